/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-priority-evidence.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePriorityEvidence, heddle_priority_evidence)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddlePriorityEvidence, priority, "priority",
                    .label = N_("Priority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddlePriorityEvidence, evidence, "evidence",
                    .label = N_("Evidence"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "evidence");

  return heddle_title_within (record, "priority", title);
}

const HeddleKind heddle_priority_evidence_kind = {
  .name = "priority-evidence",
  .table = "priority_evidence",
  .label = N_("Evidence of a priority"),
  .label_plural = N_("Evidence of priorities"),
  .get_type = heddle_priority_evidence_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "priority, evidence, id",
  .flags = HEDDLE_KIND_INTERNAL,
  .since = 3,
  .dup_title = dup_title,
};
