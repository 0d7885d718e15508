/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-handover.h"
#include "heddle-history.h"
#include "heddle-left-work.h"
#include "heddle-step-roles.h"
#include "test-workspace.h"

typedef struct
{
  const char *from;
  const char *to;
  const char *episode;
  const char *done;
  const char *open;
  const char *slot;
  const char *member;
} Fixture;

/* A post with one step done and one open, a slot, a place in the team, a
 * milestone and an appointment. */
static void
make (TestWorkspace *self,
      Fixture       *f)
{
  g_autofree char *slot = NULL;

  f->from = test_add (self, &heddle_person_kind, "post", "Director, Fife", NULL);
  f->to = test_add (self, &heddle_person_kind, "post", "Head of Education, Fife", NULL);
  f->episode = test_plan (self, "Fife", "2027-03-09", 3);
  f->done = test_step (self, f->episode, "first-meeting");
  f->open = test_step (self, f->episode, "dates");
  slot = heddle_slot_dup_id (f->episode, "scrutiny");
  f->slot = g_intern_string (slot);
  test_set (self, &heddle_step_kind, f->done, "owner", f->from, "done_on", "2027-01-12", NULL);
  test_set (self, &heddle_step_kind, f->open, "owner", f->from, NULL);
  test_set (self, &heddle_slot_kind, f->slot, "person", f->from, NULL);
  f->member = test_add (self, &heddle_team_member_kind, "episode", f->episode, "person", f->from,
                        "side", "host", "state", "confirmed", "asked_on", "2027-01-04",
                        "answered_on", "2027-01-05", NULL);
  test_add (self, &heddle_milestone_kind, "title", "Board meets", "sort", "deadline", "due",
            "2027-02-01", "owner", f->from, NULL);
  test_add (self, &heddle_appointment_kind, "role", "director", "person", f->from, "authority",
            test_find (self, &heddle_authority_kind, "Fife"), NULL);
}

static const char *
get_owner (TestWorkspace *self,
           const char    *step)
{
  return HEDDLE_STEP (test_get (self, &heddle_step_kind, step))->owner;
}

static HeddleOpenWork *
find (GPtrArray  *work,
      const char *id)
{
  for (guint i = 0; i < work->len; i++)
    if (g_str_equal (((HeddleOpenWork *) work->pdata[i])->id, id))
      return work->pdata[i];

  return NULL;
}

/* By day; what is done and what somebody is by date is no work. */
static void
test_list (TestWorkspace *self,
           gconstpointer  data)
{
  Fixture f;
  g_autoptr (GPtrArray) work = NULL;
  g_autoptr (GPtrArray) after = NULL;

  make (self, &f);
  work = heddle_open_work_list (self->store, f.from, TEST_TODAY);
  g_assert_cmpuint (work->len, ==, 4);
  g_assert_cmpstr (((HeddleOpenWork *) work->pdata[0])->id, ==, f.open);
  test_assert_day (((HeddleOpenWork *) work->pdata[0])->due, "2027-01-19");
  g_assert_cmpstr (((HeddleOpenWork *) work->pdata[1])->what, ==, "Board meets");
  g_assert_null (find (work, f.done));
  g_assert_nonnull (find (work, f.slot));
  g_assert_nonnull (find (work, f.member));

  /* After the fieldwork nobody has a place in it to give. */
  after = heddle_open_work_list (self->store, f.from, heddle_day_parse ("2027-03-12"));
  g_assert_cmpuint (after->len, ==, 2);
  test_set (self, &heddle_episode_kind, f.episode, "status", "cancelled", NULL);
  g_clear_pointer (&after, g_ptr_array_unref);
  after = heddle_open_work_list (self->store, f.from, TEST_TODAY);
  g_assert_cmpuint (after->len, ==, 1);
}

static void
test_apply (TestWorkspace *self,
            gconstpointer  data)
{
  Fixture f;
  g_autoptr (HeddleHandover) handover = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  HeddleTeamMember *member;

  make (self, &f);
  before = g_strdup (test_digest (self));
  handover = heddle_handover_new (self->store, f.from, f.to, TEST_TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heddle_handover_count (handover), ==, 4);
  g_assert_true (heddle_handover_apply (handover, &error));

  g_assert_cmpstr (test_undo_label (self), ==,
                   "Hand over Work of Director, Fife to Head of Education, Fife");
  g_assert_cmpstr (get_owner (self, f.open), ==, f.to);
  g_assert_cmpstr (get_owner (self, f.done), ==, f.from);
  member = test_get (self, &heddle_team_member_kind, f.member);
  g_assert_cmpstr (member->person, ==, f.to);
  g_assert_cmpstr (member->state, ==, "invited");
  g_assert_null (member->answered_on);
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, before);
}

