/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_IMPORT_DIALOG (heddle_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleImportDialog, heddle_import_dialog, HEDDLE, IMPORT_DIALOG, AdwDialog)

/**
 * HeddleImportDialog:
 *
 * A file or what was copied from a spreadsheet, row by row: what it does, what
 * is wrong with it, and in one change into Heddle.
 *
 * Actions: `import.choose`, `import.paste`, `import.leave-out`, `import.apply`,
 * `import.stop`.
 */

/* @kind: (nullable): what it is imported as; %NULL guesses. @file: (nullable):
 * read at once. */
AdwDialog *heddle_import_dialog_new (HeddleSession    *session,
                                     const HeddleKind *kind,
                                     GFile            *file);
/* Whose page it is opened from: rows that do not say it belong to this record. To be
 * called before anything is read. */
void       heddle_import_dialog_set_owner (HeddleImportDialog *self,
                                           const char         *kind,
                                           const char         *id);

G_END_DECLS
