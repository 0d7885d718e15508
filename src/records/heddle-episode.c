/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episode.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
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

static const HeddleChoice stages[] = {
  { "getting-ready", N_("Getting ready") },
  { "exploring", N_("Exploring") },
  { "preparing", N_("Preparing") },
  { "fieldwork", N_("Fieldwork") },
  { "reporting", N_("Reporting") },
  { "moving-forward", N_("Moving forward") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleEpisode, title,
               .label = N_("Title"), .group = N_("Episode"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleEpisode, host, "authority",
                    .label = N_("Host"), .group = N_("Episode"),
                    .flags = HEDDLE_FIELD_REQUIRED, .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleEpisode, co_host, "authority",
                    .label = N_("Second host"),
                    .help = N_("Where two authorities host together."),
                    .group = N_("Episode"), .on_delete = HEDDLE_DELETE_CLEAR, .since = 2),
  HEDDLE_REFERENCE (HeddleEpisode, accountable, "person",
                    .label = N_("Accountable"),
                    .help = N_("Who answers for it in the host authority."),
                    .group = N_("Episode"), .on_delete = HEDDLE_DELETE_CLEAR, .since = 2),
  HEDDLE_CHOICE (HeddleEpisode, status, statuses,
                 .label = N_("Status"), .group = N_("Episode"), .initial = "planned"),
  HEDDLE_LONG_TEXT (HeddleEpisode, status_reason,
                    .label = N_("Reason of the status"), .group = N_("Episode"),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleEpisode, stage, stages,
                 .label = N_("Stage"), .help = N_("Empty: what follows from what is done."),
                 .group = N_("Episode"), .since = 2),
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
  HEDDLE_TEXT (HeddleEpisode, venue,
               .label = N_("Venue"), .group = N_("Fieldwork"),
               .flags = HEDDLE_FIELD_SEARCHED, .since = 2),
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
  HEDDLE_TEXT (HeddleEpisode, themes,
               .label = N_("Themes"),
               .help = N_("Words separated by semicolons; up to three keep the scope "
                          "manageable."),
               .group = N_("Purpose"), .flags = HEDDLE_FIELD_SEARCHED, .since = 2),
  HEDDLE_LONG_TEXT (HeddleEpisode, outcome_short,
                    .label = N_("Short term"), .group = N_("Outcomes"),
                    .flags = HEDDLE_FIELD_SEARCHED, .since = 2),
  HEDDLE_LONG_TEXT (HeddleEpisode, outcome_medium,
                    .label = N_("Medium term"), .group = N_("Outcomes"),
                    .flags = HEDDLE_FIELD_SEARCHED, .since = 2),
  HEDDLE_LONG_TEXT (HeddleEpisode, outcome_longer,
                    .label = N_("Longer term"), .group = N_("Outcomes"),
                    .flags = HEDDLE_FIELD_SEARCHED, .since = 2),
  HEDDLE_LONG_TEXT (HeddleEpisode, no_practice_reason,
                    .label = N_("Why no practice"),
                    .help = N_("Why the episode leaves no practice worth sharing."),
                    .group = N_("Learning"), .flags = HEDDLE_FIELD_SEARCHED, .since = 2),
  HEDDLE_EXACT_DAY (HeddleEpisode, learning_closed_on,
                    .label = N_("Learning closed on"),
                    .help = N_("When its learning was recorded and shared."),
                    .group = N_("Learning"), .since = 2),
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

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleEpisode *self = (HeddleEpisode *) record;

  if (self->co_host != NULL && g_strcmp0 (self->co_host, self->host) == 0)
    return heddle_rule_refuse (record, "co_host", error, _("is the host already"));

  return TRUE;
}

gboolean
heddle_episode_is_planned (HeddleEpisode *self)
{
  return self->status == NULL || g_str_equal (self->status, "planned");
}

gboolean
heddle_episode_is_cancelled (HeddleEpisode *self)
{
  return g_strcmp0 (self->status, "cancelled") == 0;
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
  .check = check,
};
