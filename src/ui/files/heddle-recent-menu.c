/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-recent-menu.h"

#include <glib/gi18n-lib.h>

#include "heddle-recent.h"

#define PATH_KEY "heddle-path"

/* "~/Plans" */
static char *
dup_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  const char *home = g_get_home_dir ();
  const char *rest = g_str_has_prefix (shown, home) ? shown + strlen (home) : NULL;

  if (rest != NULL && (*rest == '/' || *rest == '\0'))
    return g_strconcat ("~", rest, NULL);
  return g_steal_pointer (&shown);
}

static char *
dup_menu_label (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = dup_folder (path);
  /* Translators: a file and the folder that it is in */
  g_autofree char *label = g_strdup_printf (_("%s in %s"), name, folder);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("__", parts);
}

void
heddle_recent_menu_add (GMenu      *section,
                        int         position,
                        const char *open)
{
  g_auto (GStrv) paths = heddle_recent_list ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *label = dup_menu_label (paths[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if (g_strcmp0 (paths[i], open) == 0)
        continue;
      g_menu_item_set_action_and_target (item, "win.open-path", "^ay", paths[i]);
      g_menu_append_item (menu, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    g_menu_insert_submenu (section, position, _("Open _Recent"), G_MENU_MODEL (menu));
}

static void
open_cb (GtkListBox    *list,
         GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.open-path", "^ay",
                              g_object_get_data (G_OBJECT (row), PATH_KEY));
}

static void
forget_cb (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *list = gtk_widget_get_parent (row);

  heddle_recent_remove (g_object_get_data (G_OBJECT (row), PATH_KEY));
  if (!gtk_widget_child_focus (list, GTK_DIR_DOWN))
    gtk_widget_child_focus (list, GTK_DIR_UP);
  gtk_list_box_remove (GTK_LIST_BOX (list), row);
  if (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) == NULL)
    gtk_widget_set_visible (gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP), FALSE);
}

static GtkWidget *
forget_button_new (const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *label = g_strdup_printf (_("Remove %s From the List"), name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (forget_cb), NULL);
  return button;
}

static GtkWidget *
row_new (const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean there = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = dup_folder (path);

  if (!there)
    {
      g_autofree char *gone = g_strdup_printf (_("%s; not there any more"), folder);

      g_set_str (&folder, gone);
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), there);
  if (!there)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), forget_button_new (name));
  g_object_set_data_full (G_OBJECT (row), PATH_KEY, g_strdup (path), g_free);
  return row;
}

GtkWidget *
heddle_recent_list_new (void)
{
  g_auto (GStrv) paths = heddle_recent_list ();
  GtkWidget *group, *list;

  if (paths[0] == NULL)
    return NULL;

  group = adw_preferences_group_new ();
  list = gtk_list_box_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Opened Last"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Files opened last"), -1);
  for (guint i = 0; paths[i] != NULL; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), row_new (paths[i]));
  g_signal_connect (list, "row-activated", G_CALLBACK (open_cb), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  return group;
}
