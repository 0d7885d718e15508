/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-table.h"

#include <glib/gi18n-lib.h>

#include "episodes/heddle-episode-row.h"
#include "heddle-running.h"

/* The agenda has no end; nobody pastes more lines than this. */
#define MOST 2000

static void
get_range (HeddleDay   day,
           const char *view,
           HeddleDay  *first,
           HeddleDay  *last)
{
  int year, month, number;

  heddle_day_get_ymd (day, &year, &month, &number);
  if (g_str_equal (view, "week"))
    {
      *first = day - (heddle_day_get_weekday (day) - G_DATE_MONDAY);
      *last = *first + 6;
    }
  else if (g_str_equal (view, "year"))
    *first = heddle_day_get_session (day, last);
  else
    {
      *first = heddle_day_new (year, month, 1);
      *last = (month < 12 ? heddle_day_new (year, month + 1, 1) : heddle_day_new (year + 1, 1, 1))
              - 1;
    }
}

static HeddleTable *
episodes_new (HeddleSession              *session,
              const HeddleDeadlineFilter *filter)
{
  HeddleStore *store = heddle_session_get_store (session);
  HeddleTable *table = heddle_episode_row_new_table ();
  g_autoptr (GPtrArray) ids = heddle_running_episodes (store, filter, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (HeddleRecord) episode
          = heddle_store_get (store, &heddle_episode_kind, g_ptr_array_index (ids, i), NULL);

      if (episode != NULL)
        heddle_episode_row_add_to_table (table, session, HEDDLE_EPISODE (episode));
    }

  return table;
}

HeddleTable *
heddle_calendar_table_new (HeddleCalendarState *state,
                           const char          *view,
                           const char          *title)
{
  HeddleSession *session = heddle_calendar_state_get_session (state);
  HeddleStore *store = heddle_session_get_store (session);
  const HeddleDeadlineFilter *filter = heddle_calendar_state_get_filter (state);
  HeddleDay today = heddle_calendar_state_get_today (state);
  HeddleDay day = heddle_calendar_state_get_day (state);
  int soon = heddle_session_get_due_soon_days (session);
  g_autoptr (GPtrArray) rows = NULL;
  HeddleTable *table;

  if (g_str_equal (view, "timeline"))
    return episodes_new (session, filter);
  table = heddle_table_new_deadlines (title);
  if (g_str_equal (view, "agenda"))
    {
      g_autoptr (GPtrArray) overdue = heddle_deadlines_overdue (store, filter, today, MOST);

      heddle_table_add_deadlines (table, store, _("Overdue"), overdue, today, soon);
      rows = heddle_deadlines_page (store, filter, day, NULL, MOST);
    }
  else
    {
      HeddleDay first, last;

      get_range (day, view, &first, &last);
      rows = heddle_deadlines_range (store, filter, first, last);
    }
  heddle_table_add_deadlines (table, store, title, rows, today, soon);

  return table;
}
