/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-history.h"
#include "heddle-log.h"
#include "heddle-verify.h"
#include "store-fixture.h"

typedef gboolean (*TakeBackFunc) (HeddleStore       *store,
                                  HeddleUndoReport  *report,
                                  GError           **error);

static char *
take_back (StoreFixture *fixture,
           TakeBackFunc  func)
{
  g_auto (HeddleUndoReport) report = { NULL, 0, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (func (fixture->store, &report, &error));
  g_assert_no_error (error);
  return g_steal_pointer (&report.label);
}

#define assert_takes_back(fixture, func, wanted) \
  G_STMT_START { \
    g_autofree char *label_ = take_back (fixture, func); \
    g_assert_cmpstr (label_, ==, wanted); \
  } G_STMT_END

#define assert_digest(fixture, wanted) \
  G_STMT_START { \
    g_autofree char *digest_ = heddle_verify_digest ((fixture)->store); \
    g_assert_cmpstr (digest_, ==, wanted); \
  } G_STMT_END

static void
change (StoreFixture     *fixture,
        const char       *label,
        const HeddleKind *kind,
        const char       *id,
        const char       *field,
        const char       *text)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, label, &error);

  g_assert_no_error (error);
  if (field == NULL)
    heddle_edit_remove (edit, kind, id, &error);
  else
    heddle_edit_set_text (edit, kind, id, field, text, &error);
  g_assert_no_error (error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
restore (StoreFixture     *fixture,
         const HeddleKind *kind,
         const char       *id)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Restore", &error);

  heddle_edit_restore (edit, kind, id, &error);
  g_assert_no_error (error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* Undo and redo of each thing that can be done to each kind and field. */

static const char *
get_other_text (const HeddleField *field)
{
  switch (field->type)
    {
    case HEDDLE_FIELD_DATE:
      return "2018-23";
    case HEDDLE_FIELD_DAY:
      return "2027-03-09";
    case HEDDLE_FIELD_TIME:
      return "09:30";
    case HEDDLE_FIELD_INTEGER:
      return "7";
    case HEDDLE_FIELD_DECIMAL:
      return "0.1";
    case HEDDLE_FIELD_FLAG:
      return "yes";
    case HEDDLE_FIELD_CHOICE:
      return field->choices[1].word;
    case HEDDLE_FIELD_TEXT:
    case HEDDLE_FIELD_LONG_TEXT:
    case HEDDLE_FIELD_REFERENCE:
    default:
      return "other";
    }
}

static void
assert_undoable (StoreFixture *fixture,
                 const char   *before)
{
  g_autofree char *after = heddle_verify_digest (fixture->store);

  g_assert_cmpstr (before, !=, after);
  for (guint round = 0; round < 3; round++)
    {
      g_free (take_back (fixture, heddle_history_undo));
      assert_digest (fixture, before);
      g_free (take_back (fixture, heddle_history_redo));
      assert_digest (fixture, after);
    }
  store_fixture_assert_sound (fixture);
}

static void
test_every_field (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *place =
    store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *thing =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);
  g_autofree char *visit =
    store_fixture_add (fixture, &fixture_visit_kind, "thing", thing, NULL);
  const char *ids[] = { place, thing, visit };

  for (guint k = 0; k < fixture_schema.n_kinds; k++)
    {
      const HeddleKind *kind = fixture_schema.kinds[k];

      for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
        {
          const HeddleField *field = heddle_kind_get_nth_field (kind, i);
          g_autofree char *before = heddle_verify_digest (fixture->store);
          const char *text = get_other_text (field);

          if (g_str_equal (field->name, "deleted")
              || (field->type == HEDDLE_FIELD_REFERENCE
                  && (field->flags & HEDDLE_FIELD_REQUIRED)))
            continue;
          if (field->type == HEDDLE_FIELD_REFERENCE)
            text = g_str_equal (field->target, "place") ? place : thing;
          change (fixture, "Set", kind, ids[k], field->name, text);
          assert_undoable (fixture, before);
        }
    }
}

static void
test_add_remove_restore (void)
{
  for (guint k = 0; k < fixture_schema.n_kinds; k++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      const HeddleKind *kind = fixture_schema.kinds[k];
      const char *field = k == 0 ? "name" : k == 1 ? "title" : "thing";
      g_autofree char *thing =
        store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);
      g_autofree char *before = heddle_verify_digest (fixture->store);
      g_autofree char *id = store_fixture_add (fixture, kind, field, k == 2 ? thing : "x", NULL);
      g_autofree char *added = heddle_verify_digest (fixture->store);
      g_autofree char *removed = NULL;

      assert_undoable (fixture, before);
      change (fixture, "Remove", kind, id, NULL, NULL);
      assert_digest (fixture, before);
      assert_undoable (fixture, added);
      removed = heddle_verify_digest (fixture->store);
      restore (fixture, kind, id);
      assert_digest (fixture, added);
      assert_undoable (fixture, removed);
    }
}

