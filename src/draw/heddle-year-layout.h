/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"

G_BEGIN_DECLS

/** HEDDLE_YEAR_MONTHS: Rows of the planner: August to June. */
#define HEDDLE_YEAR_MONTHS 11
/** HEDDLE_YEAR_COLUMNS: Days of six weeks less what no month reaches. */
#define HEDDLE_YEAR_COLUMNS 37

/* The school session as a wall planner: a row a month, a column a day of the
 * week, so that weekends stand below each other. Pure functions. */

HeddleDay heddle_year_get_first  (HeddleDay  day);
HeddleDay heddle_year_get_last   (HeddleDay  first);
HeddleDay heddle_year_get_month  (HeddleDay  first,
                                  guint      row);
gboolean  heddle_year_find_day   (HeddleDay  first,
                                  HeddleDay  day,
                                  guint     *row,
                                  guint     *column);

G_END_DECLS
