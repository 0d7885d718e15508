/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-challenge.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleChallenge, heddle_challenge)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleChallenge, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleChallenge, iteration, "iteration",
                    .label = N_("Iteration"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_LONG_TEXT (HeddleChallenge, text,
                    .label = N_("Text"),
                    .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleChallenge, made_by, "person",
                    .label = N_("Made by"), .group = N_("Made"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleChallenge, post,
               .label = N_("Post"), .help = N_("Where no person is named."),
               .group = N_("Made"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddleChallenge, made_on,
                    .label = N_("Made on"), .group = N_("Made"),
                    .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_LONG_TEXT (HeddleChallenge, reply,
                    .label = N_("Reply"), .group = N_("Reply"),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddleChallenge, replied_on,
                    .label = N_("Replied on"), .group = N_("Reply")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleChallenge *self = (HeddleChallenge *) record;
  g_autofree char *title = heddle_title_of_text (record, self->text);

  return heddle_title_within (record, "plan", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "replied_on", "made_on", error);
}

const HeddleKind heddle_challenge_kind = {
  .name = "challenge",
  .table = "challenge",
  .label = N_("Challenge"),
  .label_plural = N_("Challenges"),
  .get_type = heddle_challenge_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, made_on, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