/* Order. */

static void
test_order (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "0", NULL);
  g_autoptr (GError) error = NULL;

  change (fixture, "one", &fixture_thing_kind, id, "title", "1");
  change (fixture, "two", &fixture_thing_kind, id, "about", "2");
  change (fixture, "three", &fixture_thing_kind, id, "title", "3");
  g_assert_null (heddle_history_dup_redo_label (fixture->store));

  assert_takes_back (fixture, heddle_history_undo, "three");
  assert_takes_back (fixture, heddle_history_undo, "two");
  assert_takes_back (fixture, heddle_history_redo, "two");
  assert_takes_back (fixture, heddle_history_undo, "two");
  assert_takes_back (fixture, heddle_history_redo, "two");
  assert_takes_back (fixture, heddle_history_redo, "three");
  g_assert_false (heddle_history_redo (fixture->store, NULL, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);

  store_fixture_reopen (fixture);
  assert_takes_back (fixture, heddle_history_undo, "three");
  change (fixture, "four", &fixture_thing_kind, id, "title", "4");
  /* a new change ends redo, and what was undone is passed over */
  g_assert_null (heddle_history_dup_redo_label (fixture->store));
  assert_takes_back (fixture, heddle_history_undo, "four");
  assert_takes_back (fixture, heddle_history_undo, "two");
  assert_takes_back (fixture, heddle_history_undo, "one");
  assert_takes_back (fixture, heddle_history_undo, "Add");
  g_assert_false (heddle_history_undo (fixture->store, NULL, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  store_fixture_assert_sound (fixture);
}

/* Any sequence undone in reverse is the beginning, redone again the end. */
static void
test_random (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree char *a = store_fixture_add (fixture, &fixture_thing_kind, "title", "a", NULL);
      g_autofree char *b = store_fixture_add (fixture, &fixture_place_kind, "name", "b", NULL);
      g_autofree char *start = heddle_verify_digest (fixture->store);
      g_autofree char *end = NULL;
      guint n = 0;

      while (n < 20)
        {
          g_autofree char *text = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 10));
          static const char *const fields[] = { "title", "about", "count", "share" };

          if (g_rand_int_range (rand, 0, 4) == 0)
            change (fixture, "Set", &fixture_thing_kind, a, "place",
                    g_rand_boolean (rand) ? b : NULL);
          else
            change (fixture, "Set", &fixture_thing_kind, a,
                    fields[g_rand_int_range (rand, 0, G_N_ELEMENTS (fields))], text);
          n++;
        }
      end = heddle_verify_digest (fixture->store);
      n = (guint) heddle_log_get_last (fixture->store,
                                       heddle_store_get_site (fixture->store)) - 2;
      for (guint i = 0; i < n; i++)
        g_free (take_back (fixture, heddle_history_undo));
      assert_digest (fixture, start);
      for (guint i = 0; i < n; i++)
        g_free (take_back (fixture, heddle_history_redo));
      assert_digest (fixture, end);
      store_fixture_assert_sound (fixture);
    }
}

