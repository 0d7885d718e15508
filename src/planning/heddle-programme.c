/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may be wrong with a programme. Sessions are sorted by time once, so that
 * each is compared only with those that start before it ends. */

#include "heddle-programme.h"

static const struct
{
  const char *word;
  HeddleProgrammeSort sort;
} sorts[] = {
  { "welcome", HEDDLE_PROGRAMME_WHOLE },    { "context", HEDDLE_PROGRAMME_WHOLE },
  { "overview", HEDDLE_PROGRAMME_WHOLE },   { "direction", HEDDLE_PROGRAMME_WHOLE },
  { "questions", HEDDLE_PROGRAMME_WHOLE },  { "review", HEDDLE_PROGRAMME_WHOLE },
  { "blue-sky", HEDDLE_PROGRAMME_WHOLE },   { "reflection", HEDDLE_PROGRAMME_WHOLE },
  { "plenary", HEDDLE_PROGRAMME_PLENARY },  { "group", HEDDLE_PROGRAMME_GROUP },
  { "break", HEDDLE_PROGRAMME_BREAK },      { "recording", HEDDLE_PROGRAMME_RECORDING },
};
static const char *const sides[] = { "team", "authority", "school", "family", "partner" };

/**
 * heddle_programme_sort_from_word:
 * @word: (nullable): as stored
 *
 * Returns: the sort; %HEDDLE_PROGRAMME_OTHER for any other word
 */
HeddleProgrammeSort
heddle_programme_sort_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    if (g_strcmp0 (sorts[i].word, word) == 0)
      return sorts[i].sort;
  return HEDDLE_PROGRAMME_OTHER;
}

/**
 * heddle_programme_side_from_word:
 * @word: (nullable): as stored
 *
 * Returns: the side; %HEDDLE_PROGRAMME_TEAM for any other word
 */
HeddleProgrammeSide
heddle_programme_side_from_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (g_strcmp0 (sides[i], word) == 0)
      return (HeddleProgrammeSide) i;
  return HEDDLE_PROGRAMME_TEAM;
}

/**
 * heddle_programme_is_for_all:
 *
 * Returns: whether everybody is meant who is not kept away
 */
gboolean
heddle_programme_is_for_all (HeddleProgrammeSort sort)
{
  return sort == HEDDLE_PROGRAMME_PLENARY || sort == HEDDLE_PROGRAMME_WHOLE
         || sort == HEDDLE_PROGRAMME_BREAK;
}

/**
 * heddle_programme_has_times:
 *
 * Returns: whether the session lasts, and ends on the day on which it starts
 */
gboolean
heddle_programme_has_times (const HeddleSessionFacts *session)
{
  return session->starts >= 0 && session->ends > session->starts
         && session->ends <= HEDDLE_DAY_MINUTES;
}

/**
 * heddle_programme_overlap:
 *
 * Returns: whether both are held at some moment; one that ends when the other
 *   starts does not overlap it, nor does one whose times are wrong
 */
gboolean
heddle_programme_overlap (const HeddleSessionFacts *a,
                          const HeddleSessionFacts *b)
{
  return a->day == b->day && heddle_programme_has_times (a) && heddle_programme_has_times (b)
         && a->starts < b->ends && b->starts < a->ends;
}

static int
compare_sessions (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const HeddleSessionFacts *sessions = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;

  if (sessions[i].day != sessions[j].day)
    return sessions[i].day < sessions[j].day ? -1 : 1;
  if (sessions[i].starts != sessions[j].starts)
    return sessions[i].starts < sessions[j].starts ? -1 : 1;
  return (i > j) - (i < j);
}

/**
 * heddle_programme_sort:
 *
 * Returns: (transfer full) (array): the indices of the sessions by day and start
 */
guint *
heddle_programme_sort (const HeddleProgrammeInput *input)
{
  guint *order = g_new (guint, input->n_sessions + 1);

  for (guint i = 0; i < input->n_sessions; i++)
    order[i] = i;
  if (input->n_sessions > 1)
    g_sort_array (order, input->n_sessions, sizeof (guint), compare_sessions,
                  (gpointer) input->sessions);
  return order;
}

/**
 * heddle_programme_find_blocks:
 * @n_blocks: (out): how many blocks there are
 *
 * A block is the groups that meet side by side, of which one may begin while
 * the other is under way.
 *
 * Returns: (transfer full) (array): for each session the number of its block,
 *   by time from 0; %G_MAXUINT for what is not a group
 */
