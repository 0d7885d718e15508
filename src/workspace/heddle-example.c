/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The example: tables in data/example, a row a record. The first column is a
 * name within the example, which other tables refer to as `@name`; references
 * as `#P01` are codes of reference data, others their names. Dates are written as people write
 * them, so that `-3d` and `+5w` count from the day of creation, and `T-19d` from
 * the fieldwork of the episode in the row; in a step `due` is its own date.
 * Tasks, reports, their parts and agreements are made with their episode and named
 * after it: `eln/focus`; the group that meets for an episode is `eln/local`. A meeting
 * of a series is on the day of it that is nearest. */

#include "heddle-example.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-csv.h"
#include "heddle-date-text.h"
#include "heddle-entry.h"
#include "heddle-episode-plan-private.h"
#include "heddle-findings-private.h"
#include "heddle-id.h"
#include "heddle-meeting-jobs.h"
#include "heddle-plan-version.h"
#include "heddle-record-jobs.h"

#define FOLDER "/scot/heddle/Heddle/example/"

/* Names what is made in the order in which it refers to each other. Steps, slots,
 * tasks and reports come with their episode and are only filled in. */
static const struct
{
  const HeddleKind *kind;
  const char *path;
} tables[] = {
  { &heddle_closure_kind, FOLDER "closure.csv" },
  { &heddle_organisation_kind, FOLDER "organisation.csv" },
  { &heddle_person_kind, FOLDER "person.csv" },
  { &heddle_appointment_kind, FOLDER "appointment.csv" },
  { &heddle_plan_kind, FOLDER "plan.csv" },
  { &heddle_iteration_kind, FOLDER "iteration.csv" },
  { &heddle_plan_kind, FOLDER "plan-follows.csv" },
  { &heddle_approval_kind, FOLDER "approval.csv" },
  { &heddle_milestone_kind, FOLDER "milestone.csv" },
  { &heddle_date_statement_kind, FOLDER "date-statement.csv" },
  { &heddle_template_kind, FOLDER "template.csv" },
  { &heddle_template_step_kind, FOLDER "template-step.csv" },
  { &heddle_episode_kind, FOLDER "episode.csv" },
  { &heddle_slot_kind, FOLDER "slot.csv" },
  { &heddle_step_kind, FOLDER "step.csv" },
  { &heddle_team_member_kind, FOLDER "team-member.csv" },
  { &heddle_focus_area_kind, FOLDER "focus-area.csv" },
  { &heddle_discussion_kind, FOLDER "discussion.csv" },
  { &heddle_self_evaluation_kind, FOLDER "self-evaluation.csv" },
  { &heddle_aim_kind, FOLDER "aim.csv" },
  { &heddle_served_priority_kind, FOLDER "served-priority.csv" },
  { &heddle_task_kind, FOLDER "task.csv" },
  { &heddle_interest_kind, FOLDER "interest.csv" },
  { &heddle_availability_kind, FOLDER "availability.csv" },
  { &heddle_programme_session_kind, FOLDER "session.csv" },
  { &heddle_participant_kind, FOLDER "participant.csv" },
  { &heddle_shared_document_kind, FOLDER "document.csv" },
  { &heddle_fieldwork_finding_kind, FOLDER "finding.csv" },
  { &heddle_feedback_kind, FOLDER "feedback.csv" },
  { &heddle_report_kind, FOLDER "report.csv" },
  { &heddle_report_part_kind, FOLDER "report-part.csv" },
  { &heddle_agreement_kind, FOLDER "agreement.csv" },
  { &heddle_report_finding_kind, FOLDER "report-finding.csv" },
  { &heddle_report_version_kind, FOLDER "report-version.csv" },
  { &heddle_comment_kind, FOLDER "comment.csv" },
  { &heddle_committee_date_kind, FOLDER "committee-date.csv" },
  { &heddle_circulation_kind, FOLDER "circulation.csv" },
  { &heddle_review_kind, FOLDER "review.csv" },
  { &heddle_support_offer_kind, FOLDER "support-offer.csv" },
  { &heddle_practice_kind, FOLDER "practice.csv" },
  { &heddle_learning_kind, FOLDER "learning.csv" },
  { &heddle_practice_interest_kind, FOLDER "practice-interest.csv" },
  { &heddle_engagement_kind, FOLDER "engagement.csv" },
  { &heddle_collaborative_phase_kind, FOLDER "collaborative-phase.csv" },
  { &heddle_grant_kind, FOLDER "grant.csv" },
  { &heddle_school_kind, FOLDER "school.csv" },
  { &heddle_network_kind, FOLDER "network.csv" },
  { &heddle_network_member_kind, FOLDER "network-member.csv" },
  { &heddle_section_kind, FOLDER "section.csv" },
  { &heddle_priority_kind, FOLDER "priority.csv" },
  { &heddle_evidence_kind, FOLDER "evidence.csv" },
  { &heddle_source_plan_kind, FOLDER "source-plan.csv" },
  { &heddle_school_priority_kind, FOLDER "school-priority.csv" },
  { &heddle_priority_nif_kind, FOLDER "priority-nif.csv" },
  { &heddle_priority_evidence_kind, FOLDER "priority-evidence.csv" },
  { &heddle_priority_source_kind, FOLDER "priority-source.csv" },
  { &heddle_workstream_kind, FOLDER "workstream.csv" },
  { &heddle_measure_kind, FOLDER "measure.csv" },
  { &heddle_activity_kind, FOLDER "activity.csv" },
  { &heddle_activity_function_kind, FOLDER "activity-function.csv" },
  { &heddle_activity_curriculum_kind, FOLDER "activity-curriculum.csv" },
  { &heddle_activity_measure_kind, FOLDER "activity-measure.csv" },
  { &heddle_function_account_kind, FOLDER "function-account.csv" },
  { &heddle_principle_check_kind, FOLDER "principle-check.csv" },
  { &heddle_professional_learning_kind, FOLDER "professional-learning.csv" },
  { &heddle_provision_kind, FOLDER "provision.csv" },
  { &heddle_communication_kind, FOLDER "communication.csv" },
  { &heddle_consultation_kind, FOLDER "consultation.csv" },
  { &heddle_challenge_kind, FOLDER "challenge.csv" },
  { &heddle_intention_kind, FOLDER "intention.csv" },
  { &heddle_observation_kind, FOLDER "observation.csv" },
  { &heddle_driver_kind, FOLDER "driver.csv" },
  { &heddle_driver_link_kind, FOLDER "driver-link.csv" },
  { &heddle_test_of_change_kind, FOLDER "test-of-change.csv" },
  { &heddle_reach_kind, FOLDER "reach.csv" },
  { &heddle_working_time_kind, FOLDER "working-time.csv" },
  { &heddle_allocation_kind, FOLDER "allocation.csv" },
  { &heddle_request_kind, FOLDER "request.csv" },
  { &heddle_meeting_group_kind, FOLDER "meeting-group.csv" },
  { &heddle_group_member_kind, FOLDER "group-member.csv" },
  { &heddle_agenda_template_kind, FOLDER "agenda-template.csv" },
  { &heddle_agenda_template_item_kind, FOLDER "agenda-template-item.csv" },
  { &heddle_series_kind, FOLDER "series.csv" },
  { &heddle_meeting_kind, FOLDER "meeting.csv" },
  { &heddle_agenda_item_kind, FOLDER "agenda-item.csv" },
  { &heddle_agenda_choice_kind, FOLDER "agenda-choice.csv" },
  { &heddle_agenda_paper_kind, FOLDER "agenda-paper.csv" },
  { &heddle_attendance_kind, FOLDER "attendance.csv" },
  { &heddle_decision_kind, FOLDER "decision.csv" },
  { &heddle_action_kind, FOLDER "action.csv" },
  /* a plan is frozen, goes on, is frozen again, and goes on */
  { &heddle_plan_version_kind, FOLDER "plan-version.csv" },
  { &heddle_section_kind, FOLDER "section-later.csv" },
  { &heddle_plan_version_kind, FOLDER "plan-version-later.csv" },
  { &heddle_section_kind, FOLDER "section-last.csv" },
  { &heddle_approval_kind, FOLDER "approval-version.csv" },
  { &heddle_plan_kind, FOLDER "plan-follows-version.csv" },
};

