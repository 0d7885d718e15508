/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-school-priorities.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-plan-sight.h"
#include "heddle-privacy.h"
#include "heddle-search.h"
#include "heddle-titles.h"

static void
count_free (gpointer data)
{
  HeddleSchoolCount *self = data;

  g_free (self->title);
  g_free (self->answers);
  g_ptr_array_unref (self->records);
  g_free (self);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const HeddleSchoolCount *one = *(const HeddleSchoolCount *const *) a;
  const HeddleSchoolCount *other = *(const HeddleSchoolCount *const *) b;

  if (one->records->len != other->records->len)
    return one->records->len > other->records->len ? -1 : 1;
  return g_utf8_collate (one->title, other->title);
}

static char *
dup_title (HeddleSchoolPriority *priority,
           HeddleSchoolBy        by)
{
  return by == HEDDLE_SCHOOL_BY_THEME
           ? heddle_school_priority_dup_theme (priority)
           : heddle_title_of_reference (HEDDLE_RECORD (priority), "authority");
}

/* Takes one in; its regional priority is named once. */
static void
add (HeddleSchoolCount    *self,
     HeddleSchoolPriority *priority,
     gboolean              with_private)
{
  g_autofree char *before = self->answers;
  g_autoptr (HeddleRecord) answer = NULL;
  g_autofree char *name = NULL;

  g_ptr_array_add (self->records, g_object_ref (priority));
  self->answers = g_strdup (before);
  if (priority->priority == NULL)
    return;
  answer = heddle_store_get (heddle_record_get_store (HEDDLE_RECORD (priority)),
                             &heddle_priority_kind, priority->priority, NULL);
  if (answer != NULL && !with_private && heddle_privacy_hides (answer))
    return;
  self->n_linked++;
  if (answer == NULL || HEDDLE_PRIORITY (answer)->title == NULL)
    return;
  name = g_strdup (HEDDLE_PRIORITY (answer)->title);
  if (before != NULL && strstr (before, name) != NULL)
    return;
  g_free (self->answers);
  self->answers = before != NULL ? g_strconcat (before, ", ", name, NULL)
                                 : g_steal_pointer (&name);
}

static guint
count_authorities (GPtrArray *records)
{
  g_autoptr (GHashTable) authorities = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    if (HEDDLE_SCHOOL_PRIORITY (records->pdata[i])->authority != NULL)
      g_hash_table_add (authorities, HEDDLE_SCHOOL_PRIORITY (records->pdata[i])->authority);
  return g_hash_table_size (authorities);
}

GPtrArray *
heddle_school_priorities_count (HeddleStore    *store,
                                HeddleSchoolBy  by,
                                gboolean        with_private)
{
  g_autoptr (GPtrArray) all =
    with_private ? heddle_query_records (store, &heddle_school_priority_kind, NULL, NULL)
                 : heddle_privacy_list_public (store, &heddle_school_priority_kind, NULL, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *counts = g_ptr_array_new_with_free_func (count_free);

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *title = dup_title (all->pdata[i], by);
      char *key = heddle_search_fold (title);
      HeddleSchoolCount *count = g_hash_table_lookup (known, key);

      if (count == NULL)
        {
          count = g_new0 (HeddleSchoolCount, 1);
          count->title = g_steal_pointer (&title);
          count->records = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (counts, count);
          g_hash_table_insert (known, g_strdup (key), count);
        }
      add (count, all->pdata[i], with_private);
      g_free (key);
    }
  for (guint i = 0; i < counts->len; i++)
    {
      HeddleSchoolCount *count = counts->pdata[i];

      count->n_authorities = count_authorities (count->records);
    }
  g_ptr_array_sort (counts, compare_counts);
  return counts;
}

char *
heddle_school_priorities_dup_headline (HeddleStore *store)
{
  g_autoptr (GPtrArray) all = heddle_query_records (store, &heddle_school_priority_kind, NULL,
                                                    NULL);
  guint n_authorities = count_authorities (all);
  guint n_linked = 0;
  g_autofree char *schools = NULL;

  if (all->len == 0)
    return g_strdup (_("No priority of a school is on record yet"));
  for (guint i = 0; i < all->len; i++)
    n_linked += HEDDLE_SCHOOL_PRIORITY (all->pdata[i])->priority != NULL;
  schools = g_strdup_printf (ngettext ("%u priority of schools", "%u priorities of schools",
                                       all->len), all->len);
  /* Translators: "12 priorities of schools" of 3 authorities; 9 of them are answered */
  return g_strdup_printf (ngettext ("%s of %u authority; regional priorities answer %u",
                                    "%s of %u authorities; regional priorities answer %u",
                                    n_authorities), schools, n_authorities, n_linked);
}

char *
heddle_school_count_dup_words (HeddleSchoolCount *self,
                               HeddleSchoolBy     by)
{
  g_autofree char *all = g_strdup_printf (ngettext ("%u school plan", "%u school plans",
                                                    self->records->len), self->records->len);
  g_autofree char *of = by == HEDDLE_SCHOOL_BY_THEME
                          ? g_strdup_printf (ngettext ("%s of %u authority",
                                                       "%s of %u authorities",
                                                       self->n_authorities), all,
                                             self->n_authorities) : g_steal_pointer (&all);

  if (self->n_linked == 0)
    return g_strdup_printf (_("%s; no regional priority answers"), of);
  /* Translators: school plans; how many are answered, and by which regional priorities */
  return g_strdup_printf (_("%s; %u answered by %s"), of, self->n_linked,
                          self->answers != NULL ? self->answers : "");
}
