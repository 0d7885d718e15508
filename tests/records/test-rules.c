/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules over several fields, and titles. */

#include "fill.h"
#include "heddle-error.h"
#include "heddle-query.h"

/* FIELD, VALUE, … NULL: one record in an edit of its own; TRUE where it is
 * taken. */
static gboolean
add (HeddleStore       *store,
     const HeddleKind  *kind,
     const char        *id,
     GError           **error,
     ...) G_GNUC_NULL_TERMINATED;

static gboolean
add (HeddleStore       *store,
     const HeddleKind  *kind,
     const char        *id,
     GError           **error,
     ...)
{
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, "Add", error);
  const char *field;
  va_list args;
  gboolean ok = heddle_edit_add (edit, kind, id, error) != NULL;

  va_start (args, error);
  while (ok && (field = va_arg (args, const char *)) != NULL)
    ok = heddle_edit_set_text (edit, kind, id, field, va_arg (args, const char *), error);
  va_end (args);

  return ok && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static void
assert_refused (GError     *error,
                const char *message)
{
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

static HeddleStore *
open_with_fife (void)
{
  HeddleStore *store = fill_open ();
  g_autoptr (GError) error = NULL;

  add (store, &heddle_authority_kind, "fife", &error, "name", "Fife", "code3", "FIF",
       "gss_code", "S12000047", NULL);
  g_assert_no_error (error);
  add (store, &heddle_collaborative_kind, "seic", &error, "name", "South East", "code", "SEIC",
       NULL);
  g_assert_no_error (error);

  return store;
}

static void
test_membership (void)
{
  static const struct
  {
    const char *since;
    const char *until;
    gboolean taken;
  } rows[] = {
    { "2017-10", "2019-06", TRUE },
    { "2018", "2018", FALSE },
    { "2019-07", "2020-01", TRUE },
    { "2020-01", NULL, TRUE },       /* both in January: may follow each other */
    { "2024", NULL, FALSE },
  };
  HeddleStore *store = open_with_fife ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = g_strdup_printf ("m-%u", i);
      g_autoptr (GError) error = NULL;
      gboolean taken = add (store, &heddle_membership_kind, id, &error,
                            "authority", "fife", "collaborative", "seic",
                            "since", rows[i].since, "until", rows[i].until, NULL);

      g_test_message ("%s to %s: %s", rows[i].since, rows[i].until,
                      error != NULL ? error->message : "taken");
      g_assert_cmpint (taken, ==, rows[i].taken);
      if (!taken)
        g_assert_nonnull (g_strstr_len (error->message, -1, "overlaps another membership"));
    }

  fill_close (store);
}

static void
test_order (void)
{
  HeddleStore *store = open_with_fife ();
  g_autoptr (GError) error = NULL;

  add (store, &heddle_closure_kind, "c", &error, "title", "Break", "sort", "local-holiday",
       "starts", "2027-03-02", "ends", "2027-03-01", NULL);
  assert_refused (error, "Closure, Last day: \"2027-03-01\" is before First day (2027-03-02).");
  g_clear_error (&error);

  add (store, &heddle_closure_kind, "c", &error, "title", "Break", "sort", "local-holiday",
       "starts", "2027-03-02", "ends", "2027-03-02", NULL);
  g_assert_no_error (error);

  /* a fuzzy end may lie after the start */
  add (store, &heddle_plan_kind, "p", &error, "title", "Plan", "sort", "improvement",
       "collaborative", "seic", "starts", "2018-09-03", "ends", "2018", NULL);
  g_assert_no_error (error);

  fill_close (store);
}

static void
test_exactly_one (void)
{
  HeddleStore *store = open_with_fife ();
  g_autoptr (GError) error = NULL;

  add (store, &heddle_milestone_kind, "m", &error, "title", "Plan due", "sort", "deadline", NULL);
  g_assert_no_error (error);
  add (store, &heddle_date_statement_kind, "d", &error, "value", "2018-01-31", "source", "Letter",
       NULL);
  assert_refused (error, "Date statement, Milestone: or Iteration must be given.");
  g_clear_error (&error);
  add (store, &heddle_date_statement_kind, "d", &error, "value", "2018-01-31", "source", "Letter",
       "milestone", "m", NULL);
  g_assert_no_error (error);

  fill_close (store);
}

