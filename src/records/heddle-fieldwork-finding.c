/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-fieldwork-finding.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleFieldworkFinding, heddle_fieldwork_finding)

static const HeddleChoice sorts[] = {
  { "strength", N_("Strength") },
  { "area", N_("Area to consider") },
  { "practice", N_("Practice worth sharing") },
  { "question", N_("Question") },
  { "evidence", N_("Evidence") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleFieldworkFinding, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleFieldworkFinding, session, "session",
                    .label = N_("Session"), .help = N_("Where it was heard."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_CHOICE (HeddleFieldworkFinding, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_LONG_TEXT (HeddleFieldworkFinding, text,
                    .label = N_("Text"),
                    .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleFieldworkFinding, themes,
               .label = N_("Themes"), .help = N_("Words separated by semicolons."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleFieldworkFinding, said_by,
               .label = N_("Said by"), .help = N_("The role; leave names out."),
               .group = N_("Voices"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleFieldworkFinding, voices,
                  .label = N_("Voices"), .help = N_("How many said it."),
                  .group = N_("Voices"), .minimum = 1, .maximum = 10000),
  HEDDLE_EXACT_DAY (HeddleFieldworkFinding, noted_on,
                    .label = N_("Noted on"), .group = N_("Noted")),
  HEDDLE_TIME (HeddleFieldworkFinding, noted_at,
               .label = N_("Noted at"), .group = N_("Noted")),
  HEDDLE_REFERENCE (HeddleFieldworkFinding, merged_into, "finding",
                    .label = N_("Merged into"),
                    .help = N_("The finding that speaks for it."), .group = N_("Sorting"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_FLAG (HeddleFieldworkFinding, to_sort,
               .label = N_("To sort"), .help = N_("Still to be looked at."),
               .group = N_("Sorting")),
  HEDDLE_INTEGER (HeddleFieldworkFinding, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleFieldworkFinding *self = (HeddleFieldworkFinding *) record;
  g_autofree char *title = heddle_title_of_text (record, self->text);

  return heddle_title_within (record, "episode", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_no_circle (record, "merged_into", error);
}

const HeddleKind heddle_fieldwork_finding_kind = {
  .name = "finding",
  .table = "finding",
  .label = N_("Finding"),
  .label_plural = N_("Findings"),
  .get_type = heddle_fieldwork_finding_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, position, id",
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};
