/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-actions.h"

static GtkWidget *
cap_new (const char *label)
{
  GtkWidget *cap = gtk_label_new (label);

  gtk_widget_add_css_class (cap, "keycap");
  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);

  return cap;
}

/* A cap for each way to press a command. */
static GtkWidget *
keys_new (const HeddleShortcut *shortcut)
{
  GtkWidget *box = adw_wrap_box_new ();
  g_auto (GStrv) accels = g_strsplit (shortcut->accelerators, " ", -1);

  for (guint i = 0; accels[i] != NULL; i++)
    {
      g_autofree char *label = NULL;
      guint key;
      GdkModifierType modifiers;

      if (!gtk_accelerator_parse (accels[i], &key, &modifiers)
          || strstr (accels[i], "KP_") != NULL)
        continue;
      label = gtk_accelerator_get_label (key, modifiers);
      adw_wrap_box_append (ADW_WRAP_BOX (box), cap_new (label));
    }
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 3);
  adw_wrap_box_set_align (ADW_WRAP_BOX (box), 1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);

  return box;
}

static GtkWidget *
shortcut_row_new (const HeddleShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->label));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys_new (shortcut));

  return row;
}

AdwDialog *
heddle_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;
  const char *heading = NULL;
  guint n;
  const HeddleShortcut *shortcuts = heddle_actions_get_shortcuts (&n);

  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (heading, shortcuts[i].group) != 0)
        {
          heading = shortcuts[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(heading));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, shortcut_row_new (&shortcuts[i]));
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
