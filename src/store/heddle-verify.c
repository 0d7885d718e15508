/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a file is what it should be. SQLite's own check knows only its
 * pages: of random flipped bits it finds a third. That the state follows from
 * the log, and the log from its hashes, finds nearly all of the others. */

#include "heddle-verify.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-attachment-private.h"
#include "heddle-schema-private.h"
#include "heddle-store-private.h"
#include "heddle-verify-private.h"

void
heddle_check_free (HeddleCheck *self)
{
  if (self == NULL)
    return;

  g_free (self->found);
  g_free (self);
}

/* Every check returns NULL, or what is wrong in one line. */

/* What the database says of its pages helps nobody who has to restore one. */
static char *
tell_unreadable (void)
{
  return g_strdup (_("parts of the file cannot be read"));
}

static char *
check_integrity (HeddleStore *store)
{
  sqlite3_stmt *stmt = NULL;
  char *found = NULL;

  if (sqlite3_prepare_v2 (store->db, "PRAGMA integrity_check(1)", -1, &stmt, NULL) != SQLITE_OK
      || sqlite3_step (stmt) != SQLITE_ROW)
    found = tell_unreadable ();
  else if (strcmp ((const char *) sqlite3_column_text (stmt, 0), "ok") != 0)
    found = g_strdup (_("parts of the file were overwritten or lost"));
  sqlite3_finalize (stmt);
  return found;
}

/* The schema */

static GHashTable *
read_schema (sqlite3 *db)
{
  GHashTable *objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *stmt = NULL;

  sqlite3_prepare_v2 (db, "SELECT type || ' ' || name, sql FROM sqlite_schema", -1, &stmt, NULL);
  while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    g_hash_table_insert (objects, g_strdup ((const char *) sqlite3_column_text (stmt, 0)),
                         g_strdup ((const char *) sqlite3_column_text (stmt, 1)));
  sqlite3_finalize (stmt);
  return objects;
}

/* A table, view or trigger that the program did not make could do anything to
 * whoever opens the file. */
static char *
check_schema (HeddleStore *store)
{
  g_autofree char *sql = heddle_schema_dup_whole (heddle_store_get_schema (store));
  g_autoptr (GHashTable) wanted = NULL, found = read_schema (store->db);
  GHashTableIter iter;
  const char *name, *text;
  sqlite3 *made = NULL;
  gboolean done;

  done = sqlite3_open (":memory:", &made) == SQLITE_OK
         && sqlite3_exec (made, sql, NULL, NULL, NULL) == SQLITE_OK;
  wanted = read_schema (made);
  sqlite3_close (made);
  if (!done)
    return g_strdup (_("the schema to compare with could not be made"));

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &text))
    if (!g_hash_table_contains (wanted, name))
      return g_strdup_printf (_("%s does not belong to Heddle"), name);
    else if (g_strcmp0 (text, g_hash_table_lookup (wanted, name)) != 0)
      return g_strdup_printf (_("%s is not as Heddle made it"), name);

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
    if (!g_hash_table_contains (found, name))
      return g_strdup_printf (_("%s is missing"), name);
  return NULL;
}

static char *
check_references (HeddleStore *store)
{
  sqlite3_stmt *stmt = NULL;
  char *found = NULL;

  if (sqlite3_prepare_v2 (store->db, "PRAGMA foreign_key_check", -1, &stmt, NULL) != SQLITE_OK)
    return tell_unreadable ();
  if (sqlite3_step (stmt) == SQLITE_ROW)
    found = g_strdup_printf (_("a record in %s refers to one in %s that is not there"),
                             sqlite3_column_text (stmt, 0), sqlite3_column_text (stmt, 2));
  sqlite3_finalize (stmt);
  return found;
}

/* Derived rows can only be compared by deriving them again. */
static char *
check_deadlines (HeddleStore *store)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gboolean derived;

  if (store->derive == NULL || heddle_store_is_read_only (store))
    return NULL;
  if (!heddle_store_begin (store, HEDDLE_MODE_APPLY, &error))
    return g_strdup (error->message);

  before = heddle_deadlines_digest (store);
  derived = heddle_deadlines_clear (store, &error) && heddle_store_derive_all (store, &error);
  after = heddle_deadlines_digest (store);
  heddle_store_rollback (store);

  if (!derived)
    return g_strdup (error->message);
  return g_strcmp0 (before, after) == 0
         ? NULL : g_strdup (_("the table of deadlines is not what the records give"));
}

static const struct
{
  const char *name;
  char *(*check) (HeddleStore *store);
} checks[] = {
  { "integrity", check_integrity },
  { "schema", check_schema },
  { "references", check_references },
  { "state", heddle_verify_state },
  { "chain", heddle_verify_chain },
  { "attachments", heddle_attachment_verify },
  { "deadlines", check_deadlines },
};

/**
 * heddle_verify:
 *
 * Changes nothing.
 *
 * Returns: (transfer full) (element-type HeddleCheck): one for each check
 */
GPtrArray *
heddle_verify (HeddleStore *store)
{
  GPtrArray *results = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_check_free);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      HeddleCheck *result = g_new0 (HeddleCheck, 1);

      result->name = checks[i].name;
      result->found = checks[i].check (store);
      g_ptr_array_add (results, result);
    }
  return results;
}
