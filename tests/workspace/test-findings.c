/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "heddle-approval-state.h"
#include "heddle-episode-plan.h"
#include "heddle-findings.h"
#include "test-workspace.h"

#define FOUND(rule, id) test_finding (self, rule, id, TEST_TODAY)

/* Found, with these words in its message. */
static void
assert_found (TestWorkspace *self,
              const char    *rule,
              const char    *id,
              HeddleDay      today,
              const char    *words)
{
  const char *message = test_finding (self, rule, id, today);

  if (message == NULL)
    g_error ("%s finds nothing", rule);
  if (strstr (message, words) == NULL)
    g_error ("%s: \"%s\" is not in: %s", rule, words, message);
}

static const char *
close_fife (TestWorkspace *self,
            const char    *sort,
            const char    *title,
            const char    *starts,
            const char    *ends)
{
  return test_add (self, &heddle_closure_kind, "authority",
                   test_find (self, &heddle_authority_kind, "Fife"), "title", title, "sort", sort,
                   "starts", starts, "ends", ends, NULL);
}

static const char *
add_person (TestWorkspace *self,
            const char    *post,
            const char    *authority)
{
  return test_add (self, &heddle_person_kind, "post", post, "authority",
                   authority != NULL ? test_find (self, &heddle_authority_kind, authority) : NULL,
                   NULL);
}

static const char *
add_member (TestWorkspace *self,
            const char    *episode,
            const char    *person,
            const char    *side)
{
  return test_add (self, &heddle_team_member_kind, "episode", episode, "person", person,
                   "side", side, NULL);
}

static void
test_fieldwork (TestWorkspace *self,
                gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *closure;

  g_assert_null (FOUND ("fieldwork-on-weekend", id));
  g_assert_null (FOUND ("fieldwork-on-closure", id));
  g_assert_null (FOUND ("fieldwork-interrupted", id));
  g_assert_null (FOUND ("fieldwork-in-school-holiday", id));
  g_assert_null (FOUND ("fieldwork-in-pre-election", id));

  test_set (self, &heddle_episode_kind, id, "fieldwork_start", "2027-03-13", NULL);
  assert_found (self, "fieldwork-on-weekend", id, TEST_TODAY, "Sat 13 Mar");
  assert_found (self, "fieldwork-in-pre-election", id, TEST_TODAY, "assumed");
  test_set (self, &heddle_episode_kind, id, "fieldwork_start", "2027-03-26", NULL);
  assert_found (self, "fieldwork-on-closure", id, TEST_TODAY, "Good Friday");
  /* A weekend and a bank holiday lie between the days. */
  test_set (self, &heddle_episode_kind, id, "fieldwork_start", "2027-04-30", NULL);
  assert_found (self, "fieldwork-interrupted", id, TEST_TODAY, "3 days without work");
  test_set (self, &heddle_episode_kind, id, "fieldwork_start", "2027-03-26", NULL);
  /* The past needs no warnings. */
  g_assert_null (test_finding (self, "fieldwork-on-closure", id,
                               heddle_day_parse ("2027-06-01")));

  test_set (self, &heddle_episode_kind, id, "fieldwork_start", "2027-03-09", NULL);
  closure = close_fife (self, "school-holiday", "Break", "2027-03-11", "2027-03-15");
  assert_found (self, "fieldwork-in-school-holiday", id, TEST_TODAY, "Break");
  test_set (self, &heddle_closure_kind, closure, "sort", "in-service", NULL);
  g_assert_nonnull (FOUND ("fieldwork-in-school-holiday", id));
  test_remove (self, &heddle_closure_kind, closure);
  g_assert_null (FOUND ("fieldwork-in-school-holiday", id));
  test_set (self, &heddle_episode_kind, id, "fieldwork_start", "2027-05-06", NULL);
  assert_found (self, "fieldwork-in-pre-election", id, TEST_TODAY, "Fife");
}

