/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tags.h"

#include "heddle-search.h"

static gboolean
contains (GPtrArray  *tags,
          const char *tag)
{
  for (guint i = 0; i < tags->len; i++)
    if (heddle_tags_equal (g_ptr_array_index (tags, i), tag))
      return TRUE;

  return FALSE;
}

/* Steals @tag. */
static void
take (GPtrArray *tags,
      char      *tag)
{
  g_strstrip (tag);
  if (*tag == '\0' || contains (tags, tag))
    g_free (tag);
  else
    g_ptr_array_add (tags, tag);
}

GStrv
heddle_tags_split (const char *text)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  g_autofree GStrv parts = g_strsplit (text != NULL ? text : "", ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    take (tags, parts[i]);

  return (GStrv) g_ptr_array_steal (tags, NULL);
}

GStrv
heddle_tags_fold (const char *text)
{
  GStrv folded = heddle_tags_split (text);

  for (guint i = 0; folded[i] != NULL; i++)
    {
      char *one = heddle_search_fold (folded[i]);

      g_free (folded[i]);
      folded[i] = one;
    }
  return folded;
}

char *
heddle_tags_join (const char *const *tags)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (guint i = 0; tags[i] != NULL; i++)
    {
      /* a semicolon within would make two of it */
      char *tag = g_strdelimit (g_strdup (tags[i]), ";", ',');

      take (kept, tag);
    }

  return kept->len > 0 ? g_strjoinv ("; ", (GStrv) kept->pdata) : NULL;
}

/**
 * heddle_tags_equal:
 *
 * Returns: whether both are one tag: alike but for case, accents and spaces around them
 */
gboolean
heddle_tags_equal (const char *one,
                   const char *other)
{
  g_autofree char *a = heddle_search_fold (one);
  g_autofree char *b = heddle_search_fold (other);

  return g_str_equal (g_strstrip (a), g_strstrip (b));
}

/**
 * heddle_tags_has:
 * @text: (nullable): tags
 *
 * Returns: whether @tag is one of @text
 */
gboolean
heddle_tags_has (const char *text,
                 const char *tag)
{
  g_auto (GStrv) tags = heddle_tags_split (text);

  for (guint i = 0; tags[i] != NULL; i++)
    if (heddle_tags_equal (tags[i], tag))
      return TRUE;

  return FALSE;
}
