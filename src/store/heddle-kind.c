/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-kind.h"

#include <glib/gi18n-lib.h>

/**
 * heddle_kind_get_field:
 *
 * Returns: (nullable): the field of this name, those that every record has
 *   included
 */
const HeddleField *
heddle_kind_get_field (const HeddleKind *self,
                       const char       *name)
{
  for (guint i = 0; i < heddle_kind_get_n_all_fields (self); i++)
    {
      const HeddleField *field = heddle_kind_get_nth_field (self, i);

      if (g_str_equal (field->name, name))
        return field;
    }
  return NULL;
}

guint
heddle_kind_get_n_all_fields (const HeddleKind *self)
{
  guint n_common;

  heddle_record_get_common_fields (&n_common);
  return self->n_fields + n_common;
}

/**
 * heddle_kind_get_nth_field:
 * @n: less than heddle_kind_get_n_all_fields()
 */
const HeddleField *
heddle_kind_get_nth_field (const HeddleKind *self,
                           guint             n)
{
  guint n_common;
  const HeddleField *common = heddle_record_get_common_fields (&n_common);

  if (n < self->n_fields)
    return &self->fields[n];
  g_assert (n - self->n_fields < n_common);
  return &common[n - self->n_fields];
}

/**
 * heddle_kind_get_label:
 *
 * Returns: (transfer none): the name that users know it by, translated
 */
const char *
heddle_kind_get_label (const HeddleKind *self)
{
  return _(self->label);
}

static gboolean
is_small_word (const char *word)
{
  static const char *const small[] = { "a", "an", "and", "at", "by", "for", "in", "of", "on", "the",
                                       "to", NULL };

  return g_strv_contains (small, word);
}

/**
 * heddle_kind_dup_heading:
 *
 * Returns: (transfer full): the name as it stands in titles, buttons and names of changes:
 *   "Practice Worth Sharing". A language other than English keeps its own capitals.
 */
char *
heddle_kind_dup_heading (const HeddleKind *self)
{
  const char *label = heddle_kind_get_label (self);
  g_auto (GStrv) words = g_strsplit (label, " ", -1);

  if (!g_str_equal (label, self->label))
    return g_strdup (label);
  for (guint i = 0; words[i] != NULL; i++)
    if (!is_small_word (words[i]))
      *words[i] = g_ascii_toupper (*words[i]);

  return g_strjoinv (" ", words);
}

/**
 * heddle_schema_get_kind:
 *
 * Returns: (nullable): the kind of this name
 */
const HeddleKind *
heddle_schema_get_kind (const HeddleSchema *self,
                        const char         *name)
{
  for (guint i = 0; i < self->n_kinds; i++)
    if (g_str_equal (self->kinds[i]->name, name))
      return self->kinds[i];
  return NULL;
}
