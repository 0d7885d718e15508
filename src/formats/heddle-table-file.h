/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-sheet.h"

G_BEGIN_DECLS

/**
 * HeddleTableFormat:
 * @HEDDLE_TABLE_CSV: a table as text
 * @HEDDLE_TABLE_ODS: an OpenDocument spreadsheet
 * @HEDDLE_TABLE_JSON: a list of objects
 * @HEDDLE_TABLE_ICS: a calendar
 * @HEDDLE_TABLE_BUNDLE: a list of objects with the files that they name
 */
typedef enum
{
  HEDDLE_TABLE_CSV,
  HEDDLE_TABLE_ODS,
  HEDDLE_TABLE_JSON,
  HEDDLE_TABLE_ICS,
  HEDDLE_TABLE_BUNDLE,
} HeddleTableFormat;

/* What @bytes look like, whatever their file is called. */
HeddleTableFormat heddle_table_file_guess (GBytes       *bytes);
/* What to write, by the ending of a file's name; FALSE where it is none of these. */
gboolean          heddle_table_file_find  (const char   *name,
                                           HeddleTableFormat *format);
/* Any table but a calendar, which is read by heddle_ics_read(). */
HeddleSheet      *heddle_table_file_read  (GBytes       *bytes,
                                           GError      **error);
/* A file of CSV, with a byte order mark for spreadsheets, or ODS. */
GBytes           *heddle_table_file_write (HeddleSheet  *sheet,
                                           HeddleTableFormat format);

G_END_DECLS
