/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the letters and the guidance oblige people to, as far as records,
 * timeline and rules carry it; each test is named after its obligation. */

#include <string.h>

#include "heddle-approval-state.h"
#include "heddle-csv.h"
#include "heddle-date-statements.h"
#include "heddle-entry.h"
#include "heddle-episode-plan.h"
#include "heddle-episode-template.h"
#include "heddle-findings.h"
#include "heddle-import.h"
#include "heddle-plan-content.h"
#include "test-workspace.h"

#define FIELDWORK "2027-03-09"

/* One step of the timeline for fieldwork from 9 to 11 March 2027. */
typedef struct
{
  const char *path;
  const char *key;
  const char *sort;
  const char *offset_from;
  const char *offset_to;
  const char *nominal;
  const char *earliest;
  const char *in_guidance; /* how the answer begins */
} StepCase;

static const StepCase steps[] = {
  { "/obligation/A01", "first-meeting", "no-later-than", NULL, "-8w", "2027-01-12", NULL, "yes" },
  { "/obligation/A02", "dates", "no-later-than", NULL, "-7w", "2027-01-19", NULL, "yes" },
  { "/obligation/A03", "focus", "no-later-than", NULL, "-6w", "2027-01-26", NULL, "yes" },
  { "/obligation/A04/step", "leads", "no-later-than", NULL, "-7w", "2027-01-19", NULL,
    "step yes" },
  { "/obligation/A05", "team", "no-later-than", NULL, "-6w", "2027-01-26", NULL, "yes" },
  { "/obligation/A06", "pre-meeting", "meeting", NULL, "-2w", "2027-02-23", NULL, "yes" },
  { "/obligation/A07", "draft-report", "window", "+2w", "+3w", "2027-04-01", "2027-03-25",
    "yes" },
  { "/obligation/A08", "leads-meeting", "window", "+4w", "+5w", "2027-04-15", "2027-04-08",
    "yes" },
  { "/obligation/A09", "report-strategic", "no-later-than", NULL, "+7w", "2027-04-29", NULL,
    "step yes" },
  { "/obligation/A10", "final-reporting", "no-date", NULL, NULL, NULL, NULL, "step yes" },
  { "/obligation/A11", "form", "no-later-than", NULL, "-1wd", "2027-03-08", NULL, "step yes" },
  { "/obligation/B01", "hopes", "no-later-than", NULL, "-6w", "2027-01-26", NULL, "step yes" },
  { "/obligation/B02", "documents", "no-later-than", NULL, "-1w", "2027-03-02", NULL, "yes" },
  { "/obligation/C06", "prepare", "no-later-than", NULL, "-2m", "2027-01-09", NULL, "yes" },
  { "/obligation/C10", "local-group", "meeting", NULL, "-6w", "2027-01-26", NULL, "step yes" },
  { "/obligation/C11", "scoping-paper", "no-later-than", NULL, "-4w", "2027-02-09", NULL,
    "step yes" },
  { "/obligation/C13", "round-table", "meeting", NULL, "-4w", "2027-02-09", NULL, "step yes" },
  { "/obligation/C23", "progress-review", "meeting", NULL, "+6m", "2027-09-11", NULL, "step yes" },
  { "/obligation/C17", "final-reporting", "no-date", NULL, NULL, NULL, NULL, "step yes" },
  { "/obligation/C22", "learning", "no-date", NULL, NULL, NULL, NULL, "step yes" },
  { "/obligation/C26", "briefing", "meeting", NULL, "-1wd", "2027-03-08", NULL, "step yes" },
  { "/obligation/T03", "report-final", "window", "+6w", "+7w", "2027-04-29", "2027-04-22",
    "yes" },
};

static guint
index_of (HeddleEpisodePlan *plan,
          const char        *key)
{
  for (guint i = 0; i < plan->steps->len; i++)
    if (g_str_equal (plan->input.steps[i].key, key))
      return i;
  g_error ("no step %s", key);
}

static HeddleEpisodePlan *
plan_fife (TestWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  HeddleEpisodePlan *plan =
    heddle_episode_plan_load (self->store, test_plan (self, "Fife", FIELDWORK, 3), &error);

  g_assert_no_error (error);
  return plan;
}

/* The step is there, with its offset, its date, its source, and as an entry
 * among the deadlines. */
