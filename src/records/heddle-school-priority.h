/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SCHOOL_PRIORITY (heddle_school_priority_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSchoolPriority, heddle_school_priority, HEDDLE, SCHOOL_PRIORITY,
                      HeddleRecord)

/**
 * HeddleSchoolPriority:
 *
 * A priority of a school’s or an authority’s own plan, as entered or imported.
 */
struct _HeddleSchoolPriority
{
  HeddleRecord parent;

  char *authority;
  char *school;
  char *title;
  char *themes;
  char *year;
  char *priority;
  char *source;
};

extern const HeddleKind heddle_school_priority_kind;

G_END_DECLS
