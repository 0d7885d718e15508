/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-search.h"
#include "timeline-fixture.h"

static TimelineFixture *
new_host (int days)
{
  TimelineFixture *fixture = timeline_fixture_new ("2027-03-09", days);

  timeline_fixture_add_school_holidays (fixture->input.calendar);
  heddle_calendar_add (fixture->input.calendar, HEDDLE_CLOSURE_PRE_ELECTION, iso_day ("2027-03-15"),
                       iso_day ("2027-05-06"), NULL, NULL, TRUE);
  return fixture;
}

static GPtrArray *
search (TimelineFixture      *fixture,
        const HeddleBusySpan *busy,
        guint                 n_busy,
        const char           *after,
        const char           *today,
        guint                 count)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = heddle_date_search (&fixture->input, busy, n_busy, iso_day (after),
                                         iso_day (today), count, &error);

  g_assert_no_error (error);
  return found;
}

static const HeddleCandidate *
find (GPtrArray  *found,
      const char *start)
{
  for (guint i = 0; i < found->len; i++)
    {
      const HeddleCandidate *candidate = found->pdata[i];

      if (candidate->start == iso_day (start))
        return candidate;
    }
  return NULL;
}

static gboolean
has (char       **reasons,
     const char  *reason)
{
  return g_strv_contains ((const char *const *) reasons, reason);
}

/* Every candidate keeps the rules, and they are in order. */
static void
test_feasible (void)
{
  static const HeddleBusySpan template = { .what = "Moray’s fieldwork" };

  for (int days = 1; days <= HEDDLE_DAYS_MAX; days++)
    {
      g_autoptr (TimelineFixture) fixture = new_host (days);
      HeddleBusySpan busy = template;
      g_autoptr (GPtrArray) found = NULL;
      const HeddleCandidate *before = NULL;

      busy.first = iso_day ("2027-02-23");
      busy.last = iso_day ("2027-02-25");
      found = search (fixture, &busy, 1, "2027-01-18", "2027-01-18", 0);
      g_assert_cmpuint (found->len, >, 40);
      for (guint i = 0; i < found->len; i++)
        {
          const HeddleCandidate *candidate = found->pdata[i];
          HeddleDay day = candidate->start;

          g_assert_cmpint (candidate->start, >, iso_day ("2027-01-18"));
          g_assert_cmpint (candidate->start, <=, iso_day ("2028-01-18"));
          g_assert_cmpint (candidate->end, ==,
                           heddle_timeline_get_fieldwork_end (fixture->input.calendar,
                                                              candidate->start, days));
          for (int n = 0; n < days; n++)
            {
              g_assert_true (heddle_calendar_is_school_day (fixture->input.calendar, day, NULL));
              day = heddle_calendar_next_working (fixture->input.calendar, day);
            }
          g_assert_true (candidate->end < busy.first || candidate->start > busy.last);
          if (before != NULL)
            g_assert_true (before->score > candidate->score
                           || (before->score == candidate->score
                               && before->start < candidate->start));
          g_assert_cmpint (candidate->score < 100, ==, *candidate->reasons_against != NULL);
          before = candidate;
        }
    }
}

