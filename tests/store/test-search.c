/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "heddle-history.h"
#include "heddle-search.h"
#include "heddle-store-private.h"
#include "store-fixture.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "Fife", "fife" },
    { "Òbar Dheathain", "obar dheathain" },
    { "Na h-Eileanan Siar", "na h-eileanan siar" },
    { "Gàidhlig", "gaidhlig" },
    { "Ga\xcc\x80idhlig", "gaidhlig" }, /* decomposed */
    { "STRASSE", "strasse" },
    { "Straße", "strasse" },
    { "Ørsted", "orsted" },
    { "ΣΊΣΥΦΟΣ", "σισυφοσ" },
    { "director’s", "director's" },
    { "T−7w", "t-7w" },
    { "ﬁeldwork", "fieldwork" },
    { "one\ntwo\tthree", "one two three" },
    { "non\xc2\xa0" "breaking", "non breaking" },
    { "soft\xc2\xadhyphen", "softhyphen" },
    { "\xe2\x80\xaeright\xe2\x80\xac", "right" }, /* bidi overrides */
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = heddle_search_fold (cases[i].text);
      g_autofree char *again = heddle_search_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

static GPtrArray *
search (StoreFixture *fixture,
        const char   *words)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = heddle_search (fixture->store, words, 50, &error);

  g_assert_no_error (error);
  return hits;
}

/* Titles of the hits, joined by "; ". */
static char *
titles (StoreFixture *fixture,
        const char   *words)
{
  g_autoptr (GPtrArray) hits = search (fixture, words);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "",
                            ((HeddleHit *) hits->pdata[i])->title);
  return g_string_free_and_steal (joined);
}

#define assert_found(fixture, words, wanted) \
  G_STMT_START { \
    g_autofree char *titles_ = titles (fixture, words); \
    g_assert_cmpstr (titles_, ==, wanted); \
  } G_STMT_END

static void
test_words (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *aberdeen =
    store_fixture_add (fixture, &fixture_place_kind, "name", "Òbar Dheathain", NULL);
  g_autofree char *fife = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *agreed =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "Dates agreed", "place", fife,
                       "about", "The whole team, and 100% of the Gàidhlig_medium schools", NULL);

  assert_found (fixture, "obar", "Òbar Dheathain");
  assert_found (fixture, "ÒBAR", "Òbar Dheathain");
  assert_found (fixture, "dheath", "Òbar Dheathain");
  assert_found (fixture, "fife", "Fife; Fife: Dates agreed");
  assert_found (fixture, "  fife   agreed ", "Fife: Dates agreed");
  assert_found (fixture, "agreed fife", "Fife: Dates agreed");
  assert_found (fixture, "gaidhlig", "Fife: Dates agreed");
  assert_found (fixture, "fife nothing", "");
  /* Parts of a pattern are only letters. */
  assert_found (fixture, "100%", "Fife: Dates agreed");
  assert_found (fixture, "%", "Fife: Dates agreed");
  assert_found (fixture, "lig_med", "Fife: Dates agreed");
  assert_found (fixture, "ligxmed", "");
  assert_found (fixture, "f*", "");
  assert_found (fixture, "'; DROP TABLE search; --", "");
  assert_found (fixture, "\"fife\"", "");
  assert_found (fixture, "", "");
  assert_found (fixture, " \n\t ", "");
  assert_found (fixture, "\xff\xfe", "");
}

static void
test_hostile_text (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *long_text = g_strnfill (20000, 'x');
  g_autofree char *about = g_strconcat (long_text, " nèedle ", long_text, NULL);
  g_autofree char *id = store_fixture_add (fixture, &fixture_thing_kind, "title", "<b>& bold</b>",
                                           "about", about, NULL);
  g_autoptr (GPtrArray) hits = search (fixture, "needle");
  const HeddleHit *hit;
  g_autofree char *match = NULL;

  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_cmpstr (hit->id, ==, id);
  g_assert_cmpstr (hit->title, ==, "<b>& bold</b>");
  g_assert_true (g_utf8_validate (hit->excerpt, -1, NULL));
  g_assert_cmpuint (strlen (hit->excerpt), <, 400);
  match = g_strndup (hit->excerpt + hit->match_start, hit->match_end - hit->match_start);
  g_assert_cmpstr (match, ==, "nèedle");
}

static void
test_excerpt (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "Dùn Èideann", "about",
                       "First line\nof a text whose words go on well before the place that is "
                       "looked for, Caol\xcc\x80 there, and that go on behind it for so long that "
                       "both ends have to be cut for it to fit", NULL);
  g_autoptr (GPtrArray) in_title = search (fixture, "eideann");
  g_autoptr (GPtrArray) in_text = search (fixture, "caol");
  const HeddleHit *hit = in_title->pdata[0];
  g_autofree char *title_match = g_strndup (hit->excerpt + hit->match_start,
                                            hit->match_end - hit->match_start);
  g_autofree char *text_match = NULL;

  g_assert_null (hit->field);
  g_assert_cmpstr (hit->excerpt, ==, "Dùn Èideann");
  g_assert_cmpstr (title_match, ==, "Èideann");

  hit = in_text->pdata[0];
  g_assert_cmpstr (hit->field->name, ==, "about");
  g_assert_true (g_str_has_prefix (hit->excerpt, "…"));
  g_assert_true (g_str_has_suffix (hit->excerpt, "…"));
  g_assert_null (strchr (hit->excerpt, '\n'));
  /* The accent belongs to the match. */
  text_match = g_strndup (hit->excerpt + hit->match_start, hit->match_end - hit->match_start);
  g_assert_cmpstr (text_match, ==, "Caol\xcc\x80");
}