typedef struct
{
  HeddleStore *store;
  HeddleEdit *edit;
  HeddleDay today;
  const HeddleKind *kind;
  HeddleSheet *csv;
  guint row;
} Example;

static const char *
cell (Example    *self,
      const char *column)
{
  int index = heddle_sheet_find (self->csv, column);

  return index >= 0 ? heddle_sheet_get (self->csv, self->row, index) : "";
}

static char *
example_id (const HeddleKind *kind,
            const char       *name);

/* Id of what is made with the episode or report that @name begins with. */
static char *
made_id (const HeddleKind *owner_kind,
         const char       *prefix,
         const char       *name)
{
  const char *slash = strchr (name, '/');
  g_autofree char *owner_name = slash != NULL ? g_strndup (name, slash - name) : g_strdup (name);
  g_autofree char *owner = example_id (owner_kind, owner_name);
  g_autofree char *key = g_strconcat (prefix, slash != NULL ? slash + 1 : "", NULL);

  return heddle_id_from_name (owner, key);
}

static char *
example_id (const HeddleKind *kind,
            const char       *name)
{
  g_autofree char *whole = NULL;

  if (kind == &heddle_task_kind)
    return made_id (&heddle_episode_kind, "task:", name);
  if (kind == &heddle_report_kind)
    return made_id (&heddle_episode_kind, "report:full", name);
  if (kind == &heddle_report_part_kind)
    return made_id (&heddle_report_kind, "part:", name);
  if (kind == &heddle_agreement_kind)
    return made_id (&heddle_report_kind, "agreement:", name);
  if (kind == &heddle_meeting_group_kind && strchr (name, '/') != NULL)
    return made_id (&heddle_episode_kind, "group:", name);

  whole = g_strconcat (kind->name, "/", name, NULL);

  return heddle_id_from_name ("example", whole);
}

