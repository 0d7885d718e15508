/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-history.h"
#include "store-fixture.h"

static void
change (StoreFixture     *fixture,
        const char       *author,
        const char       *label,
        const HeddleKind *kind,
        const char       *id,
        const char       *text)
{
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit;

  heddle_store_set_author (fixture->store, author);
  edit = heddle_edit_begin (fixture->store, label, &error);
  g_assert_no_error (error);
  heddle_edit_set_text (edit, kind, id, kind == &fixture_place_kind ? "name" : "title", text,
                        &error);
  g_assert_no_error (error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* "Label, label", newest first. */
static char *
find (StoreFixture              *fixture,
      const HeddleHistoryFilter *filter,
      guint                      limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = heddle_history_find (fixture->store, filter, limit, &error);
  GString *labels = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "",
                            ((HeddleChange *) changes->pdata[i])->label);
  return g_string_free_and_steal (labels);
}

static void
test_filters (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *place = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *thing = store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);
  g_autofree char *other = store_fixture_add (fixture, &fixture_thing_kind, "title", "y", NULL);
  gint64 later;
  const struct
  {
    HeddleHistoryFilter filter;
    guint limit;
    const char *wanted;
  } *cases;

  change (fixture, "Director, Fife", "Rename Òbar", &fixture_place_kind, place, "Òbar");
  change (fixture, "Director, Moray", "Retitle first", &fixture_thing_kind, thing, "first");
  fixture->now += G_USEC_PER_SEC;
  later = fixture->now;
  change (fixture, "Director, Fife", "Retitle second", &fixture_thing_kind, other, "second");
  change (fixture, "Director, Moray", "Retitle first again", &fixture_thing_kind, thing, "1");

  cases = (typeof (*cases)[]) {
    { { .words = "obar" }, 0, "Rename Òbar" },
    { { .words = "first RETITLE" }, 0, "Retitle first again, Retitle first" },
    { { .words = "moray first" }, 1, "Retitle first again" },
    { { .words = "first obar" }, 0, "" },
    { { .author = "Director, Moray" }, 0, "Retitle first again, Retitle first" },
    { { .kind = &fixture_place_kind, .words = "ren" }, 0, "Rename Òbar" },
    { { .kind = &fixture_visit_kind }, 0, "" },
    { { .since = later }, 0, "Retitle first again, Retitle second" },
    { { .elsewhere = TRUE }, 0, "" },
    { { .record_kind = &fixture_thing_kind, .record_id = thing, .words = "retitle" }, 0,
      "Retitle first again, Retitle first" },
    { { .words = "nobody" }, 0, "" },
  };
  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *found = find (fixture, &cases[i].filter, cases[i].limit);

      g_assert_cmpstr (found, ==, cases[i].wanted);
    }
}

/* With its parts a record's history has what happened to them, also what is
 * removed, and to theirs. */
static void
test_parts (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *place = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *thing = store_fixture_add (fixture, &fixture_thing_kind, "title", "x", "place",
                                              place, NULL);
  g_autofree char *other = store_fixture_add (fixture, &fixture_thing_kind, "title", "y", NULL);
  g_autofree char *visit = store_fixture_add (fixture, &fixture_visit_kind, "thing", thing, NULL);
  HeddleHistoryFilter filter = { .record_kind = &fixture_place_kind, .record_id = place };
  g_autoptr (GError) error = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *with_parts = NULL;
  HeddleEdit *edit;

  change (fixture, "A", "Retitle part", &fixture_thing_kind, thing, "first");
  change (fixture, "A", "Retitle other", &fixture_thing_kind, other, "second");
  edit = heddle_edit_begin (fixture->store, "Remove part of part", &error);
  g_assert_true (heddle_edit_remove (edit, &fixture_visit_kind, visit, &error));
  g_assert_true (heddle_edit_commit (edit, &error));

  alone = find (fixture, &filter, 0);
  g_assert_cmpstr (alone, ==, "Add");
  filter.with_parts = TRUE;
  with_parts = find (fixture, &filter, 0);
  g_assert_cmpstr (with_parts, ==, "Remove part of part, Retitle part, Add, Add, Add");
}

/* Bit by bit everything comes, once and in order; what is added meanwhile does not. */
static void
test_steps (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *thing = store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);
  const HeddleHistoryFilter filter = { .words = "number" };
  g_autoptr (HeddleHistorySearch) search = NULL;
  g_autoptr (GPtrArray) found
      = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_change_free);
  g_autoptr (GError) error = NULL;
  gboolean more = TRUE;
  guint n_steps = 0;

  for (guint i = 0; i < 900; i++)
    {
      g_autofree char *label = g_strdup_printf ("Number %u", i);

      change (fixture, "Director, Fife", label, &fixture_thing_kind, thing, label);
    }
  search = heddle_history_search_new (fixture->store, &filter);
  for (; more; n_steps++)
    {
      g_assert_true (heddle_history_search_step (search, found, 0, &more, &error));
      g_assert_no_error (error);
      if (n_steps == 0)
        change (fixture, "Director, Fife", "Number late", &fixture_thing_kind, thing, "late");
    }

  g_assert_cmpuint (n_steps, >, 1);
  g_assert_cmpuint (found->len, ==, 900);
  for (guint i = 0; i < 900; i++)
    {
      g_autofree char *label = g_strdup_printf ("Number %u", 899 - i);

      g_assert_cmpstr (((HeddleChange *) found->pdata[i])->label, ==, label);
    }
}

static void
test_offers (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *thing = store_fixture_add (fixture, &fixture_thing_kind, "title", "x", NULL);
  g_autoptr (GPtrArray) kinds = NULL;
  g_auto (GStrv) authors = NULL;

  change (fixture, "Director, Moray", "Retitle", &fixture_thing_kind, thing, "y");
  kinds = heddle_history_list_kinds (fixture->store);
  authors = heddle_history_list_authors (fixture->store);

  g_assert_cmpuint (kinds->len, ==, 1);
  g_assert_true (kinds->pdata[0] == &fixture_thing_kind);
  g_assert_cmpstrv (authors, ((const char *const[]) { "Director, Fife", "Director, Moray", NULL }));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/filters", test_filters);
  g_test_add_func ("/history/parts", test_parts);
  g_test_add_func ("/history/steps", test_steps);
  g_test_add_func ("/history/offers", test_offers);

  return g_test_run ();
}
