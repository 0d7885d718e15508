/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies that change on their own and exchange changes in any order have to
 * become the same. HEDDLE_TEST_SEEDS sets how many random histories are tried,
 * HEDDLE_TEST_FIRST_SEED where to begin. */

#include <stdlib.h>
#include <string.h>

#include "heddle-history.h"
#include "heddle-log.h"
#include "heddle-merge.h"
#include "heddle-purge.h"
#include "heddle-verify.h"
#include "store-fixture.h"

#define COPIES 3
#define STEPS 60
/* The sanitizers make it ten times slower; what they look for needs fewer. */
#ifdef __SANITIZE_ADDRESS__
#define SEEDS 50
#else
#define SEEDS 500
#endif
#define DAY_US (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)

typedef struct
{
  GRand *rand;
  StoreFixture *copies[COPIES];
  GPtrArray *bundles; /* of any age */
  guint n_purged;
} World;

static guint
pick (World *world,
      guint  n)
{
  return (guint) g_rand_int_range (world->rand, 0, (gint32) n);
}

/* A record of @kind, removed or not; NULL where there is none. */
static char *
pick_id (World            *world,
         HeddleStore      *store,
         const HeddleKind *kind)
{
  g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM \"%s\"", kind->table);
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY id LIMIT 1 OFFSET ?1", kind->table);
  guint n = (guint) heddle_store_get_number (store, count);
  sqlite3_stmt *stmt;
  char *id;

  if (n == 0)
    return NULL;
  stmt = heddle_store_prepare (store, sql, NULL);
  sqlite3_bind_int64 (stmt, 1, pick (world, n));
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  id = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  return id;
}

static void
set_random (World            *world,
            HeddleEdit       *edit,
            const HeddleKind *kind,
            const char       *id)
{
  const HeddleField *field =
    heddle_kind_get_nth_field (kind, pick (world, kind->n_fields));
  g_autofree char *text = g_strdup_printf ("%u", 1 + pick (world, 6));
  static const char *const days[] = { "2027-03-08", "2027-03-09", "2027-03-10" };

  if (field->type == HEDDLE_FIELD_REFERENCE)
    g_set_str (&text, NULL);
  else if (field->type == HEDDLE_FIELD_DATE || field->type == HEDDLE_FIELD_DAY)
    g_set_str (&text, days[pick (world, 3)]);
  else if (field->type == HEDDLE_FIELD_CHOICE)
    g_set_str (&text, field->choices[pick (world, 2)].word);
  else if (field->type == HEDDLE_FIELD_FLAG)
    g_set_str (&text, pick (world, 2) ? "1" : "0");
  else if (field->type == HEDDLE_FIELD_TIME)
    g_set_str (&text, NULL);
  if (text == NULL && field->type == HEDDLE_FIELD_REFERENCE)
    {
      g_autofree char *target =
        pick_id (world, heddle_edit_get_store (edit),
                 heddle_schema_get_kind (&fixture_schema, field->target));

      heddle_edit_set_text (edit, kind, id, field->name, target, NULL);
      return;
    }
  heddle_edit_set_text (edit, kind, id, field->name, text, NULL);
}

/* Rules may refuse it: then nothing happened. */
static void
edit_random (World        *world,
             StoreFixture *copy)
{
  const HeddleKind *kind = fixture_schema.kinds[pick (world, fixture_schema.n_kinds)];
  HeddleEdit *edit = heddle_edit_begin (copy->store, "Random", NULL);
  g_autofree char *id = NULL;
  guint what = pick (world, 10);

  g_assert_nonnull (edit);
  if (what >= 3)
    id = pick_id (world, copy->store, kind);
  if (id == NULL)
    id = g_strdup (heddle_edit_add (edit, kind, NULL, NULL));

  if (what == 3)
    heddle_edit_remove (edit, kind, id, NULL);
  else if (what == 4)
    heddle_edit_restore (edit, kind, id, NULL);
  else
    for (guint i = 0; i <= pick (world, 6); i++)
      set_random (world, edit, kind, id);
  if (what < 3)
    {
      g_autofree char *thing = pick_id (world, copy->store, &fixture_thing_kind);

      heddle_edit_set_text (edit, kind, id, kind == &fixture_visit_kind ? "thing"
                                            : kind == &fixture_place_kind ? "name" : "title",
                            kind == &fixture_visit_kind ? thing : "x", NULL);
    }
  heddle_edit_commit (edit, NULL);
}