/* Nobody works on the weekend that a count of days may end on. */
static void
avoid_weekend (HeddleValue *value)
{
  HeddleDay day = value->type == HEDDLE_VALUE_TEXT ? heddle_day_parse (value->text)
                                                   : HEDDLE_DAY_NONE;
  g_autofree char *friday = NULL;

  if (day == HEDDLE_DAY_NONE || !heddle_day_is_weekend (day))
    return;
  friday = heddle_day_to_iso (day + G_DATE_FRIDAY - (HeddleDay) heddle_day_get_weekday (day));
  heddle_value_set_text (value, friday);
}

/* A meeting of a series is on one of its days, the nearest. */
static void
keep_to_series (Example     *self,
                HeddleValue *value)
{
  HeddleDay wanted = value->type == HEDDLE_VALUE_TEXT ? heddle_day_parse (value->text)
                                                      : HEDDLE_DAY_NONE;
  const char *name = cell (self, "series");
  g_autofree char *id = *name == '@' ? example_id (&heddle_series_kind, name + 1) : NULL;
  g_autoptr (HeddleRecord) series =
    id != NULL ? heddle_store_get (self->store, &heddle_series_kind, id, NULL) : NULL;
  g_autoptr (GArray) days = NULL;
  HeddleDay nearest = HEDDLE_DAY_NONE;
  g_autofree char *iso = NULL;

  if (series == NULL || wanted == HEDDLE_DAY_NONE)
    return;
  days = heddle_series_list_days (self->store, HEDDLE_SERIES (series), NULL);
  for (guint i = 0; i < days->len; i++)
    {
      HeddleDay day = g_array_index (days, HeddleDay, i);

      if (nearest == HEDDLE_DAY_NONE || ABS (day - wanted) < ABS (nearest - wanted))
        nearest = day;
    }
  if (nearest == HEDDLE_DAY_NONE)
    return;
  iso = heddle_day_to_iso (nearest);
  heddle_value_set_text (value, iso);
}

