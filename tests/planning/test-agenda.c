/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda.h"

static void
test_times (void)
{
  HeddleAgendaTime items[] = { { .minutes = 5 }, { .minutes = 0 }, { .minutes = 25 } };
  g_autofree char *night = NULL;
  g_autofree char *morning = NULL;

  g_assert_cmpint (heddle_agenda_lay_out (items, 3, 600, 620), ==, 630);
  g_assert_cmpint (items[1].starts, ==, 605);
  g_assert_cmpint (items[2].starts, ==, 605);
  /* 10:05 for 25 minutes in a meeting that ends at 10:20 */
  g_assert_cmpint (items[2].over, ==, 10);
  g_assert_cmpint (items[0].over, ==, 0);

  /* all of an item that begins after the end is over it */
  g_assert_cmpint (heddle_agenda_lay_out (items, 3, 700, 620), ==, 730);
  g_assert_cmpint (items[2].over, ==, 25);
  /* nobody said when it ends */
  heddle_agenda_lay_out (items, 3, 700, -1);
  g_assert_cmpint (items[2].over, ==, 0);

  g_assert_cmpint (heddle_agenda_parse_time ("09:05"), ==, 545);
  g_assert_cmpint (heddle_agenda_parse_time (NULL), ==, -1);
  morning = heddle_agenda_format_time (545);
  night = heddle_agenda_format_time (24 * 60 + 5);
  g_assert_cmpstr (morning, ==, "9:05");
  g_assert_cmpstr (night, ==, "0:05");
}

#define AT(hours, minutes, seconds) ((gint64) (hours) * 3600 + (minutes) * 60 + (seconds))

static void
test_clock (void)
{
  HeddleAgendaTime items[] = { { .minutes = 5 }, { .minutes = 10 }, { .minutes = 15 } };
  HeddleAgendaClock clock;

  heddle_agenda_lay_out (items, 3, 600, 630);

  /* the second item began two minutes late and keeps to its time so far */
  heddle_agenda_clock_read (items, 3, 1, AT (10, 7, 0), AT (10, 10, 30), &clock);
  g_assert_cmpint (clock.item, ==, 210);
  g_assert_cmpint (clock.item_over, ==, 210 - 600);
  g_assert_cmpint (clock.meeting_over, ==, 120);

  /* it then takes too long */
  heddle_agenda_clock_read (items, 3, 1, AT (10, 7, 0), AT (10, 20, 0), &clock);
  g_assert_cmpint (clock.item_over, ==, 180);
  g_assert_cmpint (clock.meeting_over, ==, 300);

  /* early */
  heddle_agenda_clock_read (items, 3, 2, AT (10, 12, 0), AT (10, 13, 0), &clock);
  g_assert_cmpint (clock.meeting_over, ==, -180);

  /* all done at 10:25, planned for 10:30 */
  heddle_agenda_clock_read (items, 3, 3, AT (10, 20, 0), AT (10, 25, 0), &clock);
  g_assert_cmpint (clock.meeting_over, ==, -300);
  g_assert_cmpint (clock.item, ==, 0);

  /* no agenda, no clock; a clock that was set back takes nothing off */
  heddle_agenda_clock_read (items, 0, 0, AT (10, 0, 0), AT (10, 25, 0), &clock);
  g_assert_cmpint (clock.meeting_over, ==, 0);
  heddle_agenda_clock_read (items, 3, 0, AT (10, 0, 0), AT (9, 0, 0), &clock);
  g_assert_cmpint (clock.item, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda/times", test_times);
  g_test_add_func ("/agenda/clock", test_clock);

  return g_test_run ();
}
