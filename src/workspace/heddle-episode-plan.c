/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode-plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-members.h"
#include "heddle-step-faults.h"
#include "heddle-step-roles.h"

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  HeddleStep *first = *(HeddleStep **) a;
  HeddleStep *second = *(HeddleStep **) b;

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return g_strcmp0 (first->key, second->key);
}

static const char *
keep (HeddleEpisodePlan *self,
      const char        *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : "";
}

static void
read_steps (HeddleEpisodePlan *self)
{
  HeddleStepInput *inputs = g_new0 (HeddleStepInput, self->steps->len);

  for (guint i = 0; i < self->steps->len; i++)
    {
      HeddleStep *step = g_ptr_array_index (self->steps, i);

      inputs[i].key = keep (self, step->key);
      inputs[i].label = keep (self, step->label);
      inputs[i].kind = heddle_step_kind_from_word (step->sort);
      inputs[i].anchor = keep (self, step->anchor);
      inputs[i].from = keep (self, step->offset_from);
      inputs[i].to = keep (self, step->offset_to);
      inputs[i].pinned = heddle_day_parse (step->pinned);
      inputs[i].pin_reason = keep (self, step->pin_reason);
      inputs[i].done_on = heddle_day_parse (step->done_on);
    }
  self->input.steps = inputs;
  self->input.n_steps = self->steps->len;
  self->faults = heddle_step_faults_mend (inputs, self->steps->len, self->texts);
}

static void
warn_of_faults (HeddleEpisodePlan *self)
{
  for (guint i = 0; i < self->input.n_steps; i++)
    if (self->faults[i] != NULL)
      g_set_str (&self->dates[i].warning, self->faults[i]);
}

static gboolean
compute (HeddleEpisodePlan  *self,
         GError            **error)
{
  self->fieldwork_end = HEDDLE_DAY_NONE;
  if (self->input.fieldwork_start != HEDDLE_DAY_NONE)
    self->fieldwork_end = heddle_timeline_get_fieldwork_end (self->calendar,
                                                             self->input.fieldwork_start,
                                                             self->input.fieldwork_days);
  self->dates = heddle_timeline_compute (&self->input, error);
  if (self->dates == NULL)
    return FALSE;

  warn_of_faults (self);
  return TRUE;
}

static HeddleDay
membership_day (HeddleEpisode *episode)
{
  HeddleDay day = HEDDLE_DAY_NONE;

  if (episode->fieldwork_start != NULL)
    day = heddle_edtf_get_first (episode->fieldwork_start);
  return day != HEDDLE_DAY_NONE ? day : HEDDLE_DAY_OPEN;
}

HeddleCollaborative *
heddle_episode_dup_collaborative (HeddleStore   *store,
                                  HeddleEpisode *episode)
{
  return heddle_members_dup_collaborative (store, episode->host, membership_day (episode));
}

