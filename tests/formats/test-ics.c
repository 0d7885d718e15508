/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendars: what others write, and what nobody should write. */

#include <string.h>

#include "heddle-format-error.h"
#include "heddle-ics.h"

#define CALENDAR(text) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" text "END:VCALENDAR\r\n"
#define EVENT(text) CALENDAR ("BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:s\r\n" text "END:VEVENT\r\n")

static HeddleIcs *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  HeddleIcs *ics = heddle_ics_read (bytes, &error);

  g_assert_no_error (error);
  return ics;
}

static HeddleEvent *
get_event (HeddleIcs *ics,
           guint      i)
{
  g_assert_cmpuint (i, <, ics->events->len);
  return g_ptr_array_index (ics->events, i);
}

static void
assert_days (HeddleEvent *event,
             const char  *first,
             const char  *last)
{
  g_autofree char *begins = heddle_day_to_iso (event->first);
  g_autofree char *ends = heddle_day_to_iso (event->last);

  g_assert_cmpstr (begins, ==, first);
  g_assert_cmpstr (ends, ==, last);
}

/* Ends are the moment after the last, days have no zone, times are London's. */
static void
test_times (void)
{
  static const struct
  {
    const char *text;
    const char *first, *last;
    int starts, ends;
  } rows[] = {
    { "DTSTART;VALUE=DATE:20270118\r\nDTEND;VALUE=DATE:20270119\r\n",
      "2027-01-18", "2027-01-18", -1, -1 },
    { "DTSTART;VALUE=DATE:20270118\r\nDTEND;VALUE=DATE:20270121\r\n",
      "2027-01-18", "2027-01-20", -1, -1 },
    { "DTSTART;VALUE=DATE:20270118\r\nDTEND;VALUE=DATE:20270118\r\n",
      "2027-01-18", "2027-01-18", -1, -1 },
    { "DTSTART;VALUE=DATE:20270118\r\n", "2027-01-18", "2027-01-18", -1, -1 },
    { "DTSTART;VALUE=DATE:20270118\r\nDTEND;VALUE=DATE:20270110\r\n",
      "2027-01-18", "2027-01-18", -1, -1 },
    { "DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280301\r\n",
      "2028-02-28", "2028-02-29", -1, -1 },
    { "DTSTART;VALUE=DATE:20271231\r\nDURATION:P2D\r\n", "2027-12-31", "2028-01-01", -1, -1 },
    { "DTSTART;TZID=Europe/London:20270118T093000\r\n"
      "DTEND;TZID=Europe/London:20270118T160000\r\n", "2027-01-18", "2027-01-18", 570, 960 },
    /* summer: an hour ahead of UTC, also over midnight */
    { "DTSTART:20270701T093000Z\r\nDURATION:PT90M\r\n", "2027-07-01", "2027-07-01", 630, 720 },
    { "DTSTART:20270701T233000Z\r\n", "2027-07-02", "2027-07-02", 30, 30 },
    { "DTSTART:20270118T093000\r\n", "2027-01-18", "2027-01-18", 570, 570 },
    { "DTSTART;TZID=GMT Standard Time:20270701T093000\r\n", "2027-07-01", "2027-07-01", 570,
      570 },
    { "DTSTART;TZID=/citadel.org/20210210_1/Europe/London:20270701T093000\r\n", "2027-07-01",
      "2027-07-01", 570, 570 },
    { "DTSTART;TZID=America/New_York:20270118T093000\r\n", "2027-01-18", "2027-01-18", 870,
      870 },
    { "DTSTART;TZID=Nowhere/Land:20270118T093000\r\n", "2027-01-18", "2027-01-18", 570, 570 },
    /* Outlook's whole days, and an end at midnight */
    { "DTSTART:20270118T000000\r\nDTEND:20270120T000000\r\n", "2027-01-18", "2027-01-19", -1,
      -1 },
    { "DTSTART:20270118T190000\r\nDTEND:20270119T000000\r\n", "2027-01-18", "2027-01-18", 1140,
      1439 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\n",
                                           rows[i].text, "END:VEVENT\r\nEND:VCALENDAR\r\n", NULL);
      g_autoptr (HeddleIcs) ics = read_text (text);
      HeddleEvent *event = get_event (ics, 0);

      g_test_message ("%s", rows[i].text);
      g_assert_null (event->fault);
      assert_days (event, rows[i].first, rows[i].last);
      g_assert_cmpint (event->starts, ==, rows[i].starts);
      g_assert_cmpint (event->ends, ==, rows[i].ends);
      g_assert_true ((event->remark != NULL) == (strstr (rows[i].text, "Nowhere") != NULL));
    }
}

