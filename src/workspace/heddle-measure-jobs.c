/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-measures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-entry.h"

/* How far ahead values are planned where the target has no day, and how many at once. */
#define YEARS_AHEAD 1
#define MOST_PLANNED 60

/* "90.2 %", "90,2" and "11,648" as they are stored. */
static char *
clean_number (const char *text,
              gboolean    whole)
{
  GString *clean = g_string_new (NULL);

  for (const char *at = text; at != NULL && *at != '\0'; at++)
    if (!g_ascii_isspace (*at) && *at != '%' && !(whole && *at == ','))
      g_string_append_c (clean, *at);
  if (!whole)
    heddle_entry_mend_comma (clean->str);
  return g_string_free (clean, FALSE);
}

/* Whether a date may mean a day that another means, too. */
static gboolean
meet (const char *one,
      const char *two)
{
  HeddleEdtf a, b;

  return one != NULL && two != NULL && heddle_edtf_parse (one, &a, NULL)
         && heddle_edtf_parse (two, &b, NULL) && a.first <= b.last && b.first <= a.last;
}

static char *
find_waiting (HeddleStore *store,
              const char  *id,
              const char  *observed_on)
{
  g_autoptr (GPtrArray) observations =
    heddle_query_records (store, &heddle_observation_kind, "measure", id);

  for (guint i = 0; i < observations->len; i++)
    {
      HeddleObservation *observation = observations->pdata[i];

      if (observation->observed_on == NULL && meet (observation->due, observed_on))
        return g_strdup (heddle_record_get_id (HEDDLE_RECORD (observation)));
    }
  return NULL;
}

static gboolean
set_values (HeddleEdit           *edit,
            const char           *id,
            const HeddleEntered  *entered,
            GError              **error)
{
  const struct
  {
    const char *field;
    const char *text;
  } rows[] = {
    { "value", entered->value }, { "q1", entered->q1 }, { "q5", entered->q5 },
    { "gap", entered->gap },     { "n", entered->n },
  };

  if (!heddle_edit_set_text (edit, &heddle_observation_kind, id, "observed_on",
                             entered->observed_on, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = clean_number (rows[i].text, g_str_equal (rows[i].field, "n"));

      if (!heddle_edit_set_text (edit, &heddle_observation_kind, id, rows[i].field, clean, error))
        return FALSE;
    }
  return entered->remark == NULL || *entered->remark == '\0'
         || heddle_edit_set_text (edit, &heddle_observation_kind, id, "remark", entered->remark,
                                  error);
}

/**
 * heddle_measure_observe:
 * @id: of a measure
 *
 * Enters an observation as one change. The one that waited for it takes it.
 *
 * Returns: (transfer full): id of the observation
 */
char *
heddle_measure_observe (HeddleStore          *store,
                        const char           *id,
                        const HeddleEntered  *entered,
                        GError              **error)
{
  g_autofree char *observation =
    entered->observation != NULL ? g_strdup (entered->observation)
                                 : find_waiting (store, id, entered->observed_on);
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, _("Enter Observation"), error);

  if (edit == NULL)
    return NULL;
  if (observation == NULL)
    {
      observation = g_strdup (heddle_edit_add (edit, &heddle_observation_kind, NULL, error));
      if (observation == NULL
          || !heddle_edit_set_text (edit, &heddle_observation_kind, observation, "measure", id,
                                    error))
        return NULL;
    }
  if (!set_values (edit, observation, entered, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return NULL;
  return g_steal_pointer (&observation);
}

/* The first day of the period after the one that @day lies in. */
static HeddleDay
get_next (HeddlePace  pace,
          HeddleDay   day)
{
  int year, month, number, first;

  heddle_day_get_ymd (day, &year, &month, &number);
  switch (pace)
    {
    case HEDDLE_PACE_MONTH:
      return heddle_day_add_months (heddle_day_new (year, month, 1), 1);
    case HEDDLE_PACE_TERM:
      /* Terms of a Scottish school begin in August, after Christmas and after
       * Easter. */
      first = month < 4 ? 4 : month < 8 ? 8 : 13;
      return heddle_day_add_months (heddle_day_new (year, 1, 1), first - 1);
    case HEDDLE_PACE_YEAR:
    default:
      return heddle_day_add_months (heddle_day_new (year, month, 1), 12);
    }
}

/* Values are of a month, also those of a term or a year. */
static char *
show_month (HeddleDay day)
{
  int year, month, number;

  heddle_day_get_ymd (day, &year, &month, &number);
  return g_strdup_printf ("%04d-%02d", year, month);
}

static HeddleDay
find_start (HeddleMeasureRun *run)
{
  const GArray *points = run->charts[HEDDLE_SPLIT_OVERALL]->points;
  HeddlePace pace = heddle_measure_get_pace (run->measure);
  HeddleDay last = points->len == 0
                     ? HEDDLE_DAY_NONE
                     : g_array_index (points, HeddlePoint, points->len - 1).first;

  return last == HEDDLE_DAY_NONE ? get_next (HEDDLE_PACE_MONTH, run->today)
                                 : MAX (get_next (pace, last),
                                        get_next (HEDDLE_PACE_MONTH,
                                                  heddle_day_add_months (run->today, -1)));
}

/**
 * heddle_measure_plan:
 * @id: of a measure that says how often it is observed
 *
 * Plans observations from the last one to the day of the target, or for a year, as one
 * change. Their dates are deadlines.
 *
 * Returns: how many there are now more; 0 also with @error set
 */
guint
heddle_measure_plan (HeddleStore  *store,
                     const char   *id,
                     HeddleDay     today,
                     GError      **error)
{
  g_autoptr (HeddleMeasureRun) run = heddle_measure_run_load (store, id, today, error);
  g_autoptr (HeddleEdit) edit = NULL;
  const HeddleKind *kind = &heddle_observation_kind;
  HeddleDay last;
  guint n = 0;

  if (run == NULL)
    return 0;
  last = run->measure->target_on != NULL ? heddle_edtf_get_last (run->measure->target_on)
                                         : heddle_day_add_months (today, 12 * YEARS_AHEAD);
  edit = heddle_edit_begin (store, _("Plan Observations"), error);
  if (edit == NULL)
    return 0;
  for (HeddleDay day = find_start (run); day <= last && n < MOST_PLANNED;
       day = get_next (heddle_measure_get_pace (run->measure), day))
    {
      g_autofree char *due = show_month (day);
      const char *observation = heddle_edit_add (edit, kind, NULL, error);

      if (observation == NULL
          || !heddle_edit_set_text (edit, kind, observation, "measure", id, error)
          || !heddle_edit_set_text (edit, kind, observation, "due", due, error))
        return 0;
      n++;
    }
  return heddle_edit_commit (g_steal_pointer (&edit), error) ? n : 0;
}
