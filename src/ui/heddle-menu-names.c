/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-menu-names.h"

static void
name_items (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (G_OBJECT_TYPE_NAME (child), "GtkModelButton") == 0)
        {
          g_autofree char *text = NULL;

          g_object_get (child, "text", &text, NULL);
          gtk_accessible_reset_relation (GTK_ACCESSIBLE (child),
                                         GTK_ACCESSIBLE_RELATION_LABELLED_BY);
          gtk_accessible_update_property (GTK_ACCESSIBLE (child),
                                          GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
        }
      name_items (child);
    }
}

void
heddle_menu_names_fix (GtkWidget *popover)
{
  g_signal_connect (popover, "map", G_CALLBACK (name_items), NULL);
}

static void
create_popover (GtkMenuButton *button,
                gpointer       data)
{
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_menu_new_from_model (data);
  heddle_menu_names_fix (popover);
  gtk_menu_button_set_popover (button, popover);
}

void
heddle_menu_names_attach (GtkMenuButton *button,
                          GMenuModel    *model)
{
  gtk_menu_button_set_create_popup_func (button, create_popover, g_object_ref (model),
                                         g_object_unref);
}
