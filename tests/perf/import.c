/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long 10,000 rows take to import, beside bare inserts of the same rows into
 * the same table, whose triggers write the same log. Says both in milliseconds,
 * the best of some rounds, their ratio, and the longest that the import holds
 * up who calls it. */

#include <time.h>

#include <glib/gstdio.h>

#include "heddle-id.h"
#include "heddle-import.h"
#include "heddle-store-private.h"
#include "heddle-workspace.h"

#define N_ROWS 10000
#define ROUNDS 3
#define SLICE 8000 /* µs */

static HeddleDay
get_today (void)
{
  return heddle_day_new (2027, 1, 18);
}

static HeddleStore *
make_store (const char *folder,
            guint       number)
{
  g_autofree char *name = g_strdup_printf ("%u.db", number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  HeddleStore *store = heddle_workspace_create (path, FALSE, get_today (), &error);

  g_assert_no_error (error);
  return store;
}

static HeddleSheet *
make_sheet (void)
{
  const char *const header[] = { "title", "sort", "due", NULL };
  HeddleSheet *sheet = heddle_sheet_new (NULL, header);

  for (int i = 0; i < N_ROWS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Return of the region, number %d", i);
      g_autofree char *due = heddle_day_to_iso (get_today () + i % 1500);
      const char *const cells[] = { title, "deadline", due };

      heddle_sheet_add (sheet, cells);
    }

  return sheet;
}

static double
insert_rows (HeddleStore *store,
             HeddleSheet *sheet)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  HeddleEdit *edit = heddle_edit_begin (store, "Insert", &error);
  sqlite3_stmt *stmt = heddle_store_prepare (
    store, "INSERT INTO milestone (id, title, sort, due) VALUES (?1, ?2, ?3, ?4)", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      g_autofree char *id = heddle_id_new ();

      sqlite3_bind_text (stmt, 1, id, -1, SQLITE_TRANSIENT);
      for (int j = 0; j < 3; j++)
        sqlite3_bind_text (stmt, j + 2, heddle_sheet_get (sheet, i, j), -1, SQLITE_TRANSIENT);
      g_assert_true (heddle_store_run (store, stmt, &error));
    }
  g_assert_true (heddle_edit_commit (edit, &error));
  return (double) (g_get_monotonic_time () - begin) / 1000;
}

/* In milliseconds: what passed, and what this program worked of it. */
static void
read_clocks (double clocks[2])
{
  struct timespec worked;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &worked);
  clocks[0] = (double) g_get_monotonic_time () / 1000;
  clocks[1] = (double) worked.tv_sec * 1000 + (double) worked.tv_nsec / 1e6;
}

static double
import_rows (HeddleStore *store,
             HeddleSheet *sheet,
             double      *longest)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleImport) import =
    heddle_import_new (store, &heddle_milestone_kind, sheet, get_today ());
  gboolean more = TRUE;

  /* in slices, as the window does it */
  while (more)
    {
      double before[2], after[2];

      read_clocks (before);
      g_assert_true (heddle_import_apply (import, SLICE, &more, &error));
      read_clocks (after);
      *longest = MAX (*longest, MIN (after[0] - before[0], after[1] - before[1]));
    }
  g_assert_cmpuint (heddle_import_get_n_verdicts (import, HEDDLE_IMPORT_NEW), ==, N_ROWS);
  return (double) (g_get_monotonic_time () - begin) / 1000;
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("heddle-import-XXXXXX", NULL);
  double bare = G_MAXDOUBLE, imported = G_MAXDOUBLE, longest = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (HeddleSheet) sheet = make_sheet ();
      g_autoptr (HeddleStore) first = make_store (folder, 2 * i);
      g_autoptr (HeddleStore) second = make_store (folder, 2 * i + 1);

      double inserted = insert_rows (first, sheet);
      double taken = import_rows (second, g_steal_pointer (&sheet), &longest);

      bare = MIN (bare, inserted);
      imported = MIN (imported, taken);
    }
  remove_files (folder);
  g_print ("%d rows: inserted in %.0f ms, imported in %.0f ms, %.2f times as long;"
           " longest slice %.0f ms\n", N_ROWS, bare, imported, imported / bare, longest);

  return 0;
}
