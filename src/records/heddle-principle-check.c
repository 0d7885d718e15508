/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-principle-check.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePrincipleCheck, heddle_principle_check)

static const HeddleChoice states[] = {
  { "not-yet", N_("Not yet") },
  { "partly", N_("Partly") },
  { "met", N_("Met") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddlePrincipleCheck, iteration, "iteration",
                    .label = N_("Iteration"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddlePrincipleCheck, principle, "principle",
                    .label = N_("Principle"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_CHOICE (HeddlePrincipleCheck, state, states,
                 .label = N_("State"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_LONG_TEXT (HeddlePrincipleCheck, evidence,
                    .label = N_("Evidence"), .help = N_("What shows it."),
                    .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "principle");

  return heddle_title_within (record, "iteration", title);
}

const HeddleKind heddle_principle_check_kind = {
  .name = "principle-check",
  .table = "principle_check",
  .label = N_("Check against a principle"),
  .label_plural = N_("Checks against principles"),
  .get_type = heddle_principle_check_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "iteration, principle, id",
  .since = 3,
  .dup_title = dup_title,
};
