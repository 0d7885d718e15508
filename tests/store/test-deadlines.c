/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "heddle-deadlines.h"
#include "heddle-store-private.h"
#include "store-fixture.h"

#define TODAY 740000

static void
exec (HeddleStore *store,
      const char  *sql)
{
  g_autoptr (GError) error = NULL;

  heddle_store_exec (store, sql, &error);
  g_assert_no_error (error);
}

static void
put (HeddleStore          *store,
     const char           *id,
     const HeddleDeadline *rows,
     guint                 n_rows)
{
  g_autoptr (GError) error = NULL;

  heddle_deadlines_replace (store, rows[0].kind != NULL ? rows[0].kind : "thing", id, rows,
                            n_rows, &error);
  g_assert_no_error (error);
}

static void
put_one (HeddleStore *store,
         const char  *id,
         HeddleDay    first,
         HeddleDay    last)
{
  HeddleDeadline row = { .first = first, .last = last, .what = (char *) id };

  put (store, id, &row, 1);
}

/* "a b c": the ids of @rows, which are freed. */
static char *
ids_of (GPtrArray *rows)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ((HeddleDeadline *) rows->pdata[i])->id);
  g_ptr_array_unref (rows);
  return g_string_free_and_steal (ids);
}

#define assert_ids(rows, wanted) \
  G_STMT_START { \
    g_autofree char *ids_ = ids_of (rows); \
    g_assert_cmpstr (ids_, ==, wanted); \
  } G_STMT_END

static void
test_round_trip (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  HeddleStore *store = fixture->store;
  HeddleDeadline row = {
    .kind = "step", .first = TODAY - 3, .last = TODAY, .nominal = TODAY + 2,
    .date = (char *) "2027-01", .what = (char *) "Team of 8 to 12 agreed",
    .subject = (char *) "Fife", .whom = (char *) "Director, Fife",
    .reason = (char *) "Saturday", .source = (char *) "CI guidance", .mark = (char *) "window",
    .tag = (char *) "T−7w", .short_word = (char *) "team", .owner = (char *) "o",
    .authority = (char *) "a", .collaborative = (char *) "c", .episode = (char *) "e",
    .pinned = TRUE,
  };
  g_autoptr (GPtrArray) rows = NULL;
  const HeddleDeadline *read;

  put (store, "s1", &row, 1);
  rows = heddle_deadlines_of_episode (store, "e");
  g_assert_cmpuint (rows->len, ==, 1);
  read = rows->pdata[0];
  g_assert_cmpstr (read->kind, ==, "step");
  g_assert_cmpstr (read->id, ==, "s1");
  g_assert_cmpint (read->first, ==, TODAY - 3);
  g_assert_cmpint (read->last, ==, TODAY);
  g_assert_cmpint (read->nominal, ==, TODAY + 2);
  g_assert_cmpint (read->done_on, ==, HEDDLE_DAY_NONE);
  g_assert_cmpstr (read->date, ==, "2027-01");
  g_assert_cmpstr (read->what, ==, "Team of 8 to 12 agreed");
  g_assert_cmpstr (read->subject, ==, "Fife");
  g_assert_cmpstr (read->whom, ==, "Director, Fife");
  g_assert_cmpstr (read->reason, ==, "Saturday");
  g_assert_cmpstr (read->source, ==, "CI guidance");
  g_assert_cmpstr (read->mark, ==, "window");
  g_assert_cmpstr (read->tag, ==, "T−7w");
  g_assert_cmpstr (read->short_word, ==, "team");
  g_assert_cmpstr (read->owner, ==, "o");
  g_assert_cmpstr (read->authority, ==, "a");
  g_assert_cmpstr (read->collaborative, ==, "c");
  g_assert_cmpstr (read->episode, ==, "e");
  g_assert_false (read->fixed);
  g_assert_true (read->pinned);
}

