/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-line-of-sight.h"

#include <glib/gi18n-lib.h>

/* Less than that is rounding. */
#define LEAST 0.005

/**
 * Walk:
 * @places: of the facts, by id
 * @next, @before: (element-type GPtrArray): ids of neighbours, by id
 * @shown: places of the nodes in the sight, by id of fact, plus one
 */
typedef struct
{
  const HeddleSightFact *facts;
  GHashTable *places;
  GHashTable *next;
  GHashTable *before;
  GHashTable *shown;
  HeddleSight *sight;
} Walk;

static void
node_free (gpointer data)
{
  HeddleSightNode *node = data;

  g_free (node->id);
  g_free (node->kind);
  g_free (node->title);
  g_free (node->remark);
  g_free (node);
}

void
heddle_sight_free (HeddleSight *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->nodes);
  g_array_unref (self->links);
  g_free (self);
}

static const HeddleSightFact *
find_fact (Walk       *walk,
           const char *id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (walk->places, id));

  return place > 0 ? &walk->facts[place - 1] : NULL;
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

static void
add_neighbour (GHashTable *table,
               const char *id,
               const char *neighbour)
{
  GPtrArray *all = g_hash_table_lookup (table, id);

  if (all == NULL)
    {
      all = g_ptr_array_new ();
      g_hash_table_insert (table, (gpointer) id, all);
    }
  g_ptr_array_add (all, (gpointer) neighbour);
}

/* --- What is in sight ------------------------------------------------------- */

static void
reach (Walk       *walk,
       GHashTable *ways,
       const char *id,
       GHashTable *reached)
{
  GPtrArray *all = g_hash_table_lookup (ways, id);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (g_hash_table_add (reached, all->pdata[i]))
      reach (walk, ways, all->pdata[i], reached);
}

static HeddleSightNode *
add_node (Walk             *walk,
          HeddleSightStage  stage,
          HeddleSightFault  fault,
          const char       *id,
          const char       *title,
          char             *remark)
{
  HeddleSightNode *node = g_new0 (HeddleSightNode, 1);
  HeddleSight *sight = walk->sight;

  node->stage = stage;
  node->fault = fault;
  node->id = g_strdup (id);
  node->title = g_strdup (title);
  node->remark = remark;
  for (guint i = 0; i < sight->nodes->len; i++)
    node->row += ((HeddleSightNode *) sight->nodes->pdata[i])->stage == stage;
  g_ptr_array_add (sight->nodes, node);
  return node;
}

static void
add_link (Walk    *walk,
          guint    from,
          guint    to,
          gboolean broken)
{
  HeddleSightLink link = { from, to, broken };

  g_array_append_val (walk->sight->links, link);
}

static guint
get_shown (Walk       *walk,
           const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (walk->shown, id));
}

static void
show_facts (Walk             *walk,
            guint             n_facts,
            GHashTable       *reached,
            HeddleSightStage  stage)
{
  for (guint i = 0; i < n_facts; i++)
    {
      const HeddleSightFact *fact = &walk->facts[i];
      HeddleSightNode *node;

      if (fact->stage != stage || !g_hash_table_contains (reached, fact->id))
        continue;
      node = add_node (walk, stage, fact->planned ? HEDDLE_SIGHT_PLANNED : HEDDLE_SIGHT_WHOLE,
                       fact->id, fact->title, g_strdup (fact->remark));
      node->kind = g_strdup (fact->kind);
      g_hash_table_insert (walk->shown, (gpointer) fact->id,
                           GUINT_TO_POINTER (walk->sight->nodes->len));
    }
}

/* --- Time and gaps ---------------------------------------------------------- */

static gboolean
leads_to (Walk             *walk,
          GHashTable       *ways,
          const char       *id,
          HeddleSightStage  stage)
{
  GPtrArray *all = g_hash_table_lookup (ways, id);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const HeddleSightFact *fact = find_fact (walk, all->pdata[i]);

      if (fact != NULL && fact->stage == stage)
        return TRUE;
    }
  return FALSE;
}

