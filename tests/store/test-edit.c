/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-history.h"
#include "heddle-id.h"
#include "heddle-merge.h"
#include "heddle-store-private.h"
#include "heddle-verify.h"
#include "store-fixture.h"

/* Each sort of field: what goes in comes out, also after reopening. */
static const struct
{
  const char *field;
  const char *text;
} fields[] = {
  { "title", "Fieldwork of the «Òbar» team" },
  { "about", "one\n\ttwo" },
  { "due", "2018-23" },
  { "day", "2027-03-09" },
  { "at", "09:30" },
  { "count", "7" },
  { "share", "0.1" },
  { "urgent", "1" },
  { "state", "done" },
  { "notes", "for myself" },
  { "private", "1" },
};

static void
assert_field (HeddleStore      *store,
              const HeddleKind *kind,
              const char       *id,
              const char       *name,
              const char       *wanted)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, NULL);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *text = NULL;

  g_assert_nonnull (record);
  heddle_record_get_value (record, heddle_kind_get_field (kind, name), &value);
  text = heddle_value_to_text (&value);
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_round_trip (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    store_fixture_set (fixture, &fixture_thing_kind, id, fields[i].field, fields[i].text);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    assert_field (fixture->store, &fixture_thing_kind, id, fields[i].field, fields[i].text);
  store_fixture_assert_sound (fixture);

  store_fixture_reopen (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      assert_field (fixture->store, &fixture_thing_kind, id, fields[i].field, fields[i].text);
      store_fixture_set (fixture, &fixture_thing_kind, id, fields[i].field,
                         i == 0 ? "y" : NULL);
    }
  store_fixture_reopen (fixture);
  assert_field (fixture->store, &fixture_thing_kind, id, "count", NULL);
  assert_field (fixture->store, &fixture_thing_kind, id, "share", NULL);
  assert_field (fixture->store, &fixture_thing_kind, id, "urgent", "0");
  assert_field (fixture->store, &fixture_thing_kind, id, "about", NULL);
}

