/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Other groups for a day, block by block. */

#include "heddle-regroup.h"

#include <string.h>

#include "heddle-grouping.h"

#define UNGROUPED G_MAXUINT

/**
 * Block:
 * @sessions: (array length=n_groups): the groups that meet side by side
 * @people: (array length=n): whom they hold
 * @group_of: (array length=n): in which of them each is
 *
 * Groups with their people, by small numbers.
 */
typedef struct
{
  guint n_groups;
  guint *sessions;
  guint n;
  guint *people;
  guint *group_of;
} Block;

typedef struct
{
  const HeddleProgrammeInput *input;
  const gboolean *attends;
  const guint *blocks;
  guint n_blocks;
  HeddleMeetings *met;
  HeddleRegrouping *result;
} Regroup;

static void
block_clear (Block *self)
{
  g_free (self->sessions);
  g_free (self->people);
  g_free (self->group_of);
}

static gboolean
is_lead (const HeddleSessionFacts *session,
         guint                         person)
{
  return session->facilitator == (int) person || session->recorder == (int) person;
}

static gboolean
can_be_grouped (const HeddleProgrammeInput *input,
                guint                       person)
{
  HeddleProgrammeSide side = input->people[person].side;

  return side != HEDDLE_PROGRAMME_SCHOOL && side != HEDDLE_PROGRAMME_FAMILY;
}

/* The group that somebody leads, else the first one that names them. */
static guint
find_group (const Regroup *self,
            const Block   *block,
            guint          person)
{
  guint found = UNGROUPED;

  for (guint i = 0; i < block->n_groups; i++)
    {
      guint session = block->sessions[i];

      if (is_lead (&self->input->sessions[session], person))
        return i;
      if (found == UNGROUPED && self->attends[(gsize) session * self->input->n_people + person])
        found = i;
    }
  return found;
}

static Block
read_block (const Regroup *self,
            guint          number)
{
  const HeddleProgrammeInput *input = self->input;
  Block block = {
    .sessions = g_new (guint, input->n_sessions + 1),
    .people = g_new (guint, input->n_people + 1),
    .group_of = g_new (guint, input->n_people + 1),
  };

  for (guint i = 0; i < input->n_sessions; i++)
    if (self->blocks[i] == number)
      block.sessions[block.n_groups++] = i;
  for (guint i = 0; i < input->n_people; i++)
    {
      guint group = find_group (self, &block, i);

      if (group == UNGROUPED || !can_be_grouped (input, i))
        continue;
      block.people[block.n] = i;
      block.group_of[block.n++] = group;
    }
  return block;
}

static gboolean
has_members (const Regroup *self,
             const Block   *block)
{
  for (guint i = 0; i < block->n; i++)
    {
      guint session = block->sessions[block->group_of[i]];

      if (!is_lead (&self->input->sessions[session], block->people[i]))
        return TRUE;
    }
  return FALSE;
}

static guint
find_smallest (const guint *sizes,
               guint        n)
{
  guint smallest = 0;

  for (guint i = 1; i < n; i++)
    if (sizes[i] < sizes[smallest])
      smallest = i;
  return smallest;
}

/* Groups that nobody has been put into take everybody who was in a group on
 * another day, or simply everybody, in equal numbers. */
static void
fill_block (const Regroup *self,
            Block         *block)
{
  const HeddleProgrammeInput *input = self->input;
  g_autofree guint *sizes = g_new0 (guint, block->n_groups + 1);
  g_autofree gboolean *there = g_new0 (gboolean, input->n_people + 1);
  gboolean any = heddle_meetings_count (self->met).people > 0;

  for (guint i = 0; i < block->n; i++)
    {
      sizes[block->group_of[i]]++;
      there[block->people[i]] = TRUE;
    }
  for (guint i = 0; i < input->n_people; i++)
    {
      if (there[i] || !can_be_grouped (input, i)
          || (any && heddle_meetings_get (self->met, i, i) == 0))
        continue;
      block->people[block->n] = i;
      block->group_of[block->n] = find_smallest (sizes, block->n_groups);
      sizes[block->group_of[block->n++]]++;
    }
}

