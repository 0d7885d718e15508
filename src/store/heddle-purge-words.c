/* SPDX-License-Identifier: GPL-3.0-or-later */

/* By what words somebody is known, and texts without them. */

#include "heddle-purge-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Shorter ones would be found everywhere. */
#define WORD_CHARACTERS 3

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
  while (heddle_store_step (store, stmt, N_("read the history"), &local))
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

char *
heddle_purge_blank_words (const char *text,
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

gboolean
heddle_purge_has_word (const char *text,
                       GPtrArray  *words)
{
  for (guint i = 0; i < words->len; i++)
    if (heddle_purge_find_word (text, words->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}
