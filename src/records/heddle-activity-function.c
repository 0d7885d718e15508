/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-activity-function.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleActivityFunction, heddle_activity_function)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleActivityFunction, activity, "activity",
                    .label = N_("Activity"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleActivityFunction, core_function, "core-function",
                    .label = N_("Function"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleActivityFunction, how,
               .label = N_("How"), .help = N_("How it serves it."),
               .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "core_function");

  return heddle_title_within (record, "activity", title);
}

const HeddleKind heddle_activity_function_kind = {
  .name = "activity-function",
  .table = "activity_function",
  .label = N_("Function of an activity"),
  .label_plural = N_("Functions of activities"),
  .get_type = heddle_activity_function_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "activity, core_function, id",
  .flags = HEDDLE_KIND_INTERNAL,
  .since = 3,
  .dup_title = dup_title,
};