/* Below the field itself its kind is not said again. */
static void
test_rule (void)
{
  const HeddleField *title = heddle_kind_get_field (&fixture_thing_kind, "title");
  static const char *const rows[][2] = {
    { "Thing, Title: may not be empty.", "Title may not be empty." },
    { "Thing, Title: \"x\" is longer than 2 characters.", "\"x\" is longer than 2 characters." },
    { "Thing, Title: the word is not one.", "The word is not one." },
    { "The file is full.", "The file is full." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *rule = heddle_field_dup_rule (title, &fixture_thing_kind, rows[i][0]);

      g_assert_cmpstr (rule, ==, rows[i][1]);
    }
}

/* What a field refuses, and how the message puts it. */

#define LONG_LINE 501
#define MEGABYTE 1048576

static const struct
{
  const char *field;
  const char *text; /* NULL: a megabyte */
  const char *message;
} bad[] = {
  { "title", "", "Thing, Title: may not be empty." },
  { "title", "  ", "Thing, Title: may not be empty." },
  { "title", NULL, "Thing, Title: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\""
                   " is longer than 500 characters." },
  { "about", NULL, "Thing, About: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\""
                   " is longer than 1000000 bytes." },
  { "title", "a\nb", "Thing, Title: \"a�b\" has a line break or another control character." },
  { "about", "a\x1b[1mb", "Thing, About: \"a�[1mb\" has a control character." },
  { "title", "a\xff", "Thing, Title: \"a�\" is not valid UTF-8 text." },
  { "day", "2027-02-29", NULL },
  { "day", "2027-06-31", NULL },
  { "day", "20226-01-01", NULL },
  { "day", "2027", "Thing, Day: \"2027\" is not an exact day, such as 2018-09-03." },
  { "due", "2027-02-29", NULL },
  { "due", "soon", NULL },
  { "at", "24:00", "Thing, At: \"24:00\" is not a time of day: 09:30." },
  { "count", "0", "Thing, Count: \"0\" is not between 1 and 10." },
  { "count", "40", "Thing, Count: \"40\" is not between 1 and 10." },
  { "count", "3.5", "Thing, Count: \"3.5\" is not a whole number from 1 to 10." },
  { "count", "99999999999999999999", NULL },
  { "share", "1e999", "Thing, Share: \"1e999\" is not a number." },
  { "share", "nan", "Thing, Share: \"nan\" is not a number." },
  { "urgent", "perhaps", "Thing, Urgent: \"perhaps\" is not yes or no." },
  { "state", "later", "Thing, State: \"later\" is not one of planned, done." },
  { "place", "Fife!", "Thing, Place: \"Fife!\" is not a record of kind place." },
  { "place", "00000000-0000-4000-8000-000000000000",
    "Thing, Place: \"00000000-0000-4000-8000-000000000000\" is no Place that there is." },
  { "colour", "red", "Thing has no field \"colour\"." },
  { "deleted", "1", "Thing has no field \"deleted\"." },
};

static void
test_bad_input (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);
  g_autofree char *before = heddle_verify_digest (fixture->store);
  g_autofree char *megabyte = g_strnfill (MEGABYTE, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      const char *text = bad[i].text != NULL ? bad[i].text : megabyte;
      g_autoptr (GError) error = NULL;
      g_autoptr (HeddleEdit) edit = heddle_edit_begin (fixture->store, "Set", &error);
      g_autofree char *after = NULL;
      gboolean done;

      done = heddle_edit_set_text (edit, &fixture_thing_kind, id, bad[i].field, text, &error)
             && heddle_edit_commit (g_steal_pointer (&edit), &error);
      g_assert_false (done);
      g_assert_false (heddle_error_is_file (error));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpuint (strlen (error->message), <, 300);
      if (bad[i].message != NULL)
        g_assert_cmpstr (error->message, ==, bad[i].message);
      else
        g_assert_nonnull (strstr (error->message, text));

      g_clear_pointer (&edit, heddle_edit_free);
      after = heddle_verify_digest (fixture->store);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_rule_of_kind (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *thing =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);
  g_autofree char *visit =
    store_fixture_add (fixture, &fixture_visit_kind, "thing", thing,
                       "starts", "2027-03-09", NULL);
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Set", &error);

  heddle_edit_set_text (edit, &fixture_visit_kind, visit, "ends", "2027-03-08", &error);
  g_assert_no_error (error);
  g_assert_false (heddle_edit_commit (edit, &error));
  g_assert_cmpstr (error->message, ==,
                   "Visit, Ends: \"2027-03-08\" is before the start.");
  assert_field (fixture->store, &fixture_visit_kind, visit, "ends", NULL);
}

/* Edits. */

static gint64
count_edits (HeddleStore *store)
{
  return heddle_store_get_number (store, "SELECT count(*) FROM edit");
}

static void
test_no_change (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Set", &error);

  heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "y", &error);
  heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "x", &error);
  g_assert_true (heddle_edit_commit (edit, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_edits (fixture->store), ==, 1);

  edit = heddle_edit_begin (fixture->store, "Drop", &error);
  heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "z", &error);
  assert_field (fixture->store, &fixture_thing_kind, id, "title", "z");
  g_assert_null (heddle_edit_begin (fixture->store, "Second", &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  heddle_edit_free (edit);
  assert_field (fixture->store, &fixture_thing_kind, id, "title", "x");
  g_assert_cmpint (count_edits (fixture->store), ==, 1);
}

/* Nothing writes past the log. */
static void
test_stray_writes (void)
{
  static const struct
  {
    const char *sql;
    const char *why;
  } strays[] = {
    { "INSERT INTO place (id, name) VALUES ('a', 'b')", "no edit open" },
    { "UPDATE place SET name = 'c'", "no edit open" },
    { "DELETE FROM place", "records are never deleted" },
    { "INSERT OR REPLACE INTO place SELECT * FROM place", "records are never deleted" },
    { "REPLACE INTO place (id) SELECT id FROM place", "records are never deleted" },
    { "UPDATE place SET id = 'd'", "an id never changes" },
    { "UPDATE OR IGNORE place SET name = 'c'", "no edit open" },
  };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (strays); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (heddle_store_exec (fixture->store, strays[i].sql, &error));
      if (strstr (error->message, strays[i].why) == NULL)
        g_error ("%s: %s", strays[i].sql, error->message);
    }
  assert_field (fixture->store, &fixture_place_kind, id, "name", "Fife");
  store_fixture_assert_sound (fixture);
}

/* Live objects. */

static void
count_cb (GObject    *record,
          GParamSpec *pspec,
          GString    *heard)
{
  g_string_append_printf (heard, "%s%s", heard->len > 0 ? " " : "", pspec->name);
}

