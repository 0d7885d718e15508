/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REACH (heddle_reach_get_type ())
G_DECLARE_FINAL_TYPE (HeddleReach, heddle_reach, HEDDLE, REACH, HeddleRecord)

/**
 * HeddleReach:
 *
 * How many schools, staff and pupils work reached; kept apart from what changed for
 * them.
 */
struct _HeddleReach
{
  HeddleRecord parent;

  char *collaborative;
  char *plan;
  char *activity;
  char *counted_on;
  gint64 schools;
  gint64 staff;
  gint64 pupils;
  char *source;
};

extern const HeddleKind heddle_reach_kind;

G_END_DECLS
