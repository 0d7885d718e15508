/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-likeness.h"

/* Words shorter than this say how, not what. */
#define SHORTEST_WORD 4
/* Of a word this much counts, so that "family" is like "families". */
#define STEM 5
/* Texts with fewer such words are too short to be judged. */
#define FEWEST_WORDS 2
/* Two texts are alike when they share at least this part of the words of both. */
#define ALIKE 0.5
/* A word that so many texts have tells none of them apart, and comparing each with
 * each would take too long. */
#define COMMON_WORD 200

static GHashTable *
read_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const char *start = p;
      const char *stem = p;
      guint length = 0;

      for (; *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        if (length++ < STEM)
          stem = g_utf8_next_char (p);
      if (length >= SHORTEST_WORD)
        g_hash_table_add (words, g_strndup (start, (gsize) (stem - start)));
      if (*p != '\0' && p == start)
        p = g_utf8_next_char (p);
    }

  return words;
}

static gboolean
is_alike (GHashTable *a,
          GHashTable *b)
{
  guint shared = 0;
  guint either = g_hash_table_size (a) + g_hash_table_size (b);
  GHashTableIter iter;
  gpointer word;

  if (g_hash_table_size (a) < FEWEST_WORDS || g_hash_table_size (b) < FEWEST_WORDS)
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    shared += g_hash_table_contains (b, word);

  return shared >= FEWEST_WORDS && shared >= ALIKE * (either - shared);
}

static guint
find_root (guint *parents,
           guint  i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

static void
join_alike (GPtrArray *all_words,
            guint     *parents)
{
  g_autoptr (GHashTable) having = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                         (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < all_words->len; i++)
    {
      GHashTableIter iter;
      gpointer word;

      g_hash_table_iter_init (&iter, all_words->pdata[i]);
      while (g_hash_table_iter_next (&iter, &word, NULL))
        {
          GArray *others = g_hash_table_lookup (having, word);

          if (others == NULL)
            {
              others = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (having, word, others);
            }
          for (guint k = 0; k < others->len && others->len <= COMMON_WORD; k++)
            {
              guint j = g_array_index (others, guint, k);
              guint root = find_root (parents, j);

              if (root != find_root (parents, i)
                  && is_alike (all_words->pdata[i], all_words->pdata[j]))
                parents[find_root (parents, i)] = root;
            }
          g_array_append_val (others, i);
        }
    }
}

/**
 * heddle_likeness_group:
 * @texts: (array length=n_texts): texts, folded so that case and accents do not count
 * @n_texts: how many
 *
 * Finds texts that may say the same in other words, for a person to judge and merge.
 * Texts are alike when they share at least half of the longer words of both; what is
 * like a text is with it in one group.
 *
 * Returns: (transfer full) (element-type GArray): groups of two or more places in
 *   @texts (guint), each in order, the groups in the order of their first text
 */
GPtrArray *
heddle_likeness_group (const char * const *texts,
                       guint               n_texts)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) all_words = NULL;
  g_autofree guint *parents = g_new (guint, n_texts + 1);
  g_autofree GArray **of_root = g_new0 (GArray *, n_texts + 1);

  all_words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; i < n_texts; i++)
    {
      parents[i] = i;
      g_ptr_array_add (all_words, read_words (texts[i]));
    }
  join_alike (all_words, parents);

  for (guint i = 0; i < n_texts; i++)
    {
      guint root = find_root (parents, i);

      if (of_root[root] == NULL)
        {
          of_root[root] = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (groups, of_root[root]);
        }
      g_array_append_val (of_root[root], i);
    }
  for (guint i = groups->len; i-- > 0;)
    if (((GArray *) groups->pdata[i])->len < 2)
      g_ptr_array_remove_index (groups, i);

  return groups;
}
