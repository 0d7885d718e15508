/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Where the focus is below a widget whose children are made anew in the same
 * shape, but for what changed. */

/* (transfer full): empty where it is elsewhere. */
GArray *heddle_focus_path_find    (GtkWidget *top);
/* Does nothing for an empty @path. */
void    heddle_focus_path_restore (GtkWidget *top,
                                   GArray    *path);
/* What stands for @key, such as a record's id, is found again in another place among its
 * siblings. */
void    heddle_focus_path_set_key (GtkWidget  *widget,
                                   const char *key);
/* A dialog gives the focus back to the widget that had it. Where this is made anew
 * meanwhile, because the dialog changed what it shows, the one in its place below @top
 * gets it. To be called before @dialog is presented. */
void    heddle_focus_path_keep    (AdwDialog *dialog,
                                   GtkWidget *top);

G_END_DECLS
