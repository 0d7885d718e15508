/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-date-statements.h"
#include "heddle-entry.h"
#include "heddle-known-names.h"
#include "test-workspace.h"

typedef struct
{
  const HeddleKind *kind;
  const char *field;
  const char *typed;
  const char *stored;  /* NULL: refused */
  const char *words[2]; /* in the error */
} Case;

static const Case cases[] = {
  { &heddle_episode_kind, "fieldwork_start", "9 March 2027", "2027-03-09" },
  { &heddle_episode_kind, "fieldwork_start", "09/03/2027", "2027-03-09" },
  { &heddle_episode_kind, "fieldwork_start", "+7w", "2027-03-08" },
  { &heddle_episode_kind, "fieldwork_start", "March 2027", "2027-03" },
  { &heddle_episode_kind, "fieldwork_start", "  ", "" },
  { &heddle_episode_kind, "fieldwork_start", "29 February 2027", NULL,
    { "Fieldwork start", "29 February 2027" } },
  { &heddle_episode_kind, "fieldwork_start", "soonish", NULL, { "Fieldwork start", "soonish" } },
  { &heddle_step_kind, "done_on", "today", "2027-01-18" },
  { &heddle_step_kind, "done_on", "March 2027", NULL, { "Done on", "2027-03" } },
  { &heddle_episode_kind, "mode", "In person", "in-person" },
  { &heddle_episode_kind, "mode", "ONLINE", "online" },
  { &heddle_episode_kind, "mode", "by post", NULL, { "Mode", "by post" } },
  { &heddle_episode_kind, "days", "3", "3" },
  { &heddle_episode_kind, "days", "40", NULL, { "Fieldwork days", "40" } },
  { &heddle_episode_kind, "days", "three", NULL, { "Fieldwork days", "three" } },
  { &heddle_collaborative_kind, "population", "1,202,810", "1202810" },
  { &heddle_collaborative_kind, "population", "1,20", NULL, { "Population", "1,20" } },
  { &heddle_working_time_kind, "fte", "0.5", "0.5" },
  { &heddle_working_time_kind, "fte", "50%", "0.5" },
  { &heddle_working_time_kind, "fte", "50 %", "0.5" },
  { &heddle_allocation_kind, "fte", "12.5%", "0.125" },
  { &heddle_observation_kind, "value", "91,5", "91.5" },
  { &heddle_observation_kind, "value", "0,25", "0.25" },
  { &heddle_observation_kind, "value", "1,250", "1250" },
  { &heddle_observation_kind, "value", "1,2,5", NULL, { "Value", "1,2,5" } },
  { &heddle_observation_kind, "n", "11,5", NULL, { "11,5" } },
  { &heddle_activity_kind, "fte_needed", "150%", "1.5" },
  { &heddle_working_time_kind, "fte", "150%", NULL, { "Full-time equivalent", "1.5" } },
  { &heddle_working_time_kind, "fte", "5.0.%", NULL, { "Full-time equivalent", "5.0.%" } },
  { &heddle_working_time_kind, "fte", "%", NULL, { "Full-time equivalent", "%" } },
  { &heddle_collaborative_kind, "population", "50%", NULL, { "Population", "50%" } },
  { &heddle_authority_kind, "works_on_bank_holidays", "Yes", "1" },
  { &heddle_authority_kind, "works_on_bank_holidays", "off", "0" },
  { &heddle_authority_kind, "works_on_bank_holidays", "perhaps", NULL, { "bank holidays" } },
  { &heddle_episode_kind, "host", "Ayrshire", NULL,
    { "Host", "more than one: East Ayrshire; North Ayrshire; South Ayrshire" } },
  { &heddle_episode_kind, "host", "Atlantis", NULL,
    { "Host", "\"Atlantis\" is not in the list of Authorities: choose one, or add it first" } },
  { &heddle_person_kind, "organisation", "Fife", NULL,
    { "Organisation", "\"Fife\" is not in the list of Organisations; it can be entered under "
                      "Authority" } },
  { &heddle_meeting_kind, "starts", "2 pm", "14:00" },
  { &heddle_meeting_kind, "starts", "9.30", "09:30" },
  { &heddle_meeting_kind, "starts", "half past", NULL,
    { "Starts", "\"half past\" is not a time of day, such as 9:30, 14:00 or 2 pm" } },
  { &heddle_episode_kind, "title", "a\tb", NULL, { "Title" } },
  { &heddle_episode_kind, "title", "\xff", NULL, { "Title", "UTF-8" } },
};