static void
test_notify (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);
  g_autoptr (HeddleRecord) record =
    heddle_store_get (fixture->store, &fixture_thing_kind, id, NULL);
  g_autoptr (HeddleRecord) again =
    heddle_store_get (fixture->store, &fixture_thing_kind, id, NULL);
  g_autoptr (GString) heard = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit;

  g_assert_true (record == again);
  g_signal_connect (record, "notify", G_CALLBACK (count_cb), heard);

  edit = heddle_edit_begin (fixture->store, "Set", &error);
  heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "y", &error);
  heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "z", &error);
  heddle_edit_set_text (edit, &fixture_thing_kind, id, "count", "3", &error);
  heddle_edit_set_text (edit, &fixture_thing_kind, id, "urgent", "yes", &error);
  g_assert_cmpstr (heard->str, ==, "");
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (heard->str, ==, "urgent title");
  g_assert_cmpstr (FIXTURE_THING (record)->title, ==, "z");

  g_string_truncate (heard, 0);
  heddle_history_undo (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (heard->str, ==, "urgent title");
  g_assert_cmpstr (FIXTURE_THING (record)->title, ==, "x");

  g_string_truncate (heard, 0);
  edit = heddle_edit_begin (fixture->store, "Set", &error);
  heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "y", &error);
  heddle_edit_free (edit);
  g_assert_cmpstr (heard->str, ==, "");
  g_assert_cmpstr (FIXTURE_THING (record)->title, ==, "x");
}

static void
committed_cb (HeddleStore *store,
              GArray      *touched,
              guint       *n)
{
  *n += 1;
  g_assert_cmpuint (touched->len, ==, 2);
}

static void
test_committed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Add", &error);
  const char *id;
  guint n = 0;

  g_signal_connect (fixture->store, "committed", G_CALLBACK (committed_cb), &n);
  for (guint i = 0; i < 2; i++)
    {
      id = heddle_edit_add (edit, &fixture_place_kind, NULL, &error);
      heddle_edit_set_text (edit, &fixture_place_kind, id, "name", "x", &error);
      heddle_edit_set_text (edit, &fixture_place_kind, id, "code", "c", &error);
    }
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
}

static int
count_commit (void *n)
{
  *(guint *) n += 1;
  return 0;
}

/* One action, one commit, however much it changes: also of undo and removal. */
static void
test_one_commit (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *place =
    store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit;
  guint n = 0;

  sqlite3_commit_hook (heddle_store_get_db (fixture->store), count_commit, &n);
  edit = heddle_edit_begin (fixture->store, "Add", &error);
  for (guint i = 0; i < 20; i++)
    {
      const char *id = heddle_edit_add (edit, &fixture_thing_kind, NULL, &error);

      heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "x", &error);
      heddle_edit_set_text (edit, &fixture_thing_kind, id, "place", place, &error);
    }
  g_assert_true (heddle_edit_commit (edit, &error));
  g_assert_cmpuint (n, ==, 1);
  edit = heddle_edit_begin (fixture->store, "Remove", &error);
  heddle_edit_remove (edit, &fixture_place_kind, place, &error);
  g_assert_true (heddle_edit_commit (edit, &error));
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (heddle_history_undo (fixture->store, NULL, &error));
  g_assert_cmpuint (n, ==, 3);
  sqlite3_commit_hook (heddle_store_get_db (fixture->store), NULL, NULL);
}

/* What ships. */

