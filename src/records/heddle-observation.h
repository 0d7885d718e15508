/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_OBSERVATION (heddle_observation_get_type ())
G_DECLARE_FINAL_TYPE (HeddleObservation, heddle_observation, HEDDLE, OBSERVATION,
                      HeddleRecord)

/**
 * HeddleObservation:
 * @value: in the unit of the measure, as the next three
 * @q1: SIMD quintile 1
 * @q5: SIMD quintile 5
 * @gap: @q5 - @q1 as published, worked out before rounding
 * @n: how many it is of
 *
 * A value of a measure, or the day by which one is to be there.
 */
struct _HeddleObservation
{
  HeddleRecord parent;

  char *measure;
  char *due;
  char *observed_on;
  double value;
  double q1;
  double q5;
  double gap;
  gint64 n;
  char *remark;
  gboolean baseline;
  char *source;
};

extern const HeddleKind heddle_observation_kind;

G_END_DECLS
