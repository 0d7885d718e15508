/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "heddle-history.h"
#include "heddle-log.h"
#include "heddle-store-private.h"
#include "heddle-verify.h"
#include "store-fixture.h"

/* What the check @name found; NULL where it holds. */
static char *
found_by (StoreFixture *fixture,
          const char   *name)
{
  g_autoptr (GPtrArray) checks = heddle_verify (fixture->store);

  for (guint i = 0; i < checks->len; i++)
    {
      const HeddleCheck *check = checks->pdata[i];

      if (g_str_equal (check->name, name))
        return g_strdup (check->found);
    }
  g_assert_not_reached ();
}

static void
assert_sound (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) checks = heddle_verify (fixture->store);

  g_assert_cmpuint (checks->len, ==, 7);
  for (guint i = 0; i < checks->len; i++)
    g_assert_cmpstr (((HeddleCheck *) checks->pdata[i])->found, ==, NULL);
}

#define assert_found(fixture, name, part) \
  G_STMT_START { \
    g_autofree char *found_ = found_by (fixture, name); \
    g_assert_nonnull (found_); \
    g_assert_nonnull (strstr (found_, part)); \
  } G_STMT_END

static char *
fill (StoreFixture *fixture)
{
  g_autofree char *fife = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  char *thing = store_fixture_add (fixture, &fixture_thing_kind, "title", "Report", "place", fife,
                                   "share", "0.5", "due", "2027-03", NULL);

  store_fixture_set (fixture, &fixture_thing_kind, thing, "count", "4");
  return thing;
}

