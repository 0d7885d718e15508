/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-pin-preview.h"

static gboolean
find_step (HeddleEpisodePlan *plan,
           const char        *id,
           guint             *index)
{
  for (guint i = 0; i < plan->steps->len; i++)
    if (g_str_equal (heddle_record_get_id (plan->steps->pdata[i]), id))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

static HeddleStepDates *
compute (HeddleEpisodePlan  *plan,
         guint               step,
         HeddleDay           day,
         GError            **error)
{
  HeddleTimelineInput input = plan->input;
  g_autofree HeddleStepInput *steps
    = g_memdup2 (input.steps, input.n_steps * sizeof (HeddleStepInput));

  steps[step].pinned = day;
  input.steps = steps;
  return heddle_timeline_compute (&input, error);
}

/**
 * heddle_pin_preview_new:
 * @day: the date that would be agreed
 *
 * Changes nothing; see heddle_episode_plan_pin().
 *
 * Returns: (transfer full): what would be, or %NULL with @error set where the
 *   step is gone or its episode's steps cannot be worked out
 */
HeddlePinPreview *
heddle_pin_preview_new (HeddleStore  *store,
                        const char   *step_id,
                        HeddleDay     day,
                        GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_step_kind, step_id, error);
  g_autoptr (HeddlePinPreview) self = g_new0 (HeddlePinPreview, 1);

  self->moved = g_array_new (FALSE, FALSE, sizeof (guint));
  if (record == NULL)
    return NULL;
  self->plan = heddle_episode_plan_load (store, HEDDLE_STEP (record)->episode, error);
  if (self->plan == NULL)
    return NULL;
  if (!find_step (self->plan, step_id, &self->step))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED, "%s: it is in the trash",
                   HEDDLE_STEP (record)->label);
      return NULL;
    }
  self->dates = compute (self->plan, self->step, day, error);
  if (self->dates == NULL)
    return NULL;

  for (guint i = 0; i < self->plan->steps->len; i++)
    if (i != self->step && self->dates[i].due != self->plan->dates[i].due)
      g_array_append_val (self->moved, i);
  return g_steal_pointer (&self);
}

void
heddle_pin_preview_free (HeddlePinPreview *self)
{
  if (self->dates != NULL)
    heddle_timeline_free_dates (self->dates, self->plan->steps->len);
  g_clear_pointer (&self->plan, heddle_episode_plan_free);
  g_clear_pointer (&self->moved, g_array_unref);
  g_free (self);
}
