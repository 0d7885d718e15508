/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose time a programme takes: of each side together, of one person by day. */

#include "heddle-programme.h"

static gboolean
is_visitor_of_sessions (HeddleProgrammeSide side)
{
  return side == HEDDLE_PROGRAMME_SCHOOL || side == HEDDLE_PROGRAMME_FAMILY;
}

/* Schools and families come to what they are named for. */
static gboolean
takes_part (const HeddleProgrammeInput *input,
            const gboolean             *attends,
            guint                       session,
            guint                       person,
            HeddleProgrammePart        *part)
{
  const HeddleSessionFacts *facts = &input->sessions[session];

  if (attends[(gsize) session * input->n_people + person])
    {
      *part = facts->facilitator == (int) person  ? HEDDLE_PROGRAMME_PART_FACILITATOR
              : facts->recorder == (int) person   ? HEDDLE_PROGRAMME_PART_RECORDER
                                                  : HEDDLE_PROGRAMME_PART_MEMBER;
      return TRUE;
    }
  *part = HEDDLE_PROGRAMME_PART_EVERYBODY;
  if (is_visitor_of_sessions (input->people[person].side))
    return FALSE;
  return heddle_programme_is_for_all (facts->sort);
}

static void
add_named (const HeddleProgrammeInput *input,
           const gboolean             *attends,
           guint                       person,
           HeddleProgrammeTime        *time)
{
  gboolean met = FALSE;

  for (guint i = 0; i < input->n_sessions; i++)
    {
      const HeddleSessionFacts *session = &input->sessions[i];
      HeddleProgrammePart part;

      if (session->sort == HEDDLE_PROGRAMME_BREAK
          || !takes_part (input, attends, i, person, &part))
        continue;
      met = TRUE;
      if (heddle_programme_has_times (session))
        time->minutes += (guint64) (session->ends - session->starts);
    }
  if (met)
    time->people++;
}

/**
 * heddle_programme_get_time:
 * @times: (out caller-allocates): for each side
 *
 * Sessions times those who take part; breaks ask nothing. Nobody is taken to be
 * the same as anybody else who is not named, so that headteachers who are only
 * counted, in two sessions, are counted twice.
 */
void
heddle_programme_get_time (const HeddleProgrammeInput *input,
                           HeddleProgrammeTime         times[HEDDLE_PROGRAMME_SIDES])
{
  g_autofree gboolean *attends = heddle_programme_find_attendance (input);

  for (guint side = 0; side < HEDDLE_PROGRAMME_SIDES; side++)
    times[side] = (HeddleProgrammeTime) { 0 };
  for (guint i = 0; i < input->n_people; i++)
    add_named (input, attends, i, &times[input->people[i].side]);
  for (guint i = 0; i < input->n_members; i++)
    {
      const HeddleProgrammeMember *member = &input->members[i];
      const HeddleSessionFacts *session = &input->sessions[member->session];
      HeddleProgrammeTime *time = &times[member->side];

      if (session->sort == HEDDLE_PROGRAMME_BREAK)
        continue;
      time->schools += member->schools;
      if (member->person != HEDDLE_NOBODY)
        continue;
      time->people += member->number;
      if (heddle_programme_has_times (session))
        time->minutes += (guint64) (session->ends - session->starts) * member->number;
    }
}

static void
mark_clashes (const HeddleProgrammeInput *input,
              GArray                     *entries)
{
  for (guint i = 0; i < entries->len; i++)
    for (guint j = i + 1; j < entries->len; j++)
      {
        HeddleProgrammeEntry *a = &g_array_index (entries, HeddleProgrammeEntry, i);
        HeddleProgrammeEntry *b = &g_array_index (entries, HeddleProgrammeEntry, j);

        if (heddle_programme_overlap (&input->sessions[a->session],
                                      &input->sessions[b->session]))
          a->clash = b->clash = TRUE;
      }
}

/**
 * heddle_programme_get_timetable:
 * @person: index of the person
 *
 * Returns: (transfer full) (element-type HeddleProgrammeEntry): where the person
 *   is, by day and time
 */
GArray *
heddle_programme_get_timetable (const HeddleProgrammeInput *input,
                                guint                       person)
{
  g_autofree guint *order = heddle_programme_sort (input);
  g_autofree gboolean *attends = heddle_programme_find_attendance (input);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (HeddleProgrammeEntry));

  for (guint i = 0; i < input->n_sessions; i++)
    {
      HeddleProgrammeEntry entry = { .session = order[i] };

      if (takes_part (input, attends, order[i], person, &entry.part))
        g_array_append_val (entries, entry);
    }
  mark_clashes (input, entries);
  return entries;
}