static void
undo_random (World        *world,
             StoreFixture *copy)
{
  g_autoptr (GPtrArray) changes =
    heddle_history_list (copy->store, NULL, NULL, 8, NULL);
  const HeddleChange *change;

  switch (pick (world, 3))
    {
    case 0:
      heddle_history_undo (copy->store, NULL, NULL);
      break;
    case 1:
      heddle_history_redo (copy->store, NULL, NULL);
      break;
    default:
      if (changes->len == 0)
        return;
      change = changes->pdata[pick (world, changes->len)];
      heddle_history_undo_change (copy->store, change->site, change->seq, NULL, NULL);
    }
}

static GBytes *
damage (World  *world,
        GBytes *bytes)
{
  gsize length;
  guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  length = g_bytes_get_size (bytes);
  if (pick (world, 2))
    length = pick (world, (guint) length);
  else
    copy[pick (world, (guint) length)] ^= (guint8) (1 + pick (world, 255));
  return g_bytes_new_take (copy, length);
}

static void
read_damaged (World        *world,
              StoreFixture *copy,
              GBytes       *bytes)
{
  g_autoptr (GBytes) damaged = damage (world, bytes);
  g_autofree char *before = heddle_verify_digest (copy->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = heddle_store_get_number (copy->store, "SELECT count(*) FROM op");

  g_assert_false (heddle_merge_read (copy->store, damaged, NULL, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID);
  after = heddle_verify_digest (copy->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (heddle_store_get_number (copy->store, "SELECT count(*) FROM op"), ==, n);
}

/* What refers to it may refuse. */
static void
purge_random (World        *world,
              StoreFixture *copy)
{
  g_autofree char *id = pick_id (world, copy->store, &fixture_place_kind);
  gboolean done;

  if (id == NULL)
    return;
  done = heddle_purge (copy->store, &fixture_place_kind, id, NULL);
  world->n_purged += done;
}

/* Some changes of one copy, or an old bundle of anybody, to another. */
static void
exchange (World *world)
{
  StoreFixture *from = world->copies[pick (world, COPIES)];
  StoreFixture *to = world->copies[pick (world, COPIES)];
  g_autoptr (GError) error = NULL;
  gint64 site = pick (world, 2) ? 0 : heddle_store_get_site (from->store);
  GBytes *bytes = heddle_merge_write (from->store, site, pick (world, 2) ? 1 : pick (world, 20),
                                      pick (world, 2) ? 0 : pick (world, 12), &error);

  g_assert_no_error (error);
  g_ptr_array_add (world->bundles, bytes);
  if (pick (world, 4) == 0)
    bytes = world->bundles->pdata[pick (world, world->bundles->len)];
  if (pick (world, 8) == 0)
    read_damaged (world, to, bytes);
  heddle_merge_read (to->store, bytes, NULL, &error);
  g_assert_no_error (error);
}

static void
step (World *world)
{
  StoreFixture *copy = world->copies[pick (world, COPIES)];
  guint what = pick (world, 100);

  copy->now += pick (world, 3) ? pick (world, 5000) : pick (world, 60 * G_USEC_PER_SEC);
  if (what < 5)
    copy->now += (gint64) pick (world, 2 * 86400) * G_USEC_PER_SEC - DAY_US;
  else if (what < 60)
    edit_random (world, copy);
  else if (what < 70)
    undo_random (world, copy);
  else if (what < 72)
    purge_random (world, copy);
  else
    exchange (world);
}

/* Everybody's everything to everybody, twice. */
static void
settle (World *world)
{
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < COPIES; i++)
      for (guint j = 0; j < COPIES; j++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) bytes =
            heddle_merge_write (world->copies[i]->store, 0, 1, 0, &error);
          HeddleMergeReport report;

          g_assert_no_error (error);
          heddle_merge_read (world->copies[j]->store, bytes, &report, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (report.waiting, ==, 0);
        }
}

/* Every field of every row, removed ones too, and the whole log. */
static char *
dup_state (HeddleStore *store)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  static const char *const tables[] = {
    "SELECT * FROM place ORDER BY id", "SELECT * FROM thing ORDER BY id",
    "SELECT * FROM visit ORDER BY id",
    "SELECT kind, row, field, hlc, site, seq, value, old, hex (digest) FROM op "
    "ORDER BY kind, row, field, hlc, site",
    "SELECT site, seq, hex (hash) FROM edit ORDER BY site, seq",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      sqlite3_stmt *stmt = heddle_store_prepare (store, tables[i], NULL);

      g_assert_nonnull (stmt);
      while (sqlite3_step (stmt) == SQLITE_ROW)
        for (int c = 0; c < sqlite3_column_count (stmt); c++)
          {
            const char *text = (const char *) sqlite3_column_text (stmt, c);

            g_checksum_update (sum, (const guchar *) (text != NULL ? text : "\x01"), -1);
            g_checksum_update (sum, (const guchar *) "\x02", 1);
          }
      sqlite3_reset (stmt);
    }
  return g_strdup (g_checksum_get_string (sum));
}

static void
world_init (World *world,
            guint  seed)
{
  world->rand = g_rand_new_with_seed (seed);
  world->n_purged = 0;
  world->bundles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  for (guint i = 0; i < COPIES; i++)
    {
      world->copies[i] = store_fixture_new ();
      world->copies[i]->now += (gint64) pick (world, 7200) * G_USEC_PER_SEC;
    }
}

static void
world_clear (World *world)
{
  for (guint i = 0; i < COPIES; i++)
    store_fixture_free (world->copies[i]);
  g_ptr_array_unref (world->bundles);
  g_rand_free (world->rand);
}

static gboolean
is_same (World *world)
{
  g_autofree char *first = dup_state (world->copies[0]->store);

  for (guint i = 1; i < COPIES; i++)
    {
      g_autofree char *other = dup_state (world->copies[i]->store);

      if (!g_str_equal (first, other))
        return FALSE;
    }
  return TRUE;
}

static guint
get_number_from_environment (const char *name,
                             guint       otherwise)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : otherwise;
}

