/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-palette.h"

G_BEGIN_DECLS

/* What painted widgets ask about how they shall look. */

const HeddlePalette *heddle_painting_look_get_palette (GtkWidget *widget);
/* The widget's text size, 1 at the usual one. */
float                heddle_painting_look_get_scale   (GtkWidget *widget);
/* Has @widget painted anew when the theme changes. */
void                 heddle_painting_look_follow      (GtkWidget *widget);
/* Adds or removes a CSS class. */
void                 heddle_painting_look_set_class   (GtkWidget  *widget,
                                                       const char *name,
                                                       gboolean    on);

G_END_DECLS
