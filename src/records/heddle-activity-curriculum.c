/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-activity-curriculum.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleActivityCurriculum, heddle_activity_curriculum)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleActivityCurriculum, activity, "activity",
                    .label = N_("Activity"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleActivityCurriculum, curriculum_area, "curriculum-area",
                    .label = N_("Curriculum area"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "curriculum_area");

  return heddle_title_within (record, "activity", title);
}

const HeddleKind heddle_activity_curriculum_kind = {
  .name = "activity-curriculum",
  .table = "activity_curriculum",
  .label = N_("Curriculum area of an activity"),
  .label_plural = N_("Curriculum areas of activities"),
  .get_type = heddle_activity_curriculum_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "activity, curriculum_area, id",
  .flags = HEDDLE_KIND_INTERNAL,
  .since = 3,
  .dup_title = dup_title,
};