static void
test_texts (void)
{
  g_autoptr (HeddleIcs) ics = read_text (CALENDAR (
    "X-WR-CALNAME:School days\r\n"
    "BEGIN:VEVENT\r\nUID:5fc53010\r\nSEQUENCE:2\r\nDTSTART;VALUE=DATE:20270118\r\n"
    "LAST-MODIFIED:20270104T091500Z\r\nSUMMARY:One\\, two\\; three\\nfour Dùn \r\n Dè\r\n"
    "LOCATION;LANGUAGE=en:A place\r\nDESCRIPTION:x\\ny\r\nTRANSP:TRANSPARENT\r\n"
    "STATUS:CANCELLED\r\nX-HEDDLE-KIND:closure\r\nX-HEDDLE-ID:abc\r\nX-OTHER:kept\r\n"
    "BEGIN:VALARM\r\nTRIGGER:-P1D\r\nSUMMARY:alarm\r\nEND:VALARM\r\nEND:VEVENT\r\n"));
  HeddleEvent *event = get_event (ics, 0);

  g_assert_cmpstr (ics->name, ==, "School days");
  g_assert_cmpstr (event->uid, ==, "5fc53010");
  g_assert_cmpint (event->sequence, ==, 2);
  g_assert_cmpint (event->modified, ==, 1799054100);
  g_assert_cmpstr (event->summary, ==, "One, two; three four Dùn Dè");
  g_assert_cmpstr (event->location, ==, "A place");
  g_assert_cmpstr (event->description, ==, "x\ny");
  g_assert_cmpstr (event->kind, ==, "closure");
  g_assert_cmpstr (event->id, ==, "abc");
  g_assert_true (event->cancelled);
  g_assert_false (event->busy);
  g_assert_null (ics->warning);
}

/* A rule is followed day by day; what differs on one of them counts there. */
static void
test_repeats (void)
{
  static const char *const days[] = { "2027-05-03", "2028-05-01", "2030-05-06", "2031-05-05" };
  g_autoptr (HeddleIcs) ics = read_text (CALENDAR (
    "BEGIN:VEVENT\r\nUID:may\r\nSUMMARY:May Day\r\nDTSTART;VALUE=DATE:20270503\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO;COUNT=5\r\nEXDATE;VALUE=DATE:20290507\r\n"
    "END:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:may\r\nSUMMARY:Coronation\r\nDTSTART;VALUE=DATE:20280508\r\n"
    "RECURRENCE-ID;VALUE=DATE:20280501\r\nEND:VEVENT\r\n"));

  g_assert_cmpuint (ics->events->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      HeddleEvent *event = get_event (ics, i);
      g_autofree char *uid = g_strdup_printf ("may/%s", days[i]);

      g_assert_cmpstr (event->uid, ==, uid);
      if (i == 1)
        {
          assert_days (event, "2028-05-08", "2028-05-08");
          g_assert_cmpstr (event->summary, ==, "Coronation");
        }
      else
        assert_days (event, days[i], days[i]);
    }
}

static void
test_endless_rules (void)
{
  static const struct
  {
    const char *rule;
    guint at_most;
  } rows[] = {
    { "FREQ=DAILY", 400 },          { "FREQ=WEEKLY;INTERVAL=2", 261 }, { "FREQ=YEARLY", 10 },
    { "FREQ=SECONDLY", 1 },         { "FREQ=MINUTELY;COUNT=2000000000", 1 },
    { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 1 }, { "FREQ=NEVER", 1 },
    { "FREQ=DAILY;INTERVAL=0", 400 }, { "FREQ=DAILY;COUNT=-1", 400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\n"
                                           "DTSTART;VALUE=DATE:20270118\r\nRRULE:", rows[i].rule,
                                           "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", NULL);
      g_autoptr (HeddleIcs) ics = read_text (text);

      g_assert_cmpuint (ics->events->len, >=, 1);
      g_assert_cmpuint (ics->events->len, <=, rows[i].at_most);
      g_assert_nonnull (get_event (ics, 0)->remark);
    }
}

