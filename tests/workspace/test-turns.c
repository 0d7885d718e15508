/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Long work with a file goes on in turns with who waits for it. */

#include <time.h>

#include "heddle-forget.h"
#include "heddle-history.h"
#include "heddle-turns.h"
#include "test-workspace.h"

#define LARGE 20000
#define SLICE 8000 /* µs */
/* ms; what sanitizers add to it is no work of the program's */
#ifdef __SANITIZE_ADDRESS__
#define MOST_HELD 1000
#else
#define MOST_HELD 50
#endif

typedef struct
{
  HeddleStore *store;
  const char *person;
  char *left;
  HeddleRecord *between;
  gboolean stop;
  gboolean done;
  GError *error;
} Job;

static void
read_clocks (double clocks[2])
{
  struct timespec worked;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &worked);
  clocks[0] = (double) g_get_monotonic_time () / 1000;
  clocks[1] = (double) worked.tv_sec * 1000 + (double) worked.tv_nsec / 1e6;
}

/* The longest turn in ms, of which only what this program worked counts: a busy
 * machine holds up everybody. @stop_at: after so many turns it is stopped. */
static double
take_turns (HeddleStore     *store,
            HeddleTurnsFunc  func,
            gpointer         data,
            guint            stop_at,
            guint           *n_turns)
{
  g_autoptr (HeddleTurns) turns = heddle_turns_new (store, func, data);
  double before[2], after[2], longest = 0;
  gboolean ended;

  *n_turns = 0;
  do
    {
      if (++*n_turns == stop_at)
        heddle_turns_stop (turns);
      read_clocks (before);
      ended = heddle_turns_take (turns, SLICE);
      read_clocks (after);
      longest = MAX (longest, MIN (after[0] - before[0], after[1] - before[1]));
    }
  while (!ended);

  g_test_message ("%u turns, the longest %.0f ms", *n_turns, longest);
  return longest;
}

static void
add_milestones (HeddleStore *store)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (store, "Add Deadlines", &error);

  for (int i = 0; i < LARGE; i++)
    {
      const char *id = heddle_edit_add (edit, &heddle_milestone_kind, NULL, &error);
      g_autofree char *title = g_strdup_printf ("Return of the region %d", i);

      heddle_edit_set_text (edit, &heddle_milestone_kind, id, "title", title, &error);
      heddle_edit_set_text (edit, &heddle_milestone_kind, id, "sort", "deadline", &error);
      heddle_edit_set_text (edit, &heddle_milestone_kind, id, "due", "2027-03-01", &error);
      g_assert_no_error (error);
    }
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
preview (gpointer data)
{
  Job *job = data;
  HeddlePurgePreview *found =
    heddle_purge_preview (job->store, &heddle_person_kind, job->person, &job->error);

  job->done = found != NULL;
  g_clear_pointer (&found, heddle_purge_preview_free);
}

static void
purge (gpointer data)
{
  Job *job = data;

  job->done = heddle_forget_record (job->store, &heddle_person_kind, job->person, TRUE, &job->left,
                                    &job->error);
}

static void
test_purge (TestWorkspace *self,
            gconstpointer  data)
{
  Job job = { .store = self->store };
  guint n;

  add_milestones (self->store);
  job.person = test_add (self, &heddle_person_kind, "post", "Headteacher", "name",
                         "Zinnia Quibell", NULL);
  g_assert_cmpfloat (take_turns (self->store, preview, &job, 0, &n), <=, MOST_HELD);
  g_assert_no_error (job.error);
  g_assert_true (job.done);

  g_assert_cmpfloat (take_turns (self->store, purge, &job, 0, &n), <=, MOST_HELD);
  g_assert_no_error (job.error);
  g_assert_true (job.done);
  g_assert_cmpuint (n, >, 5);
  g_assert_true (heddle_purge_is_done (self->store, "person", job.person));
}

static void
undo (gpointer data)
{
  Job *job = data;
  g_auto (HeddleUndoReport) report = { 0 };

  job->done = heddle_history_undo (job->store, &report, &job->error);
}

static void
test_undone (TestWorkspace *self,
             gconstpointer  data)
{
  Job job = { .store = self->store };
  g_autofree char *before = test_dump_deadlines (self);
  g_autofree char *after = NULL;
  guint n;

  add_milestones (self->store);
  g_assert_cmpfloat (take_turns (self->store, undo, &job, 0, &n), <=, MOST_HELD);
  g_assert_no_error (job.error);
  g_assert_true (job.done);
  g_assert_cmpuint (n, >, 5);
  after = test_dump_deadlines (self);
  g_assert_cmpstr (after, ==, before);
}

