/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-working-time.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleWorkingTime, heddle_working_time)

static const HeddleChoice whats[] = {
  { "post", N_("Post") },
  { "secondment", N_("Secondment") },
  { "leave", N_("Leave") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleWorkingTime, person, "person",
                    .label = N_("Person"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_CHOICE (HeddleWorkingTime, what, whats,
                 .label = N_("What")),
  HEDDLE_DECIMAL (HeddleWorkingTime, fte,
                  .label = N_("Full-time equivalent"),
                  .help = N_("Days a week divided by five, or per cent of full time."),
                  .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_FTE,
                  .minimum = 0, .maximum = 1),
  HEDDLE_REFERENCE (HeddleWorkingTime, collaborative, "collaborative",
                    .label = N_("Collaborative"), .help = N_("To whom a secondment is."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_EXACT_DAY (HeddleWorkingTime, since,
                    .label = N_("Since"), .group = N_("Dates")),
  HEDDLE_EXACT_DAY (HeddleWorkingTime, until,
                    .label = N_("Until"), .help = N_("Last day."), .group = N_("Dates")),
  HEDDLE_TEXT (HeddleWorkingTime, remark,
               .label = N_("Remark"), .group = N_("Dates"), .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_choice (record, "what");

  return heddle_title_within (record, "person", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "until", "since", error);
}

const HeddleKind heddle_working_time_kind = {
  .name = "working-time",
  .table = "working_time",
  .label = N_("Working time"),
  .label_plural = N_("Working time"),
  .get_type = heddle_working_time_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "person, since, id",
  .flags = HEDDLE_KIND_PRIVATE,
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
