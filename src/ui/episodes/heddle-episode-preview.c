/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-preview.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "heddle-date-text.h"
#include "heddle-entry.h"
#include "heddle-fieldwork-warnings.h"
#include "heddle-host-calendar.h"

static char *
read_text (HeddleSession *session,
           const char    *name,
           const char    *text)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_episode_kind, name);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (*text == '\0'
      || !heddle_entry_read (heddle_session_get_store (session), &heddle_episode_kind, field, text,
                             heddle_session_get_today (session), &value, NULL, NULL)
      || value.type != HEDDLE_VALUE_TEXT)
    return NULL;

  return g_strdup (value.text);
}

static HeddleStepInput *
make_steps (GPtrArray *records)
{
  HeddleStepInput *steps = g_new0 (HeddleStepInput, records->len);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleTemplateStep *from = g_ptr_array_index (records, i);

      steps[i].key = from->key;
      steps[i].label = from->label;
      steps[i].kind = heddle_step_kind_from_word (from->sort);
      steps[i].anchor = from->anchor;
      steps[i].from = from->offset_from != NULL ? from->offset_from : "";
      steps[i].to = from->offset_to != NULL ? from->offset_to : "";
    }

  return steps;
}

static char *
describe (HeddleSession             *session,
          const HeddleTimelineInput *input,
          const HeddleStepDates     *dates)
{
  HeddleDay today = heddle_session_get_today (session);
  HeddleDay end = heddle_timeline_get_fieldwork_end (input->calendar, input->fieldwork_start,
                                                     input->fieldwork_days);
  HeddleDay first = HEDDLE_DAY_OPEN;
  HeddleDay last = HEDDLE_DAY_NONE;
  guint n = 0; /* the fieldwork itself is no step to do */
  guint late = heddle_timeline_count_late (input, dates, today);
  g_autofree char *fieldwork = heddle_date_text_show_span (input->fieldwork_start, end, today);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < input->n_steps; i++)
    {
      n += input->steps[i].kind != HEDDLE_STEP_FIELDWORK;
      if (dates[i].due != HEDDLE_DAY_NONE)
        {
          first = MIN (first, dates[i].due);
          last = MAX (last, dates[i].due);
        }
    }
  from = heddle_date_text_show_day (first, today);
  to = heddle_date_text_show_day (last, today);
  text = g_strdup_printf (_("Fieldwork %s. %u steps, from %s to %s."), fieldwork, n, from, to);
  if (late == 0)
    return g_steal_pointer (&text);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s %u step is already late.",
                                       "%s %u steps are already late.", late),
                          text, late);
}

char *
heddle_episode_preview_new (HeddleSession *session,
                            const char    *host,
                            const char    *fieldwork,
                            const char    *days,
                            const char    *template_id,
                            char         **warnings)
{
  HeddleStore *store = heddle_session_get_store (session);
  g_autofree char *host_id = read_text (session, "host", host);
  g_autofree char *start = read_text (session, "fieldwork_start", fieldwork);
  g_autoptr (HeddleHostCalendars) calendars = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree HeddleStepInput *steps = NULL;
  HeddleTimelineInput input = { 0 };
  HeddleStepDates *dates;
  char *text;

  *warnings = g_strdup ("");
  if (host_id == NULL || start == NULL || template_id == NULL)
    return g_strdup (_("A host and a first day make the whole timeline."));
  input.fieldwork_start = heddle_day_parse (start);
  if (input.fieldwork_start == HEDDLE_DAY_NONE)
    return g_strdup (_("Until the first day is known, the steps stand without dates."));

  calendars = heddle_host_calendars_new (store);
  records = heddle_query_records (store, &heddle_template_step_kind, "template", template_id);
  steps = make_steps (records);
  input.calendar = heddle_host_calendars_get (calendars, host_id);
  input.fieldwork_days = CLAMP (atoi (days), 1, 10);
  input.steps = steps;
  input.n_steps = records->len;
  g_free (*warnings);
  *warnings = heddle_fieldwork_warnings_dup (store, input.calendar, host_id, input.fieldwork_start,
                                             input.fieldwork_days,
                                             heddle_session_get_today (session));
  dates = heddle_timeline_compute (&input, NULL);
  if (dates == NULL)
    return g_strdup ("");

  text = describe (session, &input, dates);
  heddle_timeline_free_dates (dates, records->len);

  return text;
}
