/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-history.h"
#include "heddle-query.h"
#include "heddle-store-private.h"
#include "store-fixture.h"

/* A list that believes only what items-changed tells it. */
typedef struct
{
  GListModel *model;
  GPtrArray *items;
  guint emissions;
  guint touched; /* items that were named */
  gboolean emptied;
} Follower;

static void
take_items (Follower *self,
            guint     position,
            guint     added)
{
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->items, (int) (position + i),
                        g_list_model_get_item (self->model, position + i));
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Follower   *self)
{
  self->emissions++;
  self->touched += removed + added;
  if (removed > 0)
    g_ptr_array_remove_range (self->items, position, removed);
  take_items (self, position, added);
  /* true at every emission */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, self->items->len);
  if (self->items->len == 0)
    self->emptied = TRUE;
}

static void
follower_init (Follower    *self,
               HeddleQuery *query)
{
  *self = (Follower) { .model = G_LIST_MODEL (query) };
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  take_items (self, 0, g_list_model_get_n_items (self->model));
  g_signal_connect (query, "items-changed", G_CALLBACK (items_changed_cb), self);
}

static void
follower_clear (Follower *self)
{
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_ptr_array_unref (self->items);
}

static void
assert_follows (Follower    *self,
                HeddleStore *store)
{
  g_autoptr (GPtrArray) records =
    heddle_query_records (store, &fixture_place_kind, NULL, NULL);

  g_assert_cmpuint (records->len, ==, self->items->len);
  for (guint i = 0; i < records->len; i++)
    g_assert_true (records->pdata[i] == self->items->pdata[i]);
}

static void
test_small_runs (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (HeddleQuery) query = heddle_query_new (fixture->store, &fixture_place_kind);
  g_autofree char *id = NULL;
  Follower follower;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u", i);

      g_free (id);
      id = store_fixture_add (fixture, &fixture_place_kind, "name", name, NULL);
    }
  follower_init (&follower, query);
  g_assert_cmpuint (follower.items->len, ==, 50);

  /* in place: the record itself tells */
  store_fixture_set (fixture, &fixture_place_kind, id, "code", "x");
  g_assert_cmpuint (follower.emissions, ==, 0);
  /* from the end to the middle */
  store_fixture_set (fixture, &fixture_place_kind, id, "name", "25a");
  g_assert_cmpuint (follower.emissions, ==, 2);
  g_assert_cmpuint (follower.touched, ==, 2);
  assert_follows (&follower, fixture->store);
  follower_clear (&follower);
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 30; seed++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autoptr (HeddleQuery) query = heddle_query_new (fixture->store, &fixture_place_kind);
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      Follower follower;

      for (guint i = 0; i < 12; i++)
        g_ptr_array_add (ids, store_fixture_add (fixture, &fixture_place_kind,
                                                 "name", "same", NULL));
      follower_init (&follower, query);

      for (guint step = 0; step < 30; step++)
        {
          g_autoptr (GError) error = NULL;
          HeddleEdit *edit = heddle_edit_begin (fixture->store, "Random", &error);

          for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
            {
              const char *id = ids->pdata[g_rand_int_range (rand, 1, (gint32) ids->len)];
              g_autofree char *name =
                g_strdup_printf ("%d", g_rand_int_range (rand, 0, 20));

              if (g_rand_int_range (rand, 0, 3) == 0)
                heddle_edit_remove (edit, &fixture_place_kind, id, &error);
              else
                {
                  heddle_edit_restore (edit, &fixture_place_kind, id, &error);
                  heddle_edit_set_text (edit, &fixture_place_kind, id, "name", name, &error);
                }
              g_assert_no_error (error);
            }
          heddle_edit_commit (edit, &error);
          g_assert_no_error (error);
          if (g_rand_int_range (rand, 0, 4) == 0)
            heddle_history_undo (fixture->store, NULL, NULL);
          assert_follows (&follower, fixture->store);
        }
      g_assert_false (follower.emptied);
      follower_clear (&follower);
    }
}

static void
test_filter (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *place =
    store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *a =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "a", "place", place, NULL);
  g_autofree char *b = store_fixture_add (fixture, &fixture_thing_kind, "title", "b", NULL);
  g_autoptr (HeddleQuery) here = heddle_query_new (fixture->store, &fixture_thing_kind);
  g_autoptr (HeddleQuery) nowhere = heddle_query_new (fixture->store, &fixture_thing_kind);
  const HeddleField *field = heddle_kind_get_field (&fixture_thing_kind, "place");
  HeddleValue value = { .type = HEDDLE_VALUE_TEXT, .text = place };
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit;

  heddle_query_add_filter (here, field, &value);
  heddle_query_add_filter (nowhere, field, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (here)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (nowhere)), ==, 1);

  store_fixture_set (fixture, &fixture_thing_kind, b, "place", place);
  edit = heddle_edit_begin (fixture->store, "Remove", &error);
  heddle_edit_remove (edit, &fixture_thing_kind, a, &error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (here)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (nowhere)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (here), 1));
}

/* The steps of one episode cost the same however many there are elsewhere. */
static int
count_scans (HeddleStore *store)
{
  sqlite3_stmt *stmt = NULL;
  int scans = 0;

  while ((stmt = sqlite3_next_stmt (heddle_store_get_db (store), stmt)) != NULL)
    if (strstr (sqlite3_sql (stmt), "FROM \"visit\"") != NULL)
      scans += sqlite3_stmt_status (stmt, SQLITE_STMTSTATUS_FULLSCAN_STEP, TRUE);
  return scans;
}

static void
test_no_scan (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *thing =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "a", NULL);
  g_autofree char *other =
    store_fixture_add (fixture, &fixture_thing_kind, "title", "b", NULL);
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 0; i < 20; i++)
    g_free (store_fixture_add (fixture, &fixture_visit_kind,
                               "thing", i == 0 ? thing : other, NULL));
  count_scans (fixture->store);
  found = heddle_query_records (fixture->store, &fixture_visit_kind, "thing", thing);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (count_scans (fixture->store), ==, 0);
}

/* What many own is read by one question, without looking at what others own. */
static void
test_through (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *here = store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL);
  g_autofree char *there = store_fixture_add (fixture, &fixture_place_kind, "name", "Moray", NULL);
  g_autofree char *visit = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (HeddleRecord) live = NULL;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *thing = store_fixture_add (fixture, &fixture_thing_kind, "title", "a",
                                                  "place", i % 20 == 0 ? here : there, NULL);
      g_autofree char *one = store_fixture_add (fixture, &fixture_visit_kind, "thing", thing, NULL);

      if (i == 0)
        visit = g_steal_pointer (&one);
    }
  live = heddle_store_get (fixture->store, &fixture_visit_kind, visit, NULL);
  count_scans (fixture->store);
  found = heddle_query_records_through (fixture->store, &fixture_visit_kind, "thing",
                                        &fixture_thing_kind, "place", here);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpint (count_scans (fixture->store), ==, 0);
  /* the one object that a record has */
  g_assert_true (g_ptr_array_find (found, live, NULL));
  g_clear_pointer (&found, g_ptr_array_unref);
  found = heddle_query_records_through (fixture->store, &fixture_visit_kind, "thing",
                                        &fixture_thing_kind, "place", "none");
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/query/small-runs", test_small_runs);
  g_test_add_func ("/store/query/random", test_random);
  g_test_add_func ("/store/query/filter", test_filter);
  g_test_add_func ("/store/query/no-scan", test_no_scan);
  g_test_add_func ("/store/query/through", test_through);
  return g_test_run ();
}