/* The bound that follows from one earlier block, and the transport that keeps it.
 * Those who were in none of its groups go where there is room, for nothing. */
static guint
bound_by (const Regroup *self,
          const Block   *block,
          const guint   *sizes,
          const Block   *earlier,
          guint        **old_groups,
          guint        **flow)
{
  g_autofree guint *groups = g_new (guint, self->input->n_people + 1);
  g_autofree guint *before = g_new0 (guint, earlier->n_groups + block->n + 1);
  guint n_before = earlier->n_groups;

  memset (groups, 0xff, self->input->n_people * sizeof (guint));
  for (guint i = 0; i < earlier->n; i++)
    groups[earlier->people[i]] = earlier->group_of[i];
  *old_groups = g_new (guint, block->n + 1);
  for (guint i = 0; i < block->n; i++)
    {
      guint group = groups[block->people[i]];

      (*old_groups)[i] = group != UNGROUPED ? group : n_before++;
      before[(*old_groups)[i]]++;
    }
  *flow = g_new0 (guint, (gsize) n_before * block->n_groups + 1);
  return heddle_grouping_bound (before, n_before, sizes, block->n_groups, *flow);
}

/* Puts people where the transport sends them; whoever has to stay changes places
 * with somebody there. */
static void
follow_transport (Block       *block,
                  const int   *fixed,
                  const guint *old_groups,
                  guint       *flow)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < block->n; i++)
      {
        guint *ways = &flow[(gsize) old_groups[i] * block->n_groups];

        if ((fixed[i] >= 0) != (pass == 0))
          continue;
        if (fixed[i] >= 0 && ways[fixed[i]] > 0)
          {
            block->group_of[i] = (guint) fixed[i];
            ways[fixed[i]]--;
            continue;
          }
        for (guint j = 0; j < block->n_groups; j++)
          if (ways[j] > 0)
            {
              block->group_of[i] = j;
              ways[j]--;
              break;
            }
      }
  for (guint i = 0; i < block->n; i++)
    for (guint j = 0; fixed[i] >= 0 && block->group_of[i] != (guint) fixed[i] && j < block->n;
         j++)
      if (block->group_of[j] == (guint) fixed[i] && fixed[j] != fixed[i])
        {
          block->group_of[j] = block->group_of[i];
          block->group_of[i] = (guint) fixed[i];
        }
}

/* Starts from the earlier block that binds most. */
static guint
find_start (const Regroup *self,
            Block         *block,
            const guint   *sizes,
            const int     *fixed)
{
  g_autofree guint *best_groups = NULL;
  g_autofree guint *best_flow = NULL;
  guint best = 0;

  for (guint i = 0; i < self->n_blocks; i++)
    {
      Block earlier = read_block (self, i);
      g_autofree guint *groups = NULL;
      g_autofree guint *flow = NULL;
      guint bound;

      if (earlier.n_groups > 0
          && self->input->sessions[earlier.sessions[0]].day != self->result->day)
        {
          bound = bound_by (self, block, sizes, &earlier, &groups, &flow);
          if (best_flow == NULL || bound > best)
            {
              best = bound;
              g_free (best_groups);
              g_free (best_flow);
              best_groups = g_steal_pointer (&groups);
              best_flow = g_steal_pointer (&flow);
            }
        }
      block_clear (&earlier);
    }
  if (best_flow != NULL)
    follow_transport (block, fixed, best_groups, best_flow);
  return best;
}

static int *
find_fixed (const Regroup *self,
            const Block   *block)
{
  int *fixed = g_new (int, block->n + 1);

  for (guint i = 0; i < block->n; i++)
    {
      guint session = block->sessions[block->group_of[i]];
      gboolean leads = is_lead (&self->input->sessions[session], block->people[i]);

      fixed[i] = leads ? (int) block->group_of[i] : -1;
    }
  return fixed;
}

/* What the day's later blocks have to reckon with. */
static void
remember (Regroup     *self,
          const Block *block)
{
  guint n = self->met->n;

  for (guint i = 0; i < block->n; i++)
    {
      guint session = block->sessions[block->group_of[i]];

      self->result->groups[(gsize) session * n + block->people[i]] = TRUE;
      for (guint j = 0; j < block->n; j++)
        if (block->group_of[i] == block->group_of[j])
          self->met->counts[(gsize) block->people[i] * n + block->people[j]]++;
    }
}

