/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-template-step.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-step.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleTemplateStep, heddle_template_step)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleTemplateStep, template, "template",
                    .label = N_("Template"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_INTEGER (HeddleTemplateStep, position,
                  .label = N_("Position"), .help = N_("Order in the timeline."),
                  .group = N_("Step"), .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddleTemplateStep, key,
               .label = N_("Key"),
               .help = N_("What other steps and heddlectl call it; lower case, words "
                          "joined by hyphens."),
               .group = N_("Step"), .flags = HEDDLE_FIELD_REQUIRED, .max_length = 60),
  HEDDLE_TEXT (HeddleTemplateStep, label,
               .label = N_("Step"),
               .help = N_("What is to be done, as the timeline says it."),
               .group = N_("Step"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleTemplateStep, short_word,
               .label = N_("Short word"), .help = N_("One short word for the month view."),
               .group = N_("Step"), .flags = HEDDLE_FIELD_SEARCHED, .max_length = 12),
  HEDDLE_CHOICE (HeddleTemplateStep, sort, heddle_step_sorts,
                 .label = N_("Sort"), .group = N_("Step"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleTemplateStep, anchor,
               .label = N_("Counted from"),
               .help = N_("fieldwork_start, fieldwork_end, plan_due, or step: and the key "
                          "of another step."),
               .group = N_("When"), .flags = HEDDLE_FIELD_REQUIRED, .max_length = 80),
  HEDDLE_TEXT (HeddleTemplateStep, offset_from,
               .label = N_("Opens"),
               .help = N_("Of a window: offset of its first day, as +2w."),
               .group = N_("When"), .max_length = 12),
  HEDDLE_TEXT (HeddleTemplateStep, offset_to,
               .label = N_("Due"),
               .help = N_("Offset of the due date: d, wd (working days), w or m (calendar "
                          "months), as -7w."),
               .group = N_("When"), .max_length = 12),
  HEDDLE_TEXT (HeddleTemplateStep, owner_role,
               .label = N_("Owner by role"),
               .help = N_("Whose task it is in every episode."), .group = N_("Who"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleTemplateStep, in_guidance,
               .label = N_("In the guidance"),
               .help = N_("Whether the guidance has the step, and its date."),
               .group = N_("Source")),
  HEDDLE_TEXT (HeddleTemplateStep, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleTemplateStep *self = (HeddleTemplateStep *) record;
  g_autofree char *label = heddle_title_or_kind (record, self->label);

  return heddle_title_within (record, "template", label);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_step (record, "template", error);
}

const HeddleKind heddle_template_step_kind = {
  .name = "template-step",
  .table = "template_step",
  .label = N_("Template step"),
  .label_plural = N_("Template steps"),
  .get_type = heddle_template_step_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "template, position, id",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
  .check = check,
};
