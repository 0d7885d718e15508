/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-date-text.h"

G_BEGIN_DECLS

/**
 * HeddleDateReader:
 * @text: all that was typed, for messages
 * @context: what words may refer to
 * @note: a typed weekday that is not that of its date, or %NULL
 *
 * One text while it is being read.
 */
typedef struct
{
  const char *text;
  const HeddleDateContext *context;
  char *note;
} HeddleDateReader;

/**
 * HeddleDateParts:
 * @weekday: 1, Monday, to 7, Sunday
 * @season: as EDTF numbers them
 * @exact: a whole day in one word: tomorrow, +6w, T-8w, 2027-03-09
 *
 * What the words of one date name; 0 where they do not name it. Nothing is
 * checked yet against the calendar.
 */
typedef struct
{
  int weekday;
  int day;
  int month;
  int season;
  int year;
  gboolean approximate;
  gboolean uncertain;
  HeddleDay exact;
} HeddleDateParts;

gboolean heddle_date_parts_read (const HeddleDateReader  *reader,
                                 char                   **words,
                                 guint                    n_words,
                                 HeddleDateParts         *parts,
                                 GError                 **error);
gboolean heddle_date_parts_fail (const HeddleDateReader  *reader,
                                 GError                 **error);

G_END_DECLS