static void
test_step_of_timeline (TestWorkspace *self,
                       gconstpointer  data)
{
  const StepCase *expected = data;
  g_autoptr (HeddleEpisodePlan) plan = plan_fife (self);
  guint i = index_of (plan, expected->key);
  HeddleStep *step = g_ptr_array_index (plan->steps, i);
  g_autoptr (GPtrArray) rows = heddle_deadlines_of_episode (
    self->store, heddle_record_get_id (HEDDLE_RECORD (plan->episode)));
  gboolean listed = FALSE;

  g_assert_cmpstr (step->sort, ==, expected->sort);
  g_assert_cmpstr (step->offset_from, ==, expected->offset_from);
  g_assert_cmpstr (step->offset_to, ==, expected->offset_to);
  test_assert_day (plan->dates[i].nominal, expected->nominal);
  test_assert_day (plan->dates[i].earliest, expected->earliest);
  g_assert_cmpint (plan->dates[i].due, <=, plan->dates[i].nominal);
  g_assert_true (g_str_has_prefix (step->in_guidance, expected->in_guidance));
  g_assert_true (g_str_has_prefix (step->source, "CI guidance"));
  for (guint j = 0; j < rows->len; j++)
    {
      HeddleDeadline *row = g_ptr_array_index (rows, j);

      if (!g_str_equal (row->id, heddle_record_get_id (HEDDLE_RECORD (step))))
        continue;
      listed = TRUE;
      g_assert_cmpint (row->last, ==, plan->dates[i].due);
      g_assert_cmpstr (row->source, ==, step->source);
    }
  g_assert_true (listed);
}

