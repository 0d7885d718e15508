/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-consultation.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleConsultation, heddle_consultation)

const HeddleChoice heddle_consultation_groups[] = {
  { "schools", N_("Schools") },
  { "pupils", N_("Pupils") },
  { "parents", N_("Parents") },
  { "communities", N_("Communities") },
  { "third-sector", N_("Third sector") },
  { "health", N_("Health") },
  { "justice", N_("Justice") },
  { "community-planning", N_("Community planning") },
  { "staff", N_("Staff") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleConsultation, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_CHOICE (HeddleConsultation, group, heddle_consultation_groups,
                 .label = N_("Group"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_DATE (HeddleConsultation, held_on,
               .label = N_("Held on"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleConsultation, how,
               .label = N_("How"), .help = N_("Meeting, survey, visit."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleConsultation, how_many,
                  .label = N_("How many"), .help = N_("People who took part."),
                  .minimum = 0, .maximum = 10000000),
  HEDDLE_LONG_TEXT (HeddleConsultation, said,
                    .label = N_("What they said"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleConsultation, changed,
                    .label = N_("What changed"), .help = N_("Because of what they said."),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleConsultation, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_choice (record, "group");

  return heddle_title_within (record, "plan", title);
}

const HeddleKind heddle_consultation_kind = {
  .name = "consultation",
  .table = "consultation",
  .label = N_("Contribution"),
  .label_plural = N_("Contributions"),
  .get_type = heddle_consultation_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, held_on, id",
  .since = 3,
  .dup_title = dup_title,
};
