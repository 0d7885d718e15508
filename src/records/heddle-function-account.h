/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FUNCTION_ACCOUNT (heddle_function_account_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFunctionAccount, heddle_function_account,
                      HEDDLE, FUNCTION_ACCOUNT, HeddleRecord)

/**
 * HeddleFunctionAccount:
 *
 * How a plan says that a function of collaboratives is done, or why not yet.
 */
struct _HeddleFunctionAccount
{
  HeddleRecord parent;

  char *plan;
  char *core_function;
  char *how;
};

extern const HeddleKind heddle_function_account_kind;

G_END_DECLS
