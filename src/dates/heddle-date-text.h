/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-edtf.h"

G_BEGIN_DECLS

/**
 * HeddleDateContext:
 * @today: the day that `tomorrow` and `+6w` count from
 * @fieldwork_start: the day that `T-8w` counts from, or %HEDDLE_DAY_NONE
 * @fieldwork_end: the day that `T+2w` counts from, or %HEDDLE_DAY_NONE
 *
 * What a typed date may refer to.
 */
typedef struct
{
  HeddleDay today;
  HeddleDay fieldwork_start;
  HeddleDay fieldwork_end;
} HeddleDateContext;

/* Reading. */
char *heddle_date_text_read          (const char              *text,
                                      const HeddleDateContext *context,
                                      char                   **weekday_note,
                                      GError                 **error);

/* Showing. Days are "Tue 19 Jan", with the year where it is not that of
 * @today; long forms spell everything out for a screen reader. */
char *heddle_date_text_show          (const char *edtf,
                                      HeddleDay   today);
/* As it stands in a field to be changed: a day without its weekday, which a changed
 * day would no longer have. */
char *heddle_date_text_show_entry    (const char *edtf);
char *heddle_date_text_show_day      (HeddleDay   day,
                                      HeddleDay   today);
char *heddle_date_text_show_day_short (HeddleDay  day);
char *heddle_date_text_show_day_long (HeddleDay   day);
char *heddle_date_text_show_span     (HeddleDay   first,
                                      HeddleDay   last,
                                      HeddleDay   today);
char *heddle_date_text_show_length   (HeddleDay   earlier,
                                      HeddleDay   later);
char *heddle_date_text_show_distance (HeddleDay   day,
                                      HeddleDay   today);

G_END_DECLS
