/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-lanes-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-lanes.h"
#include "heddle-painting-look.h"
#include "heddle-strip-point.h"
#include "heddle-text-size.h"

#define MINIMUM_WIDTH 240
#define NATURAL_WIDTH 500

struct _HeddleLanesView
{
  GtkWidget parent_instance;

  GPtrArray *lanes;  /* (element-type HeddleTenureLane) */
  GArray *drawn;     /* (element-type HeddleLane), the same */
  GPtrArray *words;  /* (element-type GStrv), one per lane */
  GPtrArray *points; /* (element-type HeddleStripPoint), one per tenure of each lane */
  HeddleDay first;
  HeddleDay today;
  char *code;
  HeddleLanes *layout;
};

G_DEFINE_FINAL_TYPE (HeddleLanesView, heddle_lanes_view, GTK_TYPE_WIDGET)

static guint activated_signal;

static const HeddleLane *
get_lanes (HeddleLanesView *self)
{
  return (const HeddleLane *) (const void *) self->drawn->data;
}

static void
forget_layout (HeddleLanesView *self)
{
  g_clear_pointer (&self->layout, heddle_lanes_free);
}

static HeddleLanes *
get_layout (HeddleLanesView *self,
            int              width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->drawn->len == 0 || width <= 0)
    return NULL;
  if (self->layout == NULL || fabsf (self->layout->width - (float) width) > 0.5f)
    {
      forget_layout (self);
      self->layout = heddle_lanes_new (get_lanes (self), self->drawn->len, self->first,
                                       self->today, (float) width,
                                       heddle_text_size_get_scale (widget),
                                       gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
    }
  return self->layout;
}

static void
heddle_lanes_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeddleLanesView *self = HEDDLE_LANES_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural =
      (int) ceilf (heddle_lanes_get_height (get_lanes (self), self->drawn->len,
                                            heddle_text_size_get_scale (widget)));
}

static void
heddle_lanes_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HeddleLanesView *self = HEDDLE_LANES_VIEW (widget);
  HeddleLanes *layout = get_layout (self, width);

  for (guint i = 0; i < self->points->len && layout != NULL; i++)
    {
      graphene_rect_t area = g_array_index (layout->boxes, HeddleLaneBox, i).area;
      GtkAllocation place;

      /* A bar of a month can still be hit. */
      graphene_rect_inset (&area, area.size.width < 8 ? -2 : 0, -1);
      place = (GtkAllocation) {
        (int) roundf (area.origin.x), (int) roundf (area.origin.y),
        (int) ceilf (area.size.width), (int) ceilf (area.size.height),
      };
      gtk_widget_size_allocate (self->points->pdata[i], &place, -1);
    }
}

static void
heddle_lanes_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleLanesView *self = HEDDLE_LANES_VIEW (widget);
  HeddleLanes *layout = get_layout (self, gtk_widget_get_width (widget));

  if (layout != NULL)
    heddle_lanes_paint (layout, get_lanes (self), snapshot,
                        gtk_widget_get_pango_context (widget), self->code,
                        heddle_painting_look_get_palette (widget));
  GTK_WIDGET_CLASS (heddle_lanes_view_parent_class)->snapshot (widget, snapshot);
}

/* In a lane the next one; else what lies nearest in the next lane. */
static guint
find_neighbour (HeddleLanesView *self,
                guint            from,
                int              ahead,
                int              down)
{
  const HeddleLaneBox *boxes = (const HeddleLaneBox *) (const void *) self->layout->boxes->data;
  float middle = boxes[from].area.origin.x + boxes[from].area.size.width / 2;
  guint best = from;
  float best_distance = G_MAXFLOAT;

  for (guint i = 0; i < self->points->len; i++)
    {
      float other = boxes[i].area.origin.x + boxes[i].area.size.width / 2;
      float distance = fabsf (other - middle);

      if (ahead != 0 ? i != from + (guint) ahead || boxes[i].lane != boxes[from].lane
                     : boxes[i].lane != boxes[from].lane + (guint) down)
        continue;
      if (distance >= best_distance)
        continue;
      best = i;
      best_distance = distance;
    }
  return best;
}

static gboolean
heddle_lanes_view_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  HeddleLanesView *self = HEDDLE_LANES_VIEW (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  int ahead = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;
  guint index = 0;
  guint next;

  if (child == NULL)
    return gtk_widget_grab_focus (widget);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD
      || self->layout == NULL || !g_ptr_array_find (self->points, child, &index))
    return FALSE;

  if (direction == GTK_DIR_RIGHT || direction == GTK_DIR_LEFT)
    next = find_neighbour (self, index, direction == GTK_DIR_RIGHT ? ahead : -ahead, 0);
  else
    next = find_neighbour (self, index, 0, direction == GTK_DIR_DOWN ? 1 : -1);
  return next != index && gtk_widget_grab_focus (self->points->pdata[next]);
}

static gboolean
heddle_lanes_view_grab_focus (GtkWidget *widget)
{
  HeddleLanesView *self = HEDDLE_LANES_VIEW (widget);

  return self->points->len > 0 && gtk_widget_grab_focus (self->points->pdata[0]);
}

