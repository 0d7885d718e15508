/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WORKING_TIME (heddle_working_time_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWorkingTime, heddle_working_time, HEDDLE, WORKING_TIME,
                      HeddleRecord)

/**
 * HeddleWorkingTime:
 * @fte: days a week / 5, 0 to 1
 *
 * How much of a week a person works, and for whom, from one day to another; private, as
 * loads of persons are.
 */
struct _HeddleWorkingTime
{
  HeddleRecord parent;

  char *person;
  char *what;
  double fte;
  char *collaborative;
  char *since;
  char *until;
  char *remark;
};

extern const HeddleKind heddle_working_time_kind;

G_END_DECLS