guint *
heddle_programme_find_blocks (const HeddleProgrammeInput *input,
                              guint                      *n_blocks)
{
  g_autofree guint *order = heddle_programme_sort (input);
  guint *blocks = g_new (guint, input->n_sessions + 1);
  int day = 0;
  int ends = 0;

  *n_blocks = 0;
  for (guint i = 0; i < input->n_sessions; i++)
    {
      const HeddleSessionFacts *session = &input->sessions[order[i]];

      blocks[order[i]] = G_MAXUINT;
      if (session->sort != HEDDLE_PROGRAMME_GROUP)
        continue;
      if (*n_blocks == 0 || session->day != day || session->starts >= ends)
        {
          *n_blocks += 1;
          ends = session->starts;
        }
      day = session->day;
      ends = MAX (ends, session->ends);
      blocks[order[i]] = *n_blocks - 1;
    }
  return blocks;
}

/**
 * heddle_programme_find_attendance:
 *
 * Returns: (transfer full) (array): for each session, person after person,
 *   whether that person is named in it: as a member, as facilitator or recorder
 */
gboolean *
heddle_programme_find_attendance (const HeddleProgrammeInput *input)
{
  gboolean *attends = g_new0 (gboolean, (gsize) input->n_sessions * input->n_people + 1);

  for (guint i = 0; i < input->n_members; i++)
    {
      const HeddleProgrammeMember *member = &input->members[i];

      if (member->person != HEDDLE_NOBODY)
        attends[(gsize) member->session * input->n_people + (guint) member->person] = TRUE;
    }
  for (guint i = 0; i < input->n_sessions; i++)
    {
      gboolean *row = &attends[(gsize) i * input->n_people];

      if (input->sessions[i].facilitator != HEDDLE_NOBODY)
        row[input->sessions[i].facilitator] = TRUE;
      if (input->sessions[i].recorder != HEDDLE_NOBODY)
        row[input->sessions[i].recorder] = TRUE;
    }
  return attends;
}

static HeddleProgrammeFault *
add_fault (GPtrArray               *faults,
           HeddleProgrammeFaultSort sort,
           guint                    session)
{
  HeddleProgrammeFault *fault = g_new0 (HeddleProgrammeFault, 1);

  fault->sort = sort;
  fault->person = HEDDLE_NOBODY;
  fault->sessions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (fault->sessions, session);
  g_ptr_array_add (faults, fault);
  return fault;
}

void
heddle_programme_fault_free (HeddleProgrammeFault *fault)
{
  g_clear_pointer (&fault->sessions, g_array_unref);
  g_free (fault);
}

/* Recorders may write, and others be heard, while the rest have their break. */
static gboolean
may_not_meet (HeddleProgrammeSort a,
              HeddleProgrammeSort b)
{
  if (a == HEDDLE_PROGRAMME_BREAK)
    return b != HEDDLE_PROGRAMME_OTHER && b != HEDDLE_PROGRAMME_RECORDING;
  if (b == HEDDLE_PROGRAMME_BREAK)
    return may_not_meet (b, a);
  return heddle_programme_is_for_all (a) || heddle_programme_is_for_all (b);
}

static void
check_times (const HeddleProgrammeInput *input,
             const guint                *order,
             GPtrArray                  *faults)
{
  for (guint i = 0; i < input->n_sessions; i++)
    {
      const HeddleSessionFacts *session = &input->sessions[order[i]];

      if (!heddle_programme_has_times (session))
        add_fault (faults, HEDDLE_PROGRAMME_FAULT_TIMES, order[i]);
      if (session->day < 1 || session->day > input->days)
        add_fault (faults, HEDDLE_PROGRAMME_FAULT_OUTSIDE, order[i]);
      for (guint j = i + 1; j < input->n_sessions; j++)
        {
          const HeddleSessionFacts *other = &input->sessions[order[j]];

          if (other->day != session->day || other->starts >= session->ends)
            break;
          if (may_not_meet (session->sort, other->sort)
              && heddle_programme_overlap (session, other))
            {
              HeddleProgrammeFault *fault =
                add_fault (faults, HEDDLE_PROGRAMME_FAULT_OVERLAP, order[i]);

              g_array_append_val (fault->sessions, order[j]);
            }
        }
    }
}

/* One fault for each run of sessions that overlap, however many they are. */
static void
check_person (const HeddleProgrammeInput *input,
              const guint                *order,
              const gboolean             *attends,
              guint                       person,
              GPtrArray                  *faults)
{
  HeddleProgrammeFault *fault = NULL;
  guint last = G_MAXUINT;

  for (guint i = 0; i < input->n_sessions; i++)
    {
      guint index = order[i];
      const HeddleSessionFacts *session = &input->sessions[index];

      if (!attends[(gsize) index * input->n_people + person]
          || heddle_programme_is_for_all (session->sort) || !heddle_programme_has_times (session))
        continue;
      if (last != G_MAXUINT && heddle_programme_overlap (&input->sessions[last], session))
        {
          if (fault == NULL)
            fault = add_fault (faults, HEDDLE_PROGRAMME_FAULT_TWO_PLACES, last);
          fault->person = (int) person;
          g_array_append_val (fault->sessions, index);
          if (session->ends > input->sessions[last].ends)
            last = index;
        }
      else
        {
          fault = NULL;
          last = index;
        }
    }
}