static void
test_convergence (void)
{
  guint seeds = get_number_from_environment ("HEDDLE_TEST_SEEDS", SEEDS);
  guint first = get_number_from_environment ("HEDDLE_TEST_FIRST_SEED", 1);
  guint n_purged = 0;

  for (guint seed = first; seed < first + seeds; seed++)
    {
      World world;

      world_init (&world, seed);
      for (guint i = 0; i < STEPS; i++)
        step (&world);
      settle (&world);
      if (!is_same (&world))
        g_error ("seed %u: the copies differ", seed);
      for (guint i = 0; i < COPIES; i++)
        store_fixture_assert_sound (world.copies[i]);
      n_purged += world.n_purged;
      world_clear (&world);
    }
  g_assert_cmpuint (n_purged, >=, seeds / 4);
}

/* The comparison itself: copies that lack changes of each other differ. */
static void
test_control (void)
{
  World world;

  world_init (&world, 1);
  for (guint i = 0; i < COPIES; i++)
    for (guint n = 0; n < 5; n++)
      edit_random (&world, world.copies[i]);
  g_assert_false (is_same (&world));
  settle (&world);
  g_assert_true (is_same (&world));
  g_free (store_fixture_add (world.copies[0], &fixture_place_kind, "name", "Fife", NULL));
  g_assert_false (is_same (&world));
  world_clear (&world);
}

