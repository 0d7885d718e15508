/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A local table holds the folded text of each live record: the title and then
 * the searched fields, a line each.  Searching reads it from end to end, which
 * for 100,000 records takes a few frames and, unlike a word index, finds parts
 * of words too. */

#include "heddle-search-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-search.h"
#include "heddle-store-private.h"
#include "heddle-turns.h"

const char heddle_search_sql[] =
  "CREATE TABLE search ("
  "  kind INTEGER NOT NULL,"
  "  record TEXT NOT NULL,"
  "  text TEXT NOT NULL"
  ") STRICT;"
  "CREATE UNIQUE INDEX search_record ON search(kind, record);";

/* The @number-th searched field of @kind, from 1 on; NULL behind the last. */
const HeddleField *
heddle_search_get_field (const HeddleKind *kind,
                         guint             number)
{
  guint n_common;
  const HeddleField *common = heddle_record_get_common_fields (&n_common);

  for (guint i = 0; i < kind->n_fields + n_common; i++)
    {
      const HeddleField *field = i < kind->n_fields ? &kind->fields[i]
                                                    : &common[i - kind->n_fields];

      if ((field->flags & HEDDLE_FIELD_SEARCHED) != 0 && --number == 0)
        return field;
    }
  return NULL;
}

char *
heddle_search_dup_layout (const HeddleSchema *schema)
{
  GString *layout = g_string_new (NULL);
  const HeddleField *field;

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      g_string_append_printf (layout, "%s:", schema->kinds[i]->name);
      for (guint n = 1; (field = heddle_search_get_field (schema->kinds[i], n)) != NULL; n++)
        g_string_append_printf (layout, " %s", field->name);
      g_string_append_c (layout, '\n');
    }
  return g_string_free_and_steal (layout);
}

static char *
dup_search_text (HeddleRecord *record)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *folded_title = heddle_search_fold (title != NULL ? title : "");
  GString *text = g_string_new (folded_title);
  const HeddleField *field;

  for (guint number = 1; (field = heddle_search_get_field (kind, number)) != NULL; number++)
    {
      g_autofree char *value = heddle_record_dup_text (record, field);
      g_autofree char *folded = heddle_search_fold (value != NULL ? value : "");

      g_string_append_c (text, '\n');
      g_string_append (text, folded);
    }
  return g_string_free_and_steal (text);
}

int
heddle_search_get_kind_number (const HeddleSchema *schema,
                               const HeddleKind   *kind)
{
  for (guint i = 0; i < schema->n_kinds; i++)
    if (schema->kinds[i] == kind)
      return (int) i;
  return -1;
}

static sqlite3_stmt *
prepare_for (HeddleStore      *store,
             const char       *sql,
             const HeddleKind *kind,
             const char       *id,
             GError          **error)
{
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_int (stmt, 1, heddle_search_get_kind_number (heddle_store_get_schema (store), kind));
  sqlite3_bind_text (stmt, 2, id, -1, SQLITE_TRANSIENT);
  return stmt;
}

static gboolean
run (HeddleStore  *store,
     sqlite3_stmt *stmt,
     GError      **error)
{
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  if (rc != SQLITE_DONE)
    heddle_store_set_error (store, error, "write the search table");
  sqlite3_reset (stmt);
  return rc == SQLITE_DONE;
}

static gboolean
read_text (HeddleStore      *store,
           const HeddleKind *kind,
           const char       *id,
           char            **text,
           GError          **error)
{
  sqlite3_stmt *stmt = prepare_for (store, "SELECT text FROM search WHERE kind = ? AND record = ?",
                                    kind, id, error);
  int rc;

  *text = NULL;
  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    *text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  else if (rc != SQLITE_DONE)
    heddle_store_set_error (store, error, "read the search table");
  sqlite3_reset (stmt);
  return rc == SQLITE_ROW || rc == SQLITE_DONE;
}

static gboolean
write_text (HeddleStore      *store,
            const HeddleKind *kind,
            const char       *id,
            const char       *text,
            GError          **error)
{
  sqlite3_stmt *stmt = prepare_for (store,
                                    "INSERT INTO search(kind, record, text) VALUES (?1, ?2, ?3)"
                                    " ON CONFLICT(kind, record) DO UPDATE SET text = ?3",
                                    kind, id, error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 3, text, -1, SQLITE_STATIC);
  return run (store, stmt, error);
}

