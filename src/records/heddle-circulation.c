/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-circulation.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleCirculation, heddle_circulation)

static const HeddleChoice audiences[] = {
  { "core-team", N_("Core team") },
  { "leads-meeting", N_("Leads’ meeting") },
  { "strategic-group", N_("Strategic Group") },
  { "operational-group", N_("Operational Group") },
  { "committee", N_("Committee") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleCirculation, report, "report",
                    .label = N_("Report"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_CHOICE (HeddleCirculation, audience, audiences,
                 .label = N_("Audience"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleCirculation, to_whom,
               .label = N_("To whom"), .help = N_("Posts."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleCirculation, committee_date, "committee-date",
                    .label = N_("Committee date"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DATE (HeddleCirculation, due,
               .label = N_("Due"), .group = N_("Dates")),
  HEDDLE_EXACT_DAY (HeddleCirculation, sent_on,
                    .label = N_("Sent on"), .group = N_("Dates")),
  HEDDLE_INTEGER (HeddleCirculation, version,
                  .label = N_("Version"),
                  .help = N_("Number of the version that was sent."), .group = N_("Dates"),
                  .minimum = 1, .maximum = 9999),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_choice (record, "audience");

  return heddle_title_within (record, "report", title);
}

const HeddleKind heddle_circulation_kind = {
  .name = "circulation",
  .table = "circulation",
  .label = N_("Circulation"),
  .label_plural = N_("Circulations"),
  .get_type = heddle_circulation_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "report, due, id",
  .since = 2,
  .dup_title = dup_title,
};
