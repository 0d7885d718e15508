/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-sight-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-painting-look.h"
#include "heddle-sight-picture.h"
#include "heddle-text-size.h"

/* Of the heads, at scale 1; of two lines where columns are narrow. */
#define HEAD 26
#define TALL_HEAD 42
#define LINES 2

struct _HeddleSightView
{
  GtkWidget parent_instance;

  HeddlePlan *plan;
  char *begin; /* id of where the line begins */
  HeddleSight *sight;
  HeddleSightPicture picture;
  const char *code;
  gboolean wraps;
  int width; /* that it was given last */
  guint resize_id;
  GPtrArray *nodes; /* (element-type GtkWidget) */
  GtkWidget *heads[HEDDLE_N_SIGHT_STAGES];
};

G_DEFINE_FINAL_TYPE (HeddleSightView, heddle_sight_view, GTK_TYPE_WIDGET)

static guint need_signal;

static gboolean
is_rtl (HeddleSightView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static int
get_head (HeddleSightView *self)
{
  return (int) ((self->picture.tall ? TALL_HEAD : HEAD)
                * heddle_text_size_get_scale (GTK_WIDGET (self)));
}

static void
wrap (GtkWidget *widget,
      gboolean   wraps)
{
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), wraps);
      gtk_label_set_lines (GTK_LABEL (widget), wraps ? LINES : -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap (child, wraps);
}

static void
lay (HeddleSightView *self,
     int              width)
{
  if (self->sight != NULL)
    heddle_sight_picture_lay (&self->picture, self->sight, (float) width,
                              heddle_text_size_get_scale (GTK_WIDGET (self)), is_rtl (self));
}

/* --- Nodes ------------------------------------------------------------------ */

/* A gap is where it is filled, and time where more is given. */
static void
fill (HeddleSightView       *self,
      const HeddleSightNode *node)
{
  switch (node->stage)
    {
    case HEDDLE_SIGHT_NEED:
      g_signal_emit (self, need_signal, 0, node->id);
      break;
    case HEDDLE_SIGHT_ACTIVITY:
      heddle_ask_window_add (GTK_WIDGET (self), heddle_activity_kind.name, "plan",
                             heddle_record_get_id (HEDDLE_RECORD (self->plan)), "priority",
                             node->id, NULL);
      break;
    case HEDDLE_SIGHT_TIME:
      heddle_ask_window_add (GTK_WIDGET (self), heddle_allocation_kind.name, "activity", node->id,
                             NULL);
      break;
    case HEDDLE_SIGHT_MEASURE:
      heddle_ask_window_add (GTK_WIDGET (self), heddle_activity_measure_kind.name, "activity",
                             node->id, NULL);
      break;
    case HEDDLE_SIGHT_PRIORITY:
    case HEDDLE_SIGHT_EVIDENCE:
    case HEDDLE_N_SIGHT_STAGES:
    default:
      break;
    }
}

/* The measure whose values @node is: it hangs on that alone. */
static const HeddleSightNode *
find_measure (HeddleSightView *self,
              guint            place)
{
  for (guint i = 0; i < self->sight->links->len; i++)
    {
      const HeddleSightLink *link = &g_array_index (self->sight->links, HeddleSightLink, i);

      if (link->to == place)
        return self->sight->nodes->pdata[link->from];
    }
  return NULL;
}

static void
clicked_cb (GtkWidget       *button,
            HeddleSightView *self)
{
  guint place;
  const HeddleSightNode *node;
  const HeddleSightNode *measure;

  if (!g_ptr_array_find (self->nodes, button, &place))
    return;
  node = self->sight->nodes->pdata[place];
  measure = node->stage == HEDDLE_SIGHT_EVIDENCE ? find_measure (self, place) : NULL;
  if (measure != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)", measure->kind,
                                measure->id);
  else if (node->kind != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)", node->kind,
                                node->id);
  else
    fill (self, node);
}

