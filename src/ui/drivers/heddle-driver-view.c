/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-copy.h"
#include "heddle-driver-diagram.h"
#include "heddle-driver-node.h"
#include "heddle-painting-look.h"
#include "heddle-text-size.h"

/* At scale 1. */
#define HEADING 24
#define INDENT 18
#define PLAIN_GAP 6
#define PLAIN_LEAST 240
#define NATURAL_WIDTH 1024

struct _HeddleDriverView
{
  GtkWidget parent_instance;

  const HeddleDriverPlan *plan;
  HeddleDay today;
  GPtrArray *nodes; /* of each node of the tree; NULL for those not shown */
  GtkWidget *headings[HEDDLE_N_DRIVER_SORTS];
  char *selected;
  char *code;
  gboolean plain;
  HeddleDriverDiagram *diagram;
};

G_DEFINE_FINAL_TYPE (HeddleDriverView, heddle_driver_view, GTK_TYPE_WIDGET)

static guint activated_signal;

static float
get_scale (HeddleDriverView *self)
{
  return heddle_text_size_get_scale (GTK_WIDGET (self));
}

static void
forget_diagram (HeddleDriverView *self)
{
  g_clear_pointer (&self->diagram, heddle_driver_diagram_free);
}

static int
measure_node (GtkWidget *node,
              int        width)
{
  int least, height;

  gtk_widget_measure (node, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (node, GTK_ORIENTATION_VERTICAL, MAX (width, least), &height, NULL, NULL,
                      NULL);
  return height;
}

static HeddleDriverDiagram *
make_diagram (HeddleDriverView *self,
              int               width,
              int               room)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autofree float *heights = g_new0 (float, self->nodes->len + 1);
  float scale = get_scale (self);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      HeddleDriverSort sort = heddle_driver_tree_get (self->plan->tree, i)->sort;
      float x, column;

      if (self->nodes->pdata[i] == NULL)
        continue;
      heddle_driver_diagram_get_column (sort, (float) width, scale, &x, &column);
      heights[i] = (float) measure_node (self->nodes->pdata[i], (int) column);
    }
  return heddle_driver_diagram_new (self->plan->tree, heights, (float) width, (float) room,
                                    scale, rtl);
}

static int
get_indent (HeddleDriverView *self,
            guint             node)
{
  return (int) ((float) heddle_driver_tree_get (self->plan->tree, node)->sort * INDENT
                * get_scale (self));
}

static int
measure_plain (HeddleDriverView *self,
               int               width)
{
  int height = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    if (self->nodes->pdata[i] != NULL)
      height += measure_node (self->nodes->pdata[i], width - get_indent (self, i)) + PLAIN_GAP;
  return height;
}

static void
heddle_driver_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  HeddleDriverView *self = HEDDLE_DRIVER_VIEW (widget);
  float scale = get_scale (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->plain ? PLAIN_LEAST : (int) (HEDDLE_DRIVER_LEAST_WIDTH * scale);
      *natural = MAX (NATURAL_WIDTH, *minimum);
      return;
    }
  if (self->plan == NULL)
    *minimum = 0;
  else if (self->plain)
    *minimum = measure_plain (self, for_size < 0 ? PLAIN_LEAST : for_size);
  else
    {
      g_autoptr (HeddleDriverDiagram) diagram =
        make_diagram (self, for_size < 0 ? NATURAL_WIDTH : for_size, 0);

      *minimum = (int) (ceilf (diagram->height) + HEADING * scale);
    }
  *natural = *minimum;
}

static GtkSizeRequestMode
heddle_driver_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
allocate_plain (HeddleDriverView *self,
                int               width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      GtkWidget *node = self->nodes->pdata[i];
      int indent = node != NULL ? get_indent (self, i) : 0;
      GtkAllocation place = { rtl ? 0 : indent, y, width - indent, 0 };

      if (node == NULL)
        continue;
      place.height = measure_node (node, place.width);
      gtk_widget_size_allocate (node, &place, -1);
      y += place.height + PLAIN_GAP;
    }
}

