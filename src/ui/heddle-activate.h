/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * heddle_activate_install:
 * @klass: of a widget that is no button and acts like one
 * @activated: (nullable): called with the widget
 *
 * Gives the class the signal `activate`, which Enter emits.
 *
 * Returns: the signal
 */
guint heddle_activate_install   (GtkWidgetClass *klass,
                                 GCallback       activated);
/* Space emits it too. */
void  heddle_activate_use_space (GtkWidgetClass *klass);

G_END_DECLS
