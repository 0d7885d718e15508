/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-derive-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-episode-plan-private.h"

static char *
dup_title_of (HeddleStore      *store,
              const HeddleKind *kind,
              const char       *id)
{
  g_autoptr (HeddleRecord) record = NULL;

  if (id != NULL)
    record = heddle_store_get (store, kind, id, NULL);
  if (record == NULL || heddle_record_is_deleted (record))
    return NULL;
  return heddle_record_dup_title (record);
}

static char *
dup_collaborative_name (HeddleStore *store,
                        const char  *id)
{
  g_autoptr (HeddleRecord) record = NULL;
  HeddleCollaborative *collaborative;

  if (id != NULL)
    record = heddle_store_get (store, &heddle_collaborative_kind, id, NULL);
  if (record == NULL)
    return NULL;
  collaborative = HEDDLE_COLLABORATIVE (record);
  return g_strdup (collaborative->short_name != NULL ? collaborative->short_name
                                                     : collaborative->name);
}

HeddleDay
heddle_derive_get_last_day (const char *date)
{
  HeddleDay day = heddle_edtf_get_last (date);

  return day != HEDDLE_DAY_OPEN ? day : HEDDLE_DAY_NONE;
}

static void
set_fuzzy (HeddleDeadline *row,
           const char     *date)
{
  if (date == NULL)
    return;
  row->first = heddle_edtf_get_first (date);
  row->last = heddle_derive_get_last_day (date);
  row->nominal = row->last;
  row->date = (char *) date;
}

static gboolean
replace_one (HeddleStore     *store,
             HeddleDeadline  *row,
             const char      *id,
             GError         **error)
{
  row->id = (char *) id;
  return heddle_deadlines_replace (store, row->kind, id, row, 1, error);
}

static const char *
step_mark (HeddleStepKind kind)
{
  static const char *const marks[] = {
    [HEDDLE_STEP_NO_LATER_THAN] = "no-later-than",
    [HEDDLE_STEP_MEETING] = "meeting",
    [HEDDLE_STEP_WINDOW] = "window",
    [HEDDLE_STEP_FIELDWORK] = "fieldwork",
    [HEDDLE_STEP_NO_DATE] = "no-later-than",
  };

  return marks[kind];
}

static gboolean
replace_step (HeddleEpisodePlan  *plan,
              HeddleStore        *store,
              guint               i,
              GError            **error)
{
  HeddleStep *step = g_ptr_array_index (plan->steps, i);
  const HeddleStepInput *input = &plan->input.steps[i];
  const HeddleStepDates *dates = &plan->dates[i];
  g_autofree char *whom = heddle_episode_plan_dup_whom (plan, i);
  g_autofree char *tag = heddle_episode_plan_dup_tag (plan, i);
  g_autofree char *date = heddle_day_to_iso (dates->due);
  HeddleDeadline row = {
    .kind = heddle_step_kind.name,
    .first = dates->earliest != HEDDLE_DAY_NONE ? dates->earliest : dates->due,
    .last = dates->last,
    .nominal = dates->nominal,
    .done_on = input->done_on,
    .date = date,
    .what = step->label,
    .subject = plan->host->short_name != NULL ? plan->host->short_name : plan->host->name,
    .whom = whom,
    .reason = dates->reason,
    .source = step->source,
    .mark = (char *) step_mark (input->kind),
    .tag = tag,
    .short_word = step->short_word,
    .owner = (char *) heddle_episode_plan_get_owner (plan, i),
    .authority = plan->episode->host,
    .episode = step->episode,
    .pinned = input->pinned != HEDDLE_DAY_NONE,
  };

  if (plan->collaborative != NULL)
    row.collaborative = (char *) heddle_record_get_id (HEDDLE_RECORD (plan->collaborative));
  if (row.first > row.last)
    row.first = row.last;
  return replace_one (store, &row, heddle_record_get_id (HEDDLE_RECORD (step)), error);
}

static gboolean
forget_steps (HeddleStore  *store,
              const char   *episode_id,
              GError      **error)
{
  g_autoptr (GPtrArray) steps =
    heddle_query_records (store, &heddle_step_kind, "episode", episode_id);

  for (guint i = 0; i < steps->len; i++)
    if (!heddle_deadlines_replace (store, heddle_step_kind.name,
                                   heddle_record_get_id (g_ptr_array_index (steps, i)),
                                   NULL, 0, error))
      return FALSE;
  return TRUE;
}

/* A postponed episode waits for new dates, a cancelled one for nothing; of a
 * closed one what was done remains. */
static gboolean
has_row (HeddleEpisode *episode,
         HeddleStep    *step)
{
  if (step->done_on != NULL)
    return TRUE;
  return g_strcmp0 (episode->status, "planned") == 0 || episode->status == NULL;
}

