/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * heddle_shown_focus_give:
 * @widget: what was asked for, such as a hit of a search
 *
 * Gives the focus to @widget, of a list view to its chosen line, as soon as it is on
 * the screen: a page that was just opened is not, and its lines are made later still.
 * Who is faster and takes the focus meanwhile, as a page that is shown does, loses it.
 */
void heddle_shown_focus_give (GtkWidget *widget);
/* The line of @list that is chosen takes the focus when @list does; else it would be the
 * one that had it last. */
void heddle_shown_focus_line (GtkListView *list);

G_END_DECLS