static gboolean
same_title (const char *a,
            const char *b)
{
  gsize length = strcspn (a, "\n");

  return strcspn (b, "\n") == length && memcmp (a, b, length) == 0;
}

/* Adds what refers to a record, whose title theirs may carry. */
static gboolean
add_referrers (HeddleStore      *store,
               const HeddleKind *target,
               const char       *id,
               GArray           *queue,
               GError          **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);

  for (guint i = 0; i < schema->n_kinds; i++)
    for (guint j = 0; j < schema->kinds[i]->n_fields; j++)
      {
        const HeddleField *field = &schema->kinds[i]->fields[j];
        g_autofree char *sql = NULL;
        sqlite3_stmt *stmt;

        if (field->type != HEDDLE_FIELD_REFERENCE || !g_str_equal (field->target, target->name))
          continue;

        sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?",
                               schema->kinds[i]->table, field->name);
        stmt = heddle_store_prepare (store, sql, error);
        if (stmt == NULL)
          return FALSE;
        sqlite3_bind_text (stmt, 1, id, -1, SQLITE_TRANSIENT);
        while (sqlite3_step (stmt) == SQLITE_ROW)
          {
            HeddleTouched touched = {
              .kind = schema->kinds[i],
              .id = g_strdup ((const char *) sqlite3_column_text (stmt, 0)),
            };

            g_array_append_val (queue, touched);
          }
        sqlite3_reset (stmt);
      }
  return TRUE;
}

/* Reads one record's texts anew; where its title changed, @queue gets what
 * refers to it. */
static gboolean
refresh_one (HeddleStore         *store,
             const HeddleTouched *touched,
             GArray              *queue,
             GError             **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, touched->kind, touched->id, NULL);
  g_autofree char *old = NULL;
  g_autofree char *text = NULL;

  if (!read_text (store, touched->kind, touched->id, &old, error))
    return FALSE;

  if (record == NULL || heddle_record_is_deleted (record))
    return old == NULL
           || run (store, prepare_for (store, "DELETE FROM search WHERE kind = ? AND record = ?",
                                       touched->kind, touched->id, error), error);

  text = dup_search_text (record);
  if (g_strcmp0 (old, text) == 0)
    return TRUE;
  if (!write_text (store, touched->kind, touched->id, text, error))
    return FALSE;
  return old == NULL || same_title (old, text)
         || add_referrers (store, touched->kind, touched->id, queue, error);
}

static void
clear_touched (gpointer data)
{
  HeddleTouched *touched = data;

  g_free (touched->id);
}

gboolean
heddle_search_refresh (HeddleStore         *self,
                       const HeddleTouched *touched,
                       guint                n_touched,
                       GError             **error)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (HeddleTouched));

  g_array_set_clear_func (queue, clear_touched);
  for (guint i = 0; i < n_touched; i++)
    {
      heddle_turns_tell (HEDDLE_SEALED + (HEDDLE_SEARCHED - HEDDLE_SEALED) * i / n_touched);
      if (!refresh_one (self, &touched[i], queue, error))
        return FALSE;
    }

  /* Ends even where records refer to each other in a ring, unless each new
   * title makes the next one longer; hence the limit. */
  for (guint i = 0; i < queue->len && i < 1000 * 1000; i++)
    {
      HeddleTouched next = g_array_index (queue, HeddleTouched, i);

      if (!refresh_one (self, &next, queue, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
rebuild_kind (HeddleStore      *store,
              const HeddleKind *kind,
              GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE deleted = 0 ORDER BY id",
                                          kind->table);
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);
  int rc;

  if (stmt == NULL)
    return FALSE;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      g_autofree char *id = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
      g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, error);
      g_autofree char *text = record != NULL ? dup_search_text (record) : NULL;

      if (text == NULL || !write_text (store, kind, id, text, error))
        break;
    }
  if (rc != SQLITE_DONE && (error == NULL || *error == NULL))
    heddle_store_set_error (store, error, "read the records for search");
  sqlite3_reset (stmt);
  return rc == SQLITE_DONE;
}

gboolean
heddle_search_rebuild (HeddleStore *self,
                       GError     **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (self);

  if (!heddle_store_exec (self, "DELETE FROM search", error))
    return FALSE;
  for (guint i = 0; i < schema->n_kinds; i++)
    if (!rebuild_kind (self, schema->kinds[i], error))
      return FALSE;
  return TRUE;
}
