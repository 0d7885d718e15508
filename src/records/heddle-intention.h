/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_INTENTION (heddle_intention_get_type ())
G_DECLARE_FINAL_TYPE (HeddleIntention, heddle_intention, HEDDLE, INTENTION, HeddleRecord)

/**
 * HeddleIntention:
 *
 * What the next iteration of a plan is to take up.
 */
struct _HeddleIntention
{
  HeddleRecord parent;

  char *iteration;
  char *text;
  char *due;
  gboolean taken_up;
  gint64 position;
};

extern const HeddleKind heddle_intention_kind;

G_END_DECLS