static void
allocate_headings (HeddleDriverView *self,
                   int               width)
{
  float scale = get_scale (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < HEDDLE_N_DRIVER_SORTS; i++)
    {
      float x, column;
      GtkAllocation place;

      gtk_widget_set_child_visible (self->headings[i], !self->plain);
      if (self->plain)
        continue;
      heddle_driver_diagram_get_column (i, (float) width, scale, &x, &column);
      place = (GtkAllocation) { (int) (rtl ? (float) width - x - column : x), 0, (int) column,
                                (int) (HEADING * scale) };
      gtk_widget_measure (self->headings[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      gtk_widget_size_allocate (self->headings[i], &place, -1);
    }
}

static void
heddle_driver_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  HeddleDriverView *self = HEDDLE_DRIVER_VIEW (widget);
  int top = (int) (HEADING * get_scale (self));

  forget_diagram (self);
  allocate_headings (self, width);
  if (self->plan == NULL)
    return;
  if (self->plain)
    {
      allocate_plain (self, width);
      return;
    }
  self->diagram = make_diagram (self, width, height - top);
  for (guint i = 0; i < self->diagram->boxes->len; i++)
    {
      const HeddleDriverBox *box = &g_array_index (self->diagram->boxes, HeddleDriverBox, i);
      GtkAllocation place = { (int) roundf (box->area.x),
                              (int) roundf (box->area.y) + top,
                              (int) floorf (box->area.width),
                              (int) ceilf (box->area.height) };
      int least;

      gtk_widget_measure (self->nodes->pdata[box->node], GTK_ORIENTATION_HORIZONTAL, -1, &least,
                          NULL, NULL, NULL);
      place.width = MAX (place.width, least);
      gtk_widget_size_allocate (self->nodes->pdata[box->node], &place, -1);
    }
}

static void
heddle_driver_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  HeddleDriverView *self = HEDDLE_DRIVER_VIEW (widget);

  if (self->diagram != NULL)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (0, floorf (HEADING * get_scale (self))));
      heddle_driver_diagram_paint_edges (self->diagram, self->plan->tree,
                                         heddle_driver_tree_find (self->plan->tree,
                                                                  self->selected),
                                         snapshot, self->code,
                                         heddle_painting_look_get_palette (widget));
      gtk_snapshot_restore (snapshot);
    }
  GTK_WIDGET_CLASS (heddle_driver_view_parent_class)->snapshot (widget, snapshot);
}

/* --- Focus ---------------------------------------------------------------- */

/* Left and right follow the lines, up and down the column. */
static guint
find_next (HeddleDriverView *self,
           guint             from,
           GtkDirectionType  direction)
{
  const HeddleDriverNode *place = heddle_driver_tree_get (self->plan->tree, from);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkDirectionType out = rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT;
  int step = direction == GTK_DIR_DOWN ? 1 : -1;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    {
      if (direction != out)
        return place->parent;
      return place->children->len > 0 ? g_array_index (place->children, guint, 0)
                                      : HEDDLE_DRIVER_NONE;
    }
  for (int i = (int) from + step; i >= 0 && i < (int) self->nodes->len; i += step)
    if (self->nodes->pdata[i] != NULL
        && (self->plain || heddle_driver_tree_get (self->plan->tree, (guint) i)->sort
                             == place->sort))
      return (guint) i;
  return HEDDLE_DRIVER_NONE;
}

static gboolean
heddle_driver_view_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  HeddleDriverView *self = HEDDLE_DRIVER_VIEW (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  guint index = 0, next;

  if (child == NULL)
    return gtk_widget_grab_focus (widget);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD
      || !g_ptr_array_find (self->nodes, child, &index))
    return FALSE;
  next = find_next (self, index, direction);
  return next != HEDDLE_DRIVER_NONE && self->nodes->pdata[next] != NULL
         && gtk_widget_grab_focus (self->nodes->pdata[next]);
}

static gboolean
heddle_driver_view_grab_focus (GtkWidget *widget)
{
  HeddleDriverView *self = HEDDLE_DRIVER_VIEW (widget);
  GtkWidget *node = heddle_driver_view_get_node (self, self->selected);

  for (guint i = 0; node == NULL && i < self->nodes->len; i++)
    node = self->nodes->pdata[i];
  return node != NULL && gtk_widget_grab_focus (node);
}

static void
heddle_driver_view_set_focus_child (GtkWidget *widget,
                                    GtkWidget *child)
{
  HeddleDriverView *self = HEDDLE_DRIVER_VIEW (widget);

  GTK_WIDGET_CLASS (heddle_driver_view_parent_class)->set_focus_child (widget, child);
  if (child != NULL && HEDDLE_IS_DRIVER_NODE (child))
    {
      g_set_str (&self->selected, heddle_driver_node_get_id (HEDDLE_DRIVER_NODE (child)));
      gtk_widget_queue_draw (widget);
    }
}

/* --- Life ----------------------------------------------------------------- */

static void
heddle_driver_view_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_driver_view_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
clear (HeddleDriverView *self)
{
  forget_diagram (self);
  for (guint i = 0; i < self->nodes->len; i++)
    g_clear_pointer (&self->nodes->pdata[i], gtk_widget_unparent);
  g_ptr_array_set_size (self->nodes, 0);
}

static void
heddle_driver_view_dispose (GObject *object)
{
  HeddleDriverView *self = HEDDLE_DRIVER_VIEW (object);

  clear (self);
  for (guint i = 0; i < HEDDLE_N_DRIVER_SORTS; i++)
    g_clear_pointer (&self->headings[i], gtk_widget_unparent);

  G_OBJECT_CLASS (heddle_driver_view_parent_class)->dispose (object);
}

static void
heddle_driver_view_finalize (GObject *object)
{
  HeddleDriverView *self = HEDDLE_DRIVER_VIEW (object);

  g_ptr_array_unref (self->nodes);
  g_free (self->selected);
  g_free (self->code);

  G_OBJECT_CLASS (heddle_driver_view_parent_class)->finalize (object);
}

