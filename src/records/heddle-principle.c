/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-principle.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePrinciple, heddle_principle)

static const HeddleField fields[] = {
  HEDDLE_INTEGER (HeddlePrinciple, number,
                  .label = N_("Number"), .flags = HEDDLE_FIELD_REQUIRED,
                  .minimum = 1, .maximum = 100),
  HEDDLE_TEXT (HeddlePrinciple, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddlePrinciple, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddlePrinciple *self = (HeddlePrinciple *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_principle_kind = {
  .name = "principle",
  .table = "principle",
  .label = N_("Principle"),
  .label_plural = N_("Principles"),
  .get_type = heddle_principle_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "number",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
};
