/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agenda-paper.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAgendaPaper, heddle_agenda_paper)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAgendaPaper, item, "agenda-item",
                    .label = N_("Agenda item"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleAgendaPaper, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleAgendaPaper, link,
               .label = N_("Link")),
  HEDDLE_TEXT (HeddleAgendaPaper, attachment,
               .label = N_("Attachment"), .flags = HEDDLE_FIELD_INTERNAL),
  HEDDLE_TEXT (HeddleAgendaPaper, file_name,
               .label = N_("File name")),
  HEDDLE_REFERENCE (HeddleAgendaPaper, document, "document",
                    .label = N_("Document"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddleAgendaPaper, pages,
                  .label = N_("Pages"), .minimum = 0, .maximum = 10000),
  HEDDLE_EXACT_DAY (HeddleAgendaPaper, sent_on,
                    .label = N_("Sent on")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAgendaPaper *self = (HeddleAgendaPaper *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_agenda_paper_kind = {
  .name = "agenda-paper",
  .table = "agenda_paper",
  .label = N_("Paper"),
  .label_plural = N_("Papers"),
  .get_type = heddle_agenda_paper_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "item, title, id",
  .since = 3,
  .dup_title = dup_title,
};
