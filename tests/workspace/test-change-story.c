/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-change-story.h"
#include "heddle-trash.h"
#include "test-workspace.h"

static GPtrArray *
list_trash (TestWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *removed = heddle_trash_list (self->store, &error);

  g_assert_no_error (error);
  return removed;
}

/* The story of the newest change. */
static GPtrArray *
read_story (TestWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = heddle_history_list (self->store, NULL, NULL, 1, &error);
  const HeddleChange *newest;
  GPtrArray *story;

  g_assert_no_error (error);
  newest = g_ptr_array_index (changes, 0);
  story = heddle_change_story_read (self->store, newest->site, newest->seq, &error);
  g_assert_no_error (error);
  return story;
}

static const HeddleChangedField *
find_field (const HeddleChangedRecord *record,
            const char                *name)
{
  for (guint i = 0; i < record->fields->len; i++)
    {
      const HeddleChangedField *field = g_ptr_array_index (record->fields, i);

      if (g_str_equal (field->field->name, name))
        return field;
    }
  return NULL;
}

static void
test_trash (TestWorkspace *self,
            gconstpointer  data)
{
  const char *milestone = test_add (self, &heddle_milestone_kind, "title", "Return of the plan",
                                    "sort", "deadline", "due", "2027-03-01", NULL);
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) none = list_trash (self);
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) left = NULL;
  const HeddleRemoved *latest, *first;
  guint n_steps = 0;

  g_assert_cmpuint (none->len, ==, 0);
  test_remove (self, &heddle_milestone_kind, milestone);
  test_remove (self, &heddle_episode_kind, episode);
  removed = list_trash (self);

  /* What went with the episode is told with it and not by itself. */
  g_assert_cmpuint (removed->len, ==, 2);
  latest = g_ptr_array_index (removed, 0);
  first = g_ptr_array_index (removed, 1);
  g_assert_cmpstr (heddle_record_get_id (latest->record), ==, episode);
  g_assert_cmpstr (heddle_record_get_id (first->record), ==, milestone);
  g_assert_cmpuint (first->with->len, ==, 0);
  for (guint i = 0; i < latest->with->len; i++)
    n_steps += HEDDLE_IS_STEP (g_ptr_array_index (latest->with, i));
  g_assert_cmpuint (n_steps, ==, 24);
  g_assert_cmpint (latest->wall, >=, first->wall);

  test_undo (self);
  left = list_trash (self);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpstr (heddle_record_get_id (((HeddleRemoved *) left->pdata[0])->record), ==,
                   milestone);
}

static void
test_fields (TestWorkspace *self,
             gconstpointer  data)
{
  const char *id = test_add (self, &heddle_milestone_kind, "title", "Return of the plan",
                             "sort", "deadline", "due", "2027-03-01", NULL);
  g_autoptr (GPtrArray) made = read_story (self);
  const HeddleChangedRecord *record = g_ptr_array_index (made, 0);
  const HeddleChangedField *due;

  g_assert_cmpuint (made->len, ==, 1);
  g_assert_cmpint (record->sort, ==, HEDDLE_MADE);
  g_assert_true (record->holds);
  g_assert_cmpstr (record->id, ==, id);
  g_assert_cmpstr (record->title, ==, "Return of the plan");
  due = find_field (record, "due");
  g_assert_null (due->was);
  g_assert_cmpstr (due->became, ==, "Mon 1 Mar 2027");
  /* A field that was left empty is no news. */
  g_assert_null (find_field (record, "owner"));
}

/* What somebody changed since is told apart, for undo leaves it alone. */
static void
test_changed_since (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *id = test_add (self, &heddle_milestone_kind, "title", "Return of the plan",
                             "sort", "deadline", "due", "2027-03-01", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) story = NULL;
  const HeddleChange *change;
  const HeddleChangedRecord *record;

  test_set (self, &heddle_milestone_kind, id, "due", "2027-03-02", "title", "Return", NULL);
  test_set (self, &heddle_milestone_kind, id, "due", "2027-03-03", NULL);
  changes = heddle_history_list (self->store, &heddle_milestone_kind, id, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 3);
  change = g_ptr_array_index (changes, 1);
  story = heddle_change_story_read (self->store, change->site, change->seq, &error);
  g_assert_no_error (error);

  record = g_ptr_array_index (story, 0);
  g_assert_cmpint (record->sort, ==, HEDDLE_CHANGED);
  g_assert_cmpuint (record->fields->len, ==, 2);
  g_assert_cmpstr (find_field (record, "due")->was, ==, "Mon 1 Mar 2027");
  g_assert_cmpstr (find_field (record, "due")->became, ==, "Tue 2 Mar 2027");
  g_assert_cmpstr (find_field (record, "due")->now, ==, "Wed 3 Mar 2027");
  g_assert_false (find_field (record, "due")->holds);
  g_assert_true (find_field (record, "title")->holds);
}

