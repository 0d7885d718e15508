/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-engagement.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleEngagement, heddle_engagement)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleEngagement, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleEngagement, practice, "practice",
                    .label = N_("Practice"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleEngagement, authority, "authority",
                    .label = N_("Authority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_TEXT (HeddleEngagement, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_DATE (HeddleEngagement, due,
               .label = N_("Due"), .group = N_("Dates")),
  HEDDLE_EXACT_DAY (HeddleEngagement, done_on,
                    .label = N_("Done on"), .group = N_("Dates")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleEngagement *self = (HeddleEngagement *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_engagement_kind = {
  .name = "engagement",
  .table = "engagement",
  .label = N_("Further engagement"),
  .label_plural = N_("Further engagements"),
  .get_type = heddle_engagement_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, due, id",
  .since = 2,
  .dup_title = dup_title,
};
