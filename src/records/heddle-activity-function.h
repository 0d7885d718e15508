/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ACTIVITY_FUNCTION (heddle_activity_function_get_type ())
G_DECLARE_FINAL_TYPE (HeddleActivityFunction, heddle_activity_function,
                      HEDDLE, ACTIVITY_FUNCTION, HeddleRecord)

/**
 * HeddleActivityFunction:
 *
 * A function of collaboratives that an activity serves. Its id is made from the pair.
 */
struct _HeddleActivityFunction
{
  HeddleRecord parent;

  char *activity;
  char *core_function;
  char *how;
};

extern const HeddleKind heddle_activity_function_kind;

G_END_DECLS