/* A day that counts from the fieldwork of the episode in this row. */
static gboolean
read_fieldwork_day (Example      *self,
                    const char   *text,
                    HeddleValue  *value,
                    GError      **error)
{
  HeddleDateContext context = { .today = self->today };
  g_autofree char *id = example_id (&heddle_episode_kind, cell (self, "episode") + 1);
  g_autoptr (HeddleRecord) record = heddle_store_get (self->store, &heddle_episode_kind, id,
                                                      error);
  g_autofree char *date = NULL;

  if (record == NULL)
    return FALSE;
  context.fieldwork_start = heddle_day_parse (HEDDLE_EPISODE (record)->fieldwork_start);
  context.fieldwork_end = context.fieldwork_start + (HeddleDay) HEDDLE_EPISODE (record)->days - 1;
  date = heddle_date_text_read (text, &context, NULL, error);
  if (date == NULL)
    return FALSE;
  heddle_value_set_text (value, date);
  return TRUE;
}

static gboolean
counts_from_fieldwork (const HeddleField *field,
                       const char        *text)
{
  return (field->type == HEDDLE_FIELD_DAY || field->type == HEDDLE_FIELD_DATE) && *text == 'T';
}

static gboolean
set_cell (Example            *self,
          const char         *id,
          const HeddleField  *field,
          const char         *text,
          GError            **error)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (*text == '\0')
    return TRUE;
  if (field->type == HEDDLE_FIELD_REFERENCE && *text == '@')
    {
      const HeddleKind *target = heddle_schema_get_kind (heddle_store_get_schema (self->store),
                                                         field->target);
      g_autofree char *target_id = example_id (target, text + 1);

      heddle_value_set_text (&value, target_id);
    }
  else if (field->type == HEDDLE_FIELD_REFERENCE && *text == '#')
    {
      g_autofree char *target_id = heddle_id_from_name (field->target, text + 1);

      heddle_value_set_text (&value, target_id);
    }
  else if (counts_from_fieldwork (field, text))
    {
      if (!read_fieldwork_day (self, text, &value, error))
        return FALSE;
    }
  else if (!heddle_entry_read (self->store, self->kind, field, text, self->today, &value, NULL,
                               error))
    {
      return FALSE;
    }
  if (strchr ("+-T", *text) != NULL)
    avoid_weekend (&value);
  if (self->kind == &heddle_meeting_kind && g_str_equal (field->name, "held_on"))
    keep_to_series (self, &value);
  return heddle_edit_set (self->edit, self->kind, id, field, &value, error);
}

/* Every column that is a field of the kind, but for those in @except. */
static gboolean
set_cells (Example            *self,
           const char         *id,
           const char *const  *except,
           GError            **error)
{
  for (guint i = 0; self->csv->header[i] != NULL; i++)
    {
      const char *column = self->csv->header[i];
      const HeddleField *field = heddle_kind_get_field (self->kind, column);

      if (field == NULL || (except != NULL && g_strv_contains (except, column)))
        continue;
      if (!set_cell (self, id, field, heddle_sheet_get (self->csv, self->row, (int) i), error))
        return FALSE;
    }
  return TRUE;
}

/* What the reference in the column @n of this row leads to. */
static char *
dup_cell_target (Example *self,
                 guint    n)
{
  const char *text = heddle_sheet_get (self->csv, self->row, (int) n);
  const HeddleField *field = heddle_kind_get_field (self->kind, self->csv->header[n]);

  g_assert (field != NULL && field->target != NULL);
  if (*text == '#')
    return heddle_id_from_name (field->target, text + 1);
  return example_id (heddle_schema_get_kind (heddle_store_get_schema (self->store),
                                             field->target), text + 1);
}

/* A link's id is made from its pair, which stands in its first two columns. */
static char *
dup_row_id (Example *self)
{
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (!heddle_record_is_link (self->kind))
    return example_id (self->kind, heddle_sheet_get (self->csv, self->row, 0));
  one = dup_cell_target (self, 1);
  other = dup_cell_target (self, 2);
  return heddle_id_from_name (one, other);
}

static gboolean
load_record (Example  *self,
             GError  **error)
{
  g_autofree char *id = dup_row_id (self);
  g_autoptr (HeddleRecord) record = heddle_store_get (self->store, self->kind, id, NULL);

  /* A second table about the same records adds to them. */
  if (record == NULL && heddle_edit_add (self->edit, self->kind, id, error) == NULL)
    return FALSE;
  return set_cells (self, id, NULL, error);
}

