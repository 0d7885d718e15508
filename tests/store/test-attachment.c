/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "heddle-attachment.h"
#include "heddle-backup.h"
#include "heddle-history.h"
#include "heddle-store-private.h"
#include "heddle-verify.h"
#include "store-fixture.h"

static char *
write_file (StoreFixture *fixture,
            const char   *name,
            const char   *text,
            gssize        length)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return path;
}

/* As a program that may wait attaches a file. */
static char *
add_file (StoreFixture  *fixture,
          const char    *path,
          GError       **error)
{
  g_autoptr (GBytes) content = heddle_attachment_read_file (path, NULL, error);

  return content != NULL ? heddle_attachment_add (fixture->store, content, error) : NULL;
}

static char *
attach (StoreFixture *fixture,
        const char   *path)
{
  g_autoptr (GError) error = NULL;
  char *hash = add_file (fixture, path, &error);

  g_assert_no_error (error);
  g_assert_true (heddle_attachment_is_hash (hash));
  return hash;
}

static void
assert_refused (StoreFixture *fixture,
                const char   *path,
                const char   *why)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = add_file (fixture, path, &error);

  g_assert_null (hash);
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, path));
  if (strstr (error->message, why) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, why);
}

static gint64
count_contents (StoreFixture *fixture)
{
  return heddle_store_get_number (fixture->store, "SELECT count (*) FROM attachment");
}

