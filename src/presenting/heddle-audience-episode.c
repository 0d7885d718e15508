/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Views of episodes: where one stands, its team, and all beside each other. */

#include <glib/gi18n-lib.h>

#include "heddle-audience-private.h"
#include "heddle-date-text.h"
#include "heddle-episode-plan.h"
#include "heddle-local-group.h"
#include "heddle-privacy.h"
#include "heddle-waiting.h"

#define DUE_SOON_DAYS 14
#define ROWS_MAX 40
/* The report is final seven weeks after the fieldwork. A review half a year later would
 * push all before it together; it is shown once that time has come. */
#define FAR_DAYS (9 * 7)

static const char *
get_code (HeddleEpisodePlan *plan)
{
  return plan->collaborative != NULL ? plan->collaborative->code : NULL;
}

/* On the line of the slide, or on that of a row: there only what shapes it, and what
 * is late. */
static void
add_step_point (HeddleSlide       *slide,
                HeddleSlideRow    *row,
                HeddleEpisodePlan *plan,
                guint              step,
                HeddleDay          today)
{
  const HeddleStepInput *input = &plan->input.steps[step];
  const HeddleStepDates *dates = &plan->dates[step];
  gboolean fieldwork = input->kind == HEDDLE_STEP_FIELDWORK;
  HeddleMark mark = {
    .shape = heddle_mark_shape_from_step (input->kind),
    .state = heddle_timeline_get_state (dates->last, input->done_on, today, DUE_SOON_DAYS),
    .code = get_code (plan),
  };
  g_autofree char *tag = NULL;
  HeddleDay first = dates->earliest != HEDDLE_DAY_NONE ? dates->earliest : dates->due;

  if (dates->due == HEDDLE_DAY_NONE
      || (plan->fieldwork_end != HEDDLE_DAY_NONE && dates->due > plan->fieldwork_end + FAR_DAYS
          && today <= plan->fieldwork_end + FAR_DAYS))
    return;
  tag = fieldwork ? g_strdup (_("fieldwork")) : heddle_episode_plan_dup_tag (plan, step);
  if (fieldwork)
    first = dates->due;
  if (row != NULL)
    {
      if (fieldwork || input->kind == HEDDLE_STEP_WINDOW || mark.state == HEDDLE_STATE_OVERDUE)
        heddle_slide_row_add_point (row, &mark, first,
                                    fieldwork ? plan->fieldwork_end : dates->last);
      return;
    }
  heddle_slide_add_point (slide, &mark, first, fieldwork ? plan->fieldwork_end : dates->last, tag);
}

/* The open steps, those that are late first. */
static void
add_open_steps (HeddleSlide       *slide,
                HeddleEpisodePlan *plan,
                HeddleDay          today,
                guint             *n_late)
{
  for (guint i = 0; i < plan->input.n_steps; i++)
    {
      const HeddleStepInput *input = &plan->input.steps[i];
      const HeddleStepDates *dates = &plan->dates[i];
      HeddleSlideRow *row;

      if (input->done_on != HEDDLE_DAY_NONE || dates->due == HEDDLE_DAY_NONE
          || heddle_privacy_hides (g_ptr_array_index (plan->steps, i)))
        continue;
      *n_late += dates->last < today;
      if (slide->rows->len >= 4)
        continue;
      row = heddle_slide_add_row (slide, input->label);
      row->lead = heddle_date_text_show_day (dates->due, today);
      row->trail = heddle_audience_dup_when (dates->last, today, &row->tone);
      heddle_slide_row_set_mark (row, heddle_mark_shape_from_step (input->kind),
                                 heddle_timeline_get_state (dates->last, HEDDLE_DAY_NONE, today,
                                                            DUE_SOON_DAYS),
                                 get_code (plan));
    }
}

static char *
dup_headline (HeddleEpisodePlan *plan,
              HeddleDay          today,
              guint              n_late)
{
  const char *host = plan->host != NULL ? plan->host->short_name : plan->episode->title;
  HeddleDay start = plan->input.fieldwork_start;
  g_autofree char *when = NULL;
  g_autofree char *late = NULL;

  if (start == HEDDLE_DAY_NONE)
    when = g_strdup (_("no date for the fieldwork yet"));
  else if (today > plan->fieldwork_end)
    when = g_strdup (_("after the fieldwork"));
  else
    {
      g_autofree char *distance = heddle_date_text_show_distance (start, today);

      /* Translators: in 7 weeks, tomorrow */
      when = g_strdup_printf (_("fieldwork %s"), distance);
    }
  late = n_late > 0 ? g_strdup_printf (ngettext ("%u step late", "%u steps late", n_late), n_late)
                    : g_strdup (_("nothing late"));
  return g_strdup_printf (_("%s: %s, %s"), host, when, late);
}

