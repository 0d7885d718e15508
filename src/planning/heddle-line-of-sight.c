/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-line-of-sight.h"

#include <glib/gi18n-lib.h>

/* Less than that is rounding. */
#define LEAST 0.005

/**
 * HeddleSightMap:
 * @places: of the facts, by id, plus one
 * @pairs: (element-type Pair): those of which both facts are there
 * @next, @before: (array length=n_facts) (element-type guint): places of neighbours, or %NULL
 *
 * Facts are named by their places, so that no text is compared while one is traced.
 */
struct _HeddleSightMap
{
  const HeddleSightFact *facts;
  guint n_facts;
  GHashTable *places;
  GArray *pairs;
  GArray **next;
  GArray **before;
};

typedef struct
{
  guint from;
  guint to;
} Pair;

/**
 * Walk:
 * @reached: (array length=n_facts): which facts are in sight
 * @shown: (array length=n_facts): place of each fact's node in the sight, plus one
 */
typedef struct
{
  HeddleSightMap *map;
  gboolean *reached;
  guint *shown;
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

/* --- Map -------------------------------------------------------------------- */

static void
add_neighbour (GArray **ways,
               guint    place,
               guint    neighbour)
{
  if (ways[place] == NULL)
    ways[place] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (ways[place], neighbour);
}

static guint
find_place (HeddleSightMap *self,
            const char     *id)
{
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id)) : 0;
}

HeddleSightMap *
heddle_sight_map_new (const HeddleSightFact *facts,
                      guint                  n_facts,
                      const HeddleSightPair *pairs,
                      guint                  n_pairs)
{
  HeddleSightMap *self = g_new0 (HeddleSightMap, 1);

  self->facts = facts;
  self->n_facts = n_facts;
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->next = g_new0 (GArray *, n_facts);
  self->before = g_new0 (GArray *, n_facts);
  for (guint i = 0; i < n_facts; i++)
    g_hash_table_insert (self->places, (gpointer) facts[i].id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < n_pairs; i++)
    {
      guint from = find_place (self, pairs[i].from);
      guint to = find_place (self, pairs[i].to);
      Pair pair = { from - 1, to - 1 };

      if (from == 0 || to == 0)
        continue;
      g_array_append_val (self->pairs, pair);
      add_neighbour (self->next, pair.from, pair.to);
      add_neighbour (self->before, pair.to, pair.from);
    }
  return self;
}

static void
free_ways (GArray **ways,
           guint    n)
{
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&ways[i], g_array_unref);
  g_free (ways);
}

void
heddle_sight_map_free (HeddleSightMap *self)
{
  if (self == NULL)
    return;
  free_ways (self->next, self->n_facts);
  free_ways (self->before, self->n_facts);
  g_array_unref (self->pairs);
  g_hash_table_unref (self->places);
  g_free (self);
}

/* --- What is in sight ------------------------------------------------------- */

