/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ACTIVITY_MEASURE (heddle_activity_measure_get_type ())
G_DECLARE_FINAL_TYPE (HeddleActivityMeasure, heddle_activity_measure,
                      HEDDLE, ACTIVITY_MEASURE, HeddleRecord)

/**
 * HeddleActivityMeasure:
 *
 * A measure that an activity is to move. Its id is made from the pair.
 */
struct _HeddleActivityMeasure
{
  HeddleRecord parent;

  char *activity;
  char *measure;
};

extern const HeddleKind heddle_activity_measure_kind;

G_END_DECLS
