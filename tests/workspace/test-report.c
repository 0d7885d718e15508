/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-outline.h"
#include "heddle-fieldwork.h"
#include "heddle-report-draft.h"
#include "heddle-report-jobs.h"
#include "test-workspace.h"

typedef struct
{
  const char *episode;
  const char *report;
  HeddleReport *record;
} Fixture;

static Fixture
plan (TestWorkspace *self)
{
  Fixture fixture = { test_plan (self, "Fife", "2027-03-09", 3), NULL, NULL };
  g_autoptr (HeddleReport) report = heddle_report_dup_of_episode (self->store, fixture.episode);

  g_assert_nonnull (report);
  fixture.report = heddle_record_get_id (HEDDLE_RECORD (report));
  fixture.record = test_get (self, &heddle_report_kind, fixture.report);

  return fixture;
}

static HeddleReportPart *
get_part (TestWorkspace *self,
          const char    *report,
          const char    *key)
{
  g_autoptr (GPtrArray) parts = heddle_report_list_parts (self->store, report);

  for (guint i = 0; i < parts->len; i++)
    if (g_str_equal (HEDDLE_REPORT_PART (parts->pdata[i])->key, key))
      return test_get (self, &heddle_report_part_kind, heddle_record_get_id (parts->pdata[i]));
  g_assert_not_reached ();
}

static const char *
add_finding (TestWorkspace *self,
             const char    *episode,
             const char    *sort,
             const char    *text)
{
  return test_add (self, &heddle_fieldwork_finding_kind, "episode", episode, "sort", sort, "text",
                   text, "themes", "Time", NULL);
}

/* Every part of the outline begins with what is known for it, and nothing private. */
static void
test_fill_in (TestWorkspace *self,
              gconstpointer  data)
{
  static const struct
  {
    const char *key;
    const char *has;
  } rows[] = {
    { "background", "Fife" },
    { "focus", "Do schools improve together?" },
    { "rationale", "The gap is closing slowly" },
    { "team", "Director, Stirling" },
    { "involved", "Class teachers: 12" },
    { "methodology", "Group on networks" },
    { "findings", "Time" },
    { "positive", "Schools visit each other" },
    { "areas", "Time is short" },
    { "next-steps", "Name partners" },
    { "connections", "A day of coaching" },
    { "appendices", "Standards report" },
  };
  Fixture fixture = plan (self);
  const char *e = fixture.episode;
  g_autoptr (GError) error = NULL;
  const char *person;
  const char *session;
  const char *secret;
  const char *digest;
  guint filled = 0;

  person = test_add (self, &heddle_person_kind, "post", "Director, Stirling", NULL);
  test_set (self, &heddle_episode_kind, e, "focus", "Do schools improve together?", "rationale",
            "The gap is closing slowly", NULL);
  test_add (self, &heddle_team_member_kind, "episode", e, "person", person, "side",
            "other-authorities", "state", "confirmed", NULL);
  session = test_add (self, &heddle_programme_session_kind, "episode", e, "title",
                      "Group on networks", "sort", "group", "day", "1", "starts", "11:30", "ends",
                      "13:00", NULL);
  test_add (self, &heddle_participant_kind, "session", session, "role", "Class teachers", "number",
            "12", "belongs", "school", NULL);
  add_finding (self, e, "strength", "Schools visit each other");
  add_finding (self, e, "area", "Time is short");
  secret = add_finding (self, e, "area", "Between us only");
  test_set (self, &heddle_fieldwork_finding_kind, secret, "private", "yes", NULL);
  test_add (self, &heddle_action_kind, "episode", e, "title", "Name partners", NULL);
  test_add (self, &heddle_support_offer_kind, "episode", e, "title", "A day of coaching", "state",
            "offered", NULL);
  test_add (self, &heddle_shared_document_kind, "episode", e, "title", "Standards report", NULL);

  digest = test_digest (self);
  g_assert_true (heddle_report_fill_in (self->store, fixture.report, TEST_TODAY, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HeddleReportPart *part = get_part (self, fixture.report, rows[i].key);

      g_test_message ("%s", rows[i].key);
      g_assert_nonnull (part->text);
      g_assert_nonnull (strstr (part->text, rows[i].has));
      g_assert_null (strstr (part->text, "Between us"));
      g_assert_cmpstr (part->state, ==, "draft");
      filled++;
    }
  g_assert_cmpuint (filled, ==, 12);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);
}

