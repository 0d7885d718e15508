/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts that keep how others stood, such as the versions of a plan. A purge
 * takes the words out, makes the digest of what is left, and says so by an op
 * `redacted`: ops of these fields from before it have no values, here and in
 * every copy that takes it over. The digest from before goes too: with it
 * anybody could try which name was there. */

#include "heddle-purge-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-field-private.h"

static const HeddleField redacted_field = { .name = HEDDLE_REDACTED, .type = HEDDLE_FIELD_FLAG };

static gboolean
is_frozen (const HeddleField *field)
{
  return (field->flags & HEDDLE_FIELD_FROZEN) != 0;
}

/* Of the field itself or of what it is the digest of. */
static gboolean
belongs_to_frozen (const HeddleKind *kind,
                   const char       *name)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (is_frozen (&kind->fields[i])
        && (g_str_equal (kind->fields[i].name, name)
            || g_strcmp0 (kind->fields[i].digest, name) == 0))
      return TRUE;
  return FALSE;
}

static gboolean
has_word_at (sqlite3_stmt *stmt,
             int           column,
             GPtrArray    *words)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);

  return text != NULL && heddle_purge_has_word (text, words);
}

static gboolean
list_of_field (HeddleStore       *store,
               const HeddleKind  *kind,
               const HeddleField *field,
               GPtrArray         *words,
               HeddleTouchedSet  *found,
               GError           **error)
{
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT row, value, old FROM op WHERE kind = ?1 "
                                 "AND field = ?2", error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, field->name, -1, SQLITE_STATIC);
  while (heddle_store_step (store, stmt, N_("read the history"), &local))
    if (has_word_at (stmt, 1, words) || has_word_at (stmt, 2, words))
      heddle_touched_set_add (found, kind, (const char *) sqlite3_column_text (stmt, 0));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
heddle_purge_list_frozen (HeddleStore       *store,
                          GPtrArray         *words,
                          HeddleTouchedSet  *found,
                          GError           **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);

  for (guint k = 0; words->len > 0 && k < schema->n_kinds; k++)
    for (guint i = 0; i < schema->kinds[k]->n_fields; i++)
      if (is_frozen (&schema->kinds[k]->fields[i])
          && !list_of_field (store, schema->kinds[k], &schema->kinds[k]->fields[i], words,
                             found, error))
        return FALSE;
  return TRUE;
}

static char *
dup_text (HeddleStore       *store,
          const HeddleKind  *kind,
          const HeddleField *field,
          const char        *row)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?1", field->name, kind->table);
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, NULL);
  char *text = NULL;

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_text (stmt, 1, row, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  return text;
}

static gboolean
put_text (HeddleStore       *store,
          const HeddleKind  *kind,
          const char        *row,
          const HeddleField *field,
          char              *text,
          GError           **error)
{
  const HeddleValue value = { .type = HEDDLE_VALUE_TEXT, .text = text };

  return heddle_log_put (store, kind, row, field, &value, error);
}

/* An empty text stays so. */
static gboolean
blank_field (HeddleStore       *store,
             const HeddleKind  *kind,
             const HeddleField *field,
             const char        *row,
             GPtrArray         *words,
             GError           **error)
{
  const HeddleField *seal = field->digest != NULL ? heddle_kind_get_field (kind, field->digest)
                                                  : NULL;
  g_autofree char *text = dup_text (store, kind, field, row);
  g_autofree char *left = text != NULL ? heddle_purge_blank_words (text, words) : NULL;
  g_autofree char *digest = NULL;

  if (left == NULL)
    return TRUE;
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, left, -1);
  return put_text (store, kind, row, field, left, error)
         && (seal == NULL || put_text (store, kind, row, seal, digest, error));
}