/* The time of each activity stands in its row; returns the first of their places. */
static void
show_time (Walk  *walk,
           guint  n_facts)
{
  HeddleSight *sight = walk->sight;

  for (guint i = 0; i < n_facts; i++)
    {
      const HeddleSightFact *fact = &walk->facts[i];
      guint from = fact->stage == HEDDLE_SIGHT_ACTIVITY ? get_shown (walk, fact->id) : 0;
      g_autofree char *title = NULL;
      HeddleSightFault fault = HEDDLE_SIGHT_WHOLE;
      char *remark;

      if (from == 0)
        continue;
      sight->n_activities++;
      if (fact->given < LEAST)
        fault = HEDDLE_SIGHT_MISSING;
      else if (fact->given < fact->asked - LEAST)
        fault = HEDDLE_SIGHT_LESS;
      sight->n_without_people += fault == HEDDLE_SIGHT_MISSING;
      sight->n_short_of_people += fault == HEDDLE_SIGHT_LESS;
      title = fault == HEDDLE_SIGHT_MISSING ? g_strdup (_("Nobody"))
                                            : g_strdup_printf (_("%.1f FTE"), fact->given);
      remark = fact->asked < LEAST ? g_strdup (_("none asked for"))
                                   : g_strdup_printf (_("of %.1f asked for"), fact->asked);
      add_node (walk, HEDDLE_SIGHT_TIME, fault, fact->id, title, remark);
      add_link (walk, from - 1, sight->nodes->len - 1, fault == HEDDLE_SIGHT_MISSING);
    }
}

static guint
find_time (Walk       *walk,
           const char *activity)
{
  HeddleSight *sight = walk->sight;

  for (guint i = 0; i < sight->nodes->len; i++)
    {
      const HeddleSightNode *node = sight->nodes->pdata[i];

      if (node->stage == HEDDLE_SIGHT_TIME && g_strcmp0 (node->id, activity) == 0)
        return i;
    }
  return 0;
}

static void
show_measure_gaps (Walk  *walk,
                   guint  n_facts)
{
  for (guint i = 0; i < n_facts; i++)
    {
      const HeddleSightFact *fact = &walk->facts[i];

      if (fact->stage != HEDDLE_SIGHT_ACTIVITY || get_shown (walk, fact->id) == 0
          || leads_to (walk, walk->next, fact->id, HEDDLE_SIGHT_MEASURE))
        continue;
      walk->sight->n_without_measure++;
      add_node (walk, HEDDLE_SIGHT_MEASURE, HEDDLE_SIGHT_MISSING, NULL, _("No measure"),
                g_strdup_printf (_("for %s"), fact->title));
      add_link (walk, find_time (walk, fact->id), walk->sight->nodes->len - 1, TRUE);
    }
}

/* A priority that nobody needs, or that nothing is done for. */
static void
show_orphans (Walk       *walk,
              const char *id)
{
  const HeddleSightFact *fact = find_fact (walk, id);
  gboolean needed;
  gboolean served;
  guint place = get_shown (walk, id);

  if (fact == NULL || fact->stage != HEDDLE_SIGHT_PRIORITY)
    return;
  needed = leads_to (walk, walk->before, id, HEDDLE_SIGHT_NEED);
  served = leads_to (walk, walk->next, id, HEDDLE_SIGHT_ACTIVITY);
  walk->sight->orphan = !needed || !served;
  if (!needed)
    {
      add_node (walk, HEDDLE_SIGHT_NEED, HEDDLE_SIGHT_MISSING, NULL, _("No need named"),
                g_strdup (_("school, national or source plan")));
      add_link (walk, walk->sight->nodes->len - 1, place - 1, TRUE);
    }
  if (!served)
    {
      add_node (walk, HEDDLE_SIGHT_ACTIVITY, HEDDLE_SIGHT_MISSING, NULL, _("No activity"),
                g_strdup (fact->title));
      add_link (walk, place - 1, walk->sight->nodes->len - 1, TRUE);
    }
}

static void
link_facts (Walk                  *walk,
            const HeddleSightPair *pairs,
            guint                  n_pairs)
{
  for (guint i = 0; i < n_pairs; i++)
    {
      guint from = get_shown (walk, pairs[i].from);
      guint to = get_shown (walk, pairs[i].to);
      const HeddleSightNode *node;

      if (from == 0 || to == 0)
        continue;
      node = walk->sight->nodes->pdata[from - 1];
      add_link (walk, node->stage == HEDDLE_SIGHT_ACTIVITY ? find_time (walk, node->id)
                                                           : from - 1, to - 1, FALSE);
    }
}

