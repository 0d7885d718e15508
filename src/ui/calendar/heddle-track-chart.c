/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-track-chart.h"

#include "heddle-painting-look.h"
#include "heddle-text-size.h"

#define LEAST_WIDTH 200

struct _HeddleTrackChart
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleTimeScale *scale;
  GArray *items; /* (element-type HeddleTrackItem) */
  char *host;
  float shift; /* by which the fieldwork is dragged */
};

G_DEFINE_FINAL_TYPE (HeddleTrackChart, heddle_track_chart, GTK_TYPE_WIDGET)

static guint dragged_signal;

static HeddleTrack *
make_track (HeddleTrackChart *self)
{
  HeddleTimeAxis axis = heddle_time_scale_get_axis (self->scale, GTK_WIDGET (self));

  return heddle_track_new (&axis, (const HeddleTrackItem *) (const void *) self->items->data,
                           self->items->len, heddle_calendar_state_get_today (self->state));
}

static void
heddle_track_chart_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural = (int) (HEDDLE_TRACK_HEIGHT * heddle_text_size_get_scale (widget));
}

static void
heddle_track_chart_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  HeddleTrackChart *self = HEDDLE_TRACK_CHART (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float height = (float) gtk_widget_get_height (widget);
  g_autoptr (HeddleTrack) track = NULL;
  g_autoptr (GPtrArray) spans = NULL;

  if (self->items == NULL)
    return;
  track = make_track (self);
  spans = heddle_calendar_get_spans (heddle_calendar_state_get_calendar (self->state, self->host),
                                     track->axis.first, track->axis.last);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, track->axis.width, height));
  heddle_time_axis_paint_back (&track->axis, spans, height, snapshot, palette);
  heddle_track_paint (track, (const HeddleTrackItem *) (const void *) self->items->data,
                      self->shift, snapshot, gtk_widget_get_pango_context (widget), palette);
  heddle_time_axis_paint_today (&track->axis, heddle_calendar_state_get_today (self->state), 0,
                                height, snapshot, palette);
  gtk_snapshot_pop (snapshot);
}

static gboolean
is_on_block (HeddleTrackChart *self,
             double            x,
             double            y)
{
  g_autoptr (HeddleTrack) track = NULL;

  if (self->items == NULL)
    return FALSE;
  track = make_track (self);

  return track->block >= 0 && x >= track->block_x - 2
         && x <= track->block_x + track->block_width + 2 && y >= track->block_y
         && y <= track->block_y + track->block_height;
}

static void
drag_begin_cb (HeddleTrackChart *self,
               double            x,
               double            y,
               GtkGesture       *gesture)
{
  if (!is_on_block (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (HeddleTrackChart *self,
                double            x,
                double            y,
                GtkGesture       *gesture)
{
  if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, 0)
      && !(self->shift < 0 || self->shift > 0))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->shift = (float) x;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (HeddleTrackChart *self,
             double            x)
{
  HeddleTimeAxis axis = heddle_time_scale_get_axis (self->scale, GTK_WIDGET (self));
  int days = heddle_time_axis_get_days (&axis, self->shift);

  self->shift = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (days != 0)
    g_signal_emit (self, dragged_signal, 0, days);
}

static void
cancel_cb (HeddleTrackChart *self)
{
  self->shift = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (HeddleTrackChart *self,
           double            x,
           double            y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_on_block (self, x, y) ? "ew-resize"
                                                                               : "pointer");
}

static void
heddle_track_chart_dispose (GObject *object)
{
  HeddleTrackChart *self = HEDDLE_TRACK_CHART (object);

  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->host, g_free);
  g_clear_object (&self->state);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (heddle_track_chart_parent_class)->dispose (object);
}

static void
heddle_track_chart_class_init (HeddleTrackChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_track_chart_dispose;
  widget_class->measure = heddle_track_chart_measure;
  widget_class->snapshot = heddle_track_chart_snapshot;
  dragged_signal = g_signal_new ("dragged", HEDDLE_TYPE_TRACK_CHART, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
heddle_track_chart_init (HeddleTrackChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

void
heddle_track_chart_set_state (HeddleTrackChart    *self,
                              HeddleCalendarState *state,
                              HeddleTimeScale     *scale)
{
  g_return_if_fail (HEDDLE_IS_TRACK_CHART (self));

  self->state = g_object_ref (state);
  self->scale = g_object_ref (scale);
  heddle_time_scale_follow (scale, GTK_WIDGET (self));
}

void
heddle_track_chart_show (HeddleTrackChart *self,
                         GArray           *items,
                         const char       *host)
{
  g_return_if_fail (HEDDLE_IS_TRACK_CHART (self));

  g_clear_pointer (&self->items, g_array_unref);
  self->items = g_array_ref (items);
  g_set_str (&self->host, host);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