/* What is not ticked stays; nothing is given where nothing is ticked. */
static void
test_untick (TestWorkspace *self,
             gconstpointer  data)
{
  Fixture f;
  g_autoptr (HeddleHandover) handover = NULL;
  g_autoptr (GError) error = NULL;

  make (self, &f);
  handover = heddle_handover_new (self->store, f.from, f.to, TEST_TODAY, NULL);
  for (guint i = 0; i < handover->work->len; i++)
    heddle_handover_take (handover, i, i == 1);
  g_assert_true (heddle_handover_apply (handover, NULL));
  g_assert_cmpstr (get_owner (self, f.open), ==, f.from);

  heddle_handover_take (handover, 1, FALSE);
  g_assert_false (heddle_handover_apply (handover, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Director, Fife"));
}

/* Nobody gets into one team twice. */
static void
test_obstacle (TestWorkspace *self,
               gconstpointer  data)
{
  Fixture f;
  g_autoptr (HeddleHandover) handover = NULL;
  guint place;

  make (self, &f);
  test_add (self, &heddle_team_member_kind, "episode", f.episode, "person", f.to, "side", "host",
            NULL);
  handover = heddle_handover_new (self->store, f.from, f.to, TEST_TODAY, NULL);
  g_assert_true (g_ptr_array_find (handover->work, find (handover->work, f.member), &place));
  g_assert_cmpstr (heddle_handover_get_obstacle (handover, place), ==,
                   "Head of Education, Fife is in this team already");
  heddle_handover_take (handover, place, TRUE);
  g_assert_cmpuint (heddle_handover_count (handover), ==, 3);
  g_assert_true (heddle_handover_apply (handover, NULL));
  g_assert_cmpstr (HEDDLE_TEAM_MEMBER (test_get (self, &heddle_team_member_kind, f.member))->person,
                   ==, f.from);
}

static char *
dup_deadline_owner (TestWorkspace *self,
                    const char    *step)
{
  g_autoptr (GPtrArray) rows = heddle_deadlines_of_record (self->store, "step", step, NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  return g_strdup (((HeddleDeadline *) rows->pdata[0])->owner);
}

static void
assert_deadline_owner (TestWorkspace *self,
                       const char    *step,
                       const char    *person)
{
  g_autofree char *owner = dup_deadline_owner (self, step);

  g_assert_cmpstr (owner, ==, person);
}

/* The steps of a role are work of who holds its place, and go with it. */
static void
test_role (TestWorkspace *self,
           gconstpointer  data)
{
  const char *from = test_add (self, &heddle_person_kind, "post", "Director, Fife", NULL);
  const char *to = test_add (self, &heddle_person_kind, "post", "Depute, Fife", NULL);
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *dates = test_step (self, episode, "dates");
  const char *focus = test_step (self, episode, "focus");
  g_autofree char *slot = heddle_slot_dup_id (episode, "director");
  g_autofree char *before = NULL;
  g_autoptr (HeddleHandover) handover = NULL;
  guint place;

  assert_deadline_owner (self, dates, NULL);
  test_set (self, &heddle_slot_kind, slot, "person", from, NULL);
  assert_deadline_owner (self, dates, from);
  assert_deadline_owner (self, test_step (self, episode, "leads"), NULL);
  before = g_strdup (test_digest (self));

  handover = heddle_handover_new (self->store, from, to, TEST_TODAY, NULL);
  g_assert_nonnull (find (handover->work, dates));
  g_assert_true (g_ptr_array_find (handover->work, find (handover->work, focus), &place));
  heddle_handover_take (handover, place, FALSE);
  g_assert_true (heddle_handover_apply (handover, NULL));
  assert_deadline_owner (self, dates, to);
  assert_deadline_owner (self, focus, from);
  g_assert_null (get_owner (self, dates));
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, before);

  /* One step without the place. */
  g_assert_true (g_ptr_array_find (handover->work, find (handover->work, dates), &place));
  for (guint i = 0; i < handover->work->len; i++)
    heddle_handover_take (handover, i, i == place);
  g_assert_true (heddle_handover_apply (handover, NULL));
  assert_deadline_owner (self, dates, to);
  assert_deadline_owner (self, focus, from);
}

static void
test_refused (TestWorkspace *self,
              gconstpointer  data)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Director", NULL);
  const char *gone = test_add (self, &heddle_person_kind, "post", "Adviser", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (heddle_handover_new (self->store, person, person, TEST_TODAY, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);
  test_remove (self, &heddle_person_kind, gone);
  g_assert_null (heddle_handover_new (self->store, person, gone, TEST_TODAY, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
}

/* Whoever removes a person is told what was open with it; one undo gives it back. */
static void
test_left (TestWorkspace *self,
           gconstpointer  data)
{
  Fixture f;
  gboolean left = FALSE;
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;
  g_autofree char *undo = NULL;
  g_autoptr (GError) error = NULL;

  make (self, &f);
  g_assert_null (heddle_left_work_dup_words (self->store, f.to, TEST_TODAY));
  test_add (self, &heddle_action_kind, "title", "Ask the schools", "episode", f.episode,
            "owner", f.to, NULL);
  test_set (self, &heddle_step_kind, f.open, "owner", f.to, NULL);
  words = heddle_left_work_dup_words (self->store, f.to, TEST_TODAY);
  g_assert_cmpstr (words, ==, "1 step and 1 action");

  label = heddle_left_work_remove (self->store, f.to, TEST_TODAY, &left, &error);
  g_assert_no_error (error);
  g_assert_true (left);
  g_assert_cmpstr (label, ==,
                   "Remove Head of Education, Fife, who owned 1 step and 1 action");
  undo = heddle_history_dup_undo_label (self->store);
  g_assert_cmpstr (undo, ==, label);
  g_assert_null (get_owner (self, f.open));
  heddle_history_undo (self->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_owner (self, f.open), ==, f.to);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/handover/list", test_list);
  test_workspace_add ("/handover/apply", test_apply);
  test_workspace_add ("/handover/untick", test_untick);
  test_workspace_add ("/handover/obstacle", test_obstacle);
  test_workspace_add ("/handover/role", test_role);
  test_workspace_add ("/handover/refused", test_refused);
  test_workspace_add ("/handover/left", test_left);

  return g_test_run ();
}
