/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * heddle_boxed_list_new:
 * @name: what a screen reader calls the list, translated
 *
 * An empty #GtkListBox in a frame, in which nothing is selected and Tab goes to one row
 * after the other.
 */
GtkWidget *heddle_boxed_list_new (const char *name);

G_END_DECLS
