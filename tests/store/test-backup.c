/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/stat.h>

#include <glib/gstdio.h>

#include "heddle-backup.h"
#include "heddle-history.h"
#include "heddle-store-private.h"
#include "heddle-verify.h"
#include "store-fixture.h"

#define HOUR (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)
#define DAY (24 * HOUR)

static HeddleStore *
open_copy (const char       *path,
           HeddleStoreFlags  flags)
{
  g_autoptr (GError) error = NULL;
  HeddleStore *store = heddle_store_open (path, &fixture_schema, flags, &error);

  g_assert_no_error (error);
  return store;
}

static char *
digest_of (const char *path)
{
  g_autoptr (HeddleStore) store = open_copy (path, HEDDLE_STORE_READ_ONLY);
  char *digest = heddle_verify_digest (store);

  heddle_store_close (store, NULL);
  return digest;
}

static const char *
path_of (GPtrArray *backups,
         guint      i)
{
  return ((HeddleBackup *) backups->pdata[i])->path;
}

static void
touch (StoreFixture *fixture)
{
  static guint n;
  g_autofree char *name = g_strdup_printf ("Place %u", n++);
  g_autofree char *id = store_fixture_add (fixture, &fixture_place_kind, "name", name, NULL);
}

static void
rotate (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  heddle_backup_rotate (fixture->store, HEDDLE_BACKUP_CLOSING, &error);
  g_assert_no_error (error);
}

static void
assert_mode (const char *path,
             guint       mode)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, mode);
}

/* Nothing but @wanted files: no temporary one was left. */
static void
assert_n_files (const char *folder,
                guint       wanted)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, wanted);
}

static void
test_write (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *digest = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (GError) error = NULL;

  touch (fixture);
  digest = heddle_verify_digest (fixture->store);
  heddle_backup_write (fixture->store, copy, &error);
  g_assert_no_error (error);
  assert_mode (copy, 0600);
  copied = digest_of (copy);
  g_assert_cmpstr (copied, ==, digest);

  /* Again, over the older one; the store goes on being written. */
  touch (fixture);
  heddle_backup_write (fixture->store, copy, &error);
  g_assert_no_error (error);
  touch (fixture);
}