static void
test_started_late (TestWorkspace *self,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleDay today = heddle_day_parse ("2027-01-26");

  g_assert_null (test_finding (self, "started-late", id, heddle_day_parse ("2027-01-08")));
  assert_found (self, "started-late", id, heddle_day_parse ("2027-01-09"), "one step");
  heddle_episode_plan_tick (self->store, test_step (self, id, "prepare"), today, &error);
  heddle_episode_plan_tick (self->store, test_step (self, id, "first-meeting"), today, &error);
  g_assert_no_error (error);
  assert_found (self, "started-late", id, today, "6 weeks left: two steps are already late");
  heddle_episode_plan_compress (self->store, id, today, &error);
  g_assert_no_error (error);
  g_assert_null (test_finding (self, "started-late", id, today));
}

static void
test_steps (TestWorkspace *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *draft = test_step (self, id, "draft-report");
  const char *meeting = test_step (self, id, "pre-meeting");
  const char *committee = test_step (self, id, "final-reporting");

  /* The whole window is closed: it opens after it is due. */
  g_assert_null (FOUND ("window-crossed", draft));
  close_fife (self, "local-holiday", "Long closure", "2027-03-24", "2027-04-02");
  assert_found (self, "window-crossed", draft, TEST_TODAY, "opens on");

  g_assert_null (FOUND ("due-in-school-holiday", meeting));
  close_fife (self, "school-holiday", "Break", "2027-02-22", "2027-02-24");
  assert_found (self, "due-in-school-holiday", meeting, TEST_TODAY,
                "school day before: Fri 19 Feb");
  /* Two steps are due on that day: one finding. */
  assert_found (self, "due-in-school-holiday", meeting, TEST_TODAY,
                "Programme and documents open, Team pre-meeting: Tue 23 Feb");
  heddle_episode_plan_tick (self->store, meeting, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_null (FOUND ("due-in-school-holiday", meeting));

  g_assert_null (FOUND ("committee-in-pre-election", committee));
  heddle_episode_plan_pin (self->store, committee, heddle_day_parse ("2027-04-20"), "agenda",
                           &error);
  g_assert_no_error (error);
  assert_found (self, "committee-in-pre-election", committee, TEST_TODAY, "pre-election");
  heddle_episode_plan_pin (self->store, committee, heddle_day_parse ("2027-05-18"), "agenda",
                           &error);
  g_assert_null (FOUND ("committee-in-pre-election", committee));
}

static void
test_pins (TestWorkspace *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *step = test_step (self, id, "pre-meeting");

  heddle_episode_plan_pin (self->store, step, heddle_day_parse ("2027-02-18"), "free", &error);
  g_assert_null (FOUND ("pinned-after-guidance", step));
  g_assert_null (FOUND ("pinned-on-closed-day", step));
  heddle_episode_plan_pin (self->store, step, heddle_day_parse ("2027-02-25"), "free", &error);
  assert_found (self, "pinned-after-guidance", step, TEST_TODAY, "Tue 23 Feb");
  heddle_episode_plan_pin (self->store, step, heddle_day_parse ("2027-02-20"), "free", &error);
  assert_found (self, "pinned-on-closed-day", step, TEST_TODAY, "weekend");
  g_assert_no_error (error);
}

static void
test_team (TestWorkspace *self,
           gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *ades = add_person (self, "ADES associate", NULL);
  const char *es = add_person (self, "Adviser", NULL);
  const char *other = add_person (self, "Officer", "Moray");
  const char *member;

  assert_found (self, "team-side-missing", id, TEST_TODAY,
                "ADES, Education Scotland, other authorities");
  add_member (self, id, ades, "ades");
  assert_found (self, "team-side-missing", id, TEST_TODAY, "from Education Scotland, other");
  add_member (self, id, es, "education-scotland");
  member = add_member (self, id, other, "other-authorities");
  g_assert_null (FOUND ("team-side-missing", id));
  test_set (self, &heddle_team_member_kind, member, "state", "declined", NULL);
  assert_found (self, "team-side-missing", id, TEST_TODAY, "from other authorities");
}

static void
test_slots (TestWorkspace *self,
            gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  const char *person = add_person (self, "Somebody", NULL);
  g_autoptr (GPtrArray) slots =
    heddle_query_records (self->store, &heddle_slot_kind, "episode", id);

  assert_found (self, "slots-empty", id, TEST_TODAY, "ADES coordinator");
  for (guint i = 0; i < slots->len; i++)
    test_set (self, &heddle_slot_kind, heddle_record_get_id (g_ptr_array_index (slots, i)),
              "person", person, NULL);
  g_assert_null (FOUND ("slots-empty", id));
}

/* Two hosts, and one in no collaborative: possible, and said. */
static void
test_hosts (TestWorkspace *self,
            gconstpointer  data)
{
  const char *id = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (self->store, &heddle_membership_kind, "authority",
                          test_find (self, &heddle_authority_kind, "Fife"));

  g_assert_null (FOUND ("two-hosts", id));
  g_assert_null (FOUND ("host-without-collaborative", id));
  test_set (self, &heddle_episode_kind, id, "co_host",
            test_find (self, &heddle_authority_kind, "Angus"), NULL);
  assert_found (self, "two-hosts", id, TEST_TODAY, "Fife and Angus host together");
  g_assert_cmpuint (memberships->len, >, 0);
  for (guint i = 0; i < memberships->len; i++)
    test_remove (self, &heddle_membership_kind, heddle_record_get_id (memberships->pdata[i]));
  assert_found (self, "host-without-collaborative", id, TEST_TODAY, "Fife is in no collaborative");
  /* what is over is past mending */
  g_assert_null (test_finding (self, "two-hosts", id, heddle_day_parse ("2027-03-12")));
}

static void
test_clashes (TestWorkspace *self,
              gconstpointer  data)
{
  const char *first = test_plan (self, "Fife", "2027-03-09", 3);
  const char *second = test_plan (self, "Fife", "2027-03-16", 3);
  const char *third = test_plan (self, "Moray", "2027-03-10", 3);
  const char *lent = add_person (self, "Officer", "Fife");
  const char *busy = add_person (self, "Associate", NULL);
  const char *member;
  g_autoptr (GPtrArray) slots = NULL;

  g_assert_null (FOUND ("authority-hosting-twice", first));
  test_set (self, &heddle_episode_kind, second, "fieldwork_start", "2027-03-11", NULL);
  assert_found (self, "authority-hosting-twice", first, TEST_TODAY, "Thu 11 Mar");
  g_assert_nonnull (FOUND ("authority-hosting-twice", second));
  test_set (self, &heddle_episode_kind, second, "status", "postponed", NULL);
  g_assert_null (FOUND ("authority-hosting-twice", first));

  g_assert_null (FOUND ("authority-hosting-and-lending", first));
  member = add_member (self, third, lent, "other-authorities");
  assert_found (self, "authority-hosting-and-lending", first, TEST_TODAY, "Fife hosts and lends");
  g_assert_nonnull (FOUND ("authority-hosting-and-lending", third));
  test_set (self, &heddle_team_member_kind, member, "state", "declined", NULL);
  g_assert_null (FOUND ("authority-hosting-and-lending", first));

  add_member (self, first, busy, "ades");
  g_assert_null (FOUND ("person-double-booked", busy));
  slots = heddle_query_records (self->store, &heddle_slot_kind, "episode", third);
  test_set (self, &heddle_slot_kind, heddle_record_get_id (g_ptr_array_index (slots, 1)),
            "person", busy, NULL);
  assert_found (self, "person-double-booked", busy, TEST_TODAY, "Associate is in two places");
  /* The same person in two parts of one episode is no clash. */
  add_member (self, third, busy, "ades");
  test_set (self, &heddle_episode_kind, first, "status", "cancelled", NULL);
  g_assert_null (FOUND ("person-double-booked", busy));
}

static void
test_collaborative (TestWorkspace *self,
                    gconstpointer  data)
{
  static const struct
  {
    const char *rule;
    const char *role;
  } roles[] = {
    { "collaborative-without-lead", "lead" },
    { "collaborative-without-contact", "chief-executive-contact" },
    { "collaborative-without-officer", "regional-lead-officer" },
  };
  const char *tayside = test_find (self, &heddle_collaborative_kind, "TAY");
  const char *appointment = NULL;

  /* All in one as long as there is nothing. */
  assert_found (self, "collaborative-empty", tayside, TEST_TODAY, "Tayside");
  g_assert_null (FOUND ("collaborative-without-lead", tayside));
  test_add (self, &heddle_appointment_kind, "role", "director", "collaborative", tayside, NULL);
  g_assert_null (FOUND ("collaborative-empty", tayside));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      assert_found (self, roles[i].rule, tayside, TEST_TODAY, "Tayside");
      appointment = test_add (self, &heddle_appointment_kind, "role", roles[i].role,
                              "collaborative", tayside, "post", "Director",
                              "since", "2020", "until", "2026", NULL);
      /* Ended before today. */
      g_assert_nonnull (FOUND (roles[i].rule, tayside));
      test_set (self, &heddle_appointment_kind, appointment, "until", NULL, NULL);
      g_assert_null (FOUND (roles[i].rule, tayside));
      if (i == 1)
        {
          assert_found (self, "contact-not-confirmed", appointment, TEST_TODAY, "Tayside");
          test_set (self, &heddle_appointment_kind, appointment, "confirmed_on", "2020-02", NULL);
          g_assert_null (FOUND ("contact-not-confirmed", appointment));
        }
    }

  g_assert_nonnull (FOUND ("collaborative-without-improvement-plan", tayside));
  g_assert_nonnull (FOUND ("collaborative-without-workforce-plan", tayside));
  test_add (self, &heddle_plan_kind, "title", "Plan", "collaborative", tayside,
            "sort", "improvement", NULL);
  g_assert_null (FOUND ("collaborative-without-improvement-plan", tayside));
  g_assert_nonnull (FOUND ("collaborative-without-workforce-plan", tayside));
  test_add (self, &heddle_plan_kind, "title", "Staff", "collaborative", tayside,
            "sort", "workforce", NULL);
  g_assert_null (FOUND ("collaborative-without-workforce-plan", tayside));
}