static void
heddle_lanes_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_lanes_view_parent_class)->css_changed (widget, change);

  forget_layout (HEDDLE_LANES_VIEW (widget));
  gtk_widget_queue_resize (widget);
}

static void
heddle_lanes_view_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  forget_layout (HEDDLE_LANES_VIEW (widget));

  GTK_WIDGET_CLASS (heddle_lanes_view_parent_class)->direction_changed (widget, previous);
}

static void
clear (HeddleLanesView *self)
{
  for (guint i = 0; i < self->points->len; i++)
    gtk_widget_unparent (self->points->pdata[i]);
  g_ptr_array_set_size (self->points, 0);
  g_ptr_array_set_size (self->words, 0);
  g_array_set_size (self->drawn, 0);
  forget_layout (self);
}

static void
heddle_lanes_view_dispose (GObject *object)
{
  clear (HEDDLE_LANES_VIEW (object));

  G_OBJECT_CLASS (heddle_lanes_view_parent_class)->dispose (object);
}

static void
heddle_lanes_view_finalize (GObject *object)
{
  HeddleLanesView *self = HEDDLE_LANES_VIEW (object);

  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_array_unref (self->drawn);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->points);
  g_free (self->code);

  G_OBJECT_CLASS (heddle_lanes_view_parent_class)->finalize (object);
}

static void
heddle_lanes_view_class_init (HeddleLanesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_lanes_view_dispose;
  object_class->finalize = heddle_lanes_view_finalize;
  widget_class->measure = heddle_lanes_view_measure;
  widget_class->size_allocate = heddle_lanes_view_size_allocate;
  widget_class->snapshot = heddle_lanes_view_snapshot;
  widget_class->focus = heddle_lanes_view_focus;
  widget_class->grab_focus = heddle_lanes_view_grab_focus;
  widget_class->css_changed = heddle_lanes_view_css_changed;
  widget_class->direction_changed = heddle_lanes_view_direction_changed;

  activated_signal = g_signal_new ("activated", HEDDLE_TYPE_LANES_VIEW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "lanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
heddle_lanes_view_init (HeddleLanesView *self)
{
  self->drawn = g_array_new (FALSE, FALSE, sizeof (HeddleLane));
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->points = g_ptr_array_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Appointments over the years"), -1);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

static void
point_activate_cb (HeddleLanesView *self,
                   GtkWidget       *point)
{
  guint index = 0;

  g_ptr_array_find (self->points, point, &index);
  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      const HeddleTenureLane *tenures = g_ptr_array_index (self->lanes, lane);

      if (index < tenures->tenures->len)
        {
          g_signal_emit (self, activated_signal, 0, lane, index);
          return;
        }
      index -= tenures->tenures->len;
    }
}

/* "Regional Improvement Lead: nobody, July 2019 to December 2019" */
static void
add_point (HeddleLanesView        *self,
           const HeddleTenureLane *lane,
           guint                   tenure,
           const char             *who)
{
  g_autofree char *period = heddle_tenure_lane_dup_period (lane, tenure, self->today);
  g_autofree char *spoken = g_strdup_printf ("%s: %s, %s", lane->title, who, period);
  GtkWidget *point = heddle_strip_point_new (lane->role, spoken);

  g_signal_connect_object (point, "activate", G_CALLBACK (point_activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (point, GTK_WIDGET (self));
  g_ptr_array_add (self->points, point);
}

static void
add_lane (HeddleLanesView        *self,
          const HeddleTenureLane *lane)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  HeddleLane drawn = { lane->title, lane->tenures, NULL };
  GStrv words;

  for (guint i = 0; i < lane->tenures->len; i++)
    {
      g_autofree char *who = heddle_tenure_lane_dup_who (lane, i);

      add_point (self, lane, i, who);
      g_strv_builder_take (builder, g_steal_pointer (&who));
    }
  words = g_strv_builder_end (builder);
  g_ptr_array_add (self->words, words);
  drawn.words = (const char *const *) words;
  g_array_append_val (self->drawn, drawn);
}

void
heddle_lanes_view_show (HeddleLanesView *self,
                        GPtrArray       *lanes,
                        HeddleDay        first,
                        HeddleDay        today,
                        const char      *code)
{
  GtkWidget *focus;
  guint focused = 0;
  gboolean had_focus;

  g_return_if_fail (HEDDLE_IS_LANES_VIEW (self));

  focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  had_focus = focus != NULL && g_ptr_array_find (self->points, focus, &focused);
  clear (self);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  self->lanes = g_ptr_array_ref (lanes);
  self->first = first;
  self->today = today;
  g_set_str (&self->code, code);
  for (guint i = 0; i < lanes->len; i++)
    add_lane (self, g_ptr_array_index (lanes, i));
  if (had_focus && self->points->len > 0)
    gtk_widget_grab_focus (self->points->pdata[MIN (focused, self->points->len - 1)]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