/* Of several versions the one with the highest number counts, then the newest. */
static void
test_versions (void)
{
#define VERSION(sequence, modified, day) \
  "BEGIN:VEVENT\r\nUID:u\r\nSEQUENCE:" sequence "\r\nLAST-MODIFIED:" modified "T000000Z\r\n" \
  "DTSTART;VALUE=DATE:" day "\r\nEND:VEVENT\r\n"
  g_autoptr (HeddleIcs) ics = read_text (CALENDAR (
    VERSION ("1", "20270101", "20270301") VERSION ("3", "20270102", "20270303")
    VERSION ("3", "20270103", "20270304") VERSION ("2", "20270109", "20270302")));

  g_assert_cmpuint (ics->events->len, ==, 1);
  assert_days (get_event (ics, 0), "2027-03-04", "2027-03-04");
}

static void
test_cancelling_calendar (void)
{
  g_autoptr (HeddleIcs) ics = read_text (CALENDAR (
    "METHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART;VALUE=DATE:20270118\r\nEND:VEVENT\r\n"));

  g_assert_true (get_event (ics, 0)->cancelled);
}

/* One bad event harms no other; what is no event is told. */
static void
test_damage (void)
{
  g_autoptr (HeddleIcs) ics = read_text (CALENDAR (
    "BEGIN:VTODO\r\nUID:t\r\nSUMMARY:task\r\nEND:VTODO\r\n"
    "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20270230\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:no day\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270118\r\nSUMMARY:no name\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:c\r\nDTSTART;VALUE=DATE:20270118\r\nSUMMARY:broken\r\n"
    "in the wrong way\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:d\r\nDTSTART;VALUE=DATE:99999999999\r\nEND:VEVENT\r\n"));

  g_assert_cmpuint (ics->events->len, ==, 5);
  g_assert_nonnull (get_event (ics, 1)->fault);
  g_assert_null (get_event (ics, 2)->fault);
  g_assert_cmpstr (get_event (ics, 2)->uid, ==, "no name 2027-01-18");
  g_assert_nonnull (get_event (ics, 2)->remark);
  g_assert_cmpstr (get_event (ics, 3)->summary, ==, "brokenin the wrong way");
  g_assert_nonnull (get_event (ics, 4)->fault);
  g_assert_nonnull (strstr (ics->warning, "no event"));
  g_assert_nonnull (strstr (ics->warning, "broken in the wrong way"));
}

static void
test_breaks_off (void)
{
  g_autoptr (HeddleIcs) ics = read_text ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n"
                                         "DTSTART;VALUE=DATE:20270118\nEND:VEVENT\n"
                                         "BEGIN:VEVENT\nUID:b\nDTSTART;VALUE=DA");

  g_assert_cmpuint (ics->events->len, ==, 1);
  g_assert_nonnull (strstr (ics->warning, "breaks off"));
}

static void
test_refused (void)
{
  static const char *const texts[] = { "", "\n", "title,starts\na,b\n",
                                       "BEGIN:VCARD\nEND:VCARD\n" };
  g_autofree char *large = g_strnfill (50 * 1024 * 1024, '\n');
  g_autoptr (GBytes) bytes = g_bytes_new_static (large, 50 * 1024 * 1024);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) wrong = g_bytes_new_static (texts[i], strlen (texts[i]));

      g_assert_null (heddle_ics_read (wrong, &error));
      g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID);
      g_clear_error (&error);
    }
  g_assert_null (heddle_ics_read (bytes, &error));
  g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE);
}

static char *
random_text (void)
{
  static const char *const parts[] = { "a", ",", ";", ":", "\\", "\"", " ", "Ò", "漢", "🧵",
                                       "BEGIN:VEVENT", "\\n", "=" };
  guint n = g_test_rand_int_range (1, 40);
  GString *text = g_string_new ("x");

  for (guint i = 0; i < n; i++)
    g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
  g_string_append_c (text, 'x');

  return g_string_free_and_steal (text);
}