static void
test_fields (TestWorkspace *self,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HeddleField *field = heddle_kind_get_field (cases[i].kind, cases[i].field);
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      gboolean read = heddle_entry_read (self->store, cases[i].kind, field, cases[i].typed,
                                         TEST_TODAY, &value, NULL, &error);

      if (cases[i].stored == NULL)
        {
          g_assert_false (read);
          test_assert_refused (error, heddle_kind_get_label (cases[i].kind), cases[i].words[0],
                               cases[i].words[1] != NULL ? cases[i].words[1] : "");
          continue;
        }
      g_assert_no_error (error);
      text = heddle_value_to_text (&value);
      g_assert_cmpstr (text != NULL ? text : "", ==, cases[i].stored);
    }
}

/* One authority by its name, its codes, and the codes it used to have. */
static void
test_names (TestWorkspace *self,
            gconstpointer  data)
{
  static const char *const names[] = { "Fife", "fife", "FIF", "S12000047", "S12000015", "GB-FIF" };
  const char *id = test_find (self, &heddle_authority_kind, "Fife");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (test_find (self, &heddle_authority_kind, names[i]), ==, id);
  g_assert_cmpstr (test_find (self, &heddle_collaborative_kind, "seic"), ==,
                   test_find (self, &heddle_collaborative_kind,
                              "South East Improvement Collaborative"));
}

/* People are found by what they are called and by whose they are. */
static void
test_people (TestWorkspace *self,
             gconstpointer  data)
{
  const char *fife = test_find (self, &heddle_authority_kind, "Fife");
  const char *head = test_add (self, &heddle_person_kind, "post", "Head of Education",
                               "name", "Mòrag Sinclair", "authority", fife, NULL);
  const char *morag = test_add (self, &heddle_person_kind, "post", "Moderator", "name",
                                "Ann Morrison", NULL);
  static const struct
  {
    const char *typed;
    const char *first; /* title; NULL: nothing fits */
    const char *beside;
    guint n;
  } rows[] = {
    { "Mor", "Head of Education, Fife", "Mòrag Sinclair", 2 },
    { "morag", "Head of Education, Fife", "Mòrag Sinclair", 1 },
    { "SINCLAIR head", "Head of Education, Fife", "Mòrag Sinclair", 1 },
    { "fif education", "Head of Education, Fife", "Mòrag Sinclair", 1 },
    { "S12000047 Head", "Head of Education, Fife", "S12000047", 1 },
    { "Mod", "Moderator", "Ann Morrison", 1 },
    { "Morag Atlantis", NULL, NULL, 0 },
    { "orag", NULL, NULL, 0 },
  };
  g_autoptr (GPtrArray) names = heddle_known_names_load (self->store, &heddle_person_kind);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) found = heddle_known_names_match (names, rows[i].typed);
      const HeddleKnownName *first = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpuint (found->len, ==, rows[i].n);
      g_assert_cmpstr (first != NULL ? first->title : NULL, ==, rows[i].first);
      if (first != NULL)
        g_assert_cmpstr (heddle_known_name_beside (first, rows[i].typed), ==, rows[i].beside);
    }
  g_assert_cmpstr (test_find (self, &heddle_person_kind, "Morag"), ==, head);
  g_assert_cmpstr (test_find (self, &heddle_person_kind, "Morrison"), ==, morag);
}

