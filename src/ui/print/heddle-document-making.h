/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-documents.h"
#include "heddle-work-bar.h"

G_BEGIN_DECLS

/* Makes a document from the records without holding up the window, which goes on
 * between two of its turns; @bar shows it. Ends with @done, whose source is @dialog and
 * whose data are @work, which stops it. @request: its strings are copied */
void            heddle_document_making_begin  (GtkWidget                    *dialog,
                                               const HeddleDocumentInfo     *info,
                                               const HeddleDocumentRequest  *request,
                                               HeddleWork                   *work,
                                               HeddleWorkBar                *bar,
                                               GAsyncReadyCallback           done);
/* Transfer full; NULL with @error. */
HeddleDocument *heddle_document_making_finish (GAsyncResult                 *result,
                                               GError                      **error);

G_END_DECLS