gboolean
heddle_derive_episode (HeddleStore          *store,
                       const char           *id,
                       HeddleHostCalendars  *calendars,
                       GError              **error)
{
  g_autoptr (HeddleRecord) episode = heddle_store_get (store, &heddle_episode_kind, id, NULL);
  g_autoptr (HeddleEpisodePlan) plan = NULL;

  if (episode == NULL || heddle_record_is_deleted (episode))
    return forget_steps (store, id, error);

  /* A merge can bring anchors that run in a circle, or take the host away:
   * such an episode has no dates until somebody mends it. */
  plan = heddle_episode_plan_load_with (store, id, calendars, NULL);
  if (plan == NULL)
    return forget_steps (store, id, error);

  for (guint i = 0; i < plan->steps->len; i++)
    {
      HeddleStep *step = g_ptr_array_index (plan->steps, i);

      if (has_row (plan->episode, step)
            ? !replace_step (plan, store, i, error)
            : !heddle_deadlines_replace (store, heddle_step_kind.name,
                                         heddle_record_get_id (HEDDLE_RECORD (step)),
                                         NULL, 0, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
heddle_derive_milestone (HeddleStore  *store,
                         const char   *id,
                         GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_milestone_kind, id, NULL);
  HeddleMilestone *milestone;
  g_autofree char *subject = NULL;
  g_autofree char *whom = NULL;
  HeddleDeadline row = { .kind = heddle_milestone_kind.name };

  if (record == NULL || heddle_record_is_deleted (record))
    return heddle_deadlines_replace (store, row.kind, id, NULL, 0, error);

  milestone = HEDDLE_MILESTONE (record);
  subject = dup_collaborative_name (store, milestone->collaborative);
  whom = dup_title_of (store, &heddle_person_kind, milestone->owner);
  set_fuzzy (&row, milestone->due);
  row.done_on = heddle_derive_get_last_day (milestone->done_on);
  row.what = milestone->title;
  row.subject = subject;
  row.whom = whom;
  row.source = milestone->source;
  row.fixed = g_strcmp0 (milestone->sort, "event") == 0;
  row.mark = (char *) (row.fixed ? "event" : "no-later-than");
  row.short_word = milestone->short_word;
  row.owner = milestone->owner;
  row.collaborative = milestone->collaborative;
  if (milestone->repeats != NULL && row.date != NULL)
    return heddle_derive_yearly (store, &row, id, error);
  return replace_one (store, &row, id, error);
}

gboolean
heddle_derive_iteration (HeddleStore  *store,
                         const char   *id,
                         GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_iteration_kind, id, NULL);
  g_autoptr (HeddleRecord) plan = NULL;
  HeddleIteration *iteration;
  g_autofree char *subject = NULL;
  g_autofree char *whom = NULL;
  g_autofree char *what = NULL;
  HeddleDeadline row = { .kind = heddle_iteration_kind.name };

  if (record != NULL && !heddle_record_is_deleted (record))
    plan = heddle_store_get (store, &heddle_plan_kind, HEDDLE_ITERATION (record)->plan, NULL);
  if (plan == NULL || heddle_record_is_deleted (plan))
    return heddle_deadlines_replace (store, row.kind, id, NULL, 0, error);

  iteration = HEDDLE_ITERATION (record);
  subject = dup_collaborative_name (store, HEDDLE_PLAN (plan)->collaborative);
  whom = dup_title_of (store, &heddle_person_kind, iteration->owner);
  what = heddle_record_dup_title (record);
  set_fuzzy (&row, iteration->due);
  row.done_on
    = heddle_derive_get_last_day (iteration->submitted_on != NULL ? iteration->submitted_on
                                                                  : iteration->agreed_on);
  row.what = what;
  row.subject = subject;
  row.whom = whom;
  row.source = iteration->source;
  row.mark = (char *) "plan";
  row.short_word = (char *) _("plan");
  row.owner = iteration->owner;
  row.collaborative = HEDDLE_PLAN (plan)->collaborative;
  return replace_one (store, &row, id, error);
}

/* Day by which the approval is needed, and whose it is. */
static void
read_subject (HeddleStore     *store,
              HeddleApproval  *approval,
              char           **due,
              char           **what,
              char           **collaborative)
{
  g_autoptr (HeddleRecord) subject = NULL;

  if (approval->appointment != NULL)
    {
      subject = heddle_store_get (store, &heddle_appointment_kind, approval->appointment, NULL);
      if (subject == NULL)
        return;
      *due = g_strdup (HEDDLE_APPOINTMENT (subject)->due);
      *collaborative = g_strdup (HEDDLE_APPOINTMENT (subject)->collaborative);
    }
  else if (approval->iteration != NULL)
    {
      g_autoptr (HeddleRecord) plan = NULL;

      subject = heddle_store_get (store, &heddle_iteration_kind, approval->iteration, NULL);
      if (subject == NULL)
        return;
      *due = g_strdup (HEDDLE_ITERATION (subject)->due);
      plan = heddle_store_get (store, &heddle_plan_kind, HEDDLE_ITERATION (subject)->plan, NULL);
      if (plan != NULL)
        *collaborative = g_strdup (HEDDLE_PLAN (plan)->collaborative);
    }
  if (subject != NULL)
    *what = heddle_record_dup_title (subject);
}

/* "Chief Executive, Fife" */
static char *
dup_party (HeddleStore    *store,
           HeddleApproval *approval)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_approval_kind, "party");
  g_autofree char *party = heddle_record_dup_text (HEDDLE_RECORD (approval), field);
  g_autofree char *authority = dup_title_of (store, &heddle_authority_kind,
                                             approval->authority);

  if (authority == NULL)
    return g_steal_pointer (&party);
  return g_strdup_printf (_("%s, %s"), party, authority);
}

