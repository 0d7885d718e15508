/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-term.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleTerm, heddle_term)

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleTerm, abbreviation,
               .label = N_("Abbreviation"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleTerm, expansion,
               .label = N_("Stands for"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleTerm, sort,
               .label = N_("Sort"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleTerm, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleTerm *self = (HeddleTerm *) record;

  if (self->expansion == NULL)
    return heddle_title_or_kind (record, self->abbreviation);

  /* Translators: an abbreviation and what it stands for */
  return g_strdup_printf (_("%s: %s"), self->abbreviation, self->expansion);
}

const HeddleKind heddle_term_kind = {
  .name = "term",
  .table = "term",
  .label = N_("Term"),
  .label_plural = N_("Terms"),
  .get_type = heddle_term_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "abbreviation, expansion",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
};
