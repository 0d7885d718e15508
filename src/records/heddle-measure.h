/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEASURE (heddle_measure_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeasure, heddle_measure, HEDDLE, MEASURE, HeddleRecord)

/**
 * HeddleMeasure:
 * @baseline: in @unit
 * @target: in @unit
 * @median_points: how many first values freeze the median; 0 for 12
 * @split: whether values have SIMD quintiles 1 and 5
 *
 * What shows whether a plan works: where it stood, where it is to be, and by when.
 */
struct _HeddleMeasure
{
  HeddleRecord parent;

  char *plan;
  char *title;
  char *priority;
  char *code;
  char *unit;
  char *direction;
  char *owner;
  double baseline;
  char *baseline_on;
  double target;
  char *target_on;
  char *every;
  gint64 median_points;
  gboolean split;
  char *progress;
  char *confidence;
  gint64 position;
  char *source;
};

extern const HeddleKind heddle_measure_kind;

G_END_DECLS
