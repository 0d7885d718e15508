/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRINCIPLE_CHECK (heddle_principle_check_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePrincipleCheck, heddle_principle_check, HEDDLE, PRINCIPLE_CHECK,
                      HeddleRecord)

/**
 * HeddlePrincipleCheck:
 *
 * How far an iteration of a plan meets a principle of planning.
 */
struct _HeddlePrincipleCheck
{
  HeddleRecord parent;

  char *iteration;
  char *principle;
  char *state;
  char *evidence;
};

extern const HeddleKind heddle_principle_check_kind;

G_END_DECLS
