/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @button a menu of @model, made when it is first opened. GTK leaves
 * the items of such menus without a name for screen readers; they get their
 * text as name here. */
void heddle_menu_names_attach (GtkMenuButton *button,
                               GMenuModel    *model);
/* The same names for a menu that was made elsewhere. */
void heddle_menu_names_fix    (GtkWidget     *popover);

G_END_DECLS
