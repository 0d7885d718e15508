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
  &heddle_approval_kind,
  &heddle_milestone_kind,
  &heddle_date_statement_kind,
  &heddle_template_kind,
  &heddle_template_step_kind,
  &heddle_episode_kind,
  &heddle_step_kind,
  &heddle_slot_kind,
  &heddle_team_member_kind,
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
