/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-expertise.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleExpertise, heddle_expertise)

static const HeddleChoice sorts[] = {
  { "subject", N_("Subject") },
  { "sector", N_("Sector") },
  { "method", N_("Method") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleExpertise, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleExpertise, sort, sorts,
                 .label = N_("Sort")),
  HEDDLE_REFERENCE (HeddleExpertise, curriculum_area, "curriculum-area",
                    .label = N_("Curriculum area"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddleExpertise, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleExpertise *self = (HeddleExpertise *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_expertise_kind = {
  .name = "expertise",
  .table = "expertise",
  .label = N_("Expertise"),
  .label_plural = N_("Expertise"),
  .get_type = heddle_expertise_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "sort, position, title, id",
  .flags = HEDDLE_KIND_REFERENCE,
  .since = 3,
  .dup_title = dup_title,
};
