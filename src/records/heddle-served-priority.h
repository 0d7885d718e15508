/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SERVED_PRIORITY (heddle_served_priority_get_type ())
G_DECLARE_FINAL_TYPE (HeddleServedPriority, heddle_served_priority, HEDDLE, SERVED_PRIORITY,
                      HeddleRecord)

/**
 * HeddleServedPriority:
 *
 * A priority of a plan that an episode serves (CI guidance, sections 2 and 3).
 */
struct _HeddleServedPriority
{
  HeddleRecord parent;

  char *episode;
  char *title;
  char *plan;
  char *source;
};

extern const HeddleKind heddle_served_priority_kind;

G_END_DECLS