static void
test_replace (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  HeddleStore *store = fixture->store;
  HeddleDeadline rows[] = {
    { .kind = "plan", .first = TODAY, .last = TODAY + 100, .what = (char *) "starts" },
    { .kind = "plan", .last = TODAY + 200, .what = (char *) "ends" },
  };
  g_autoptr (GPtrArray) before = NULL, after = NULL;

  put (store, "p", rows, 2);
  before = heddle_deadlines_page (store, NULL, TODAY, NULL, 10);
  g_assert_cmpuint (before->len, ==, 2);

  /* The first row moves and keeps its key; the second goes. */
  rows[0].first = TODAY + 10;
  rows[0].last = TODAY + 20;
  put (store, "p", rows, 1);
  after = heddle_deadlines_page (store, NULL, TODAY, NULL, 10);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (((HeddleDeadline *) after->pdata[0])->key, ==,
                   ((HeddleDeadline *) before->pdata[0])->key);
  /* Its old span is gone, its new one is there. */
  assert_ids (heddle_deadlines_range (store, NULL, TODAY + 5, TODAY + 5), "");
  assert_ids (heddle_deadlines_range (store, NULL, TODAY + 15, TODAY + 15), "p");

  put (store, "p", rows, 0);
  assert_ids (heddle_deadlines_page (store, NULL, TODAY, NULL, 10), "");
  assert_ids (heddle_deadlines_range (store, NULL, TODAY + 15, TODAY + 15), "");
}

static void
test_unchanged_is_not_written (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  sqlite3 *db = heddle_store_get_db (fixture->store);
  int before;

  put_one (fixture->store, "x", TODAY, TODAY + 30);
  before = sqlite3_total_changes (db);
  put_one (fixture->store, "x", TODAY, TODAY + 30);
  g_assert_cmpint (sqlite3_total_changes (db), ==, before);
  put_one (fixture->store, "x", TODAY, TODAY + 31);
  g_assert_cmpint (sqlite3_total_changes (db), >, before);
}

static void
test_range (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  HeddleStore *store = fixture->store;
  static const struct
  {
    int from, to;
    const char *ids;
  } cases[] = {
    { 0, 9, "d0 in over-start d9 round over-end" },
    { 0, 0, "d0 over-start round" },
    { 5, 5, "over-start round" },
    { 4, 4, "in over-start round" },
    { 9, 9, "d9 round over-end" },
    { 10, 20, "over-end round" },
    { 21, 30, "round" },
    { 31, 40, "" },
    { -10, -6, "round" },
    { -11, -11, "" },
    { -1, -1, "over-start round" },
  };

  put_one (store, "d0", TODAY, TODAY);
  put_one (store, "d9", TODAY + 9, TODAY + 9);
  put_one (store, "in", TODAY + 2, TODAY + 4);
  put_one (store, "over-start", TODAY - 5, TODAY + 5);
  put_one (store, "over-end", TODAY + 9, TODAY + 20);
  put_one (store, "round", TODAY - 10, TODAY + 30);

  assert_ids (heddle_deadlines_range (store, NULL, TODAY, TODAY + 9),
              "d0 in over-start d9 over-end round");
  for (guint i = 1; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = ids_of (heddle_deadlines_range (store, NULL,
                                                             TODAY + cases[i].from,
                                                             TODAY + cases[i].to));
      g_auto (GStrv) wanted = g_strsplit (cases[i].ids, " ", -1);
      g_auto (GStrv) found = g_strsplit (ids, " ", -1);

      g_assert_cmpuint (g_strv_length (found), ==, g_strv_length (wanted));
      for (guint j = 0; wanted[j] != NULL; j++)
        g_assert_true (g_strv_contains ((const char *const *) found, wanted[j]));
    }
}