/* Of what is drafted for a part: each row is there. */
typedef struct
{
  const char *key;
  const char *has;
} DraftRow;

static void
assert_drafted (TestWorkspace  *self,
                const char     *episode,
                const DraftRow *rows,
                guint           n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *text =
        heddle_report_draft_part (self->store, episode, rows[i].key, TEST_TODAY);

      g_assert_nonnull (text);
      if (strstr (text, rows[i].has) == NULL)
        g_error ("no “%s” in: %s", rows[i].has, text);
    }
}

/* C08, C28 and C29: the report says what was considered and with whom it was discussed,
 * who answers for the episode and which priorities it serves, and the outcomes for the
 * three terms. */
static void
test_focus (TestWorkspace *self,
            gconstpointer  data)
{
  static const DraftRow rows[] = {
    { "background", "Accountable: Director, Fife." },
    { "background", "– Close the gap (Directorate plan)" },
    { "focus", "short term: Clusters agree" },
    { "focus", "medium term: Schools help each other" },
    { "focus", "longer term: The gap closes" },
    { "rationale", "– Digital learning (Looked at elsewhere)" },
    { "rationale", "– Senior Regional Adviser (" },
  };
  Fixture fixture = plan (self);
  const char *e = fixture.episode;
  const char *director = test_add (self, &heddle_person_kind, "post", "Director", "authority",
                                   test_find (self, &heddle_authority_kind, "Fife"), NULL);

  test_set (self, &heddle_episode_kind, e, "accountable", director, "outcome_short",
            "Clusters agree", "outcome_medium", "Schools help each other", "outcome_longer",
            "The gap closes", NULL);
  test_add (self, &heddle_served_priority_kind, "episode", e, "title", "Close the gap", "source",
            "Directorate plan", NULL);
  test_add (self, &heddle_focus_area_kind, "episode", e, "title", "Digital learning", "rationale",
            "Looked at elsewhere", NULL);
  test_add (self, &heddle_discussion_kind, "episode", e, "held_on", "2027-01-12", "with_whom",
            "Senior Regional Adviser", NULL);
  assert_drafted (self, e, rows, G_N_ELEMENTS (rows));
}

/* B01, C09 and C30: the hopes in the host's own words, what each kind of evidence says,
 * and each aim with its review and the findings that this rests on. */
static void
test_self_evaluation (TestWorkspace *self,
                      gconstpointer  data)
{
  static const DraftRow rows[] = {
    { "focus", "What the host hopes to get: Three ideas to try" },
    { "focus", "– Know what works (Partly met; Two of three groups say so)" },
    { "focus", "– Visit each other" },
    { "rationale", "– Attainment (Some gaps stay)" },
    { "rationale", "– Leaders and staff (Time is short; Survey 2026)" },
  };
  Fixture fixture = plan (self);
  const char *e = fixture.episode;

  test_set (self, &heddle_episode_kind, e, "hopes", "Three ideas to try", NULL);
  test_add (self, &heddle_aim_kind, "episode", e, "text", "Know what works", "review",
            "partly-met", "remark", "Two of three groups say so", NULL);
  test_add (self, &heddle_aim_kind, "episode", e, "text", "Visit each other", NULL);
  test_add (self, &heddle_self_evaluation_kind, "episode", e, "factor", "attainment", "says",
            "Some gaps stay", NULL);
  test_add (self, &heddle_self_evaluation_kind, "episode", e, "factor", "staff-views", "says",
            "Time is short", "source", "Survey 2026", NULL);
  assert_drafted (self, e, rows, G_N_ELEMENTS (rows));
}

/* C20 and C21: next steps with owner and date, the support that is offered, and with whom
 * the work goes on. */