static gboolean
blank_record (HeddleStore       *store,
              const HeddleKind  *kind,
              const char        *row,
              GPtrArray         *words,
              GError           **error)
{
  const HeddleValue yes = { .type = HEDDLE_VALUE_INTEGER, .integer = 1 };

  for (guint i = 0; i < kind->n_fields; i++)
    if (is_frozen (&kind->fields[i])
        && !blank_field (store, kind, &kind->fields[i], row, words, error))
      return FALSE;
  return heddle_log_put (store, kind, row, &redacted_field, &yes, error)
         && heddle_purge_settle_frozen (store, kind, row, error);
}

gboolean
heddle_purge_blank_frozen (HeddleStore       *store,
                           GPtrArray         *words,
                           HeddleTouchedSet  *touched,
                           guint             *n,
                           GError           **error)
{
  g_autoptr (HeddleTouchedSet) found = heddle_touched_set_new ();

  *n = 0;
  if (!heddle_purge_list_frozen (store, words, found, error))
    return FALSE;
  for (guint i = 0; i < found->list->len; i++)
    {
      HeddleTouched record = g_array_index (found->list, HeddleTouched, i);

      if (!blank_record (store, record.kind, record.id, words, error))
        return FALSE;
      heddle_touched_set_add (touched, record.kind, record.id);
      *n += 1;
    }
  return TRUE;
}

/* Log and drafts. */
static gboolean
forget_before (HeddleStore  *store,
               const char   *kind,
               const char   *row,
               const char   *field,
               GError      **error)
{
  static const char *const sqls[] = {
    "UPDATE op SET value = NULL, old = NULL, salt = x'ffffffffffffffffffffffffffffffff' "
    "WHERE kind = ?1 AND row = ?2 AND field = ?3 AND (hlc, site) < (SELECT hlc, site FROM op "
    "WHERE kind = ?1 AND row = ?2 AND field = '" HEDDLE_REDACTED "' "
    "ORDER BY hlc DESC, site DESC LIMIT 1)",
    "DELETE FROM draft WHERE kind = ?1 AND record = ?2 AND field = ?3",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      sqlite3_stmt *stmt = heddle_store_prepare (store, sqls[i], error);

      if (stmt == NULL)
        return FALSE;
      sqlite3_bind_text (stmt, 1, kind, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (stmt, 2, row, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (stmt, 3, field, -1, SQLITE_TRANSIENT);
      if (!heddle_store_run (store, stmt, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
heddle_purge_settle_frozen (HeddleStore       *store,
                            const HeddleKind  *kind,
                            const char        *row,
                            GError           **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (belongs_to_frozen (kind, kind->fields[i].name)
        && (!forget_before (store, kind->name, row, kind->fields[i].name, error)
            || !heddle_log_materialise (store, kind, row, &kind->fields[i], error)))
      return FALSE;
  return TRUE;
}

gboolean
heddle_purge_outdates (HeddleStore       *store,
                       const HeddleLogOp *op,
                       gint64             hlc,
                       gint64             site)
{
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), op->kind);
  sqlite3_stmt *stmt;
  gboolean found;

  if (kind == NULL || !belongs_to_frozen (kind, op->field))
    return FALSE;
  stmt = heddle_store_prepare (store, "SELECT 1 FROM op WHERE kind = ?1 AND row = ?2 AND field = '"
                                      HEDDLE_REDACTED "' AND (hlc, site) > (?3, ?4) LIMIT 1",
                               NULL);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, op->kind, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, op->row, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (stmt, 3, hlc);
  sqlite3_bind_int64 (stmt, 4, site);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);
  return found;
}

gint64
heddle_purge_get_redacted (HeddleStore      *store,
                           const HeddleKind *kind,
                           const char       *id)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT max (wall) FROM op JOIN edit USING (site, seq) "
                                 "WHERE kind = ?1 AND row = ?2 AND field = '" HEDDLE_REDACTED "'",
                          NULL);
  gint64 wall = 0;

  if (stmt == NULL)
    return 0;
  sqlite3_bind_text (stmt, 1, kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, id, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    wall = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return wall;
}