static gboolean
is_free (HeddleCalendar *calendar,
         HeddleDay       first,
         int             days)
{
  HeddleDay last = heddle_timeline_get_fieldwork_end (calendar, first, days);
  g_autoptr (GPtrArray) spans = heddle_calendar_get_spans (calendar, first, last);

  return spans->len == 0 && heddle_calendar_is_working_day (calendar, first, NULL);
}

/* A Tuesday near the wanted day on which nothing is in the way: later ones
 * first, then earlier ones. */
static HeddleDay
find_tuesday (Example    *self,
              const char *host_id,
              HeddleDay   wanted,
              int         days)
{
  static const int weeks[] = { 0, 1, 2, 3, -1, -2, 4, 5 };
  g_autoptr (HeddleHostCalendars) calendars = heddle_host_calendars_new (self->store);
  HeddleCalendar *calendar = heddle_host_calendars_get (calendars, host_id);

  while (heddle_day_get_weekday (wanted) != G_DATE_TUESDAY)
    wanted++;
  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      HeddleDay day = wanted + 7 * weeks[i];

      if (day > self->today && is_free (calendar, day, days))
        return day;
    }
  return wanted;
}

static gboolean
load_episode (Example  *self,
              GError  **error)
{
  static const char *const made[] = { "host", "fieldwork_start", "days", "mode", NULL };
  const HeddleDateContext context = { .today = self->today };
  g_autofree char *id = example_id (self->kind, heddle_sheet_get (self->csv, self->row, 0));
  g_autofree char *start = NULL;
  g_autofree char *made_id = NULL;
  g_autoptr (HeddleRecord) host = heddle_entry_find (self->store, &heddle_authority_kind,
                                                     cell (self, "host"), error);
  const char *host_id;
  int days = (int) g_ascii_strtoll (cell (self, "days"), NULL, 10);

  if (host == NULL)
    return FALSE;
  host_id = heddle_record_get_id (host);
  start = heddle_date_text_read (cell (self, "fieldwork_start"), &context, NULL, error);
  if (start == NULL)
    return FALSE;
  if (heddle_edtf_get_day (start) > self->today)
    {
      HeddleDay day = find_tuesday (self, host_id, heddle_edtf_get_day (start), days);

      g_free (start);
      start = heddle_day_to_iso (day);
    }

  made_id = heddle_episode_plan_add (self->edit, self->store, id, host_id, start, days,
                                     cell (self, "mode"), NULL, error);
  return made_id != NULL && set_cells (self, id, made, error);
}

static gboolean
load_slot (Example  *self,
           GError  **error)
{
  static const char *const made[] = { "episode", NULL };
  g_autofree char *episode = example_id (&heddle_episode_kind, cell (self, "episode") + 1);
  g_autofree char *name = g_strconcat ("slot:", cell (self, "slot"), NULL);
  g_autofree char *id = heddle_id_from_name (episode, name);

  return set_cells (self, id, made, error);
}

/* The day that is written for step @i: its due day, or one that counts from
 * the fieldwork or today, on a working day. */
static char *
read_step_day (Example            *self,
               HeddleEpisodePlan  *plan,
               guint               i,
               const char         *text,
               GError            **error)
{
  const HeddleDateContext context = {
    .today = self->today,
    .fieldwork_start = plan->input.fieldwork_start,
    .fieldwork_end = plan->fieldwork_end,
  };
  g_autofree char *date = NULL;
  HeddleDay day;

  if (g_str_equal (text, "due"))
    return heddle_day_to_iso (plan->dates[i].due);
  date = heddle_date_text_read (text, &context, NULL, error);
  if (date == NULL)
    return NULL;
  day = heddle_edtf_get_day (date);
  if (!heddle_calendar_is_working_day (plan->calendar, day, NULL))
    day = heddle_calendar_previous_working (plan->calendar, day);
  return heddle_day_to_iso (day);
}

