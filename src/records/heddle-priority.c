/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-priority.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePriority, heddle_priority)

static const HeddleChoice statuses[] = {
  { "proposed", N_("Proposed") },
  { "agreed", N_("Agreed") },
  { "dropped", N_("Dropped") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddlePriority, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddlePriority, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddlePriority, rationale,
                    .label = N_("Rationale"), .help = N_("Why it was chosen."),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddlePriority, themes,
               .label = N_("Themes"), .help = N_("Words separated by semicolons."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddlePriority, owner, "person",
                    .label = N_("Owner"), .help = N_("Who answers for it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_CHOICE (HeddlePriority, status, statuses,
                 .label = N_("Status")),
  HEDDLE_INTEGER (HeddlePriority, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddlePriority, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddlePriority *self = (HeddlePriority *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

const HeddleKind heddle_priority_kind = {
  .name = "priority",
  .table = "priority",
  .label = N_("Priority"),
  .label_plural = N_("Priorities"),
  .get_type = heddle_priority_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, position, id",
  .since = 3,
  .dup_title = dup_title,
};