/* What happens where it is clicked; %NULL: its record opens, as everywhere. */
static const char *
get_hint (const HeddleSightNode *node)
{
  if (node->kind != NULL)
    return NULL;
  switch (node->stage)
    {
    case HEDDLE_SIGHT_NEED:
      return _("Say what it answers");
    case HEDDLE_SIGHT_ACTIVITY:
      return _("Add an activity for it");
    case HEDDLE_SIGHT_TIME:
      return _("Give it somebody’s time");
    case HEDDLE_SIGHT_MEASURE:
      return _("Choose its measure");
    case HEDDLE_SIGHT_EVIDENCE:
      return _("Show the run chart");
    case HEDDLE_SIGHT_PRIORITY:
    case HEDDLE_N_SIGHT_STAGES:
    default:
      return NULL;
    }
}

static GtkWidget *
line_new (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* "Activity: Coaches, Intensive, planned; from Children are at school": also what the lines
 * of the picture say. Transfer full. */
static char *
dup_spoken (HeddleSightView *self,
            guint            place)
{
  const HeddleSightNode *node = self->sight->nodes->pdata[place];
  const char *word = heddle_sight_fault_get_word (node->fault);
  g_autofree char *from = heddle_sight_dup_from (self->sight, place);
  GString *text = g_string_new (heddle_sight_stage_get_title (node->stage));

  g_string_append_printf (text, ": %s", node->title);
  if (node->remark != NULL && *node->remark != '\0')
    g_string_append_printf (text, ", %s", node->remark);
  if (word != NULL)
    g_string_append_printf (text, ", %s", word);
  if (*from != '\0')
    {
      g_string_append (text, "; ");
      /* Translators: what an activity, a measure and so on follows from, by name */
      g_string_append_printf (text, _("from %s"), from);
    }
  return g_string_free_and_steal (text);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleSightView *self = HEDDLE_SIGHT_VIEW (widget);

  return self->sight != NULL ? heddle_plan_sight_make_table (self->plan, self->begin) : NULL;
}

static GtkWidget *
node_new (HeddleSightView *self,
          guint            place)
{
  static const char *const classes[] = { "whole", "planned", "less", "missing" };
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const HeddleSightNode *node = self->sight->nodes->pdata[place];
  g_autofree char *spoken = dup_spoken (self, place);
  const char *hint = get_hint (node);
  g_autofree char *tip = hint != NULL ? g_strdup_printf ("%s\n%s", spoken, hint)
                                      : g_strdup (spoken);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), line_new (node->title, "sight-title"));
  if (node->remark != NULL && *node->remark != '\0')
    gtk_box_append (GTK_BOX (box), line_new (node->remark, "sight-remark"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "sight-node");
  gtk_widget_add_css_class (button, classes[node->fault]);
  if (node->stage == HEDDLE_SIGHT_PRIORITY)
    {
      gtk_widget_add_css_class (button, "hue");
      gtk_widget_add_css_class (button, "main");
      if (self->code != NULL)
        gtk_widget_add_css_class (button, self->code);
    }
  if (hint != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    hint, -1);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
clear (HeddleSightView *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_unparent (self->nodes->pdata[i]);
  g_ptr_array_set_size (self->nodes, 0);
}

/* --- Widget ----------------------------------------------------------------- */

static void
heddle_sight_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeddleSightView *self = HEDDLE_SIGHT_VIEW (widget);
  int ignored;

  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_measure (self->nodes->pdata[i], orientation, -1, &ignored, &ignored, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural
        = (int) (HEDDLE_SIGHT_NARROWEST * heddle_text_size_get_scale (widget));
      return;
    }
  /* a scrolled window asks for the height without a width */
  lay (self, for_size > 0 ? for_size : self->width);
  *minimum = *natural = get_head (self) + (int) (self->sight != NULL ? self->picture.height : 0);
}

