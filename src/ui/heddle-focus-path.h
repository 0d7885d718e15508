/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the focus is below a widget whose children are made anew in the same
 * shape, but for what changed. */

/* (element-type int) (transfer full): empty where it is elsewhere. */
GArray *heddle_focus_path_find    (GtkWidget *top);
/* Does nothing for an empty @path. */
void    heddle_focus_path_restore (GtkWidget *top,
                                   GArray    *path);

G_END_DECLS