/* Every span of random ends against a plain comparison. */
static void
test_range_random (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  HeddleStore *store = fixture->store;
  HeddleDay first[400], last[400];

  exec (store, "BEGIN");
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      int length = 1 << g_test_rand_int_range (0, 12);

      first[i] = TODAY + g_test_rand_int_range (-3000, 3000);
      last[i] = first[i] + g_test_rand_int_range (0, length);
      if (i % 50 == 0)
        last[i] = HEDDLE_DAY_OPEN;
      put_one (store, id, first[i], last[i]);
    }
  exec (store, "COMMIT");

  for (guint n = 0; n < 200; n++)
    {
      HeddleDay from = TODAY + g_test_rand_int_range (-3500, 3500);
      HeddleDay to = from + g_test_rand_int_range (0, 60);
      g_autoptr (GPtrArray) rows = heddle_deadlines_range (store, NULL, from, to);
      guint wanted = 0;

      for (guint i = 0; i < G_N_ELEMENTS (first); i++)
        wanted += first[i] <= to && last[i] >= from;
      g_assert_cmpuint (rows->len, ==, wanted);
      for (guint i = 0; i < rows->len; i++)
        {
          const HeddleDeadline *row = rows->pdata[i];

          g_assert_cmpint (row->first, <=, to);
          g_assert_cmpint (row->last, >=, from);
          if (i > 0)
            g_assert_cmpint (((HeddleDeadline *) rows->pdata[i - 1])->last, <=, row->last);
        }
    }
}

/* 100 entries on few days with equal words: pages of any size give each once. */
static void
test_paging (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  HeddleStore *store = fixture->store;

  exec (store, "BEGIN");
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("%02u", i);
      HeddleDeadline row = { .last = TODAY + (int) (i % 3), .what = (char *) "Same" };

      put (store, id, &row, 1);
    }
  exec (store, "COMMIT");

  for (guint size = 1; size < 40; size += 6)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GPtrArray) page = heddle_deadlines_page (store, NULL, TODAY, NULL, size);

      while (page->len > 0)
        {
          const HeddleDeadline *after = page->pdata[page->len - 1];
          GPtrArray *next = heddle_deadlines_page (store, NULL, after->last, after, size);

          g_assert_cmpuint (page->len, <=, size);
          for (guint i = 0; i < page->len; i++)
            g_assert_true (g_hash_table_add (seen,
                             g_strdup (((HeddleDeadline *) page->pdata[i])->id)));
          g_ptr_array_unref (page);
          page = next;
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, 100);
    }
}

static void
test_order_of_a_day (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  static const char *const subjects[] = { "Òbar", "fife", "Angus" };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      HeddleDeadline row = { .last = TODAY, .what = (char *) "Team agreed",
                             .subject = (char *) subjects[i] };

      put (fixture->store, subjects[i], &row, 1);
    }
  assert_ids (heddle_deadlines_page (fixture->store, NULL, TODAY, NULL, 9), "Angus fife Òbar");
}

static void
test_overdue (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  HeddleStore *store = fixture->store;
  const HeddleDeadlineFilter thing = { .kind = "thing" };
  HeddleDeadline done = { .last = TODAY - 9, .done_on = TODAY - 10, .what = (char *) "done" };
  HeddleDeadline event = { .last = TODAY - 8, .fixed = TRUE, .what = (char *) "event" };
  HeddleDeadline undated = { .what = (char *) "undated" };

  put (store, "done", &done, 1);
  put (store, "event", &event, 1);
  put (store, "undated", &undated, 1);
  put_one (store, "yesterday", TODAY - 1, TODAY - 1);
  put_one (store, "today", TODAY, TODAY);
  put_one (store, "old", TODAY - 400, TODAY - 400);
  put_one (store, "window", TODAY - 4, TODAY + 4);

  assert_ids (heddle_deadlines_overdue (store, NULL, TODAY, 10), "old yesterday");
  assert_ids (heddle_deadlines_overdue (store, NULL, TODAY, 1), "old");
  assert_ids (heddle_deadlines_undated (store, NULL), "undated");
  assert_ids (heddle_deadlines_undated_open (store, &thing, 9), "undated");
  g_assert_cmpuint (heddle_deadlines_count_overdue (store, TODAY, 99), ==, 2);
  g_assert_cmpuint (heddle_deadlines_count_overdue (store, TODAY, 1), ==, 2);
  g_assert_cmpuint (heddle_deadlines_count_overdue (store, TODAY, 0), ==, 1);
  g_assert_cmpuint (heddle_deadlines_count_overdue (store, TODAY - 400, 99), ==, 0);
}