/* What belongs to the same plan comes first, then to the same collaborative. */
static void
test_near (TestWorkspace *self,
           gconstpointer  data)
{
  static const char *const codes[] = { "NA", "TAY", "TAY" };
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = NULL;
  const char *priorities[G_N_ELEMENTS (codes)];
  const char *plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      plan = test_add (self, &heddle_plan_kind, "title", "Plan", "sort", "improvement",
                       "collaborative",
                       test_find (self, &heddle_collaborative_kind, codes[i]), NULL);
      priorities[i] = test_add (self, &heddle_priority_kind, "plan", plan, "title", "Attend",
                                NULL);
    }
  heddle_known_names_add_owner (owners, self->store,
                                heddle_kind_get_field (&heddle_activity_kind, "plan"), plan);
  g_assert_cmpuint (owners->len, ==, 2);
  names = heddle_known_names_load_near (self->store, &heddle_priority_kind, owners);
  g_assert_cmpuint (names->len, ==, 3);
  for (guint i = 0; i < names->len; i++)
    g_assert_cmpstr (((HeddleKnownName *) names->pdata[i])->id, ==, priorities[2 - i]);
}

static void
test_weekday_note (TestWorkspace *self,
                   gconstpointer  data)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_milestone_kind, "due");
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;

  heddle_entry_read (self->store, &heddle_milestone_kind, field, "Friday 28 September 2017",
                     TEST_TODAY, &value, &note, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (value.text, ==, "2017-09-28");
  g_assert_nonnull (note);
  g_assert_nonnull (strstr (note, "Thursday"));

  g_clear_pointer (&note, g_free);
  heddle_entry_read (self->store, &heddle_milestone_kind, field, "Friday 29 September 2017",
                     TEST_TODAY, &value, &note, &error);
  g_assert_no_error (error);
  g_assert_null (note);
}

