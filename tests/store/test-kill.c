/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A writer is killed at random moments; every change that it said was written
 * has to be there, whole. HEDDLE_TEST_KILLS sets how often. */

#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "heddle-history.h"
#include "heddle-log.h"
#include "store-fixture.h"

/* The sanitizers make each check of the file slow. */
#ifdef __SANITIZE_ADDRESS__
#define KILLS 50
#else
#define KILLS 200
#endif
#define KILLS_PER_FILE 25
#define LONGEST_US 15000

/* Adds a place, a thing there and a note; sets; undoes; removes. */
static gboolean
write_one (HeddleStore  *store,
           guint         n,
           GError      **error)
{
  g_autofree char *text = g_strnfill (1 + n * 37 % 3000, 'a' + (char) (n % 26));
  /* a child has its parent's random numbers */
  g_autofree char *id = g_strdup_printf ("%d-%u", (int) getpid (), n);
  HeddleEdit *edit;
  const char *place, *thing;

  if (n % 5 == 4)
    return heddle_history_undo (store, NULL, error);

  edit = heddle_edit_begin (store, "Write", error);
  if (edit == NULL)
    return FALSE;
  place = heddle_edit_add (edit, &fixture_place_kind, id, NULL);
  heddle_edit_set_text (edit, &fixture_place_kind, place, "name", "Fife", NULL);
  thing = heddle_edit_add (edit, &fixture_thing_kind, id, NULL);
  heddle_edit_set_text (edit, &fixture_thing_kind, thing, "title", "x", NULL);
  heddle_edit_set_text (edit, &fixture_thing_kind, thing, "place", place, NULL);
  heddle_edit_set_text (edit, &fixture_thing_kind, thing, "about", text, NULL);
  if (n % 7 == 6)
    heddle_edit_remove (edit, &fixture_place_kind, place, NULL);
  return heddle_edit_commit (edit, error);
}

G_NORETURN static void
write_for_ever (const char *path,
                int         fd)
{
  g_autoptr (HeddleStore) store = heddle_store_open (path, &fixture_schema, 0, NULL);

  if (store == NULL)
    _exit (1);
  for (guint n = 0;; n++)
    {
      g_autoptr (GError) error = NULL;
      gint64 last;

      if (!write_one (store, n, &error))
        {
          g_printerr ("%s\n", error->message);
          _exit (2);
        }
      last = heddle_log_get_last (store, heddle_store_get_site (store));
      if (write (fd, &last, sizeof last) != sizeof last)
        _exit (3);
    }
}

/* Returns the number of the last change that the writer acknowledged. */
static gint64
write_and_kill (const char *path,
                GRand      *rand)
{
  gint64 last = 0, told;
  int fds[2], status;
  pid_t writer;

  g_assert_cmpint (pipe (fds), ==, 0);
  writer = fork ();
  if (writer == 0)
    {
      close (fds[0]);
      write_for_ever (path, fds[1]);
    }
  close (fds[1]);

  if (read (fds[0], &told, sizeof told) == sizeof told)
    last = told;
  g_usleep ((gulong) g_rand_int_range (rand, 0, LONGEST_US));
  kill (writer, SIGKILL);
  g_assert_cmpint (waitpid (writer, &status, 0), ==, writer);
  if (!WIFSIGNALED (status))
    g_error ("the writer gave up with %d", WEXITSTATUS (status));
  while (read (fds[0], &told, sizeof told) == sizeof told)
    last = told;
  close (fds[0]);
  g_assert_cmpint (last, >, 0);
  return last;
}

static gboolean
has_hot_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  struct stat status;

  return stat (journal, &status) == 0 && status.st_size > 0;
}

/* An edit is whole or absent: no op without its edit, and one at most after
 * the last that was acknowledged. */
static void
assert_kept (StoreFixture *fixture,
             gint64        site,
             gint64        last)
{
  gint64 got;

  g_assert_cmpint (heddle_store_get_site (fixture->store), ==, site);
  got = heddle_log_get_last (fixture->store, site);
  g_assert_cmpint (got, >=, last);
  g_assert_cmpint (got, <=, last + 1);
  store_fixture_assert_sound (fixture);
}

static void
test_kill (void)
{
  const char *text = g_getenv ("HEDDLE_TEST_KILLS");
  guint kills = text != NULL ? (guint) strtoul (text, NULL, 10) : KILLS;
  g_autoptr (GRand) rand = g_rand_new ();
  guint hot = 0;

  for (guint n = 0; n < kills;)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      gint64 site = heddle_store_get_site (fixture->store);

      store_fixture_close (fixture);
      for (guint i = 0; i < KILLS_PER_FILE && n < kills; i++, n++)
        {
          gint64 last = write_and_kill (fixture->path, rand);

          hot += has_hot_journal (fixture->path);
          store_fixture_open (fixture);
          assert_kept (fixture, site, last);
          store_fixture_close (fixture);
        }
    }
  g_test_message ("%u kills, %u of them in the midst of a commit", kills, hot);
  /* else nothing was tried */
  if (kills >= KILLS)
    g_assert_cmpuint (hot, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/kill", test_kill);
  return g_test_run ();
}
