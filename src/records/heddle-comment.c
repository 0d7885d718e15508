/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-comment.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleComment, heddle_comment)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleComment, part, "report-part",
                    .label = N_("Report part"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleComment, reply_to, "comment",
                    .label = N_("Answers"), .help = N_("The comment that it answers."),
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_LONG_TEXT (HeddleComment, text,
                    .label = N_("Text"),
                    .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleComment, made_by,
               .label = N_("Made by"), .help = N_("A post."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddleComment, made_on,
                    .label = N_("Made on")),
  HEDDLE_EXACT_DAY (HeddleComment, settled_on,
                    .label = N_("Settled on")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleComment *self = (HeddleComment *) record;
  g_autofree char *title = heddle_title_of_text (record, self->text);

  return heddle_title_within (record, "part", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_no_circle (record, "reply_to", error)
         && heddle_rule_not_before (record, "settled_on", "made_on", error);
}

const HeddleKind heddle_comment_kind = {
  .name = "comment",
  .table = "comment",
  .label = N_("Comment"),
  .label_plural = N_("Comments"),
  .get_type = heddle_comment_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "part, made_on, id",
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};
