/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-plan-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-members.h"

/* What already takes the host's time, and the words for it. */
typedef struct
{
  GArray *spans; /* (element-type HeddleBusySpan) */
  GPtrArray *texts;
} Busy;

static gboolean
lends_to (HeddleStore *store,
          const char  *authority_id,
          const char  *episode_id)
{
  g_autoptr (GPtrArray) team =
    heddle_query_records (store, &heddle_team_member_kind, "episode", episode_id);

  for (guint i = 0; i < team->len; i++)
    {
      HeddleTeamMember *member = g_ptr_array_index (team, i);
      g_autofree char *home = NULL;

      if (member->person == NULL || g_strcmp0 (member->state, "declined") == 0)
        continue;
      home = heddle_members_dup_home (store, member->person);
      if (g_strcmp0 (home, authority_id) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_busy (Busy                *busy,
          HeddleHostCalendars *calendars,
          HeddleEpisode       *episode,
          const char          *format)
{
  HeddleDay first = heddle_edtf_get_day (episode->fieldwork_start);
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (episode));
  HeddleBusySpan span = { .first = first };

  if (first == HEDDLE_DAY_NONE)
    return;
  span.last = heddle_timeline_get_fieldwork_end (
    heddle_host_calendars_get (calendars, episode->host), first,
    episode->days != HEDDLE_NO_INTEGER ? (int) episode->days : 3);
  span.what = g_strdup_printf (format, title);
  g_ptr_array_add (busy->texts, (char *) span.what);
  g_array_append_val (busy->spans, span);
}

/* @except: an episode that is looked for a new place for, or NULL */
static void
collect_busy (Busy                *busy,
              HeddleStore         *store,
              HeddleHostCalendars *calendars,
              const char          *host_id,
              HeddleEpisode       *except,
              HeddleDay            after)
{
  g_autoptr (GPtrArray) episodes =
    heddle_query_records (store, &heddle_episode_kind, "status", "planned");

  for (guint i = 0; i < episodes->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (episodes, i);

      if (episode == except || episode->fieldwork_start == NULL
          || heddle_edtf_get_last (episode->fieldwork_start) + 30 < after)
        continue;
      if (g_strcmp0 (episode->host, host_id) == 0)
        add_busy (busy, calendars, episode, _("hosts “%s”"));
      else if (lends_to (store, host_id, heddle_record_get_id (HEDDLE_RECORD (episode))))
        add_busy (busy, calendars, episode, _("lends people to “%s”"));
    }
}

static HeddleStepInput *
read_template (HeddleStore  *store,
               GPtrArray   **steps,
               GError      **error)
{
  g_autoptr (HeddleTemplate) template = heddle_episode_template_dup (store, NULL, error);
  HeddleStepInput *inputs;

  if (template == NULL)
    return NULL;
  *steps = heddle_episode_template_steps (store, template);
  inputs = g_new0 (HeddleStepInput, (*steps)->len);
  for (guint i = 0; i < (*steps)->len; i++)
    {
      HeddleTemplateStep *step = g_ptr_array_index (*steps, i);

      inputs[i].key = step->key;
      inputs[i].label = step->label;
      inputs[i].kind = heddle_step_kind_from_word (step->sort);
      inputs[i].anchor = step->anchor != NULL ? step->anchor : "";
      inputs[i].from = step->offset_from != NULL ? step->offset_from : "";
      inputs[i].to = step->offset_to != NULL ? step->offset_to : "";
      inputs[i].pin_reason = "";
    }
  return inputs;
}

static gboolean
check_request (HeddleStore  *store,
               const char   *host_id,
               int           days,
               GError      **error)
{
  g_autoptr (HeddleRecord) host = heddle_store_get (store, &heddle_authority_kind, host_id, error);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_value_set_integer (&value, days);
  return host != NULL
         && heddle_field_check (heddle_kind_get_field (&heddle_episode_kind, "days"),
                                &heddle_episode_kind, &value, error);
}

static GPtrArray *
search (HeddleStore          *store,
        const char           *host_id,
        HeddleEpisode        *except,
        HeddleTimelineInput  *input,
        HeddleDay             after,
        HeddleDay             today,
        guint                 count,
        GError              **error)
{
  g_autoptr (HeddleHostCalendars) calendars = heddle_host_calendars_new (store);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HeddleBusySpan));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Busy busy = { .spans = spans, .texts = texts };

  collect_busy (&busy, store, calendars, host_id, except, after);
  input->calendar = heddle_host_calendars_get (calendars, host_id);
  return heddle_date_search (input, (HeddleBusySpan *) (void *) spans->data, spans->len, after,
                             today, count, error);
}

/**
 * heddle_episode_plan_find_dates:
 * @host_id: an authority
 * @after: the fieldwork is to start later than this day
 * @days: its working days, 1 to 10
 * @count: how many to propose
 *
 * Dates for a new episode, planned with the newest template of Collaborative
 * Improvement.
 *
 * Returns: (transfer full) (element-type HeddleCandidate): the best first, or
 *   %NULL with an error
 */
GPtrArray *
heddle_episode_plan_find_dates (HeddleStore  *store,
                                const char   *host_id,
                                HeddleDay     after,
                                int           days,
                                HeddleDay     today,
                                guint         count,
                                GError      **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree HeddleStepInput *inputs = NULL;
  HeddleTimelineInput input = { .fieldwork_days = days };

  if (!check_request (store, host_id, days, error))
    return NULL;
  inputs = read_template (store, &steps, error);
  if (inputs == NULL)
    return NULL;

  input.steps = inputs;
  input.n_steps = steps->len;
  return search (store, host_id, NULL, &input, after, today, count, error);
}

/**
 * heddle_episode_plan_find_moves:
 *
 * The same for an episode that is there: with its own steps, of which those
 * that are done cannot be late, and not in its own way.
 *
 * Returns: (transfer full) (element-type HeddleCandidate): the best first, or
 *   %NULL with an error
 */
GPtrArray *
heddle_episode_plan_find_moves (HeddleEpisodePlan  *self,
                                HeddleDay           after,
                                int                 days,
                                HeddleDay           today,
                                guint               count,
                                GError            **error)
{
  HeddleStore *store = heddle_record_get_store (HEDDLE_RECORD (self->episode));
  HeddleTimelineInput input = self->input;

  if (!check_request (store, self->episode->host, days, error))
    return NULL;
  input.fieldwork_days = days;
  return search (store, self->episode->host, self->episode, &input, after, today, count, error);
}
