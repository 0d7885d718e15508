/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-months.h"

#include "heddle-month-grid.h"

#define N_MONTHS 2

struct _HeddleAgendaMonths
{
  GtkBox parent_instance;

  GtkWidget *months[N_MONTHS];
};

G_DEFINE_FINAL_TYPE (HeddleAgendaMonths, heddle_agenda_months, GTK_TYPE_BOX)

static guint chosen_signal;

static void
heddle_agenda_months_class_init (HeddleAgendaMonthsClass *klass)
{
  chosen_signal = g_signal_new ("chosen", HEDDLE_TYPE_AGENDA_MONTHS, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
heddle_agenda_months_init (HeddleAgendaMonths *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "agenda-months");
}

static void
chosen_cb (HeddleAgendaMonths *self,
           HeddleDay           day)
{
  g_signal_emit (self, chosen_signal, 0, day);
}

static void
ensure_months (HeddleAgendaMonths *self)
{
  for (guint i = 0; i < N_MONTHS && self->months[i] == NULL; i++)
    {
      self->months[i] = heddle_month_grid_new ();
      g_signal_connect_object (self->months[i], "chosen", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), self->months[i]);
    }
}

/* One question for each day with something on it, whatever the file holds. */
static guint32
find_busy (HeddleStore                *store,
           const HeddleDeadlineFilter *filter,
           HeddleDay                   first,
           HeddleDay                   end)
{
  guint32 busy = 0;
  HeddleDay day = first;

  while (day < end)
    {
      g_autoptr (GPtrArray) next = heddle_deadlines_page (store, filter, day, NULL, 1);
      const HeddleDeadline *deadline = next->len > 0 ? g_ptr_array_index (next, 0) : NULL;

      if (deadline == NULL || deadline->last >= end)
        break;
      busy |= 1u << (deadline->last - first + 1);
      day = deadline->last + 1;
    }

  return busy;
}

void
heddle_agenda_months_show (HeddleAgendaMonths  *self,
                           HeddleCalendarState *state)
{
  HeddleStore *store = heddle_session_get_store (heddle_calendar_state_get_session (state));
  HeddleDay first;
  int year, month, day;

  g_return_if_fail (HEDDLE_IS_AGENDA_MONTHS (self));

  ensure_months (self);
  heddle_day_get_ymd (heddle_calendar_state_get_day (state), &year, &month, &day);
  first = heddle_day_new (year, month, 1);
  for (guint i = 0; i < N_MONTHS; i++)
    {
      HeddleDay end = heddle_day_add_months (first, 1);

      heddle_month_grid_show (HEDDLE_MONTH_GRID (self->months[i]), state, first,
                              find_busy (store, heddle_calendar_state_get_filter (state), first,
                                         end));
      first = end;
    }
}
