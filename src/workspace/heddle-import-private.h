/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-edit.h"
#include "heddle-import.h"
#include "heddle-query.h"
#include "heddle-turns.h"

G_BEGIN_DECLS

/* Parts the values of a row that are compared as one text. */
#define HEDDLE_IMPORT_UNIT "\x1f"

/* Where the values of a column go. */
typedef struct
{
  const HeddleField *field; /* NULL: nowhere, or it is the id */
  gboolean id;
  gboolean chosen;          /* somebody said so, nowhere included */
} HeddleImportColumn;

/* How a record is found by what a row says of it. */
typedef struct
{
  guint n_fields;
  const HeddleField *fields[4];
  GHashTable *ids; /* values → id; "" where several share them */
} HeddleImportKey;

#define HEDDLE_IMPORT_MAX_KEYS 3

struct _HeddleImport
{
  HeddleStore *store;
  const HeddleKind *kind;
  HeddleSheet *sheet;
  HeddleDay today;

  guint n_columns;            /* of the sheet */
  HeddleImportColumn *columns;
  int id_column;              /* or -1 */
  int cancel_column;          /* of a calendar, or -1 */
  GPtrArray *events;          /* of a calendar, one per row, or NULL */
  GHashTable *fixed;          /* name of a field → HeddleValue */

  GPtrArray *rows;            /* HeddleImportRow, as far as judged */
  guint n_verdicts[HEDDLE_IMPORT_N_VERDICTS];
  GHashTable *left_out;       /* of indices */

  /* of one pass over the rows */
  HeddleQuery *indexed;       /* records that are not in the indices yet */
  guint n_indexed;
  GHashTable *known;          /* values of all columns → id */
  HeddleImportKey keys[HEDDLE_IMPORT_MAX_KEYS];
  guint n_keys;
  GHashTable *seen;           /* id → row that was about it */
  GHashTable *named;          /* kind and name → id: the same names stand in many rows */
  GHashTable *titles;         /* kind → (folded title → id, "" where several) */
  gint64 next_position;       /* of a new row that says nothing of its place; 0: not asked yet */
  gboolean writing;
  gboolean stopped;           /* while it was writing */
  HeddleEdit *edit;
  HeddleTurns *writing_out;   /* all rows are taken; NULL before */
  GError *error;              /* of that */
};

/* Columns. */
void     heddle_import_map_columns   (HeddleImport        *self);
/* Field @name that rows may fill, or NULL. */
const HeddleField *heddle_import_find_field (HeddleImport *self,
                                      const char          *name);

/* What becomes of the attached file of a row that can be taken; writes it while writing. */
gboolean heddle_import_take_file     (HeddleImport        *self,
                                      guint                index,
                                      HeddleImportRow     *row,
                                      GError             **error);

/* The contents again, of which an edit that changed no field kept none. */
gboolean heddle_import_keep_files    (HeddleImport        *self,
                                      GError             **error);

/* Finding the record a row is about. */
void     heddle_import_index_begin   (HeddleImport        *self);
/* Whether there is more. */
gboolean heddle_import_index_step    (HeddleImport        *self);
void     heddle_import_index_clear   (HeddleImport        *self);
/* Values are one per column. */
const char *heddle_import_index_find (HeddleImport        *self,
                                      const HeddleValue   *values,
                                      char               **message);
/* Value of @field in @values or among the fixed ones; NULL where no column has it. */
const HeddleValue *heddle_import_get_value (HeddleImport  *self,
                                      const HeddleValue   *values,
                                      const HeddleField   *field);

/* Judges one row, inside an edit, and writes it there. */
HeddleImportRow *heddle_import_take_row (HeddleImport     *self,
                                      guint                index);
/* What sort of closure is called @title. */
const char *heddle_import_guess_sort (const char          *title);
/* What @cell says for @field: references by id, name or code, all else as a user types
 * it. @note: (out) (optional) (nullable): how it was understood where that is not plain.
 * %FALSE with an error that names field, value and rule. */
gboolean heddle_import_read_cell     (HeddleImport        *self,
                                      const HeddleField   *field,
                                      const char          *cell,
                                      HeddleValue         *value,
                                      char               **note,
                                      GError             **error);
void     heddle_import_row_free      (gpointer             data);

G_END_DECLS
