/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a file's tables and triggers to what this program knows. */

#include "heddle-schema-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-log.h"
#include "heddle-open.h"
#include "heddle-schema.h"
#include "heddle-search-private.h"

/* ctx lives in the transaction, so that a crash leaves no edit open: `mode` is
 * a HeddleMode; site, seq and hlc are those of the open edit; `own` is this
 * copy of the file and `clock` the greatest hlc it has seen.
 *
 * op holds one field of one edit. State is a function of the set of ops: the
 * value of a field is that of the greatest (hlc, site).
 *
 * seen says: from its seq on, site had seen peer up to upto. */
static const char core_sql[] =
  "CREATE TABLE ctx ("
  "  one INTEGER PRIMARY KEY CHECK (one = 1),"
  "  mode INTEGER NOT NULL,"
  "  own INTEGER NOT NULL,"
  "  clock INTEGER NOT NULL,"
  "  site INTEGER NOT NULL,"
  "  seq INTEGER NOT NULL,"
  "  hlc INTEGER NOT NULL"
  ") STRICT;"
  "CREATE TABLE edit ("
  "  site INTEGER NOT NULL,"
  "  seq INTEGER NOT NULL,"
  "  hlc INTEGER NOT NULL,"
  "  wall INTEGER NOT NULL,"
  "  author TEXT NOT NULL,"
  "  label TEXT NOT NULL,"
  "  schema INTEGER NOT NULL,"
  "  u_site INTEGER,"
  "  u_seq INTEGER,"
  "  hash BLOB NOT NULL,"
  "  PRIMARY KEY (site, seq)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX edit_by_time ON edit (hlc, site);"
  "CREATE INDEX edit_by_undone ON edit (u_site, u_seq) WHERE u_site IS NOT NULL;"
  "CREATE TABLE op ("
  "  kind TEXT NOT NULL,"
  "  row TEXT NOT NULL,"
  "  field TEXT NOT NULL,"
  "  hlc INTEGER NOT NULL,"
  "  site INTEGER NOT NULL,"
  "  seq INTEGER NOT NULL,"
  "  value ANY,"
  "  old ANY,"
  "  salt BLOB,"
  "  digest BLOB,"
  "  PRIMARY KEY (kind, row, field, hlc, site)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX op_by_edit ON op (site, seq);"
  "CREATE TABLE seen ("
  "  site INTEGER NOT NULL,"
  "  seq INTEGER NOT NULL,"
  "  peer INTEGER NOT NULL,"
  "  upto INTEGER NOT NULL,"
  "  PRIMARY KEY (site, seq, peer)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE setting ("
  "  name TEXT PRIMARY KEY NOT NULL,"
  "  value TEXT"
  ") STRICT, WITHOUT ROWID;";

static const struct
{
  const char *name;
  const char *drop; /* NULL: kept; its text must not change */
  const char *sql;
  gboolean derived; /* from the records, in a way that a new Heddle may change */
} local_tables[] = {
  { "deadline",
    "DROP TABLE IF EXISTS deadline_span; DROP TABLE IF EXISTS deadline;",
    heddle_deadlines_sql, TRUE },
  { "search", "DROP TABLE IF EXISTS search;", heddle_search_sql, TRUE },
  { "draft", "DROP TABLE IF EXISTS draft;", heddle_drafts_sql, FALSE },
  { "attachment", NULL, heddle_attachments_sql, FALSE },
};

gboolean
heddle_schema_create (HeddleStore *self,
                      GError     **error)
{
  g_autofree char *sql = NULL;

  self->site = heddle_site_make_id ();
  sql = g_strdup_printf ("PRAGMA application_id = %d;"
                         "INSERT INTO ctx VALUES (1, %d, %" G_GINT64_FORMAT ", 0, 0, 0, 0);",
                         HEDDLE_APPLICATION_ID, HEDDLE_MODE_APPLY, self->site);
  return heddle_store_exec (self, core_sql, error)
         && heddle_store_exec (self, sql, error);
}

/* Migrations. */

static char *
dup_migration (const HeddleSchema *schema,
               int                 number,
               GError            **error)
{
  const char *slash = g_str_has_suffix (schema->migrations, "/") ? "" : "/";
  g_autofree char *path =
    g_strdup_printf ("%s%s%03d.sql", schema->migrations, slash, number);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                    error);

  if (sql == NULL)
    return NULL;
  return g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
}

static gboolean
run_migration (HeddleStore *self,
               int          number,
               GError     **error)
{
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", number);
  g_autofree char *sql = dup_migration (self->schema, number, error);

  return sql != NULL
         && heddle_store_exec (self, sql, error)
         && heddle_store_exec (self, version, error);
}

char *
heddle_schema_dup_whole (const HeddleSchema *schema)
{
  GString *whole = g_string_new (core_sql);

  for (int number = 1; number <= schema->version; number++)
    {
      g_autofree char *sql = dup_migration (schema, number, NULL);

      if (sql != NULL)
        g_string_append (whole, sql);
    }
  for (guint k = 0; k < schema->n_kinds; k++)
    {
      g_autofree char *sql = heddle_schema_dup_triggers (schema->kinds[k]);

      g_string_append (whole, sql);
    }
  for (guint i = 0; i < G_N_ELEMENTS (local_tables); i++)
    g_string_append (whole, local_tables[i].sql);
  return g_string_free_and_steal (whole);
}