static void
test_approval (void)
{
  HeddleStore *store = open_with_fife ();
  g_autoptr (GError) error = NULL;

  add (store, &heddle_plan_kind, "p", &error, "title", "Plan", "sort", "improvement",
       "collaborative", "seic", NULL);
  add (store, &heddle_iteration_kind, "i", &error, "plan", "p", "title", "Phase 1", NULL);
  g_assert_no_error (error);
  add (store, &heddle_approval_kind, "a", &error, "iteration", "i", "party", "chief-inspector",
       "decided_on", "2018-01-30", NULL);
  assert_refused (error, "Approval, Outcome: must be given with the day of the decision.");
  g_clear_error (&error);
  add (store, &heddle_approval_kind, "a", &error, "iteration", "i", "party", "chief-inspector",
       "asked_on", "2018-02-01", "decided_on", "2018-01-30", "outcome", "advised", NULL);
  assert_refused (error,
                  "Approval, Decided on: \"2018-01-30\" is before Asked on (2018-02-01).");

  fill_close (store);
}

static gboolean
add_step (HeddleStore  *store,
          const char   *key,
          const char   *anchor,
          const char   *offset,
          GError      **error)
{
  g_autofree char *id = g_strdup_printf ("step-%s", key);

  g_strdelimit (id, " ", '-');
  return add (store, &heddle_template_step_kind, id, error, "template", "t", "key", key,
              "label", key, "sort", "meeting", "anchor", anchor, "offset_to", offset, NULL);
}

static void
test_steps (void)
{
  HeddleStore *store = open_with_fife ();
  g_autoptr (GError) error = NULL;

  add (store, &heddle_template_kind, "t", &error, "name", "Own", NULL);
  g_assert_no_error (error);
  add_step (store, "one", "fieldwork_start", "-8w", &error);
  add_step (store, "two", "step:one", "+1wd", &error);
  g_assert_no_error (error);

  g_assert_false (add_step (store, "two b", "step:one", "+1w", &error));
  g_assert_nonnull (g_strstr_len (error->message, -1, "may hold only a-z"));
  g_clear_error (&error);
  g_assert_false (add_step (store, "three", "step:nothing", "+1w", &error));
  assert_refused (error, "Template step, Counted from: \"step:nothing\" names no step of this "
                         "timeline.");
  g_clear_error (&error);
  g_assert_false (add_step (store, "three", "yesterday", "+1w", &error));
  g_assert_nonnull (g_strstr_len (error->message, -1, "is nothing to count from"));
  g_clear_error (&error);

  for (const char *const *bad = (const char *const[]) { "8", "w", "-8x", "--8w", "8 w", "1.5w",
                                                        "1000w", NULL };
       *bad != NULL; bad++)
    {
      g_assert_false (add_step (store, "three", "step:one", *bad, &error));
      g_assert_nonnull (g_strstr_len (error->message, -1, "is no offset"));
      g_clear_error (&error);
    }

  fill_close (store);
}