static void
test_what_follows (TestWorkspace *self,
                   gconstpointer  data)
{
  static const DraftRow rows[] = {
    { "next-steps", "– Name partners (Director; Fri 28 May 2027)" },
    { "connections", "– A day of coaching (Angus; Offered)" },
    { "connections", "– Visit across the border (Moray; Wed 2 Jun 2027)" },
  };
  Fixture fixture = plan (self);
  const char *e = fixture.episode;

  test_add (self, &heddle_action_kind, "episode", e, "title", "Name partners", "owner",
            test_add (self, &heddle_person_kind, "post", "Director", NULL), "due", "2027-05-28",
            NULL);
  test_add (self, &heddle_support_offer_kind, "episode", e, "title", "A day of coaching",
            "authority", test_find (self, &heddle_authority_kind, "Angus"), "state", "offered",
            NULL);
  test_add (self, &heddle_engagement_kind, "episode", e, "title", "Visit across the border",
            "authority", test_find (self, &heddle_authority_kind, "Moray"), "due", "2027-06-02",
            NULL);
  assert_drafted (self, e, rows, G_N_ELEMENTS (rows));
}

/* C24: the team stands by its sides, with roles; who declined was not in it. */
static void
test_team_by_sides (TestWorkspace *self,
                    gconstpointer  data)
{
  static const struct
  {
    const char *side, *post, *role, *state;
  } members[] = {
    { "host", "Head of Education", "Lead", "confirmed" },
    { "other-authorities", "Planner", NULL, "declined" },
    { "ades", "Associate", NULL, "invited" },
    { "next-host", "Director", NULL, "confirmed" },
  };
  Fixture fixture = plan (self);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    test_add (self, &heddle_team_member_kind, "episode", fixture.episode, "person",
              test_add (self, &heddle_person_kind, "post", members[i].post, NULL), "side",
              members[i].side, "role", members[i].role, "state", members[i].state, NULL);
  text = heddle_report_draft_part (self->store, fixture.episode, "team", TEST_TODAY);
  g_assert_cmpstr (text, ==,
                   "Host:\n– Head of Education (Lead)\n\nADES:\n– Associate\n\n"
                   "Next host:\n– Director");
}

/* What somebody has written stays. */
static void
test_keeps (TestWorkspace *self,
            gconstpointer  data)
{
  Fixture fixture = plan (self);
  HeddleReportPart *part = get_part (self, fixture.report, "background");
  g_autoptr (GError) error = NULL;

  test_set (self, &heddle_report_part_kind, heddle_record_get_id (HEDDLE_RECORD (part)), "text",
            "Ours", NULL);
  g_assert_true (heddle_report_fill_in (self->store, fixture.report, TEST_TODAY, &error));
  g_assert_cmpstr (part->text, ==, "Ours");
  g_assert_null (heddle_report_draft_part (self->store, fixture.episode, "areas", TEST_TODAY));
  g_assert_null (heddle_report_draft_part (self->store, fixture.episode, "no-part", TEST_TODAY));
}

