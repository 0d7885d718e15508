/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-paper-file.h"
#include "heddle-work-bar.h"

G_BEGIN_DECLS

/* A document as pages, as a file and on paper. What takes long goes on in a thread,
 * and @bar shows it; each ends with @done, whose source is @dialog. */

/* @work: what stops it; the data of @done */
void         heddle_document_out_lay_out        (GtkWidget            *dialog,
                                                 HeddleDocument       *document,
                                                 HeddleWork           *work,
                                                 HeddleWorkBar        *bar,
                                                 GAsyncReadyCallback   done);
/* @text: (out) (optional): what the document says, transfer full */
HeddlePages *heddle_document_out_lay_out_finish (GAsyncResult         *result,
                                                 char                **text,
                                                 GError              **error);
/* Asks for a place and writes it whole or not at all. @workspace: (nullable): the open
 * file, which is refused as a place */
void         heddle_document_out_save           (GtkWidget            *dialog,
                                                 HeddleDocument       *document,
                                                 HeddlePaperFormat     format,
                                                 const char           *workspace,
                                                 HeddleWorkBar        *bar,
                                                 GAsyncReadyCallback   done);
/* Asks for a printer; what it prints are the pages of the PDF. */
void         heddle_document_out_print          (GtkWidget            *dialog,
                                                 HeddleDocument       *document,
                                                 HeddleWorkBar        *bar,
                                                 GAsyncReadyCallback   done);
/* What has been done, as a sentence; %NULL without @error where the user asked for
 * nothing in the end. Transfer full. */
char        *heddle_document_out_finish         (GAsyncResult         *result,
                                                 GError              **error);

G_END_DECLS
