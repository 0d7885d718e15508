/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-practice-interest.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePracticeInterest, heddle_practice_interest)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddlePracticeInterest, practice, "practice",
                    .label = N_("Practice"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddlePracticeInterest, authority, "authority",
                    .label = N_("Authority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_EXACT_DAY (HeddlePracticeInterest, said_on,
                    .label = N_("Said on")),
  HEDDLE_TEXT (HeddlePracticeInterest, remark,
               .label = N_("Remark"), .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "authority");

  return heddle_title_within (record, "practice", title);
}

const HeddleKind heddle_practice_interest_kind = {
  .name = "practice-interest",
  .table = "practice_interest",
  .label = N_("Interest in practice"),
  .label_plural = N_("Interest in practice"),
  .get_type = heddle_practice_interest_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "practice, said_on, id",
  .since = 2,
  .dup_title = dup_title,
};
