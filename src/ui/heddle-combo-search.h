/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * heddle_combo_search_say_nothing:
 * @combo: an #AdwComboRow or a #GtkDropDown in which one searches
 *
 * Says that nothing has what is typed, where its list would shrink to an empty strip.
 */
void heddle_combo_search_say_nothing (GtkWidget *combo);

G_END_DECLS
