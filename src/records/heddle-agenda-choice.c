/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-choice.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAgendaChoice, heddle_agenda_choice)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAgendaChoice, item, "agenda-item",
                    .label = N_("Agenda item"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_INTEGER (HeddleAgendaChoice, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .minimum = 0, .maximum = 1000),
  HEDDLE_TEXT (HeddleAgendaChoice, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleAgendaChoice, detail,
               .label = N_("Detail"),
               .help = N_("Shown large below the title, as dates."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleAgendaChoice, points,
                    .label = N_("For and against"),
                    .help = N_("One a line; a line that begins with – speaks against."),
                    .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAgendaChoice *self = (HeddleAgendaChoice *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_agenda_choice_kind = {
  .name = "agenda-choice",
  .table = "agenda_choice",
  .label = N_("Choice"),
  .label_plural = N_("Choices"),
  .get_type = heddle_agenda_choice_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "item, position, id",
  .since = 3,
  .dup_title = dup_title,
};