static void
test_circle (void)
{
  HeddleStore *store = open_with_fife ();
  g_autoptr (HeddleEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  add (store, &heddle_template_kind, "t", &error, "name", "Own", NULL);
  add_step (store, "one", "fieldwork_start", "-8w", &error);
  add_step (store, "two", "step:one", "+1wd", &error);
  add_step (store, "three", "step:two", "+1wd", &error);
  g_assert_no_error (error);

  edit = heddle_edit_begin (store, "Close the circle", &error);
  heddle_edit_set_text (edit, &heddle_template_step_kind, "step-one", "anchor", "step:three",
                        &error);
  g_assert_no_error (error);
  g_assert_false (heddle_edit_commit (g_steal_pointer (&edit), &error));
  assert_refused (error, "Template step, Counted from: \"step:three\" counts from itself in a "
                         "circle.");

  fill_close (store);
}

/* Rules over several fields of what belongs to an episode. */
static void
test_episode (void)
{
  static const struct
  {
    const HeddleKind *kind;
    const char *field;
    const char *bad;
    const char *message;
    const char *good;
  } rows[] = {
    { &heddle_programme_session_kind, "ends", "09:00",
      "Session, Ends: \"09:00\" is not after the start; a session ends on its own day.", "23:59" },
    { &heddle_programme_session_kind, "ends", "00:30",
      "Session, Ends: \"00:30\" is not after the start; a session ends on its own day.", "09:01" },
    { &heddle_interest_kind, "free_until", "2027-03-08",
      "Offer to take part, Free until: \"2027-03-08\" is before Free from (2027-03-09).",
      "2027-03-09" },
    { &heddle_action_kind, "progress_done", "17",
      "Action, Done so far: \"17\" is more than there is to do.", "16" },
    { &heddle_agreement_kind, "agreed_on", "2027-04-30",
      "Agreement, Agreed on: \"2027-04-30\" is before Asked on (2027-05-01).", "2027-05-01" },
    { &heddle_committee_date_kind, "papers_by", "2027-06-11",
      "Committee date, Meets on: \"2027-06-10\" is before Papers by (2027-06-11).",
      "2027-06-10" },
    { &heddle_aim_kind, "reviewed_on", "2027-05-01",
      "Aim, Review: must be given with the day of the review.", NULL },
    { &heddle_fieldwork_finding_kind, "merged_into", "finding",
      "Finding, Merged into: \"Fife: Time is short\" leads back to itself.", NULL },
    { &heddle_episode_kind, "co_host", "fife",
      "Episode, Second host: \"Fife\" is the host already.", NULL },
  };
  HeddleStore *store = open_with_fife ();
  g_autoptr (GError) error = NULL;

  add (store, &heddle_episode_kind, "episode", &error, "title", "Fife", "host", "fife", NULL);
  add (store, &heddle_report_kind, "report", &error, "episode", "episode", NULL);
  add (store, &heddle_programme_session_kind, "session", &error, "episode", "episode", "title",
       "Welcome", "sort", "welcome", "day", "1", "starts", "09:00", "ends", "09:30", NULL);
  add (store, &heddle_interest_kind, "interest", &error, "episode", "episode", "authority",
       "fife", "free_from", "2027-03-09", NULL);
  add (store, &heddle_action_kind, "action", &error, "episode", "episode", "title", "Partners",
       "progress_total", "16", NULL);
  add (store, &heddle_agreement_kind, "agreement", &error, "report", "report", "party", "ades",
       "asked_on", "2027-05-01", NULL);
  add (store, &heddle_committee_date_kind, "committee-date", &error, "authority", "fife",
       "committee", "Education", "meets_on", "2027-06-10", NULL);
  add (store, &heddle_aim_kind, "aim", &error, "episode", "episode", "text", "Ideas", NULL);
  add (store, &heddle_fieldwork_finding_kind, "finding", &error, "episode", "episode", "sort",
       "area", "text", "Time is short", NULL);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      for (guint good = 0; good < 2; good++)
        {
          g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, "Set", &error);
          const char *value = good ? rows[i].good : rows[i].bad;
          gboolean ok = heddle_edit_set_text (edit, rows[i].kind, rows[i].kind->name,
                                              rows[i].field, value, &error)
                        && heddle_edit_commit (g_steal_pointer (&edit), &error);

          if (good)
            g_assert_no_error (error);
          else
            assert_refused (error, rows[i].message);
          g_assert_cmpint (ok, ==, good);
          g_clear_error (&error);
        }
    }

  fill_close (store);
}

static void
test_at_least_one (void)
{
  HeddleStore *store = open_with_fife ();
  g_autoptr (GError) error = NULL;

  add (store, &heddle_episode_kind, "e", &error, "title", "Fife", "host", "fife", NULL);
  add (store, &heddle_programme_session_kind, "s", &error, "episode", "e", "title", "Welcome",
       "sort", "welcome", "day", "1", "starts", "09:00", "ends", "09:30", NULL);
  g_assert_no_error (error);
  add (store, &heddle_participant_kind, "p", &error, "session", "s", NULL);
  assert_refused (error, "Participant, Person: or Role must be given.");
  g_clear_error (&error);
  add (store, &heddle_participant_kind, "p", &error, "session", "s", "role", "Parents", NULL);
  g_assert_no_error (error);

  fill_close (store);
}

