/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be done with a whole plan: the actions `plan.…` of its page, and the menu. */
void heddle_plan_menu_install (GtkWidgetClass *page_class);
/* Gives @button the menu of the whole plan. */
void heddle_plan_menu_attach  (GtkMenuButton  *button);

G_END_DECLS