static void
test_removed (TestWorkspace *self,
              gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  g_autoptr (GPtrArray) planned = read_story (self);
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GPtrArray) back = NULL;
  const HeddleChangedRecord *first = g_ptr_array_index (planned, 0);

  /* The episode is what the change is about; its steps belong to it. */
  g_assert_true (first->kind == &heddle_episode_kind);
  g_assert_cmpuint (planned->len, >, 24);

  test_remove (self, &heddle_episode_kind, episode);
  removed = read_story (self);
  first = g_ptr_array_index (removed, 0);
  g_assert_cmpstr (first->id, ==, episode);
  g_assert_cmpint (first->sort, ==, HEDDLE_REMOVED);
  g_assert_true (first->holds);

  test_undo (self);
  back = read_story (self);
  first = g_ptr_array_index (back, 0);
  g_assert_cmpint (first->sort, ==, HEDDLE_PUT_BACK);
}

/* Fields stand as in the form, with the words of it; what is private is in no copy. */
static void
test_table (TestWorkspace *self,
            gconstpointer  data)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Director", NULL);
  g_autoptr (GPtrArray) story = NULL;
  g_autoptr (HeddleTable) table = NULL;
  const HeddleChangedRecord *record;
  GStrv cells;

  test_set (self, &heddle_person_kind, person, "expertise", "Reading", "email",
            "a@example.org", "notes", "New", "post", "Head of Education", NULL);
  story = read_story (self);
  record = g_ptr_array_index (story, 0);
  g_assert_cmpuint (record->fields->len, ==, 4);
  g_assert_cmpstr (((HeddleChangedField *) record->fields->pdata[0])->field->name, ==, "post");
  g_assert_cmpstr (((HeddleChangedField *) record->fields->pdata[3])->field->name, ==, "notes");
  g_assert_true (find_field (record, "email")->hidden);
  g_assert_true (find_field (record, "notes")->hidden);
  g_assert_false (find_field (record, "expertise")->hidden);

  table = heddle_change_story_dup_table ("Change it", story);
  g_assert_cmpstr (table->title, ==, "Change it");
  g_assert_cmpuint (g_strv_length (table->headings), ==, 5);
  g_assert_cmpuint (table->rows->len, ==, 2);
  cells = g_ptr_array_index (table->rows, 0);
  g_assert_cmpstr (cells[0], ==, "Head of Education");
  g_assert_cmpstr (cells[1], ==, "Post");
  g_assert_cmpstr (cells[2], ==, "Director");
  g_assert_cmpstr (cells[3], ==, "Head of Education");
  g_assert_cmpstr (cells[4], ==, "still so");
}

/* Who owns it is not told where that person is private, nor anything of a private
 * record. */
static void
test_table_private (TestWorkspace *self,
                    gconstpointer  data)
{
  const char *person = test_add (self, &heddle_person_kind, "post", "Adviser", "private", "yes",
                                 NULL);
  const char *id = test_add (self, &heddle_milestone_kind, "title", "Return of the plan",
                             "sort", "deadline", "due", "2027-03-01", NULL);
  g_autoptr (GPtrArray) owned = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (HeddleTable) table = NULL;

  test_set (self, &heddle_milestone_kind, id, "owner", person, "due", "2027-03-02", NULL);
  owned = read_story (self);
  table = heddle_change_story_dup_table ("Change it", owned);
  g_assert_cmpuint (table->rows->len, ==, 1);
  g_assert_cmpstr (((GStrv) table->rows->pdata[0])[1], ==, "Date");

  test_set (self, &heddle_person_kind, person, "post", "Other adviser", NULL);
  changed = read_story (self);
  g_assert_null (heddle_change_story_dup_table ("Change it", changed));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/trash/list", test_trash);
  test_workspace_add ("/change-story/fields", test_fields);
  test_workspace_add ("/change-story/changed-since", test_changed_since);
  test_workspace_add ("/change-story/removed", test_removed);
  test_workspace_add ("/change-story/table", test_table);
  test_workspace_add ("/change-story/table-private", test_table_private);

  return g_test_run ();
}
