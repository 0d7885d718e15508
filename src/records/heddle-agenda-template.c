/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-template.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAgendaTemplate, heddle_agenda_template)

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleAgendaTemplate, name,
               .label = N_("Name"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  return heddle_title_or_kind (record, ((HeddleAgendaTemplate *) record)->name);
}

const HeddleKind heddle_agenda_template_kind = {
  .name = "agenda-template",
  .table = "agenda_template",
  .label = N_("Agenda template"),
  .label_plural = N_("Agenda templates"),
  .get_type = heddle_agenda_template_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "name, id",
  .since = 3,
  .dup_title = dup_title,
};