static GBytes *
write_from (StoreFixture *copy,
            gint64        from)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = heddle_merge_write (copy->store, heddle_store_get_site (copy->store), from,
                                      0, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What comes too early waits, and is taken when it comes again. */
static void
test_waiting (void)
{
  g_autoptr (StoreFixture) a = store_fixture_new ();
  g_autoptr (StoreFixture) b = store_fixture_new ();
  g_autofree char *id = store_fixture_add (a, &fixture_place_kind, "name", "one", NULL);
  g_autoptr (GBytes) late = NULL;
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleRecord) record = NULL;
  HeddleMergeReport report;

  store_fixture_set (a, &fixture_place_kind, id, "name", "two");
  late = write_from (a, 2);
  all = write_from (a, 1);

  g_assert_true (heddle_merge_read (b->store, late, &report, &error));
  g_assert_cmpuint (report.waiting, ==, 1);
  g_assert_null (heddle_store_get (b->store, &fixture_place_kind, id, NULL));
  g_assert_true (heddle_merge_read (b->store, all, &report, &error));
  g_assert_cmpuint (report.merged, ==, 2);
  g_assert_true (heddle_merge_read (b->store, all, &report, &error));
  g_assert_cmpuint (report.known, ==, 2);
  record = heddle_store_get (b->store, &fixture_place_kind, id, NULL);
  g_assert_cmpstr (FIXTURE_PLACE (record)->name, ==, "two");

  /* a merge is nothing that undo takes back */
  g_assert_null (heddle_history_dup_undo_label (b->store));
  store_fixture_assert_sound (b);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize length;

  g_file_get_contents (from, &data, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, data, (gssize) length, &error);
  g_assert_no_error (error);
}

/* A file that was put back to an older state goes on under a new name, gets
 * its own later changes back from others, and nothing is mixed up. */
static void
test_restored (void)
{
  g_autoptr (StoreFixture) a = store_fixture_new ();
  g_autoptr (StoreFixture) b = store_fixture_new ();
  g_autofree char *old = g_build_filename (a->folder, "old", NULL);
  g_autofree char *id = store_fixture_add (a, &fixture_place_kind, "name", "one", NULL);
  g_autofree char *digest = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (GError) error = NULL;
  gint64 site = heddle_store_get_site (a->store);

  store_fixture_reopen (a);
  g_assert_cmpint (heddle_store_get_site (a->store), ==, site);
  store_fixture_close (a);
  copy_file (a->path, old);
  store_fixture_open (a);
  store_fixture_set (a, &fixture_place_kind, id, "name", "two");
  all = heddle_merge_write (a->store, 0, 1, 0, &error);
  heddle_merge_read (b->store, all, NULL, &error);
  g_assert_no_error (error);

  store_fixture_close (a);
  copy_file (old, a->path);
  store_fixture_open (a);
  g_assert_cmpint (heddle_store_get_site (a->store), !=, site);
  store_fixture_set (a, &fixture_place_kind, id, "code", "S12");
  back = heddle_merge_write (b->store, 0, 1, 0, &error);
  heddle_merge_read (a->store, back, NULL, &error);
  g_assert_no_error (error);

  g_bytes_unref (all);
  all = heddle_merge_write (a->store, 0, 1, 0, &error);
  heddle_merge_read (b->store, all, NULL, &error);
  g_assert_no_error (error);
  digest = heddle_verify_digest (a->store);
  again = heddle_verify_digest (b->store);
  g_assert_cmpstr (digest, ==, again);
  store_fixture_assert_sound (a);
  store_fixture_assert_sound (b);
}

/* Two copies that wrote under one name: refused, and nothing is taken. */
static void
test_fork (void)
{
  g_autoptr (StoreFixture) a = store_fixture_new ();
  g_autoptr (StoreFixture) b = store_fixture_new ();
  g_autofree char *id = store_fixture_add (a, &fixture_place_kind, "name", "one", NULL);
  g_autofree char *other = NULL;
  g_autofree char *own = g_strdup_printf ("UPDATE ctx SET own = %" G_GINT64_FORMAT,
                                          heddle_store_get_site (a->store));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GBytes) all = write_from (a, 1);
  g_autoptr (GError) error = NULL;

  heddle_store_exec (b->store, own, &error);
  g_assert_no_error (error);
  other = store_fixture_add (b, &fixture_place_kind, "name", "other", NULL);
  before = heddle_verify_digest (b->store);
  g_assert_false (heddle_merge_read (b->store, all, NULL, &error));
  g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID);
  after = heddle_verify_digest (b->store);
  g_assert_cmpstr (before, ==, after);
}