/* Of a change that is stopped nothing is left, and the next one can begin. */
static void
write_a_lot (gpointer data)
{
  Job *job = data;
  HeddleEdit *edit = heddle_edit_begin (job->store, "Add Deadlines", &job->error);

  job->done = edit != NULL;
  for (int i = 0; job->done && i < LARGE; i++)
    job->done = heddle_edit_add (edit, &heddle_milestone_kind, NULL, &job->error) != NULL;
  g_clear_pointer (&edit, heddle_edit_free);
}

static void
test_stopped (TestWorkspace *self,
              gconstpointer  data)
{
  Job job = { .store = self->store };
  g_autofree char *before = g_strdup (test_digest (self));
  guint n;

  take_turns (self->store, write_a_lot, &job, 3, &n);
  g_assert_false (job.done);
  g_assert_error (job.error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED);
  g_clear_error (&job.error);
  g_assert_cmpstr (test_digest (self), ==, before);
  test_add (self, &heddle_person_kind, "post", "Headteacher", NULL);
}

/* Each has its place in what it reads, even by the same words. */
static void
read_all (gpointer data)
{
  Job *job = data;
  g_autoptr (GPtrArray) all = heddle_query_records (job->store, &heddle_authority_kind, NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GPtrArray) people = heddle_query_records (
        job->store, &heddle_person_kind, "authority", heddle_record_get_id (all->pdata[i]));

      heddle_turns_offer ();
    }
  job->done = all->len > 30;
}

static void
test_between (TestWorkspace *self,
              gconstpointer  data)
{
  Job work = { .store = self->store }, between = { .store = self->store };
  g_autoptr (HeddleTurns) turns = heddle_turns_new (self->store, read_all, &work);
  guint n = 0;

  while (!heddle_turns_take (turns, 0))
    {
      g_assert_false (heddle_turns_is_work ());
      read_all (&between);
      g_assert_true (between.done);
      n++;
    }
  g_assert_true (work.done);
  g_assert_cmpuint (n, >, 30);
}

/* There is one live object of each record, whoever asked for it in between. */
static void
get_person (gpointer data)
{
  Job *job = data;
  g_autoptr (HeddleRecord) record =
    heddle_store_get (job->store, &heddle_person_kind, job->person, &job->error);

  while (!job->stop)
    heddle_turns_offer ();
  job->done = record != NULL && record == job->between;
}

static void
test_one_object (TestWorkspace *self,
                 gconstpointer  data)
{
  Job job = { .store = self->store };
  g_autoptr (HeddleTurns) turns = NULL;
  g_autoptr (HeddleRecord) between = NULL;

  job.person = test_add (self, &heddle_person_kind, "post", "Headteacher", NULL);
  turns = heddle_turns_new (self->store, get_person, &job);
  /* it gives way before it reads */
  g_assert_false (heddle_turns_take (turns, 0));
  between = heddle_store_get (self->store, &heddle_person_kind, job.person, NULL);
  job.between = between;
  job.stop = TRUE;
  while (!heddle_turns_take (turns, 0))
    continue;
  g_assert_no_error (job.error);
  g_assert_true (job.done);
}

/* Another change waits for it, and closing the file does. */
static void
test_ended (TestWorkspace *self,
            gconstpointer  data)
{
  Job first = { .store = self->store }, second = { .store = self->store };
  g_autoptr (HeddleTurns) turns = heddle_turns_new (self->store, read_all, &first);
  g_autoptr (HeddleTurns) other = NULL;

  g_assert_false (heddle_turns_take (turns, 0));
  test_add (self, &heddle_person_kind, "post", "Headteacher", NULL);
  g_assert_true (first.done);
  g_assert_true (heddle_turns_take (turns, 0));

  other = heddle_turns_new (self->store, write_a_lot, &second);
  g_assert_false (heddle_turns_take (other, SLICE));
  heddle_store_close (self->store, NULL);
  g_assert_error (second.error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED);
  g_clear_error (&second.error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add ("/turns/purge", test_purge);
  test_workspace_add ("/turns/undo", test_undone);
  test_workspace_add ("/turns/stopped", test_stopped);
  test_workspace_add ("/turns/between", test_between);
  test_workspace_add ("/turns/one-object", test_one_object);
  test_workspace_add ("/turns/ended", test_ended);

  return g_test_run ();
}
