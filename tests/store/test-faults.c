/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every call that writes to the disk fails once, and then for good, at each
 * place in turn: nothing is half done, and the store goes on afterwards. */

#include <string.h>

#include <glib/gstdio.h>

#include "fault-vfs.h"
#include "heddle-backup.h"
#include "heddle-drafts.h"
#include "heddle-history.h"
#include "heddle-merge.h"
#include "heddle-purge.h"
#include "heddle-verify.h"
#include "store-fixture.h"

typedef gboolean (*Action) (StoreFixture  *fixture,
                            GError       **error);

static gboolean
add_record (StoreFixture  *fixture,
            GError       **error)
{
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Add", error);
  g_autofree char *about = g_strnfill (9000, 'x');
  const char *id;

  if (edit == NULL)
    return FALSE;
  id = heddle_edit_add (edit, &fixture_thing_kind, NULL, error);
  if (id != NULL
      && heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "New", error)
      && heddle_edit_set_text (edit, &fixture_thing_kind, id, "about", about, error))
    return heddle_edit_commit (edit, error);
  heddle_edit_free (edit);
  return FALSE;
}

static gboolean
undo (StoreFixture  *fixture,
      GError       **error)
{
  g_auto (HeddleUndoReport) report = { NULL };

  return heddle_history_undo (fixture->store, &report, error);
}

static gboolean
keep_draft (StoreFixture  *fixture,
            GError       **error)
{
  return heddle_draft_keep (fixture->store, "thing", "t", "about", NULL, "Text", error);
}

static gboolean
back_up (StoreFixture  *fixture,
         GError       **error)
{
  return heddle_backup_rotate (fixture->store, HEDDLE_BACKUP_ASKED, error);
}

/* Changes of another copy, which was made before anything failed. */
static GBytes *changes;

static void
make_changes (void)
{
  g_autoptr (StoreFixture) other = store_fixture_new ();

  for (guint i = 0; i < 5; i++)
    g_free (store_fixture_add (other, &fixture_thing_kind, "title", "x", "about", "y", NULL));
  changes = heddle_merge_write (other->store, 0, 1, 0, NULL);
}

static gboolean
merge (StoreFixture  *fixture,
       GError       **error)
{
  return heddle_merge_read (fixture->store, changes, NULL, error);
}

/* Of a place that came and went in one change: the facts stay as they are. */
static gboolean
purge (StoreFixture  *fixture,
       GError       **error)
{
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Come and go", error);
  g_autofree char *id = NULL;

  if (edit == NULL)
    return FALSE;
  id = g_strdup (heddle_edit_add (edit, &fixture_place_kind, NULL, error));
  if (id == NULL
      || !heddle_edit_set_text (edit, &fixture_place_kind, id, "name", "Zinnia Quibell", error)
      || !heddle_edit_remove (edit, &fixture_place_kind, id, error))
    {
      heddle_edit_free (edit);
      return FALSE;
    }
  return heddle_edit_commit (edit, error)
         && heddle_purge (fixture->store, &fixture_place_kind, id, error);
}

static const struct
{
  const char *name;
  Action action;
  guint step; /* every so many-th call fails */
} actions[] = {
  { "add", add_record, 1 },
  { "merge", merge, 1 },
  { "undo", undo, 1 },
  { "draft", keep_draft, 1 },
  { "backup", back_up, 1 },
  /* writes the whole file anew, page after page in the same way */
  { "purge", purge, 11 },
};

static void
assert_sound (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) checks = heddle_verify (fixture->store);

  for (guint i = 0; i < checks->len; i++)
    g_assert_cmpstr (((HeddleCheck *) checks->pdata[i])->found, ==, NULL);
}

