/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-history.h"
#include "heddle-query.h"
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
assert_field (HeddleStore *store,
              const char  *id,
              const char  *name,
              const char  *wanted)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &fixture_thing_kind, id, NULL);
  const HeddleField *field = heddle_kind_get_field (&fixture_thing_kind, name);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *text = NULL;

  g_assert_nonnull (record);
  heddle_record_get_value (record, field, &value);
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
    assert_field (fixture->store, id, fields[i].field, fields[i].text);
  assert_sound (fixture->store);

  store_fixture_reopen (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    assert_field (fixture->store, id, fields[i].field, fields[i].text);
}

/* Every field: set, undo, redo, undo; the digest tells. */
static void
test_undo (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = heddle_verify_digest (fixture->store);
      g_autofree char *after = NULL;

      store_fixture_set (fixture, &fixture_thing_kind, id, fields[i].field, fields[i].text);
      after = heddle_verify_digest (fixture->store);
      g_assert_cmpstr (before, !=, after);

      for (guint round = 0; round < 3; round++)
        {
          g_autofree char *undone = NULL;
          g_autofree char *redone = NULL;

          g_assert_true (heddle_history_undo (fixture->store, NULL, &error));
          g_assert_no_error (error);
          undone = heddle_verify_digest (fixture->store);
          g_assert_cmpstr (undone, ==, before);
          g_assert_true (heddle_history_redo (fixture->store, NULL, &error));
          g_assert_no_error (error);
          redone = heddle_verify_digest (fixture->store);
          g_assert_cmpstr (redone, ==, after);
        }
    }
  assert_sound (fixture->store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/edit/round-trip", test_round_trip);
  g_test_add_func ("/store/edit/undo", test_undo);
  return g_test_run ();
}
