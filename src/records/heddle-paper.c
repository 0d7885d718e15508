/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-paper.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePaper, heddle_paper)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddlePaper, item, "agenda-item",
                    .label = N_("Agenda item"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddlePaper, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddlePaper, link,
               .label = N_("Link")),
  HEDDLE_TEXT (HeddlePaper, attachment,
               .label = N_("Attachment"), .flags = HEDDLE_FIELD_INTERNAL),
  HEDDLE_TEXT (HeddlePaper, file_name,
               .label = N_("File name")),
  HEDDLE_REFERENCE (HeddlePaper, document, "document",
                    .label = N_("Document"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_INTEGER (HeddlePaper, pages,
                  .label = N_("Pages"), .minimum = 0, .maximum = 10000),
  HEDDLE_EXACT_DAY (HeddlePaper, sent_on,
                    .label = N_("Sent on")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddlePaper *self = (HeddlePaper *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_paper_kind = {
  .name = "paper",
  .table = "paper",
  .label = N_("Paper"),
  .label_plural = N_("Papers"),
  .get_type = heddle_paper_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "item, title, id",
  .since = 3,
  .dup_title = dup_title,
};