static void
test_rank (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *place = store_fixture_add (fixture, &fixture_place_kind, "name", "North", NULL);
  g_autofree char *a = store_fixture_add (fixture, &fixture_thing_kind, "title", "Zebra", "about",
                                          "report", NULL);
  g_autofree char *b = store_fixture_add (fixture, &fixture_thing_kind, "title", "Report", NULL);
  g_autofree char *c = store_fixture_add (fixture, &fixture_thing_kind, "title", "Report draft",
                                          NULL);
  g_autofree char *d = store_fixture_add (fixture, &fixture_thing_kind, "title", "A report", NULL);
  g_autofree char *e = store_fixture_add (fixture, &fixture_thing_kind, "title", "Misreported",
                                          NULL);

  assert_found (fixture, "report", "Report; Report draft; A report; Misreported; Zebra");
}

static void
test_limit (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) none = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Same %u", 5 - i);
      g_autofree char *id = store_fixture_add (fixture, &fixture_thing_kind, "title", title, NULL);
    }
  two = heddle_search (fixture->store, "same", 2, NULL);
  none = heddle_search (fixture->store, "same", 0, NULL);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (((HeddleHit *) two->pdata[0])->title, ==, "Same 1");
  g_assert_cmpstr (((HeddleHit *) two->pdata[1])->title, ==, "Same 2");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
remove_record (StoreFixture     *fixture,
               const HeddleKind *kind,
               const char       *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (fixture->store, "Remove", &error);

  heddle_edit_remove (edit, kind, id, &error);
  g_assert_no_error (error);
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

static void
undo (StoreFixture *fixture)
{
  g_auto (HeddleUndoReport) report = { NULL };
  g_autoptr (GError) error = NULL;

  heddle_history_undo (fixture->store, &report, &error);
  g_assert_no_error (error);
}

static void
test_follows (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *fife = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *thing = store_fixture_add (fixture, &fixture_thing_kind, "title", "Review",
                                              "place", fife, NULL);

  store_fixture_set (fixture, &fixture_thing_kind, thing, "title", "Report");
  assert_found (fixture, "review", "");
  assert_found (fixture, "report", "Fife: Report");

  /* A title that carries another record's name follows it. */
  store_fixture_set (fixture, &fixture_place_kind, fife, "name", "Kingdom");
  assert_found (fixture, "fife", "");
  assert_found (fixture, "kingdom report", "Kingdom: Report");
  undo (fixture);
  assert_found (fixture, "fife report", "Fife: Report");

  remove_record (fixture, &fixture_place_kind, fife);
  assert_found (fixture, "fife", "");
  undo (fixture);
  assert_found (fixture, "fife", "Fife; Fife: Report");

  store_fixture_reopen (fixture);
  assert_found (fixture, "fife", "Fife; Fife: Report");
}

static void
assert_name_finds (StoreFixture *fixture,
                   const char   *name,
                   const char   *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleRecord) record =
    heddle_store_find (fixture->store, &fixture_place_kind, name, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (heddle_record_get_id (record), ==, id);
}

/* A name is looked up in the table, and in an open edit in the records. */
static void
test_names (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *fife = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *obar = store_fixture_add (fixture, &fixture_place_kind, "name",
                                             "Òbar Dheathain", "notes", "Not Fife", NULL);
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit;

  assert_name_finds (fixture, "FIFE", fife);
  assert_name_finds (fixture, "dheathain", obar);

  edit = heddle_edit_begin (fixture->store, "Add", &error);
  g_assert_no_error (error);
  made = g_strdup (heddle_edit_add (edit, &fixture_place_kind, NULL, &error));
  heddle_edit_set_text (edit, &fixture_place_kind, made, "name", "Moray", &error);
  g_assert_no_error (error);
  assert_name_finds (fixture, "moray", made);
  assert_name_finds (fixture, "fife", fife);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
  assert_name_finds (fixture, "moray", made);
}

/* A Heddle that searches other fields finds the table made for it. */
static void
test_made_anew (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *fife = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);

  heddle_store_exec (fixture->store, "UPDATE search SET text = 'stale'", NULL);
  store_fixture_reopen (fixture);
  assert_found (fixture, "fife", "");
  heddle_store_set_setting (fixture->store, "made.search", "another layout", NULL);
  store_fixture_reopen (fixture);
  assert_found (fixture, "fife", "Fife");
}

