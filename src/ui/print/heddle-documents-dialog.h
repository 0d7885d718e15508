/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DOCUMENTS_DIALOG (heddle_documents_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDocumentsDialog, heddle_documents_dialog, HEDDLE, DOCUMENTS_DIALOG,
                      AdwDialog)

/* The documents about a record, and those about the whole file, with their pages: to be
 * saved or printed. @kind and @id: (nullable): without a record those of the file alone.
 * @document: (nullable): name of the one to begin with; the first. */
AdwDialog *heddle_documents_dialog_new (HeddleSession *session,
                                        const char    *kind,
                                        const char    *id,
                                        const char    *document);

G_END_DECLS
