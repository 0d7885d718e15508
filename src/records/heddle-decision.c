/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-decision.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleDecision, heddle_decision)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleDecision, meeting, "meeting",
                    .label = N_("Meeting"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleDecision, item, "agenda-item",
                    .label = N_("Agenda item"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddleDecision, number,
                  .label = N_("Number"), .help = N_("Counted within the meeting."),
                  .minimum = 1, .maximum = 100000),
  HEDDLE_LONG_TEXT (HeddleDecision, text,
                    .label = N_("Decision"),
                    .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleDecision, how,
               .label = N_("How"), .help = N_("As “all agreed” or “one against”."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleDecision, choice, "agenda-choice",
                    .label = N_("Choice"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleDecision, episode, "episode",
                    .label = N_("Episode"), .on_delete = HEDDLE_DELETE_CLEAR),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleDecision *self = (HeddleDecision *) record;

  return heddle_title_of_text (record, self->text);
}

const HeddleKind heddle_decision_kind = {
  .name = "decision",
  .table = "decision",
  .label = N_("Decision"),
  .label_plural = N_("Decisions"),
  .get_type = heddle_decision_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "meeting, number, id",
  .since = 3,
  .dup_title = dup_title,
};
