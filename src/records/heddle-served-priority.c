/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-served-priority.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleServedPriority, heddle_served_priority)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleServedPriority, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleServedPriority, title,
               .label = N_("Priority"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleServedPriority, plan, "plan",
                    .label = N_("Plan"), .help = N_("Where the plan is on record."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleServedPriority, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleServedPriority *self = (HeddleServedPriority *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_served_priority_kind = {
  .name = "served-priority",
  .table = "served_priority",
  .label = N_("Priority served"),
  .label_plural = N_("Priorities served"),
  .get_type = heddle_served_priority_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, title, id",
  .since = 2,
  .dup_title = dup_title,
};
