/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workstream.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleWorkstream, heddle_workstream)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleWorkstream, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleWorkstream, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleWorkstream, aim,
                    .label = N_("Aim"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleWorkstream, lead, "person",
                    .label = N_("Lead"), .help = N_("Who leads it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleWorkstream, sponsor, "person",
                    .label = N_("Sponsor"),
                    .help = N_("Who answers for it among the Directors."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddleWorkstream, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddleWorkstream, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleWorkstream *self = (HeddleWorkstream *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

const HeddleKind heddle_workstream_kind = {
  .name = "workstream",
  .table = "workstream",
  .label = N_("Workstream"),
  .label_plural = N_("Workstreams"),
  .get_type = heddle_workstream_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, position, id",
  .since = 3,
  .dup_title = dup_title,
};
