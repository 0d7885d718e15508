/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"

G_BEGIN_DECLS

/**
 * HeddlePrecision:
 *
 * How exactly a date is known.
 */
typedef enum
{
  HEDDLE_PRECISION_DAY,
  HEDDLE_PRECISION_MONTH,
  HEDDLE_PRECISION_SEASON,
  HEDDLE_PRECISION_YEAR,
  HEDDLE_PRECISION_INTERVAL,
} HeddlePrecision;

/**
 * HeddleEdtf:
 * @first: the earliest day it can mean; %HEDDLE_DAY_NONE where open
 * @last: the latest day it can mean; %HEDDLE_DAY_OPEN where open
 * @precision: how exactly it is known
 * @approximate: marked `~`
 * @uncertain: marked `?`
 *
 * A date of the subset of EDTF (ISO 8601-2) that Heddle stores: `2018-09-03`,
 * `2018-09`, `2018-23` (a season: 21 March-May, 22 June-August,
 * 23 September-November, 24 December-February of the next year), `2018`,
 * `a/b`, `a/..`, `../b`, and `~`, `?` or `%` behind a date.
 */
typedef struct
{
  HeddleDay first;
  HeddleDay last;
  HeddlePrecision precision;
  gboolean approximate;
  gboolean uncertain;
} HeddleEdtf;

gboolean  heddle_edtf_parse      (const char  *text,
                                  HeddleEdtf  *edtf,
                                  GError     **error);
HeddleDay heddle_edtf_get_day    (const char  *text);
HeddleDay heddle_edtf_get_first  (const char  *text);
HeddleDay heddle_edtf_get_last   (const char  *text);
/* The same as the ends of a period: %HEDDLE_DAY_FIRST and %HEDDLE_DAY_OPEN where @text
 * (nullable) is open or no date. */
HeddleDay heddle_edtf_get_begin  (const char  *text);
/* The end of the same; never %HEDDLE_DAY_NONE. */
HeddleDay heddle_edtf_get_end    (const char  *text);

G_END_DECLS
