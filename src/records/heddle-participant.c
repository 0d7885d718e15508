/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-participant.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleParticipant, heddle_participant)

static const HeddleChoice belongings[] = {
  { "team", N_("Team") },
  { "authority", N_("Authority") },
  { "school", N_("School") },
  { "family", N_("Families and young people") },
  { "partner", N_("Partner") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleParticipant, session, "session",
                    .label = N_("Session"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleParticipant, person, "person",
                    .label = N_("Person"), .help = N_("Empty: people of a role."),
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleParticipant, role,
               .label = N_("Role"), .help = N_("Headteachers, parents, young people."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleParticipant, belongs, belongings,
                 .label = N_("Belongs to")),
  HEDDLE_INTEGER (HeddleParticipant, number,
                  .label = N_("Number"), .help = N_("How many people."),
                  .group = N_("Time asked"), .minimum = 1, .maximum = 10000,
                  .initial = "1"),
  HEDDLE_INTEGER (HeddleParticipant, schools,
                  .label = N_("Schools"), .help = N_("How many schools they come from."),
                  .group = N_("Time asked"), .minimum = 0, .maximum = 10000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleParticipant *self = (HeddleParticipant *) record;
  g_autofree char *who = self->person != NULL ? heddle_title_of_reference (record, "person")
                                              : heddle_title_or_kind (record, self->role);

  return heddle_title_within (record, "session", who);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_at_least_one (record, (const char *const[]) { "person", "role", NULL },
                                   error);
}

const HeddleKind heddle_participant_kind = {
  .name = "participant",
  .table = "participant",
  .label = N_("Participant"),
  .label_plural = N_("Participants"),
  .get_type = heddle_participant_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "session, person, role, id",
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};
