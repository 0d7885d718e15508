/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Text at the left that goes on in further lines. @css_class: (nullable) */
GtkWidget *heddle_wrapped_label_new (const char *text,
                                     const char *css_class);

G_END_DECLS