HeddleEpisodePlan *
heddle_episode_plan_load_with (HeddleStore          *store,
                               const char           *episode_id,
                               HeddleHostCalendars  *calendars,
                               GError              **error)
{
  g_autoptr (HeddleEpisodePlan) self = g_new0 (HeddleEpisodePlan, 1);
  HeddleRecord *record = heddle_store_get (store, &heddle_episode_kind, episode_id, error);

  if (record == NULL)
    return NULL;

  self->episode = HEDDLE_EPISODE (record);
  self->texts = g_string_chunk_new (1024);
  record = heddle_store_get (store, &heddle_authority_kind, self->episode->host, error);
  if (record == NULL)
    return NULL;

  self->host = HEDDLE_AUTHORITY (record);
  self->collaborative = heddle_episode_dup_collaborative (store, self->episode);
  self->calendar = heddle_calendar_ref (heddle_host_calendars_get (calendars,
                                                                   self->episode->host));
  self->holders = heddle_step_list_holders (store, episode_id);
  self->steps = heddle_query_records (store, &heddle_step_kind, "episode", episode_id);
  g_ptr_array_sort (self->steps, compare_positions);
  self->input.calendar = self->calendar;
  if (self->episode->fieldwork_start != NULL)
    self->input.fieldwork_start = heddle_edtf_get_day (self->episode->fieldwork_start);
  self->input.fieldwork_days = self->episode->days != HEDDLE_NO_INTEGER
                                 ? (int) self->episode->days : 3;
  read_steps (self);

  return compute (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * heddle_episode_plan_load:
 *
 * Steps that cannot be dated have a fault and no date; the others keep theirs.
 *
 * Returns: (transfer full): the episode with its dates worked out, or %NULL:
 *   no such episode
 */
HeddleEpisodePlan *
heddle_episode_plan_load (HeddleStore  *store,
                          const char   *episode_id,
                          GError      **error)
{
  g_autoptr (HeddleHostCalendars) calendars = heddle_host_calendars_new (store);

  return heddle_episode_plan_load_with (store, episode_id, calendars, error);
}

gboolean
heddle_step_is_late_pin (HeddleStep *step)
{
  return step->pinned != NULL && step->done_on == NULL
         && g_strcmp0 (step->pin_reason, HEDDLE_PIN_STARTED_LATE) == 0;
}

static void
release_late_pins (HeddleEpisodePlan *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      HeddleStepInput *input = (HeddleStepInput *) &self->input.steps[i];

      if (!heddle_step_is_late_pin (g_ptr_array_index (self->steps, i)))
        continue;
      input->pinned = HEDDLE_DAY_NONE;
      input->pin_reason = "";
    }
}

/* What is done does not move. Due dates are kept nowhere, so that those of
 * done steps are held by pins where they would follow the fieldwork. */
static gboolean
hold_done_steps (HeddleEpisodePlan *self,
                 HeddleEpisodePlan *before)
{
  gboolean held = FALSE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      HeddleStepInput *input = (HeddleStepInput *) &self->input.steps[i];

      if (input->done_on == HEDDLE_DAY_NONE || input->pinned != HEDDLE_DAY_NONE
          || before->dates[i].due == HEDDLE_DAY_NONE
          || before->dates[i].due == self->dates[i].due)
        continue;
      input->pinned = before->dates[i].due;
      input->pin_reason = HEDDLE_PIN_DONE;
      held = TRUE;
    }
  return held;
}

HeddleEpisodePlan *
heddle_episode_plan_moved (HeddleEpisodePlan  *self,
                           HeddleDay           start,
                           int                 days,
                           gboolean            with_late_pins,
                           GError            **error)
{
  g_autoptr (HeddleEpisodePlan) moved = g_new0 (HeddleEpisodePlan, 1);

  moved->episode = g_object_ref (self->episode);
  moved->host = g_object_ref (self->host);
  moved->collaborative = self->collaborative != NULL ? g_object_ref (self->collaborative) : NULL;
  moved->calendar = heddle_calendar_ref (self->calendar);
  moved->steps = g_ptr_array_ref (self->steps);
  moved->holders = g_hash_table_ref (self->holders);
  moved->texts = g_string_chunk_new (1024);
  moved->input = self->input;
  moved->input.fieldwork_start = start;
  moved->input.fieldwork_days = days;
  read_steps (moved);
  if (with_late_pins)
    release_late_pins (moved);
  if (!compute (moved, error))
    return NULL;

  if (hold_done_steps (moved, self))
    {
      heddle_timeline_free_dates (moved->dates, moved->input.n_steps);
      moved->dates = NULL;
      if (!compute (moved, error))
        return NULL;
    }
  return g_steal_pointer (&moved);
}

void
heddle_episode_plan_free (HeddleEpisodePlan *self)
{
  if (self->dates != NULL)
    heddle_timeline_free_dates (self->dates, self->input.n_steps);
  g_free ((HeddleStepInput *) self->input.steps);
  g_free (self->faults);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->holders, g_hash_table_unref);
  g_clear_pointer (&self->calendar, heddle_calendar_unref);
  g_clear_object (&self->collaborative);
  g_clear_object (&self->host);
  g_clear_object (&self->episode);
  g_free (self);
}