/* Host, focus, rationale, hopes, dates, mode, leads and team are fields. */
static void
test_form_fields (TestWorkspace *self,
                  gconstpointer  data)
{
  static const struct
  {
    const HeddleKind *kind;
    const char *field;
  } fields[] = {
    { &heddle_episode_kind, "host" }, { &heddle_episode_kind, "fieldwork_start" },
    { &heddle_episode_kind, "focus" }, { &heddle_episode_kind, "rationale" },
    { &heddle_episode_kind, "hopes" }, { &heddle_episode_kind, "mode" },
    { &heddle_slot_kind, "person" }, { &heddle_team_member_kind, "person" },
    { &heddle_team_member_kind, "brings" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_nonnull (heddle_kind_get_field (fields[i].kind, fields[i].field));
}

/* A04: leads of ADES and of Education Scotland's regional and scrutiny teams. */
static void
test_leads (TestWorkspace *self,
            gconstpointer  data)
{
  g_autoptr (HeddleEpisodePlan) plan = plan_fife (self);
  g_autoptr (GPtrArray) slots =
    heddle_query_records (self->store, &heddle_slot_kind, "episode",
                          heddle_record_get_id (HEDDLE_RECORD (plan->episode)));
  guint n_ades = 0, n_scotland = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (slots, i);

      n_ades += g_str_equal (slot->side, "ades");
      n_scotland += g_str_equal (slot->side, "education-scotland");
    }
  g_assert_cmpuint (n_ades, ==, 1);
  g_assert_cmpuint (n_scotland, ==, 2);
  index_of (plan, "leads");
  test_form_fields (self, NULL);
}

/* T02: weeks -8, -7, -6, -6, -3, -2. */
static void
test_weeks_before (TestWorkspace *self,
                   gconstpointer  data)
{
  static const struct
  {
    const char *key;
    int weeks;
  } weeks[] = {
    { "first-meeting", 8 }, { "dates", 7 }, { "focus", 6 }, { "team", 6 },
    { "timetable", 3 }, { "programme", 2 },
  };
  g_autoptr (HeddleEpisodePlan) plan = plan_fife (self);

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    g_assert_cmpint (plan->dates[index_of (plan, weeks[i].key)].nominal, ==,
                     plan->input.fieldwork_start - 7 * weeks[i].weeks);
}

/* C14: online, in person or mixed; 1 to 10 days, 3 by default. */
static void
test_mode_and_days (TestWorkspace *self,
                    gconstpointer  data)
{
  static const char *const modes[] = { "online", "in-person", "mixed" };
  const char *host = test_find (self, &heddle_authority_kind, "Fife");
  const char *plain = test_add (self, &heddle_episode_kind, "title", "Plain", "host", host, NULL);
  HeddleEpisode *episode = test_get (self, &heddle_episode_kind, plain);

  /* in the file, and in the form of a new one */
  g_assert_cmpint (episode->days, ==, 3);
  g_assert_cmpstr (heddle_kind_get_field (&heddle_episode_kind, "days")->initial, ==, "3");
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    for (int days = 0; days <= 11; days++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *id = heddle_episode_plan_create (self->store, host, FIELDWORK, days,
                                                          modes[i], NULL, &error);

        g_assert_true ((id != NULL) == (days >= 1 && days <= 10));
        if (id == NULL)
          test_assert_refused (error, "Episode", "Fieldwork days");
      }
}

/* C27: a template with offsets that can be edited, and one's own templates. */
static void
test_own_template (TestWorkspace *self,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *ci = test_find (self, &heddle_template_kind, "Collaborative Improvement");
  g_autoptr (GPtrArray) ci_steps =
    heddle_query_records (self->store, &heddle_template_step_kind, "template", ci);
  const char *own = test_add (self, &heddle_template_kind, "name", "Island review", NULL);
  g_autofree char *id = NULL;
  g_autoptr (HeddleEpisodePlan) plan = NULL;

  for (guint i = 0; i < ci_steps->len; i++)
    {
      HeddleTemplateStep *step = g_ptr_array_index (ci_steps, i);

      if (g_str_equal (step->key, "dates"))
        test_set (self, &heddle_template_step_kind,
                  heddle_record_get_id (HEDDLE_RECORD (step)), "offset_to", "-10w", NULL);
    }
  plan = plan_fife (self);
  test_assert_day (plan->dates[index_of (plan, "dates")].nominal, "2026-12-29");
  g_clear_pointer (&plan, heddle_episode_plan_free);

  test_add (self, &heddle_template_step_kind, "template", own, "position", "1", "key", "ferry",
            "label", "Ferry booked", "sort", "no-later-than", "anchor", "fieldwork_start",
            "offset_to", "-12w", NULL);
  id = heddle_episode_plan_create (self->store, test_find (self, &heddle_authority_kind, "ORK"),
                                   FIELDWORK, 2, "mixed", "Island review", &error);
  g_assert_no_error (error);
  plan = heddle_episode_plan_load (self->store, id, &error);
  g_assert_cmpuint (plan->steps->len, ==, 1);
  test_assert_day (plan->dates[0].nominal, "2026-12-15");
}

/* C31: an episode keeps the version of the template that it was planned by; the next one
 * is planned by the newest. */
static void
test_version_kept (TestWorkspace *self,
                   gconstpointer  data)
{
  g_autoptr (HeddleEpisodePlan) first = plan_fife (self);
  g_autoptr (HeddleEpisodePlan) second = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = heddle_record_get_id (HEDDLE_RECORD (first->episode));
  HeddleEpisode *fife = test_get (self, &heddle_episode_kind, id);
  g_autofree char *newer = heddle_episode_copy_as_template (self->store, id,
                                                            "Collaborative Improvement", &error);
  g_autofree char *angus = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (HEDDLE_TEMPLATE (test_get (self, &heddle_template_kind, newer))->version, ==,
                   2);
  g_assert_cmpint (fife->template_version, ==, 1);
  g_assert_cmpstr (fife->template, !=, newer);

  angus = heddle_episode_plan_create (self->store, test_find (self, &heddle_authority_kind,
                                                              "Angus"),
                                      "2027-05-11", 3, "mixed", NULL, &error);
  g_assert_no_error (error);
  second = heddle_episode_plan_load (self->store, angus, &error);
  g_assert_cmpint (second->episode->template_version, ==, 2);
  g_assert_cmpstr (second->episode->template, ==, newer);
  g_assert_cmpint (fife->template_version, ==, 1);
}

static HeddleState
state_of (TestWorkspace *self,
          const char    *id)
{
  g_autoptr (GPtrArray) rows = heddle_deadlines_range (self->store, NULL,
                                                       heddle_day_new (2017, 1, 1),
                                                       heddle_day_new (2019, 1, 1));

  for (guint i = 0; i < rows->len; i++)
    {
      HeddleDeadline *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->id, id))
        return heddle_timeline_get_state (row->last, row->done_on, TEST_TODAY, 14);
    }
  g_error ("no deadline of %s", id);
}

