/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "heddle-document.h"

G_BEGIN_DECLS

typedef struct _HeddlePages HeddlePages;

/**
 * HeddlePaperProgress:
 * @done: from 0 to 1
 *
 * Called now and then during long work, in the thread that does it.
 */
typedef void (*HeddlePaperProgress) (double   done,
                                     gpointer data);

/* Lays a document out on A4 pages: what a preview shows, a printer prints and a PDF
 * holds are the same pages. Headings stay with what they head, tables repeat their
 * heads, rows stay whole where a page has room for them. May run in any thread;
 * %NULL where it was cancelled. */
HeddlePages *heddle_pages_new        (HeddleDocument      *document,
                                      GCancellable        *cancellable,
                                      HeddlePaperProgress  progress,
                                      gpointer             data,
                                      GError             **error);
void         heddle_pages_free       (HeddlePages         *self);
/* How many; at least one. */
guint        heddle_pages_get_n      (HeddlePages         *self);
/* In points. */
void         heddle_pages_get_size   (HeddlePages         *self,
                                      double              *width,
                                      double              *height);
/* Paints page @page, from 0, with its corner at the origin of @cr; one unit is a
 * point. */
void         heddle_pages_paint      (HeddlePages         *self,
                                      guint                page,
                                      cairo_t             *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddlePages, heddle_pages_free)

G_END_DECLS
