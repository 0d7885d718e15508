/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda.h"

#include <string.h>

#define DAY_MINUTES (24 * 60)

/**
 * heddle_agenda_parse_time:
 * @text: (nullable): a time as it is stored, HH:MM
 *
 * Returns: minutes after midnight, or -1 where there is none
 */
int
heddle_agenda_parse_time (const char *text)
{
  if (text == NULL || strlen (text) != 5 || text[2] != ':')
    return -1;
  return (int) (g_ascii_strtoll (text, NULL, 10) * 60 + g_ascii_strtoll (text + 3, NULL, 10));
}

/**
 * heddle_agenda_format_time:
 *
 * Returns: (transfer full): as "9:30" or "14:05", the time of day of @minutes
 *   after midnight
 */
char *
heddle_agenda_format_time (int minutes)
{
  int of_day = (minutes % DAY_MINUTES + DAY_MINUTES) % DAY_MINUTES;

  return g_strdup_printf ("%d:%02d", of_day / 60, of_day % 60);
}

/**
 * heddle_agenda_lay_out:
 * @items: (array length=n_items): with their minutes; gets the rest
 * @starts: when the meeting begins, in minutes after midnight
 * @ends: when it is to end, or -1
 *
 * Each item begins where the one before it ends.
 *
 * Returns: when the last item ends, in minutes after midnight
 */
int
heddle_agenda_lay_out (HeddleAgendaTime *items,
                       guint             n_items,
                       int               starts,
                       int               ends)
{
  int at = starts;

  for (guint i = 0; i < n_items; i++)
    {
      items[i].starts = at;
      at += items[i].minutes;
      items[i].over = ends >= 0 ? MAX (at - MAX (ends, items[i].starts), 0) : 0;
    }
  return at;
}

/**
 * heddle_agenda_clock_read:
 * @current: which item runs; @n_items when all are done
 * @item_began: when it began, in seconds after midnight
 * @now: in seconds after midnight; past midnight it goes on counting
 *
 * How the meeting stands against its agenda, for who leads it and nobody else.
 */
void
heddle_agenda_clock_read (const HeddleAgendaTime *items,
                          guint                   n_items,
                          guint                   current,
                          gint64                  item_began,
                          gint64                  now,
                          HeddleAgendaClock      *clock)
{
  const HeddleAgendaTime *item = current < n_items ? &items[current] : NULL;
  gint64 planned_end;

  *clock = (HeddleAgendaClock) { 0 };
  if (n_items == 0)
    return;
  planned_end = (gint64) (items[n_items - 1].starts + items[n_items - 1].minutes) * 60;
  if (item == NULL)
    {
      clock->meeting_over = now - planned_end;
      return;
    }
  clock->item = MAX (now - item_began, 0);
  clock->item_over = clock->item - (gint64) item->minutes * 60;
  /* an item that still has time ends, as far as one knows, when it was given to */
  clock->meeting_over = MAX (now, item_began + (gint64) item->minutes * 60)
                        - (gint64) (item->starts + item->minutes) * 60;
}