static void
test_memberships (TestWorkspace *self,
                  gconstpointer  data)
{
  const char *fife_id = test_find (self, &heddle_authority_kind, "Fife");
  const char *other = test_add (self, &heddle_collaborative_kind, "code", "X", "name",
                                "Island Group", "grouping", "other", NULL);
  const char *second;

  test_add (self, &heddle_membership_kind, "authority", fife_id, "collaborative", other,
            "since", "2020", NULL);
  g_assert_null (test_finding (self, "membership-overlap", NULL, TEST_TODAY));
  second = test_add (self, &heddle_membership_kind, "authority", fife_id, "collaborative",
                     test_find (self, &heddle_collaborative_kind, "TAY"), "since", "2020", NULL);
  assert_found (self, "membership-overlap", second, TEST_TODAY, "Fife in");
  test_set (self, &heddle_membership_kind, second, "since", "2015", "until", "2016", NULL);
  g_assert_null (FOUND ("membership-overlap", second));
}

static void
test_approvals (TestWorkspace *self,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *plan = test_add (self, &heddle_plan_kind, "title", "South West plan",
                               "collaborative",
                               test_find (self, &heddle_collaborative_kind, "SWEIC"),
                               "sort", "improvement", NULL);
  const char *id = test_add (self, &heddle_iteration_kind, "plan", plan, "title", "Initial", NULL);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_null (FOUND ("approval-not-asked", id));
  test_set (self, &heddle_iteration_kind, id, "submitted_on", "2027-01-05", NULL);
  g_assert_nonnull (FOUND ("approval-not-asked", id));

  heddle_approval_ask (self->store, "iteration", id, heddle_day_parse ("2027-01-06"), &error);
  g_assert_no_error (error);
  g_assert_null (FOUND ("approval-not-asked", id));
  assert_found (self, "approval-waiting", id, TEST_TODAY, "6 of 6 answers are missing");
  assert_found (self, "approval-waiting", id, TEST_TODAY, "12 days ago");
  g_assert_null (FOUND ("approval-incomplete", id));

  rows = heddle_query_records (self->store, &heddle_approval_kind, "iteration", id);
  heddle_approval_answer (self->store, heddle_record_get_id (g_ptr_array_index (rows, 0)),
                          TEST_TODAY, "not-agreed", NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (FOUND ("approval-refused", id));
  test_remove (self, &heddle_approval_kind,
               heddle_record_get_id (g_ptr_array_index (rows, 1)));
  assert_found (self, "approval-incomplete", id, TEST_TODAY, "not asked");
  assert_found (self, "approval-waiting", id, TEST_TODAY, "4 of 5");
}

static void
test_dates (TestWorkspace *self,
            gconstpointer  data)
{
  const char *id = test_add (self, &heddle_milestone_kind, "title", "Initial plans",
                             "sort", "deadline", NULL);
  const char *letter = test_add (self, &heddle_date_statement_kind, "milestone", id,
                                 "value", "2018-01-31", "source", "Letter", NULL);
  const char *guidance = test_add (self, &heddle_date_statement_kind, "milestone", id,
                                   "value", "2018-01-31", "source", "Guidance", NULL);

  g_assert_null (FOUND ("sources-disagree", id));
  test_set (self, &heddle_date_statement_kind, guidance, "value", "2018-01-30", NULL);
  assert_found (self, "sources-disagree", id, TEST_TODAY, "Guidance");
  assert_found (self, "sources-disagree", letter, TEST_TODAY, "Letter");

  g_assert_null (FOUND ("wrong-weekday", guidance));
  test_set (self, &heddle_date_statement_kind, guidance, "wording", "Friday 30 January", NULL);
  assert_found (self, "wrong-weekday", guidance, TEST_TODAY, "Tuesday");
}

/* A dismissal holds while the facts stay, whatever the words say. */
static void
test_dismiss (TestWorkspace *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *id = test_plan (self, "Fife", "2027-03-16", 3);
  g_autoptr (GPtrArray) findings =
    heddle_findings_list (self->store, "episode", id, TEST_TODAY, &error);
  g_autoptr (GPtrArray) later = NULL;
  HeddleFinding *finding = NULL;
  HeddleFinding *last;

  for (guint i = 0; i < findings->len; i++)
    {
      HeddleFinding *each = g_ptr_array_index (findings, i);

      if (g_str_equal (each->rule, "fieldwork-in-pre-election"))
        finding = each;
    }
  g_assert_nonnull (finding);
  g_assert_false (heddle_findings_dismiss (self->store, finding, "", TEST_TODAY, &error));
  test_assert_refused (error, "Dismissal", "Reason");
  g_clear_error (&error);

  heddle_findings_dismiss (self->store, finding, "No publicity.", TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_null (FOUND ("fieldwork-in-pre-election", id));
  later = heddle_findings_list (self->store, "episode", id, TEST_TODAY + 5, &error);
  last = g_ptr_array_index (later, later->len - 1);
  g_assert_cmpstr (last->rule, ==, "fieldwork-in-pre-election");
  g_assert_cmpstr (last->dismissed, ==, "No publicity.");

  test_undo (self);
  g_assert_nonnull (FOUND ("fieldwork-in-pre-election", id));
  heddle_findings_dismiss (self->store, finding, "No publicity at all.", TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_null (FOUND ("fieldwork-in-pre-election", id));
  test_set (self, &heddle_episode_kind, id, "fieldwork_start", "2027-03-23", NULL);
  g_assert_nonnull (FOUND ("fieldwork-in-pre-election", id));
}

static void
test_order (TestWorkspace *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  HeddleSeverity before = HEDDLE_SEVERITY_PROBLEM;
  g_autoptr (GPtrArray) findings = NULL;

  test_plan (self, "Fife", "2027-03-13", 3);
  findings = heddle_findings_list (self->store, NULL, NULL, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, >, 3);
  for (guint i = 0; i < findings->len; i++)
    {
      HeddleFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->severity, <=, before);
      g_assert_cmpuint (finding->ids->len, >, 0);
      g_assert_nonnull (finding->facts);
      before = finding->severity;
    }
  g_assert_cmpint (before, ==, HEDDLE_SEVERITY_NOTE);
}

/* 120 episodes at once with 600 people in them: every clash costs, what does
 * not clash does not. */
static void
test_many (TestWorkspace *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char *host = test_find (self, &heddle_authority_kind, "Moray");
  HeddleEdit *edit = heddle_edit_begin (self->store, "Many", &error);
  g_autoptr (GPtrArray) findings = NULL;
  clock_t begun;
  double seconds;

  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *day = heddle_day_to_iso (TEST_TODAY + 63 + 7 * (HeddleDay) i);
      g_autofree char *title = g_strdup_printf ("Episode %u", i);
      const char *episode = g_intern_string (heddle_edit_add (edit, &heddle_episode_kind, NULL,
                                                              &error));

      heddle_edit_set_text (edit, &heddle_episode_kind, episode, "title", title, &error);
      heddle_edit_set_text (edit, &heddle_episode_kind, episode, "host", host, &error);
      heddle_edit_set_text (edit, &heddle_episode_kind, episode, "fieldwork_start", day, &error);
      for (guint j = 0; j < 5; j++)
        {
          const char *person = g_intern_string (heddle_edit_add (edit, &heddle_person_kind, NULL,
                                                                 &error));
          const char *member = g_intern_string (heddle_edit_add (edit, &heddle_team_member_kind,
                                                                 NULL, &error));

          heddle_edit_set_text (edit, &heddle_person_kind, person, "post", "Officer", &error);
          heddle_edit_set_text (edit, &heddle_team_member_kind, member, "episode", episode,
                                &error);
          heddle_edit_set_text (edit, &heddle_team_member_kind, member, "person", person, &error);
          heddle_edit_set_text (edit, &heddle_team_member_kind, member, "side", "ades", &error);
          g_assert_no_error (error);
        }
    }
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);

  begun = clock ();
  findings = heddle_findings_list (self->store, NULL, NULL, TEST_TODAY, &error);
  g_assert_no_error (error);
  seconds = (double) (clock () - begun) / CLOCKS_PER_SEC;
  g_test_message ("%u findings in %.3f s", findings->len, seconds);
  g_assert_cmpfloat (seconds, <, 3.0);
}