/* R01: a lead with the day of the appointment; due, done, late or on time. */
static void
test_lead (TestWorkspace *self,
           gconstpointer  data)
{
  const char *sweic = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *lead;

  g_assert_nonnull (strstr (test_finding (self, "collaborative-empty", sweic, TEST_TODAY),
                            "Lead"));
  lead = test_add (self, &heddle_appointment_kind, "role", "lead", "collaborative", sweic,
                   "due", "2017-10-31", NULL);
  g_assert_cmpint (state_of (self, lead), ==, HEDDLE_STATE_OVERDUE);
  test_add (self, &heddle_appointment_kind, "role", "director", "collaborative", sweic, "post",
            "Director", "since", "2017-09-01", NULL);
  /* nobody else is the lead */
  g_assert_nonnull (test_finding (self, "collaborative-without-lead", sweic, TEST_TODAY));
  test_set (self, &heddle_appointment_kind, lead, "post", "Director", "since", "2017-10-27",
            NULL);
  g_assert_cmpint (state_of (self, lead), ==, HEDDLE_STATE_DONE);
  test_set (self, &heddle_appointment_kind, lead, "since", "2017-11-06", NULL);
  g_assert_cmpint (state_of (self, lead), ==, HEDDLE_STATE_DONE_LATE);
  g_assert_null (test_finding (self, "collaborative-without-lead", sweic, TEST_TODAY));
}

/* R02: both plans; every stated date with its source, one in force, and that
 * they differ is visible. */
static void
test_plans_due (TestWorkspace *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *sweic = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *improvement = test_add (self, &heddle_plan_kind, "title", "Improvement",
                                      "collaborative", sweic, "sort", "improvement", NULL);
  const char *iteration = test_add (self, &heddle_iteration_kind, "plan", improvement, "title",
                                    "Initial", "due", "2018-01-31", NULL);
  const char *letter = test_add (self, &heddle_date_statement_kind, "iteration", iteration,
                                 "value", "2018-01-31", "source", "Letter", "place", "paragraph 4",
                                 "effective", "1", NULL);
  const char *guidance = test_add (self, &heddle_date_statement_kind, "iteration", iteration,
                                   "value", "2018-01-30", "source", "Guidance", NULL);
  const char *message;
  g_autoptr (GPtrArray) statements = NULL;

  g_assert_nonnull (test_finding (self, "collaborative-without-workforce-plan", sweic,
                                  TEST_TODAY));
  g_assert_null (test_finding (self, "collaborative-without-improvement-plan", sweic,
                               TEST_TODAY));
  message = test_finding (self, "sources-disagree", iteration, TEST_TODAY);
  g_assert_nonnull (strstr (message, "Letter"));
  g_assert_nonnull (strstr (message, "Guidance"));
  g_assert_nonnull (strstr (message, "in force"));

  heddle_date_statement_choose (self->store, guidance, &error);
  g_assert_no_error (error);
  statements = heddle_date_statements_list (self->store, "iteration", iteration);
  g_assert_cmpuint (statements->len, ==, 2);
  g_assert_false (((HeddleDateStatement *) test_get (self, &heddle_date_statement_kind,
                                                     letter))->effective);
  g_assert_cmpstr (((HeddleIteration *) test_get (self, &heddle_iteration_kind,
                                                  iteration))->due, ==, "2018-01-30");
}

/* R03: one row a Chief Executive, the Government and the Chief Inspector, for
 * plans and for the appointment of a lead; later members change nothing. */
static void
test_approval_board (TestWorkspace *self,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *sweic = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *lead = test_add (self, &heddle_appointment_kind, "role", "lead", "collaborative",
                               sweic, "post", "Director", "since", "2017-10-27", NULL);
  HeddleDay day = heddle_day_parse ("2017-10-20");
  g_autoptr (HeddleApprovalState) state = NULL;
  g_autoptr (HeddleApprovalState) later = NULL;

  heddle_approval_ask (self->store, "appointment", lead, day, &error);
  g_assert_no_error (error);
  state = heddle_approval_state_load (self->store, "appointment", lead, &error);
  g_assert_cmpuint (state->rows->len, ==, 6);
  for (guint i = 0; i < state->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (state->rows, i);

      g_assert_cmpstr (row->asked_on, ==, "2017-10-20");
      g_assert_true ((row->authority != NULL) == g_str_equal (row->party, "chief-executive"));
      heddle_approval_answer (self->store, heddle_record_get_id (HEDDLE_RECORD (row)), day + 7,
                              i == 5 ? "advised" : "agreed", NULL, &error);
      g_assert_no_error (error);
    }
  test_add (self, &heddle_membership_kind, "collaborative", sweic, "authority",
            test_find (self, &heddle_authority_kind, "Inverclyde"), "since", "2019", NULL);
  later = heddle_approval_state_load (self->store, "appointment", lead, &error);
  g_assert_cmpint (later->status, ==, HEDDLE_APPROVAL_AGREED);
  g_assert_cmpuint (later->rows->len, ==, 6);
  g_assert_null (test_finding (self, "approval-incomplete", lead, TEST_TODAY));
}