/* Of fieldwork what is not over, the next first; what is done is over. */
static void
test_fieldwork (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  HeddleStore *store = fixture->store;
  const HeddleDeadline rows[] = {
    { .what = (char *) "over", .mark = (char *) "fieldwork", .last = TODAY - 1 },
    { .what = (char *) "later", .mark = (char *) "fieldwork", .last = TODAY + 40 },
    { .what = (char *) "now", .mark = (char *) "fieldwork", .first = TODAY - 2, .last = TODAY },
    { .what = (char *) "done", .mark = (char *) "fieldwork", .last = TODAY + 2,
      .done_on = TODAY },
    { .what = (char *) "meeting", .mark = (char *) "meeting", .last = TODAY + 2 },
    { .what = (char *) "undated", .mark = (char *) "fieldwork", .last = HEDDLE_DAY_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    put (store, rows[i].what, &rows[i], 1);
  assert_ids (heddle_deadlines_fieldwork (store, TODAY, 9), "now later");
  assert_ids (heddle_deadlines_fieldwork (store, TODAY, 1), "now");
  assert_ids (heddle_deadlines_fieldwork (store, TODAY - 1, 9), "over now later");
}

static void
test_filters (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  HeddleStore *store = fixture->store;
  HeddleDeadline one = { .kind = "step", .last = TODAY, .what = (char *) "1",
                         .owner = (char *) "o1", .authority = (char *) "a1",
                         .collaborative = (char *) "c1", .episode = (char *) "e1" };
  HeddleDeadline two = { .kind = "step", .first = TODAY - 1, .last = TODAY + 1,
                         .what = (char *) "2", .owner = (char *) "o1",
                         .authority = (char *) "a2", .collaborative = (char *) "c1",
                         .episode = (char *) "e2" };
  HeddleDeadline none = { .kind = "milestone", .last = TODAY, .what = (char *) "3" };
  const struct
  {
    HeddleDeadlineFilter filter;
    const char *ids;
  } cases[] = {
    { { NULL }, "1 3 2" },
    { { .collaborative = "c1" }, "1 2" },
    { { .collaborative = "c2" }, "" },
    { { .authority = "a2" }, "2" },
    { { .episode = "e1" }, "1" },
    { { .owner = "o1" }, "1 2" },
    { { .kind = "milestone" }, "3" },
    { { .kind = "step", .owner = "o1", .authority = "a1" }, "1" },
    { { .kind = "milestone", .collaborative = "c1" }, "" },
    { { .collaborative = "c1", .authority = "a2", .episode = "e2", .owner = "o1",
        .kind = "step" }, "2" },
    { { .owner = "o1' OR '1'='1" }, "" },
  };

  put (store, "1", &one, 1);
  put (store, "2", &two, 1);
  put (store, "3", &none, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HeddleDeadlineFilter *filter = &cases[i].filter;

      assert_ids (heddle_deadlines_page (store, filter, TODAY, NULL, 9), cases[i].ids);
      assert_ids (heddle_deadlines_overdue (store, filter, TODAY + 2, 9), cases[i].ids);
      assert_ids (heddle_deadlines_range (store, filter, TODAY, TODAY), cases[i].ids);
    }
}

/* What a query costs SQLite: it must not grow with the file. */
typedef struct
{
  int steps;
  int scans;
  int sorts;
} Cost;

static Cost
take_cost (HeddleStore *store)
{
  Cost cost = { 0, 0, 0 };

  for (sqlite3_stmt *stmt = sqlite3_next_stmt (heddle_store_get_db (store), NULL); stmt != NULL;
       stmt = sqlite3_next_stmt (heddle_store_get_db (store), stmt))
    {
      cost.steps += sqlite3_stmt_status (stmt, SQLITE_STMTSTATUS_VM_STEP, 1);
      cost.scans += sqlite3_stmt_status (stmt, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
      cost.sorts += sqlite3_stmt_status (stmt, SQLITE_STMTSTATUS_SORT, 1);
    }
  return cost;
}

static const HeddleDeadlineFilter filters[] = {
  { NULL },
  { .collaborative = "c" },
  { .authority = "a" },
  { .episode = "e" },
  { .owner = "o" },
  { .kind = "thing" },
};

/* Runs query @n with filter @f and says how many rows it gave. */
static guint
run_query (HeddleStore *store,
           guint        n,
           guint        f)
{
  const HeddleDeadlineFilter *filter = &filters[f];
  g_autoptr (GPtrArray) rows = NULL;

  switch (n)
    {
    case 0:
      rows = heddle_deadlines_page (store, filter, TODAY, NULL, 30);
      break;
    case 1:
      {
        g_autoptr (GPtrArray) page = heddle_deadlines_page (store, filter, TODAY, NULL, 10);

        rows = heddle_deadlines_page (store, filter, TODAY, page->pdata[9], 20);
        break;
      }
    case 2:
      rows = heddle_deadlines_overdue (store, filter, TODAY, 30);
      break;
    case 3:
      rows = heddle_deadlines_range (store, filter, TODAY - 20, TODAY + 21);
      break;
    case 4:
      rows = heddle_deadlines_undated (store, filter);
      break;
    case 5:
      rows = heddle_deadlines_of_episode (store, "e");
      break;
    case 6:
      rows = heddle_deadlines_undated_open (store, &filters[G_N_ELEMENTS (filters) - 1], 30);
      break;
    case 7:
      rows = heddle_deadlines_fieldwork (store, TODAY, 4);
      break;
    default:
      return heddle_deadlines_count_overdue (store, TODAY, 99);
    }
  return rows->len;
}

#define N_QUERIES 9

/* The same 60 entries around today, whatever else there is: others long
 * past, done or far ahead, of others and of the same, some of them spans. */
static void
fill (HeddleStore *store,
      guint        n)
{
  exec (store, "BEGIN");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      HeddleDeadline row = { .what = (char *) "Fieldwork dates agreed" };

      if (i < 60)
        row.last = TODAY - 20 + (int) (i % 42);
      else
        row.last = TODAY + 100 + (int) (i * 7919 % 3000);
      if (i < 70)
        row.first = row.last - 5;
      if (i >= 60 && i % 2 == 0)
        {
          row.last -= 5000;
          row.first = row.last - (int) (i % 90);
          row.done_on = row.last;
        }
      if (i % 10 == 0 && i < 60)
        row.last = HEDDLE_DAY_NONE;
      if (i < 60 || i % 3 == 0)
        {
          row.authority = (char *) "a";
          row.collaborative = (char *) "c";
          row.owner = (char *) "o";
        }
      row.mark = i % 12 == 1 ? (char *) "fieldwork" : NULL;
      row.episode = i < 24 ? (char *) "e" : id;
      put (store, id, &row, 1);
    }
  exec (store, "COMMIT");
}

/* Pages read by opening and showing the first lines; a large file's trees are
 * a level or two deeper. */
static int
pages_of_start (StoreFixture *fixture)
{
  int n_pages = 0, highest = 0;

  /* What fill() did behind the store's back has the file checked once. */
  store_fixture_reopen (fixture);
  store_fixture_reopen (fixture);
  run_query (fixture->store, 0, 0);
  run_query (fixture->store, 2, 0);
  sqlite3_db_status (heddle_store_get_db (fixture->store), SQLITE_DBSTATUS_CACHE_MISS, &n_pages,
                     &highest, FALSE);
  return n_pages;
}

static void
test_cost (void)
{
  g_autoptr (StoreFixture) small = store_fixture_new ();
  g_autoptr (StoreFixture) large = store_fixture_new ();
  int few, many;

  fill (small->store, 1000);
  fill (large->store, 100 * 1000);

  few = pages_of_start (small);
  many = pages_of_start (large);
  g_test_message ("pages read at the start: %d and %d", few, many);
  g_assert_cmpint (many, <, few + few / 2);

  for (guint n = 0; n < N_QUERIES; n++)
    for (guint f = 0; f < G_N_ELEMENTS (filters); f++)
      {
        guint rows;
        Cost a, b;

        if (filters[f].episode != NULL && n == 1)
          continue;
        take_cost (small->store);
        take_cost (large->store);
        rows = run_query (small->store, n, f);
        a = take_cost (small->store);
        g_assert_cmpuint (rows, ==, run_query (large->store, n, f));
        b = take_cost (large->store);
        g_test_message ("query %u, filter %u: %u rows, %d steps", n, f, rows, a.steps);
        g_assert_cmpuint (rows, >, 0);
        g_assert_cmpint (a.steps, ==, b.steps);
        g_assert_cmpint (a.scans + b.scans, ==, 0);
        g_assert_cmpint (a.sorts + b.sorts, ==, 0);
      }
}

/* The measure above can tell: a query without an index does grow. */
static void
test_cost_is_seen (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt;
  Cost cost;

  fill (fixture->store, 1000);
  stmt = heddle_store_prepare (fixture->store,
                               "SELECT what FROM deadline NOT INDEXED ORDER BY whom", &error);
  g_assert_no_error (error);
  take_cost (fixture->store);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    continue;
  sqlite3_reset (stmt);
  cost = take_cost (fixture->store);
  g_assert_cmpint (cost.steps, >, 1000);
  g_assert_cmpint (cost.scans, >=, 999);
  g_assert_cmpint (cost.sorts, ==, 1);
}

static void
test_digest (void)
{
  g_autoptr (StoreFixture) one = store_fixture_new ();
  g_autoptr (StoreFixture) two = store_fixture_new ();
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *c = NULL;

  put_one (one->store, "x", TODAY, TODAY + 2);
  put_one (one->store, "y", TODAY, TODAY);
  put_one (two->store, "y", TODAY, TODAY);
  put_one (two->store, "x", TODAY, TODAY + 2);
  a = heddle_deadlines_digest (one->store);
  b = heddle_deadlines_digest (two->store);
  g_assert_cmpstr (a, ==, b);

  put_one (two->store, "x", TODAY, TODAY + 3);
  c = heddle_deadlines_digest (two->store);
  g_assert_cmpstr (a, !=, c);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/deadlines/round-trip", test_round_trip);
  g_test_add_func ("/store/deadlines/replace", test_replace);
  g_test_add_func ("/store/deadlines/unchanged-is-not-written", test_unchanged_is_not_written);
  g_test_add_func ("/store/deadlines/range", test_range);
  g_test_add_func ("/store/deadlines/range-random", test_range_random);
  g_test_add_func ("/store/deadlines/paging", test_paging);
  g_test_add_func ("/store/deadlines/order-of-a-day", test_order_of_a_day);
  g_test_add_func ("/store/deadlines/overdue", test_overdue);
  g_test_add_func ("/store/deadlines/fieldwork", test_fieldwork);
  g_test_add_func ("/store/deadlines/filters", test_filters);
  g_test_add_func ("/store/deadlines/cost", test_cost);
  g_test_add_func ("/store/deadlines/cost-is-seen", test_cost_is_seen);
  g_test_add_func ("/store/deadlines/digest", test_digest);
  return g_test_run ();
}
