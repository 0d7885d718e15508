/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-time-head.h"

#include "heddle-painting-look.h"
#include "heddle-text-size.h"

struct _HeddleTimeHead
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleTimeScale *scale;
};

G_DEFINE_FINAL_TYPE (HeddleTimeHead, heddle_time_head, GTK_TYPE_WIDGET)

static void
heddle_time_head_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) (HEDDLE_TIME_AXIS_HEIGHT * heddle_text_size_get_scale (widget));
}

static void
heddle_time_head_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  HeddleTimeHead *self = HEDDLE_TIME_HEAD (widget);
  HeddleTimeAxis axis;
  g_autoptr (GPtrArray) spans = NULL;

  if (self->state == NULL)
    return;
  axis = heddle_time_scale_get_axis (self->scale, widget);
  spans = heddle_calendar_get_spans (heddle_calendar_state_get_calendar (self->state, NULL),
                                     axis.first, axis.last);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, axis.width,
                                               (float) gtk_widget_get_height (widget)));
  heddle_time_axis_paint_head (&axis, spans, heddle_calendar_state_get_today (self->state),
                               snapshot, gtk_widget_get_pango_context (widget),
                               heddle_painting_look_get_palette (widget));
  gtk_snapshot_pop (snapshot);
}

static void
heddle_time_head_dispose (GObject *object)
{
  HeddleTimeHead *self = HEDDLE_TIME_HEAD (object);

  g_clear_object (&self->state);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (heddle_time_head_parent_class)->dispose (object);
}

static void
heddle_time_head_class_init (HeddleTimeHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_time_head_dispose;
  widget_class->measure = heddle_time_head_measure;
  widget_class->snapshot = heddle_time_head_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
heddle_time_head_init (HeddleTimeHead *self)
{
  heddle_painting_look_follow (GTK_WIDGET (self));
}

void
heddle_time_head_set_state (HeddleTimeHead      *self,
                            HeddleCalendarState *state,
                            HeddleTimeScale     *scale)
{
  g_return_if_fail (HEDDLE_IS_TIME_HEAD (self));

  self->state = g_object_ref (state);
  self->scale = g_object_ref (scale);
  heddle_time_scale_follow (scale, GTK_WIDGET (self));
}