static void
test_reasons (void)
{
  g_autoptr (TimelineFixture) fixture = new_host (3);
  HeddleBusySpan busy = { iso_day ("2027-02-23"), iso_day ("2027-02-25"), "Moray’s fieldwork" };
  g_autoptr (GPtrArray) found = search (fixture, &busy, 1, "2027-01-18", "2027-01-18", 0);
  const HeddleCandidate *candidate;

  /* the day itself is not after itself; school holiday; busy */
  g_assert_null (find (found, "2027-01-18"));
  g_assert_null (find (found, "2027-02-09"));
  g_assert_null (find (found, "2027-02-22"));
  g_assert_null (find (found, "2027-03-13"));

  candidate = find (found, "2027-03-16");
  g_assert_true (has (candidate->reasons_for, "fieldwork days in a row"));
  g_assert_true (has (candidate->reasons_against,
                      "fieldwork in the pre-election period (assumed)"));
  g_assert_true (has (candidate->reasons_against, "1 step would be late already"));

  candidate = find (found, "2027-02-26");
  g_assert_true (has (candidate->reasons_against, "1 day from Moray’s fieldwork"));
  g_assert_true (has (candidate->reasons_against,
                      "a weekend or holiday between the fieldwork days"));

  candidate = find (found, "2027-05-18");
  g_assert_true (has (candidate->reasons_for, "time for every step before"));

  /* Holidays are known until August 2027: without those of the next school
   * year nobody can say that October is clear of them. */
  candidate = find (found, "2027-10-12");
  g_assert_true (has (candidate->reasons_against,
                      "the school holidays around it are not known"));
  g_assert_false (has (candidate->reasons_for, "no step is due in a school holiday"));
}

/* Of the same quality the earlier comes first; the best are those with time
 * for all steps. */
static void
test_count (void)
{
  g_autoptr (TimelineFixture) fixture = new_host (3);
  g_autoptr (GPtrArray) all = search (fixture, NULL, 0, "2027-01-18", "2027-01-18", 0);
  g_autoptr (GPtrArray) five = search (fixture, NULL, 0, "2027-01-18", "2027-01-18", 5);

  g_assert_cmpuint (five->len, ==, 5);
  for (guint i = 0; i < five->len; i++)
    {
      const HeddleCandidate *one = five->pdata[i], *same = all->pdata[i];

      g_assert_cmpint (one->start, ==, same->start);
      g_assert_true (has (one->reasons_for, "time for every step before"));
    }
}

/* One step two weeks before and a window two weeks after, on a calendar with
 * little on it: every reason by itself. */
static void
test_edges (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  HeddleCalendar *calendar = fixture->input.calendar;
  HeddleBusySpan busy = { iso_day ("2027-06-01"), iso_day ("2027-06-03"), "Moray’s fieldwork" };
  g_autoptr (GPtrArray) found = NULL;
  const HeddleCandidate *candidate;

  timeline_fixture_add_step (fixture, "first", HEDDLE_STEP_MEETING, "fieldwork_start", "", "-2w");
  timeline_fixture_add_step (fixture, "report", HEDDLE_STEP_WINDOW, "fieldwork_end", "+2w",
                             "+2w");
  timeline_fixture_add_step (fixture, "done", HEDDLE_STEP_MEETING, "fieldwork_start", "",
                             "-50w")->done_on = iso_day ("2026-12-01");
  heddle_calendar_add (calendar, HEDDLE_CLOSURE_LOCAL_HOLIDAY, iso_day ("2027-04-07"),
                       iso_day ("2027-04-07"), NULL, NULL, FALSE);
  /* Sundays, so that holidays are known, but in nobody's way */
  for (HeddleDay sunday = iso_day ("2026-12-06"); sunday < iso_day ("2028-06-01"); sunday += 91)
    heddle_calendar_add (calendar, HEDDLE_CLOSURE_SCHOOL_HOLIDAY, sunday, sunday, NULL, NULL,
                         FALSE);
  found = search (fixture, &busy, 1, "2027-01-19", "2027-01-19", 0);

  /* due today is in time, a day before is not */
  candidate = find (found, "2027-02-02");
  g_assert_true (has (candidate->reasons_for, "time for every step before"));
  g_assert_cmpint (candidate->score, ==, 100);
  candidate = find (found, "2027-02-01");
  g_assert_true (has (candidate->reasons_against, "1 step would be late already"));

  /* a holiday on the Wednesday between, and one on the day of the report */
  candidate = find (found, "2027-04-06");
  g_assert_true (has (candidate->reasons_against,
                      "a weekend or holiday between the fieldwork days"));
  candidate = find (found, "2027-03-22");
  g_assert_true (has (candidate->reasons_against, "1 window has no working day"));
  candidate = find (found, "2027-03-23");
  g_assert_cmpint (candidate->score, ==, 100);

  /* a week from another fieldwork is near, a day more is not */
  candidate = find (found, "2027-06-10");
  g_assert_true (has (candidate->reasons_against, "7 days from Moray’s fieldwork"));
  candidate = find (found, "2027-06-14");
  g_assert_cmpint (candidate->score, ==, 100);
  candidate = find (found, "2027-05-21");
  g_assert_true (has (candidate->reasons_against, "7 days from Moray’s fieldwork"));
  candidate = find (found, "2027-05-20");
  g_assert_false (has (candidate->reasons_against, "8 days from Moray’s fieldwork"));

  /* a year, the last day included */
  g_assert_nonnull (find (found, "2028-01-19"));
  g_assert_null (find (found, "2028-01-20"));
}

