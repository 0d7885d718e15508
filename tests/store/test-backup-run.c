/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups made in the main loop, their reasons, and looks into them. */

#include <string.h>

#include <glib/gstdio.h>

#include "heddle-backup-look.h"
#include "heddle-backup.h"
#include "heddle-verify.h"
#include "store-fixture.h"

#define MINUTE (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

typedef struct
{
  GAsyncResult *result;
  GMainLoop *loop;
  goffset furthest;
  goffset all;
} Waiter;

static void
waiter_init (Waiter *self)
{
  *self = (Waiter) { .loop = g_main_loop_new (NULL, FALSE) };
}

static void
waiter_clear (Waiter *self)
{
  g_clear_object (&self->result);
  g_main_loop_unref (self->loop);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Waiter *self = data;

  g_assert_null (self->result);
  self->result = g_object_ref (result);
  g_main_loop_quit (self->loop);
}

static void
progress_cb (goffset  current,
             goffset  total,
             gpointer data)
{
  Waiter *self = data;

  g_assert_cmpint (current, >=, self->furthest);
  g_assert_cmpint (current, <=, total);
  self->furthest = current;
  self->all = total;
}

static gboolean
back_up (StoreFixture        *fixture,
         HeddleBackupReason   reason,
         GError             **error)
{
  Waiter waiter;
  gboolean done;

  waiter_init (&waiter);
  heddle_backup_rotate_async (fixture->store, reason, NULL, NULL, done_cb, &waiter);
  g_main_loop_run (waiter.loop);
  done = heddle_backup_rotate_finish (fixture->store, waiter.result, error);
  waiter_clear (&waiter);
  return done;
}

static char *
touch (StoreFixture *fixture)
{
  static guint n;
  g_autofree char *name = g_strdup_printf ("Place %u", n++);

  return store_fixture_add (fixture, &fixture_place_kind, "name", name, NULL);
}

static char *
digest_of (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleStore) store =
    heddle_store_open (path, &fixture_schema, HEDDLE_STORE_READ_ONLY, &error);
  char *digest;

  g_assert_no_error (error);
  digest = heddle_verify_digest (store);
  heddle_store_close (store, NULL);
  return digest;
}

static void
test_reasons (void)
{
  static const HeddleBackupReason reasons[] = {
    HEDDLE_BACKUP_ASKED, HEDDLE_BACKUP_HOURLY, HEDDLE_BACKUP_CLOSING, HEDDLE_BACKUP_IMPORT,
    HEDDLE_BACKUP_UPDATE, HEDDLE_BACKUP_RESTORE, HEDDLE_BACKUP_PURGE, HEDDLE_BACKUP_UNKNOWN,
  };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first = fixture->now;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_free (touch (fixture));
      g_assert_true (heddle_backup_rotate (fixture->store, reasons[i], &error));
      g_assert_no_error (error);
      fixture->now += MINUTE;
    }
  backups = heddle_backup_list (fixture->path, NULL);
  g_assert_cmpuint (backups->len, ==, G_N_ELEMENTS (reasons));
  for (guint i = 0; i < backups->len; i++)
    {
      const HeddleBackup *backup = backups->pdata[backups->len - 1 - i];

      g_assert_cmpint (backup->reason, ==, reasons[i]);
      g_assert_cmpint (ABS (backup->wall - first - i * MINUTE), <, 2 * G_USEC_PER_SEC);
      g_assert_cmpint (backup->size, >, 4096);
    }
}

