/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Blanking a record in log and state, as a purge here or a colleague's asks. */

#include "heddle-purge-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-field-private.h"

/* Shorter ones would be found everywhere. */
#define WORD_CHARACTERS 3

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

/* Words. */

/* "Director" is a post of many: only what is nobody else's tells who it was. */
static gboolean
is_personal (HeddleStore       *store,
             const HeddleKind  *kind,
             const HeddleField *field,
             const char        *row,
             const char        *text)
{
  g_autofree char *sql = NULL;
  sqlite3_stmt *stmt;
  gboolean shared;

  if (field->flags & HEDDLE_FIELD_PRIVATE || !heddle_purge_applies (kind))
    return (field->flags & HEDDLE_FIELD_PRIVATE) != 0;
  sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"%s\" = ?1 AND id <> ?2 LIMIT 1",
                         kind->table, field->name);
  stmt = heddle_store_prepare (store, sql, NULL);
  if (stmt == NULL)
    return TRUE;
  sqlite3_bind_text (stmt, 1, text, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 2, row, -1, SQLITE_TRANSIENT);
  shared = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);
  return !shared;
}

static void
add_word (GPtrArray        *words,
          HeddleStore      *store,
          const HeddleKind *kind,
          const char       *row,
          gboolean          all,
          const char       *name,
          const char       *text)
{
  const HeddleField *field = heddle_kind_get_field (kind, name);

  if (field == NULL || field->type != HEDDLE_FIELD_TEXT || text == NULL
      || g_utf8_strlen (text, -1) < WORD_CHARACTERS
      || g_ptr_array_find_with_equal_func (words, text, g_str_equal, NULL)
      || (!all && !(field->flags & HEDDLE_FIELD_PRIVATE))
      || !is_personal (store, kind, field, row, text))
    return;
  g_ptr_array_add (words, g_strdup (text));
}

/* "Ann Smith" before "Ann". */
static int
compare_longest_first (gconstpointer a,
                       gconstpointer b)
{
  gsize one = strlen (*(const char *const *) a);
  gsize other = strlen (*(const char *const *) b);

  return (one < other) - (one > other);
}

GPtrArray *
heddle_purge_list_words (HeddleStore       *store,
                         const HeddleKind  *kind,
                         const char        *row,
                         gboolean           all,
                         GError           **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT field, value FROM op WHERE kind = ?1 AND row = ?2 "
                                 "AND typeof (value) = 'text' UNION SELECT field, old FROM op "
                                 "WHERE kind = ?1 AND row = ?2 AND typeof (old) = 'text'",
                          error);

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_text (stmt, 1, kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, row, -1, SQLITE_TRANSIENT);
  while (heddle_store_step (store, stmt, _("read the history"), &local))
    add_word (words, store, kind, row, all, (const char *) sqlite3_column_text (stmt, 0),
              (const char *) sqlite3_column_text (stmt, 1));
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  g_ptr_array_sort (words, compare_longest_first);
  return g_steal_pointer (&words);
}

const char *
heddle_purge_find_word (const char *text,
                        const char *word)
{
  gsize length = strlen (word);

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    {
      gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';
      gunichar after = g_utf8_get_char (p + length);

      if (!g_unichar_isalnum (before) && !g_unichar_isalnum (after))
        return p;
    }
  return NULL;
}

static char *
blank_words (const char *text,
             GPtrArray  *words)
{
  char *left = g_strdup (text);

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];
      const char *found;

      while ((found = heddle_purge_find_word (left, word)) != NULL)
        {
          g_autofree char *with = left;

          left = g_strdup_printf ("%.*s…%s", (int) (found - with), with,
                                  found + strlen (word));
        }
    }
  return left;
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
  label = blank_words (heddle_log_get_shown_label (edit->label), words);
  author = blank_words (edit->author, words);
  heddle_log_edit_redact (edit, label, author);
  return write_names (store, edit, error);
}

static gboolean
has_word (const char *text,
          GPtrArray  *words)
{
  for (guint i = 0; i < words->len; i++)
    if (heddle_purge_find_word (text, words->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
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
  while (heddle_store_step (store, stmt, _("read the history"), &local))
    {
      gint64 id[2] = { sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1) };

      if (has_word ((const char *) sqlite3_column_text (stmt, 2), words)
          || has_word ((const char *) sqlite3_column_text (stmt, 3), words))
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
         && run_for (store, "DELETE FROM draft WHERE kind = ?1 AND record = ?2", name, row,
                     error);
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
                    GError           **error)
{
  g_autoptr (GPtrArray) words = NULL;

  if (kind != NULL)
    {
      words = heddle_purge_list_words (store, kind, row, TRUE, error);
      if (words == NULL || (words->len > 0 && !blank_all_names (store, words, error)))
        return FALSE;
    }
  return blank_ops (store, name, row, error)
         && (kind == NULL || blank_row (store, kind, row, error));
}
