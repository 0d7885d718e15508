/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-line.h"

G_BEGIN_DECLS

/**
 * HeddleLineFunc:
 * @at: (nullable): what the pointer is on; %NULL: the focus decides
 * @place: (out): of the line, in @widget's coordinates
 *
 * Returns: (transfer full) (nullable): the line that is meant
 */
typedef HeddleLine *(*HeddleLineFunc) (GtkWidget    *widget,
                                       GtkWidget    *at,
                                       GdkRectangle *place);

typedef void (*HeddleLineClosedFunc) (GtkWidget *widget);

/* Lines of @widget have the menu, by a secondary click, Shift+F10 and the
 * menu key, and the keys of its jobs. @closed: (nullable): called when a
 * popover has gone, to put the focus back. */
void     heddle_line_menu_attach  (GtkWidget      *widget,
                                   HeddleSession  *session,
                                   HeddleLineFunc  find,
                                   HeddleLineClosedFunc closed);
/* Whether a popover of a line is shown. */
gboolean heddle_line_menu_is_open (GtkWidget      *widget);
/* Before @widget is disposed. */
void     heddle_line_menu_detach  (GtkWidget      *widget);
/* Where @line, a widget within @widget, is. */
void     heddle_line_menu_measure (GtkWidget      *widget,
                                   GtkWidget      *line,
                                   GdkRectangle   *place);

G_END_DECLS
