/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-finding.h"

#include <glib/gi18n-lib.h>

#include "heddle-fieldwork-finding.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleReportFinding, heddle_report_finding)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleReportFinding, part, "report-part",
                    .label = N_("Report part"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleReportFinding, finding, "finding",
                    .label = N_("Finding"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
};

static char *
dup_title (HeddleRecord *record)
{
  const HeddleField *field = heddle_kind_get_field (&heddle_report_finding_kind, "finding");
  g_autoptr (HeddleRecord) finding = heddle_record_dup_reference (record, field);
  g_autofree char *line =
    heddle_title_of_text (record, finding != NULL ? HEDDLE_FIELDWORK_FINDING (finding)->text
                                                  : NULL);

  return heddle_title_within (record, "part", line);
}

const HeddleKind heddle_report_finding_kind = {
  .name = "report-finding",
  .table = "report_finding",
  .label = N_("Finding of a part"),
  .label_plural = N_("Findings of parts"),
  .get_type = heddle_report_finding_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "part, finding, id",
  .flags = HEDDLE_KIND_INTERNAL,
  .since = 2,
  .dup_title = dup_title,
};
