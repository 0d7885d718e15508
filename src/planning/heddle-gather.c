/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-gather.h"

/* What is known of one theme, whatever its spellings. */
typedef struct
{
  GHashTable *spellings; /* text to number of times */
  GHashTable *episodes;
  guint findings;
  guint voices;
} Theme;

struct _HeddleGather
{
  HeddleFoldFunc fold;
  GHashTable *themes; /* folded text to Theme */
  GHashTable *sorts;  /* id to number of findings */
  GHashTable *episodes;
  guint findings;
  guint voices;
};

static Theme *
theme_new (void)
{
  Theme *theme = g_new0 (Theme, 1);

  theme->spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  theme->episodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return theme;
}

static void
theme_free (Theme *theme)
{
  g_hash_table_unref (theme->spellings);
  g_hash_table_unref (theme->episodes);
  g_free (theme);
}

static void
count (GHashTable *table,
       const char *key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  g_hash_table_replace (table, g_strdup (key), GUINT_TO_POINTER (n + 1));
}

/**
 * heddle_gather_new:
 * @fold: how themes are compared
 *
 * Returns: (transfer full): a count of nothing yet
 */
HeddleGather *
heddle_gather_new (HeddleFoldFunc fold)
{
  HeddleGather *self = g_new0 (HeddleGather, 1);

  self->fold = fold;
  self->themes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) theme_free);
  self->sorts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->episodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
heddle_gather_free (HeddleGather *self)
{
  g_hash_table_unref (self->themes);
  g_hash_table_unref (self->sorts);
  g_hash_table_unref (self->episodes);
  g_free (self);
}

/**
 * heddle_gather_add:
 * @episode: the id of the finding's episode
 * @sort: the kind of finding
 * @themes: (array zero-terminated=1) (nullable): its themes; one named twice, in
 *   whatever spelling, counts once
 * @voices: how many people said it; 0 where that is not known
 *
 * Counts one finding.
 */
void
heddle_gather_add (HeddleGather       *self,
                   const char         *episode,
                   const char         *sort,
                   const char * const *themes,
                   guint               voices)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->findings++;
  self->voices += MAX (voices, 1);
  count (self->sorts, sort);
  g_hash_table_add (self->episodes, g_strdup (episode));

  for (guint i = 0; themes != NULL && themes[i] != NULL; i++)
    {
      char *folded = self->fold (themes[i]);
      Theme *theme;

      if (!g_hash_table_add (seen, folded))
        continue;
      theme = g_hash_table_lookup (self->themes, folded);
      if (theme == NULL)
        {
          theme = theme_new ();
          g_hash_table_insert (self->themes, g_strdup (folded), theme);
        }
      theme->findings++;
      theme->voices += MAX (voices, 1);
      count (theme->spellings, themes[i]);
      g_hash_table_add (theme->episodes, g_strdup (episode));
    }
}

/* The spelling met most often; of several the first by the alphabet, so that the
 * order of the findings cannot matter. */
static const char *
choose_spelling (Theme *theme)
{
  const char *chosen = NULL;
  guint most = 0;
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, theme->spellings);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint n = GPOINTER_TO_UINT (value);

      if (n > most || (n == most && g_strcmp0 (key, chosen) < 0))
        {
          chosen = key;
          most = n;
        }
    }

  return chosen;
}

static gint
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const HeddleThemeCount *first = *(const HeddleThemeCount *const *) a;
  const HeddleThemeCount *second = *(const HeddleThemeCount *const *) b;

  if (first->findings != second->findings)
    return first->findings > second->findings ? -1 : 1;
  if (first->episodes != second->episodes)
    return first->episodes > second->episodes ? -1 : 1;
  return g_utf8_collate (first->theme, second->theme);
}

void
heddle_theme_count_free (HeddleThemeCount *self)
{
  g_free (self->theme);
  g_free (self);
}

/**
 * heddle_gather_list_themes:
 *
 * Returns: (transfer full) (element-type HeddleThemeCount): the themes, the one named
 *   most often first
 */
GPtrArray *
heddle_gather_list_themes (HeddleGather *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_theme_count_free);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->themes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Theme *theme = value;
      HeddleThemeCount *row = g_new0 (HeddleThemeCount, 1);

      row->theme = g_strdup (choose_spelling (theme));
      row->findings = theme->findings;
      row->episodes = g_hash_table_size (theme->episodes);
      row->voices = theme->voices;
      row->thin = theme->findings <= HEDDLE_THIN_EVIDENCE;
      g_ptr_array_add (list, row);
    }
  g_ptr_array_sort (list, compare_counts);

  return list;
}

/**
 * heddle_gather_get_findings:
 * @sort: (nullable): a kind of finding; NULL for all
 *
 * Returns: how many findings were counted
 */
guint
heddle_gather_get_findings (HeddleGather *self,
                            const char   *sort)
{
  if (sort == NULL)
    return self->findings;
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->sorts, sort));
}

/**
 * heddle_gather_get_voices:
 *
 * Returns: how many people spoke at least
 */
guint
heddle_gather_get_voices (HeddleGather *self)
{
  return self->voices;
}

/**
 * heddle_gather_get_episodes:
 *
 * Returns: from how many episodes the findings are
 */
guint
heddle_gather_get_episodes (HeddleGather *self)
{
  return g_hash_table_size (self->episodes);
}
