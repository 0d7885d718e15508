/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which people to put together so that few have worked together before.
 *
 * Two groupings alone are a transport of people from old groups to new ones: the
 * k-th person that goes the same way meets k - 1 again. Costs that only rise make
 * the cheapest transport easy to find, and its cost a bound that holds however
 * much else is asked. From there two people change places as long as that helps;
 * a few changes at random, always the same ones, lead out of dead ends. */

#include "heddle-grouping.h"

#include <string.h>

/* A group of the host's people alone is worse than any number of pairs. */
#define LONELY 100000
#define SEED 20221101u
#define KICK_SWAPS 3

typedef struct
{
  const HeddleGroupingProblem *problem;
  guint *group_of;
  /* Person after person, how many of each group the person has met. */
  guint *known;
  guint *visitors;
} Search;

/* Which way a person goes: from the source, group by group, to the sink. */
typedef struct
{
  guint n_before;
  guint n_groups;
  guint *left;
  guint *room;
  guint *flow;
  gint64 *cost;
  int *from;
} Transport;

static void
relax (Transport *self,
       guint      to,
       gint64     cost,
       guint      from,
       gboolean  *changed)
{
  if (cost >= self->cost[to])
    return;
  self->cost[to] = cost;
  self->from[to] = (int) from;
  *changed = TRUE;
}

/* Cheapest ways from old groups that have people left to all groups; a way may
 * take somebody back who went before. */
static void
find_ways (Transport *self)
{
  guint n = self->n_before + self->n_groups;
  gboolean changed = TRUE;

  for (guint i = 0; i < n; i++)
    {
      self->cost[i] = i < self->n_before && self->left[i] > 0 ? 0 : G_MAXINT32;
      self->from[i] = -1;
    }
  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < self->n_before; i++)
        for (guint j = 0; j < self->n_groups; j++)
          {
            guint flow = self->flow[i * self->n_groups + j];
            guint to = self->n_before + j;

            if (self->cost[i] < G_MAXINT32)
              relax (self, to, self->cost[i] + (gint64) flow, i, &changed);
            if (flow > 0 && self->cost[to] < G_MAXINT32)
              relax (self, i, self->cost[to] - (gint64) (flow - 1), to, &changed);
          }
    }
}

/* Sends one more person; returns whether anybody was left. */
static gboolean
send_one (Transport *self,
          guint     *cost)
{
  guint best = G_MAXUINT;
  guint node;

  find_ways (self);
  for (guint j = 0; j < self->n_groups; j++)
    {
      guint to = self->n_before + j;

      if (self->room[j] > 0 && self->cost[to] < G_MAXINT32
          && (best == G_MAXUINT || self->cost[to] < self->cost[best]))
        best = to;
    }
  if (best == G_MAXUINT)
    return FALSE;

  *cost += (guint) self->cost[best];
  self->room[best - self->n_before]--;
  for (node = best; self->from[node] >= 0; node = (guint) self->from[node])
    {
      guint from = (guint) self->from[node];

      if (node >= self->n_before)
        self->flow[from * self->n_groups + node - self->n_before]++;
      else
        self->flow[node * self->n_groups + from - self->n_before]--;
    }
  self->left[node]--;
  return TRUE;
}

/**
 * heddle_grouping_bound:
 * @before: (array length=n_before): people of each old group that are to be
 *   grouped again
 * @sizes: (array length=n_groups): of the new groups
 * @flow: (out caller-allocates): @n_before times @n_groups, zeroed: how many go
 *   from each old group to each new one
 *
 * Returns: the fewest pairs that can meet again when one grouping follows on
 *   another
 */
guint
heddle_grouping_bound (const guint *before,
                       guint        n_before,
                       const guint *sizes,
                       guint        n_groups,
                       guint       *flow)
{
  Transport self = {
    .n_before = n_before,
    .n_groups = n_groups,
    .left = g_memdup2 (before, n_before * sizeof (guint)),
    .room = g_memdup2 (sizes, n_groups * sizeof (guint)),
    .flow = flow,
    .cost = g_new (gint64, n_before + n_groups + 1),
    .from = g_new (int, n_before + n_groups + 1),
  };
  guint cost = 0;

  while (send_one (&self, &cost))
    ;
  g_free (self.left);
  g_free (self.room);
  g_free (self.cost);
  g_free (self.from);
  return cost;
}

/**
 * heddle_grouping_count:
 *
 * Returns: how many pairs are together that have worked together before
 */
guint
heddle_grouping_count (const HeddleGroupingProblem *problem,
                       const guint                 *group_of)
{
  guint count = 0;

  for (guint i = 0; i < problem->n; i++)
    for (guint j = i + 1; j < problem->n; j++)
      if (group_of[i] == group_of[j] && problem->met[i * problem->n + j])
        count++;
  return count;
}

static guint
count_lonely (const Search *self)
{
  guint count = 0;

  for (guint i = 0; i < self->problem->n_groups; i++)
    if (self->problem->sizes[i] > 0 && self->visitors[i] == 0)
      count++;
  return count;
}

