/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-plan-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"

static HeddleStep *
dup_step (HeddleStore  *store,
          const char   *step_id,
          GError      **error)
{
  HeddleRecord *step = heddle_store_get (store, &heddle_step_kind, step_id, error);

  return step != NULL ? HEDDLE_STEP (step) : NULL;
}

static gboolean
set_step (HeddleEdit  *edit,
          const char  *id,
          const char  *field,
          const char  *text,
          GError     **error)
{
  return heddle_edit_set_text (edit, &heddle_step_kind, id, field, text, error);
}

/* A pin that only held the date of what was done goes with the tick. */
static gboolean
release_done_pin (HeddleEdit  *edit,
                  HeddleStep  *step,
                  GError     **error)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (step));

  return g_strcmp0 (step->pin_reason, HEDDLE_PIN_DONE) != 0
         || (set_step (edit, id, "pinned", NULL, error)
             && set_step (edit, id, "pin_reason", NULL, error));
}

/**
 * heddle_episode_plan_tick:
 * @done_on: %HEDDLE_DAY_NONE takes the tick away
 *
 * Returns: whether it was written, as one change
 */
gboolean
heddle_episode_plan_tick (HeddleStore  *store,
                          const char   *step_id,
                          HeddleDay     done_on,
                          GError      **error)
{
  g_autoptr (HeddleStep) step = dup_step (store, step_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autofree char *day = heddle_day_to_iso (done_on);

  if (step == NULL)
    return FALSE;

  title = heddle_record_dup_title (HEDDLE_RECORD (step));
  label = g_strdup_printf (day != NULL ? _("Tick “%s”") : _("Take the tick off “%s”"), title);
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && set_step (edit, step_id, "done_on", day, error)
         && (day != NULL || release_done_pin (edit, step, error))
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * heddle_episode_plan_pin:
 * @day: agreed by hand; %HEDDLE_DAY_NONE releases the pin
 * @reason: why, needed with a day
 *
 * Returns: whether it was written, as one change
 */
gboolean
heddle_episode_plan_pin (HeddleStore  *store,
                         const char   *step_id,
                         HeddleDay     day,
                         const char   *reason,
                         GError      **error)
{
  g_autoptr (HeddleStep) step = dup_step (store, step_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  g_autofree char *pinned = heddle_day_to_iso (day);

  if (step == NULL)
    return FALSE;

  title = heddle_record_dup_title (HEDDLE_RECORD (step));
  if (pinned != NULL)
    {
      g_autofree char *shown = heddle_date_text_show_day (day, HEDDLE_DAY_NONE);

      label = g_strdup_printf (_("Pin “%s” to %s"), title, shown);
    }
  else
    {
      label = g_strdup_printf (_("Release the pin of “%s”"), title);
    }

  edit = heddle_edit_begin (store, label, error);
  return edit != NULL
         && set_step (edit, step_id, "pinned", pinned, error)
         && set_step (edit, step_id, "pin_reason", pinned != NULL ? reason : NULL, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
write_pins (HeddleEdit         *edit,
            HeddleEpisodePlan  *plan,
            const HeddleDay    *days,
            guint              *n_written,
            GError            **error)
{
  *n_written = 0;
  for (guint i = 0; i < plan->steps->len; i++)
    {
      HeddleRecord *step = g_ptr_array_index (plan->steps, i);
      g_autofree char *day = heddle_day_to_iso (days[i]);

      if (day == NULL)
        continue;
      if (!set_step (edit, heddle_record_get_id (step), "pinned", day, error)
          || !set_step (edit, heddle_record_get_id (step), "pin_reason",
                        HEDDLE_PIN_STARTED_LATE, error))
        return FALSE;
      (*n_written)++;
    }
  return TRUE;
}

/**
 * heddle_episode_plan_compress:
 * @today: the day the time left is counted from
 *
 * For an episode that started late: spreads the open steps, in their order,
 * over the working days that are left before the fieldwork, as pins that a
 * later move offers to release.
 *
 * Returns: whether it was written, as one change; %HEDDLE_ERROR_REFUSED where
 *   no step is late
 */
gboolean
heddle_episode_plan_compress (HeddleStore  *store,
                              const char   *episode_id,
                              HeddleDay     today,
                              GError      **error)
{
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (store, episode_id, error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree HeddleDay *days = NULL;
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;
  guint n_written;

  if (plan == NULL)
    return FALSE;

  title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  days = heddle_timeline_compress (&plan->input, plan->dates, today);
  label = g_strdup_printf (_("Fit the open steps of “%s” into the time left"), title);
  edit = heddle_edit_begin (store, label, error);
  if (edit == NULL)
    return FALSE;

  if (days == NULL)
    n_written = 0;
  else if (!write_pins (edit, plan, days, &n_written, error))
    return FALSE;
  if (n_written == 0)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("Episode “%s”: no open step before the fieldwork is late, or no working "
                     "day is left."), title);
      return FALSE;
    }
  return heddle_edit_commit (g_steal_pointer (&edit), error);
}
