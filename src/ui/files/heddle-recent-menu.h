/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Puts the files that were opened last into @section as a submenu; @open: the
 * one that is open, which is left out. Nothing where there are none. */
void       heddle_recent_menu_add  (GMenu      *section,
                                    int         position,
                                    const char *open);
/* A titled list of them, of which one that is gone says so and can be taken
 * off; NULL where there are none. */
GtkWidget *heddle_recent_list_new  (void);

G_END_DECLS
