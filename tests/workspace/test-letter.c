/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-letter.h"
#include "heddle-step-roles.h"
#include "test-workspace.h"

static const char *
add_milestone (TestWorkspace *self,
               const char    *title,
               const char    *due,
               const char    *owner)
{
  return test_add (self, &heddle_milestone_kind, "title", title, "sort", "deadline", "due", due,
                   "owner", owner, "notes", "Private remark about them", NULL);
}

static HeddleLetter *
write_to (TestWorkspace *self,
          const char    *kind,
          const char    *id)
{
  g_autoptr (GError) error = NULL;
  HeddleLetter *letter = heddle_letter_new (self->store, kind, id, TEST_TODAY, &error);

  g_assert_no_error (error);

  return letter;
}

/* What a mail program makes of the text. */
static char *
dup_body (HeddleLetter *letter)
{
  const char *body = strstr (letter->uri, "&body=") + strlen ("&body=");

  return g_uri_unescape_string (body, NULL);
}

/* Late, coming and undated, in plain words; neither notes nor what is private. */
static void
test_person (TestWorkspace *self,
             gconstpointer  data)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Adviser", "email",
                                 "adviser@example.org", NULL);
  g_autoptr (HeddleLetter) letter = NULL;
  g_autofree char *body = NULL;
  const char *secret;

  add_milestone (self, "Ràth na h-Òbair", "2027-01-11", person);
  add_milestone (self, "Plan sent & read?", "2027-01-19", person);
  test_add (self, &heddle_milestone_kind, "title", "Later", "sort", "deadline", "owner", person,
            NULL);
  secret = add_milestone (self, "Secret", "2027-01-20", person);
  test_set (self, &heddle_milestone_kind, secret, "private", "true", NULL);
  letter = write_to (self, "person", person);

  g_assert_cmpstr (letter->to, ==, "Adviser");
  g_assert_cmpuint (letter->missing->len, ==, 0);
  g_assert_cmpstr (letter->subject, ==, "What is due from you, as at Mon 18 Jan 2027");
  g_assert_cmpstr (letter->text, ==,
                   "Dear colleague,\n\nThis is open with you, as at Mon 18 Jan 2027:\n\n"
                   "- Monday 11 January 2027, 7 days late: Ràth na h-Òbair\n"
                   "- Tuesday 19 January 2027, tomorrow: Plan sent & read?\n"
                   "- No date yet: Later\n\n"
                   "Please say so if a date cannot be kept.\n");
  g_assert_true (g_str_has_prefix (letter->uri, "mailto:adviser@example.org?subject=What%20is%20"));
  g_assert_nonnull (strstr (letter->uri, "R%C3%A0th%20na%20h-%C3%92bair%0D%0A"));
  body = dup_body (letter);
  g_assert_nonnull (strstr (body, "Plan sent & read?\r\n"));
}

/* A part that somebody has is not called due. */
static void
test_part (TestWorkspace *self,
           gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *person = test_add (self, &heddle_person_kind, "post", "Adviser", NULL);
  g_autoptr (HeddleLetter) letter = NULL;

  test_add (self, &heddle_team_member_kind, "episode", episode, "person", person, "side", "ades",
            NULL);
  test_set (self, &heddle_step_kind, test_step (self, episode, "learning"), "owner", person, NULL);
  letter = write_to (self, "person", person);
  g_assert_nonnull (strstr (letter->text, "- No date yet: Fife, March 2027: Learning shared "
                                          "nationally\n"
                                          "- Your part: Fife, March 2027: Adviser\n"));
}

/* Who holds a place is told of the steps of its role. */
static void
test_role (TestWorkspace *self,
           gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *person = test_add (self, &heddle_person_kind, "post", "Director, Fife", NULL);
  const char *step = test_step (self, episode, "dates");
  g_autofree char *slot = heddle_slot_dup_id (episode, "director");
  g_autoptr (HeddleLetter) letter = NULL;

  g_assert_false (heddle_letter_applies (self->store, "step", step));
  test_set (self, &heddle_slot_kind, slot, "person", person, NULL);
  g_assert_true (heddle_letter_applies (self->store, "step", step));
  letter = write_to (self, "person", person);
  g_assert_nonnull (strstr (letter->text, "- Tuesday 19 January 2027, tomorrow: Fife, March 2027: "
                                          "Fieldwork dates agreed\n"));
}

/* Too long for a mail program: the first lines, and a count of the others. */
static void
test_long (TestWorkspace *self,
           gconstpointer  data)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Adviser", "email",
                                 "adviser@example.org", NULL);
  g_autoptr (HeddleLetter) letter = NULL;
  g_autofree char *body = NULL;
  guint n = 0;

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *title = g_strdup_printf ("Óràid air leasachadh %02d", i);

      add_milestone (self, title, "2027-02-01", person);
    }
  letter = write_to (self, "person", person);
  g_assert_nonnull (strstr (letter->text, "leasachadh 59"));
  g_assert_cmpuint (strlen (letter->uri), <=, HEDDLE_LETTER_MOST);
  g_assert_cmpuint (strlen (letter->uri), >, HEDDLE_LETTER_MOST - 200);
  body = dup_body (letter);
  for (const char *p = body; (p = strstr (p, "\r\n- Monday")) != NULL; p++)
    n++;
  g_assert_cmpuint (n, >, 5);
  {
    g_autofree char *more = g_strdup_printf ("\r\n- and %u more\r\n", 60 - n);

    g_assert_nonnull (strstr (body, more));
  }
}

