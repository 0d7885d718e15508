/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleSheetType:
 * @HEDDLE_SHEET_TEXT: as it is, and never a formula
 * @HEDDLE_SHEET_NUMBER: a number with a point, or empty
 * @HEDDLE_SHEET_DAY: an exact day as ISO text; other texts stay texts
 *
 * What the cells of a column are, for writers that tell a spreadsheet.
 */
typedef enum
{
  HEDDLE_SHEET_TEXT,
  HEDDLE_SHEET_NUMBER,
  HEDDLE_SHEET_DAY,
} HeddleSheetType;

/**
 * HeddleSheetRow:
 * @number: as a spreadsheet shows it, the first row being 1
 * @n_cells: how many the file has in this row
 * @cells: as many as the header; those the file lacks are "", those that are
 *   too many are dropped
 */
typedef struct
{
  guint number;
  guint n_cells;
  GStrv cells;
} HeddleSheetRow;

/**
 * HeddleSheet:
 * @title: (nullable): what it is called
 * @header: the first row that is not blank
 * @types: one per column
 * @rows: (element-type HeddleSheetRow): the others that are not blank
 * @how: how it was written, as a user would say: "Windows-1252, semicolons"
 * @warning: (nullable): what was made good while reading
 * @files: (nullable) (element-type utf8 GBytes): contents that came with it, by their
 *   SHA-256
 *
 * A table as files hold it: a row of names and rows of texts.
 */
typedef struct
{
  char *title;
  GStrv header;
  HeddleSheetType *types;
  GPtrArray *rows;
  char *how;
  char *warning;
  GHashTable *files;
} HeddleSheet;

/* Empty, its columns texts. @header: (nullable): copied */
HeddleSheet *heddle_sheet_new         (const char        *title,
                                       const char *const *header);
void         heddle_sheet_free        (HeddleSheet       *self);
/* Takes the texts of @cells (element-type utf8), which end up as header if
 * there is none, else as a row; blank rows are only counted. Frees @cells. */
void         heddle_sheet_take_row    (HeddleSheet       *self,
                                       guint              number,
                                       GPtrArray         *cells);
/* Appends a row; %NULL cells are empty. */
void         heddle_sheet_add         (HeddleSheet       *self,
                                       const char *const *cells);
/* Column of @name, or -1. */
int          heddle_sheet_find        (HeddleSheet       *self,
                                       const char        *name);
guint        heddle_sheet_get_width   (HeddleSheet       *self);
/* A cell; %NULL where @column is -1. */
const char  *heddle_sheet_get         (HeddleSheet       *self,
                                       guint              row,
                                       int                column);
/* For tables that have to be whole: each column named once, each row as wide
 * as the first. */
gboolean     heddle_sheet_check       (HeddleSheet       *self,
                                       GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleSheet, heddle_sheet_free)

G_END_DECLS
