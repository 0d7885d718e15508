/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_COLUMNS (heddle_columns_get_type ())
G_DECLARE_FINAL_TYPE (HeddleColumns, heddle_columns, HEDDLE, COLUMNS, GtkWidget)

/**
 * HeddleColumns:
 *
 * Two children side by side, the first one wider, or below each other. A grid with
 * spans would do, but measures lines that wrap wrongly.
 */
void heddle_columns_set_stacked (HeddleColumns *self,
                                 gboolean       stacked);

G_END_DECLS
