/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each bad file gets one clear line, and is left as it was. */

#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "heddle-history.h"
#include "heddle-schema.h"
#include "heddle-store-private.h"
#include "heddle-verify.h"
#include "store-fixture.h"

static char *
dup_bytes (const char *path,
           gsize      *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
write_bytes (const char *path,
             const char *bytes,
             gsize       length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600,
                            &error);
  g_assert_no_error (error);
}

static void
assert_refused (const char *path,
                HeddleError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleStore) store = heddle_store_open (path, &fixture_schema, 0, &error);

  g_assert_null (store);
  g_assert_error (error, HEDDLE_ERROR, (int) code);
  g_assert_true (heddle_error_is_file (error));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_null (strchr (error->message, '\n'));
}

/* A closed file with a little in it. */
static StoreFixture *
closed_fixture_new (void)
{
  StoreFixture *fixture = store_fixture_new ();

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *about = g_strnfill (2000, 'a');

      g_free (store_fixture_add (fixture, &fixture_thing_kind, "title", "x",
                                 "about", about, NULL));
    }
  store_fixture_close (fixture);
  return fixture;
}

static void
test_missing (void)
{
  g_autoptr (StoreFixture) fixture = closed_fixture_new ();
  g_autofree char *none = g_build_filename (fixture->folder, "none.db", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "none.db", NULL);

  assert_refused (none, HEDDLE_ERROR_FILE_MISSING);
  assert_refused (nowhere, HEDDLE_ERROR_FILE_MISSING);
  g_assert_false (g_file_test (none, G_FILE_TEST_EXISTS));
}

