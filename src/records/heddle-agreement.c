/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-agreement.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAgreement, heddle_agreement)

static const HeddleChoice parties[] = {
  { "host", N_("Host authority") },
  { "ades", N_("ADES") },
  { "education-scotland", N_("Education Scotland") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAgreement, report, "report",
                    .label = N_("Report"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_CHOICE (HeddleAgreement, party, parties,
                 .label = N_("Party"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_EXACT_DAY (HeddleAgreement, asked_on,
                    .label = N_("Asked on")),
  HEDDLE_EXACT_DAY (HeddleAgreement, agreed_on,
                    .label = N_("Agreed on")),
  HEDDLE_TEXT (HeddleAgreement, remark,
               .label = N_("Remark"), .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_choice (record, "party");

  return heddle_title_within (record, "report", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "agreed_on", "asked_on", error);
}

const HeddleKind heddle_agreement_kind = {
  .name = "agreement",
  .table = "agreement",
  .label = N_("Agreement"),
  .label_plural = N_("Agreements"),
  .get_type = heddle_agreement_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "report, party, id",
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};
