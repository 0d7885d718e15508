/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-status.h"

#include <glib/gi18n-lib.h>

static gboolean
set_status (HeddleStore  *store,
            const char   *id,
            const char   *format,
            const char   *status,
            const char   *reason,
            gboolean      clears_fieldwork,
            GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_episode_kind, id, error);
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  if (record == NULL)
    return FALSE;

  title = heddle_record_dup_title (record);
  label = g_strdup_printf (format, title);
  edit = heddle_edit_begin (store, label, error);

  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_episode_kind, id, "status", status, error)
         && heddle_edit_set_text (edit, &heddle_episode_kind, id, "status_reason", reason, error)
         && (!clears_fieldwork
             || heddle_edit_set_text (edit, &heddle_episode_kind, id, "fieldwork_start", NULL,
                                      error))
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
check_reason (const char  *reason,
              const char  *status,
              GError     **error)
{
  g_autofree char *text = g_strstrip (g_strdup (reason != NULL ? reason : ""));

  if (*text != '\0')
    return TRUE;
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("Episode, Reason of the status: empty, but an episode that is %s needs one."),
               status);

  return FALSE;
}

/**
 * heddle_episode_postpone:
 * @episode_id: an episode
 * @reason: why
 *
 * Returns: whether it was written
 */
gboolean
heddle_episode_postpone (HeddleStore  *store,
                         const char   *episode_id,
                         const char   *reason,
                         GError      **error)
{
  return check_reason (reason, _("postponed"), error)
         && set_status (store, episode_id, _("Postpone %s"), "postponed", reason, TRUE, error);
}

/**
 * heddle_episode_cancel:
 * @episode_id: an episode
 * @reason: why
 *
 * Returns: whether it was written
 */
gboolean
heddle_episode_cancel (HeddleStore  *store,
                       const char   *episode_id,
                       const char   *reason,
                       GError      **error)
{
  return check_reason (reason, _("cancelled"), error)
         && set_status (store, episode_id, _("Cancel %s"), "cancelled", reason, FALSE, error);
}

/**
 * heddle_episode_close:
 * @episode_id: an episode
 *
 * Returns: whether it was written
 */
gboolean
heddle_episode_close (HeddleStore  *store,
                      const char   *episode_id,
                      GError      **error)
{
  return set_status (store, episode_id, _("Close %s"), "closed", NULL, FALSE, error);
}

/**
 * heddle_episode_resume:
 * @episode_id: an episode
 *
 * Returns: whether it was written
 */
gboolean
heddle_episode_resume (HeddleStore  *store,
                       const char   *episode_id,
                       GError      **error)
{
  return set_status (store, episode_id, _("Plan %s Again"), "planned", NULL, FALSE, error);
}

/**
 * heddle_episode_get_stages:
 * @plan: an episode as planned
 *
 * Returns: see heddle_stages_derive()
 */
HeddleStages
heddle_episode_get_stages (HeddleEpisodePlan *plan,
                           HeddleDay          today)
{
  return heddle_stages_derive (plan->input.steps, plan->input.n_steps,
                               plan->input.fieldwork_start, today, plan->episode->stage);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  HeddleStep *one = *(HeddleStep **) a, *two = *(HeddleStep **) b;

  if (one->position != two->position)
    return one->position < two->position ? -1 : 1;
  return g_strcmp0 (one->key, two->key);
}

HeddleStages
heddle_episode_find_stages (HeddleStore   *store,
                            HeddleEpisode *episode,
                            HeddleDay      today)
{
  g_autoptr (GPtrArray) steps
    = heddle_query_records (store, &heddle_step_kind, "episode",
                            heddle_record_get_id (HEDDLE_RECORD (episode)));
  g_autofree HeddleStepInput *inputs = g_new0 (HeddleStepInput, steps->len);

  g_ptr_array_sort (steps, compare_positions);
  for (guint i = 0; i < steps->len; i++)
    {
      HeddleStep *step = steps->pdata[i];

      inputs[i].key = step->key;
      inputs[i].kind = heddle_step_kind_from_word (step->sort);
      inputs[i].done_on = heddle_day_parse (step->done_on);
    }

  return heddle_stages_derive (inputs, steps->len, heddle_day_parse (episode->fieldwork_start),
                               today, episode->stage);
}

/**
 * heddle_episode_set_stage:
 * @episode_id: an episode
 * @stage: a stage, or %HEDDLE_N_STAGES to let it follow the steps again
 *
 * One change: "Set Stage of Fife to Reporting".
 *
 * Returns: whether it was written
 */
gboolean
heddle_episode_set_stage (HeddleStore  *store,
                          const char   *episode_id,
                          HeddleStage   stage,
                          GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_episode_kind, episode_id,
                                                      error);
  const char *word = stage < HEDDLE_N_STAGES ? heddle_stage_get_word (stage) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autoptr (HeddleEdit) edit = NULL;

  if (record == NULL)
    return FALSE;

  title = heddle_record_dup_title (record);
  /* Translators: names of changes; an episode, then one of the six stages */
  label = word != NULL
              ? g_strdup_printf (_("Set Stage of %s to %s"), title, heddle_stage_get_name (stage))
              : g_strdup_printf (_("Let Stage of %s Follow Its Steps"), title);
  edit = heddle_edit_begin (store, label, error);

  return edit != NULL
         && heddle_edit_set_text (edit, &heddle_episode_kind, episode_id, "stage", word, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
