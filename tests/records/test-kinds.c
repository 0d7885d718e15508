/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every field of every kind through a file, and back and forth by undo. */

#include "fill.h"
#include "heddle-history.h"
#include "heddle-verify.h"

static void
undo (HeddleStore *store)
{
  g_auto (HeddleUndoReport) report = { 0 };
  g_autoptr (GError) error = NULL;

  heddle_history_undo (store, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report.skipped, ==, 0);
}

static void
redo (HeddleStore *store)
{
  g_auto (HeddleUndoReport) report = { 0 };
  g_autoptr (GError) error = NULL;

  heddle_history_redo (store, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report.skipped, ==, 0);
}

static void
assert_digest (HeddleStore *store,
               const char  *digest)
{
  g_autofree char *now = heddle_verify_digest (store);

  g_assert_cmpstr (now, ==, digest);
}

/* What was done since @before is undone, redone and stands. */
static void
check_back_and_forth (HeddleStore *store,
                      const char  *before)
{
  g_autofree char *after = heddle_verify_digest (store);

  g_assert_cmpstr (before, !=, after);
  undo (store);
  assert_digest (store, before);
  redo (store);
  assert_digest (store, after);
  undo (store);
  assert_digest (store, before);
  redo (store);
  assert_digest (store, after);
}

static void
remove_or_restore (HeddleStore      *store,
                   const HeddleKind *kind,
                   const char       *id,
                   gboolean          removing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, "Remove or restore", &error);

  g_assert_no_error (error);
  if (removing)
    heddle_edit_remove (edit, kind, id, &error);
  else
    heddle_edit_restore (edit, kind, id, &error);
  g_assert_no_error (error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

static void
set_and_check (HeddleStore       *store,
               const HeddleKind  *kind,
               const char        *id,
               const HeddleField *field,
               guint              n)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *before = NULL;

  g_test_message ("%s.%s", kind->name, field->name);
  /* what it refers to comes first, in an edit of its own */
  fill_value (store, kind, field, n, &value);
  before = heddle_verify_digest (store);
  fill_set (store, kind, id, field, n);
  check_back_and_forth (store, before);
}

static void
test_undo (gconstpointer data)
{
  const HeddleKind *kind = data;
  HeddleStore *store = fill_open ();
  g_autofree char *first = fill_add (store, kind);
  g_autofree char *before = heddle_verify_digest (store);
  g_autofree char *id = NULL;
  guint n_common;
  const HeddleField *common = heddle_record_get_common_fields (&n_common);

  if (kind == &heddle_membership_kind || kind == &heddle_step_kind
      || kind == &heddle_template_step_kind)
    {
      /* two of these cannot stand beside each other */
      remove_or_restore (store, kind, first, TRUE);
      g_set_str (&before, NULL);
      before = heddle_verify_digest (store);
    }

  id = fill_add (store, kind);
  check_back_and_forth (store, before);

  for (guint i = 0; i < kind->n_fields; i++)
    set_and_check (store, kind, id, &kind->fields[i], 1);
  for (guint i = 0; i < n_common; i++)
    if (!g_str_equal (common[i].name, "deleted"))
      set_and_check (store, kind, id, &common[i], 0);

  {
    g_autofree char *live = heddle_verify_digest (store);
    g_autofree char *removed = NULL;

    remove_or_restore (store, kind, id, TRUE);
    check_back_and_forth (store, live);
    removed = heddle_verify_digest (store);
    remove_or_restore (store, kind, id, FALSE);
    assert_digest (store, live);
    check_back_and_forth (store, removed);
  }

  fill_close (store);
}

static void
test_round_trip (gconstpointer data)
{
  const HeddleKind *kind = data;
  HeddleStore *store = fill_open ();
  g_autofree char *path = g_strdup (heddle_store_get_path (store));
  g_autofree char *id = fill_add (store, kind);
  g_autofree HeddleValue *values = g_new0 (HeddleValue, kind->n_fields);
  g_autoptr (HeddleRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (HeddleRecord) written = heddle_store_get (store, kind, id, &error);

      g_assert_no_error (error);
      heddle_record_get_value (written, &kind->fields[i], &values[i]);
      g_assert_true (fill_is_left (kind, &kind->fields[i])
                     == (values[i].type == HEDDLE_VALUE_NULL));
    }

  heddle_store_close (store, &error);
  g_assert_no_error (error);
  g_object_unref (store);
  store = heddle_store_open (path, heddle_records_get_schema (), 0, &error);
  g_assert_no_error (error);

  record = heddle_store_get (store, kind, id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

      g_test_message ("%s.%s", kind->name, kind->fields[i].name);
      heddle_record_get_value (record, &kind->fields[i], &value);
      g_assert_true (heddle_value_equal (&value, &values[i]));
      heddle_value_clear (&values[i]);
    }
  title = heddle_record_dup_title (record);
  g_assert_cmpstr (title, !=, NULL);

  g_clear_object (&record);
  fill_close (store);
}

/* Capitals as in a title; small words have none. */
static void
test_heading (void)
{
  g_autofree char *practice = heddle_kind_dup_heading (&heddle_practice_kind);
  g_autofree char *test = heddle_kind_dup_heading (&heddle_test_of_change_kind);
  g_autofree char *framework = heddle_kind_dup_heading (&heddle_nif_item_kind);

  g_assert_cmpstr (practice, ==, "Practice Worth Sharing");
  g_assert_cmpstr (test, ==, "Test of Change");
  g_assert_cmpstr (framework, ==, "National Framework Item");
}

int
main (int    argc,
      char **argv)
{
  const HeddleSchema *schema = heddle_records_get_schema ();

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      g_autofree char *round = g_strdup_printf ("/records/round-trip/%s",
                                                schema->kinds[i]->name);
      g_autofree char *back = g_strdup_printf ("/records/undo/%s", schema->kinds[i]->name);

      g_test_add_data_func (round, schema->kinds[i], test_round_trip);
      g_test_add_data_func (back, schema->kinds[i], test_undo);
    }

  g_test_add_func ("/records/heading", test_heading);

  return g_test_run ();
}
