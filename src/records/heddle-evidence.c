/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-evidence.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleEvidence, heddle_evidence)

static const HeddleChoice sorts[] = {
  { "attainment", N_("Attainment") },
  { "national", N_("National data") },
  { "inspection", N_("Inspection") },
  { "self-evaluation", N_("Self-evaluation") },
  { "survey", N_("Survey") },
  { "school-plans", N_("School plans") },
  { "health", N_("Health") },
  { "justice", N_("Justice") },
  { "community-planning", N_("Community planning") },
  { "research", N_("Research") },
  { "practice", N_("Practice") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleEvidence, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleEvidence, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleEvidence, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_LONG_TEXT (HeddleEvidence, says,
                    .label = N_("What it says"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleEvidence, n,
                  .label = N_("Number"), .help = N_("How many were asked or counted."),
                  .minimum = 0, .maximum = 10000000),
  HEDDLE_TEXT (HeddleEvidence, period,
               .label = N_("Period"), .help = N_("What time it is about.")),
  HEDDLE_REFERENCE (HeddleEvidence, practice, "practice",
                    .label = N_("Practice worth sharing"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddleEvidence, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddleEvidence, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleEvidence *self = (HeddleEvidence *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

const HeddleKind heddle_evidence_kind = {
  .name = "evidence",
  .table = "evidence",
  .label = N_("Evidence"),
  .label_plural = N_("Evidence"),
  .get_type = heddle_evidence_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, position, id",
  .since = 3,
  .dup_title = dup_title,
};
