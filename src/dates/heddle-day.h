/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleDay:
 *
 * A civil day without time zone, as days since 0001-01-01, which is day 1
 * (the same count as [struct@GLib.Date]'s julian day).
 */
typedef gint32 HeddleDay;

/** HEDDLE_DAY_NONE: No day. */
#define HEDDLE_DAY_NONE ((HeddleDay) 0)
/** HEDDLE_DAY_OPEN: Later than any day: the end of a period without an end. */
#define HEDDLE_DAY_OPEN ((HeddleDay) 3652059)

/** Years that a day of Heddle may have. */
#define HEDDLE_YEAR_MIN 1900
#define HEDDLE_YEAR_MAX 2199
/** HEDDLE_DAY_FIRST: 1 January of the first year. */
#define HEDDLE_DAY_FIRST ((HeddleDay) 693596)
/** HEDDLE_DAY_LAST: 31 December of the last year. */
#define HEDDLE_DAY_LAST ((HeddleDay) 803168)

HeddleDay    heddle_day_new        (int           year,
                                    int           month,
                                    int           day);
HeddleDay    heddle_day_parse      (const char   *iso);
char        *heddle_day_to_iso     (HeddleDay     self);
void         heddle_day_get_ymd    (HeddleDay     self,
                                    int          *year,
                                    int          *month,
                                    int          *day);
int          heddle_day_get_year   (HeddleDay     self);
GDateWeekday heddle_day_get_weekday (HeddleDay    self);
int          heddle_day_get_iso_week (HeddleDay   self,
                                    int          *year);
gboolean     heddle_day_is_weekend (HeddleDay     self);
HeddleDay    heddle_day_add_months (HeddleDay     self,
                                    int           months);
HeddleDay    heddle_day_get_session (HeddleDay    self,
                                    HeddleDay    *last);
gboolean     heddle_day_is_valid   (HeddleDay     self);
HeddleDay    heddle_day_today      (void);

G_END_DECLS
