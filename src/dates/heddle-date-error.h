/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HEDDLE_DATE_ERROR:
 *
 * Domain of errors about dates and offsets. Their messages are the end of a
 * sentence without its full stop, made to stand behind the name of a kind and
 * a field: `"2027-02-29" is not a day of the calendar; February 2027 has 28 days`.
 */
#define HEDDLE_DATE_ERROR (heddle_date_error_quark ())

/**
 * HeddleDateError:
 * @HEDDLE_DATE_ERROR_SYNTAX: it does not read as a date at all
 * @HEDDLE_DATE_ERROR_NO_SUCH_DAY: it names a day, month or season that does not exist
 * @HEDDLE_DATE_ERROR_YEAR: its year is outside %HEDDLE_YEAR_MIN to %HEDDLE_YEAR_MAX
 * @HEDDLE_DATE_ERROR_ORDER: it ends before it starts
 * @HEDDLE_DATE_ERROR_CONTEXT: it counts from a fieldwork that has no date
 */
typedef enum
{
  HEDDLE_DATE_ERROR_SYNTAX,
  HEDDLE_DATE_ERROR_NO_SUCH_DAY,
  HEDDLE_DATE_ERROR_YEAR,
  HEDDLE_DATE_ERROR_ORDER,
  HEDDLE_DATE_ERROR_CONTEXT,
} HeddleDateError;

GQuark    heddle_date_error_quark (void);
char     *heddle_date_error_quote (const char        *text);
gboolean  heddle_date_error_set   (GError           **error,
                                   HeddleDateError    code,
                                   const char        *format,
                                   const char        *text);
gboolean  heddle_date_error_set_year
                                  (GError           **error,
                                   const char        *text);

G_END_DECLS
