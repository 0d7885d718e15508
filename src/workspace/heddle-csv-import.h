/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"
#include "heddle-store.h"

G_BEGIN_DECLS

typedef enum
{
  HEDDLE_IMPORT_NEW,
  HEDDLE_IMPORT_CHANGED,
  HEDDLE_IMPORT_SAME,
  HEDDLE_IMPORT_REFUSED,
} HeddleImportVerdict;

/**
 * HeddleImportRow:
 * @row: number of the row as a spreadsheet shows it; the first row of data is 2
 * @id: the record it is about, or %NULL where none came to be
 * @title: as the record is known by now, or %NULL
 * @message: why it is refused, or which fields change; else %NULL
 * @note: what was odd in a cell all the same, such as a weekday that does not
 *   fit its date; or %NULL
 */
typedef struct
{
  guint row;
  HeddleImportVerdict verdict;
  char *id;
  char *title;
  char *message;
  char *note;
} HeddleImportRow;

/**
 * HeddleImport:
 * @rows: (element-type HeddleImportRow)
 * @warning: what was made good while reading, or %NULL
 * @n_verdicts: number of rows by verdict
 *
 * What a table does to the records of a kind.
 */
typedef struct
{
  GPtrArray *rows;
  char *warning;
  guint n_verdicts[HEDDLE_IMPORT_REFUSED + 1];
} HeddleImport;

HeddleImport *heddle_import_csv        (HeddleStore         *store,
                                        const HeddleKind    *kind,
                                        GBytes              *bytes,
                                        HeddleDay            today,
                                        gboolean             apply,
                                        GError             **error);
void          heddle_import_free       (HeddleImport        *self);
const char   *heddle_import_verdict_get_word (HeddleImportVerdict verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleImport, heddle_import_free)

G_END_DECLS
