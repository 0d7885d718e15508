/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-plan-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-names.h"
#include "heddle-findings-private.h"

char *
heddle_fieldwork_span_text (HeddleDay first,
                            HeddleDay last)
{
  int year[2], month[2], day[2];
  g_autofree char *from = NULL;

  heddle_day_get_ymd (first, &year[0], &month[0], &day[0]);
  heddle_day_get_ymd (last, &year[1], &month[1], &day[1]);
  if (first == last)
    return g_strdup_printf ("%d %s %d", day[0], heddle_date_names_get_month (month[0]), year[0]);

  if (year[0] != year[1])
    from = g_strdup_printf ("%d %s %d", day[0], heddle_date_names_get_month (month[0]), year[0]);
  else if (month[0] != month[1])
    from = g_strdup_printf ("%d %s", day[0], heddle_date_names_get_month (month[0]));
  else
    from = g_strdup_printf ("%d", day[0]);
  return g_strdup_printf ("%s – %d %s %d", from, day[1],
                          heddle_date_names_get_month (month[1]), year[1]);
}

static gboolean
check_days (HeddleDay   start,
            int         days,
            GError    **error)
{
  g_auto (HeddleValue) first = HEDDLE_VALUE_INIT;
  g_auto (HeddleValue) count = HEDDLE_VALUE_INIT;
  g_autofree char *iso = heddle_day_to_iso (start);

  if (iso == NULL)
    {
      heddle_field_set_invalid (heddle_kind_get_field (&heddle_episode_kind, "fieldwork_start"),
                                &heddle_episode_kind, NULL, error,
                                _("is needed to move the fieldwork"));
      return FALSE;
    }
  heddle_value_set_text (&first, iso);
  heddle_value_set_integer (&count, days);
  return heddle_field_check (heddle_kind_get_field (&heddle_episode_kind, "fieldwork_start"),
                             &heddle_episode_kind, &first, error)
         && heddle_field_check (heddle_kind_get_field (&heddle_episode_kind, "days"),
                                &heddle_episode_kind, &count, error);
}

/* The same rule about the same records is the same finding, however its words
 * or days changed with the move. */
static char *
dup_key (HeddleFinding *finding)
{
  GString *key = g_string_new (finding->rule);

  for (guint i = 0; i < finding->ids->len; i++)
    g_string_append_printf (key, " %s", (const char *) g_ptr_array_index (finding->ids, i));
  return g_string_free_and_steal (key);
}

static GHashTable *
collect_keys (GPtrArray *findings)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->len; i++)
    g_hash_table_add (keys, dup_key (g_ptr_array_index (findings, i)));
  return keys;
}

static GPtrArray *
take_others (GPtrArray  *findings,
             GHashTable *keys)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_finding_free);

  for (guint i = 0; i < findings->len;)
    {
      g_autofree char *key = dup_key (g_ptr_array_index (findings, i));

      if (g_hash_table_contains (keys, key))
        i++;
      else
        g_ptr_array_add (others, g_ptr_array_steal_index (findings, i));
    }
  return others;
}

static gboolean
compare_findings (HeddleMovePreview  *self,
                  HeddleStore        *store,
                  HeddleDay           today,
                  GError            **error)
{
  g_autoptr (GPtrArray) before = heddle_findings_of_plan (store, self->before, today, error);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GHashTable) keys_before = NULL;
  g_autoptr (GHashTable) keys_after = NULL;

  if (before == NULL)
    return FALSE;
  after = heddle_findings_of_plan (store, self->after, today, error);
  if (after == NULL)
    return FALSE;

  keys_before = collect_keys (before);
  keys_after = collect_keys (after);
  self->new_findings = take_others (after, keys_before);
  self->solved_findings = take_others (before, keys_after);
  return TRUE;
}

static void
count_moves (HeddleMovePreview *self)
{
  for (guint i = 0; i < self->before->steps->len; i++)
    {
      const HeddleStepMove *move = &self->moves[i];

      if (!move->stays && (move->old_due != move->new_due
                           || move->old_earliest != move->new_earliest))
        self->n_moving++;
      if (heddle_step_is_late_pin (g_ptr_array_index (self->before->steps, i)))
        self->n_late_pins++;
    }
}

/**
 * heddle_move_preview_new:
 * @start: first day the fieldwork would have
 * @days: its working days; 0 keeps them
 * @release_late_pins: whether dates that were pinned because the episode
 *   started late move again
 *
 * Works out what a move would do, without writing anything.
 *
 * Returns: (transfer full): the preview, or %NULL with an error
 */
HeddleMovePreview *
heddle_move_preview_new (HeddleStore  *store,
                         const char   *episode_id,
                         HeddleDay     start,
                         int           days,
                         gboolean      release_late_pins,
                         HeddleDay     today,
                         GError      **error)
{
  g_autoptr (HeddleMovePreview) self = g_new0 (HeddleMovePreview, 1);

  self->before = heddle_episode_plan_load (store, episode_id, error);
  if (self->before == NULL)
    return NULL;
  if (days == 0)
    days = self->before->input.fieldwork_days;
  if (!check_days (start, days, error))
    return NULL;

  self->after = heddle_episode_plan_moved (self->before, start, days, release_late_pins, error);
  if (self->after == NULL)
    return NULL;
  self->moves = heddle_timeline_move (&self->before->input, &self->after->input, today, error);
  if (self->moves == NULL || !compare_findings (self, store, today, error))
    return NULL;
  count_moves (self);
  return g_steal_pointer (&self);
}