static void
test_many (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (fixture->store, "Add many", &error);
  g_autoptr (GPtrArray) kinds = NULL;
  g_autofree char *suggestion = NULL;
  gint64 started;

  for (guint i = 0; i < 100 * 1000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Improvement activity %u in the quarter", i);
      const char *id = heddle_edit_add (edit, &fixture_thing_kind, NULL, &error);

      heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", title, &error);
      g_assert_no_error (error);
    }
  heddle_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);

  assert_found (fixture, "activity 77777", "Improvement activity 77777 in the quarter");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const words[] = { "activity 4242", "a", "nowhere" };
      g_autoptr (GPtrArray) hits = NULL;

      started = g_get_monotonic_time ();
      hits = search (fixture, words[i]);
      g_test_message ("\"%s\": %u hits in 100,000 records, %.1f ms", words[i], hits->len,
                      (double) (g_get_monotonic_time () - started) / 1000);
    }

  started = g_get_monotonic_time ();
  kinds = heddle_search_kinds (fixture->store, "a", NULL, 4, NULL);
  g_assert_cmpuint (((HeddleKindHits *) kinds->pdata[0])->n, ==, 100 * 1000);
  g_test_message ("by kind: %.1f ms", (double) (g_get_monotonic_time () - started) / 1000);
  started = g_get_monotonic_time ();
  suggestion = heddle_search_suggest (fixture->store, "activtiy");
  g_assert_cmpstr (suggestion, ==, "activity");
  g_test_message ("spelling: %.1f ms", (double) (g_get_monotonic_time () - started) / 1000);
}

/* By kind with their number, the kind of the best hit first. */
static void
test_kinds (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *plan = store_fixture_add (fixture, &fixture_place_kind, "name", "Explanation",
                                             NULL);
  g_autofree char *place = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autoptr (GPtrArray) kinds = NULL;
  g_autoptr (GPtrArray) only = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const HeddleKindHits *things;

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *title = g_strdup_printf ("Plan %d", i);
      g_autofree char *id = store_fixture_add (fixture, &fixture_thing_kind, "title", title,
                                               "place", place, NULL);
    }
  kinds = heddle_search_kinds (fixture->store, "plan", NULL, 3, NULL);
  g_assert_cmpuint (kinds->len, ==, 2);
  things = kinds->pdata[0];
  g_assert_true (things->kind == &fixture_thing_kind);
  g_assert_cmpuint (things->n, ==, 5);
  g_assert_cmpuint (things->hits->len, ==, 3);
  g_assert_cmpstr (((HeddleHit *) things->hits->pdata[0])->title, ==, "Fife: Plan 0");
  g_assert_cmpuint (((HeddleKindHits *) kinds->pdata[1])->n, ==, 1);

  only = heddle_search_kinds (fixture->store, "PLAN", &fixture_place_kind, 50, NULL);
  g_assert_cmpuint (only->len, ==, 1);
  g_assert_true (((HeddleKindHits *) only->pdata[0])->kind == &fixture_place_kind);
  none = heddle_search_kinds (fixture->store, "  ", NULL, 3, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Each place of each word, the longer of two that begin together. */
static void
test_find (void)
{
  const char *text = "Òbar: plan for the Planning of bars";
  g_autoptr (GString) found = g_string_new (NULL);
  gsize from = 0, start, end;

  while (heddle_search_find (text, "PLAN planning obar", from, &start, &end))
    {
      g_string_append_printf (found, "[%.*s]", (int) (end - start), text + start);
      from = end;
    }
  g_assert_cmpstr (found->str, ==, "[Òbar][plan][Planning]");
  g_assert_false (heddle_search_find (text, "", 0, &start, &end));
}

static void
test_suggest (void)
{
  static const struct
  {
    const char *words;
    const char *suggestion;
  } cases[] = {
    { "moderatoin", "moderation" },
    { "obra", "obar" },
    { "dheathian Òbar", "dheathain obar" },
    { "moderation", NULL },
    { "zzzzzzzz", NULL },
    { "xq", NULL },
    { "", NULL },
    { "mdoeration zzzzzz", NULL },
  };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *place = store_fixture_add (fixture, &fixture_place_kind, "name",
                                              "Òbar Dheathain", NULL);
  g_autofree char *thing = store_fixture_add (fixture, &fixture_thing_kind, "title",
                                              "Moderation by video", "place", place, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *suggestion = heddle_search_suggest (fixture->store, cases[i].words);

      g_assert_cmpstr (suggestion, ==, cases[i].suggestion);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/search/fold", test_fold);
  g_test_add_func ("/store/search/words", test_words);
  g_test_add_func ("/store/search/hostile-text", test_hostile_text);
  g_test_add_func ("/store/search/excerpt", test_excerpt);
  g_test_add_func ("/store/search/rank", test_rank);
  g_test_add_func ("/store/search/limit", test_limit);
  g_test_add_func ("/store/search/kinds", test_kinds);
  g_test_add_func ("/store/search/find", test_find);
  g_test_add_func ("/store/search/suggest", test_suggest);
  g_test_add_func ("/store/search/follows", test_follows);
  g_test_add_func ("/store/search/names", test_names);
  g_test_add_func ("/store/search/made-anew", test_made_anew);
  g_test_add_func ("/store/search/many", test_many);
  return g_test_run ();
}
