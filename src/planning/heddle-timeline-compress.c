/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-timeline.h"

/* The open steps that are due on one day; they stay together. */
typedef struct
{
  HeddleDay due;
  HeddleDay day; /* where they go; HEDDLE_DAY_NONE where they stay */
} Group;

static gboolean
is_open_before_fieldwork (const HeddleTimelineInput *input,
                          const HeddleStepDates     *dates,
                          guint                      step)
{
  const HeddleStepInput *facts = &input->steps[step];

  return facts->kind != HEDDLE_STEP_FIELDWORK
         && facts->done_on == HEDDLE_DAY_NONE
         && dates[step].due != HEDDLE_DAY_NONE
         && dates[step].due < input->fieldwork_start;
}

/**
 * heddle_timeline_count_late:
 * @dates: what heddle_timeline_compute() made of @input
 * @today: today
 *
 * Returns: how many steps before the fieldwork are not done and past their due
 *   date
 */
guint
heddle_timeline_count_late (const HeddleTimelineInput *input,
                            const HeddleStepDates     *dates,
                            HeddleDay                  today)
{
  guint late = 0;

  for (guint i = 0; i < input->n_steps; i++)
    {
      if (is_open_before_fieldwork (input, dates, i) && dates[i].due < today)
        late++;
    }
  return late;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *one = a, *other = b;

  return one->due < other->due ? -1 : one->due > other->due;
}

static Group *
find_group (GArray    *groups,
            HeddleDay  due)
{
  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = &g_array_index (groups, Group, i);

      if (group->due == due)
        return group;
    }
  return NULL;
}

/* Groups of open steps before the fieldwork that nobody has agreed by hand,
 * by their due date. */
static GArray *
collect_groups (const HeddleTimelineInput *input,
                const HeddleStepDates     *dates)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint i = 0; i < input->n_steps; i++)
    {
      Group group = { dates[i].due, HEDDLE_DAY_NONE };

      if (is_open_before_fieldwork (input, dates, i)
          && input->steps[i].pinned == HEDDLE_DAY_NONE
          && find_group (groups, group.due) == NULL)
        g_array_append_val (groups, group);
    }
  g_array_sort (groups, compare_groups);
  return groups;
}

/* The working days from today to the day before the fieldwork. */
static GArray *
collect_days (const HeddleTimelineInput *input,
              HeddleDay                  today)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  HeddleDay day = heddle_calendar_next_working (input->calendar, today - 1);

  while (day != HEDDLE_DAY_NONE && day < input->fieldwork_start)
    {
      g_array_append_val (days, day);
      day = heddle_calendar_next_working (input->calendar, day);
    }
  return days;
}

static guint
count_days_until (const GArray *days,
                  HeddleDay     last)
{
  guint n = 0;

  while (n < days->len && g_array_index (days, HeddleDay, n) <= last)
    n++;
  return n;
}

/* Sets the new days of the first groups: the late ones, and as many after
 * them as are in their way. */
static void
spread (GArray       *groups,
        const GArray *days,
        HeddleDay     today)
{
  guint late = 0, n, room = days->len;

  while (late < groups->len && g_array_index (groups, Group, late).due < today)
    late++;

  for (n = late; late > 0 && n < groups->len; n++)
    {
      room = count_days_until (days, g_array_index (groups, Group, n).due);
      if (room >= n)
        break;
      room = days->len;
    }
  if (n > late)
    room = MIN (room, n);

  for (guint i = 0; i < n; i++)
    {
      Group *group = &g_array_index (groups, Group, i);
      HeddleDay day = g_array_index (days, HeddleDay, i * room / n);

      if (day > group->due)
        group->day = day;
    }
}

/**
 * heddle_timeline_compress:
 * @dates: what heddle_timeline_compute() made of @input
 * @today: today
 *
 * New dates for the open steps of an episode that started late. Steps that are
 * due on one day stay together. The late ones are spread evenly, in their
 * order, over the working days from today to the due date of the next step
 * that is not late, or to the day before the fieldwork where there is none. A
 * step that is not late moves only where the late ones would otherwise share
 * days: it then follows them, each on the next working day, until the step
 * after it is not reached. Where there are fewer days than due dates before
 * the fieldwork, some share a day.
 * Nothing moves to an earlier day; done and pinned steps are left alone.
 *
 * Returns: (transfer full): one day per step; %HEDDLE_DAY_NONE for steps that
 *   keep their date, and for all where no working day is left
 */
HeddleDay *
heddle_timeline_compress (const HeddleTimelineInput *input,
                          const HeddleStepDates     *dates,
                          HeddleDay                  today)
{
  HeddleDay *compressed = g_new0 (HeddleDay, input->n_steps + 1);
  g_autoptr (GArray) groups = collect_groups (input, dates);
  g_autoptr (GArray) days = collect_days (input, today);

  if (days->len == 0)
    return compressed;

  spread (groups, days, today);
  for (guint i = 0; i < input->n_steps; i++)
    {
      if (is_open_before_fieldwork (input, dates, i)
          && input->steps[i].pinned == HEDDLE_DAY_NONE)
        compressed[i] = find_group (groups, dates[i].due)->day;
    }
  return compressed;
}