static void
test_take (TestWorkspace *self,
           gconstpointer  data)
{
  Fixture fixture = plan (self);
  HeddleReportPart *part = get_part (self, fixture.report, "areas");
  const char *id = heddle_record_get_id (HEDDLE_RECORD (part));
  const char *one = add_finding (self, fixture.episode, "area", "Time is short");
  const char *two = add_finding (self, fixture.episode, "area", "Islands moderate alone");
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_report_take_finding (self->store, id, one, &error));
  g_assert_true (heddle_report_take_finding (self->store, id, two, &error));
  g_assert_true (heddle_report_take_finding (self->store, id, two, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (part->text, ==, "Time is short\n\nIslands moderate alone");
  g_assert_cmpstr (part->state, ==, "draft");
  links = heddle_query_records (self->store, &heddle_report_finding_kind, "part", id);
  g_assert_cmpuint (links->len, ==, 2);
  test_undo (self);
  g_assert_cmpstr (part->text, ==, "Time is short");
}

static guint
count (TestWorkspace    *self,
       const HeddleKind *kind,
       const char       *report)
{
  g_autoptr (GPtrArray) all = heddle_query_records (self->store, kind, "report", report);

  return all->len;
}

/* Each sending is in the log with its date and version; comments and state follow. */
static void
test_send (TestWorkspace *self,
           gconstpointer  data)
{
  Fixture fixture = plan (self);
  HeddleReportPart *part = get_part (self, fixture.report, "areas");
  const char *id = heddle_record_get_id (HEDDLE_RECORD (part));
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GError) error = NULL;
  HeddleReportState state;

  test_set (self, &heddle_report_part_kind, id, "text", "One", "state", "draft", NULL);
  g_assert_true (heddle_report_send (self->store, fixture.report, "core-team", "Team", TEST_TODAY,
                                     &error));
  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Send the Report of Fife, March 2027");
  g_assert_cmpstr (fixture.record->state, ==, "in-comment");
  g_assert_cmpstr (part->state, ==, "in-comment");
  g_assert_cmpint (fixture.record->version, ==, 1);

  /* Sent again unchanged: the same version. */
  g_assert_true (heddle_report_send (self->store, fixture.report, "committee", NULL,
                                     TEST_TODAY + 1, &error));
  g_assert_cmpuint (count (self, &heddle_report_version_kind, fixture.report), ==, 1);
  log = heddle_query_records (self->store, &heddle_circulation_kind, "report", fixture.report);
  g_assert_cmpuint (log->len, ==, 2);
  for (guint i = 0; i < log->len; i++)
    {
      HeddleCirculation *sent = log->pdata[i];
      gboolean team = g_str_equal (sent->audience, "core-team");

      g_assert_cmpint (sent->version, ==, 1);
      g_assert_cmpstr (sent->sent_on, ==, team ? "2027-01-18" : "2027-01-19");
      g_assert_cmpstr (sent->to_whom, ==, team ? "Team" : NULL);
    }

  test_set (self, &heddle_report_part_kind, id, "text", "Two", NULL);
  test_add (self, &heddle_comment_kind, "part", id, "text", "Which?", "made_by",
            "Senior Regional Adviser", NULL);
  heddle_report_read_state (self->store, fixture.record, &state);
  g_assert_cmpuint (state.n_parts, ==, 12);
  g_assert_cmpuint (state.n_in_comment, ==, 1);
  g_assert_cmpuint (state.n_not_started, ==, 11);
  g_assert_cmpuint (state.n_open_comments, ==, 1);
  g_assert_true (state.changed);
}

static void
test_versions (TestWorkspace *self,
               gconstpointer  data)
{
  Fixture fixture = plan (self);
  HeddleReportPart *part = get_part (self, fixture.report, "focus");
  const char *id = heddle_record_get_id (HEDDLE_RECORD (part));
  g_autoptr (GError) error = NULL;
  g_autofree char *large = g_strnfill (200 * 1024, 'a');

  test_set (self, &heddle_report_part_kind, id, "text", large, NULL);
  g_assert_true (heddle_report_save_version (self->store, fixture.report, "First", TEST_TODAY,
                                             &error));
  g_assert_no_error (error);
  g_assert_false (heddle_report_save_version (self->store, fixture.report, NULL, TEST_TODAY,
                                              &error));
  test_assert_refused (error, "Report version", "version 1");
  g_clear_error (&error);
  test_set (self, &heddle_report_part_kind, id, "text", "Short", NULL);
  g_assert_true (heddle_report_save_version (self->store, fixture.report, NULL, TEST_TODAY,
                                             &error));
  g_assert_cmpint (fixture.record->version, ==, 2);
}

/* The report, or the statement in its place, is agreed by all three. */
static void
test_agree (TestWorkspace *self,
            gconstpointer  data)
{
  static const char *const parties[] = { "host", "education-scotland", "ades" };
  Fixture fixture = plan (self);
  g_autoptr (GError) error = NULL;
  HeddleReportState state;

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      g_assert_cmpstr (fixture.record->state, ==, "draft");
      g_assert_true (heddle_report_agree (self->store, fixture.report, parties[i], TEST_TODAY,
                                          &error));
      g_assert_no_error (error);
      heddle_report_read_state (self->store, fixture.record, &state);
      g_assert_cmpuint (state.n_agreed_parties, ==, i + 1);
    }
  g_assert_cmpstr (fixture.record->state, ==, "agreed");
  g_assert_cmpuint (count (self, &heddle_agreement_kind, fixture.report), ==, 3);

  /* who takes it back has something to say again */
  g_assert_true (heddle_report_agree (self->store, fixture.report, "ades", HEDDLE_DAY_NONE,
                                      &error));
  heddle_report_read_state (self->store, fixture.record, &state);
  g_assert_cmpuint (state.n_agreed_parties, ==, 2);
  g_assert_cmpstr (fixture.record->state, ==, "in-comment");
  test_undo (self);
  g_assert_cmpstr (fixture.record->state, ==, "agreed");
}