HeddleSlide *
heddle_audience_episode (HeddleStore                 *store,
                         const HeddleAudienceSubject *subject,
                         HeddleDay                    today)
{
  g_autoptr (HeddleEpisodePlan) plan =
    subject->episode != NULL ? heddle_episode_plan_load (store, subject->episode, NULL) : NULL;
  HeddleSlide *slide;
  guint n_late = 0;

  if (plan == NULL || heddle_privacy_hides (HEDDLE_RECORD (plan->episode)))
    return heddle_audience_make_empty (_("No episode to show"));

  slide = heddle_slide_new (NULL);
  for (guint i = 0; i < plan->input.n_steps; i++)
    if (!heddle_privacy_hides (g_ptr_array_index (plan->steps, i)))
      add_step_point (slide, NULL, plan, i, today);
  slide->today = today;
  add_open_steps (slide, plan, today, &n_late);
  slide->title = dup_headline (plan, today, n_late);
  if (plan->input.fieldwork_start != HEDDLE_DAY_NONE)
    slide->subtitle = heddle_date_text_show_span (plan->input.fieldwork_start,
                                                  plan->fieldwork_end, today);
  slide->foot_start = g_strdup (plan->episode->title);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

HeddleSlide *
heddle_audience_timeline (HeddleStore                 *store,
                          const HeddleAudienceSubject *subject,
                          HeddleDay                    today)
{
  g_autoptr (GPtrArray) episodes = heddle_waiting_next_episodes (store, today, ROWS_MAX);
  HeddleSlide *slide = heddle_slide_new (NULL);
  guint n = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (episodes, i);
      g_autoptr (HeddleEpisodePlan) plan =
        heddle_episode_plan_load (store, heddle_record_get_id (HEDDLE_RECORD (episode)), NULL);
      HeddleSlideRow *row;

      if (plan == NULL || heddle_privacy_hides (HEDDLE_RECORD (episode)))
        continue;
      n++;
      row = heddle_slide_add_row (slide, plan->host != NULL ? plan->host->name : episode->title);
      heddle_slide_row_set_mark (row, HEDDLE_SHAPE_FIELDWORK, HEDDLE_STATE_OPEN, get_code (plan));
      if (plan->input.fieldwork_start == HEDDLE_DAY_NONE)
        continue;
      row->lead = heddle_date_text_show_day (plan->input.fieldwork_start, today);
      row->trail = heddle_audience_dup_when (plan->input.fieldwork_start, today, &row->tone);
      for (guint j = 0; j < plan->input.n_steps; j++)
        if (!heddle_privacy_hides (g_ptr_array_index (plan->steps, j)))
          add_step_point (slide, row, plan, j, today);
    }
  slide->today = today;
  slide->title = n > 0 ? g_strdup_printf (ngettext ("%u episode is on its way",
                                                    "%u episodes are on their way", n), n)
                       : g_strdup (_("No episode is on its way"));
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}

/* A post with its home, unless the home is what is private. */
static char *
dup_post (HeddlePerson *person)
{
  static const char *const homes[] = { "authority", "organisation" };

  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (heddle_privacy_hides_field (HEDDLE_RECORD (person),
                                    heddle_kind_get_field (&heddle_person_kind, homes[i])))
      return g_strdup (person->post);
  return heddle_record_dup_title (HEDDLE_RECORD (person));
}

/* Roles of the local group, and which nobody has yet. People appear by post. */
HeddleSlide *
heddle_audience_team (HeddleStore                 *store,
                      const HeddleAudienceSubject *subject,
                      HeddleDay                    today)
{
  g_autoptr (HeddleRecord) episode =
    subject->episode != NULL ? heddle_store_get (store, &heddle_episode_kind, subject->episode,
                                                 NULL)
                             : NULL;
  g_autoptr (GPtrArray) seats = NULL;
  HeddleSlide *slide;
  guint n_empty = 0;

  if (episode == NULL || heddle_privacy_hides (episode))
    return heddle_audience_make_empty (_("No episode to show"));

  slide = heddle_slide_new (NULL);
  seats = heddle_local_group_list (store, subject->episode);
  for (guint i = 0; i < seats->len; i++)
    {
      const HeddleSeat *seat = g_ptr_array_index (seats, i);
      gboolean empty = seat->person == NULL;
      HeddleSlideRow *row;

      if (heddle_privacy_hides (HEDDLE_RECORD (seat->slot)))
        continue;
      row = heddle_slide_add_row (slide, seat->slot->role);
      n_empty += empty;
      row->tone = empty ? HEDDLE_SLIDE_ERROR : HEDDLE_SLIDE_DIM;
      row->cell = empty ? HEDDLE_SLIDE_EMPTY : HEDDLE_SLIDE_COVERED;
      if (empty)
        row->trail = g_strdup (_("nobody yet"));
      else if (!heddle_privacy_hides (HEDDLE_RECORD (seat->person)))
        row->trail = dup_post (seat->person);
    }
  slide->title = n_empty > 0
                   ? g_strdup_printf (ngettext ("%u role of the local group has nobody yet",
                                                "%u roles of the local group have nobody yet",
                                                n_empty), n_empty)
                   : g_strdup (_("Every role of the local group is taken"));
  slide->foot_start = heddle_record_dup_title (episode);
  slide->foot_end = heddle_audience_dup_as_at (today);
  return slide;
}