/* R06: the Chief Executive contact with the day of confirming; missing shows. */
static void
test_contact (TestWorkspace *self,
              gconstpointer  data)
{
  const char *sweic = test_find (self, &heddle_collaborative_kind, "SWEIC");
  const char *contact;

  g_assert_nonnull (strstr (test_finding (self, "collaborative-empty", sweic, TEST_TODAY),
                            "contacts"));
  test_add (self, &heddle_plan_kind, "title", "Improvement", "collaborative", sweic, "sort",
            "improvement", NULL);
  g_assert_nonnull (test_finding (self, "collaborative-without-contact", sweic, TEST_TODAY));
  contact = test_add (self, &heddle_appointment_kind, "role", "chief-executive-contact",
                      "collaborative", sweic, "post", "Chief Executive", NULL);
  g_assert_null (test_finding (self, "collaborative-without-contact", sweic, TEST_TODAY));
  g_assert_nonnull (test_finding (self, "contact-not-confirmed", sweic, TEST_TODAY));
  test_set (self, &heddle_appointment_kind, contact, "confirmed_on", "2017-10-30", NULL);
  g_assert_null (test_finding (self, "contact-not-confirmed", sweic, TEST_TODAY));
}

/* Dates of the rows of a record, oldest first, those done with a tick. */
static char *
show_rows (TestWorkspace *self,
           const char    *id,
           guint          most)
{
  g_autoptr (GPtrArray) rows =
    heddle_deadlines_of_record (self->store, "milestone", id, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (rows->len, most); i++)
    {
      HeddleDeadline *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (words, g_strconcat (row->date, row->done_on != HEDDLE_DAY_NONE ? " done"
                                                                                      : "",
                                           NULL));
    }
  g_ptr_array_sort_values (words, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

/* R36: an iteration shows how far it is from the NIF of its year. */
static void
test_nif_date (TestWorkspace *self,
               gconstpointer  data)
{
  static const char *const days[][2] = {
    { "2018-01-31", "2018-12-31" }, { "2018-12-31", "2018-12-31" }, { "2019-01-01", "2019-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    test_assert_day (heddle_plan_get_nif_date (heddle_day_parse (days[i][0])), days[i][1]);
}

/* R36: national milestones repeat yearly; what was done leads to the next one. */
static void
test_yearly (TestWorkspace *self,
             gconstpointer  data)
{
  const char *nif = test_add (self, &heddle_milestone_kind, "title", "NIF", "sort", "event",
                              "due", "2018-12", "repeats", "yearly", NULL);
  const char *review = test_add (self, &heddle_milestone_kind, "title", "Yearly review", "sort",
                                 "deadline", "due", "2024-02-29", "repeats", "yearly", NULL);
  static const struct
  {
    const char *done_on;
    const char *rows;
  } cases[] = {
    { NULL, "2024-02-29" },
    { "2024-02-20", "2024-02-29 done, 2025-02-28" },
    { "2024-06", "2024-02-29 done, 2025-02-28" },
    { "2025-01-15", "2025-02-28 done, 2026-02-28" },
    { "2027-03-01", "2027-02-28 done, 2028-02-29" },
  };
  g_autofree char *events = show_rows (self, nif, 100);
  g_autoptr (GPtrArray) december = heddle_deadlines_range (
    self->store, NULL, heddle_day_new (2027, 12, 1), heddle_day_new (2027, 12, 31));
  guint n = 0;

  g_assert_true (g_str_has_prefix (events, "2018-12, 2019-12, 2020-12, "));
  for (guint i = 0; i < december->len; i++)
    n += g_str_equal (((HeddleDeadline *) g_ptr_array_index (december, i))->id, nif);
  g_assert_cmpuint (n, ==, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = NULL;

      test_set (self, &heddle_milestone_kind, review, "done_on", cases[i].done_on, NULL);
      rows = show_rows (self, review, 100);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

/* R08: national milestones are records; a weekday that does not fit is flagged
 * at entry and in what a source says. */
static void
test_weekday (TestWorkspace *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_add (self, &heddle_milestone_kind, "title", "COSLA Leaders", "sort",
                             "event", "due", "2017-09-29", NULL);
  const char *statement = test_add (self, &heddle_date_statement_kind, "milestone", id, "value",
                                    "2017-09-28", "wording", "Friday 28th September", "source",
                                    "Letter", NULL);
  const HeddleField *due = heddle_kind_get_field (&heddle_milestone_kind, "due");
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *note = NULL;

  g_assert_null (((HeddleMilestone *) test_get (self, &heddle_milestone_kind,
                                                id))->collaborative);
  heddle_entry_read (self->store, &heddle_milestone_kind, due, "Friday 28 September 2017",
                     TEST_TODAY, &value, &note, &error);
  g_assert_no_error (error);
  g_assert_nonnull (note);
  g_assert_nonnull (test_finding (self, "wrong-weekday", statement, TEST_TODAY));
}

/* R08: the same on import. */
static void
test_weekday_on_import (TestWorkspace *self,
                        gconstpointer  data)
{
  static const char table[] = "title,sort,due\nCOSLA Leaders,event,Friday 28 September 2017\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  HeddleSheet *sheet = heddle_csv_read (bytes, &error);
  g_autoptr (HeddleImport) import =
    heddle_import_new (self->store, &heddle_milestone_kind, sheet, TEST_TODAY);
  const HeddleImportRow *row;
  gboolean more;

  heddle_import_judge (import, G_MAXINT64, &more, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heddle_import_get_n_rows (import), ==, 1);
  row = heddle_import_get_row (import, 0);
  g_assert_cmpint (row->verdict, ==, HEDDLE_IMPORT_NEW);
  g_assert_nonnull (row->note);
  g_assert_nonnull (strstr (row->note, "Thursday"));
}

/* R23: iterations; a season sorts and shows between exact days. */
static void
test_season (TestWorkspace *self,
             gconstpointer  data)
{
  const char *plan = test_add (self, &heddle_plan_kind, "title", "Improvement", "collaborative",
                               test_find (self, &heddle_collaborative_kind, "SWEIC"), "sort",
                               "improvement", NULL);
  const char *initial = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Initial",
                                  "sort", "initial", "due", "2018-01-31", NULL);
  const char *autumn = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Autumn",
                                 "sort", "autumn", "due", "2018-23", NULL);
  const char *late = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Late",
                               "due", "2018-12-03", NULL);
  const char *const order[] = { initial, autumn, late };
  g_autoptr (GPtrArray) rows = heddle_deadlines_range (self->store, NULL,
                                                       heddle_day_new (2018, 1, 1),
                                                       heddle_day_new (2018, 12, 31));
  g_autoptr (GPtrArray) october = heddle_deadlines_range (self->store, NULL,
                                                          heddle_day_new (2018, 10, 1),
                                                          heddle_day_new (2018, 10, 31));

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (((HeddleDeadline *) g_ptr_array_index (rows, i))->id, ==, order[i]);
  g_assert_cmpuint (october->len, ==, 1);
  g_assert_cmpstr (((HeddleDeadline *) g_ptr_array_index (october, 0))->date, ==, "2018-23");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    test_workspace_add_case (steps[i].path, &steps[i], test_step_of_timeline);
  test_workspace_add ("/obligation/A01/form", test_form_fields);
  test_workspace_add ("/obligation/A04", test_leads);
  test_workspace_add ("/obligation/T02", test_weeks_before);
  test_workspace_add ("/obligation/C14", test_mode_and_days);
  test_workspace_add ("/obligation/C27", test_own_template);
  test_workspace_add ("/obligation/C31", test_version_kept);
  test_workspace_add ("/obligation/R01", test_lead);
  test_workspace_add ("/obligation/R02", test_plans_due);
  test_workspace_add ("/obligation/R03", test_approval_board);
  test_workspace_add ("/obligation/R06", test_contact);
  test_workspace_add ("/obligation/R08", test_weekday);
  test_workspace_add ("/obligation/R08/import", test_weekday_on_import);
  test_workspace_add ("/obligation/R23", test_season);
  test_workspace_add ("/obligation/R36", test_yearly);
  test_workspace_add ("/obligation/R36/distance", test_nif_date);

  return g_test_run ();
}
