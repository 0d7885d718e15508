/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-curriculum-area.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleCurriculumArea, heddle_curriculum_area)

static const HeddleField fields[] = {
  HEDDLE_INTEGER (HeddleCurriculumArea, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .minimum = 0, .maximum = 1000),
  HEDDLE_TEXT (HeddleCurriculumArea, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleCurriculumArea, remark,
               .label = N_("Remark"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleCurriculumArea, status,
               .label = N_("Status"), .help = N_("How sure this is.")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleCurriculumArea *self = (HeddleCurriculumArea *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_curriculum_area_kind = {
  .name = "curriculum-area",
  .table = "curriculum_area",
  .label = N_("Curriculum area"),
  .label_plural = N_("Curriculum areas"),
  .get_type = heddle_curriculum_area_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "position, title",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
};
