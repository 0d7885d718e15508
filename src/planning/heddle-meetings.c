/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has worked with whom. */

#include "heddle-regroup.h"

static gboolean
forms_pairs (const HeddleProgrammeInput *input,
             guint                       person)
{
  HeddleProgrammeSide side = input->people[person].side;

  return side != HEDDLE_PROGRAMME_SCHOOL && side != HEDDLE_PROGRAMME_FAMILY;
}

/**
 * heddle_meetings_new:
 * @except_day: a day that does not count, or 0
 *
 * CI guidance, Appendix 2, Day 2: the chance to work with colleagues other than
 * those of Day 1. Only groups count, and not those who are heard in them.
 *
 * Returns: (transfer full): how often each two people meet in the groups; free with
 *   heddle_meetings_free()
 */
HeddleMeetings *
heddle_meetings_new (const HeddleProgrammeInput *input,
                     int                         except_day)
{
  HeddleMeetings *self = g_new0 (HeddleMeetings, 1);
  g_autofree gboolean *attends = heddle_programme_find_attendance (input);
  guint n = input->n_people;

  self->n = n;
  self->counts = g_new0 (guint16, (gsize) n * n + 1);
  for (guint i = 0; i < input->n_sessions; i++)
    {
      const gboolean *row = &attends[(gsize) i * n];

      if (input->sessions[i].sort != HEDDLE_PROGRAMME_GROUP
          || input->sessions[i].day == except_day)
        continue;
      for (guint a = 0; a < n; a++)
        for (guint b = 0; row[a] && forms_pairs (input, a) && b < n; b++)
          if (row[b] && forms_pairs (input, b))
            self->counts[(gsize) a * n + b]++;
    }
  return self;
}

void
heddle_meetings_free (HeddleMeetings *self)
{
  g_free (self->counts);
  g_free (self);
}

/**
 * heddle_meetings_get:
 *
 * Returns: in how many groups both were; for one person twice, in how many that
 *   person was
 */
guint
heddle_meetings_get (const HeddleMeetings *self,
                     guint                 a,
                     guint                 b)
{
  return self->counts[(gsize) a * self->n + b];
}

/**
 * heddle_meetings_count:
 *
 * Returns: how many people met, how many pairs they could make, how many of these met, and how
 *   many met more than once
 */
HeddlePairs
heddle_meetings_count (const HeddleMeetings *self)
{
  HeddlePairs pairs = { 0 };

  for (guint a = 0; a < self->n; a++)
    {
      if (heddle_meetings_get (self, a, a) > 0)
        pairs.people++;
      for (guint b = a + 1; b < self->n; b++)
        {
          guint count = heddle_meetings_get (self, a, b);

          pairs.met += count > 0;
          pairs.repeated += count > 1;
        }
    }
  pairs.possible = pairs.people * (MAX (pairs.people, 1) - 1) / 2;
  return pairs;
}