static void
heddle_driver_view_class_init (HeddleDriverViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_driver_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = heddle_driver_view_finalize;
  widget_class->measure = heddle_driver_view_measure;
  widget_class->get_request_mode = heddle_driver_view_get_request_mode;
  widget_class->size_allocate = heddle_driver_view_size_allocate;
  widget_class->snapshot = heddle_driver_view_snapshot;
  widget_class->focus = heddle_driver_view_focus;
  widget_class->grab_focus = heddle_driver_view_grab_focus;
  widget_class->set_focus_child = heddle_driver_view_set_focus_child;
  widget_class->css_changed = heddle_driver_view_css_changed;

  activated_signal = g_signal_new ("activated", HEDDLE_TYPE_DRIVER_VIEW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "drivers");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleDriverView *self = HEDDLE_DRIVER_VIEW (widget);

  return self->plan != NULL ? heddle_driver_plan_to_table (self->plan, self->today) : NULL;
}

static void
heddle_driver_view_init (HeddleDriverView *self)
{
  self->nodes = g_ptr_array_new ();
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
  for (guint i = 0; i < HEDDLE_N_DRIVER_SORTS; i++)
    {
      self->headings[i] = gtk_label_new (heddle_driver_sort_get_plural (i));
      gtk_label_set_xalign (GTK_LABEL (self->headings[i]), 0);
      gtk_label_set_yalign (GTK_LABEL (self->headings[i]), 0);
      gtk_label_set_ellipsize (GTK_LABEL (self->headings[i]), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->headings[i], "caption-heading");
      gtk_widget_add_css_class (self->headings[i], "second");
      gtk_widget_set_parent (self->headings[i], GTK_WIDGET (self));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Theory of change"), -1);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

static void
clicked_cb (HeddleDriverView *self,
            GtkWidget        *node)
{
  g_signal_emit (self, activated_signal, 0,
                 heddle_driver_node_get_id (HEDDLE_DRIVER_NODE (node)));
}

/* What hangs on the aim, and what hangs on no aim at all. */
static gboolean
is_shown (const HeddleDriverPlan *plan,
          guint                   aim,
          guint                   node)
{
  if (aim == HEDDLE_DRIVER_NONE || heddle_driver_tree_carries (plan->tree, aim, node))
    return TRUE;
  for (guint i = 0; i < heddle_driver_tree_get_size (plan->tree); i++)
    if (heddle_driver_tree_get (plan->tree, i)->sort == HEDDLE_DRIVER_AIM
        && heddle_driver_tree_carries (plan->tree, i, node))
      return FALSE;
  return TRUE;
}

static void
add_node (HeddleDriverView *self,
          guint             index,
          HeddleDay         today)
{
  GtkWidget *node = heddle_driver_node_new (self->plan, index, today, self->code);

  gtk_widget_set_parent (node, GTK_WIDGET (self));
  g_signal_connect_object (node, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  self->nodes->pdata[index] = node;
}

void
heddle_driver_view_show (HeddleDriverView       *self,
                         const HeddleDriverPlan *plan,
                         guint                   aim,
                         HeddleDay               today,
                         const char             *code)
{
  gboolean focused;

  g_return_if_fail (HEDDLE_IS_DRIVER_VIEW (self));

  focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  clear (self);
  self->plan = plan;
  self->today = today;
  g_set_str (&self->code, code);
  if (plan == NULL)
    return;
  g_ptr_array_set_size (self->nodes, (int) heddle_driver_tree_get_size (plan->tree));
  for (guint i = 0; i < self->nodes->len; i++)
    if (is_shown (plan, aim, i))
      add_node (self, i, today);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
heddle_driver_view_set_plain (HeddleDriverView *self,
                              gboolean          plain)
{
  g_return_if_fail (HEDDLE_IS_DRIVER_VIEW (self));

  self->plain = plain;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkWidget *
heddle_driver_view_get_node (HeddleDriverView *self,
                             const char       *id)
{
  g_return_val_if_fail (HEDDLE_IS_DRIVER_VIEW (self), NULL);

  for (guint i = 0; id != NULL && i < self->nodes->len; i++)
    if (self->nodes->pdata[i] != NULL
        && g_str_equal (heddle_driver_node_get_id (self->nodes->pdata[i]), id))
      return self->nodes->pdata[i];
  return NULL;
}

const char *
heddle_driver_view_get_selected (HeddleDriverView *self)
{
  g_return_val_if_fail (HEDDLE_IS_DRIVER_VIEW (self), NULL);

  if (heddle_driver_view_get_node (self, self->selected) != NULL)
    return self->selected;
  for (guint i = 0; i < self->nodes->len; i++)
    if (self->nodes->pdata[i] != NULL)
      return heddle_driver_node_get_id (self->nodes->pdata[i]);
  return NULL;
}

void
heddle_driver_view_select (HeddleDriverView *self,
                           const char       *id,
                           gboolean          focus)
{
  g_return_if_fail (HEDDLE_IS_DRIVER_VIEW (self));

  g_set_str (&self->selected, id);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