static void
test_out_and_in (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *letter = write_file (fixture, "letter.txt", "Dear \0all", 9);
  g_autofree char *again = write_file (fixture, "copy of letter.txt", "Dear \0all", 9);
  g_autofree char *out = g_build_filename (fixture->folder, "out.txt", NULL);
  g_autofree char *hash = attach (fixture, letter), *second = attach (fixture, again);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  goffset size = 0;
  gsize length;

  /* By content: the same is kept once. */
  g_assert_cmpstr (hash, ==, second);
  g_assert_cmpint (count_contents (fixture), ==, 1);
  g_assert_true (heddle_attachment_has (fixture->store, hash, &size));
  g_assert_cmpint (size, ==, 9);

  /* A record names it, so that closing does not sweep it away. */
  g_free (store_fixture_add (fixture, &fixture_place_kind, "name", hash, NULL));
  store_fixture_reopen (fixture);
  g_assert_true (heddle_attachment_save (fixture->store, hash, out, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (out, &text, &length, NULL));
  g_assert_cmpmem (text, length, "Dear \0all", 9);
  g_assert_cmpint (g_stat (out, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  store_fixture_assert_sound (fixture);
}

static void
test_largest (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *bytes = g_malloc0 (HEDDLE_ATTACHMENT_BYTES + 1);
  g_autofree char *largest = write_file (fixture, "largest", bytes, HEDDLE_ATTACHMENT_BYTES);
  g_autofree char *larger = write_file (fixture, "larger", bytes, HEDDLE_ATTACHMENT_BYTES + 1);
  g_autofree char *hash = attach (fixture, largest);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  content = heddle_attachment_load (fixture->store, hash, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (content), ==, HEDDLE_ATTACHMENT_BYTES);
  assert_refused (fixture, larger, "larger than 10 MB");
  g_assert_cmpint (count_contents (fixture), ==, 1);
}

static void
test_hostile (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *letter = write_file (fixture, "letter.txt", "Dear all", -1);
  g_autofree char *empty = write_file (fixture, "empty.txt", "", 0);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.txt", NULL);
  g_autofree char *below = g_build_filename (letter, "below.txt", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.txt", NULL);
  g_autofree char *dangling = g_build_filename (fixture->folder, "dangling.txt", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);

  g_assert_cmpint (symlink (letter, link), ==, 0);
  g_assert_cmpint (symlink ("/nowhere", dangling), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (fixture, missing, "not there");
  assert_refused (fixture, below, "not there");
  assert_refused (fixture, empty, "empty");
  assert_refused (fixture, link, "symbolic link");
  assert_refused (fixture, dangling, "symbolic link");
  assert_refused (fixture, fixture->folder, "folder");
  assert_refused (fixture, pipe, "not a file");
  assert_refused (fixture, "/dev/zero", "not a file");
  if (geteuid () != 0)
    {
      g_chmod (letter, 0);
      assert_refused (fixture, letter, "may not read");
    }
  g_assert_cmpint (count_contents (fixture), ==, 0);
}

static void
test_missing (void)
{
  static const char *const hashes[] = {
    NULL, "", "../../etc/passwd", "abc",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
  };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *out = g_build_filename (fixture->folder, "out.txt", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (hashes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (heddle_attachment_has (fixture->store, hashes[i], NULL));
      g_assert_false (heddle_attachment_save (fixture->store, hashes[i], out, &error));
      g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND);
      g_clear_error (&error);
      g_assert_null (heddle_attachment_save_to_open (fixture->store, hashes[i], "a", &error));
      g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND);
    }
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
}

/* What is saved never goes through a link, nor into another folder. */
static void
test_saved_safely (void)
{
  static const struct
  {
    const char *given;
    const char *name;
  } names[] = {
    { "Scoping paper.pdf", "Scoping paper.pdf" },
    { "../../.bashrc", "bashrc" },
    { "-rf", "rf" },
    { "a\nb\xe2\x80\xae" "fdp.exe", "a_b_fdp.exe" },
    { "Pàipear Òbar.odt", "Pàipear Òbar.odt" },
    { "", "attachment" },
    { "..", "attachment" },
    { NULL, "attachment" },
  };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *letter = write_file (fixture, "letter.txt", "Dear all", -1);
  g_autofree char *victim = write_file (fixture, "victim.txt", "precious", -1);
  g_autofree char *link = g_build_filename (fixture->folder, "link.txt", NULL);
  g_autofree char *hash = attach (fixture, letter);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink (victim, link), ==, 0);
  g_assert_true (heddle_attachment_save (fixture->store, hash, link, &error));
  g_assert_true (g_file_get_contents (victim, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "precious");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path =
        heddle_attachment_save_to_open (fixture->store, hash, names[i].given, &error);
      g_autofree char *name = NULL;

      g_assert_no_error (error);
      name = g_path_get_basename (path);
      g_assert_cmpstr (name, ==, names[i].name);
      g_assert_nonnull (strstr (path, hash));
      g_unlink (path);
    }
}

static void
test_read_only (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *letter = write_file (fixture, "letter.txt", "Dear all", -1);
  g_autoptr (GError) error = NULL;

  store_fixture_close (fixture);
  fixture->store = heddle_store_open (fixture->path, &fixture_schema, HEDDLE_STORE_READ_ONLY,
                                      &error);
  g_assert_no_error (error);
  g_assert_null (add_file (fixture, letter, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_READ_ONLY);
}

/* What was attached and never named goes; what undo could bring back stays. */
static void
test_sweep (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *one = write_file (fixture, "one.txt", "one", -1);
  g_autofree char *other = write_file (fixture, "other.txt", "other", -1);
  g_autofree char *named = attach (fixture, one), *unnamed = attach (fixture, other);
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_place_kind, "name", named, NULL);
  g_autoptr (GError) error = NULL;

  store_fixture_set (fixture, &fixture_place_kind, id, "name", "no longer");
  store_fixture_reopen (fixture);
  g_assert_true (heddle_attachment_has (fixture->store, named, NULL));
  g_assert_false (heddle_attachment_has (fixture->store, unnamed, NULL));
  g_assert_true (heddle_history_undo (fixture->store, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (heddle_attachment_has (fixture->store, named, NULL));
  store_fixture_assert_sound (fixture);
}

/* Inside an edit: it goes with the edit where that fails. */
static void
test_in_edit (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *one = write_file (fixture, "one.txt", "one", -1);
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Attach", &error);
  g_autofree char *hash = attach (fixture, one);

  heddle_edit_free (edit);
  g_assert_false (heddle_attachment_has (fixture->store, hash, NULL));
}

static void
test_altered (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *one = write_file (fixture, "one.txt", "one", -1);
  g_autofree char *hash = attach (fixture, one);
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;

  heddle_store_exec (fixture->store, "UPDATE attachment SET content = x'21'", &error);
  g_assert_no_error (error);
  g_assert_null (heddle_attachment_load (fixture->store, hash, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_DAMAGED);
  checks = heddle_verify (fixture->store);
  for (guint i = 0; i < checks->len; i++)
    {
      const HeddleCheck *check = checks->pdata[i];

      found = found || (g_str_equal (check->name, "attachments") && check->found != NULL);
    }
  g_assert_true (found);
}

/* A file from before there were attachments gets their table. */
static void
test_older_file (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *one = write_file (fixture, "one.txt", "one", -1);
  g_autoptr (GError) error = NULL;

  heddle_store_exec (fixture->store,
                     "DROP TABLE attachment; DELETE FROM setting WHERE name = 'made.attachment'",
                     &error);
  g_assert_no_error (error);
  store_fixture_reopen (fixture);
  g_free (attach (fixture, one));
  store_fixture_assert_sound (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/attachment/out-and-in", test_out_and_in);
  g_test_add_func ("/store/attachment/largest", test_largest);
  g_test_add_func ("/store/attachment/hostile", test_hostile);
  g_test_add_func ("/store/attachment/missing", test_missing);
  g_test_add_func ("/store/attachment/saved-safely", test_saved_safely);
  g_test_add_func ("/store/attachment/read-only", test_read_only);
  g_test_add_func ("/store/attachment/sweep", test_sweep);
  g_test_add_func ("/store/attachment/in-edit", test_in_edit);
  g_test_add_func ("/store/attachment/altered", test_altered);
  g_test_add_func ("/store/attachment/older-file", test_older_file);
  return g_test_run ();
}
