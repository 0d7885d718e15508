/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-activity-measure.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleActivityMeasure, heddle_activity_measure)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleActivityMeasure, activity, "activity",
                    .label = N_("Activity"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleActivityMeasure, measure, "measure",
                    .label = N_("Measure"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "measure");

  return heddle_title_within (record, "activity", title);
}

const HeddleKind heddle_activity_measure_kind = {
  .name = "activity-measure",
  .table = "activity_measure",
  .label = N_("Measure of an activity"),
  .label_plural = N_("Measures of activities"),
  .get_type = heddle_activity_measure_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "activity, measure, id",
  .flags = HEDDLE_KIND_INTERNAL,
  .since = 3,
  .dup_title = dup_title,
};
