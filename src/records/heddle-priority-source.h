/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRIORITY_SOURCE (heddle_priority_source_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePrioritySource, heddle_priority_source, HEDDLE, PRIORITY_SOURCE,
                      HeddleRecord)

/**
 * HeddlePrioritySource:
 *
 * A plan that a priority was taken from. Its id is made from the pair.
 */
struct _HeddlePrioritySource
{
  HeddleRecord parent;

  char *priority;
  char *source_plan;
};

extern const HeddleKind heddle_priority_source_kind;

G_END_DECLS
