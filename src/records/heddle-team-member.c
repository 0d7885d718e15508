/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-team-member.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-slot.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleTeamMember, heddle_team_member)

static const HeddleChoice states[] = {
  { "invited", N_("Invited") },
  { "confirmed", N_("Confirmed") },
  { "declined", N_("Declined") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleTeamMember, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleTeamMember, person, "person",
                    .label = N_("Person"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_CHOICE (HeddleTeamMember, side, heddle_slot_sides,
                 .label = N_("Side"), .help = N_("Who sends the person."),
                 .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleTeamMember, role,
               .label = N_("Role"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleTeamMember, brings,
               .label = N_("Brings"),
               .help = N_("Expertise the person brings to this focus."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleTeamMember, state, states,
                 .label = N_("State"), .group = N_("Answer"),
                 .flags = HEDDLE_FIELD_REQUIRED, .initial = "invited"),
  HEDDLE_EXACT_DAY (HeddleTeamMember, asked_on,
                    .label = N_("Asked on"), .group = N_("Answer")),
  HEDDLE_EXACT_DAY (HeddleTeamMember, answered_on,
                    .label = N_("Answered on"), .group = N_("Answer")),
  HEDDLE_EXACT_DAY (HeddleTeamMember, briefed_on,
                    .label = N_("Briefed on"), .group = N_("Preparation")),
  HEDDLE_EXACT_DAY (HeddleTeamMember, read_guidance_on,
                    .label = N_("Read the guidance on"), .group = N_("Preparation")),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *person = heddle_title_of_reference (record, "person");

  return heddle_title_within (record, "episode", person);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "answered_on", "asked_on", error);
}

const HeddleKind heddle_team_member_kind = {
  .name = "team-member",
  .table = "team_member",
  .label = N_("Team member"),
  .label_plural = N_("Team members"),
  .get_type = heddle_team_member_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, side, id",
  .dup_title = dup_title,
  .check = check,
};
