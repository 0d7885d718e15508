/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-nif-item.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleNifItem, heddle_nif_item)

static const HeddleChoice lists[] = {
  { "priority", N_("Priority") },
  { "driver", N_("Driver") },
  { "outcome", N_("Outcome") },
  { "measure", N_("Measure") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_CHOICE (HeddleNifItem, list, lists,
                 .label = N_("List"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleNifItem, code,
               .label = N_("Code"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleNifItem, position,
                  .label = N_("Position"), .help = N_("Order in its list."),
                  .minimum = 0, .maximum = 1000),
  HEDDLE_TEXT (HeddleNifItem, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleNifItem, used_from,
               .label = N_("Used from"), .help = N_("Year of the plan that first has it.")),
  HEDDLE_TEXT (HeddleNifItem, used_to,
               .label = N_("Used to"),
               .help = N_("Year of the last plan that has it; empty: still used.")),
  HEDDLE_TEXT (HeddleNifItem, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
  HEDDLE_TEXT (HeddleNifItem, status,
               .label = N_("Status"), .help = N_("How sure this is."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleNifItem *self = (HeddleNifItem *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_nif_item_kind = {
  .name = "nif-item",
  .table = "nif_item",
  .label = N_("National framework item"),
  .label_plural = N_("National framework items"),
  .get_type = heddle_nif_item_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "list, used_from, position, code",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
};
