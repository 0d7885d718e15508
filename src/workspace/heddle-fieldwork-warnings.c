/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-fieldwork-warnings.h"

#include <glib/gi18n-lib.h>

#include "heddle-closure-text.h"
#include "heddle-date-text.h"
#include "heddle-episode.h"
#include "heddle-timeline.h"

static void
add (GString *text,
     char    *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
  g_free (sentence);
}

static void
warn_of_closed_days (GString        *text,
                     HeddleCalendar *calendar,
                     HeddleDay       start,
                     HeddleDay       end,
                     int             days)
{
  g_autofree char *closed = heddle_closure_text_closed (calendar, start);
  int between = end - start + 1 - days;

  if (closed != NULL)
    /* Translators: "Sat 13 Mar is a weekend" */
    add (text, g_strdup_printf (_("Fieldwork begins on a day without work: %s."), closed));
  /* A week has a weekend: ten days cannot be in a row. */
  else if (between > 0 && days <= 5)
    add (text, g_strdup_printf (ngettext ("Fieldwork runs over %d day without work.",
                                          "Fieldwork runs over %d days without work.", between),
                                between));
}

static void
warn_of_pupils_away (GString        *text,
                     HeddleCalendar *calendar,
                     HeddleDay       start,
                     HeddleDay       end,
                     HeddleDay       today)
{
  g_autoptr (GPtrArray) spans = heddle_calendar_get_spans (calendar, start, end);

  for (guint i = 0; i < spans->len; i++)
    {
      const HeddleSpan *span = g_ptr_array_index (spans, i);
      g_autofree char *name = NULL;
      g_autofree char *period = NULL;

      if (span->kind != HEDDLE_CLOSURE_SCHOOL_HOLIDAY && span->kind != HEDDLE_CLOSURE_IN_SERVICE)
        continue;
      name = heddle_closure_text_name (span);
      period = heddle_date_text_show_span (span->first, span->last, today);
      /* Translators: a holiday, its days */
      add (text, g_strdup_printf (_("Pupils are away: %s, %s."), name, period));
    }
}

static void
warn_of_others (GString     *text,
                HeddleStore *store,
                const char  *host_id,
                HeddleDay    start)
{
  g_autoptr (GPtrArray) episodes
    = heddle_query_records (store, &heddle_episode_kind, "host", host_id);
  HeddleDay last;
  HeddleDay first = heddle_day_get_session (start, &last);

  for (guint i = 0; i < episodes->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (episodes, i);
      HeddleDay day = episode->fieldwork_start != NULL
                        ? heddle_day_parse (episode->fieldwork_start) : HEDDLE_DAY_NONE;
      g_autofree char *title = NULL;

      if (day == HEDDLE_DAY_NONE || day < first || day > last
          || heddle_episode_is_cancelled (episode))
        continue;
      title = heddle_record_dup_title (HEDDLE_RECORD (episode));
      /* Translators: title of an episode */
      add (text, g_strdup_printf (_("The host has fieldwork in this session already: %s."),
                                  title));
    }
}

/**
 * heddle_fieldwork_warnings_dup:
 * @calendar: the host's
 * @start: first day of the fieldwork
 * @days: how many working days it takes, 1 to 10
 *
 * Nothing of it forbids the days: the host may know better. A session runs
 * from August to July.
 *
 * Returns: (transfer full): a sentence a line: that it begins on or runs over
 *   days without work, that pupils are away, that @host_id has fieldwork in the
 *   same session already; "" where nothing speaks against it
 */
char *
heddle_fieldwork_warnings_dup (HeddleStore    *store,
                               HeddleCalendar *calendar,
                               const char     *host_id,
                               HeddleDay       start,
                               int             days,
                               HeddleDay       today)
{
  GString *text = g_string_new (NULL);
  HeddleDay end = heddle_timeline_get_fieldwork_end (calendar, start, days);

  if (end != HEDDLE_DAY_NONE)
    {
      warn_of_closed_days (text, calendar, start, end, days);
      warn_of_pupils_away (text, calendar, start, end, today);
    }
  warn_of_others (text, store, host_id, start);

  return g_string_free_and_steal (text);
}