/* Any text is taken; what cannot be an address gets a remark. */
static void
test_email_note (TestWorkspace *self,
                 gconstpointer  data)
{
  static const char *const typed[] = { "mary", "mary@fife.example" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      const HeddleField *field = heddle_kind_get_field (&heddle_person_kind, "email");
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      g_autofree char *note = NULL;

      heddle_entry_read (self->store, &heddle_person_kind, field, typed[i], TEST_TODAY, &value,
                         &note, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (value.text, ==, typed[i]);
      g_assert_cmpint (note != NULL, ==, strchr (typed[i], '@') == NULL);
    }
}

static void
test_wrong_weekday (TestWorkspace *self,
                    gconstpointer  data)
{
  static const struct
  {
    const char *wording, *value, *weekday;
  } wordings[] = {
    { "Friday 28th September", "2017-09-28", "Friday" },
    { "Friday 29 September", "2017-09-29", NULL },
    { "on Fri, 28 September", "2017-09-28", "Friday" },
    { "31 January 2018", "2018-01-31", NULL },
    { "Friday in September", "2017-09", NULL },
    { NULL, "2017-09-28", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    g_assert_cmpstr (heddle_date_statement_wrong_weekday (wordings[i].wording, wordings[i].value),
                     ==, wordings[i].weekday);
}

static void
test_choose_statement (TestWorkspace *self,
                       gconstpointer  data)
{
  const char *milestone = test_add (self, &heddle_milestone_kind, "title", "Initial plans",
                                    "sort", "deadline", "due", "2018-01-31", NULL);
  const char *letter = test_add (self, &heddle_date_statement_kind, "milestone", milestone,
                                 "value", "2018-01-31", "source", "Letter", "effective", "1",
                                 NULL);
  const char *guidance = test_add (self, &heddle_date_statement_kind, "milestone", milestone,
                                   "value", "2018-01-30", "source", "Guidance", NULL);
  const char *digest = test_digest (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) statements = NULL;

  heddle_date_statement_choose (self->store, guidance, &error);
  g_assert_no_error (error);
  statements = heddle_date_statements_list (self->store, "milestone", milestone);
  g_assert_cmpuint (statements->len, ==, 2);
  g_assert_true (heddle_date_statements_disagree (statements));
  g_assert_true (((HeddleDateStatement *) g_ptr_array_index (statements, 0))->effective);
  g_assert_false (((HeddleDateStatement *) test_get (self, &heddle_date_statement_kind,
                                                     letter))->effective);
  g_assert_cmpstr (((HeddleMilestone *) test_get (self, &heddle_milestone_kind,
                                                  milestone))->due, ==, "2018-01-30");
  test_undo (self);
  g_assert_cmpstr (test_digest (self), ==, digest);

  /* The end of January and its last day are the same day. */
  test_set (self, &heddle_date_statement_kind, guidance, "value", "2018-01", NULL);
  g_clear_pointer (&statements, g_ptr_array_unref);
  statements = heddle_date_statements_list (self->store, "milestone", milestone);
  g_assert_false (heddle_date_statements_disagree (statements));
}

/* What was on record before anything was stated stays, whichever counts. */
static void
test_settle_statement (TestWorkspace *self,
                       gconstpointer  data)
{
  const char *milestone = test_add (self, &heddle_milestone_kind, "title", "Initial plans",
                                    "sort", "deadline", "due", "2018-01-31", "source", "Letter",
                                    NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) statements = NULL;
  HeddleDateStatement *guidance, *letter;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HeddleEdit) edit = heddle_edit_begin (self->store, "State", &error);
      const char *id = heddle_edit_add (edit, &heddle_date_statement_kind, NULL, &error);

      heddle_edit_set_text (edit, &heddle_date_statement_kind, id, "milestone", milestone, &error);
      heddle_edit_set_text (edit, &heddle_date_statement_kind, id, "value",
                            i == 0 ? "2018-01-30" : "2018-02", &error);
      heddle_edit_set_text (edit, &heddle_date_statement_kind, id, "source",
                            i == 0 ? "Guidance" : "Speech", &error);
      heddle_edit_set_text (edit, &heddle_date_statement_kind, id, "effective",
                            i == 0 ? "1" : "0", &error);
      heddle_date_statement_settle (edit, id, &error);
      heddle_edit_commit (g_steal_pointer (&edit), &error);
      g_assert_no_error (error);
    }
  statements = heddle_date_statements_list (self->store, "milestone", milestone);
  g_assert_cmpuint (statements->len, ==, 3);
  guidance = g_ptr_array_index (statements, 0);
  letter = g_ptr_array_index (statements, 1);
  g_assert_cmpstr (guidance->source, ==, "Guidance");
  g_assert_true (guidance->effective);
  g_assert_cmpstr (letter->value, ==, "2018-01-31");
  g_assert_cmpstr (letter->source, ==, "Letter");
  g_assert_false (letter->effective);
  g_assert_false (((HeddleDateStatement *) g_ptr_array_index (statements, 2))->effective);
  g_assert_cmpstr (((HeddleMilestone *) test_get (self, &heddle_milestone_kind,
                                                  milestone))->due, ==, "2018-01-30");

  /* Nothing is in force by a statement alone. */
  test_undo (self);
  test_undo (self);
  g_clear_pointer (&statements, g_ptr_array_unref);
  statements = heddle_date_statements_list (self->store, "milestone", milestone);
  g_assert_cmpuint (statements->len, ==, 0);
  g_assert_cmpstr (((HeddleMilestone *) test_get (self, &heddle_milestone_kind,
                                                  milestone))->due, ==, "2018-01-31");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/entry/fields", test_fields);
  test_workspace_add ("/entry/names", test_names);
  test_workspace_add ("/entry/people", test_people);
  test_workspace_add ("/entry/near", test_near);
  test_workspace_add ("/entry/weekday-note", test_weekday_note);
  test_workspace_add ("/entry/email-note", test_email_note);
  test_workspace_add ("/date-statements/wrong-weekday", test_wrong_weekday);
  test_workspace_add ("/date-statements/choose", test_choose_statement);
  test_workspace_add ("/date-statements/settle", test_settle_statement);

  return g_test_run ();
}
