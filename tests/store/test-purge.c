/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was purged is nowhere in the file: not in a record, not in the history,
 * not in what the file has no use for. */

#include <string.h>

#include "heddle-drafts.h"
#include "heddle-history.h"
#include "heddle-merge.h"
#include "heddle-purge.h"
#include "heddle-search.h"
#include "heddle-store-private.h"
#include "heddle-trash.h"
#include "heddle-verify.h"
#include "store-fixture.h"

static gboolean
is_in_file (StoreFixture *fixture,
            const char   *word)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  return memmem (bytes, length, word, strlen (word)) != NULL;
}

static void
purge (StoreFixture     *fixture,
       const HeddleKind *kind,
       const char       *id)
{
  g_autoptr (GError) error = NULL;

  heddle_purge (fixture->store, kind, id, &error);
  g_assert_no_error (error);
  store_fixture_assert_sound (fixture);
}

static void
edit_named (StoreFixture *fixture,
            const char   *label,
            const char   *id,
            const char   *field,
            const char   *text)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, label, &error);

  g_assert_no_error (error);
  heddle_edit_set_text (edit, &fixture_place_kind, id, field, text, &error);
  g_assert_no_error (error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
remove_place (StoreFixture *fixture,
              const char   *id)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Remove Zinnia Quibell", &error);

  heddle_edit_remove (edit, &fixture_place_kind, id, &error);
  g_assert_no_error (error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* A place that stands for somebody, with everything that can know of her. */
static char *
add_somebody (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  char *id;

  heddle_store_set_author (fixture->store, "Zinnia Quibell");
  id = store_fixture_add (fixture, &fixture_place_kind, "name", "Zinnia Quibell", "code",
                          "ZQ-07131", "notes", "Prefers the Quibellian hall", NULL);
  edit_named (fixture, "Change Zinnia Quibell", id, "code", "ZQ-99842");
  edit_named (fixture, "Marry", id, "name", "Zinnia Oxenford");
  heddle_store_set_author (fixture->store, "Director, Fife");
  g_free (store_fixture_add (fixture, &fixture_thing_kind, "title", "Thing", "place", id,
                             "about", "Zinnia Oxenford’s own thing", NULL));
  heddle_draft_keep (fixture->store, "place", id, "notes", NULL, "Quibell draft", &error);
  g_assert_no_error (error);
  heddle_draft_keep (fixture->store, "dismiss rule", id, "reason", NULL, "Oxenford draft", &error);
  g_assert_no_error (error);
  heddle_history_undo (fixture->store, NULL, &error);
  heddle_history_redo (fixture->store, NULL, &error);
  g_assert_no_error (error);
  return id;
}

static const char *const traces[] = {
  "Quibell", "quibell", "Oxenford", "oxenford", "ZQ-07131", "ZQ-99842", "zq-99842",
};

static void
test_nowhere (gconstpointer data)
{
  gboolean removed_before = GPOINTER_TO_INT (data);
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *long_text = g_strnfill (3000, 'x');
  g_autofree char *other = NULL, *id = NULL;

  /* Pages fill, split and are freed around it. */
  for (guint i = 0; i < 50; i++)
    g_free (store_fixture_add (fixture, &fixture_thing_kind, "title", "Before", "about",
                               long_text, NULL));
  other = store_fixture_add (fixture, &fixture_place_kind, "name", "Other", "code", "OTHER",
                             NULL);
  id = add_somebody (fixture);
  for (guint i = 0; i < 50; i++)
    g_free (store_fixture_add (fixture, &fixture_thing_kind, "title", "After", "about",
                               long_text, NULL));
  if (removed_before)
    remove_place (fixture, id);
  /* What is in the trash is not searched, so that only those as typed count. */
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_true (is_in_file (fixture, traces[i]) || g_ascii_islower (traces[i][0]));

  purge (fixture, &fixture_place_kind, id);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    if (is_in_file (fixture, traces[i]))
      g_error ("\"%s\" is still in the file", traces[i]);
  g_assert_true (is_in_file (fixture, "OTHER"));

  store_fixture_reopen (fixture);
  store_fixture_assert_sound (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_false (is_in_file (fixture, traces[i]));
}

static void
test_history (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_somebody (fixture);
  g_autoptr (GPtrArray) changes = NULL, trash = NULL;
  g_autoptr (GError) error = NULL;
  gboolean shortened = FALSE, unsigned_by = FALSE;

  purge (fixture, &fixture_place_kind, id);
  changes = heddle_history_list (fixture->store, NULL, NULL, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((HeddleChange *) changes->pdata[0])->label, ==,
                   "Remove personal data for good");
  for (guint i = 0; i < changes->len; i++)
    {
      const HeddleChange *change = changes->pdata[i];

      shortened = shortened || g_str_equal (change->label, "Change …");
      unsigned_by = unsigned_by || g_str_equal (change->author, "…");
      g_assert_null (strpbrk (change->label, "\x01\n"));
      g_assert_null (strstr (change->label, "Quibell"));
    }
  g_assert_true (shortened);
  g_assert_true (unsigned_by);
  trash = heddle_trash_list (fixture->store, &error);
  g_assert_cmpuint (trash->len, ==, 0);
}

/* Nothing brings it back: not undo of any change, not restoring. */
static void
test_for_good (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_somebody (fixture);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleRecord) record = NULL;
  HeddleEdit *edit;

  purge (fixture, &fixture_place_kind, id);
  changes = heddle_history_list (fixture->store, NULL, NULL, 0, &error);
  g_assert_false (heddle_history_undo_change (fixture->store,
                                              ((HeddleChange *) changes->pdata[0])->site,
                                              ((HeddleChange *) changes->pdata[0])->seq, NULL,
                                              &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);
  for (guint i = 0; i < changes->len; i++)
    {
      const HeddleChange *change = changes->pdata[i];

      heddle_history_undo_change (fixture->store, change->site, change->seq, NULL, NULL);
    }
  while (heddle_history_undo (fixture->store, NULL, NULL))
    continue;

  edit = heddle_edit_begin (fixture->store, "Put back", &error);
  g_assert_false (heddle_edit_restore (edit, &fixture_place_kind, id, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);
  heddle_edit_free (edit);

  g_assert_false (heddle_purge (fixture->store, &fixture_place_kind, id, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  record = heddle_store_get (fixture->store, &fixture_place_kind, id, NULL);
  g_assert_true (heddle_record_is_deleted (record));
  g_assert_null (((FixturePlace *) record)->name);
  store_fixture_assert_sound (fixture);
}

static void
test_refused (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_somebody (fixture);
  g_autofree char *thing = store_fixture_add (fixture, &fixture_thing_kind, "title", "Open", NULL);
  g_autofree char *visit = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  /* A kind without private fields is about nobody. */
  g_assert_false (heddle_purge (fixture->store, &fixture_thing_kind, thing, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  g_clear_error (&error);

  /* By the usual rules of removing. */
  visit = store_fixture_add (fixture, &fixture_visit_kind, "thing", thing, "place", id, NULL);
  before = heddle_verify_digest (fixture->store);
  g_assert_false (heddle_purge (fixture->store, &fixture_place_kind, id, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED);
  after = heddle_verify_digest (fixture->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (is_in_file (fixture, "Oxenford"));
}

static void
test_preview (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_somebody (fixture);
  g_autofree char *mention =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "Meeting", "about",
                       "With ZQ-99842 and Zinnia Oxenford.", NULL);
  g_autofree char *none =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "Zinnia Oxenfordshire", NULL);
  g_autoptr (HeddlePurgePreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  preview = heddle_purge_preview (fixture->store, &fixture_place_kind, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->n_records, ==, 2);
  g_assert_cmpuint (preview->n_changes, ==, 4);
  g_assert_cmpuint (preview->n_values, >=, 8);
  g_assert_cmpuint (preview->mentions->len, ==, 1);
  g_assert_cmpstr (heddle_record_get_id (preview->mentions->pdata[0]), ==, mention);

  /* They stay as they are. */
  purge (fixture, &fixture_place_kind, id);
  g_assert_true (is_in_file (fixture, "With ZQ-99842 and Zinnia Oxenford."));
  g_assert_true (is_in_file (fixture, "Zinnia Oxenfordshire"));
}

/* What many share, a post such as "Director", stays in the names of changes. */
static void
test_shared_words (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *one =
    store_fixture_add (fixture, &fixture_place_kind, "name", "Director", "code", "ONE-1", NULL);
  g_autofree char *other =
    store_fixture_add (fixture, &fixture_place_kind, "name", "Director", "code", "TWO-2", NULL);

  edit_named (fixture, "Change Director", other, "code", "TWO-3");
  edit_named (fixture, "Change ONE-1", one, "code", "ONE-4");
  purge (fixture, &fixture_place_kind, one);
  g_assert_true (is_in_file (fixture, "Change Director"));
  g_assert_false (is_in_file (fixture, "ONE-1"));
  g_assert_false (is_in_file (fixture, "ONE-4"));
}

/* A colleague's copy: forgets it too, and what it wrote late is forgotten on
 * the way in; one that never had it takes what is left. */
static void
test_exchange (void)
{
  g_autoptr (StoreFixture) here = store_fixture_new ();
  g_autoptr (StoreFixture) there = store_fixture_new ();
  g_autoptr (StoreFixture) third = store_fixture_new ();
  g_autofree char *id = add_somebody (here);
  g_autoptr (GBytes) first = NULL, purged = NULL, late = NULL, all = NULL;
  g_autoptr (GError) error = NULL;
  HeddleMergeReport report;

  first = heddle_merge_write (here->store, 0, 1, 0, &error);
  heddle_merge_read (there->store, first, NULL, &error);
  g_assert_no_error (error);
  there->now += G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC;
  edit_named (there, "Rename Zinnia Oxenford", id, "code", "ZQ-55555");
  late = heddle_merge_write (there->store, 0, 1, 0, &error);

  purge (here, &fixture_place_kind, id);
  heddle_merge_read (here->store, late, NULL, &error);
  g_assert_no_error (error);
  store_fixture_assert_sound (here);
  g_assert_false (is_in_file (here, "ZQ-55555"));

  purged = heddle_merge_write (here->store, 0, 1, 0, &error);
  g_assert_no_error (error);
  g_assert_null (memmem (g_bytes_get_data (purged, NULL), g_bytes_get_size (purged), "Quibell",
                         strlen ("Quibell")));
  heddle_merge_read (there->store, purged, NULL, &error);
  g_assert_no_error (error);
  store_fixture_assert_sound (there);
  g_assert_true (heddle_purge_is_done (there->store, "place", id));

  heddle_merge_read (third->store, purged, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report.waiting, ==, 0);
  store_fixture_assert_sound (third);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_false (is_in_file (third, traces[i]));

  /* And on: from who never had it. */
  all = heddle_merge_write (third->store, 0, 1, 0, &error);
  heddle_merge_read (here->store, all, NULL, &error);
  g_assert_no_error (error);
  store_fixture_assert_sound (here);
}

/* What is left of a purged change is still guarded. */
static void
test_altered (void)
{
  static const char *const alterations[] = {
    "UPDATE edit SET label = label || '!' WHERE label LIKE '%Change …'",
    "UPDATE edit SET author = 'me' WHERE label LIKE '%Change …'",
    "UPDATE edit SET wall = wall + 1 WHERE label LIKE '%Change …'",
    "UPDATE op SET value = 'Back' WHERE kind = 'place' AND field = 'name'",
    "UPDATE op SET digest = randomblob (32) WHERE kind = 'place' AND field = 'name'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *id = add_somebody (fixture);
      g_autoptr (GPtrArray) checks = NULL;
      g_autoptr (GError) error = NULL;
      gboolean found = FALSE;

      purge (fixture, &fixture_place_kind, id);
      heddle_store_exec (fixture->store, alterations[i], &error);
      g_assert_no_error (error);
      g_assert_cmpint (sqlite3_changes (heddle_store_get_db (fixture->store)), >, 0);
      checks = heddle_verify (fixture->store);
      for (guint c = 0; c < checks->len; c++)
        found = found || (g_str_equal (((HeddleCheck *) checks->pdata[c])->name, "chain")
                          && ((HeddleCheck *) checks->pdata[c])->found != NULL);
      if (!found)
        g_error ("went unnoticed: %s", alterations[i]);
    }
}

/* Frozen texts. */

static const char named[] = "Thanks to ZQ-99842, and to ZQ-9984200.";
static const char unnamed[] = "Thanks to …, and to ZQ-9984200.";

static char *
digest_of (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static char *
freeze (StoreFixture *fixture,
        const char   *text)
{
  g_autofree char *seal = digest_of (text);

  return store_fixture_add (fixture, &fixture_thing_kind, "title", "Version", "minutes", text,
                            "seal", seal, NULL);
}

static void
assert_blanked (StoreFixture *fixture,
                const char   *id)
{
  g_autoptr (HeddleRecord) record =
    heddle_store_get (fixture->store, &fixture_thing_kind, id, NULL);
  g_autofree char *seal = digest_of (unnamed);

  g_assert_nonnull (record);
  g_assert_cmpstr (((FixtureThing *) record)->minutes, ==, unnamed);
  g_assert_cmpstr (((FixtureThing *) record)->seal, ==, seal);
  g_assert_cmpint (heddle_purge_get_redacted (fixture->store, &fixture_thing_kind, id), >, 0);
  store_fixture_assert_sound (fixture);
}

static void
test_frozen (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_somebody (fixture);
  g_autofree char *frozen = freeze (fixture, named);
  g_autofree char *other = freeze (fixture, "Thanks to all.");
  g_autofree char *seal = digest_of (named);
  g_autoptr (HeddlePurgePreview) preview = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (is_in_file (fixture, seal));
  preview = heddle_purge_preview (fixture->store, &fixture_place_kind, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (preview->n_frozen, ==, 1);
  g_assert_cmpuint (preview->mentions->len, ==, 0);
  g_assert_cmpint (heddle_purge_get_redacted (fixture->store, &fixture_thing_kind, frozen), ==,
                   0);

  purge (fixture, &fixture_place_kind, id);
  assert_blanked (fixture, frozen);
  g_assert_cmpint (heddle_purge_get_redacted (fixture->store, &fixture_thing_kind, other), ==, 0);
  g_assert_false (is_in_file (fixture, "to ZQ-99842,"));
  /* by which every name could be tried */
  g_assert_false (is_in_file (fixture, seal));

  /* Nothing brings it back. */
  changes = heddle_history_list (fixture->store, NULL, NULL, 0, &error);
  for (guint i = 0; i < changes->len; i++)
    {
      const HeddleChange *change = changes->pdata[i];

      heddle_history_undo_change (fixture->store, change->site, change->seq, NULL, NULL);
    }
  store_fixture_reopen (fixture);
  assert_blanked (fixture, frozen);
}

/* One that was edited since, and one that is in the trash. */
static void
test_frozen_before (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = add_somebody (fixture);
  g_autofree char *edited = freeze (fixture, named);
  g_autofree char *removed = freeze (fixture, named);
  g_autofree char *seal = digest_of (unnamed);
  HeddleEdit *edit = heddle_edit_begin (fixture->store, "Remove", NULL);

  heddle_edit_remove (edit, &fixture_thing_kind, removed, NULL);
  heddle_edit_commit (edit, NULL);
  store_fixture_set (fixture, &fixture_thing_kind, edited, "minutes", unnamed);
  store_fixture_set (fixture, &fixture_thing_kind, edited, "seal", seal);
  purge (fixture, &fixture_place_kind, id);
  assert_blanked (fixture, edited);
  assert_blanked (fixture, removed);
  g_assert_false (is_in_file (fixture, "to ZQ-99842,"));
}

static void
pass_on (StoreFixture *from,
         StoreFixture *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = heddle_merge_write (from->store, 0, 1, 0, &error);

  g_assert_no_error (error);
  heddle_merge_read (to->store, bytes, NULL, &error);
  g_assert_no_error (error);
  store_fixture_assert_sound (to);
}

/* A colleague's copy blanks what it had before, and what it froze without
 * knowing; here what was frozen there comes in and is blanked with it. */
static void
test_frozen_exchange (void)
{
  g_autoptr (StoreFixture) here = store_fixture_new ();
  g_autoptr (StoreFixture) there = store_fixture_new ();
  g_autoptr (StoreFixture) third = store_fixture_new ();
  g_autofree char *id = add_somebody (here);
  g_autofree char *before = freeze (here, named);
  g_autofree char *late = NULL;
  g_autoptr (GBytes) unaware = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL, *other = NULL;

  pass_on (here, there);
  there->now += G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC;
  late = freeze (there, named);
  unaware = heddle_merge_write (there->store, 0, 1, 0, &error);
  purge (here, &fixture_place_kind, id);
  heddle_merge_read (here->store, unaware, NULL, &error);
  g_assert_no_error (error);

  pass_on (here, there);
  assert_blanked (there, before);
  assert_blanked (there, late);
  /* what it blanked by itself is not undone: this takes the freezing back */
  g_assert_true (heddle_history_undo (there->store, NULL, &error));
  assert_blanked (there, late);

  pass_on (there, here);
  pass_on (here, third);
  heddle_merge_read (third->store, unaware, NULL, &error);
  g_assert_no_error (error);
  assert_blanked (here, before);
  assert_blanked (third, before);
  pass_on (here, there);
  one = heddle_verify_digest (here->store);
  other = heddle_verify_digest (third->store);
  g_assert_cmpstr (one, ==, other);
  g_assert_false (is_in_file (third, "to ZQ-99842,"));
}

/* A colleague who wrote into a frozen text before it was blanked here, and is heard late. */
static void
test_frozen_late (void)
{
  g_autoptr (StoreFixture) here = store_fixture_new ();
  g_autoptr (StoreFixture) there = store_fixture_new ();
  g_autofree char *id = add_somebody (here);
  g_autofree char *frozen = freeze (here, named);
  g_autoptr (GBytes) late = NULL;
  g_autoptr (GError) error = NULL;

  pass_on (here, there);
  store_fixture_set (there, &fixture_thing_kind, frozen, "minutes", "ZQ-99842 spoke.");
  late = heddle_merge_write (there->store, 0, 1, 0, &error);
  here->now += G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC;
  purge (here, &fixture_place_kind, id);
  heddle_merge_read (here->store, late, NULL, &error);
  g_assert_no_error (error);
  assert_blanked (here, frozen);
  g_assert_false (is_in_file (here, "ZQ-99842 spoke."));
}

/* What was purged is guarded: nobody can put another text in its place. */
static void
test_frozen_altered (void)
{
  static const char *const alterations[] = {
    "UPDATE op SET value = 'Thanks to nobody.' WHERE field = 'minutes' AND value IS NULL",
    "UPDATE op SET value = 'Thanks to nobody.' WHERE field = 'minutes' AND value IS NOT NULL",
    "UPDATE op SET digest = randomblob (32) WHERE field = 'seal'",
    "DELETE FROM op WHERE field = 'redacted'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *id = add_somebody (fixture);
      g_autofree char *frozen = freeze (fixture, named);
      g_autofree char *found = NULL;
      g_autoptr (GPtrArray) checks = NULL;

      purge (fixture, &fixture_place_kind, id);
      heddle_store_exec (fixture->store, alterations[i], NULL);
      g_assert_cmpint (sqlite3_changes (heddle_store_get_db (fixture->store)), ==,
                       i == 2 ? 2 : 1);
      checks = heddle_verify (fixture->store);
      for (guint c = 0; c < checks->len; c++)
        if (g_str_equal (((HeddleCheck *) checks->pdata[c])->name, "chain"))
          g_set_str (&found, ((HeddleCheck *) checks->pdata[c])->found);
      if (found == NULL)
        g_error ("went unnoticed: %s", alterations[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/purge/nowhere", GINT_TO_POINTER (FALSE), test_nowhere);
  g_test_add_data_func ("/store/purge/nowhere-from-trash", GINT_TO_POINTER (TRUE), test_nowhere);
  g_test_add_func ("/store/purge/history", test_history);
  g_test_add_func ("/store/purge/for-good", test_for_good);
  g_test_add_func ("/store/purge/refused", test_refused);
  g_test_add_func ("/store/purge/preview", test_preview);
  g_test_add_func ("/store/purge/shared-words", test_shared_words);
  g_test_add_func ("/store/purge/exchange", test_exchange);
  g_test_add_func ("/store/purge/altered", test_altered);
  g_test_add_func ("/store/purge/frozen", test_frozen);
  g_test_add_func ("/store/purge/frozen-before", test_frozen_before);
  g_test_add_func ("/store/purge/frozen-exchange", test_frozen_exchange);
  g_test_add_func ("/store/purge/frozen-late", test_frozen_late);
  g_test_add_func ("/store/purge/frozen-altered", test_frozen_altered);
  return g_test_run ();
}
