/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-pages.h"

G_BEGIN_DECLS

/**
 * HeddlePaperFormat:
 * @HEDDLE_PAPER_PDF: pages, tagged in reading order
 * @HEDDLE_PAPER_ODT: for word processors
 * @HEDDLE_PAPER_TEXT: plain text of 78 columns
 */
typedef enum
{
  HEDDLE_PAPER_PDF,
  HEDDLE_PAPER_ODT,
  HEDDLE_PAPER_TEXT,
} HeddlePaperFormat;

/** HEDDLE_PAPER_FORMATS: How many formats there are. */
#define HEDDLE_PAPER_FORMATS (HEDDLE_PAPER_TEXT + 1)

/* ".pdf" */
const char *heddle_paper_format_get_suffix (HeddlePaperFormat    format);
/* By the end of a file's name; FALSE for any other. */
gboolean    heddle_paper_format_from_name  (const char          *name,
                                            HeddlePaperFormat   *format);

/* The bytes of a file; %NULL where it was cancelled. May run in any thread. */
GBytes     *heddle_paper_make              (HeddleDocument      *document,
                                            HeddlePaperFormat    format,
                                            GCancellable        *cancellable,
                                            HeddlePaperProgress  progress,
                                            gpointer             data,
                                            GError             **error);
/* One format each. */
GBytes     *heddle_paper_make_pdf          (HeddleDocument      *document,
                                            GCancellable        *cancellable,
                                            HeddlePaperProgress  progress,
                                            gpointer             data,
                                            GError             **error);
/* @cancellable, @progress: (nullable). Transfer full; NULL with @error only where it was
 * cancelled. */
GBytes     *heddle_paper_make_odt          (HeddleDocument      *document,
                                            GCancellable        *cancellable,
                                            HeddlePaperProgress  progress,
                                            gpointer             data,
                                            GError             **error);
/* Never fails. */
char       *heddle_paper_make_text         (HeddleDocument      *document);

G_END_DECLS
