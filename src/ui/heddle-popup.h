/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @popover over @at, a row below @owner that may go while it is open: the popover
 * is @owner's, which keeps the one it showed last in @place and unparents it when it
 * goes itself. */
void heddle_popup_show (GtkWidget  *owner,
                        GtkWidget **place,
                        GtkWidget  *popover,
                        GtkWidget  *at);

G_END_DECLS
