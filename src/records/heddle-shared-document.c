/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-shared-document.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleSharedDocument, heddle_shared_document)

static const HeddleChoice sorts[] = {
  { "scoping-paper", N_("Scoping paper") },
  { "form", N_("Form") },
  { "data", N_("Data") },
  { "policy", N_("Policy") },
  { "evaluation", N_("Evaluation") },
  { "plan", N_("Plan") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleSharedDocument, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleSharedDocument, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleSharedDocument, sort, sorts,
                 .label = N_("Sort")),
  HEDDLE_REFERENCE (HeddleSharedDocument, owner, "person",
                    .label = N_("Owner"), .help = N_("Who sees to it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleSharedDocument, for_whom,
               .label = N_("For whom"), .help = N_("Who needs it."), .group = N_("Reading"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_FLAG (HeddleSharedDocument, essential,
               .label = N_("Essential"), .help = N_("Needed to take part; keep these few."),
               .group = N_("Reading")),
  HEDDLE_INTEGER (HeddleSharedDocument, pages,
                  .label = N_("Pages"), .group = N_("Reading"),
                  .minimum = 0, .maximum = 100000),
  HEDDLE_INTEGER (HeddleSharedDocument, minutes,
                  .label = N_("Minutes"), .help = N_("Time it takes to read."),
                  .group = N_("Reading"), .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddleSharedDocument, link,
               .label = N_("Link"), .group = N_("File"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleSharedDocument, file_name,
               .label = N_("File name"), .group = N_("File"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleSharedDocument, attachment,
               .label = N_("Attachment"), .group = N_("File"),
               .flags = HEDDLE_FIELD_INTERNAL),
  HEDDLE_TEXT (HeddleSharedDocument, version,
               .label = N_("Version"), .group = N_("File")),
  HEDDLE_EXACT_DAY (HeddleSharedDocument, agreed_on,
                    .label = N_("Agreed on"), .group = N_("Dates")),
  HEDDLE_EXACT_DAY (HeddleSharedDocument, shared_on,
                    .label = N_("Shared on"), .group = N_("Dates")),
  HEDDLE_INTEGER (HeddleSharedDocument, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleSharedDocument *self = (HeddleSharedDocument *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_shared_document_kind = {
  .name = "document",
  .table = "document",
  .label = N_("Document"),
  .label_plural = N_("Documents"),
  .get_type = heddle_shared_document_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, position, title, id",
  .since = 2,
  .dup_title = dup_title,
};