/* Every change in @b is one of @a's, to the byte. */
static void
assert_all_from (StoreFixture *b,
                 StoreFixture *a)
{
  g_autoptr (GPtrArray) changes =
    heddle_history_list (b->store, NULL, NULL, 0, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const HeddleChange *change = changes->pdata[i];
      guint8 here[HEDDLE_HASH_BYTES], there[HEDDLE_HASH_BYTES];

      g_assert_true (heddle_log_get_hash (b->store, change->site, change->seq, here));
      g_assert_true (heddle_log_get_hash (a->store, change->site, change->seq, there));
      g_assert_cmpmem (here, sizeof here, there, sizeof there);
    }
}

/* Bytes that somebody made on purpose, with a sum that fits: nothing of them is
 * taken over but changes that were not touched. */
static void
test_hostile (void)
{
  g_autoptr (StoreFixture) a = store_fixture_new ();
  g_autoptr (StoreFixture) b = store_fixture_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GBytes) good = NULL;
  gsize length;

  for (guint i = 0; i < 3; i++)
    g_free (store_fixture_add (a, &fixture_thing_kind, "title", "x", "about", "y",
                               "share", "0.5", NULL));
  good = heddle_merge_write (a->store, 0, 1, 0, NULL);
  length = g_bytes_get_size (good);

  for (guint n = 0; n < 3000; n++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (good, NULL), length);
      g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
      g_autoptr (GBytes) bad = NULL;
      g_autoptr (GError) error = NULL;
      gsize at = (gsize) g_rand_int_range (rand, 8, (gint32) length - HEDDLE_HASH_BYTES);
      gsize size = HEDDLE_HASH_BYTES;

      /* also numbers far too large, and below nothing */
      if (n % 3 == 0)
        memset (bytes + at, 0xff, MIN (8, length - HEDDLE_HASH_BYTES - at));
      else
        bytes[at] ^= (guint8) g_rand_int_range (rand, 1, 256);
      g_checksum_update (sum, bytes, (gssize) (length - HEDDLE_HASH_BYTES));
      g_checksum_get_digest (sum, bytes + length - HEDDLE_HASH_BYTES, &size);
      bad = g_bytes_new (bytes, length);
      if (!heddle_merge_read (b->store, bad, NULL, &error))
        g_assert_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID);
    }
  assert_all_from (b, a);
  store_fixture_assert_sound (b);
}

/* Whatever an edit is called, others can take it over. */
static void
test_long_label (void)
{
  g_autoptr (StoreFixture) a = store_fixture_new ();
  g_autoptr (StoreFixture) b = store_fixture_new ();
  g_autofree char *label = g_strnfill (100000, 'a');
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  HeddleMergeReport report;
  HeddleEdit *edit;
  const char *id;

  memcpy (label, "Add\n\xff", 5);
  memcpy (label + HEDDLE_LABEL_BYTES - 4, "ö", 2);
  heddle_store_set_author (a->store, label);
  edit = heddle_edit_begin (a->store, label, &error);
  id = heddle_edit_add (edit, &fixture_place_kind, NULL, &error);
  heddle_edit_set_text (edit, &fixture_place_kind, id, "name", "Fife", &error);
  heddle_edit_commit (edit, &error);
  g_assert_no_error (error);

  all = heddle_merge_write (a->store, 0, 1, 0, &error);
  g_assert_true (heddle_merge_read (b->store, all, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report.merged, ==, 1);
  list = heddle_history_list (b->store, NULL, NULL, 0, &error);
  g_assert_true (g_str_has_prefix (((HeddleChange *) list->pdata[0])->label, "Add \xef"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/merge/control", test_control);
  g_test_add_func ("/store/merge/waiting", test_waiting);
  g_test_add_func ("/store/merge/restored", test_restored);
  g_test_add_func ("/store/merge/fork", test_fork);
  g_test_add_func ("/store/merge/hostile", test_hostile);
  g_test_add_func ("/store/merge/long-label", test_long_label);
  g_test_add_func ("/store/merge/convergence", test_convergence);
  return g_test_run ();
}
