/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-part.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleReportPart, heddle_report_part)

static const HeddleChoice states[] = {
  { "not-started", N_("Not started") },
  { "draft", N_("Draft") },
  { "in-comment", N_("In comment") },
  { "agreed", N_("Agreed") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleReportPart, report, "report",
                    .label = N_("Report"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_INTEGER (HeddleReportPart, number,
                  .label = N_("Number"), .help = N_("Order in the report."),
                  .flags = HEDDLE_FIELD_REQUIRED, .minimum = 1, .maximum = 100),
  HEDDLE_TEXT (HeddleReportPart, key,
               .label = N_("Key"),
               .help = N_("Short word that names it within the report."),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_INTERNAL),
  HEDDLE_TEXT (HeddleReportPart, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleReportPart, text,
                    .label = N_("Text"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleReportPart, owner, "person",
                    .label = N_("Owner"), .help = N_("Who writes it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_CHOICE (HeddleReportPart, state, states,
                 .label = N_("State"), .flags = HEDDLE_FIELD_REQUIRED,
                 .initial = "not-started"),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleReportPart *self = (HeddleReportPart *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);
  g_autofree char *numbered = NULL;

  if (self->number == HEDDLE_NO_INTEGER)
    return heddle_title_within (record, "report", title);

  /* Translators: number and title of a part of a report */
  numbered = g_strdup_printf (_("%d %s"), (int) self->number, title);
  return heddle_title_within (record, "report", numbered);
}

const HeddleKind heddle_report_part_kind = {
  .name = "report-part",
  .table = "report_part",
  .label = N_("Report part"),
  .label_plural = N_("Report parts"),
  .get_type = heddle_report_part_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "report, number, id",
  .since = 2,
  .dup_title = dup_title,
};
