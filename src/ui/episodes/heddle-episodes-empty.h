/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @action: where to put the button with what to do.
 *
 * What stands in the place of episodes while there is none: what one will
 * look like, in grey, and what to do first. */
GtkWidget *heddle_episodes_empty_new (GtkWidget **action);

G_END_DECLS
