/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-session.h"

G_BEGIN_DECLS

typedef enum
{
  HEDDLE_FILTER_COLLABORATIVE,
  HEDDLE_FILTER_AUTHORITY,
  HEDDLE_FILTER_EPISODE,
  HEDDLE_FILTER_KIND,
  HEDDLE_FILTER_OWNER,
} HeddleFilter;

/* Makes a menu button choose one value to narrow a list to, or all; the
 * choice is kept in @setting. @changed is called with @data as its first
 * argument. The menu is made when it is opened. */
void        heddle_filter_button_setup      (GtkMenuButton *button,
                                             HeddleSession *session,
                                             HeddleFilter   filter,
                                             const char    *setting,
                                             GCallback      changed,
                                             gpointer       data);
/* Id of the record or name of the kind; NULL: all. */
const char *heddle_filter_button_get_chosen (GtkMenuButton *button);
void        heddle_filter_button_clear      (GtkMenuButton *button);

G_END_DECLS