static gboolean
set_step_day (Example            *self,
              HeddleEpisodePlan  *plan,
              guint               i,
              const char         *field,
              GError            **error)
{
  const char *id = heddle_record_get_id (g_ptr_array_index (plan->steps, i));
  const char *text = cell (self, field);
  g_autofree char *day = NULL;

  if (*text == '\0')
    return TRUE;
  day = read_step_day (self, plan, i, text, error);
  /* A step without a date has no due day to be done on. */
  if (day == NULL)
    return g_str_equal (text, "due");
  return heddle_edit_set_text (self->edit, &heddle_step_kind, id, field, day, error);
}

static gboolean
load_step (Example  *self,
           GError  **error)
{
  static const char *const made[] = { "episode", "done_on", "pinned", NULL };
  g_autofree char *episode = example_id (&heddle_episode_kind, cell (self, "episode") + 1);
  g_autoptr (HeddleEpisodePlan) plan = heddle_episode_plan_load (self->store, episode, error);
  const char *key = cell (self, "step");
  gboolean found = FALSE;

  if (plan == NULL)
    return FALSE;
  for (guint i = 0; i < plan->steps->len; i++)
    {
      HeddleStep *step = g_ptr_array_index (plan->steps, i);

      if (!g_str_equal (key, "*") && g_strcmp0 (step->key, key) != 0)
        continue;
      found = TRUE;
      if (!set_step_day (self, plan, i, "done_on", error)
          || !set_step_day (self, plan, i, "pinned", error)
          || !set_cells (self, heddle_record_get_id (HEDDLE_RECORD (step)), made, error))
        return FALSE;
    }
  if (!found)
    g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND, "no step \"%s\"", key);
  return found;
}

/* The plan as it is at this point of the tables. */
static gboolean
load_plan_version (Example  *self,
                   GError  **error)
{
  g_autofree char *id = dup_row_id (self);
  g_autofree char *plan = example_id (&heddle_plan_kind, cell (self, "plan") + 1);

  return load_record (self, error)
         && heddle_plan_version_fill (self->edit, id, plan, error);
}

static gboolean
load_row (Example  *self,
          GError  **error)
{
  if (self->kind == &heddle_episode_kind)
    return load_episode (self, error);
  if (self->kind == &heddle_slot_kind)
    return load_slot (self, error);
  if (self->kind == &heddle_step_kind)
    return load_step (self, error);
  if (self->kind == &heddle_plan_version_kind)
    return load_plan_version (self, error);
  return load_record (self, error);
}

static gboolean
load_table (Example     *self,
            const char  *path,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (HeddleSheet) csv = bytes != NULL ? heddle_csv_read (bytes, error) : NULL;

  if (csv == NULL || !heddle_sheet_check (csv, error))
    return FALSE;
  self->csv = csv;
  for (self->row = 0; self->row < csv->rows->len; self->row++)
    if (!load_row (self, error))
      {
        g_prefix_error (error, "%s, row %u: ", path, self->row + 2);
        return FALSE;
      }
  return TRUE;
}

/* Shows what a dismissed finding looks like. */
static gboolean
dismiss_one (Example  *self,
             GError  **error)
{
  g_autofree char *milestone = example_id (&heddle_milestone_kind, "cosla-leaders");
  g_autoptr (GPtrArray) findings =
    heddle_findings_list (self->store, heddle_milestone_kind.name, milestone, self->today,
                          error);

  if (findings == NULL)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      HeddleFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->rule, "sources-disagree"))
        return heddle_findings_add_dismissal (self->edit, self->store, finding,
                                              _("The letter has a slip; the date of the paper "
                                                "counts (example)."), self->today, error);
    }
  return TRUE;
}

/**
 * heddle_example_load:
 *
 * Returns: whether it was written
 */
gboolean
heddle_example_load (HeddleStore  *store,
                     HeddleDay     today,
                     GError      **error)
{
  g_autoptr (HeddleEdit) edit = heddle_edit_begin (store, _("Make the example"), error);
  Example self = { .store = store, .edit = edit, .today = today };

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      self.kind = tables[i].kind;
      if (!load_table (&self, tables[i].path, error))
        return FALSE;
    }
  return dismiss_one (&self, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}