/* The statement has three agreements of its own, which are not those of the report. */
static void
test_agree_statement (TestWorkspace *self,
                      gconstpointer  data)
{
  static const char *const parties[] = { "host", "education-scotland", "ades" };
  Fixture fixture = plan (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_report_create (self->store, fixture.episode, "statement", &error);
  HeddleReport *statement = test_get (self, &heddle_report_kind, id);
  HeddleReportState state;

  g_assert_no_error (error);
  g_assert_cmpstr (test_undo_label (self), ==, "Start the Statement of Fife, March 2027");
  g_assert_true (heddle_report_write_statement (self->store, id, "Snow closed the schools.",
                                                &error));
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      g_assert_cmpstr (statement->state, ==, "draft");
      g_assert_true (heddle_report_agree (self->store, id, parties[i], TEST_TODAY, &error));
      g_assert_cmpstr (test_undo_label (self), ==, "Agree the Statement of Fife, March 2027");
    }
  g_assert_cmpstr (statement->state, ==, "agreed");
  heddle_report_read_state (self->store, statement, &state);
  g_assert_cmpuint (state.n_agreed_parties, ==, 3);
  g_assert_cmpuint (state.n_parts, ==, 0);
  heddle_report_read_state (self->store, fixture.record, &state);
  g_assert_cmpuint (state.n_agreed_parties, ==, 0);
  g_assert_cmpstr (fixture.record->state, ==, "draft");

  g_assert_true (heddle_report_send (self->store, id, "committee", NULL, TEST_TODAY, &error));
  g_assert_cmpuint (count (self, &heddle_circulation_kind, id), ==, 1);
  g_assert_cmpuint (count (self, &heddle_circulation_kind, fixture.report), ==, 0);
}

/* Next steps become actions with dates. */
static void
test_actions (TestWorkspace *self,
              gconstpointer  data)
{
  Fixture fixture = plan (self);
  HeddleReportPart *part = get_part (self, fixture.report, "next-steps");
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) again = NULL;
  HeddleAction *first;

  test_set (self, &heddle_report_part_kind, heddle_record_get_id (HEDDLE_RECORD (part)), "text",
            "– Name a partner, by 26 Feb 2027\n\n2. Stand by each other\nNAME A PARTNER\n", NULL);
  ids = heddle_report_make_actions (self->store, fixture.report, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  actions = heddle_query_records (self->store, &heddle_action_kind, "episode", fixture.episode);
  first = actions->pdata[0];
  g_assert_cmpstr (first->title, ==, "Name a partner");
  g_assert_cmpstr (first->due, ==, "2027-02-26");
  g_assert_cmpstr (HEDDLE_ACTION (actions->pdata[1])->title, ==, "Stand by each other");
  g_assert_null (HEDDLE_ACTION (actions->pdata[1])->due);

  again = heddle_report_make_actions (self->store, fixture.report, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (again), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/report/T01/fill-in", test_fill_in);
  test_workspace_add ("/report/C28/C29/C08", test_focus);
  test_workspace_add ("/report/B01/C09/C30", test_self_evaluation);
  test_workspace_add ("/report/C20/C21", test_what_follows);
  test_workspace_add ("/report/C24", test_team_by_sides);
  test_workspace_add ("/report/keeps", test_keeps);
  test_workspace_add ("/report/finding", test_take);
  test_workspace_add ("/report/C16/send", test_send);
  test_workspace_add ("/report/C16/actions", test_actions);
  test_workspace_add ("/report/versions", test_versions);
  test_workspace_add ("/report/C19/agree", test_agree);
  test_workspace_add ("/report/C19/statement", test_agree_statement);

  return g_test_run ();
}
