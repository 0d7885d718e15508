/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-communication.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleCommunication, heddle_communication)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleCommunication, collaborative, "collaborative",
                    .label = N_("Collaborative"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleCommunication, plan, "plan",
                    .label = N_("Plan"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleCommunication, audience,
               .label = N_("Audience"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleCommunication, message,
                    .label = N_("Message"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleCommunication, channel,
               .label = N_("Channel"), .help = N_("Letter, meeting, newsletter."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleCommunication, owner, "person",
                    .label = N_("Owner"), .help = N_("Who sees to it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DATE (HeddleCommunication, due,
               .label = N_("Due"), .group = N_("Dates")),
  HEDDLE_DATE (HeddleCommunication, done_on,
               .label = N_("Done on"), .group = N_("Dates")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleCommunication *self = (HeddleCommunication *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->audience);

  return heddle_title_within (record, "collaborative", title);
}

const HeddleKind heddle_communication_kind = {
  .name = "communication",
  .table = "communication",
  .label = N_("Communication"),
  .label_plural = N_("Communications"),
  .get_type = heddle_communication_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "collaborative, due, id",
  .since = 3,
  .dup_title = dup_title,
};
