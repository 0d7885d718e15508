/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-step.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleStep, heddle_step)

const HeddleChoice heddle_step_sorts[] = {
  { "no-later-than", N_("No later than") },
  { "meeting", N_("Meeting") },
  { "window", N_("Window") },
  { "fieldwork", N_("Fieldwork") },
  { "no-date", N_("No date") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleStep, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_INTEGER (HeddleStep, position,
                  .label = N_("Position"), .help = N_("Order in the timeline."),
                  .group = N_("Step"), .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddleStep, key,
               .label = N_("Key"),
               .help = N_("What other steps and heddlectl call it; lower case, words "
                          "joined by hyphens."),
               .group = N_("Step"), .flags = HEDDLE_FIELD_REQUIRED, .max_length = 60),
  HEDDLE_TEXT (HeddleStep, label,
               .label = N_("Step"),
               .help = N_("What is to be done, as the timeline says it."),
               .group = N_("Step"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleStep, short_word,
               .label = N_("Short word"), .help = N_("One short word for the month view."),
               .group = N_("Step"), .flags = HEDDLE_FIELD_SEARCHED, .max_length = 12),
  HEDDLE_CHOICE (HeddleStep, sort, heddle_step_sorts,
                 .label = N_("Sort"), .group = N_("Step"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleStep, anchor,
               .label = N_("Counted from"),
               .help = N_("fieldwork_start, fieldwork_end, plan_due, or step: and the key "
                          "of another step."),
               .group = N_("When"), .flags = HEDDLE_FIELD_REQUIRED, .max_length = 80),
  HEDDLE_TEXT (HeddleStep, offset_from,
               .label = N_("Opens"),
               .help = N_("Of a window: offset of its first day, as +2w."),
               .group = N_("When"), .max_length = 12),
  HEDDLE_TEXT (HeddleStep, offset_to,
               .label = N_("Due"),
               .help = N_("Offset of the due date: d, wd (working days), w or m (calendar "
                          "months), as -7w."),
               .group = N_("When"), .max_length = 12),
  HEDDLE_EXACT_DAY (HeddleStep, pinned,
                    .label = N_("Agreed date"),
                    .help = N_("Set by hand; stays when the fieldwork moves."),
                    .group = N_("When")),
  HEDDLE_TEXT (HeddleStep, pin_reason,
               .label = N_("Reason of the agreed date"), .group = N_("When"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddleStep, done_on,
                    .label = N_("Done on"), .group = N_("When")),
  HEDDLE_TEXT (HeddleStep, owner_role,
               .label = N_("Owner by role"),
               .help = N_("Whose task it is in every episode."), .group = N_("Who"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleStep, owner, "person",
                    .label = N_("Owner"), .help = N_("The person, where one is named."),
                    .group = N_("Who"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleStep, in_guidance,
               .label = N_("In the guidance"),
               .help = N_("Whether the guidance has the step, and its date."),
               .group = N_("Source")),
  HEDDLE_TEXT (HeddleStep, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleStep *self = (HeddleStep *) record;
  g_autofree char *label = heddle_title_or_kind (record, self->label);

  return heddle_title_within (record, "episode", label);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleStep *self = (HeddleStep *) record;

  if (!heddle_rule_step (record, "episode", error))
    return FALSE;

  if (self->pinned != NULL && self->pin_reason == NULL)
    return heddle_rule_refuse (record, "pin_reason", error,
                               _("must be given with an agreed date"));

  return TRUE;
}

const HeddleKind heddle_step_kind = {
  .name = "step",
  .table = "step",
  .label = N_("Step"),
  .label_plural = N_("Steps"),
  .get_type = heddle_step_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, position, id",
  .dup_title = dup_title,
  .check = check,
};