static void
test_titles (void)
{
  HeddleStore *store = open_with_fife ();
  g_autoptr (GError) error = NULL;
  static const struct
  {
    const HeddleKind *kind;
    const char *id;
    const char *title;
  } rows[] = {
    { &heddle_membership_kind, "m", "Fife in South East" },
    { &heddle_person_kind, "director", "Director, Fife" },
    { &heddle_person_kind, "lead", "Regional Improvement Lead" },
    { &heddle_episode_kind, "e", "Fife, March 2027" },
    { &heddle_slot_kind, "s", "Fife, March 2027: ADES coordinator" },
    { &heddle_closure_kind, "c", "Fife: October holiday (2027-10-11)" },
    { &heddle_programme_session_kind, "session", "Fife, March 2027: Day 1 9:00 Welcome" },
    { &heddle_participant_kind, "heads", "Fife, March 2027: Day 1 9:00 Welcome: Headteachers" },
    { &heddle_fieldwork_finding_kind, "f", "Fife, March 2027: Families choose the times" },
    { &heddle_report_kind, "r", "Fife, March 2027: Report" },
    { &heddle_report_part_kind, "part", "Fife, March 2027: Report: 9 Areas to consider" },
    { &heddle_report_finding_kind, "link",
      "Fife, March 2027: Report: 9 Areas to consider: Families choose the times" },
    { &heddle_interest_kind, "i", "Fife, March 2027: QIO, Fife" },
    { &heddle_committee_date_kind, "cd", "Fife: Education (2027-06-10)" },
    { &heddle_feedback_kind, "fb", "Fife, March 2027: Feedback (2027-03-11)" },
  };

  add (store, &heddle_membership_kind, "m", &error, "authority", "fife", "collaborative", "seic",
       NULL);
  add (store, &heddle_person_kind, "director", &error, "post", "Director", "authority", "fife",
       "name", "A. Name", NULL);
  add (store, &heddle_person_kind, "lead", &error, "post", "Regional Improvement Lead", NULL);
  add (store, &heddle_episode_kind, "e", &error, "title", "Fife, March 2027", "host", "fife",
       NULL);
  add (store, &heddle_slot_kind, "s", &error, "episode", "e", "role", "ADES coordinator", "side",
       "ades", NULL);
  add (store, &heddle_closure_kind, "c", &error, "title", "October holiday", "sort",
       "school-holiday", "authority", "fife", "starts", "2027-10-11", "ends", "2027-10-22", NULL);
  g_assert_no_error (error);
  add (store, &heddle_programme_session_kind, "session", &error, "episode", "e", "title",
       "Welcome", "sort", "welcome", "day", "1", "starts", "09:00", "ends", "09:30", NULL);
  add (store, &heddle_participant_kind, "heads", &error, "session", "session", "role",
       "Headteachers", NULL);
  add (store, &heddle_fieldwork_finding_kind, "f", &error, "episode", "e", "sort", "strength",
       "text", "Families choose the times\nand staff come.", NULL);
  add (store, &heddle_report_kind, "r", &error, "episode", "e", NULL);
  add (store, &heddle_report_part_kind, "part", &error, "report", "r", "number", "9", "key",
       "areas", "title", "Areas to consider", NULL);
  add (store, &heddle_report_finding_kind, "link", &error, "part", "part", "finding", "f", NULL);
  add (store, &heddle_interest_kind, "i", &error, "episode", "e", "authority", "fife", "post",
       "QIO", NULL);
  add (store, &heddle_committee_date_kind, "cd", &error, "authority", "fife", "committee",
       "Education", "meets_on", "2027-06-10", NULL);
  add (store, &heddle_feedback_kind, "fb", &error, "episode", "e", "given_on", "2027-03-11",
       "role", "Headteacher", NULL);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeddleRecord) record = heddle_store_get (store, rows[i].kind, rows[i].id,
                                                          &error);
      g_autofree char *title = heddle_record_dup_title (record);

      g_assert_cmpstr (title, ==, rows[i].title);
    }

  fill_close (store);
}