static const char *
host_name (HeddleAuthority *host)
{
  return host->short_name != NULL ? host->short_name : host->name;
}

static HeddleRecord *
dup_person (HeddleEpisodePlan *self,
            const char        *id)
{
  HeddleStore *store = heddle_record_get_store (HEDDLE_RECORD (self->episode));
  g_autoptr (HeddleRecord) person
      = id != NULL ? heddle_store_get (store, &heddle_person_kind, id, NULL) : NULL;

  return person != NULL && !heddle_record_is_deleted (person) ? g_steal_pointer (&person) : NULL;
}

const char *
heddle_episode_plan_get_owner (HeddleEpisodePlan *self,
                               guint              step)
{
  return heddle_step_get_owner (g_ptr_array_index (self->steps, step), self->holders);
}

static char *
dup_role_text (HeddleEpisodePlan *self,
               const char        *role)
{
  g_autoptr (HeddleRecord) holder
      = dup_person (self, g_hash_table_lookup (self->holders, role));

  if (holder != NULL)
    return heddle_record_dup_title (holder);
  if (g_str_equal (role, HEDDLE_ROLE_HOST_DIRECTOR))
    return g_strdup_printf (_("Director, %s"), host_name (self->host));

  return g_strdup (role);
}

char *
heddle_episode_plan_dup_whom (HeddleEpisodePlan *self,
                              guint              step)
{
  HeddleStep *record = g_ptr_array_index (self->steps, step);
  g_autoptr (HeddleRecord) owner = dup_person (self, record->owner);
  g_auto (GStrv) roles = heddle_step_dup_roles (record);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (owner != NULL)
    return heddle_record_dup_title (owner);
  if (roles[0] == NULL)
    return NULL;

  first = dup_role_text (self, roles[0]);
  if (roles[1] == NULL)
    return g_steal_pointer (&first);

  second = dup_role_text (self, roles[1]);
  return g_strdup_printf (_("%s and %s"), first, second);
}

/* "−7" or "+2": the number of an offset with its sign, without its unit. */
static char *
signed_number (int count)
{
  if (count < 0)
    return g_strdup_printf ("−%d", -count);
  return g_strdup_printf ("+%d", count);
}

static const char *
unit_letter (HeddleUnit unit)
{
  static const char *const letters[] = {
    [HEDDLE_UNIT_DAYS] = N_("d"),
    [HEDDLE_UNIT_WORKING_DAYS] = N_("wd"),
    [HEDDLE_UNIT_WEEKS] = N_("w"),
    [HEDDLE_UNIT_MONTHS] = N_("m"),
  };

  return _(letters[unit]);
}

char *
heddle_episode_plan_dup_tag (HeddleEpisodePlan *self,
                             guint              step)
{
  const HeddleStepInput *input = &self->input.steps[step];
  gboolean of_fieldwork = g_str_has_prefix (input->anchor, "fieldwork_");
  g_autofree char *number = NULL;
  HeddleOffset from, to;

  if (!heddle_offset_parse (input->to, &to, NULL))
    return g_strdup (_("to be set"));
  if (of_fieldwork && to.count == 0)
    return g_strdup ("T");
  /* The eve of the fieldwork needs no figures. */
  if (of_fieldwork && to.count == -1 && to.unit == HEDDLE_UNIT_WORKING_DAYS)
    return g_strdup (_("before"));

  number = signed_number (to.count);
  if (to.unit == HEDDLE_UNIT_MONTHS && to.count > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s month", "%s months",
                                         (gulong) to.count), number);
  if (heddle_offset_parse (input->from, &from, NULL) && from.unit == to.unit)
    {
      g_autofree char *first = signed_number (from.count);

      return g_strdup_printf ("%s%s–%d%s", of_fieldwork ? "T" : "", first, ABS (to.count),
                              unit_letter (to.unit));
    }
  return g_strdup_printf ("%s%s%s", of_fieldwork ? "T" : "", number, unit_letter (to.unit));
}