static void
test_exists (void)
{
  g_autoptr (StoreFixture) fixture = closed_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *left = g_build_filename (fixture->folder, "left.db", NULL);
  g_autoptr (HeddleStore) store = NULL;

  g_assert_null (heddle_store_open (fixture->path, &fixture_schema, HEDDLE_STORE_CREATE,
                                    &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_EXISTS);
  g_clear_error (&error);

  /* what an interrupted creation leaves */
  write_bytes (left, "", 0);
  store = heddle_store_open (left, &fixture_schema, HEDDLE_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (store);
  heddle_store_close (store, NULL);
}

static void
test_foreign (void)
{
  g_autoptr (StoreFixture) fixture = closed_fixture_new ();
  g_autofree char *text = g_build_filename (fixture->folder, "text", NULL);
  g_autofree char *empty = g_build_filename (fixture->folder, "empty", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo", NULL);
  sqlite3 *db;

  write_bytes (text, "name,date\n", 10);
  write_bytes (empty, "", 0);
  g_assert_cmpint (sqlite3_open (other, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "CREATE TABLE edit (a); PRAGMA user_version = 1", NULL, NULL, NULL);
  sqlite3_close (db);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);

  assert_refused (text, HEDDLE_ERROR_FILE_FOREIGN);
  assert_refused (empty, HEDDLE_ERROR_FILE_FOREIGN);
  assert_refused (other, HEDDLE_ERROR_FILE_FOREIGN);
  assert_refused (link, HEDDLE_ERROR_FILE_FOREIGN);
  assert_refused (fifo, HEDDLE_ERROR_FILE_FOREIGN);
  assert_refused (fixture->folder, HEDDLE_ERROR_FILE_FOREIGN);
}

static void
exec_outside (const char *path,
              const char *sql)
{
  sqlite3 *db;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  if (message != NULL)
    g_error ("%s: %s", sql, message);
  sqlite3_close (db);
}

static void
test_newer (void)
{
  g_autoptr (StoreFixture) fixture = closed_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleStore) store = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length, new_length;

  exec_outside (fixture->path, "PRAGMA user_version = 9;"
                               "ALTER TABLE place ADD COLUMN colour TEXT");
  before = dup_bytes (fixture->path, &length);
  assert_refused (fixture->path, HEDDLE_ERROR_FILE_NEWER);

  store = heddle_store_open (fixture->path, &fixture_schema, HEDDLE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (heddle_store_is_read_only (store));
  g_assert_null (heddle_edit_begin (store, "Set", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (heddle_history_undo (store, NULL, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (heddle_store_set_setting (store, "a", "b", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_READ_ONLY);
  heddle_store_close (store, NULL);

  after = dup_bytes (fixture->path, &new_length);
  g_assert_cmpmem (before, length, after, new_length);
}

static void
test_damaged (void)
{
  static const char *const changes[] = {
    "UPDATE edit SET label = 'Another' WHERE seq = 2",
    "UPDATE edit SET wall = wall + 1 WHERE seq = 3",
    "DELETE FROM edit WHERE seq = 2",
    "DELETE FROM op WHERE seq = 2",
    "UPDATE op SET value = 'b' WHERE field = 'title' AND seq = 1",
    "CREATE TRIGGER extra AFTER UPDATE ON ctx BEGIN DELETE FROM seen; END",
    "CREATE VIEW extra AS SELECT * FROM op",
    "DROP TRIGGER place_deleted",
    "DROP INDEX thing_by_place",
    "DROP TRIGGER thing_changed; UPDATE thing SET title = 'b'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (StoreFixture) fixture = closed_fixture_new ();

      exec_outside (fixture->path, changes[i]);
      assert_refused (fixture->path, HEDDLE_ERROR_FILE_DAMAGED);
    }
}

static void
test_cut (void)
{
  g_autoptr (StoreFixture) fixture = closed_fixture_new ();
  gsize length;
  g_autofree char *bytes = dup_bytes (fixture->path, &length);
  g_autofree char *noise = g_memdup2 (bytes, length);

  g_assert_cmpuint (length, >, 100000);
  for (gsize kept = 4096; kept < length; kept += length / 7)
    {
      write_bytes (fixture->path, bytes, kept);
      assert_refused (fixture->path, HEDDLE_ERROR_FILE_DAMAGED);
    }
  memset (noise + 8192, 0x5a, length - 8192);
  write_bytes (fixture->path, noise, length);
  assert_refused (fixture->path, HEDDLE_ERROR_FILE_DAMAGED);

  write_bytes (fixture->path, bytes, length);
  store_fixture_open (fixture);
  store_fixture_assert_sound (fixture);
}

static void
test_locked (void)
{
  g_autoptr (StoreFixture) fixture = closed_fixture_new ();
  g_autoptr (GError) error = NULL;
  sqlite3 *db;
  int fds[2];
  pid_t child;
  char go;

  /* in this process */
  store_fixture_open (fixture);
  assert_refused (fixture->path, HEDDLE_ERROR_FILE_LOCKED);
  store_fixture_close (fixture);

  /* in another, which waits to be killed */
  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();
  if (child == 0)
    {
      if (sqlite3_open (fixture->path, &db) == SQLITE_OK
          && sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL) == SQLITE_OK)
        write (fds[1], "g", 1);
      pause ();
      _exit (0);
    }
  g_assert_cmpint (read (fds[0], &go, 1), ==, 1);
  g_assert_null (heddle_store_open (fixture->path, &fixture_schema, 0, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_LOCKED);
  {
    g_autofree char *holder = g_strdup_printf ("test-open (process %d)", (int) child);

    g_assert_nonnull (strstr (error->message, holder));
  }
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  close (fds[0]);
  close (fds[1]);
  store_fixture_open (fixture);
}

static void
test_modes (void)
{
  mode_t old = umask (0);
  g_autoptr (StoreFixture) fixture = closed_fixture_new ();
  struct stat status;

  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  umask (old);
}

#define NOBODY 65534

/* Root may write every file: be somebody else meanwhile. */
static void
be_nobody (StoreFixture *fixture)
{
  if (geteuid () != 0)
    return;
  g_assert_cmpint (g_chmod (g_get_tmp_dir (), 0711), ==, 0);
  g_assert_cmpint (chown (fixture->folder, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (chown (fixture->path, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (seteuid (NOBODY), ==, 0);
}

static void
be_oneself (void)
{
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
}

static void
assert_opens_read_only (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleStore) store = heddle_store_open (path, &fixture_schema, 0, &error);

  g_assert_no_error (error);
  g_assert_true (heddle_store_is_read_only (store));
  g_assert_null (heddle_edit_begin (store, "Set", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_READ_ONLY);
  heddle_store_close (store, NULL);
}

static void
test_read_only_file (void)
{
  g_autoptr (StoreFixture) fixture = closed_fixture_new ();

  be_nobody (fixture);
  g_chmod (fixture->path, 0400);
  assert_opens_read_only (fixture->path);
  g_chmod (fixture->path, 0600);
  g_chmod (fixture->folder, 0500);
  assert_opens_read_only (fixture->path);
  g_chmod (fixture->folder, 0700);
  g_chmod (fixture->path, 0000);
  assert_refused (fixture->path, HEDDLE_ERROR_FILE_IO);
  be_oneself ();
}

/* What is moved or replaced while it is open is not written into the void. */
static void
test_moved_while_open (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *moved = g_build_filename (fixture->folder, "moved.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  g_assert_null (heddle_edit_begin (fixture->store, "Set", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING);
  g_clear_error (&error);
  write_bytes (fixture->path, "other", 5);
  g_assert_false (heddle_store_set_setting (fixture->store, "a", "b", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING);

  g_assert_cmpint (g_rename (moved, fixture->path), ==, 0);
  g_free (store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL));
  store_fixture_reopen (fixture);
  store_fixture_assert_sound (fixture);
}

/* A copy is another site; a moved file is not. */
static void
test_sites (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *moved = g_build_filename (fixture->folder, "moved.db", NULL);
  gint64 site = heddle_store_get_site (fixture->store);
  g_autofree char *bytes = NULL;
  gsize length;

  g_free (store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL));
  store_fixture_reopen (fixture);
  g_assert_cmpint (heddle_store_get_site (fixture->store), ==, site);
  store_fixture_close (fixture);
  bytes = dup_bytes (fixture->path, &length);
  write_bytes (copy, bytes, length);

  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  g_set_str (&fixture->path, moved);
  store_fixture_open (fixture);
  g_assert_cmpint (heddle_store_get_site (fixture->store), ==, site);
  store_fixture_close (fixture);

  g_set_str (&fixture->path, copy);
  store_fixture_open (fixture);
  g_assert_cmpint (heddle_store_get_site (fixture->store), !=, site);
  site = heddle_store_get_site (fixture->store);
  g_assert_null (heddle_history_dup_undo_label (fixture->store));
  store_fixture_reopen (fixture);
  g_assert_cmpint (heddle_store_get_site (fixture->store), ==, site);
  store_fixture_assert_sound (fixture);
}

/* A file that was left well is opened without reading all of it. */
static void
test_no_check (void)
{
  g_autoptr (StoreFixture) fixture = closed_fixture_new ();

  store_fixture_open (fixture);
  g_assert_cmpint (fixture->store->checked, >, 0);
  {
    gint64 checked = fixture->store->checked;

    store_fixture_reopen (fixture);
    g_assert_cmpint (fixture->store->checked, ==, checked);
  }
}

static int
count_pages_read (StoreFixture *fixture)
{
  int pages, most;

  store_fixture_reopen (fixture);
  sqlite3_db_status (heddle_store_get_db (fixture->store), SQLITE_DBSTATUS_CACHE_MISS,
                     &pages, &most, FALSE);
  return pages;
}

/* Opening costs the same however much there is. */
static void
test_cost (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  int small, large;

  g_free (store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL));
  small = count_pages_read (fixture);
  for (guint i = 0; i < 2000; i++)
    g_free (store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL));
  large = count_pages_read (fixture);
  g_test_message ("%d pages, then %d", small, large);
  g_assert_cmpint (small, >, 0);
  g_assert_cmpint (large, <=, small + 5);
}

/* The migrations make what the tables of fields ask for. */
static GHashTable *
read_columns (sqlite3 *db)
{
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *stmt;

  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT m.name || '.' || c.name || ' ' || c.type || "
                                       "c.\"notnull\" || coalesce (c.dflt_value, '') "
                                       "FROM sqlite_schema AS m, pragma_table_info (m.name) "
                                       "AS c WHERE m.type = 'table'", -1, &stmt, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_hash_table_add (columns, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  sqlite3_finalize (stmt);
  return columns;
}

static void
test_migrations (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *sql = heddle_schema_dup_tables (&fixture_schema);
  g_autoptr (GHashTable) made = read_columns (heddle_store_get_db (fixture->store));
  g_autoptr (GHashTable) wanted = NULL;
  GHashTableIter iter;
  const char *column;
  sqlite3 *db;

  sqlite3_open (":memory:", &db);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  wanted = read_columns (db);
  sqlite3_close (db);
  g_assert_cmpuint (g_hash_table_size (wanted), >, 25);
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, (gpointer *) &column, NULL))
    if (!g_hash_table_contains (made, column))
      g_error ("the migrations do not make %s", column);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/open/missing", test_missing);
  g_test_add_func ("/store/open/exists", test_exists);
  g_test_add_func ("/store/open/foreign", test_foreign);
  g_test_add_func ("/store/open/newer", test_newer);
  g_test_add_func ("/store/open/damaged", test_damaged);
  g_test_add_func ("/store/open/cut", test_cut);
  g_test_add_func ("/store/open/locked", test_locked);
  g_test_add_func ("/store/open/modes", test_modes);
  g_test_add_func ("/store/open/read-only-file", test_read_only_file);
  g_test_add_func ("/store/open/moved-while-open", test_moved_while_open);
  g_test_add_func ("/store/open/sites", test_sites);
  g_test_add_func ("/store/open/no-check", test_no_check);
  g_test_add_func ("/store/open/cost", test_cost);
  g_test_add_func ("/store/open/migrations", test_migrations);
  return g_test_run ();
}
