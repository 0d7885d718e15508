/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-availability.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAvailability, heddle_availability)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAvailability, person, "person",
                    .label = N_("Person"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_EXACT_DAY (HeddleAvailability, starts,
                    .label = N_("First day"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_EXACT_DAY (HeddleAvailability, ends,
                    .label = N_("Last day"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleAvailability, what,
               .label = N_("What"), .help = N_("Leave, a commitment, or days kept free."),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_FLAG (HeddleAvailability, free,
               .label = N_("Free"), .help = N_("Otherwise busy.")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAvailability *self = (HeddleAvailability *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->what);

  return heddle_title_within (record, "person", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "ends", "starts", error);
}

const HeddleKind heddle_availability_kind = {
  .name = "availability",
  .table = "availability",
  .label = N_("Availability"),
  .label_plural = N_("Availability"),
  .get_type = heddle_availability_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "person, starts, id",
  .flags = HEDDLE_KIND_PRIVATE,
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};