static void
test_run (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *second = g_build_filename (fixture->folder, "stick", NULL);
  g_autofree char *digest = NULL, *own = NULL, *other = NULL;
  g_autoptr (GPtrArray) here = NULL, there = NULL;
  g_autoptr (GError) error = NULL;
  Waiter waiter;

  g_mkdir (second, 0700);
  heddle_store_set_setting (fixture->store, "backup-folder", second, &error);
  g_free (touch (fixture));
  waiter_init (&waiter);
  heddle_backup_rotate_async (fixture->store, HEDDLE_BACKUP_ASKED, progress_cb, &waiter, done_cb,
                              &waiter);
  g_main_loop_run (waiter.loop);
  g_assert_true (heddle_backup_rotate_finish (fixture->store, waiter.result, &error));
  g_assert_no_error (error);
  g_assert_cmpint (waiter.all, >, 0);
  g_assert_cmpint (waiter.furthest, ==, waiter.all);
  waiter_clear (&waiter);

  here = heddle_backup_list (fixture->path, NULL);
  there = heddle_backup_list (fixture->path, second);
  g_assert_cmpuint (here->len, ==, 1);
  g_assert_cmpuint (there->len, ==, 1);
  digest = heddle_verify_digest (fixture->store);
  own = digest_of (((HeddleBackup *) here->pdata[0])->path);
  other = digest_of (((HeddleBackup *) there->pdata[0])->path);
  g_assert_cmpstr (own, ==, digest);
  g_assert_cmpstr (other, ==, digest);

  /* Nothing changed since: nothing is made. */
  fixture->now += MINUTE;
  g_assert_true (back_up (fixture, HEDDLE_BACKUP_ASKED, &error));
  g_clear_pointer (&here, g_ptr_array_unref);
  here = heddle_backup_list (fixture->path, NULL);
  g_assert_cmpuint (here->len, ==, 1);

  /* The stick was pulled out: said, but the file's own folder has its copy. */
  g_free (touch (fixture));
  fixture->now += MINUTE;
  heddle_store_set_setting (fixture->store, "backup-folder", "/nowhere/stick", &error);
  g_assert_false (back_up (fixture, HEDDLE_BACKUP_ASKED, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING);
  g_assert_nonnull (strstr (error->message, "/nowhere/stick"));
  g_clear_pointer (&here, g_ptr_array_unref);
  here = heddle_backup_list (fixture->path, NULL);
  g_assert_cmpuint (here->len, ==, 2);
}

/* Writes while the pages are being copied: 400 long texts are some hundred
 * slices. */
static gboolean
write_cb (gpointer data)
{
  g_free (touch (data));
  return G_SOURCE_CONTINUE;
}

static void
test_written_meanwhile (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *text = g_strnfill (60000, 'x');
  g_autofree char *digest = NULL, *then = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  guint source;

  for (guint i = 0; i < 100; i++)
    g_free (store_fixture_add (fixture, &fixture_thing_kind, "title", "Thing", "about", text,
                               NULL));
  source = g_timeout_add (1, write_cb, fixture);
  g_assert_true (back_up (fixture, HEDDLE_BACKUP_HOURLY, &error));
  g_assert_no_error (error);
  g_source_remove (source);
  digest = heddle_verify_digest (fixture->store);

  /* Whole, whatever of the meantime it has. */
  backups = heddle_backup_list (fixture->path, NULL);
  then = digest_of (((HeddleBackup *) backups->pdata[0])->path);
  g_assert_cmpuint (strlen (then), ==, strlen (digest));
  store_fixture_close (fixture);
  heddle_backup_restore (fixture->path, ((HeddleBackup *) backups->pdata[0])->path,
                         &fixture_schema, &error);
  g_assert_no_error (error);
  store_fixture_open (fixture);
  store_fixture_assert_sound (fixture);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_one_at_a_time (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *folder = heddle_backup_dup_folder (fixture->path, NULL);
  g_autoptr (GError) error = NULL;
  Waiter first, second;

  g_free (touch (fixture));
  waiter_init (&first);
  waiter_init (&second);
  heddle_backup_rotate_async (fixture->store, HEDDLE_BACKUP_ASKED, NULL, NULL, done_cb, &first);
  heddle_backup_rotate_async (fixture->store, HEDDLE_BACKUP_ASKED, NULL, NULL, done_cb, &second);
  g_main_loop_run (second.loop);
  g_assert_false (heddle_backup_rotate_finish (fixture->store, second.result, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);

  /* Closing gives it up and leaves nothing behind. */
  heddle_store_close (fixture->store, &error);
  g_assert_no_error (error);
  if (first.result == NULL)
    g_main_loop_run (first.loop);
  g_assert_false (heddle_backup_rotate_finish (fixture->store, first.result, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (folder), ==, 0);
  waiter_clear (&first);
  waiter_clear (&second);
  g_clear_object (&fixture->store);
}

static HeddleBackupLook *
look (StoreFixture *fixture,
      const char   *path,
      gboolean      compare,
      GError      **error)
{
  HeddleBackupLook *found;
  Waiter waiter;

  waiter_init (&waiter);
  heddle_backup_look_async (path, &fixture_schema, compare ? fixture->store : NULL, NULL, done_cb,
                            &waiter);
  g_main_loop_run (waiter.loop);
  found = heddle_backup_look_finish (waiter.result, error);
  waiter_clear (&waiter);
  return found;
}

/* Backs up, restores @path and looks from there at what was backed up. */
static HeddleBackupLook *
look_after_restore (StoreFixture *fixture,
                    const char   *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  HeddleBackupLook *found;

  fixture->now += MINUTE;
  heddle_backup_rotate (fixture->store, HEDDLE_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  store_fixture_close (fixture);
  heddle_backup_restore (fixture->path, path, &fixture_schema, &error);
  g_assert_no_error (error);
  store_fixture_open (fixture);
  backups = heddle_backup_list (fixture->path, NULL);
  found = look (fixture, ((HeddleBackup *) backups->pdata[0])->path, TRUE, &error);
  g_assert_no_error (error);

  return found;
}

static const HeddleBackupCount *
find_count (HeddleBackupLook *self,
            const HeddleKind *kind)
{
  for (guint i = 0; i < self->counts->len; i++)
    {
      HeddleBackupCount *count = &g_array_index (self->counts, HeddleBackupCount, i);

      if (count->kind == kind)
        return count;
    }
  return NULL;
}

static void
test_look (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *gone = touch (fixture), *stays = touch (fixture);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (HeddleBackupLook) found = NULL, alone = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  const HeddleBackupCount *places, *things;
  const char *path;

  heddle_backup_rotate (fixture->store, HEDDLE_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  edit = heddle_edit_begin (fixture->store, "Remove a place", &error);
  heddle_edit_remove (edit, &fixture_place_kind, gone, &error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
  g_free (store_fixture_add (fixture, &fixture_thing_kind, "title", "New", "place", stays, NULL));

  backups = heddle_backup_list (fixture->path, NULL);
  path = ((HeddleBackup *) backups->pdata[0])->path;
  found = look (fixture, path, TRUE, &error);
  g_assert_no_error (error);
  places = find_count (found, &fixture_place_kind);
  things = find_count (found, &fixture_thing_kind);
  g_assert_cmpuint (places->then, ==, 2);
  g_assert_cmpuint (places->now, ==, 1);
  g_assert_cmpuint (things->then, ==, 0);
  g_assert_cmpuint (things->now, ==, 1);
  g_assert_null (find_count (found, &fixture_visit_kind));
  g_assert_cmpuint (found->n_lost, ==, 2);
  g_assert_cmpuint (found->lost->len, ==, 2);
  g_assert_cmpstr (((HeddleChange *) found->lost->pdata[1])->label, ==, "Remove a place");
  g_assert_cmpuint (found->n_gained, ==, 0);
  g_assert_cmpuint (found->newest->len, ==, 2);

  /* With nothing to compare with all is gained. */
  alone = look (fixture, path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (alone->n_gained, ==, 2);
  g_assert_cmpuint (alone->n_lost, ==, 0);

  /* The older file sees what only the newer one has as gained. */
  g_clear_pointer (&found, heddle_backup_look_free);
  found = look_after_restore (fixture, path);
  g_assert_cmpuint (found->n_gained, ==, 2);
  g_assert_cmpuint (found->n_lost, ==, 0);
}

static void
assert_record (HeddleBackupLook *self,
               guint             n,
               const char       *title,
               HeddleBackupFate  fate)
{
  const HeddleBackupRecord *record;

  g_assert_cmpuint (n, <, self->records->len);
  record = self->records->pdata[n];
  g_assert_cmpstr (record->title, ==, title);
  g_assert_cmpint (record->fate, ==, fate);
}

static void
remove_record (StoreFixture     *fixture,
               const HeddleKind *kind,
               const char       *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (fixture->store, "Remove it", &error);

  heddle_edit_remove (edit, kind, id, &error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

/* Records by name: a visit stands for its thing's place, with which it is removed. */
static void
test_look_records (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *gone
      = store_fixture_add (fixture, &fixture_place_kind, "name", "Gone", NULL);
  g_autofree char *same
      = store_fixture_add (fixture, &fixture_place_kind, "name", "Same", NULL);
  g_autofree char *thing
      = store_fixture_add (fixture, &fixture_thing_kind, "title", "Thing", "place", same, NULL);
  g_autofree char *visit
      = store_fixture_add (fixture, &fixture_visit_kind, "thing", thing, NULL);
  g_autofree char *added = NULL, *brief = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (HeddleBackupLook) found = NULL;
  g_autoptr (GError) error = NULL;
  const char *path;

  heddle_backup_rotate (fixture->store, HEDDLE_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  backups = heddle_backup_list (fixture->path, NULL);
  path = ((HeddleBackup *) backups->pdata[0])->path;
  found = look (fixture, path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->records->len, ==, 0);
  g_clear_pointer (&found, heddle_backup_look_free);

  remove_record (fixture, &fixture_place_kind, gone);
  store_fixture_set (fixture, &fixture_visit_kind, visit, "starts", "2027-03-09");
  added = store_fixture_add (fixture, &fixture_place_kind, "name", "Added", NULL);
  /* made and removed since: neither side has it */
  brief = store_fixture_add (fixture, &fixture_place_kind, "name", "Brief", NULL);
  remove_record (fixture, &fixture_place_kind, brief);
  found = look (fixture, path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->records->len, ==, 3);
  assert_record (found, 0, "Added", HEDDLE_BACKUP_GOES);
  assert_record (found, 1, "Gone", HEDDLE_BACKUP_COMES_BACK);
  assert_record (found, 2, "Same", HEDDLE_BACKUP_CHANGES);
  g_clear_pointer (&found, heddle_backup_look_free);

  /* And the other way round, with names that only the backup knows. */
  found = look_after_restore (fixture, path);
  g_assert_cmpuint (found->records->len, ==, 3);
  assert_record (found, 0, "Gone", HEDDLE_BACKUP_GOES);
  assert_record (found, 1, "Added", HEDDLE_BACKUP_COMES_BACK);
  assert_record (found, 2, "Same", HEDDLE_BACKUP_CHANGES);
}

static void
test_look_refuses (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *letter = g_build_filename (fixture->folder, "letter.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (letter, "Not a database, but a letter.", -1, NULL));
  g_assert_null (look (fixture, letter, TRUE, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FOREIGN);
  g_clear_error (&error);
  g_assert_null (look (fixture, "/nowhere/copy.db", TRUE, &error));
  g_assert_true (heddle_error_is_file (error));
}

static void
test_remove_before (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *aside = g_strconcat (fixture->path, ".before-restore-2027", NULL);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  gint64 wall = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_free (touch (fixture));
      fixture->now += MINUTE;
      wall = fixture->now - G_USEC_PER_SEC;
      heddle_backup_rotate (fixture->store, HEDDLE_BACKUP_ASKED, &error);
    }
  g_assert_true (g_file_set_contents (aside, "x", -1, NULL));
  heddle_backup_remove_before (fixture->path, NULL, wall, &error);
  g_assert_no_error (error);
  backups = heddle_backup_list (fixture->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/backup-run/reasons", test_reasons);
  g_test_add_func ("/store/backup-run/run", test_run);
  g_test_add_func ("/store/backup-run/written-meanwhile", test_written_meanwhile);
  g_test_add_func ("/store/backup-run/one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/store/backup-run/look", test_look);
  g_test_add_func ("/store/backup-run/look-records", test_look_records);
  g_test_add_func ("/store/backup-run/look-refuses", test_look_refuses);
  g_test_add_func ("/store/backup-run/remove-before", test_remove_before);
  return g_test_run ();
}
