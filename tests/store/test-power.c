/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Power fails at random moments; every change that was acknowledged has to be
 * there, whole. HEDDLE_TEST_CUTS sets how often. */

#include <stdlib.h>

#include "heddle-history.h"
#include "heddle-log.h"
#include "power-vfs.h"
#include "store-fixture.h"

#define CUTS 300
#define CONTROLS 60
#define EDITS 40
#define CALLS 400

static gboolean
write_one (HeddleStore *store,
           GRand       *rand)
{
  g_autofree char *text = g_strnfill ((gsize) g_rand_int_range (rand, 1, 9000), 'a');
  HeddleEdit *edit;
  const char *id;

  if (g_rand_int_range (rand, 0, 5) == 0)
    return heddle_history_undo (store, NULL, NULL);

  edit = heddle_edit_begin (store, "Write", NULL);
  if (edit == NULL)
    return FALSE;
  id = heddle_edit_add (edit, &fixture_thing_kind, NULL, NULL);
  if (id == NULL
      || !heddle_edit_set_text (edit, &fixture_thing_kind, id, "title", "x", NULL)
      || !heddle_edit_set_text (edit, &fixture_thing_kind, id, "about", text, NULL))
    {
      heddle_edit_free (edit);
      return FALSE;
    }
  return heddle_edit_commit (edit, NULL);
}

/* Returns the number of the last change that was acknowledged. */
static gint64
write_until_dark (HeddleStore *store,
                  GRand       *rand)
{
  gint64 last = heddle_log_get_last (store, heddle_store_get_site (store));

  for (guint i = 0; i < EDITS && write_one (store, rand) && !power_vfs_is_out (); i++)
    last = heddle_log_get_last (store, heddle_store_get_site (store));
  return last;
}

/* Whether the file came through it whole, with all that was acknowledged. */
static gboolean
survives (guint       seed,
          const char *pragma)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GError) error = NULL;
  gint64 last = 0;
  gboolean kept;

  for (guint i = 0; i < 3; i++)
    g_free (store_fixture_add (fixture, &fixture_place_kind, "name", "Fife", NULL));
  store_fixture_close (fixture);

  power_vfs_watch (rand, (guint) g_rand_int_range (rand, 1, CALLS));
  fixture->store = heddle_store_open (fixture->path, &fixture_schema, 0, NULL);
  if (fixture->store != NULL)
    {
      if (pragma != NULL)
        heddle_store_exec (fixture->store, pragma, NULL);
      last = write_until_dark (fixture->store, rand);
      heddle_store_close (fixture->store, NULL);
      g_clear_object (&fixture->store);
    }
  power_vfs_restore ();

  fixture->store = heddle_store_open (fixture->path, &fixture_schema, 0, &error);
  if (fixture->store == NULL)
    {
      g_test_message ("seed %u: %s", seed, error->message);
      return FALSE;
    }
  kept = heddle_log_get_last (fixture->store, heddle_store_get_site (fixture->store)) >= last;
  store_fixture_assert_sound (fixture);
  return kept;
}

static void
test_cuts (void)
{
  const char *text = g_getenv ("HEDDLE_TEST_CUTS");
  guint cuts = text != NULL ? (guint) strtoul (text, NULL, 10) : CUTS;

  for (guint seed = 1; seed <= cuts; seed++)
    if (!survives (seed, NULL))
      g_error ("seed %u: something was lost", seed);
}

/* The same must find what a laxer setting loses. */
static void
test_control (void)
{
  guint lost = 0;

  for (guint seed = 1; seed <= CONTROLS; seed++)
    lost += !survives (seed, "PRAGMA synchronous = OFF");
  g_test_message ("%u of %u files lost something without syncs", lost, CONTROLS);
  g_assert_cmpuint (lost, >, CONTROLS / 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  power_vfs_install ();
  g_test_add_func ("/store/power/cuts", test_cuts);
  g_test_add_func ("/store/power/control", test_control);
  return g_test_run ();
}
