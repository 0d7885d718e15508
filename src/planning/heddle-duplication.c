/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-duplication.h"

#include <string.h>

/* NULL where there is no audience: then nobody knows whether it is the same. */
static char *
dup_key (const HeddleOffering *offering,
         const char           *subject)
{
  g_autofree char *plain = NULL;
  g_autofree char *folded = NULL;

  if (offering->audience == NULL || offering->provider == NULL)
    return NULL;
  plain = g_str_to_ascii (offering->audience, NULL);
  folded = g_ascii_strdown (plain, -1);
  return g_strdup_printf ("%s\n%s", subject, g_strstrip (folded));
}

static gboolean
overlap (const HeddleOffering *a,
         const HeddleOffering *b)
{
  return (a->last == HEDDLE_DAY_NONE || b->first == HEDDLE_DAY_NONE || b->first <= a->last)
         && (b->last == HEDDLE_DAY_NONE || a->first == HEDDLE_DAY_NONE || a->first <= b->last);
}

static gboolean
is_known (GArray *found,
          guint   a,
          guint   b)
{
  for (guint i = 0; i < found->len; i++)
    {
      const HeddleDuplicate *one = &g_array_index (found, HeddleDuplicate, i);

      if (one->a == a && one->b == b)
        return TRUE;
    }
  return FALSE;
}

static void
compare_with (const HeddleOffering *offerings,
              GArray               *same,
              guint                 b,
              const char           *subject,
              GArray               *found)
{
  for (guint i = 0; i < same->len; i++)
    {
      guint a = g_array_index (same, guint, i);

      if (a != b && !g_str_equal (offerings[a].provider, offerings[b].provider)
          && overlap (&offerings[a], &offerings[b]) && !is_known (found, a, b))
        {
          HeddleDuplicate pair = { a, b, subject };

          g_array_append_val (found, pair);
        }
    }
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const HeddleDuplicate *first = a;
  const HeddleDuplicate *second = b;

  if (first->a != second->a)
    return first->a < second->a ? -1 : 1;
  return first->b != second->b ? (first->b < second->b ? -1 : 1) : 0;
}

static void
unref_array (gpointer array)
{
  g_array_unref (array);
}

GArray *
heddle_duplication_find (const HeddleOffering *offerings,
                         guint                 n_offerings)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (HeddleDuplicate));
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         unref_array);

  for (guint i = 0; i < n_offerings; i++)
    for (guint j = 0; offerings[i].subjects != NULL && offerings[i].subjects[j] != NULL; j++)
      {
        g_autofree char *key = dup_key (&offerings[i], offerings[i].subjects[j]);
        GArray *same = key != NULL ? g_hash_table_lookup (groups, key) : NULL;

        if (key == NULL)
          continue;
        if (same == NULL)
          {
            same = g_array_new (FALSE, FALSE, sizeof (guint));
            g_hash_table_insert (groups, g_steal_pointer (&key), same);
          }
        compare_with (offerings, same, i, offerings[i].subjects[j], found);
        g_array_append_val (same, i);
      }
  g_array_sort (found, compare_pairs);
  return found;
}
