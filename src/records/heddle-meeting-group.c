/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-group.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleMeetingGroup, heddle_meeting_group)

static const HeddleChoice sorts[] = {
  { "strategic", N_("Strategic Group") },
  { "operational", N_("Operational Group") },
  { "local", N_("Local Organisational Group") },
  { "board", N_("Board of a collaborative") },
  { "network", N_("Network") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleMeetingGroup, name,
               .label = N_("Name"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleMeetingGroup, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_REFERENCE (HeddleMeetingGroup, collaborative, "collaborative",
                    .label = N_("Collaborative"), .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleMeetingGroup, episode, "episode",
                    .label = N_("Episode"),
                    .help = N_("For the local group of one episode."),
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_LONG_TEXT (HeddleMeetingGroup, purpose,
                    .label = N_("Purpose"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleMeetingGroup, place,
               .label = N_("Place"), .group = N_("Where"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleMeetingGroup, link,
               .label = N_("Link"), .help = N_("Where it meets online."),
               .group = N_("Where")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleMeetingGroup *self = (HeddleMeetingGroup *) record;

  return heddle_title_or_kind (record, self->name);
}

const HeddleKind heddle_meeting_group_kind = {
  .name = "meeting-group",
  .table = "meeting_group",
  .label = N_("Group"),
  .label_plural = N_("Groups"),
  .get_type = heddle_meeting_group_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "sort, name, id",
  .since = 3,
  .dup_title = dup_title,
};
