/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ALLOCATION (heddle_allocation_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAllocation, heddle_allocation, HEDDLE, ALLOCATION,
                      HeddleRecord)

/**
 * HeddleAllocation:
 * @fte: days a week / 5, above 0 and up to 1
 *
 * A share of a person’s time that goes to an activity or a role.
 */
struct _HeddleAllocation
{
  HeddleRecord parent;

  char *person;
  char *activity;
  char *role;
  char *collaborative;
  char *plan;
  double fte;
  char *starts;
  char *ends;
};

extern const HeddleKind heddle_allocation_kind;

G_END_DECLS
