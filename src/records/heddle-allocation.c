/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-allocation.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAllocation, heddle_allocation)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAllocation, person, "person",
                    .label = N_("Person"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleAllocation, activity, "activity",
                    .label = N_("Activity"), .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleAllocation, role,
               .label = N_("Role"),
               .help = N_("Where it is for no single activity: lead, data "
                          "analyst."), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleAllocation, collaborative, "collaborative",
                    .label = N_("Collaborative"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleAllocation, plan, "plan",
                    .label = N_("Workforce plan"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DECIMAL (HeddleAllocation, fte,
                  .label = N_("Full-time equivalent"),
                  .help = N_("Days a week divided by five, or per cent of full time."),
                  .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_FTE,
                  .minimum = 0, .maximum = 1),
  HEDDLE_EXACT_DAY (HeddleAllocation, starts,
                    .label = N_("First day"), .group = N_("Dates"),
                    .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_EXACT_DAY (HeddleAllocation, ends,
                    .label = N_("Last day"), .group = N_("Dates")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAllocation *self = (HeddleAllocation *) record;
  g_autofree char *what = self->activity != NULL
                            ? heddle_title_of_reference (record, "activity")
                            : heddle_title_or_kind (record, self->role);

  return heddle_title_within (record, "person", what);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleAllocation *self = (HeddleAllocation *) record;
  static const char *const either[] = { "activity", "role", NULL };

  if (!heddle_rule_at_least_one (record, either, error)
      || !heddle_rule_not_before (record, "ends", "starts", error))
    return FALSE;

  if (self->fte <= 0)
    return heddle_rule_refuse (record, "fte", error, _("must be more than 0"));

  return TRUE;
}

const HeddleKind heddle_allocation_kind = {
  .name = "allocation",
  .table = "allocation",
  .label = N_("Allocation"),
  .label_plural = N_("Allocations"),
  .get_type = heddle_allocation_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "person, starts, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