/* People who are counted and not named are visitors when they come with the
 * team or from other services. */
static gboolean
has_only_host (const HeddleProgrammeInput *input,
               const gboolean             *attends,
               guint                       session)
{
  gboolean has_host = FALSE;

  for (guint i = 0; i < input->n_people; i++)
    {
      if (!attends[(gsize) session * input->n_people + i]
          || input->people[i].side == HEDDLE_PROGRAMME_SCHOOL
          || input->people[i].side == HEDDLE_PROGRAMME_FAMILY)
        continue;
      if (!input->people[i].from_host)
        return FALSE;
      has_host = TRUE;
    }
  for (guint i = 0; i < input->n_members; i++)
    {
      const HeddleProgrammeMember *member = &input->members[i];

      if (member->session != session || member->person != HEDDLE_NOBODY)
        continue;
      if (member->side == HEDDLE_PROGRAMME_TEAM || member->side == HEDDLE_PROGRAMME_PARTNER)
        return FALSE;
      has_host = has_host || member->side == HEDDLE_PROGRAMME_STAFF;
    }
  return has_host;
}

static void
check_groups (const HeddleProgrammeInput *input,
              const guint                *order,
              const gboolean             *attends,
              GPtrArray                  *faults)
{
  for (guint i = 0; i < input->n_sessions; i++)
    {
      const HeddleSessionFacts *session = &input->sessions[order[i]];

      if (session->sort != HEDDLE_PROGRAMME_GROUP)
        continue;
      if (session->facilitator == HEDDLE_NOBODY)
        add_fault (faults, HEDDLE_PROGRAMME_FAULT_NO_FACILITATOR, order[i]);
      else if (!input->people[session->facilitator].from_host)
        add_fault (faults, HEDDLE_PROGRAMME_FAULT_VISITOR_LEADS, order[i]);
      if (session->recorder == HEDDLE_NOBODY)
        add_fault (faults, HEDDLE_PROGRAMME_FAULT_NO_RECORDER, order[i]);
      if (has_only_host (input, attends, order[i]))
        add_fault (faults, HEDDLE_PROGRAMME_FAULT_ONLY_HOST, order[i]);
    }
}

static gboolean
plenary_follows (const HeddleProgrammeInput *input,
                 int                         day,
                 int                         ends)
{
  for (guint i = 0; i < input->n_sessions; i++)
    {
      const HeddleSessionFacts *session = &input->sessions[i];

      if (session->sort == HEDDLE_PROGRAMME_PLENARY
          && (session->day > day || (session->day == day && session->starts >= ends)))
        return TRUE;
    }
  return FALSE;
}

static void
check_plenaries (const HeddleProgrammeInput *input,
                 const guint                *order,
                 GPtrArray                  *faults)
{
  guint n_blocks;
  g_autofree guint *blocks = heddle_programme_find_blocks (input, &n_blocks);

  for (guint block = 0; block < n_blocks; block++)
    {
      HeddleProgrammeFault *fault = NULL;
      int day = 0;
      int ends = 0;

      for (guint i = 0; i < input->n_sessions; i++)
        {
          const HeddleSessionFacts *session = &input->sessions[order[i]];

          if (blocks[order[i]] != block)
            continue;
          day = session->day;
          ends = MAX (ends, MAX (session->starts, session->ends));
        }
      if (plenary_follows (input, day, ends))
        continue;
      for (guint i = 0; i < input->n_sessions; i++)
        {
          if (blocks[order[i]] != block)
            continue;
          if (fault == NULL)
            fault = add_fault (faults, HEDDLE_PROGRAMME_FAULT_NO_PLENARY, order[i]);
          else
            g_array_append_val (fault->sessions, order[i]);
        }
    }
}

/**
 * heddle_programme_check:
 *
 * CI guidance, Appendix 2: groups have a facilitator from the host and a
 * recorder, and a discussion of the whole group follows on them.
 *
 * Returns: (transfer container) (element-type HeddleProgrammeFault): times
 *   first, then people, then groups, each by time
 */
GPtrArray *
heddle_programme_check (const HeddleProgrammeInput *input)
{
  GPtrArray *faults =
    g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_programme_fault_free);
  g_autofree guint *order = heddle_programme_sort (input);
  g_autofree gboolean *attends = heddle_programme_find_attendance (input);

  check_times (input, order, faults);
  for (guint person = 0; person < input->n_people; person++)
    check_person (input, order, attends, person, faults);
  check_groups (input, order, attends, faults);
  check_plenaries (input, order, faults);
  return faults;
}
