/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * heddle_table_dialog_present:
 * @parent: a widget of the window
 * @table: (transfer full): what is to be read
 *
 * Shows in lines and columns, which a screen reader and the keyboard go through cell by
 * cell, what is painted elsewhere.
 */
void heddle_table_dialog_present (GtkWidget   *parent,
                                  HeddleTable *table);

G_END_DECLS
