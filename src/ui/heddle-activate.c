/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-activate.h"

guint
heddle_activate_install (GtkWidgetClass *klass,
                         GCallback       activated)
{
  guint signal = g_signal_new_class_handler ("activate", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, activated,
                                             NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_activate_signal (klass, signal);
  gtk_widget_class_add_binding_signal (klass, GDK_KEY_Return, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (klass, GDK_KEY_KP_Enter, 0, "activate", NULL);

  return signal;
}

void
heddle_activate_use_space (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_signal (klass, GDK_KEY_space, 0, "activate", NULL);
}