static void
reach (Walk    *walk,
       GArray **ways,
       guint    place)
{
  for (guint i = 0; ways[place] != NULL && i < ways[place]->len; i++)
    {
      guint other = g_array_index (ways[place], guint, i);

      if (walk->reached[other])
        continue;
      walk->reached[other] = TRUE;
      reach (walk, ways, other);
    }
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

static void
show_facts (Walk             *walk,
            HeddleSightStage  stage)
{
  for (guint i = 0; i < walk->map->n_facts; i++)
    {
      const HeddleSightFact *fact = &walk->map->facts[i];
      HeddleSightNode *node;

      if (fact->stage != stage || !walk->reached[i])
        continue;
      node = add_node (walk, stage, fact->planned ? HEDDLE_SIGHT_PLANNED : HEDDLE_SIGHT_WHOLE,
                       fact->id, fact->title, g_strdup (fact->remark));
      node->kind = g_strdup (fact->kind);
      walk->shown[i] = walk->sight->nodes->len;
    }
}

/* --- Time and gaps ---------------------------------------------------------- */

static gboolean
leads_to (Walk             *walk,
          GArray          **ways,
          guint             place,
          HeddleSightStage  stage)
{
  for (guint i = 0; ways[place] != NULL && i < ways[place]->len; i++)
    if (walk->map->facts[g_array_index (ways[place], guint, i)].stage == stage)
      return TRUE;

  return FALSE;
}

/* The time of each activity stands in its row. */
static void
show_time (Walk *walk)
{
  HeddleSight *sight = walk->sight;

  for (guint i = 0; i < walk->map->n_facts; i++)
    {
      const HeddleSightFact *fact = &walk->map->facts[i];
      guint from = fact->stage == HEDDLE_SIGHT_ACTIVITY ? walk->shown[i] : 0;
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
show_measure_gaps (Walk *walk)
{
  for (guint i = 0; i < walk->map->n_facts; i++)
    {
      const HeddleSightFact *fact = &walk->map->facts[i];

      if (fact->stage != HEDDLE_SIGHT_ACTIVITY || walk->shown[i] == 0
          || leads_to (walk, walk->map->next, i, HEDDLE_SIGHT_MEASURE))
        continue;
      walk->sight->n_without_measure++;
      add_node (walk, HEDDLE_SIGHT_MEASURE, HEDDLE_SIGHT_MISSING, fact->id, _("No measure"),
                g_strdup_printf (_("for %s"), fact->title));
      add_link (walk, find_time (walk, fact->id), walk->sight->nodes->len - 1, TRUE);
    }
}

/* A priority that nobody needs, or that nothing is done for. */
static void
show_orphans (Walk  *walk,
              guint  place)
{
  const HeddleSightFact *fact = &walk->map->facts[place];
  gboolean needed;
  gboolean served;
  guint node = walk->shown[place] - 1;

  if (fact->stage != HEDDLE_SIGHT_PRIORITY)
    return;
  needed = leads_to (walk, walk->map->before, place, HEDDLE_SIGHT_NEED);
  served = leads_to (walk, walk->map->next, place, HEDDLE_SIGHT_ACTIVITY);
  walk->sight->orphan = !needed || !served;
  if (!needed)
    {
      add_node (walk, HEDDLE_SIGHT_NEED, HEDDLE_SIGHT_MISSING, fact->id, _("No need named"),
                g_strdup (_("school, national or source plan")));
      add_link (walk, walk->sight->nodes->len - 1, node, TRUE);
    }
  if (!served)
    {
      add_node (walk, HEDDLE_SIGHT_ACTIVITY, HEDDLE_SIGHT_MISSING, fact->id, _("No activity"),
                g_strdup (fact->title));
      add_link (walk, node, walk->sight->nodes->len - 1, TRUE);
    }
}

static void
link_facts (Walk *walk)
{
  for (guint i = 0; i < walk->map->pairs->len; i++)
    {
      const Pair *pair = &g_array_index (walk->map->pairs, Pair, i);
      guint from = walk->shown[pair->from];
      guint to = walk->shown[pair->to];
      const HeddleSightNode *node;

      if (from == 0 || to == 0)
        continue;
      node = walk->sight->nodes->pdata[from - 1];
      add_link (walk, node->stage == HEDDLE_SIGHT_ACTIVITY ? find_time (walk, node->id)
                                                           : from - 1, to - 1, FALSE);
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
heddle_sight_map_trace (HeddleSightMap *self,
                        const char     *id)
{
  HeddleSight *sight = g_new0 (HeddleSight, 1);
  g_autofree gboolean *reached = g_new0 (gboolean, self->n_facts);
  g_autofree guint *shown = g_new0 (guint, self->n_facts);
  Walk walk = { self, reached, shown, sight };
  guint place = find_place (self, id);

  sight->nodes = g_ptr_array_new_with_free_func (node_free);
  sight->links = g_array_new (FALSE, FALSE, sizeof (HeddleSightLink));
  if (place == 0)
    return sight;
  reached[--place] = TRUE;
  reach (&walk, self->next, place);
  reach (&walk, self->before, place);
  for (HeddleSightStage stage = HEDDLE_SIGHT_NEED; stage < HEDDLE_N_SIGHT_STAGES; stage++)
    if (stage == HEDDLE_SIGHT_TIME)
      show_time (&walk);
    else
      show_facts (&walk, stage);
  link_facts (&walk);
  show_measure_gaps (&walk);
  show_orphans (&walk, place);
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
  if (self->n_without_people > 0 && self->n_activities == 1)
    return g_strdup (_("its one activity has no people"));
  if (self->n_without_people > 0)
    return g_strdup_printf (ngettext ("%u of %u activities has no people",
                                      "%u of %u activities have no people",
                                      self->n_without_people),
                            self->n_without_people, self->n_activities);
  if (self->n_without_measure > 0 && self->n_activities == 1)
    return g_strdup (_("its one activity has no measure"));
  if (self->n_without_measure > 0)
    return g_strdup_printf (ngettext ("%u of %u activities has no measure",
                                      "%u of %u activities have no measure",
                                      self->n_without_measure),
                            self->n_without_measure, self->n_activities);
  if (self->n_short_of_people > 0 && self->n_activities == 1)
    return g_strdup (_("its one activity has too little time"));
  if (self->n_short_of_people > 0)
    return g_strdup_printf (ngettext ("%u of %u activities has too little time",
                                      "%u of %u activities have too little time",
                                      self->n_short_of_people),
                            self->n_short_of_people, self->n_activities);
  return g_strdup (_("all in sight"));
}

/**
 * heddle_sight_fault_get_word:
 *
 * Returns: (nullable) (transfer none): what breaks the chain, translated; %NULL for nothing
 */
const char *
heddle_sight_fault_get_word (HeddleSightFault fault)
{
  switch (fault)
    {
    case HEDDLE_SIGHT_PLANNED:
      return _("planned");
    case HEDDLE_SIGHT_LESS:
      return _("less than asked for");
    case HEDDLE_SIGHT_MISSING:
      return _("missing");
    case HEDDLE_SIGHT_WHOLE:
    default:
      return NULL;
    }
}

char *
heddle_sight_dup_from (HeddleSight *self,
                       guint        node)
{
  GString *from = g_string_new (NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const HeddleSightLink *link = &g_array_index (self->links, HeddleSightLink, i);

      if (link->to == node)
        g_string_append_printf (from, "%s%s", from->len > 0 ? ", " : "",
                                ((HeddleSightNode *) self->nodes->pdata[link->from])->title);
    }
  return g_string_free_and_steal (from);
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

/**
 * heddle_sight_stage_get_title:
 *
 * Returns: (transfer none): the name that users know the stage by, translated
 */
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
