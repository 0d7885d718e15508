/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An older Heddle keeps what a newer one wrote, and shows it when it is
 * upgraded; what was changed before a migration can be undone after it. */

#include "fault-vfs.h"
#include "heddle-history.h"
#include "heddle-merge.h"
#include "heddle-store-private.h"
#include "heddle-verify.h"
#include "store-fixture.h"

/* The fixture as its first version knew it: visits have no mood. */
struct _OldVisit
{
  HeddleRecord parent;

  char *thing;
  char *place;
  char *after;
  char *starts;
  char *ends;
};
#define OLD_TYPE_VISIT (old_visit_get_type ())
G_DECLARE_FINAL_TYPE (OldVisit, old_visit, OLD, VISIT, HeddleRecord)

static const HeddleKind old_visit_kind;

HEDDLE_DEFINE_KIND (OldVisit, old_visit)

static const HeddleField old_visit_fields[] = {
  HEDDLE_REFERENCE (OldVisit, thing, "thing", .label = "Thing",
                    .flags = HEDDLE_FIELD_REQUIRED, .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (OldVisit, place, "place", .label = "Place",
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (OldVisit, after, "thing", .label = "After",
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_EXACT_DAY (OldVisit, starts, .label = "Starts"),
  HEDDLE_EXACT_DAY (OldVisit, ends, .label = "Ends"),
};

static const HeddleKind old_visit_kind = {
  .name = "visit",
  .table = "visit",
  .label = "Visit",
  .label_plural = "Visits",
  .get_type = old_visit_get_type,
  .fields = old_visit_fields,
  .n_fields = G_N_ELEMENTS (old_visit_fields),
  .order = "starts",
};

static const HeddleKind *const old_kinds[] = {
  &fixture_place_kind,
  &fixture_thing_kind,
  &old_visit_kind,
};

static const HeddleSchema old_schema = {
  .kinds = old_kinds,
  .n_kinds = G_N_ELEMENTS (old_kinds),
  .version = 1,
  .migrations = "/scot/heddle/Heddle/fixture",
};

static void
set (HeddleStore      *store,
     const HeddleKind *kind,
     const char       *id,
     const char       *field,
     const char       *text)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (store, "Set", &error);

  g_assert_no_error (error);
  heddle_edit_set_text (edit, kind, id, field, text, &error);
  g_assert_no_error (error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static HeddleStore *
make_old (const char *path)
{
  g_autoptr (GError) error = NULL;
  HeddleStore *store = heddle_store_open (path, &old_schema, HEDDLE_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static void
merge_all (HeddleStore *from,
           HeddleStore *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = heddle_merge_write (from, 0, 1, 0, &error);

  g_assert_no_error (error);
  heddle_merge_read (to, bytes, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_sound (HeddleStore *store)
{
  g_autoptr (GPtrArray) checks = heddle_verify (store);

  for (guint i = 0; i < checks->len; i++)
    {
      const HeddleCheck *check = checks->pdata[i];

      if (check->found != NULL)
        g_error ("%s: %s", check->name, check->found);
    }
}

static void
test_kept_until_known (void)
{
  g_autoptr (StoreFixture) newer = store_fixture_new ();
  g_autofree char *path = g_build_filename (newer->folder, "old.db", NULL);
  g_autoptr (HeddleStore) old = make_old (path);
  g_autofree char *thing =
    store_fixture_add (newer, &fixture_thing_kind, "title", "x", NULL);
  g_autofree char *visit =
    store_fixture_add (newer, &fixture_visit_kind, "thing", thing, "mood", "glad", NULL);
  g_autofree char *digest = NULL;
  g_autofree char *wanted = NULL;
  g_autoptr (GError) error = NULL;

  merge_all (newer->store, old);
  assert_sound (old);
  set (old, &old_visit_kind, visit, "starts", "2027-03-09");
  merge_all (old, newer->store);
  store_fixture_assert_sound (newer);
  heddle_store_close (old, &error);
  g_assert_no_error (error);
  g_clear_object (&old);

  old = heddle_store_open (path, &fixture_schema, 0, &error);
  g_assert_no_error (error);
  {
    g_autoptr (HeddleRecord) record =
      heddle_store_get (old, &fixture_visit_kind, visit, NULL);

    g_assert_cmpstr (FIXTURE_VISIT (record)->mood, ==, "glad");
    g_assert_cmpstr (FIXTURE_VISIT (record)->starts, ==, "2027-03-09");
  }
  assert_sound (old);
  digest = heddle_verify_digest (old);
  wanted = heddle_verify_digest (newer->store);
  g_assert_cmpstr (digest, ==, wanted);
  heddle_store_close (old, NULL);
}

static void
test_undo_across (void)
{
  g_autofree char *folder = g_dir_make_tmp ("heddle-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "old.db", NULL);
  g_autofree char *backups = g_strconcat (path, ".backups", NULL);
  g_autoptr (HeddleStore) store = make_old (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *thing = NULL;
  g_autofree char *visit = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  HeddleEdit *edit = heddle_edit_begin (store, "Add", &error);

  thing = g_strdup (heddle_edit_add (edit, &fixture_thing_kind, NULL, &error));
  heddle_edit_set_text (edit, &fixture_thing_kind, thing, "title", "x", &error);
  visit = g_strdup (heddle_edit_add (edit, &old_visit_kind, NULL, &error));
  heddle_edit_set_text (edit, &old_visit_kind, visit, "thing", thing, &error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
  before = heddle_verify_digest (store);
  set (store, &old_visit_kind, visit, "ends", "2027-03-09");
  heddle_store_close (store, &error);
  g_clear_object (&store);

  store = heddle_store_open (path, &fixture_schema, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (backups, G_FILE_TEST_IS_DIR));
  {
    g_autoptr (HeddleRecord) record =
      heddle_store_get (store, &fixture_visit_kind, visit, NULL);

    g_assert_cmpstr (FIXTURE_VISIT (record)->mood, ==, "it's fine");
  }
  heddle_history_undo (store, NULL, &error);
  g_assert_no_error (error);
  after = heddle_verify_digest (store);
  g_assert_cmpstr (after, ==, before);
  assert_sound (store);
  heddle_store_close (store, NULL);
  g_clear_object (&store);

  /* and the older Heddle does not touch what is newer than itself */
  g_assert_null (heddle_store_open (path, &old_schema, 0, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_NEWER);
}

/* Whatever write fails: the file is as it was or as it should be, and the next
 * opening brings it up to date. */
static guint
upgrade_with_fault (const char *folder,
                    GBytes     *old,
                    guint       mode,
                    guint       n)
{
  g_autofree char *path = g_strdup_printf ("%s/%u-%u.db", folder, mode, n);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleStore) store = NULL;
  guint failed;

  g_file_set_contents (path, g_bytes_get_data (old, NULL), (gssize) g_bytes_get_size (old),
                       &error);
  g_assert_no_error (error);

  fault_vfs_arm (mode % 2 == 0 ? FAULT_IO : FAULT_FULL, n, mode >= 2);
  store = heddle_store_open (path, &fixture_schema, 0, &error);
  failed = fault_vfs_n_failed ();
  fault_vfs_arm (FAULT_IO, 0, FALSE);
  if (store == NULL)
    {
      g_assert_true (heddle_error_is_file (error));
      g_clear_error (&error);
      store = heddle_store_open (path, &fixture_schema, 0, &error);
    }
  g_assert_no_error (error);
  g_assert_cmpint (heddle_store_get_number (store, "SELECT count(*) FROM visit "
                                                   "WHERE mood IS NOT NULL"), ==, 1);
  assert_sound (store);
  heddle_store_close (store, NULL);
  return failed;
}

static void
test_interrupted (void)
{
  g_autofree char *folder = g_dir_make_tmp ("heddle-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "old.db", NULL);
  g_autoptr (HeddleStore) store = make_old (path);
  g_autoptr (GBytes) old = NULL;
  HeddleEdit *edit = heddle_edit_begin (store, "Add", NULL);
  const char *thing = heddle_edit_add (edit, &fixture_thing_kind, NULL, NULL);
  const char *visit = heddle_edit_add (edit, &old_visit_kind, NULL, NULL);
  char *bytes;
  gsize length;
  guint n_calls = 0;

  heddle_edit_set_text (edit, &fixture_thing_kind, thing, "title", "x", NULL);
  heddle_edit_set_text (edit, &old_visit_kind, visit, "thing", thing, NULL);
  g_assert_true (heddle_edit_commit (edit, NULL));
  heddle_store_close (store, NULL);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  old = g_bytes_new_take (bytes, length);

  for (guint mode = 0; mode < 4; mode++)
    for (guint n = 1; upgrade_with_fault (folder, old, mode, n) > 0; n++)
      n_calls++;
  g_test_message ("%u calls failed", n_calls);
  g_assert_cmpuint (n_calls, >, 40);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  fault_vfs_install ();
  g_test_add_func ("/store/upgrade/kept-until-known", test_kept_until_known);
  g_test_add_func ("/store/upgrade/undo-across", test_undo_across);
  g_test_add_func ("/store/upgrade/interrupted", test_interrupted);
  return g_test_run ();
}
