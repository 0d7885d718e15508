/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-sheet.h"

G_BEGIN_DECLS

/* Reads whatever table there is: the rows may be ragged and columns share a
 * name; heddle_sheet_check() tells. */
HeddleSheet *heddle_csv_read          (GBytes       *bytes,
                                       GError      **error);
/* The same with tabs where the text has any, as spreadsheets put it on the
 * clipboard. */
HeddleSheet *heddle_csv_read_pasted   (const char   *text,
                                       GError      **error);
/* A whole table as RFC 4180 has it. */
char        *heddle_csv_write         (HeddleSheet  *sheet);

/* Appends a cell; @text NULL is an empty one. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front, which reading takes away. */
void         heddle_csv_append_text   (GString      *csv,
                                       const char   *text);
void         heddle_csv_append_number (GString      *csv,
                                       const char   *number);
void         heddle_csv_end_row       (GString      *csv);

G_END_DECLS