static void
write_edition (StoreFixture *fixture,
               guint         edition,
               const char   *name,
               const char   *code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = heddle_id_from_name ("place", "S12000047");
  HeddleEdit *edit =
    heddle_edit_begin_reference (fixture->store, edition, "Reference", 1000, &error);

  g_assert_no_error (error);
  heddle_edit_add (edit, &fixture_place_kind, id, &error);
  heddle_edit_set_text (edit, &fixture_place_kind, id, "name", name, &error);
  heddle_edit_set_text (edit, &fixture_place_kind, id, "code", code, &error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
merge_all (StoreFixture *from,
           StoreFixture *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = heddle_merge_write (from->store, 0, 1, 0, &error);

  g_assert_no_error (error);
  heddle_merge_read (to->store, bytes, NULL, &error);
  g_assert_no_error (error);
}

/* The same edition is the same change in two files, whatever was there before;
 * a user wins over any of them, field by field; undo leaves them alone. */
static void
test_reference (void)
{
  g_autoptr (StoreFixture) a = store_fixture_new ();
  g_autoptr (StoreFixture) b = store_fixture_new ();
  g_autofree char *id = heddle_id_from_name ("place", "S12000047");
  g_autofree char *digest = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  heddle_store_set_author (b->store, "Somebody else");
  write_edition (a, 20260101, "Fyfe", "FIF");
  g_assert_false (heddle_history_undo (a->store, NULL, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (heddle_history_undo_change (a->store, 20260101, 1, NULL, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  store_fixture_set (a, &fixture_place_kind, id, "code", "KF");
  write_edition (a, 20270101, "Fife", "FIFE");
  assert_field (a->store, &fixture_place_kind, id, "name", "Fife");
  assert_field (a->store, &fixture_place_kind, id, "code", "KF");
  g_assert_true (heddle_edit_has_reference (a->store, 20270101));
  store_fixture_assert_sound (a);

  /* made when the later edition was out */
  b->now += G_USEC_PER_SEC;
  write_edition (b, 20270101, "Fife", "FIFE");
  g_assert_false (heddle_edit_has_reference (b->store, 20260101));
  merge_all (a, b);
  merge_all (b, a);
  assert_field (b->store, &fixture_place_kind, id, "name", "Fife");
  assert_field (b->store, &fixture_place_kind, id, "code", "KF");
  digest = heddle_verify_digest (a->store);
  other = heddle_verify_digest (b->store);
  g_assert_cmpstr (digest, ==, other);
  store_fixture_assert_sound (a);
  store_fixture_assert_sound (b);
}

static void
test_ids (void)
{
  g_autofree char *a = heddle_id_from_name ("place", "x");
  g_autofree char *b = heddle_id_from_name ("place", "y");
  g_autofree char *c = heddle_id_from_name ("thing", "x");
  g_autofree char *d = heddle_id_from_name (a, "x");
  /* RFC 9562, appendix A.4 */
  g_autofree char *known =
    heddle_id_from_name ("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com");

  g_assert_cmpstr (known, ==, "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  g_assert_true (g_uuid_string_is_valid (a));
  g_assert_cmpstr (a, !=, b);
  g_assert_cmpstr (a, !=, c);
  g_assert_cmpstr (a, !=, d);
  g_assert_false (heddle_id_is_valid (""));
  g_assert_false (heddle_id_is_valid ("a/b"));
  g_assert_false (heddle_id_is_valid ("A"));
}

static void
test_find (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  static const char *const names[] = { "Fife", "East Ayrshire", "North Ayrshire",
                                       "Òbar Dheathain", "Aberdeenshire" };
  static const struct
  {
    const char *name;
    const char *found; /* NULL: more than one; "": none */
  } cases[] = {
    { "Fife", "Fife" }, { "fife", "Fife" }, { "Ayrshire", NULL }, { "east", "East Ayrshire" },
    { "obar", "Òbar Dheathain" }, { "Aberdeen", "" }, { "", "" }, { "no\xff", "" },
  };
  g_autofree char *id = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_free (id);
      id = store_fixture_add (fixture, &fixture_place_kind, "name", names[i], NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeddleRecord) record =
        heddle_store_find (fixture->store, &fixture_place_kind, cases[i].name, &error);

      if (cases[i].found == NULL)
        g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_AMBIGUOUS);
      else if (*cases[i].found == '\0')
        g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND);
      else
        g_assert_cmpstr (FIXTURE_PLACE (record)->name, ==, cases[i].found);
    }

  id[8] = '\0';
  {
    g_autoptr (HeddleRecord) record =
      heddle_store_find (fixture->store, &fixture_place_kind, id, NULL);

    g_assert_cmpstr (FIXTURE_PLACE (record)->name, ==, "Aberdeenshire");
  }
}

/* Changes of one field, one upon the other, come back one by one. */
static void
test_undo_in_turn (void)
{
  static const char *const titles[] = { "first", "second", "third", "fourth" };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_thing_kind, "title", titles[0], NULL);

  for (guint i = 1; i < G_N_ELEMENTS (titles); i++)
    store_fixture_set (fixture, &fixture_thing_kind, id, "title", titles[i]);
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = G_N_ELEMENTS (titles) - 1; i > 0; i--)
        {
          g_assert_true (heddle_history_undo (fixture->store, NULL, &error));
          assert_field (fixture->store, &fixture_thing_kind, id, "title", titles[i - 1]);
        }
      for (guint i = 1; i < G_N_ELEMENTS (titles); i++)
        {
          g_assert_true (heddle_history_redo (fixture->store, NULL, &error));
          assert_field (fixture->store, &fixture_thing_kind, id, "title", titles[i]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/edit/round-trip", test_round_trip);
  g_test_add_func ("/store/edit/bad-input", test_bad_input);
  g_test_add_func ("/store/edit/rule-of-kind", test_rule_of_kind);
  g_test_add_func ("/store/edit/no-change", test_no_change);
  g_test_add_func ("/store/edit/stray-writes", test_stray_writes);
  g_test_add_func ("/store/edit/notify", test_notify);
  g_test_add_func ("/store/edit/committed", test_committed);
  g_test_add_func ("/store/edit/one-commit", test_one_commit);
  g_test_add_func ("/store/edit/reference", test_reference);
  g_test_add_func ("/store/edit/rule", test_rule);
  g_test_add_func ("/store/edit/ids", test_ids);
  g_test_add_func ("/store/edit/find", test_find);
  g_test_add_func ("/store/edit/undo-in-turn", test_undo_in_turn);
  return g_test_run ();
}
