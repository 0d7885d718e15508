/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-time-scale.h"

#include "heddle-text-size.h"

struct _HeddleTimeScale
{
  GObject parent_instance;

  HeddleTimeAxis axis; /* without a width */
};

G_DEFINE_FINAL_TYPE (HeddleTimeScale, heddle_time_scale, G_TYPE_OBJECT)

static guint changed_signal;

static void
heddle_time_scale_class_init (HeddleTimeScaleClass *klass)
{
  changed_signal = g_signal_new ("changed", HEDDLE_TYPE_TIME_SCALE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_time_scale_init (HeddleTimeScale *self)
{
}

HeddleTimeScale *
heddle_time_scale_new (void)
{
  return g_object_new (HEDDLE_TYPE_TIME_SCALE, NULL);
}

void
heddle_time_scale_show (HeddleTimeScale *self,
                        HeddleTimeZoom   zoom,
                        HeddleDay        around)
{
  HeddleTimeAxis before;

  g_return_if_fail (HEDDLE_IS_TIME_SCALE (self));

  before = self->axis;
  heddle_time_axis_set_around (&self->axis, zoom, around);
  if (before.first != self->axis.first || before.last != self->axis.last)
    g_signal_emit (self, changed_signal, 0);
}

HeddleTimeAxis
heddle_time_scale_get_axis (HeddleTimeScale *self,
                            GtkWidget       *widget)
{
  HeddleTimeAxis axis = self->axis;

  axis.width = (float) MAX (gtk_widget_get_width (widget), 1);
  axis.scale = heddle_text_size_get_scale (widget);
  axis.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return axis;
}

void
heddle_time_scale_follow (HeddleTimeScale *self,
                          GtkWidget       *widget)
{
  g_return_if_fail (HEDDLE_IS_TIME_SCALE (self));

  g_signal_connect_object (self, "changed", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}
