/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ITERATION (heddle_iteration_get_type ())
G_DECLARE_FINAL_TYPE (HeddleIteration, heddle_iteration, HEDDLE, ITERATION, HeddleRecord)

/**
 * HeddleIteration:
 *
 * One version of a plan, from its due date to its agreement.
 */
struct _HeddleIteration
{
  HeddleRecord parent;

  char *plan;
  char *title;
  char *sort;
  char *owner;
  char *due;
  char *submitted_on;
  char *agreed_on;
  char *source;
};

extern const HeddleKind heddle_iteration_kind;

G_END_DECLS
