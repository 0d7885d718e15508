/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-side.h"

#include "heddle-agenda-months.h"
#include "heddle-day-pane.h"

struct _HeddleCalendarSide
{
  AdwBin parent_instance;

  HeddleCalendarState *state;
  guint frame_id;
  guint fill_id;

  GtkStack *stack;
  HeddleDayPane *pane;
  HeddleAgendaMonths *months;
};

G_DEFINE_FINAL_TYPE (HeddleCalendarSide, heddle_calendar_side, ADW_TYPE_BIN)

static guint chosen_signal;

static gboolean
shows_months (HeddleCalendarSide *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "months") == 0;
}

static gboolean
fill_cb (gpointer data)
{
  HeddleCalendarSide *self = data;

  self->fill_id = 0;
  if (shows_months (self))
    heddle_agenda_months_show (self->months, self->state);
  else
    heddle_day_pane_show (self->pane, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), TRUE);

  return G_SOURCE_REMOVE;
}

/* The frame is painted before an idle that its update asks for. */
static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  HeddleCalendarSide *self = HEDDLE_CALENDAR_SIDE (widget);

  self->frame_id = 0;
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

static void
day_chosen_cb (HeddleCalendarSide *self,
               int                 day)
{
  g_signal_emit (self, chosen_signal, 0, day);
}

static void
heddle_calendar_side_dispose (GObject *object)
{
  HeddleCalendarSide *self = HEDDLE_CALENDAR_SIDE (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_CALENDAR_SIDE);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_calendar_side_parent_class)->dispose (object);
}

static void
heddle_calendar_side_class_init (HeddleCalendarSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_calendar_side_dispose;
  chosen_signal = g_signal_new ("chosen", HEDDLE_TYPE_CALENDAR_SIDE, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (HEDDLE_TYPE_AGENDA_MONTHS);
  g_type_ensure (HEDDLE_TYPE_DAY_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/calendar/heddle-calendar-side.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarSide, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarSide, pane);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarSide, months);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}

static void
heddle_calendar_side_init (HeddleCalendarSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_calendar_side_set_state (HeddleCalendarSide  *self,
                                HeddleCalendarState *state)
{
  g_return_if_fail (HEDDLE_IS_CALENDAR_SIDE (self));

  self->state = g_object_ref (state);
  heddle_day_pane_set_state (self->pane, state);
}

/* The months come after the list, and the first days after the first month: those are what
 * people wait for. */
void
heddle_calendar_side_show (HeddleCalendarSide *self,
                           gboolean            months,
                           gboolean            reload)
{
  g_return_if_fail (HEDDLE_IS_CALENDAR_SIDE (self));

  gtk_stack_set_visible_child_name (self->stack, months ? "months" : "day");
  if (!months && gtk_widget_get_visible (GTK_WIDGET (self->stack)))
    heddle_day_pane_show (self->pane, reload);
  else if (self->frame_id == 0)
    self->frame_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, NULL, NULL);
}