/* Runs @action with the @n-th call failing. FALSE: there were fewer calls. */
static gboolean
run_once (StoreFixture *fixture,
          Action        action,
          Fault         fault,
          guint         n,
          gboolean      lasting)
{
  g_autofree char *before = heddle_verify_digest (fixture->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint place = n;
  gboolean done;

  fault_vfs_arm (fault, n, lasting);
  done = action (fixture, &error);
  n = fault_vfs_n_failed ();
  fault_vfs_arm (fault, 0, FALSE);

  if (!done)
    {
      g_test_message ("%s call %u: %s", lasting ? "from" : "at", place, error->message);
      g_assert_cmpuint (n, >, 0);
      g_assert_true (heddle_error_is_file (error));
      if (fault == FAULT_FULL)
        g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FULL);
      g_assert_nonnull (strstr (error->message, "test"));
      after = heddle_verify_digest (fixture->store);
      /* Only a disk that never again confirms anything can have kept what it
       * did not confirm. */
      if (!lasting)
        g_assert_cmpstr (after, ==, before);
    }
  assert_sound (fixture);
  return n > 0;
}

static void
test_action (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  guint n_calls = 0;

  for (guint mode = 0; mode < 4; mode++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *first = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife",
                                                  NULL);
      g_autofree char *facts = NULL;
      g_autofree char *again = NULL;
      g_autoptr (GError) error = NULL;

      for (guint n = 1; n < 1000; n += actions[which].step)
        {
          if (!run_once (fixture, actions[which].action, mode % 2 == 0 ? FAULT_IO : FAULT_FULL, n,
                         mode >= 2))
            break;
          n_calls++;
          /* Something to undo again. */
          if (actions[which].action == undo)
            g_assert_true (add_record (fixture, &error));
          g_assert_no_error (error);
        }

      facts = heddle_verify_digest (fixture->store);
      store_fixture_reopen (fixture);
      again = heddle_verify_digest (fixture->store);
      g_assert_cmpstr (again, ==, facts);
      assert_sound (fixture);
    }
  g_test_message ("%s: %u calls failed", actions[which].name, n_calls);
  g_assert_cmpuint (n_calls, >, 20);
}

/* A disk that is full while a backup is written leaves no part of one. */
static void
test_no_remains (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;

  fault_vfs_arm (FAULT_FULL, 5, TRUE);
  g_assert_false (heddle_backup_rotate (fixture->store, HEDDLE_BACKUP_ASKED, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FULL);
  fault_vfs_arm (FAULT_FULL, 0, FALSE);

  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  g_assert_null (g_dir_read_name (dir));
}

/* A file that could not be made whole is not there, or can be made anew. */
static void
test_create (void)
{
  for (guint mode = 0; mode < 4; mode++)
    for (guint n = 1;; n++)
      {
        g_autoptr (StoreFixture) fixture = store_fixture_new ();
        g_autofree char *path = g_build_filename (fixture->folder, "test-new.db", NULL);
        g_autoptr (GError) error = NULL;
        g_autoptr (HeddleStore) store = NULL;
        guint failed;

        fault_vfs_arm (mode % 2 == 0 ? FAULT_IO : FAULT_FULL, n, mode >= 2);
        store = heddle_store_open (path, &fixture_schema, HEDDLE_STORE_CREATE, &error);
        failed = fault_vfs_n_failed ();
        fault_vfs_arm (FAULT_IO, 0, FALSE);
        if (store == NULL)
          {
            g_assert_true (heddle_error_is_file (error));
            g_clear_error (&error);
            store = heddle_store_open (path, &fixture_schema, HEDDLE_STORE_CREATE, &error);
          }
        g_assert_no_error (error);
        g_assert_true (heddle_store_close (store, &error));
        if (failed == 0)
          break;
      }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fault_vfs_install ();
  make_changes ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/faults/%s", actions[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_action);
    }
  g_test_add_func ("/store/faults/no-remains", test_no_remains);
  g_test_add_func ("/store/faults/create", test_create);
  status = g_test_run ();
  g_bytes_unref (changes);
  return status;
}
