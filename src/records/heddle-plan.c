/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePlan, heddle_plan)

static const HeddleChoice sorts[] = {
  { "improvement", N_("Improvement plan") },
  { "workforce", N_("Workforce plan") },
  { NULL, NULL },
};

static const HeddleChoice cycles[] = {
  { "one-year", N_("One year") },
  { "three-year", N_("Three years") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddlePlan, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddlePlan, collaborative, "collaborative",
                    .label = N_("Collaborative"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_CHOICE (HeddlePlan, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_REFERENCE (HeddlePlan, follows, "iteration",
                    .label = N_("Follows"),
                    .help = N_("The iteration of the improvement plan that a workforce "
                               "plan flows from."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddlePlan, follows_version, "plan-version",
                    .label = N_("Follows version"),
                    .help = N_("The version of the improvement plan that it was made "
                               "from."), .since = 3,
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddlePlan, nif_year,
               .label = N_("NIF year"),
               .help = N_("Which year’s national priorities it serves."), .since = 3),
  HEDDLE_CHOICE (HeddlePlan, cycle, cycles,
                 .label = N_("Cycle"), .group = N_("Dates")),
  HEDDLE_DATE (HeddlePlan, starts,
               .label = N_("Starts"), .group = N_("Dates")),
  HEDDLE_DATE (HeddlePlan, ends,
               .label = N_("Ends"), .group = N_("Dates")),
  HEDDLE_TEXT (HeddlePlan, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddlePlan *self = (HeddlePlan *) record;

  return heddle_title_or_kind (record, self->title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "ends", "starts", error);
}

const HeddleKind heddle_plan_kind = {
  .name = "plan",
  .table = "plan",
  .label = N_("Plan"),
  .label_plural = N_("Plans"),
  .get_type = heddle_plan_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "starts, title",
  .dup_title = dup_title,
  .check = check,
};