static void
index_facts (Walk                  *walk,
             guint                  n_facts,
             const HeddleSightPair *pairs,
             guint                  n_pairs)
{
  for (guint i = 0; i < n_facts; i++)
    g_hash_table_insert (walk->places, (gpointer) walk->facts[i].id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < n_pairs; i++)
    if (g_hash_table_contains (walk->places, pairs[i].from)
        && g_hash_table_contains (walk->places, pairs[i].to))
      {
        add_neighbour (walk->next, pairs[i].from, pairs[i].to);
        add_neighbour (walk->before, pairs[i].to, pairs[i].from);
      }
}

static void
count_needs (HeddleSight *sight)
{
  for (guint i = 0; i < sight->nodes->len; i++)
    {
      const HeddleSightNode *node = sight->nodes->pdata[i];

      sight->n_needs += node->stage == HEDDLE_SIGHT_NEED && node->fault != HEDDLE_SIGHT_MISSING;
    }
}

HeddleSight *
heddle_sight_new (const HeddleSightFact *facts,
                  guint                  n_facts,
                  const HeddleSightPair *pairs,
                  guint                  n_pairs,
                  const char            *id)
{
  HeddleSight *sight = g_new0 (HeddleSight, 1);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) next = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                       unref_array);
  g_autoptr (GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                         unref_array);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) reached = g_hash_table_new (g_str_hash, g_str_equal);
  Walk walk = { facts, places, next, before, shown, sight };

  sight->nodes = g_ptr_array_new_with_free_func (node_free);
  sight->links = g_array_new (FALSE, FALSE, sizeof (HeddleSightLink));
  index_facts (&walk, n_facts, pairs, n_pairs);
  g_hash_table_add (reached, (gpointer) id);
  reach (&walk, next, id, reached);
  reach (&walk, before, id, reached);
  for (HeddleSightStage stage = HEDDLE_SIGHT_NEED; stage < HEDDLE_N_SIGHT_STAGES; stage++)
    if (stage == HEDDLE_SIGHT_TIME)
      show_time (&walk, n_facts);
    else
      show_facts (&walk, n_facts, reached, stage);
  link_facts (&walk, pairs, n_pairs);
  show_measure_gaps (&walk, n_facts);
  show_orphans (&walk, id);
  count_needs (sight);
  return sight;
}

/* --- Words ------------------------------------------------------------------ */

char *
heddle_sight_dup_words (HeddleSight *self)
{
  if (self->n_activities == 0)
    return g_strdup (_("no activity answers it yet"));
  if (self->n_needs == 0)
    return g_strdup (_("no need named yet"));
  if (self->n_without_people > 0)
    return g_strdup_printf (ngettext ("%u of %u activities has no people",
                                      "%u of %u activities have no people",
                                      self->n_without_people),
                            self->n_without_people, self->n_activities);
  if (self->n_without_measure > 0)
    return g_strdup_printf (ngettext ("%u of %u activities has no measure",
                                      "%u of %u activities have no measure",
                                      self->n_without_measure),
                            self->n_without_measure, self->n_activities);
  if (self->n_short_of_people > 0)
    return g_strdup_printf (ngettext ("%u of %u activities has too little time",
                                      "%u of %u activities have too little time",
                                      self->n_short_of_people),
                            self->n_short_of_people, self->n_activities);
  return g_strdup (_("all in sight"));
}

static const struct
{
  const char *name;
  const char *title;
} stages[HEDDLE_N_SIGHT_STAGES] = {
  { "need", N_("School and national") },
  { "priority", N_("Regional priority") },
  { "activity", N_("Activity") },
  { "time", N_("People’s time") },
  { "measure", N_("Measure") },
  { "evidence", N_("Evidence") },
};

const char *
heddle_sight_stage_get_title (HeddleSightStage stage)
{
  return _(stages[stage].title);
}

const char *
heddle_sight_stage_get_name (HeddleSightStage stage)
{
  return stages[stage].name;
}
