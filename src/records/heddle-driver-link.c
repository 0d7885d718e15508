/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-driver-link.h"

#include <glib/gi18n-lib.h>

#include "heddle-driver.h"
#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleDriverLink, heddle_driver_link)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleDriverLink, driver, "driver",
                    .label = N_("Driver"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleDriverLink, drives, "driver",
                    .label = N_("Drives"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "drives");

  return heddle_title_within (record, "driver", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleDriverLink *self = (HeddleDriverLink *) record;
  const HeddleField *field = heddle_kind_get_field (&heddle_driver_link_kind, "driver");
  g_autoptr (HeddleRecord) driver = heddle_record_dup_reference (record, field);

  if (driver != NULL && heddle_driver_is_below (driver, self->drives))
    return heddle_rule_refuse (record, "drives", error, _("leads back to the driver"));

  return TRUE;
}

const HeddleKind heddle_driver_link_kind = {
  .name = "driver-link",
  .table = "driver_link",
  .label = N_("Further parent of a driver"),
  .label_plural = N_("Further parents of drivers"),
  .get_type = heddle_driver_link_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "driver, drives, id",
  .flags = HEDDLE_KIND_INTERNAL,
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
