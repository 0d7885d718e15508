/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-priority-source.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePrioritySource, heddle_priority_source)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddlePrioritySource, priority, "priority",
                    .label = N_("Priority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddlePrioritySource, source_plan, "source-plan",
                    .label = N_("Source plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "source_plan");

  return heddle_title_within (record, "priority", title);
}

const HeddleKind heddle_priority_source_kind = {
  .name = "priority-source",
  .table = "priority_source",
  .label = N_("Source plan of a priority"),
  .label_plural = N_("Source plans of priorities"),
  .get_type = heddle_priority_source_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "priority, source_plan, id",
  .flags = HEDDLE_KIND_INTERNAL,
  .since = 3,
  .dup_title = dup_title,
};
