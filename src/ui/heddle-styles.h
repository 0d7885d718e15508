/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is beside style.css. Rules are read, and matched with every widget, before there is
 * anything to see; so those of one page come with it, and the others after the first frame.
 * Rules read here go before those of style.css, however special. */

/**
 * heddle_styles_load:
 * @name: (nullable): the resource below `ui`, such as "today/heddle-today.css"; %NULL: all
 *
 * Reads the rules of a page. What was read before is not read again.
 */
void heddle_styles_load       (const char *name);

/**
 * heddle_styles_load_later:
 * @window: a window that is not shown yet
 *
 * Reads what is missing when @window has been painted for the first time.
 */
void heddle_styles_load_later (GtkWidget  *window);

G_END_DECLS
