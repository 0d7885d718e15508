/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-priority-nif.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePriorityNif, heddle_priority_nif)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddlePriorityNif, priority, "priority",
                    .label = N_("Priority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddlePriorityNif, nif_item, "nif-item",
                    .label = N_("NIF priority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "nif_item");

  return heddle_title_within (record, "priority", title);
}

const HeddleKind heddle_priority_nif_kind = {
  .name = "priority-nif",
  .table = "priority_nif",
  .label = N_("NIF priority of a priority"),
  .label_plural = N_("NIF priorities of priorities"),
  .get_type = heddle_priority_nif_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "priority, nif_item, id",
  .flags = HEDDLE_KIND_INTERNAL,
  .since = 3,
  .dup_title = dup_title,
};
