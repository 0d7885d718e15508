/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "heddle-ics.h"
#include "heddle-sheet.h"

G_BEGIN_DECLS

/**
 * HeddleImportSource:
 * @name: of the file, or what stands for it
 * @sheet: (nullable): a table
 * @ics: (nullable): a calendar
 *
 * What was brought in, read: one of the two.
 */
typedef struct
{
  char *name;
  HeddleSheet *sheet;
  HeddleIcs *ics;
} HeddleImportSource;

void                heddle_import_source_free        (HeddleImportSource  *self);
/* Reads in a thread. */
void                heddle_import_source_read_file   (GFile               *file,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             data);
/* The same of a table from the clipboard. */
void                heddle_import_source_read_text   (const char          *text,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             data);
/* Transfer full; NULL with @error where the file cannot be read. */
HeddleImportSource *heddle_import_source_read_finish (GAsyncResult        *result,
                                                      GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleImportSource, heddle_import_source_free)

G_END_DECLS