/* Without any school holidays, those that all Scotland has still count. */
static void
test_usually_closed (void)
{
  static const struct
  {
    const char *start;
    gboolean closed;
  } rows[] = {
    { "2027-06-29", TRUE }, { "2027-06-28", FALSE }, { "2027-08-10", TRUE },
    { "2027-08-11", FALSE }, { "2027-12-20", TRUE }, { "2027-12-17", FALSE },
    { "2028-01-05", TRUE }, { "2028-01-06", FALSE }, { "2027-10-12", FALSE },
  };
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new ("2027-03-09", 3);
  g_autoptr (GPtrArray) found = search (fixture, NULL, 0, "2027-01-18", "2027-01-18", 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const HeddleCandidate *candidate = find (found, rows[i].start);

      g_test_message ("%s", rows[i].start);
      g_assert_true (has (candidate->reasons_against,
                          "the school holidays around it are not known"));
      g_assert_cmpint (has (candidate->reasons_against, "schools are usually closed then"), ==,
                       rows[i].closed);
    }
}

static void
test_not_in_the_past (void)
{
  g_autoptr (TimelineFixture) fixture = new_host (3);
  g_autoptr (GPtrArray) found = search (fixture, NULL, 0, "2026-09-01", "2027-01-18", 0);
  g_autoptr (GPtrArray) same = search (fixture, NULL, 0, "2027-01-18", "2027-01-18", 0);

  g_assert_cmpuint (found->len, ==, same->len);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (((HeddleCandidate *) found->pdata[i])->start, >, iso_day ("2027-01-18"));
}

static void
test_nothing_possible (void)
{
  g_autoptr (TimelineFixture) fixture = new_host (3);
  HeddleBusySpan busy = { iso_day ("2027-01-01"), HEDDLE_DAY_OPEN, "something else" };
  g_autoptr (GPtrArray) found = search (fixture, &busy, 1, "2027-01-18", "2027-01-18", 5);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_error (void)
{
  g_autoptr (TimelineFixture) fixture = timeline_fixture_new_custom ("2027-03-09", 3);
  g_autoptr (GError) error = NULL;

  timeline_fixture_add_step (fixture, "a", HEDDLE_STEP_MEETING, "step:a", "", "+1w");
  g_assert_null (heddle_date_search (&fixture->input, NULL, 0, iso_day ("2027-01-18"),
                                     iso_day ("2027-01-18"), 5, &error));
  g_assert_error (error, HEDDLE_TIMELINE_ERROR, HEDDLE_TIMELINE_ERROR_CYCLE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-search/feasible", test_feasible);
  g_test_add_func ("/date-search/reasons", test_reasons);
  g_test_add_func ("/date-search/count", test_count);
  g_test_add_func ("/date-search/edges", test_edges);
  g_test_add_func ("/date-search/usually-closed", test_usually_closed);
  g_test_add_func ("/date-search/not-in-the-past", test_not_in_the_past);
  g_test_add_func ("/date-search/nothing-possible", test_nothing_possible);
  g_test_add_func ("/date-search/error", test_error);
  return g_test_run ();
}
