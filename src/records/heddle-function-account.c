/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-function-account.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleFunctionAccount, heddle_function_account)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleFunctionAccount, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleFunctionAccount, core_function, "core-function",
                    .label = N_("Function"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_LONG_TEXT (HeddleFunctionAccount, how,
                    .label = N_("How"), .help = N_("How it is done here, or why not yet."),
                    .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  g_autofree char *title = heddle_title_of_reference (record, "core_function");

  return heddle_title_within (record, "plan", title);
}

const HeddleKind heddle_function_account_kind = {
  .name = "function-account",
  .table = "function_account",
  .label = N_("Account of a function"),
  .label_plural = N_("Accounts of functions"),
  .get_type = heddle_function_account_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, core_function, id",
  .since = 3,
  .dup_title = dup_title,
};
