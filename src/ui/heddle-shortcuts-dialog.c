/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-actions.h"

static char *
dup_keys (const HeddleShortcut *shortcut)
{
  g_auto (GStrv) accels = g_strsplit (shortcut->accelerators, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; accels[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      if (gtk_accelerator_parse (accels[i], &key, &modifiers)
          && strstr (accels[i], "KP_") == NULL)
        g_strv_builder_take (builder, gtk_accelerator_get_label (key, modifiers));
    }
  labels = g_strv_builder_end (builder);

  /* Translators: joins two ways to press the same command. */
  return g_strjoinv (_(", "), labels);
}

static GtkWidget *
shortcut_row_new (const HeddleShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = dup_keys (shortcut);
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->label));
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

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
