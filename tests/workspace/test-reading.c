/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-reading.h"
#include "heddle-record-jobs.h"
#include "test-workspace.h"

static void
add_document (TestWorkspace *self,
              const char    *episode,
              const char    *title,
              const char    *essential,
              const char    *pages,
              const char    *minutes,
              const char    *shared_on)
{
  test_add (self, &heddle_shared_document_kind, "episode", episode, "title", title, "essential",
            essential, "pages", pages, "minutes", minutes, "shared_on", shared_on, NULL);
}

/* Only the essential is counted, with its pages and minutes. */
static void
test_reading (TestWorkspace *self,
              gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  HeddleReading reading;

  heddle_reading_count (self->store, episode, &reading);
  g_assert_cmpuint (reading.documents, ==, 0);
  g_assert_cmpuint (reading.minutes, ==, 0);

  add_document (self, episode, "Paper", "yes", "4", "12", "2027-03-01");
  add_document (self, episode, "Data", "yes", "10", "", "");
  add_document (self, episode, "More", "no", "200", "600", "");
  heddle_reading_count (self->store, episode, &reading);
  g_assert_cmpuint (reading.documents, ==, 3);
  g_assert_cmpuint (reading.essential, ==, 2);
  g_assert_cmpuint (reading.pages, ==, 14);
  g_assert_cmpuint (reading.minutes, ==, 12 + 20);
  g_assert_cmpuint (reading.unshared, ==, 2);
}

static void
test_words (void)
{
  static const struct
  {
    guint minutes;
    const char *words;
  } rows[] = {
    { 0, "0 min" }, { 59, "59 min" }, { 60, "1 h" }, { 80, "1 h 20 min" }, { 1440, "24 h" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = heddle_reading_dup_minutes (rows[i].minutes);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

/* Any record: one field, or all of it, in one change. */
static void
test_record (TestWorkspace *self,
             gconstpointer  data)
{
  const char *episode = test_plan (self, "Fife", "2027-03-09", 3);
  const char *id = test_add (self, &heddle_action_kind, "episode", episode, "title",
                             "Name partners", NULL);
  HeddleAction *action = test_get (self, &heddle_action_kind, id);
  g_autoptr (GError) error = NULL;

  g_assert_true (heddle_record_set_text (self->store, HEDDLE_RECORD (action), "done_on",
                                         "2027-04-01", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (action->done_on, ==, "2027-04-01");
  g_assert_nonnull (strstr (test_undo_label (self), "Name partners"));
  g_assert_false (heddle_record_set_text (self->store, HEDDLE_RECORD (action), "done_on", "soon",
                                          &error));
  test_assert_refused (error, "Done on", "soon");
  g_clear_error (&error);

  g_assert_true (heddle_record_remove (self->store, HEDDLE_RECORD (action), &error));
  g_assert_true (heddle_record_is_deleted (HEDDLE_RECORD (action)));
  test_undo (self);
  g_assert_false (heddle_record_is_deleted (HEDDLE_RECORD (action)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_workspace_add ("/reading/B02/essential", test_reading);
  g_test_add_func ("/reading/words", test_words);
  test_workspace_add ("/record/one-field", test_record);

  return g_test_run ();
}
