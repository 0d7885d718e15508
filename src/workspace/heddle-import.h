/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"
#include "heddle-sheet.h"
#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleImportVerdict:
 * @HEDDLE_IMPORT_NEW: a record comes to be
 * @HEDDLE_IMPORT_CHANGED: a record gets other values
 * @HEDDLE_IMPORT_SAME: a record has these values already
 * @HEDDLE_IMPORT_CANCELLED: a record goes into the trash, because a calendar says so
 * @HEDDLE_IMPORT_REFUSED: the row cannot be taken, and nothing is before it can
 * @HEDDLE_IMPORT_LEFT_OUT: the user does not want the row
 */
typedef enum
{
  HEDDLE_IMPORT_NEW,
  HEDDLE_IMPORT_CHANGED,
  HEDDLE_IMPORT_SAME,
  HEDDLE_IMPORT_CANCELLED,
  HEDDLE_IMPORT_REFUSED,
  HEDDLE_IMPORT_LEFT_OUT,
} HeddleImportVerdict;

#define HEDDLE_IMPORT_N_VERDICTS (HEDDLE_IMPORT_LEFT_OUT + 1)

/**
 * HeddleImportFile:
 * @HEDDLE_IMPORT_FILE_NONE: the row names no attached file
 * @HEDDLE_IMPORT_FILE_HERE: it is in the workspace already
 * @HEDDLE_IMPORT_FILE_COMES: it comes along
 * @HEDDLE_IMPORT_FILE_MISSING: it is neither here nor there
 */
typedef enum
{
  HEDDLE_IMPORT_FILE_NONE,
  HEDDLE_IMPORT_FILE_HERE,
  HEDDLE_IMPORT_FILE_COMES,
  HEDDLE_IMPORT_FILE_MISSING,
} HeddleImportFile;

/**
 * HeddleImportRow:
 * @row: number of the row as a spreadsheet shows it; the first row of data is 2
 * @column: of the cell it is refused for, or -1
 * @id: the record it is about, or %NULL where none came to be
 * @title: as the record is known by now, or %NULL
 * @message: why it is refused or the same, or the names of the fields that
 *   change; else %NULL
 * @before: what changes, in words: "Last day was Tue 9 Feb"; or %NULL
 * @note: what was odd in a cell all the same, such as a weekday that does not
 *   fit its date; or %NULL
 * @file: what becomes of its attached file
 */
typedef struct
{
  guint row;
  HeddleImportVerdict verdict;
  int column;
  char *id;
  char *title;
  char *message;
  char *before;
  char *note;
  HeddleImportFile file;
} HeddleImportRow;

typedef struct _HeddleImport HeddleImport;

/* What @sheet does to the records of @kind. A column `record_id` says which
 * record a row is about; without it rows are known by their values, and by what
 * makes a record of their kind one of its kind, such as the email of a person.
 * Takes @sheet. @today: what written dates count from */
HeddleImport *heddle_import_new          (HeddleStore         *store,
                                          const HeddleKind    *kind,
                                          HeddleSheet         *sheet,
                                          HeddleDay            today);
void          heddle_import_free         (HeddleImport        *self);

/* What is imported, as it was read. Transfer none. */
HeddleSheet  *heddle_import_get_sheet    (HeddleImport        *self);
/* The sheet for another import, as it was read; @self can only be freed then. */
HeddleSheet  *heddle_import_steal_sheet  (HeddleImport        *self);
/* What kind the columns of @sheet look like most; (nullable). */
const HeddleKind *heddle_import_guess_kind (HeddleStore       *store,
                                          HeddleSheet         *sheet);
/* Kinds that a user may import, by their plural: (element-type HeddleKind). */
GPtrArray    *heddle_import_list_kinds   (HeddleStore         *store);
/* What its rows become. Transfer none. */
const HeddleKind *heddle_import_get_kind (HeddleImport        *self);