static void
begin (Search *self)
{
  const HeddleGroupingProblem *problem = self->problem;

  memset (self->known, 0, (gsize) problem->n * problem->n_groups * sizeof (guint));
  memset (self->visitors, 0, problem->n_groups * sizeof (guint));
  for (guint i = 0; i < problem->n; i++)
    {
      if (!problem->from_host[i])
        self->visitors[self->group_of[i]]++;
      for (guint j = 0; j < problem->n; j++)
        if (i != j && problem->met[i * problem->n + j])
          self->known[i * problem->n_groups + self->group_of[j]]++;
    }
}

/* What it costs when the visitor of one group comes into the place of somebody
 * of the host. */
static int
get_lonely_change (const Search *self,
                   guint         a,
                   guint         b)
{
  gboolean host_a = self->problem->from_host[a];
  guint leaves, reached;

  if (host_a == self->problem->from_host[b])
    return 0;
  leaves = self->visitors[self->group_of[host_a ? b : a]];
  reached = self->visitors[self->group_of[host_a ? a : b]];
  return (leaves == 1 ? LONELY : 0) - (reached == 0 ? LONELY : 0);
}

static int
get_change (const Search *self,
            guint         a,
            guint         b)
{
  const HeddleGroupingProblem *problem = self->problem;
  const guint *known_a = &self->known[a * problem->n_groups];
  const guint *known_b = &self->known[b * problem->n_groups];
  guint group_a = self->group_of[a];
  guint group_b = self->group_of[b];
  int change = (int) (known_a[group_b] + known_b[group_a])
               - (int) (known_a[group_a] + known_b[group_b]);

  if (problem->met[a * problem->n + b])
    change -= 2;
  return change + get_lonely_change (self, a, b);
}

static void
swap (Search *self,
      guint   a,
      guint   b)
{
  const HeddleGroupingProblem *problem = self->problem;
  guint group_a = self->group_of[a];
  guint group_b = self->group_of[b];

  for (guint i = 0; i < problem->n; i++)
    {
      guint *known = &self->known[i * problem->n_groups];

      if (i != a && problem->met[i * problem->n + a])
        {
          known[group_a]--;
          known[group_b]++;
        }
      if (i != b && problem->met[i * problem->n + b])
        {
          known[group_b]--;
          known[group_a]++;
        }
    }
  if (!problem->from_host[a])
    {
      self->visitors[group_a]--;
      self->visitors[group_b]++;
    }
  if (!problem->from_host[b])
    {
      self->visitors[group_b]--;
      self->visitors[group_a]++;
    }
  self->group_of[a] = group_b;
  self->group_of[b] = group_a;
}

static gboolean
may_swap (const Search *self,
          guint         a,
          guint         b)
{
  return self->group_of[a] != self->group_of[b] && self->problem->fixed[a] < 0
         && self->problem->fixed[b] < 0;
}

static void
improve (Search *self)
{
  gboolean better = TRUE;

  while (better)
    {
      better = FALSE;
      for (guint a = 0; a < self->problem->n; a++)
        for (guint b = a + 1; b < self->problem->n; b++)
          if (may_swap (self, a, b) && get_change (self, a, b) < 0)
            {
              swap (self, a, b);
              better = TRUE;
            }
    }
}

static void
kick (Search *self,
      GRand  *random)
{
  for (guint i = 0; i < KICK_SWAPS; i++)
    {
      guint a = (guint) g_rand_int_range (random, 0, (int) self->problem->n);
      guint b = (guint) g_rand_int_range (random, 0, (int) self->problem->n);

      if (may_swap (self, a, b))
        swap (self, a, b);
    }
}

static guint
get_cost (const Search *self)
{
  return heddle_grouping_count (self->problem, self->group_of) + LONELY * count_lonely (self);
}

/* Somebody is always free to change places only where two are. */
static guint
count_free (const HeddleGroupingProblem *problem)
{
  guint count = 0;

  for (guint i = 0; i < problem->n; i++)
    count += problem->fixed[i] < 0;
  return count;
}

/**
 * heddle_grouping_solve:
 * @bound: where the search may stop, for there is nothing better
 * @group_of: (inout) (array): the group of each person; at first any grouping that
 *   keeps the sizes and those who have to stay
 *
 * The same problem always has the same solution. 60 people take milliseconds.
 */
void
heddle_grouping_solve (const HeddleGroupingProblem *problem,
                       guint                        bound,
                       guint                       *group_of)
{
  g_autofree guint *trial = g_memdup2 (group_of, problem->n * sizeof (guint));
  g_autofree guint *known = g_new (guint, (gsize) problem->n * problem->n_groups + 1);
  g_autofree guint *visitors = g_new (guint, problem->n_groups + 1);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  Search self = { problem, trial, known, visitors };
  guint tries, best;

  if (count_free (problem) < 2 || problem->n_groups < 2)
    return;
  tries = CLAMP (1000000 / (problem->n * problem->n), 4, 1000);
  begin (&self);
  best = get_cost (&self);
  for (guint i = 0; i < tries && best > bound; i++)
    {
      guint cost;

      if (i > 0)
        kick (&self, random);
      improve (&self);
      cost = get_cost (&self);
      if (cost <= best)
        {
          best = cost;
          memcpy (group_of, trial, problem->n * sizeof (guint));
        }
      else
        {
          memcpy (trial, group_of, problem->n * sizeof (guint));
          begin (&self);
        }
    }
}
