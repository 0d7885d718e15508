/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How words that are not found may be spelled in the file. */

#include "heddle-search.h"

#include <string.h>

#include "heddle-store-private.h"

/* Longer words are nobody's slip of a finger; shorter ones are like too many. */
#define LONGEST 32
#define SHORTEST 3

typedef struct
{
  gunichar *letters;
  glong length;
  guint distance; /* of the best word so far */
  char *best;
} Wanted;

/* Letters to change, add, leave out or swap; @most + 1 where there are more. */
static guint
measure (const gunichar *a,
         glong           a_length,
         const gunichar *b,
         glong           b_length,
         guint           most)
{
  guint rows[3][LONGEST + 2];

  for (glong j = 0; j <= b_length; j++)
    rows[0][j] = (guint) j;
  for (glong i = 1; i <= a_length; i++)
    {
      guint *before = rows[(i + 1) % 3];
      guint *last = rows[(i - 1) % 3];
      guint *row = rows[i % 3];
      guint least = row[0] = (guint) i;

      for (glong j = 1; j <= b_length; j++)
        {
          guint cost = a[i - 1] != b[j - 1];

          row[j] = MIN (MIN (last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
          least = MIN (least, row[j]);
        }
      if (least > most)
        return most + 1;
    }

  return rows[a_length % 3][b_length];
}

static void
try_word (Wanted     *self,
          const char *word,
          gsize       bytes)
{
  gunichar letters[LONGEST + 1];
  glong length = 0;
  guint distance;

  for (const char *p = word; p < word + bytes; p = g_utf8_next_char (p))
    {
      if (length == LONGEST)
        return;
      letters[length++] = g_utf8_get_char (p);
    }
  if (length < SHORTEST || ABS (length - self->length) >= (glong) self->distance)
    return;

  distance = measure (self->letters, self->length, letters, length, self->distance - 1);
  if (distance >= self->distance)
    return;
  self->distance = distance;
  g_free (self->best);
  self->best = g_strndup (word, bytes);
}

static gboolean
is_letter (const char *p)
{
  return g_ascii_isalnum (*p) || (*p & 0x80) != 0;
}

static void
try_text (Wanted     *self,
          GHashTable *seen,
          const char *text)
{
  const char *start = NULL;

  for (const char *p = text;; p++)
    {
      if (is_letter (p))
        {
          if (start == NULL)
            start = p;
          continue;
        }
      if (start != NULL)
        {
          char *word = g_strndup (start, (gsize) (p - start));

          /* A word costs its comparison once, however often it is there. */
          if (g_hash_table_add (seen, word))
            try_word (self, word, (gsize) (p - start));
        }
      start = NULL;
      if (*p == '\0')
        return;
    }
}

/* The word itself where it occurs, else the one most like it, else NULL. */
static char *
dup_known (HeddleStore *store,
           const char  *word)
{
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (word, -1, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Wanted wanted = { .letters = letters, .length = g_utf8_strlen (word, -1) };
  sqlite3_stmt *stmt = heddle_store_prepare (store, "SELECT text FROM search", NULL);
  gboolean found = FALSE;

  if (stmt == NULL)
    return NULL;

  /* One slip in a short word, two in a long one. */
  wanted.distance = wanted.length < 6 ? 2 : 3;
  while (!found && sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *text = (const char *) sqlite3_column_text (stmt, 0);

      found = strstr (text, word) != NULL;
      if (!found && wanted.length >= SHORTEST && wanted.length <= LONGEST)
        try_text (&wanted, seen, text);
    }
  sqlite3_reset (stmt);
  if (!found)
    return wanted.best;
  g_free (wanted.best);

  return g_strdup (word);
}

char *
heddle_search_suggest (HeddleStore *store,
                       const char  *words)
{
  g_autofree char *folded = heddle_search_fold (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GString) suggestion = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *known = *parts[i] != '\0' ? dup_known (store, parts[i]) : NULL;

      if (*parts[i] == '\0')
        continue;
      if (known == NULL)
        return NULL;
      g_string_append_printf (suggestion, "%s%s", suggestion->len > 0 ? " " : "", known);
    }
  g_strchomp (folded);

  return suggestion->len > 0 && !g_str_equal (suggestion->str, folded)
             ? g_string_free_and_steal (g_steal_pointer (&suggestion)) : NULL;
}