/* Columns: each goes into a field of the kind, names the record, or is not
 * imported. A new import knows what the user chose the last time for columns of
 * these names, and otherwise goes by names and labels of fields. */
#define HEDDLE_IMPORT_ID_COLUMN "record_id"
/* Name of the field, %HEDDLE_IMPORT_ID_COLUMN, or %NULL. */
const char   *heddle_import_get_target   (HeddleImport        *self,
                                          guint                column);
/* The same field of another column is taken from it. Verdicts begin anew. */
void          heddle_import_set_target   (HeddleImport        *self,
                                          guint                column,
                                          const char          *target);
/* Keeps the choices in the file, for this copy of it. */
gboolean      heddle_import_remember     (HeddleImport        *self,
                                          GError             **error);
/* Refuses a column that goes nowhere without somebody having said so. */
gboolean      heddle_import_check_columns (HeddleImport       *self,
                                          GError             **error);
/* Fields that can be a target: those of the kind and notes and private. */
GPtrArray    *heddle_import_list_fields  (HeddleImport        *self);

/* Fields that no column has and that a record cannot be without, or that say
 * whose it is: (element-type HeddleField). */
GPtrArray    *heddle_import_list_missing (HeddleImport        *self);
/* Value for all rows of a field that no column has, as somebody would type it;
 * %NULL takes it away. */
gboolean      heddle_import_set_fixed    (HeddleImport        *self,
                                          const char          *field,
                                          const char          *text,
                                          GError             **error);

/* Rows. */
guint         heddle_import_get_n_rows   (HeddleImport        *self);
/* %NULL where it has not been judged yet. Live until it is judged again. */
const HeddleImportRow *heddle_import_get_row (HeddleImport    *self,
                                          guint                index);
/* Rows with this verdict; counted when the import has been checked. */
guint         heddle_import_get_n_verdicts (HeddleImport      *self,
                                          HeddleImportVerdict  verdict);
/* As heddlectl has it, not translated. Transfer none. */
const char   *heddle_import_verdict_get_word (HeddleImportVerdict verdict);
/* A cell as it is understood, or as it stands in the file where it is not. */
char         *heddle_import_dup_cell     (HeddleImport        *self,
                                          guint                index,
                                          guint                column);
/* Attached files of the rows that come along, each once. @bytes: (out): together */
guint         heddle_import_count_files  (HeddleImport        *self,
                                          gsize               *bytes);
/* "2 attached files come along (1.3 MB)"; %NULL where none does. */
char         *heddle_import_dup_files_words (HeddleImport     *self);
/* Puts @text in place of a cell. Verdicts begin anew. */
void          heddle_import_set_cell     (HeddleImport        *self,
                                          guint                index,
                                          guint                column,
                                          const char          *text);
/* The row at @index, from 0; what was checked is checked anew. */
void          heddle_import_leave_out    (HeddleImport        *self,
                                          guint                index,
                                          gboolean             leave_out);

/* Judges more rows, for @budget microseconds or a little longer, and writes
 * nothing. TRUE with @more where there is more to do. */
gboolean      heddle_import_judge        (HeddleImport        *self,
                                          gint64               budget,
                                          gboolean            *more,
                                          GError             **error);
/* The same, writing: between its calls nothing else can write to the file.
 * With the last row it is one change, or, where a row is refused, none.
 * Makes a backup first. */
gboolean      heddle_import_apply        (HeddleImport        *self,
                                          gint64               budget,
                                          gboolean            *more,
                                          GError             **error);
/* How much of what apply() does is done, from 0 to 1. */
double        heddle_import_get_done     (HeddleImport        *self);
/* Has what apply() began end with the error %HEDDLE_ERROR_CANCELLED before long, for
 * a lot takes a while to be taken back; where it is done by then, it is done. */
void          heddle_import_stop         (HeddleImport        *self);
/* Ends what apply() began; nothing is written. */
void          heddle_import_cancel       (HeddleImport        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleImport, heddle_import_free)

G_END_DECLS
