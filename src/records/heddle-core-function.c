/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-core-function.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleCoreFunction, heddle_core_function)

static const HeddleField fields[] = {
  HEDDLE_INTEGER (HeddleCoreFunction, number,
                  .label = N_("Number"), .flags = HEDDLE_FIELD_REQUIRED,
                  .minimum = 1, .maximum = 100),
  HEDDLE_TEXT (HeddleCoreFunction, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_FLAG (HeddleCoreFunction, tailored,
               .label = N_("Tailored"),
               .help = N_("Each collaborative shapes it to its own need.")),
  HEDDLE_TEXT (HeddleCoreFunction, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleCoreFunction *self = (HeddleCoreFunction *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_core_function_kind = {
  .name = "core-function",
  .table = "core_function",
  .label = N_("Function"),
  .label_plural = N_("Functions"),
  .get_type = heddle_core_function_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "tailored, number",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
};