/* What cannot be in a plan is refused: the field is named, with its value and the rule. */
static void
test_plans (void)
{
  static const struct
  {
    const HeddleKind *kind;
    const char *fields[9]; /* pairs */
    const char *message;
  } rows[] = {
    { &heddle_working_time_kind, { "person", "director", "fte", "1.7" },
      "Working time, Full-time equivalent: \"1.7\" is not between 0 and 1." },
    { &heddle_allocation_kind,
      { "person", "director", "role", "Lead", "fte", "0", "starts", "2027-01-04" },
      "Allocation, Full-time equivalent: \"0\" must be more than 0." },
    { &heddle_allocation_kind, { "person", "director", "fte", "0.5", "starts", "2027-01-04" },
      "Allocation, Activity: or Role must be given." },
    { &heddle_measure_kind, { "plan", "p", "title", "M", "unit", "per-cent", "target", "140" },
      "Measure, Target: \"140\" is no percentage: it must lie between 0 and 100." },
    { &heddle_measure_kind, { "plan", "p", "title", "M", "baseline", "many" },
      "Measure, Baseline: \"many\" is not a number." },
    { &heddle_observation_kind, { "measure", "m", "observed_on", "2027-01" },
      "Observation, Value: must be given with the date of the observation." },
    { &heddle_observation_kind, { "measure", "m", "due", "2027-01", "value", "4" },
      "Observation, Observed on: must be given with the value." },
    { &heddle_observation_kind, { "measure", "m", "n", "4" },
      "Observation, Due: or Observed on must be given." },
    { &heddle_driver_kind, { "plan", "p", "sort", "aim", "title", "Aim", "drives", "above" },
      "Driver, Drives: \"Plan: Above\" cannot be given: an aim drives nothing." },
    { &heddle_driver_link_kind, { "driver", "above", "drives", "below" },
      "Further parent of a driver, Drives: \"Plan: Below\" leads back to the driver." },
    { &heddle_challenge_kind,
      { "plan", "p", "text", "Why?", "made_on", "2027-01-04", "replied_on", "2027-01-03" },
      "Challenge, Replied on: \"2027-01-03\" is before Made on (2027-01-04)." },
    { &heddle_provision_kind,
      { "need", "Help", "title", "Visit", "provider_sort", "authority" },
      "Provision, Collaborative: or Authority must be given." },
    { &heddle_professional_learning_kind, { "title", "Course" },
      "Professional learning, Plan: or Person must be given." },
    { &heddle_plan_version_kind,
      { "plan", "p", "number", "0", "made_on", "2027-01-04", "content", "Text" },
      "Version of a plan, Number: \"0\" is not between 1 and 9999." },
  };
  HeddleStore *store = open_with_fife ();
  g_autoptr (GError) error = NULL;

  add (store, &heddle_person_kind, "director", &error, "post", "Director", NULL);
  add (store, &heddle_plan_kind, "p", &error, "title", "Plan", "collaborative", "seic", "sort",
       "improvement", NULL);
  add (store, &heddle_measure_kind, "m", &error, "plan", "p", "title", "Reading", "unit",
       "per-cent", "target", "100", NULL);
  add (store, &heddle_driver_kind, "above", &error, "plan", "p", "sort", "primary", "title",
       "Above", NULL);
  add (store, &heddle_driver_kind, "below", &error, "plan", "p", "sort", "idea", "title",
       "Below", "drives", "above", NULL);
  add (store, &heddle_observation_kind, "o", &error, "measure", "m", "due", "2027-01", NULL);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const *f = rows[i].fields;

      g_test_message ("%s", rows[i].message);
      g_assert_false (add (store, rows[i].kind, "new", &error, f[0], f[1], f[2], f[3], f[4], f[5],
                           f[6], f[7], NULL));
      assert_refused (error, rows[i].message);
      g_clear_error (&error);
    }
  fill_close (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/records/rules/membership", test_membership);
  g_test_add_func ("/records/rules/order", test_order);
  g_test_add_func ("/records/rules/exactly-one", test_exactly_one);
  g_test_add_func ("/records/rules/approval", test_approval);
  g_test_add_func ("/records/rules/steps", test_steps);
  g_test_add_func ("/records/rules/circle", test_circle);
  g_test_add_func ("/records/rules/episode", test_episode);
  g_test_add_func ("/records/rules/at-least-one", test_at_least_one);
  g_test_add_func ("/records/rules/plans", test_plans);
  g_test_add_func ("/records/titles", test_titles);

  return g_test_run ();
}
