/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-records.h"

#include "heddle-records-resources.h"

/* In the order in which lists of kinds show them: what is referred to stands
 * before what refers to it. */
static const HeddleKind *const kinds[] = {
  &heddle_authority_kind,
  &heddle_collaborative_kind,
  &heddle_membership_kind,
  &heddle_organisation_kind,
  &heddle_person_kind,
  &heddle_appointment_kind,
  &heddle_plan_kind,
  &heddle_iteration_kind,
  &heddle_plan_version_kind,
  &heddle_approval_kind,
  &heddle_milestone_kind,
  &heddle_date_statement_kind,
  &heddle_template_kind,
  &heddle_template_step_kind,
  &heddle_episode_kind,
  &heddle_step_kind,
  &heddle_slot_kind,
  &heddle_team_member_kind,
  &heddle_focus_area_kind,
  &heddle_discussion_kind,
  &heddle_self_evaluation_kind,
  &heddle_aim_kind,
  &heddle_served_priority_kind,
  &heddle_task_kind,
  &heddle_interest_kind,
  &heddle_availability_kind,
  &heddle_programme_session_kind,
  &heddle_participant_kind,
  &heddle_shared_document_kind,
  &heddle_fieldwork_finding_kind,
  &heddle_feedback_kind,
  &heddle_report_kind,
  &heddle_report_part_kind,
  &heddle_report_finding_kind,
  &heddle_report_version_kind,
  &heddle_comment_kind,
  &heddle_committee_date_kind,
  &heddle_circulation_kind,
  &heddle_agreement_kind,
  &heddle_review_kind,
  &heddle_support_offer_kind,
  &heddle_practice_kind,
  &heddle_learning_kind,
  &heddle_practice_interest_kind,
  &heddle_engagement_kind,
  &heddle_collaborative_phase_kind,
  &heddle_grant_kind,
  &heddle_network_kind,
  &heddle_network_member_kind,
  &heddle_school_kind,
  &heddle_expertise_kind,
  &heddle_section_kind,
  &heddle_priority_kind,
  &heddle_evidence_kind,
  &heddle_source_plan_kind,
  &heddle_school_priority_kind,
  &heddle_priority_nif_kind,
  &heddle_priority_evidence_kind,
  &heddle_priority_source_kind,
  &heddle_workstream_kind,
  &heddle_measure_kind,
  &heddle_activity_kind,
  &heddle_activity_function_kind,
  &heddle_activity_curriculum_kind,
  &heddle_activity_measure_kind,
  &heddle_reach_kind,
  &heddle_function_account_kind,
  &heddle_principle_check_kind,
  &heddle_professional_learning_kind,
  &heddle_provision_kind,
  &heddle_communication_kind,
  &heddle_consultation_kind,
  &heddle_challenge_kind,
  &heddle_intention_kind,
  &heddle_observation_kind,
  &heddle_driver_kind,
  &heddle_driver_link_kind,
  &heddle_test_of_change_kind,
  &heddle_working_time_kind,
  &heddle_allocation_kind,
  &heddle_request_kind,
  &heddle_meeting_group_kind,
  &heddle_group_member_kind,
  &heddle_agenda_template_kind,
  &heddle_agenda_template_item_kind,
  &heddle_series_kind,
  &heddle_meeting_kind,
  &heddle_agenda_item_kind,
  &heddle_agenda_choice_kind,
  &heddle_agenda_paper_kind,
  &heddle_attendance_kind,
  &heddle_decision_kind,
  &heddle_action_kind,
  &heddle_closure_kind,
  &heddle_dismissal_kind,
  &heddle_core_function_kind,
  &heddle_principle_kind,
  &heddle_nif_item_kind,
  &heddle_curriculum_area_kind,
  &heddle_term_kind,
};

#define MIGRATIONS "/scot/heddle/Heddle/schema"

static HeddleSchema schema = {
  .kinds = kinds,
  .n_kinds = G_N_ELEMENTS (kinds),
  .migrations = MIGRATIONS,
};

/* The newest migration gives the schema its number. */
static int
count_migrations (void)
{
  int n = 0;
  gboolean found;

  do
    {
      g_autofree char *path = g_strdup_printf (MIGRATIONS "/%03d.sql", n + 1);

      found = g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
      n += found;
    }
  while (found);

  return n;
}

/**
 * heddle_records_get_schema:
 *
 * Returns: (transfer none): all kinds of record and the place of their migrations
 */
const HeddleSchema *
heddle_records_get_schema (void)
{
  if (schema.version > 0)
    return &schema;

  /* A static library's resources are linked only where something names them. */
  heddle_records_get_resource ();
  schema.version = count_migrations ();

  return &schema;
}
