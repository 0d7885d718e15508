/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleReport, heddle_report)

static const HeddleChoice sorts[] = {
  { "full", N_("Report") },
  { "statement", N_("Statement") },
  { NULL, NULL },
};

static const HeddleChoice states[] = {
  { "draft", N_("Draft") },
  { "in-comment", N_("In comment") },
  { "agreed", N_("Agreed") },
  { "final", N_("Final") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleReport, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_CHOICE (HeddleReport, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED, .initial = "full"),
  HEDDLE_CHOICE (HeddleReport, state, states,
                 .label = N_("State"), .initial = "draft"),
  HEDDLE_LONG_TEXT (HeddleReport, statement,
                    .label = N_("Statement"),
                    .help = N_("Short and factual; in place of the report."),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleReport, version,
                  .label = N_("Version"),
                  .help = N_("Number of the version that was sent last."),
                  .flags = HEDDLE_FIELD_INTERNAL, .minimum = 1, .maximum = 9999),
  HEDDLE_INTEGER (HeddleReport, outline_version,
                  .label = N_("Version of the outline"),
                  .help = N_("Of which its parts were made."),
                  .flags = HEDDLE_FIELD_INTERNAL, .minimum = 1, .maximum = 9999),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_choice (record, "sort");

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_report_kind = {
  .name = "report",
  .table = "report",
  .label = N_("Report"),
  .label_plural = N_("Reports"),
  .get_type = heddle_report_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, sort, id",
  .since = 2,
  .dup_title = dup_title,
};