/* Groups and their meetings: found, and gone with its cause. */
static void
test_meetings (TestWorkspace *self,
               gconstpointer  data)
{
  const char *strategic = test_add (self, &heddle_meeting_group_kind, "name", "Strategic Group",
                                    "sort", "strategic", NULL);
  const char *other = test_add (self, &heddle_meeting_group_kind, "name", "Board", "sort",
                                "board", NULL);
  const char *person = test_add (self, &heddle_person_kind, "post", "Adviser", NULL);
  const char *member = test_add (self, &heddle_group_member_kind, "group", strategic, "person",
                                 person, NULL);
  const char *meeting, *second, *item;

  g_assert_nonnull (test_finding (self, "group-without-chair", strategic, TEST_TODAY));
  g_assert_null (test_finding (self, "group-without-chair", other, TEST_TODAY));
  test_set (self, &heddle_group_member_kind, member, "role", "chair", NULL);
  g_assert_null (test_finding (self, "group-without-chair", strategic, TEST_TODAY));
  g_assert_nonnull (test_finding (self, "group-without-meeting", strategic, TEST_TODAY));
  g_assert_null (test_finding (self, "group-without-meeting", other, TEST_TODAY));

  /* 3 May 2027 is a bank holiday, 2 May a Sunday */
  meeting = test_add (self, &heddle_meeting_kind, "group", strategic, "held_on", "2027-05-03",
                      "starts", "10:00", "ends", "11:00", NULL);
  g_assert_null (test_finding (self, "group-without-meeting", strategic, TEST_TODAY));
  g_assert_nonnull (strstr (test_finding (self, "meeting-on-closure", meeting, TEST_TODAY),
                            "holiday"));
  test_set (self, &heddle_meeting_kind, meeting, "held_on", "2027-05-02", NULL);
  g_assert_nonnull (strstr (test_finding (self, "meeting-on-closure", meeting, TEST_TODAY),
                            "weekend"));
  test_set (self, &heddle_meeting_kind, meeting, "held_on", "2027-05-06", NULL);
  g_assert_null (test_finding (self, "meeting-on-closure", meeting, TEST_TODAY));

  item = test_add (self, &heddle_agenda_item_kind, "meeting", meeting, "title", "Long", "minutes",
                   "75", NULL);
  g_assert_nonnull (strstr (test_finding (self, "agenda-too-long", meeting, TEST_TODAY),
                            "15 minutes longer"));
  test_set (self, &heddle_agenda_item_kind, item, "minutes", "60", NULL);
  g_assert_null (test_finding (self, "agenda-too-long", meeting, TEST_TODAY));

  /* at the same hours and with the same member only */
  second = test_add (self, &heddle_meeting_kind, "group", other, "held_on", "2027-05-06",
                     "starts", "10:30", NULL);
  g_assert_null (test_finding (self, "meetings-at-once", meeting, TEST_TODAY));
  test_add (self, &heddle_group_member_kind, "group", other, "person", person, NULL);
  g_assert_nonnull (strstr (test_finding (self, "meetings-at-once", meeting, TEST_TODAY),
                            "Adviser"));
  test_set (self, &heddle_meeting_kind, second, "starts", "11:00", NULL);
  g_assert_null (test_finding (self, "meetings-at-once", meeting, TEST_TODAY));

  /* over, and nobody said whether it was */
  test_set (self, &heddle_meeting_kind, meeting, "held_on", "2027-01-07", NULL);
  g_assert_nonnull (test_finding (self, "meeting-not-closed", meeting, TEST_TODAY));
  test_set (self, &heddle_meeting_kind, meeting, "state", "held", "minutes_state", "draft", NULL);
  g_assert_null (test_finding (self, "meeting-not-closed", meeting, TEST_TODAY));
  g_assert_null (test_finding (self, "minutes-not-agreed", meeting, TEST_TODAY));
  test_add (self, &heddle_meeting_kind, "group", strategic, "held_on", "2027-01-14", "starts",
            "10:00", "state", "held", NULL);
  g_assert_nonnull (test_finding (self, "minutes-not-agreed", meeting, TEST_TODAY));
  test_set (self, &heddle_meeting_kind, meeting, "minutes_state", "agreed", NULL);
  g_assert_null (test_finding (self, "minutes-not-agreed", meeting, TEST_TODAY));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/findings/fieldwork", test_fieldwork);
  test_workspace_add ("/findings/started-late", test_started_late);
  test_workspace_add ("/findings/steps", test_steps);
  test_workspace_add ("/findings/pins", test_pins);
  test_workspace_add ("/findings/team", test_team);
  test_workspace_add ("/findings/slots", test_slots);
  test_workspace_add ("/findings/hosts", test_hosts);
  test_workspace_add ("/findings/clashes", test_clashes);
  test_workspace_add ("/findings/collaborative", test_collaborative);
  test_workspace_add ("/findings/memberships", test_memberships);
  test_workspace_add ("/findings/approvals", test_approvals);
  test_workspace_add ("/findings/dates", test_dates);
  test_workspace_add ("/findings/meetings", test_meetings);
  test_workspace_add ("/findings/dismiss", test_dismiss);
  test_workspace_add ("/findings/order", test_order);
  test_workspace_add ("/findings/many", test_many);

  return g_test_run ();
}