void
heddle_move_preview_free (HeddleMovePreview *self)
{
  if (self->moves != NULL)
    heddle_timeline_free_moves (self->moves, self->before->input.n_steps);
  g_clear_pointer (&self->new_findings, g_ptr_array_unref);
  g_clear_pointer (&self->solved_findings, g_ptr_array_unref);
  g_clear_pointer (&self->before, heddle_episode_plan_free);
  g_clear_pointer (&self->after, heddle_episode_plan_free);
  g_free (self);
}

static gboolean
is_step_stale (HeddleMovePreview *self,
               guint              i)
{
  HeddleStep *step = g_ptr_array_index (self->before->steps, i);
  const HeddleStepInput *input = &self->before->input.steps[i];

  return heddle_record_is_deleted (HEDDLE_RECORD (step))
         || heddle_day_parse (step->done_on) != input->done_on
         || heddle_day_parse (step->pinned) != input->pinned;
}

/* Whether somebody changed meanwhile what the preview rests on. */
static gboolean
is_stale (HeddleMovePreview *self)
{
  HeddleEpisode *episode = self->before->episode;
  HeddleDay now = HEDDLE_DAY_NONE;

  if (episode->fieldwork_start != NULL)
    now = heddle_edtf_get_day (episode->fieldwork_start);
  for (guint i = 0; i < self->before->steps->len; i++)
    if (is_step_stale (self, i))
      return TRUE;
  return heddle_record_is_deleted (HEDDLE_RECORD (episode))
         || now != self->before->input.fieldwork_start
         || (episode->days != HEDDLE_NO_INTEGER
             && episode->days != self->before->input.fieldwork_days);
}

static gboolean
write_episode (HeddleMovePreview  *self,
               HeddleEdit         *edit,
               GError            **error)
{
  HeddleEpisode *episode = self->before->episode;
  const char *id = heddle_record_get_id (HEDDLE_RECORD (episode));
  g_autofree char *start = heddle_day_to_iso (self->after->input.fieldwork_start);
  g_autofree char *days = g_strdup_printf ("%d", self->after->input.fieldwork_days);
  g_autofree char *made_title = heddle_episode_title (self->before->host,
                                                      episode->fieldwork_start);

  /* A title that was made from host and month follows the month. */
  if (g_strcmp0 (made_title, episode->title) == 0)
    {
      g_autofree char *title = heddle_episode_title (self->before->host, start);

      if (!heddle_edit_set_text (edit, &heddle_episode_kind, id, "title", title, error))
        return FALSE;
    }
  return heddle_edit_set_text (edit, &heddle_episode_kind, id, "fieldwork_start", start, error)
         && heddle_edit_set_text (edit, &heddle_episode_kind, id, "days", days, error);
}

/* Pins that the move releases, and those that hold what is done. */
static gboolean
write_pins (HeddleMovePreview  *self,
            HeddleEdit         *edit,
            GError            **error)
{
  for (guint i = 0; i < self->before->steps->len; i++)
    {
      const char *id = heddle_record_get_id (g_ptr_array_index (self->before->steps, i));
      const HeddleStepInput *after = &self->after->input.steps[i];
      g_autofree char *day = heddle_day_to_iso (after->pinned);

      if (self->before->input.steps[i].pinned == after->pinned)
        continue;
      if (!heddle_edit_set_text (edit, &heddle_step_kind, id, "pinned", day, error)
          || !heddle_edit_set_text (edit, &heddle_step_kind, id, "pin_reason",
                                    day != NULL ? after->pin_reason : NULL, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * heddle_move_preview_apply:
 *
 * Does what the preview shows, as one change. Done and pinned steps stay.
 *
 * Returns: whether it was written; %HEDDLE_ERROR_CHANGED where somebody moved
 *   the fieldwork, ticked or pinned a step since the preview was made
 */
gboolean
heddle_move_preview_apply (HeddleMovePreview  *self,
                           GError            **error)
{
  HeddleEpisode *episode = self->before->episode;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *span = heddle_fieldwork_span_text (self->after->input.fieldwork_start,
                                                      self->after->fieldwork_end);
  g_autofree char *label = g_strdup_printf (_("Move the fieldwork of %s to %s"),
                                            episode->title, span);

  if (is_stale (self))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_CHANGED,
                   _("Episode “%s” was changed meanwhile; look at the move again."),
                   episode->title);
      return FALSE;
    }

  edit = heddle_edit_begin (heddle_record_get_store (HEDDLE_RECORD (episode)), label, error);
  return edit != NULL
         && write_episode (self, edit, error)
         && write_pins (self, edit, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