/* The owner of whatever has one; nobody without one. */
static void
test_owner (TestWorkspace *self,
            gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *step = test_step (self, episode, "dates");
  const char *person = test_add (self, &heddle_person_kind, "post", "Director, Fife", NULL);
  g_autoptr (HeddleLetter) letter = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (heddle_letter_applies (self->store, "step", step));
  g_assert_null (heddle_letter_new (self->store, "step", step, TEST_TODAY, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  test_set (self, &heddle_step_kind, step, "owner", person, NULL);
  g_assert_true (heddle_letter_applies (self->store, "step", step));
  letter = write_to (self, "step", step);
  g_assert_cmpstr (letter->to, ==, "Director, Fife");
  g_assert_nonnull (strstr (letter->text, "Fieldwork dates agreed"));
  /* Nothing but the address is missing. */
  g_assert_null (letter->uri);
  g_assert_cmpstr (g_ptr_array_index (letter->missing, 0), ==, "Director, Fife");
}

/* The team of an episode, each once, without those who declined. */
static void
test_team (TestWorkspace *self,
           gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autofree char *slot = heddle_slot_dup_id (episode, "scrutiny");
  const char *one = test_add (self, &heddle_person_kind, "post", "One", "email", "one@example.org",
                              NULL);
  const char *two = test_add (self, &heddle_person_kind, "post", "Two", NULL);
  const char *no = test_add (self, &heddle_person_kind, "post", "No", "email", "no@example.org",
                             NULL);
  g_autoptr (HeddleLetter) letter = NULL;

  test_add (self, &heddle_team_member_kind, "episode", episode, "person", one, "side", "host",
            NULL);
  test_add (self, &heddle_team_member_kind, "episode", episode, "person", two, "side", "ades",
            NULL);
  test_add (self, &heddle_team_member_kind, "episode", episode, "person", no, "side", "ades",
            "state", "declined", NULL);
  test_set (self, &heddle_slot_kind, slot, "person", one, NULL);
  letter = write_to (self, "episode", episode);

  g_assert_cmpuint (letter->addresses->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (letter->addresses, 0), ==, "one@example.org");
  g_assert_cmpuint (letter->missing->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (letter->missing, 0), ==, "Two");
  g_assert_cmpstr (letter->subject, ==, "Fife, March 2027: what is due");
  g_assert_nonnull (strstr (letter->text, "- Tuesday 19 January 2027, tomorrow: Fife: Fieldwork "
                                          "dates agreed (Director, Fife)\n"));
  /* Nothing of what is done, or later than eight weeks. */
  g_assert_null (strstr (letter->text, "April"));
}

/* Those who are appointed to a collaborative today. */
static void
test_collaborative (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *tayside = test_find (self, &heddle_collaborative_kind, "TAY");
  const char *now = test_add (self, &heddle_person_kind, "post", "Lead", "email",
                              "lead@example.org", NULL);
  const char *before = test_add (self, &heddle_person_kind, "post", "Old lead", "email",
                                 "old@example.org", NULL);
  g_autoptr (HeddleLetter) letter = NULL;

  test_add (self, &heddle_appointment_kind, "role", "lead", "collaborative", tayside, "person",
            now, "since", "2026", NULL);
  test_add (self, &heddle_appointment_kind, "role", "lead", "collaborative", tayside, "person",
            before, "until", "2025-12", NULL);
  letter = write_to (self, "collaborative", tayside);
  g_assert_cmpuint (letter->addresses->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (letter->addresses, 0), ==, "lead@example.org");
  g_assert_nonnull (strstr (letter->text, "Nothing is late or due"));
}

/* R03: a letter to chase who has not answered: what, which version, since when. */
static void
test_approval (TestWorkspace *self,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) rows =
    heddle_query_records (self->store, &heddle_approval_kind, "asked_on", "2027-01-05");
  g_autoptr (HeddleLetter) letter = NULL;
  g_autoptr (HeddleLetter) national = NULL;

  g_assert_cmpuint (rows->len, ==, 6);
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleApproval *row = rows->pdata[i];
      const char *id = heddle_record_get_id (HEDDLE_RECORD (row));
      gboolean waits = row->decided_on == NULL;

      g_assert_true (heddle_letter_applies (self->store, "approval", id) == waits);
      if (waits && g_str_equal (row->party, "scottish-government"))
        national = write_to (self, "approval", id);
      else if (waits && row->reminded_on != NULL)
        letter = write_to (self, "approval", id);
    }

  g_assert_cmpstr (letter->to, ==, "Chief Executive, North Ayrshire");
  g_assert_cmpuint (letter->addresses->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (letter->addresses, 0), ==,
                   "chief-executive.north-ayrshire@example.org");
  g_assert_nonnull (strstr (letter->text, "Tuesday 5 January 2027, 13 days ago"));
  g_assert_nonnull (strstr (letter->text, "For approval"));
  g_assert_nonnull (strstr (letter->text, "needed by then"));
  g_assert_nonnull (letter->uri);

  /* nobody's address is on record, which the letter says */
  g_assert_cmpuint (national->missing->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (national->missing, 0), ==, "Scottish Government");
  g_assert_null (national->uri);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/letter/person", test_person);
  test_workspace_add ("/letter/part", test_part);
  test_workspace_add ("/letter/role", test_role);
  test_workspace_add ("/letter/long", test_long);
  test_workspace_add ("/letter/owner", test_owner);
  test_workspace_add ("/letter/team", test_team);
  test_workspace_add ("/letter/collaborative", test_collaborative);
  test_workspace_add_example ("/letter/R03/approval", test_approval);

  return g_test_run ();
}