static gint64
get_version_number (HeddleStore    *store,
                    HeddleApproval *approval)
{
  g_autoptr (HeddleRecord) version = NULL;

  if (approval->version != NULL)
    version = heddle_store_get (store, &heddle_plan_version_kind, approval->version, NULL);
  return version != NULL ? HEDDLE_PLAN_VERSION (version)->number : 0;
}

/* Whether its answer is not waited for any more: a newer version is asked about. */
static gboolean
is_superseded (HeddleStore    *store,
               HeddleApproval *approval)
{
  g_autoptr (GPtrArray) rows = NULL;
  gint64 number;

  if (approval->iteration == NULL || approval->decided_on != NULL)
    return FALSE;
  number = get_version_number (store, approval);
  rows = heddle_query_records (store, &heddle_approval_kind, "iteration", approval->iteration);
  for (guint i = 0; i < rows->len; i++)
    {
      HeddleApproval *other = g_ptr_array_index (rows, i);

      if (g_strcmp0 (other->version, approval->version) != 0
          && get_version_number (store, other) > number)
        return TRUE;
    }
  return FALSE;
}

gboolean
heddle_derive_approval (HeddleStore  *store,
                        const char   *id,
                        GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_approval_kind, id, NULL);
  HeddleApproval *approval;
  g_autofree char *due = NULL;
  g_autofree char *subject_title = NULL;
  g_autofree char *collaborative = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *what = NULL;
  g_autofree char *whom = NULL;
  g_autofree char *reason = NULL;
  HeddleDay asked;
  HeddleDeadline row = { .kind = heddle_approval_kind.name };

  /* Nobody waits for an answer that was not asked for. */
  if (record == NULL || heddle_record_is_deleted (record)
      || HEDDLE_APPROVAL (record)->asked_on == NULL
      || is_superseded (store, HEDDLE_APPROVAL (record)))
    return heddle_deadlines_replace (store, row.kind, id, NULL, 0, error);

  approval = HEDDLE_APPROVAL (record);
  read_subject (store, approval, &due, &subject_title, &collaborative);
  asked = heddle_day_parse (approval->asked_on);
  subject = dup_collaborative_name (store, collaborative);
  what = g_strdup_printf (_("Approval: %s"), subject_title != NULL ? subject_title : "");
  whom = dup_party (store, approval);
  set_fuzzy (&row, due);
  row.done_on = heddle_day_parse (approval->decided_on);
  if (row.done_on == HEDDLE_DAY_NONE)
    {
      g_autofree char *shown = heddle_date_text_show_day (asked, HEDDLE_DAY_NONE);

      reason = g_strdup_printf (_("asked on %s, not answered"), shown);
      row.tag = (char *) _("waiting");
    }
  row.what = what;
  row.subject = subject;
  row.whom = whom;
  row.reason = reason;
  row.mark = (char *) "plan";
  row.short_word = (char *) _("approval");
  row.authority = approval->authority;
  row.collaborative = collaborative;
  return replace_one (store, &row, id, error);
}

gboolean
heddle_derive_appointment (HeddleStore  *store,
                           const char   *id,
                           GError      **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, &heddle_appointment_kind, id, NULL);
  HeddleAppointment *appointment;
  g_autofree char *role = NULL;
  g_autofree char *what = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *whom = NULL;
  HeddleDeadline row = { .kind = heddle_appointment_kind.name };

  /* Appointments are dated only where somebody has to be named by a day. */
  if (record == NULL || heddle_record_is_deleted (record)
      || HEDDLE_APPOINTMENT (record)->due == NULL)
    return heddle_deadlines_replace (store, row.kind, id, NULL, 0, error);

  appointment = HEDDLE_APPOINTMENT (record);
  role = heddle_record_dup_text (record, heddle_kind_get_field (&heddle_appointment_kind,
                                                                "role"));
  what = g_strdup_printf (_("%s named"), role);
  subject = appointment->collaborative != NULL
              ? dup_collaborative_name (store, appointment->collaborative)
              : dup_title_of (store, &heddle_authority_kind, appointment->authority);
  whom = dup_title_of (store, &heddle_person_kind, appointment->person);
  set_fuzzy (&row, appointment->due);
  row.done_on
    = heddle_derive_get_last_day (appointment->confirmed_on != NULL ? appointment->confirmed_on
                                                                    : appointment->since);
  row.what = what;
  row.subject = subject;
  row.whom = whom != NULL ? whom : appointment->post;
  row.source = appointment->source;
  row.mark = (char *) "plan";
  row.short_word = (char *) _("named");
  row.owner = appointment->person;
  row.authority = appointment->authority;
  row.collaborative = appointment->collaborative;
  return replace_one (store, &row, id, error);
}