/* Fields that were changed since are left alone, and counted. */
static void
test_skipped (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "0", NULL);
  g_autoptr (GError) error = NULL;
  g_auto (HeddleUndoReport) report = { NULL, 0, 0 };
  g_autoptr (HeddleRecord) record =
    heddle_store_get (fixture->store, &fixture_thing_kind, id, NULL);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Both", &error);
  const HeddleChange *both;

  heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "1", &error);
  heddle_edit_set_text (edit, &fixture_thing_kind, id, "about", "1", &error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
  change (fixture, "Since", &fixture_thing_kind, id, "title", "2");

  changes = heddle_history_list (fixture->store, &fixture_thing_kind, id, 0, &error);
  g_assert_cmpuint (changes->len, ==, 3);
  both = changes->pdata[1];
  g_assert_cmpstr (both->label, ==, "Both");
  g_assert_cmpstr (both->author, ==, "Director, Fife");
  fields = heddle_history_get_fields (fixture->store, both->site, both->seq, TRUE, &error);
  g_assert_cmpuint (fields->len, ==, 2);
  for (guint i = 0; i < fields->len; i++)
    {
      const HeddleFieldChange *field = fields->pdata[i];

      g_assert_false (field->created);
      g_assert_cmpstr (field->new_value.text, ==, "1");
      g_assert_cmpstr (field->current.text, ==,
                       g_str_equal (field->field->name, "title") ? "2" : "1");
    }

  g_assert_true (heddle_history_undo_change (fixture->store, both->site, both->seq, &report,
                                             &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report.restored, ==, 1);
  g_assert_cmpuint (report.skipped, ==, 1);
  g_assert_cmpstr (FIXTURE_THING (record)->title, ==, "2");
  g_assert_null (FIXTURE_THING (record)->about);
  g_assert_false (heddle_history_undo_change (fixture->store, both->site, both->seq, NULL,
                                              &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  store_fixture_assert_sound (fixture);
}

/* Removing. */

static gboolean
is_removed (StoreFixture     *fixture,
            const HeddleKind *kind,
            const char       *id)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (fixture->store, kind, id, NULL);

  return heddle_record_is_deleted (record);
}

static void
test_delete_rules (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *place =
    store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *thing =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "x", "place", place, NULL);
  g_autofree char *other =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "y", NULL);
  g_autofree char *visit =
    store_fixture_add (fixture, &fixture_visit_kind, "thing", thing, NULL);
  g_autofree char *gone =
    store_fixture_add (fixture, &fixture_visit_kind, "thing", thing, NULL);
  g_autofree char *later =
    store_fixture_add (fixture, &fixture_visit_kind, "thing", other, "after", thing, NULL);
  g_autofree char *before = NULL;
  g_autoptr (HeddleRecord) record =
    heddle_store_get (fixture->store, &fixture_visit_kind, later, NULL);
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit;

  /* removed before: not brought back with the rest */
  change (fixture, "Remove", &fixture_visit_kind, gone, NULL, NULL);
  before = heddle_verify_digest (fixture->store);
  change (fixture, "Remove", &fixture_place_kind, place, NULL, NULL);
  g_assert_true (is_removed (fixture, &fixture_place_kind, place));
  g_assert_true (is_removed (fixture, &fixture_thing_kind, thing));
  g_assert_true (is_removed (fixture, &fixture_visit_kind, visit));
  g_assert_false (is_removed (fixture, &fixture_visit_kind, later));
  g_assert_null (FIXTURE_VISIT (record)->after);

  edit = heddle_edit_begin (fixture->store, "Restore", &error);
  heddle_edit_restore (edit, &fixture_thing_kind, thing, &error);
  g_assert_no_error (error);
  g_assert_false (heddle_edit_commit (edit, &error));
  g_assert_cmpstr (error->message, ==, "Thing, Place: \"Fife\" was removed.");
  g_clear_error (&error);

  restore (fixture, &fixture_place_kind, place);
  assert_digest (fixture, before);
  g_assert_true (is_removed (fixture, &fixture_visit_kind, gone));
  g_assert_cmpstr (FIXTURE_VISIT (record)->after, ==, thing);

  store_fixture_set (fixture, &fixture_visit_kind, later, "place", place);
  edit = heddle_edit_begin (fixture->store, "Remove", &error);
  g_assert_false (heddle_edit_remove (edit, &fixture_place_kind, place, &error));
  g_assert_cmpstr (error->message, ==,
                   "Place \"Fife\" cannot be removed: Visit \"visit\" refers to it.");
  heddle_edit_free (edit);
  store_fixture_assert_sound (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/undo/every-field", test_every_field);
  g_test_add_func ("/store/undo/add-remove-restore", test_add_remove_restore);
  g_test_add_func ("/store/undo/order", test_order);
  g_test_add_func ("/store/undo/random", test_random);
  g_test_add_func ("/store/undo/skipped", test_skipped);
  g_test_add_func ("/store/undo/delete-rules", test_delete_rules);
  return g_test_run ();
}
