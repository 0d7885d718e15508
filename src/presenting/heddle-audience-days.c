/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Views of days: the programme of one of the fieldwork, a month, a break. */

#include <glib/gi18n-lib.h>

#include "heddle-audience-private.h"
#include "heddle-clock-text.h"
#include "heddle-date-names.h"
#include "heddle-date-text.h"
#include "heddle-privacy.h"
#include "heddle-programme-plan.h"
#include "heddle-waiting.h"

#define ROWS_MAX 100
#define DUE_SOON_DAYS 14

/* --- The programme of a day ----------------------------------------------- */

/* The day that is looked at, else today, else the first; from 1. */
static int
find_day (const HeddleProgrammePlan *plan,
          HeddleDay                  wanted,
          HeddleDay                  today)
{
  const HeddleDay days[] = { wanted, today };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (int day = 1; days[i] != HEDDLE_DAY_NONE && day <= plan->input.days; day++)
      if (heddle_programme_plan_get_day (plan, day) == days[i])
        return day;
  return 1;
}

static void
add_session (HeddleSlide            *slide,
             HeddleProgrammeSession *session)
{
  g_autofree char *text = NULL;
  HeddleSlideRow *row;
  const char *title = session->title != NULL ? session->title : "";

  if (session->letter != NULL)
    /* Translators: letter and title of a group */
    text = g_strdup_printf (_("Group %s: %s"), session->letter, title);
  row = heddle_slide_add_row (slide, text != NULL ? text : title);
  row->tone = HEDDLE_SLIDE_DIM;
  row->lead = g_strdup_printf ("%s – %s", heddle_clock_text_show (session->starts),
                               heddle_clock_text_show (session->ends));
  row->trail = g_strdup (session->place);
}

static void
add_sessions (HeddleSlide         *slide,
              HeddleProgrammePlan *plan,
              int                  day)
{
  for (guint i = 0; i < plan->sessions->len; i++)
    {
      HeddleProgrammeSession *session = heddle_programme_plan_get_session (plan, i);

      if (session->day == day && !heddle_privacy_hides (HEDDLE_RECORD (session)))
        add_session (slide, session);
    }
}

static char *
dup_day_title (HeddleProgrammePlan *plan,
               const char          *host,
               int                  day,
               guint                n_sessions)
{
  HeddleDay date = heddle_programme_plan_get_day (plan, day);
  g_autofree char *when = date != HEDDLE_DAY_NONE ? heddle_date_text_show_day_long (date)
                                                  : g_strdup (_("no date yet"));
  g_autofree char *what =
    n_sessions > 0 ? g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions),
                                      n_sessions)
                   : g_strdup (_("no session yet"));

  /* Translators: host, number of the day, its date, how many sessions */
  return g_strdup_printf (_("%s, day %d, %s: %s"), host, day, when, what);
}

/* The episode that the view is of, else the next one. */
static char *
dup_episode (HeddleStore                 *store,
             const HeddleAudienceSubject *subject,
             HeddleDay                    today)
{
  g_autoptr (GPtrArray) next = NULL;

  if (subject->episode != NULL)
    return g_strdup (subject->episode);
  next = heddle_waiting_next_episodes (store, today, ROWS_MAX);
  for (guint i = 0; i < next->len; i++)
    if (!heddle_privacy_hides (next->pdata[i]))
      return g_strdup (heddle_record_get_id (next->pdata[i]));
  return NULL;
}

