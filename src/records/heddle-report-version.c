/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-version.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleReportVersion, heddle_report_version)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleReportVersion, report, "report",
                    .label = N_("Report"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_INTEGER (HeddleReportVersion, number,
                  .label = N_("Number"), .flags = HEDDLE_FIELD_REQUIRED,
                  .minimum = 1, .maximum = 9999),
  HEDDLE_TEXT (HeddleReportVersion, label,
               .label = N_("Label"), .help = N_("As “Draft 2”."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddleReportVersion, made_on,
                    .label = N_("Made on"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_LONG_TEXT (HeddleReportVersion, content,
                    .label = N_("Content"), .help = N_("The parts as they stood."),
                    .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_FROZEN),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleReportVersion *self = (HeddleReportVersion *) record;

  return heddle_title_of_version (record, "report", self->label, self->number);
}

const HeddleKind heddle_report_version_kind = {
  .name = "report-version",
  .table = "report_version",
  .label = N_("Version of a report"),
  .label_plural = N_("Versions of reports"),
  .get_type = heddle_report_version_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "report, number, id",
  .since = 2,
  .dup_title = dup_title,
};