static void
regroup_block (Regroup *self,
               guint    number)
{
  Block block = read_block (self, number);
  g_autofree guint *sizes = g_new0 (guint, block.n_groups + 1);
  g_autofree gboolean *met = NULL;
  g_autofree gboolean *from_host = NULL;
  g_autofree int *fixed = NULL;
  guint bound;

  if (!has_members (self, &block))
    fill_block (self, &block);
  met = g_new0 (gboolean, (gsize) block.n * block.n + 1);
  from_host = g_new0 (gboolean, block.n + 1);
  fixed = find_fixed (self, &block);
  for (guint i = 0; i < block.n; i++)
    {
      sizes[block.group_of[i]]++;
      from_host[i] = self->input->people[block.people[i]].from_host;
      for (guint j = 0; j < block.n; j++)
        met[i * block.n + j] =
          i != j && heddle_meetings_get (self->met, block.people[i], block.people[j]) > 0;
    }
  bound = find_start (self, &block, sizes, fixed);

  heddle_grouping_solve (&(HeddleGroupingProblem) {
                           .n = block.n,
                           .n_groups = block.n_groups,
                           .sizes = sizes,
                           .met = met,
                           .from_host = from_host,
                           .fixed = fixed,
                         },
                         bound, block.group_of);
  self->result->bound += bound;
  self->result->people = MAX (self->result->people, block.n);
  self->result->repeated +=
    heddle_grouping_count (&(HeddleGroupingProblem) { .n = block.n, .met = met },
                           block.group_of);
  remember (self, &block);
  block_clear (&block);
}

/* Pairs of the day that were together on other days or earlier that day. */
static guint
count_before (const Regroup *self)
{
  g_autoptr (HeddleMeetings) all = heddle_meetings_new (self->input, 0);
  guint count = 0;

  for (guint a = 0; a < all->n; a++)
    for (guint b = a + 1; b < all->n; b++)
      {
        guint elsewhere = heddle_meetings_get (self->met, a, b);
        guint today = heddle_meetings_get (all, a, b) - elsewhere;

        count += elsewhere > 0 ? today : MAX (today, 1) - 1;
      }
  return count;
}

/**
 * heddle_regroup:
 * @day: from 1
 *
 * Proposes groups for a day in which people meet others than in the groups of
 * the other days, and in no group the host alone. CI guidance, Appendix 2, Day 2.
 * The groups keep their sizes, those who facilitate or record stay in theirs, and
 * somebody who was in two at once is left in one. Groups that nobody has been put
 * into are filled.
 *
 * Returns: (transfer full) (nullable): %NULL where the day has no groups, or no
 *   people for them
 */
HeddleRegrouping *
heddle_regroup (const HeddleProgrammeInput *input,
                int                         day)
{
  g_autoptr (HeddleRegrouping) result = g_new0 (HeddleRegrouping, 1);
  g_autofree gboolean *attends = heddle_programme_find_attendance (input);
  guint n_blocks;
  g_autofree guint *blocks = heddle_programme_find_blocks (input, &n_blocks);
  g_autofree gboolean *done = g_new0 (gboolean, n_blocks + 1);
  g_autoptr (HeddleMeetings) met = heddle_meetings_new (input, day);
  Regroup self = { input, attends, blocks, n_blocks, met, result };

  result->day = day;
  result->groups = g_new0 (gboolean, (gsize) input->n_sessions * input->n_people + 1);
  result->before = count_before (&self);
  for (guint block = 0; block < n_blocks; block++)
    for (guint i = 0; i < input->n_sessions; i++)
      if (blocks[i] == block && input->sessions[i].day == day && !done[block])
        {
          done[block] = TRUE;
          regroup_block (&self, block);
        }
  return result->people > 0 ? g_steal_pointer (&result) : NULL;
}

void
heddle_regrouping_free (HeddleRegrouping *self)
{
  g_free (self->groups);
  g_free (self);
}
