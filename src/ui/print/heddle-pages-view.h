/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-pages.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PAGES_VIEW (heddle_pages_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePagesView, heddle_pages_view, HEDDLE, PAGES_VIEW, GtkWidget)

/**
 * HeddlePagesView:
 *
 * Pages of a document below each other, as they will be printed. Only those in sight
 * are painted.
 */

/* @pages: (nullable) (transfer full) */
void heddle_pages_view_set_pages (HeddlePagesView *self,
                                  HeddlePages     *pages);
/* @steps: larger, or smaller where negative; 0: as wide as there is room. */
void heddle_pages_view_zoom      (HeddlePagesView *self,
                                  int              steps);

G_END_DECLS
