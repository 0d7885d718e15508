/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_LINK_LIST (heddle_link_list_get_type ())
G_DECLARE_FINAL_TYPE (HeddleLinkList, heddle_link_list, HEDDLE, LINK_LIST, AdwBin)

/* Records with a tick each, which links them with another by @link: see
 * heddle_plan_link_toggle(). @add: (nullable): label of the button that adds one, which
 * emits the signal `add`. */
GtkWidget *heddle_link_list_new   (HeddleSession    *session,
                                   const char       *title,
                                   const char       *add,
                                   const char       *empty,
                                   const HeddleKind *link);
/* The same of records that are the first end of @link: what is linked with heddle_link_list_begin()
 * is the second. */
GtkWidget *heddle_link_list_new_back (HeddleSession *session,
                                   const char       *title,
                                   const char       *empty,
                                   const HeddleKind *link);
/* Begins anew, for what is linked from @from. @note: (nullable): at the end of the heading. */
void       heddle_link_list_begin (HeddleLinkList   *self,
                                   const char       *from,
                                   const char       *note);
/* A row for what can be linked, ticked where it is. */
void       heddle_link_list_add   (HeddleLinkList   *self,
                                   const char       *id,
                                   const char       *title,
                                   const char       *subtitle,
                                   gboolean          linked);
/* What @id names takes the focus, if it is listed. */
void       heddle_link_list_go_to    (HeddleLinkList   *self,
                                      const char       *id);

G_END_DECLS
