/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Blanking a record in log and state, as a purge here or a colleague's asks. */

#include "heddle-purge-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-field-private.h"

gboolean
heddle_purge_is_done (HeddleStore *store,
                      const char  *kind,
                      const char  *id)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT 1 FROM op WHERE kind = ?1 AND row = ?2 "
                                 "AND field = '" HEDDLE_PURGED "' LIMIT 1", NULL);
  gboolean done;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, kind, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, id, -1, SQLITE_TRANSIENT);
  done = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);
  return done;
}

/* The names of changes. */

static gboolean
write_names (HeddleStore         *store,
             const HeddleLogEdit *edit,
             GError             **error)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "UPDATE edit SET label = ?3, author = ?4 "
                                 "WHERE site = ?1 AND seq = ?2", error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, edit->site);
  sqlite3_bind_int64 (stmt, 2, edit->seq);
  sqlite3_bind_text (stmt, 3, edit->label, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 4, edit->author, -1, SQLITE_STATIC);
  return heddle_store_run (store, stmt, error);
}

static gboolean
blank_names (HeddleStore   *store,
             const gint64  *id,
             GPtrArray     *words,
             GError       **error)
{
  g_autoptr (HeddleLogEdit) edit = heddle_log_edit_load (store, id[0], id[1], error);
  g_autofree char *label = NULL;
  g_autofree char *author = NULL;

  if (edit == NULL)
    return FALSE;
  label = heddle_purge_blank_words (heddle_log_get_shown_label (edit->label), words);
  author = heddle_purge_blank_words (edit->author, words);
  heddle_log_edit_redact (edit, label, author);
  return write_names (store, edit, error);
}

/* Of all changes: others name it too, "Reassign … to …". */
static gboolean
blank_all_names (HeddleStore  *store,
                 GPtrArray    *words,
                 GError      **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, 2 * sizeof (gint64));
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT site, seq, label, author FROM edit", error);

  if (stmt == NULL)
    return FALSE;
  while (heddle_store_step (store, stmt, N_("read the history"), &local))
    {
      gint64 id[2] = { sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1) };

      if (heddle_purge_has_word ((const char *) sqlite3_column_text (stmt, 2), words)
          || heddle_purge_has_word ((const char *) sqlite3_column_text (stmt, 3), words))
        g_array_append_vals (ids, id, 1);
    }
  for (guint i = 0; i < ids->len && local == NULL; i++)
    blank_names (store, (const gint64 *) (gpointer) (ids->data + i * 2 * sizeof (gint64)), words,
                 &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Values. */

static gboolean
run_for (HeddleStore  *store,
         const char   *sql,
         const char   *name,
         const char   *row,
         GError      **error)
{
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, row, -1, SQLITE_TRANSIENT);
  return heddle_store_run (store, stmt, error);
}

static gboolean
blank_ops (HeddleStore  *store,
           const char   *name,
           const char   *row,
           GError      **error)
{
  return run_for (store,
                  "UPDATE op SET value = NULL, old = NULL, "
                  "salt = x'ffffffffffffffffffffffffffffffff' WHERE kind = ?1 AND row = ?2 "
                  "AND field NOT IN ('deleted', '" HEDDLE_PURGED "')",
                  name, row, error)
         /* what is kept by another word than its kind's, as a reason is, too */
         && run_for (store, "DELETE FROM draft WHERE record = ?2", name, row, error);
}

/* A field that the log knows has what is left there; where that cannot be its
 * value, and in all others, it has what it began with. */
static gboolean
blank_row (HeddleStore       *store,
           const HeddleKind  *kind,
           const char        *row,
           GError           **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "UPDATE \"%s\" SET", kind->table);
  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    {
      const HeddleField *field = heddle_kind_get_nth_field (kind, i);
      g_autofree char *initial = heddle_field_dup_default (field);

      g_string_append_printf (sql, "%s \"%s\" = %s", i > 0 ? "," : "", field->name, initial);
    }
  g_string_append (sql, " WHERE id = ?2 AND ?1 IS NOT NULL");
  if (!run_for (store, sql->str, kind->name, row, error))
    return FALSE;

  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    if (heddle_log_knows (store, kind->name, row, heddle_kind_get_nth_field (kind, i)->name)
        && !heddle_log_materialise (store, kind, row, heddle_kind_get_nth_field (kind, i), error))
      return FALSE;
  return TRUE;
}

gboolean
heddle_purge_apply (HeddleStore       *store,
                    const HeddleKind  *kind,
                    const char        *name,
                    const char        *row,
                    GPtrArray         *words,
                    GError           **error)
{
  g_autoptr (GPtrArray) all = NULL, own = NULL;

  if (kind != NULL)
    {
      all = heddle_purge_list_words (store, kind, row, TRUE, error);
      own = all != NULL ? heddle_purge_list_words (store, kind, row, FALSE, error) : NULL;
      if (own == NULL || (all->len > 0 && !blank_all_names (store, all, error)))
        return FALSE;
      g_ptr_array_extend_and_steal (words, g_steal_pointer (&own));
    }
  return blank_ops (store, name, row, error)
         && (kind == NULL || blank_row (store, kind, row, error));
}