static gboolean
resize_cb (gpointer data)
{
  HeddleSightView *self = data;

  self->resize_id = 0;
  self->wraps = self->picture.tall;
  wrap (GTK_WIDGET (self), self->wraps);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
heddle_sight_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HeddleSightView *self = HEDDLE_SIGHT_VIEW (widget);

  lay (self, width);
  /* words are wrapped another way only outside of a layout */
  if ((width != self->width || self->picture.tall != self->wraps) && self->resize_id == 0)
    self->resize_id = g_idle_add (resize_cb, self);
  self->width = width;
  for (guint i = 0; i < HEDDLE_N_SIGHT_STAGES; i++)
    gtk_widget_size_allocate (self->heads[i],
                              &(GtkAllocation) { (int) self->picture.columns[i], 0,
                                                 (int) self->picture.column, get_head (self) },
                              -1);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const graphene_rect_t *rect = &g_array_index (self->picture.nodes, graphene_rect_t, i);

      gtk_widget_size_allocate (self->nodes->pdata[i],
                                &(GtkAllocation) { (int) rect->origin.x,
                                                   get_head (self) + (int) rect->origin.y,
                                                   (int) rect->size.width,
                                                   (int) rect->size.height }, -1);
    }
}

static void
heddle_sight_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleSightView *self = HEDDLE_SIGHT_VIEW (widget);

  if (self->sight != NULL && self->picture.nodes != NULL)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) get_head (self)));
      heddle_sight_picture_paint (
          &self->picture, self->sight, self->code, heddle_text_size_get_scale (widget),
          is_rtl (self), snapshot,
          heddle_painting_look_get_palette (widget));
      gtk_snapshot_restore (snapshot);
    }
  GTK_WIDGET_CLASS (heddle_sight_view_parent_class)->snapshot (widget, snapshot);
}

static GtkSizeRequestMode
heddle_sight_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heddle_sight_view_dispose (GObject *object)
{
  HeddleSightView *self = HEDDLE_SIGHT_VIEW (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);
  if (self->nodes != NULL)
    clear (self);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  for (guint i = 0; i < HEDDLE_N_SIGHT_STAGES; i++)
    g_clear_pointer (&self->heads[i], gtk_widget_unparent);
  heddle_sight_picture_clear (&self->picture);
  g_clear_pointer (&self->sight, heddle_sight_free);
  g_clear_pointer (&self->begin, g_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (heddle_sight_view_parent_class)->dispose (object);
}

static void
heddle_sight_view_class_init (HeddleSightViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_sight_view_dispose;
  widget_class->measure = heddle_sight_view_measure;
  widget_class->size_allocate = heddle_sight_view_size_allocate;
  widget_class->snapshot = heddle_sight_view_snapshot;
  widget_class->get_request_mode = heddle_sight_view_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  need_signal = g_signal_new ("need", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
heddle_sight_view_init (HeddleSightView *self)
{
  self->nodes = g_ptr_array_new ();
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Line of sight"), -1);
  for (guint i = 0; i < HEDDLE_N_SIGHT_STAGES; i++)
    {
      self->heads[i] = line_new (heddle_sight_stage_get_title (i), "sight-head");
      gtk_widget_set_parent (self->heads[i], GTK_WIDGET (self));
    }
}

void
heddle_sight_view_show (HeddleSightView *self,
                        HeddlePlan      *plan,
                        const char      *begin,
                        HeddleSight     *sight,
                        const char      *code)
{
  g_return_if_fail (HEDDLE_IS_SIGHT_VIEW (self));

  clear (self);
  g_clear_pointer (&self->sight, heddle_sight_free);
  g_set_object (&self->plan, plan);
  g_set_str (&self->begin, begin);
  self->sight = sight;
  self->code = g_intern_string (code);
  for (guint i = 0; sight != NULL && i < sight->nodes->len; i++)
    {
      g_ptr_array_add (self->nodes, node_new (self, i));
      wrap (self->nodes->pdata[i], self->wraps);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
