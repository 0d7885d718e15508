/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * heddle_scroll_start_keep:
 * @inside: what a scrolled window holds
 *
 * Shows its start first. GTK 4.18 counts what is scrolled from the left
 * in every script, so that what runs from right to left would be seen from its end.
 */
void heddle_scroll_start_keep (GtkWidget *inside);

G_END_DECLS