static void
test_refused_places (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "copy.db", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (heddle_backup_write (fixture->store, nowhere, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING);
  g_clear_error (&error);

  g_assert_false (heddle_backup_write (fixture->store, fixture->path, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_false (heddle_backup_write (fixture->store, link, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  touch (fixture);
}

static void
test_only_changes (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autoptr (GPtrArray) copies = NULL;

  touch (fixture);
  rotate (fixture);
  fixture->now += HOUR;
  rotate (fixture);
  store_fixture_reopen (fixture);
  rotate (fixture);
  copies = heddle_backup_list (fixture->path, NULL);
  g_assert_cmpuint (copies->len, ==, 1);
  assert_mode (folder, 0700);
  assert_mode (path_of (copies, 0), 0600);

  touch (fixture);
  rotate (fixture);
  g_clear_pointer (&copies, g_ptr_array_unref);
  copies = heddle_backup_list (fixture->path, NULL);
  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_cmpstr (path_of (copies, 0), >, path_of (copies, 1));
}

/* A copy every 8 hours of two years, against the rule counted another way. */
static void
test_thinning (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autofree char *mine = g_build_filename (folder, "my own.db", NULL);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  touch (fixture);
  rotate (fixture);
  g_assert_true (g_file_set_contents (mine, "not a backup", -1, NULL));
  for (guint i = 0; i < 2 * 365 * 3; i++)
    {
      fixture->now += 8 * HOUR;
      touch (fixture);
      rotate (fixture);
    }

  copies = heddle_backup_list (fixture->path, NULL);
  for (guint i = 0; i < copies->len; i++)
    {
      g_autofree char *name = g_path_get_basename (path_of (copies, i));

      g_hash_table_add (months, g_strndup (name + strlen ("test-"), 7));
      g_hash_table_add (days, g_strndup (name + strlen ("test-"), 10));
    }
  /* Ten newest: 3 days and a bit; to 7 days, 8 weeks, 12 months. */
  g_assert_cmpuint (g_hash_table_size (months), ==, 12);
  g_assert_cmpuint (copies->len, <=, 10 + 7 + 8 + 12);
  g_assert_cmpuint (copies->len, >=, 10 + 3 + 6 + 9);
  g_assert_cmpuint (g_hash_table_size (days), >=, 7 + 6 + 9);
  g_assert_true (g_file_test (mine, G_FILE_TEST_EXISTS));
}

static void
test_second_folder (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *second = g_build_filename (fixture->folder, "stick", NULL);
  g_autofree char *there = g_build_filename (second, "test.db.backups", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  heddle_store_set_setting (fixture->store, "backup-folder", second, &error);
  g_assert_no_error (error);
  touch (fixture);

  /* The disk is not there: said, but the first copy is made. */
  g_assert_false (heddle_backup_rotate (fixture->store, HEDDLE_BACKUP_CLOSING, &error));
  g_assert_true (heddle_error_is_file (error));
  g_assert_nonnull (strstr (error->message, "stick"));
  g_clear_error (&error);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
  copies = heddle_backup_list (fixture->path, NULL);
  g_assert_cmpuint (copies->len, ==, 1);

  /* It is there: it gets what it missed. */
  g_assert_cmpint (g_mkdir (second, 0700), ==, 0);
  rotate (fixture);
  assert_n_files (there, 1);
}

/* Overwrites part of the file, so that SQLite's own check fails. */
static void
damage (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  memset (text + length / 2, 0xa5, length / 4);
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
}

static void
test_damaged_file (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *folder = g_strconcat (fixture->path, ".backups", NULL);
  g_autofree char *good = NULL;
  g_autofree char *still = NULL;
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  FILE *file;

  touch (fixture);
  rotate (fixture);
  copies = heddle_backup_list (fixture->path, NULL);
  good = digest_of (path_of (copies, 0));

  /* While it is open: the disk gives back other pages than were written. */
  touch (fixture);
  heddle_store_exec (fixture->store, "PRAGMA shrink_memory", NULL);
  g_assert_true (g_file_get_contents (fixture->path, &text, &length, NULL));
  memset (text + 4096, 0xa5, length - 4096);
  file = g_fopen (fixture->path, "r+b");
  g_assert_cmpuint (fwrite (text, 1, length, file), ==, length);
  fclose (file);

  fixture->now += DAY;
  g_assert_false (heddle_backup_rotate (fixture->store, HEDDLE_BACKUP_CLOSING, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_DAMAGED);
  assert_n_files (folder, 1);
  still = digest_of (path_of (copies, 0));
  g_assert_cmpstr (still, ==, good);
}

static gint64
site_of (const char *path)
{
  g_autoptr (HeddleStore) store = open_copy (path, HEDDLE_STORE_READ_ONLY);
  gint64 site = heddle_store_get_site (store);

  heddle_store_close (store, NULL);
  return site;
}

static char *
find_kept (StoreFixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "test.db.before-restore-") && !g_str_has_suffix (name, "-journal"))
      return g_build_filename (fixture->folder, name, NULL);
  return NULL;
}

static void
test_restore (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_digest = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GError) error = NULL;
  gint64 old_site;

  touch (fixture);
  then = heddle_verify_digest (fixture->store);
  old_site = heddle_store_get_site (fixture->store);
  rotate (fixture);
  touch (fixture);
  now = heddle_verify_digest (fixture->store);
  copies = heddle_backup_list (fixture->path, NULL);

  /* Not while it is open. */
  g_assert_false (heddle_backup_restore (fixture->path, path_of (copies, 0), &fixture_schema,
                                         &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_LOCKED);
  g_clear_error (&error);
  touch (fixture);
  g_free (now);
  now = heddle_verify_digest (fixture->store);

  store_fixture_close (fixture);
  heddle_backup_restore (fixture->path, path_of (copies, 0), &fixture_schema, &error);
  g_assert_no_error (error);
  assert_mode (fixture->path, 0600);
  restored = digest_of (fixture->path);
  g_assert_cmpstr (restored, ==, then);
  g_assert_cmpint (site_of (fixture->path), !=, old_site);

  /* What was there is kept, and the backup too. */
  kept = find_kept (fixture);
  kept_digest = digest_of (kept);
  g_assert_cmpstr (kept_digest, ==, now);
  g_assert_true (g_file_test (path_of (copies, 0), G_FILE_TEST_EXISTS));

  /* It can be written, and is sound. */
  fixture->store = open_copy (fixture->path, 0);
  touch (fixture);
  checks = heddle_verify (fixture->store);
  for (guint i = 0; i < checks->len; i++)
    g_assert_cmpstr (((HeddleCheck *) checks->pdata[i])->found, ==, NULL);
}

static void
test_restore_over_damage (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *then = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  touch (fixture);
  then = heddle_verify_digest (fixture->store);
  rotate (fixture);
  copies = heddle_backup_list (fixture->path, NULL);
  store_fixture_close (fixture);

  g_assert_true (g_file_set_contents (fixture->path, "This was a file once.", -1, NULL));
  heddle_backup_restore (fixture->path, path_of (copies, 0), &fixture_schema, &error);
  g_assert_no_error (error);
  restored = digest_of (fixture->path);
  g_assert_cmpstr (restored, ==, then);
  kept = find_kept (fixture);
  g_assert_nonnull (kept);

  /* And where there is nothing. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  heddle_backup_restore (fixture->path, path_of (copies, 0), &fixture_schema, &error);
  g_assert_no_error (error);
  fixture->store = open_copy (fixture->path, 0);
}

static void
test_restore_refuses (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *other = g_build_filename (fixture->folder, "other.db", NULL);
  g_autofree char *now = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  HeddleSchema older = fixture_schema;

  touch (fixture);
  rotate (fixture);
  copies = heddle_backup_list (fixture->path, NULL);
  now = heddle_verify_digest (fixture->store);
  store_fixture_close (fixture);

  older.version = 0;
  g_assert_false (heddle_backup_restore (fixture->path, path_of (copies, 0), &older, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_NEWER);
  g_clear_error (&error);

  g_assert_false (heddle_backup_restore (fixture->path, other, &fixture_schema, &error));
  g_assert_true (heddle_error_is_file (error));
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (other, "Not a database, but a letter.", -1, NULL));
  g_assert_false (heddle_backup_restore (fixture->path, other, &fixture_schema, &error));
  g_assert_true (heddle_error_is_file (error));
  g_clear_error (&error);

  damage (path_of (copies, 0));
  g_assert_false (heddle_backup_restore (fixture->path, path_of (copies, 0), &fixture_schema,
                                         &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_DAMAGED);
  g_clear_error (&error);

  after = digest_of (fixture->path);
  g_assert_cmpstr (after, ==, now);
  g_assert_null (find_kept (fixture));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/backup/write", test_write);
  g_test_add_func ("/store/backup/refused-places", test_refused_places);
  g_test_add_func ("/store/backup/only-changes", test_only_changes);
  g_test_add_func ("/store/backup/thinning", test_thinning);
  g_test_add_func ("/store/backup/second-folder", test_second_folder);
  g_test_add_func ("/store/backup/damaged-file", test_damaged_file);
  g_test_add_func ("/store/backup/restore", test_restore);
  g_test_add_func ("/store/backup/restore-over-damage", test_restore_over_damage);
  g_test_add_func ("/store/backup/restore-refuses", test_restore_refuses);
  return g_test_run ();
}
