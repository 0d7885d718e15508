/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-version.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePlanVersion, heddle_plan_version)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddlePlanVersion, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddlePlanVersion, iteration, "iteration",
                    .label = N_("Iteration"), .help = N_("The iteration it was made for."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddlePlanVersion, number,
                  .label = N_("Number"), .flags = HEDDLE_FIELD_REQUIRED, .minimum = 1,
                  .maximum = 9999),
  HEDDLE_TEXT (HeddlePlanVersion, label,
               .label = N_("Label"), .help = N_("As “For approval”."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddlePlanVersion, made_on,
                    .label = N_("Made on"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_LONG_TEXT (HeddlePlanVersion, content,
                    .label = N_("Content"), .help = N_("The plan as it stood."),
                    .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_FROZEN, .digest = "digest"),
  HEDDLE_TEXT (HeddlePlanVersion, digest,
               .label = N_("Digest"), .flags = HEDDLE_FIELD_INTERNAL, .max_length = 64),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddlePlanVersion *self = (HeddlePlanVersion *) record;

  return heddle_title_of_version (record, "plan", self->label, self->number);
}

const HeddleKind heddle_plan_version_kind = {
  .name = "plan-version",
  .table = "plan_version",
  .label = N_("Version of a plan"),
  .label_plural = N_("Versions of plans"),
  .get_type = heddle_plan_version_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, number, id",
  .since = 3,
  .dup_title = dup_title,
};
