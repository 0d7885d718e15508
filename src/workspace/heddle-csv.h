/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleCsv:
 * @header: the first row
 * @rows: (element-type GStrv): the others; each has as many cells as @header
 * @warning: what was made good while reading, or %NULL
 *
 * A table as RFC 4180 has it, read whole.
 */
typedef struct
{
  char **header;
  GPtrArray *rows;
  char *warning;
} HeddleCsv;

HeddleCsv  *heddle_csv_read         (GBytes             *bytes,
                                     GError            **error);
void        heddle_csv_free         (HeddleCsv          *self);
/* Column of @name, or -1. */
int         heddle_csv_find         (HeddleCsv          *self,
                                     const char         *name);
const char *heddle_csv_get          (HeddleCsv          *self,
                                     guint               row,
                                     int                 column);

/* Appends a cell; @text NULL is an empty one. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front, which reading takes away. */
void        heddle_csv_append_text  (GString            *csv,
                                     const char         *text);
void        heddle_csv_append_number (GString           *csv,
                                     const char         *number);
void        heddle_csv_end_row      (GString            *csv);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleCsv, heddle_csv_free)

G_END_DECLS