/* Behind the store's back, as damage or somebody else's program would. */
static void
tamper (StoreFixture *fixture,
        const char   *sql)
{
  sqlite3 *db = heddle_store_get_db (fixture->store);
  char *message = NULL;

  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  sqlite3_exec (db, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static void
test_sound (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *thing = NULL;
  g_auto (HeddleUndoReport) report = { NULL };

  assert_sound (fixture);
  thing = fill (fixture);
  assert_sound (fixture);
  heddle_history_undo (fixture->store, &report, NULL);
  assert_sound (fixture);
  store_fixture_reopen (fixture);
  assert_sound (fixture);
}

static void
test_finds (void)
{
  static const struct
  {
    const char *sql;
    const char *check;
    const char *part;
  } cases[] = {
    { "UPDATE thing SET title = 'Other'", "state", "title is not what the log says" },
    { "UPDATE thing SET notes = 'Other'", "state", "notes is not what the log says" },
    { "UPDATE thing SET deleted = 1", "state", "deleted is not what the log says" },
    { "INSERT INTO place (id, name) VALUES ('p', 'Nowhere')", "state", "name is not" },
    { "DELETE FROM thing", "state", "in the log but not there" },
    { "UPDATE op SET value = 'Other' WHERE field = 'title'", "chain", "title of thing" },
    { "UPDATE op SET value = 'Other' WHERE field = 'title'", "state", "title is not" },
    { "UPDATE op SET old = 9 WHERE field = 'count'", "chain", "count of thing" },
    { "UPDATE op SET digest = zeroblob (32) WHERE field = 'count'", "chain", "altered" },
    { "UPDATE edit SET label = 'Other'", "chain", "was altered" },
    { "UPDATE edit SET author = 'Other'", "chain", "was altered" },
    { "UPDATE edit SET wall = wall + 1", "chain", "was altered" },
    { "DELETE FROM edit WHERE seq = 2", "chain", "not there" },
    { "DELETE FROM op WHERE field = 'count'", "chain", "was altered" },
    { "UPDATE thing SET place = 'nowhere'", "references", "not there" },
    { "CREATE TRIGGER spy AFTER INSERT ON thing BEGIN DELETE FROM op; END", "schema",
      "spy does not belong" },
    { "CREATE VIEW v AS SELECT 1", "schema", "view v does not belong" },
    { "DROP TRIGGER thing_added", "schema", "thing_added is missing" },
    { "ALTER TABLE place ADD COLUMN extra TEXT", "schema", "place is not as" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *thing = fill (fixture);

      g_test_message ("%s", cases[i].sql);
      tamper (fixture, cases[i].sql);
      assert_found (fixture, cases[i].check, cases[i].part);
    }
}

static gboolean
derive (HeddleStore         *store,
        const HeddleTouched *touched,
        guint                n_touched,
        gpointer             data,
        GError             **error)
{
  for (guint i = 0; i < n_touched; i++)
    {
      g_autoptr (HeddleRecord) record =
        heddle_store_get (store, touched[i].kind, touched[i].id, error);
      HeddleDeadline row = { .last = 740000 };

      if (record == NULL)
        return FALSE;
      row.what = (char *) heddle_record_get_id (record);
      if (!heddle_deadlines_replace (store, touched[i].kind->name, touched[i].id, &row,
                                     heddle_record_is_deleted (record) ? 0 : 1, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_deadlines (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *thing = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  heddle_store_set_derive (fixture->store, derive, NULL, NULL);
  thing = fill (fixture);
  assert_sound (fixture);
  tamper (fixture, "UPDATE deadline SET last_day = 740001 WHERE kind = 'thing'");
  assert_found (fixture, "deadlines", "not what the records give");

  /* Looking changed nothing: it is still found. */
  assert_found (fixture, "deadlines", "not what the records give");
  rows = heddle_deadlines_page (fixture->store, NULL, 740001, NULL, 9);
  g_assert_cmpuint (rows->len, ==, 1);
}

/* Single bits of a closed file: either it does not open, or a check finds it,
 * or no fact has changed. */
static void
test_bit_flips (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *thing = fill (fixture);
  g_autofree char *facts = heddle_verify_digest (fixture->store);
  g_autofree char *sound = NULL;
  gsize length;
  guint n_found = 0;

  store_fixture_close (fixture);
  g_file_get_contents (fixture->path, &sound, &length, NULL);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *flipped = g_memdup2 (sound, length);
      g_autoptr (HeddleStore) store = NULL;
      g_autoptr (GPtrArray) checks = NULL;
      g_autofree char *now = NULL;
      gsize place = (gsize) g_test_rand_int_range (0, (int) length);
      gboolean found = FALSE;

      flipped[place] ^= (char) (1 << g_test_rand_int_range (0, 8));
      g_assert_true (g_file_set_contents (fixture->path, flipped, (gssize) length, NULL));
      store = heddle_store_open (fixture->path, &fixture_schema, HEDDLE_STORE_READ_ONLY, NULL);
      if (store == NULL)
        {
          n_found++;
          continue;
        }

      checks = heddle_verify (store);
      for (guint j = 0; j < checks->len; j++)
        found = found || ((HeddleCheck *) checks->pdata[j])->found != NULL;
      now = heddle_verify_digest (store);
      n_found += found;
      if (!found)
        g_assert_cmpstr (now, ==, facts);
      heddle_store_close (store, NULL);
    }
  g_test_message ("%u of 300 flipped bits found", n_found);
  g_assert_cmpuint (n_found, >, 0);
}

/* A change of which a part cannot be read is not read at all, one error says so, and
 * nothing is taken back of it. Here the rows fail, not the statement. */
static void
test_unreadable (void)
{
  static const char *const damages[] = {
    "ALTER TABLE seen RENAME TO was_seen;"
    "CREATE VIEW seen AS SELECT site, seq, site AS peer,"
    " abs (seq - seq - 9223372036854775807 - 1) AS upto FROM edit",
    "ALTER TABLE op RENAME TO was_op;"
    "CREATE VIEW op AS SELECT kind, row, field, hlc, site, seq, value, old, salt,"
    " abs (seq - seq - 9223372036854775807 - 1) AS digest FROM was_op",
  };

  /* the one, the other, both */
  for (guint damaged = 1; damaged <= 3; damaged++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *thing = fill (fixture);
      g_auto (HeddleUndoReport) report = { NULL };
      g_autoptr (GPtrArray) list = heddle_history_list (fixture->store, NULL, NULL, 1, NULL);
      const HeddleChange *newest = list->pdata[0];
      g_autoptr (HeddleLogEdit) edit = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("damaged: %u", damaged);
      for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
        if (damaged & 1 << i)
          tamper (fixture, damages[i]);
      edit = heddle_log_edit_load (fixture->store, newest->site, newest->seq, &error);
      g_assert_null (edit);
      g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_IO);
      g_clear_error (&error);
      g_assert_false (heddle_history_undo (fixture->store, &report, &error));
      g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_IO);
    }
}

/* The digest */

/* With its name as its id. */
static void
add_place (StoreFixture *fixture,
           const char   *name,
           const char   *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (fixture->store, "Add", &error);

  g_assert_no_error (error);
  heddle_edit_add (edit, &fixture_place_kind, name, &error);
  g_assert_no_error (error);
  heddle_edit_set_text (edit, &fixture_place_kind, name, "name", name, &error);
  g_assert_no_error (error);
  heddle_edit_set_text (edit, &fixture_place_kind, name, "code", code, &error);
  g_assert_no_error (error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

static void
test_digest_order (void)
{
  g_autoptr (StoreFixture) one = store_fixture_new ();
  g_autoptr (StoreFixture) two = store_fixture_new ();
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  static const char *const names[] = { "angus", "fife", "moray" };

  /* The same facts in another order, by another author, with a detour. */
  heddle_store_set_author (two->store, "Chief Executive, Moray");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *other = names[G_N_ELEMENTS (names) - 1 - i];

      add_place (one, names[i], "");
      add_place (two, other, "X");
      store_fixture_set (two, &fixture_place_kind, other, "code", "");
    }
  a = heddle_verify_digest (one->store);
  b = heddle_verify_digest (two->store);
  g_assert_cmpstr (a, ==, b);
}

static void
test_digest_undo (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *thing = fill (fixture);
  g_autofree char *before = heddle_verify_digest (fixture->store);
  static const struct
  {
    const char *field;
    const char *text;
  } changes[] = {
    { "title", "Other" }, { "about", "Text" }, { "due", "2028" }, { "day", "2027-01-04" },
    { "at", "09:30" }, { "count", "5" }, { "count", "3" }, { "share", "0.25" },
    { "urgent", "1" }, { "state", "done" }, { "notes", "For me" }, { "private", "1" },
    { "place", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto (HeddleUndoReport) report = { NULL };
      g_autoptr (GError) error = NULL;
      g_autofree char *changed = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%s", changes[i].field);
      store_fixture_set (fixture, &fixture_thing_kind, thing, changes[i].field, changes[i].text);
      changed = heddle_verify_digest (fixture->store);
      g_assert_cmpstr (changed, !=, before);
      heddle_history_undo (fixture->store, &report, &error);
      g_assert_no_error (error);
      after = heddle_verify_digest (fixture->store);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_digest_removed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *before = heddle_verify_digest (fixture->store);
  g_autofree char *thing = fill (fixture);
  g_autofree char *filled = heddle_verify_digest (fixture->store);
  g_autofree char *emptied = NULL;
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Remove", &error);
  g_autoptr (HeddleRecord) place = heddle_store_find (fixture->store, &fixture_place_kind, "Fife",
                                                      &error);

  g_assert_no_error (error);
  g_assert_cmpstr (before, !=, filled);
  heddle_edit_remove (edit, &fixture_place_kind, heddle_record_get_id (place), &error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
  emptied = heddle_verify_digest (fixture->store);
  g_assert_cmpstr (emptied, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/verify/sound", test_sound);
  g_test_add_func ("/store/verify/finds", test_finds);
  g_test_add_func ("/store/verify/unreadable", test_unreadable);
  g_test_add_func ("/store/verify/deadlines", test_deadlines);
  g_test_add_func ("/store/verify/bit-flips", test_bit_flips);
  g_test_add_func ("/store/digest/order", test_digest_order);
  g_test_add_func ("/store/digest/undo", test_digest_undo);
  g_test_add_func ("/store/digest/removed", test_digest_removed);
  return g_test_run ();
}
