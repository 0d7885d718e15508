/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SHELL (heddle_shell_get_type ())
G_DECLARE_FINAL_TYPE (HeddleShell, heddle_shell, HEDDLE, SHELL, AdwBin)

/* The window over an open file: the places at the side, their pages and the
 * pages of records beside them. Pages are made when they are first shown. */
GtkWidget *heddle_shell_new          (HeddleSession *session);
/* Goes to the first page of a place, by its name in heddle-places.c, and puts the focus
 * there. */
void       heddle_shell_show_place   (HeddleShell   *self,
                                      const char    *place);
/* Shows the page of a record, or of the one it belongs to; FALSE: it has no
 * page. */
gboolean   heddle_shell_open_record  (HeddleShell   *self,
                                      const char    *kind,
                                      const char    *id);
/* The page that is shown. */
HeddlePage *heddle_shell_get_page    (HeddleShell   *self);
/* Shows the page of this tag over the others of the place; a new one of
 * @type, unless it is open already. */
AdwNavigationPage *heddle_shell_open_page (HeddleShell *self,
                                      GType        type,
                                      const char  *tag,
                                      const char  *title);
/* Leaves the pages of records that were removed. */
void       heddle_shell_leave_removed (HeddleShell  *self);
/* Where it is beside the page, the focus goes there; else it is shown or hidden. */
void       heddle_shell_toggle_sidebar (HeddleShell *self);
/* Opens the main menu, which is beside the places; where these are hidden
 * they come into sight with it. */
void       heddle_shell_open_menu     (HeddleShell  *self);

G_END_DECLS