/* A newer Heddle's fields were kept in the log; now that there is a column for
 * them, they appear. */
static gboolean
materialise_field (HeddleStore       *self,
                   const HeddleKind  *kind,
                   const HeddleField *field,
                   GError           **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt;

  stmt = heddle_store_prepare (self, "SELECT DISTINCT row FROM op "
                                     "WHERE kind = ?1 AND field = ?2", error);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, field->name, -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  sqlite3_reset (stmt);

  for (guint i = 0; i < ids->len; i++)
    if (!heddle_log_materialise (self, kind, ids->pdata[i], field, error))
      return FALSE;
  return TRUE;
}

static gboolean
materialise_new_fields (HeddleStore *self,
                        int          from,
                        GError     **error)
{
  for (guint k = 0; k < self->schema->n_kinds; k++)
    {
      const HeddleKind *kind = self->schema->kinds[k];

      for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
        {
          const HeddleField *field = heddle_kind_get_nth_field (kind, i);
          int since = MAX (MAX (kind->since, field->since), 1);

          if (since > from && !materialise_field (self, kind, field, error))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
heddle_schema_migrate (HeddleStore *self,
                       int          from,
                       GError     **error)
{
  for (int number = from + 1; number <= self->schema->version; number++)
    if (!run_migration (self, number, error))
      return FALSE;
  return from == 0 || materialise_new_fields (self, from, error);
}

/* Triggers and local tables. */

static char *
hash_triggers (const HeddleSchema *schema)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint k = 0; k < schema->n_kinds; k++)
    {
      g_autofree char *sql = heddle_schema_dup_triggers (schema->kinds[k]);

      g_checksum_update (sum, (const guchar *) sql, -1);
    }
  return g_strdup (g_checksum_get_string (sum));
}

static char *
hash_local_table (const HeddleSchema *schema,
                  guint               i)
{
  g_autofree char *layout = heddle_search_dup_layout (schema);
  g_autofree char *text = NULL;

  if (local_tables[i].derived)
    text = g_strconcat (local_tables[i].sql, HEDDLE_VERSION, layout, NULL);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256,
                                        text != NULL ? text : local_tables[i].sql, -1);
}

static gboolean
is_current (HeddleStore *self,
            const char  *what,
            const char  *hash)
{
  g_autofree char *name = g_strconcat ("made.", what, NULL);
  g_autofree char *made = heddle_store_get_setting (self, name);

  return g_strcmp0 (made, hash) == 0;
}

static gboolean
set_current (HeddleStore *self,
             const char  *what,
             const char  *hash,
             GError     **error)
{
  g_autofree char *name = g_strconcat ("made.", what, NULL);

  return heddle_store_set_setting (self, name, hash, error);
}

gboolean
heddle_schema_is_fresh (HeddleStore *self)
{
  g_autofree char *triggers = hash_triggers (self->schema);

  if (!is_current (self, "triggers", triggers))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (local_tables); i++)
    {
      g_autofree char *hash = hash_local_table (self->schema, i);

      if (!is_current (self, local_tables[i].name, hash))
        return FALSE;
    }
  return TRUE;
}

/* All of them, those of kinds that are no more included. */
static gboolean
drop_triggers (HeddleStore *self,
               GError     **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt;

  stmt = heddle_store_prepare (self, "SELECT name FROM sqlite_schema "
                                     "WHERE type = 'trigger'", error);
  if (stmt == NULL)
    return FALSE;
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      char *drop = sqlite3_mprintf ("DROP TRIGGER \"%w\";",
                                    sqlite3_column_text (stmt, 0));

      g_string_append (sql, drop);
      sqlite3_free (drop);
    }
  sqlite3_reset (stmt);
  return heddle_store_exec (self, sql->str, error);
}

static gboolean
remake_triggers (HeddleStore *self,
                 GError     **error)
{
  g_autofree char *hash = hash_triggers (self->schema);

  if (is_current (self, "triggers", hash))
    return TRUE;
  if (!drop_triggers (self, error))
    return FALSE;
  for (guint k = 0; k < self->schema->n_kinds; k++)
    {
      g_autofree char *sql = heddle_schema_dup_triggers (self->schema->kinds[k]);

      if (!heddle_store_exec (self, sql, error))
        return FALSE;
    }
  return set_current (self, "triggers", hash, error);
}

gboolean
heddle_schema_refresh (HeddleStore *self,
                       gboolean    *stale,
                       GError     **error)
{
  *stale = FALSE;
  if (!remake_triggers (self, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (local_tables); i++)
    {
      g_autofree char *hash = hash_local_table (self->schema, i);

      if (is_current (self, local_tables[i].name, hash))
        continue;
      if ((local_tables[i].drop != NULL && !heddle_store_exec (self, local_tables[i].drop, error))
          || !heddle_store_exec (self, local_tables[i].sql, error)
          || !set_current (self, local_tables[i].name, hash, error))
        return FALSE;
      *stale = *stale || local_tables[i].derived;
    }
  return TRUE;
}