/* Lines end with CRLF and have at most 75 octets, whole characters in each. */
static void
assert_lines (const char *ics)
{
  g_auto (GStrv) lines = g_strsplit (ics, "\r\n", -1);

  g_assert_null (strstr (lines[0], "\n"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }
}

static void
test_round_trip (void)
{
  g_autoptr (HeddleIcs) ics = heddle_ics_new ("Òbar, \"a\"; b");
  g_autoptr (HeddleIcs) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 500; i++)
    {
      HeddleEvent *event = heddle_event_new ();
      gboolean timed = i % 3 == 0;

      event->uid = g_strdup_printf ("uid-%u", i);
      event->sequence = (int) i;
      event->modified = 1800000000 + i;
      event->summary = random_text ();
      event->description = g_strdup_printf ("x\n%s", event->summary);
      event->location = i % 2 == 0 ? random_text () : NULL;
      event->first = heddle_day_new (2027, 1, 1) + (int) i;
      event->last = event->first + (int) (i % 5);
      event->starts = timed ? 540 : -1;
      event->ends = timed ? 600 : -1;
      event->cancelled = i % 7 == 0;
      event->busy = i % 2 == 0;
      g_ptr_array_add (ics->events, event);
    }

  bytes = heddle_ics_write (ics);
  again = heddle_ics_write (ics);
  g_assert_true (g_bytes_equal (bytes, again));
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  assert_lines (text);
  read = heddle_ics_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->name, ==, "Òbar, \"a\"; b");
  g_assert_null (read->warning);
  g_assert_cmpuint (read->events->len, ==, ics->events->len);
  for (guint i = 0; i < read->events->len; i++)
    {
      HeddleEvent *a = get_event (ics, i);
      HeddleEvent *b = get_event (read, i);

      g_assert_cmpstr (a->uid, ==, b->uid);
      g_assert_cmpint (a->sequence, ==, b->sequence);
      g_assert_cmpint (a->modified, ==, b->modified);
      g_assert_cmpstr (a->summary, ==, b->summary);
      g_assert_cmpstr (a->description, ==, b->description);
      g_assert_cmpstr (a->location, ==, b->location);
      g_assert_cmpint (a->first, ==, b->first);
      g_assert_cmpint (a->last, ==, b->last);
      g_assert_cmpint (a->starts, ==, b->starts);
      g_assert_cmpint (a->ends, ==, b->ends);
      g_assert_cmpint (a->cancelled, ==, b->cancelled);
      g_assert_cmpint (a->busy, ==, b->busy);
    }
}

/* Whatever a user wrote, it ends no line of the file. */
static void
test_wild_texts (void)
{
  g_autoptr (HeddleIcs) ics = heddle_ics_new ("a\r\nBEGIN:VEVENT");
  HeddleEvent *event = heddle_event_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeddleIcs) read = NULL;
  g_autofree char *text = NULL;

  event->uid = g_strdup ("u");
  event->summary = g_strdup ("a\r\nEND:VEVENT\r\nEND:VCALENDAR\x01\xff\xe2\x80\xa8");
  event->description = g_strdup ("a\rb\n\x7f");
  event->first = event->last = heddle_day_new (2027, 1, 18);
  g_ptr_array_add (ics->events, event);
  bytes = heddle_ics_write (ics);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  assert_lines (text);
  read = read_text (text);
  g_assert_cmpuint (read->events->len, ==, 1);
  g_assert_null (read->warning);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ics/times", test_times);
  g_test_add_func ("/ics/texts", test_texts);
  g_test_add_func ("/ics/repeats", test_repeats);
  g_test_add_func ("/ics/endless-rules", test_endless_rules);
  g_test_add_func ("/ics/versions", test_versions);
  g_test_add_func ("/ics/cancelling-calendar", test_cancelling_calendar);
  g_test_add_func ("/ics/damage", test_damage);
  g_test_add_func ("/ics/breaks-off", test_breaks_off);
  g_test_add_func ("/ics/refused", test_refused);
  g_test_add_func ("/ics/round-trip", test_round_trip);
  g_test_add_func ("/ics/wild-texts", test_wild_texts);

  return g_test_run ();
}
