/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleEpisode, heddle_episode)

static const HeddleChoice modes[] = {
  { "online", N_("Online") },
  { "in-person", N_("In person") },
  { "mixed", N_("Mixed") },
  { NULL, NULL },
};

static const HeddleChoice statuses[] = {
  { "planned", N_("Planned") },
  { "postponed", N_("Postponed") },
  { "cancelled", N_("Cancelled") },
  { "closed", N_("Closed") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleEpisode, title,
               .label = N_("Title"), .group = N_("Episode"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleEpisode, host, "authority",
                    .label = N_("Host"), .group = N_("Episode"),
                    .flags = HEDDLE_FIELD_REQUIRED, .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_CHOICE (HeddleEpisode, status, statuses,
                 .label = N_("Status"), .group = N_("Episode"), .initial = "planned"),
  HEDDLE_LONG_TEXT (HeddleEpisode, status_reason,
                    .label = N_("Reason of the status"), .group = N_("Episode"),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_DATE (HeddleEpisode, fieldwork_start,
               .label = N_("Fieldwork start"),
               .help = N_("First day of the fieldwork; a month will do until it is "
                          "agreed."),
               .group = N_("Fieldwork")),
  HEDDLE_INTEGER (HeddleEpisode, days,
                  .label = N_("Fieldwork days"),
                  .help = N_("Working days of the host, counted from the first."),
                  .group = N_("Fieldwork"), .minimum = 1, .maximum = 10, .initial = "3"),
  HEDDLE_CHOICE (HeddleEpisode, mode, modes,
                 .label = N_("Mode"), .help = N_("How the team meets."),
                 .group = N_("Fieldwork"), .initial = "mixed"),
  HEDDLE_LONG_TEXT (HeddleEpisode, focus,
                    .label = N_("Focus"), .help = N_("What the episode looks at."),
                    .group = N_("Purpose"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleEpisode, rationale,
                    .label = N_("Rationale"),
                    .help = N_("Why this focus: what self-evaluation says."),
                    .group = N_("Purpose"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleEpisode, hopes,
                    .label = N_("Hopes"), .help = N_("What the host hopes to get."),
                    .group = N_("Purpose"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleEpisode, template, "template",
                    .label = N_("Template"),
                    .help = N_("The timeline it was planned with."),
                    .group = N_("Timeline"), .flags = HEDDLE_FIELD_INTERNAL,
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddleEpisode, template_version,
                  .label = N_("Template version"), .group = N_("Timeline"),
                  .flags = HEDDLE_FIELD_INTERNAL, .minimum = 1, .maximum = 9999),
  HEDDLE_TEXT (HeddleEpisode, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleEpisode *self = (HeddleEpisode *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_episode_kind = {
  .name = "episode",
  .table = "episode",
  .label = N_("Episode"),
  .label_plural = N_("Episodes"),
  .get_type = heddle_episode_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "fieldwork_start, title",
  .dup_title = dup_title,
};