HeddleSlide *
heddle_audience_day (HeddleStore                 *store,
                     const HeddleAudienceSubject *subject,
                     HeddleDay                    today)
{
  g_autofree char *id = dup_episode (store, subject, today);
  g_autoptr (HeddleEpisodePlan) episode =
    id != NULL ? heddle_episode_plan_load (store, id, NULL) : NULL;
  g_autoptr (HeddleProgrammePlan) plan = NULL;
  const char *host;
  HeddleSlide *slide;
  int day;

  if (episode == NULL || heddle_privacy_hides (HEDDLE_RECORD (episode->episode)))
    return heddle_audience_make_empty (_("No episode to show"));
  plan = heddle_programme_plan_new (store, episode);
  day = find_day (plan, subject->day, today);
  slide = heddle_slide_new (NULL);
  add_sessions (slide, plan, day);
  host = episode->host != NULL ? episode->host->short_name : episode->episode->title;
  slide->title = dup_day_title (plan, host, day, slide->rows->len);
  slide->foot_start = g_strdup (_("Programme of the day"));
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

/* --- A month -------------------------------------------------------------- */

static void
add_date (HeddleSlide          *slide,
          HeddleStore          *store,
          const HeddleDeadline *deadline,
          HeddleDay             today)
{
  HeddleSlideRow *row;
  HeddleDay first = deadline->first != HEDDLE_DAY_NONE ? deadline->first : deadline->last;

  row = heddle_audience_add_deadline (slide, store, deadline, today);
  heddle_slide_add_entry (slide, &row->mark, first, deadline->last);
  if (deadline->done_on != HEDDLE_DAY_NONE || deadline->fixed)
    {
      g_free (row->trail);
      row->trail = deadline->fixed ? NULL : g_strdup (_("done"));
      row->tone = HEDDLE_SLIDE_SUCCESS;
    }
}

HeddleSlide *
heddle_audience_month (HeddleStore                 *store,
                       const HeddleAudienceSubject *subject,
                       HeddleDay                    today)
{
  const HeddleDeadlineFilter filter = { .collaborative = subject->collaborative };
  HeddleDay of = subject->day != HEDDLE_DAY_NONE ? subject->day : today;
  HeddleSlide *slide = heddle_slide_new (NULL);
  g_autoptr (GPtrArray) deadlines = NULL;
  int year, month, day;
  HeddleDay first, last;
  guint n = 0;

  heddle_day_get_ymd (of, &year, &month, &day);
  first = heddle_day_new (year, month, 1);
  last = heddle_day_add_months (first, 1) - 1;
  deadlines = heddle_deadlines_range (store, &filter, first, last);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HeddleDeadline *deadline = deadlines->pdata[i];

      if (deadline->last == HEDDLE_DAY_NONE || heddle_privacy_hides_deadline (store, deadline))
        continue;
      if (n++ < ROWS_MAX)
        add_date (slide, store, deadline, today);
    }
  slide->month = first;
  slide->today = today;
  if (n == 0)
    /* Translators: month and year */
    slide->title = g_strdup_printf (_("%s %d: no date yet"), heddle_date_names_get_month (month),
                                    year);
  else
    /* Translators: month, year and how many dates */
    slide->title = g_strdup_printf (ngettext ("%s %d: %u date", "%s %d: %u dates", n),
                                    heddle_date_names_get_month (month), year, n);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

/* --- A break -------------------------------------------------------------- */

/* With the time at which it ends, and how much of it is left. */
HeddleSlide *
heddle_audience_break (HeddleStore                 *store,
                       const HeddleAudienceSubject *subject,
                       HeddleDay                    today)
{
  HeddleSlide *slide = heddle_slide_new (subject->message);
  int left = subject->until - subject->now;
  g_autofree char *clock = NULL;

  if (subject->until <= 0)
    {
      slide->message = g_strdup (subject->message != NULL ? subject->message : _("Break"));
      return slide;
    }
  clock = heddle_agenda_format_time (subject->until % (24 * 60));
  slide->message = left > 0 ? g_strdup_printf (_("Break until %s"), clock)
                            : g_strdup (_("We go on now"));
  if (left > 0)
    slide->subtitle = g_strdup_printf (ngettext ("%d minute left", "%d minutes left",
                                                 (gulong) left), left);
  if (slide->title == NULL)
    slide->title = g_strdup (_("Break"));
  return slide;
}
