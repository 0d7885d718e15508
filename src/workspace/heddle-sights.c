/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-sights.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-privacy.h"

/* What the lines of one plan share. */
typedef struct
{
  HeddlePlanContent *content;
  HeddlePlanSight *facts;
} Plan;

static void
plan_free (gpointer data)
{
  Plan *self = data;

  heddle_plan_sight_free (self->facts);
  heddle_plan_content_free (self->content);
  g_free (self);
}

static void
line_free (gpointer data)
{
  HeddleSightLine *self = data;

  heddle_sight_free (self->sight);
  g_free (self->words);
  g_free (self);
}

void
heddle_sights_free (HeddleSights *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->plans);
  g_free (self);
}

static void
add_line (HeddleSights *self,
          const Plan   *plan,
          gpointer      record,
          const char   *title)
{
  HeddleSightLine *line = g_new0 (HeddleSightLine, 1);

  line->content = plan->content;
  line->facts = plan->facts;
  line->record = record;
  line->title = title;
  line->sight = heddle_plan_sight_trace (plan->facts, heddle_record_get_id (record));
  line->words = heddle_sight_dup_words (line->sight);
  line->orphan = line->sight->n_needs == 0 || line->sight->n_activities == 0;
  line->unresourced = line->sight->n_without_people + line->sight->n_short_of_people > 0;
  self->n_orphans += line->orphan;
  self->n_unresourced += line->unresourced;
  g_ptr_array_add (self->lines, line);
}

static void
add_plan (HeddleSights *self,
          HeddleStore  *store,
          HeddlePlan   *record,
          gboolean      with_private)
{
  HeddlePlanContent *content =
    heddle_plan_content_load (store, heddle_record_get_id (HEDDLE_RECORD (record)), NULL);
  Plan *plan;

  if (content == NULL)
    return;
  if (!with_private)
    heddle_plan_content_drop_hidden (content);
  plan = g_new0 (Plan, 1);
  plan->content = content;
  plan->facts = heddle_plan_sight_new (store, content);
  g_ptr_array_add (self->plans, plan);
  for (guint i = 0; self->backwards && i < content->measures->len; i++)
    add_line (self, plan, content->measures->pdata[i],
              HEDDLE_MEASURE (content->measures->pdata[i])->title);
  for (guint i = 0; !self->backwards && i < content->priorities->len; i++)
    add_line (self, plan, content->priorities->pdata[i],
              HEDDLE_PRIORITY (content->priorities->pdata[i])->title);
}

/* By collaborative, then the plan that began first. */
static int
compare_plans (gconstpointer a,
               gconstpointer b)
{
  const Plan *one = *(const Plan *const *) a;
  const Plan *other = *(const Plan *const *) b;
  int order = 0;

  if (one->content->collaborative != NULL && other->content->collaborative != NULL)
    order = heddle_collaborative_compare (one->content->collaborative,
                                          other->content->collaborative);
  return order != 0 ? order : g_strcmp0 (one->content->plan->starts, other->content->plan->starts);
}

/* The plan's place orders its lines, which follow each other within it. */
static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  GHashTable *places = data;
  const HeddleSightLine *one = *(const HeddleSightLine *const *) a;
  const HeddleSightLine *other = *(const HeddleSightLine *const *) b;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (places, one->content));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (places, other->content));

  return (first > second) - (first < second);
}

static void
sort (HeddleSights *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  g_ptr_array_sort (self->plans, compare_plans);
  for (guint i = 0; i < self->plans->len; i++)
    g_hash_table_insert (places, ((Plan *) self->plans->pdata[i])->content,
                         GUINT_TO_POINTER (i));
  g_ptr_array_sort_with_data (self->lines, compare_lines, places);
}

static gboolean
is_wanted (HeddlePlan *plan,
           HeddleDay   today)
{
  return g_strcmp0 (plan->sort, "improvement") == 0
         && (today == HEDDLE_DAY_NONE || plan->ends == NULL
             || heddle_edtf_get_last (plan->ends) >= today);
}

/**
 * heddle_sights_load:
 * @backwards: from the measures instead of the priorities
 * @today: plans that ended before are left out; %HEDDLE_DAY_NONE: none is
 * @with_private: also what may not leave the file
 *
 * Returns: (transfer full)
 */
HeddleSights *
heddle_sights_load (HeddleStore *store,
                    gboolean     backwards,
                    HeddleDay    today,
                    gboolean     with_private)
{
  HeddleSights *self = g_new0 (HeddleSights, 1);
  g_autoptr (GPtrArray) plans = heddle_query_records (store, &heddle_plan_kind, NULL, NULL);

  self->backwards = backwards;
  self->plans = g_ptr_array_new_with_free_func (plan_free);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < plans->len; i++)
    if (is_wanted (plans->pdata[i], today)
        && (with_private || !heddle_privacy_hides (plans->pdata[i])))
      add_plan (self, store, plans->pdata[i], with_private);
  sort (self);
  return self;
}

char *
heddle_sights_dup_headline (HeddleSights *self)
{
  guint n_whole = 0;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const HeddleSightLine *line = self->lines->pdata[i];

      n_whole += !line->orphan && !line->unresourced && line->sight->n_without_measure == 0;
    }
  if (self->lines->len == 0)
    return g_string_free_and_steal (g_string_assign (
      text, self->backwards ? _("No measure yet in these plans")
                            : _("No priority yet in these plans")));
  g_string_printf (text,
                   self->backwards
                     ? ngettext ("%u of %u measure is in sight of a need",
                                 "%u of %u measures are in sight of a need", self->lines->len)
                     : ngettext ("%u of %u priority is wholly in sight",
                                 "%u of %u priorities are wholly in sight", self->lines->len),
                   n_whole, self->lines->len);
  if (self->n_orphans > 0)
    g_string_append_printf (text, _("; %u without need or activity"),
                            self->n_orphans);
  if (self->n_unresourced > 0)
    g_string_append_printf (text, ngettext ("; %u short of people", "; %u short of people",
                                            self->n_unresourced), self->n_unresourced);
  return g_string_free_and_steal (text);
}
