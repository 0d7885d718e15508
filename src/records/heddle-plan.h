/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN (heddle_plan_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlan, heddle_plan, HEDDLE, PLAN, HeddleRecord)

/**
 * HeddlePlan:
 * @nif_year: which set of the National Improvement Framework's priorities it serves, by
 *   the year of that plan: "2018"
 *
 * A collaborative's improvement plan or its workforce plan. Its records are the working
 * copy; what was agreed is a #HeddlePlanVersion.
 */
struct _HeddlePlan
{
  HeddleRecord parent;

  char *title;
  char *collaborative;
  char *sort;
  char *follows;
  char *follows_version;
  char *cycle;
  char *starts;
  char *ends;
  char *nif_year;
  char *source;
};

extern const HeddleKind heddle_plan_kind;

G_END_DECLS
