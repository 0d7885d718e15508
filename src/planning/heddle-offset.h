/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar.h"

G_BEGIN_DECLS

/** HEDDLE_OFFSET_MAX: Farthest that an offset may lie, in its unit. */
#define HEDDLE_OFFSET_MAX 999

/**
 * HeddleUnit:
 * @HEDDLE_UNIT_DAYS: `3d`
 * @HEDDLE_UNIT_WORKING_DAYS: `-1wd`: working days of the host
 * @HEDDLE_UNIT_WEEKS: `-8w`
 * @HEDDLE_UNIT_MONTHS: `-2m`: calendar months, clamped to the month's last day
 */
typedef enum
{
  HEDDLE_UNIT_DAYS,
  HEDDLE_UNIT_WORKING_DAYS,
  HEDDLE_UNIT_WEEKS,
  HEDDLE_UNIT_MONTHS,
} HeddleUnit;

/**
 * HeddleOffset:
 * @count: how many units later; earlier where negative
 * @unit: the unit
 */
typedef struct
{
  int count;
  HeddleUnit unit;
} HeddleOffset;

gboolean  heddle_offset_parse (const char          *text,
                               HeddleOffset        *offset,
                               GError             **error);
HeddleDay heddle_offset_apply (const HeddleOffset  *self,
                               HeddleCalendar      *calendar,
                               HeddleDay            anchor);
char     *heddle_offset_show  (const HeddleOffset  *self);

G_END_DECLS
