/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SOURCE_PLAN (heddle_source_plan_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSourcePlan, heddle_source_plan, HEDDLE, SOURCE_PLAN,
                      HeddleRecord)

/**
 * HeddleSourcePlan:
 *
 * A plan that a collaborative’s plan builds on: of an authority, of partners, or the
 * national one.
 */
struct _HeddleSourcePlan
{
  HeddleRecord parent;

  char *plan;
  char *title;
  char *sort;
  char *authority;
  char *places;
  char *link;
  char *source;
};

extern const HeddleKind heddle_source_plan_kind;

G_END_DECLS
