/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @popover over @at, a row below @owner that may go while it is open: the popover
 * is @owner's, which keeps the one it showed last in @place and unparents it when it
 * goes itself. */
void heddle_popup_show    (GtkWidget  *owner,
                           GtkWidget **place,
                           GtkWidget  *popover,
                           GtkWidget  *at);
/* Shows a new @popover as a child of @parent, which it leaves when it closes. */
void heddle_popup_once    (GtkWidget  *popover,
                           GtkWidget  *parent);
/* The same over @at, but as a child of the page, whose parts may go meanwhile. Of an @at
 * that is higher than @height no more is pointed at. */
void heddle_popup_on_page (GtkWidget  *popover,
                           GtkWidget  *at,
                           int         height);

G_END_DECLS
