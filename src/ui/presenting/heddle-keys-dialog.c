/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-keys-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-presentation-keys.h"

static GtkWidget *
row_new (const HeddlePresentationKey *key)
{
  g_auto (GStrv) caps = g_strsplit (_(key->keys), "|", -1);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                 _(key->words), NULL);

  for (guint i = 0; caps[i] != NULL; i++)
    {
      GtkWidget *cap = gtk_label_new (caps[i]);

      gtk_widget_add_css_class (cap, "keycap");
      gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), cap);
    }
  return row;
}

AdwDialog *
heddle_keys_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  guint n;
  const HeddlePresentationKey *keys = heddle_presentation_keys_list (&n);

  for (guint i = 0; i < n; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_new (&keys[i]));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Keys of Presenting"));
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
