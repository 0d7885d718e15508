/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CORE_FUNCTION (heddle_core_function_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCoreFunction, heddle_core_function, HEDDLE, CORE_FUNCTION, HeddleRecord)

/**
 * HeddleCoreFunction:
 *
 * One of the functions that the collaboratives agreed on.
 */
struct _HeddleCoreFunction
{
  HeddleRecord parent;

  gint64 number;
  char *title;
  gboolean tailored;
  char *source;
};

extern const HeddleKind heddle_core_function_kind;

G_END_DECLS
