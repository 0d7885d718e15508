/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-reason-dialog.h"

#include <glib/gi18n-lib.h>

static gboolean
is_blank (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return *text == '\0';
}

static void
changed_cb (GtkEditable    *entry,
            AdwAlertDialog *dialog)
{
  adw_alert_dialog_set_response_enabled (dialog, "apply", !is_blank (entry));
}

AdwDialog *
heddle_reason_dialog_new (const char *title,
                          const char *message,
                          const char *apply)
{
  AdwDialog *dialog = adw_alert_dialog_new (title, message);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *reason = g_object_new (ADW_TYPE_ENTRY_ROW,
                                    "title", _("Reason"),
                                    "activates-default", TRUE,
                                    NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), reason);
  adw_alert_dialog_set_extra_child (alert, list);
  adw_alert_dialog_add_responses (alert, "cancel", _("_Leave It"), "apply", apply, NULL);
  adw_alert_dialog_set_response_appearance (alert, "apply", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (alert, "apply", FALSE);
  adw_alert_dialog_set_default_response (alert, "apply");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_dialog_set_focus (dialog, reason);
  g_object_set_data (G_OBJECT (dialog), "reason", reason);
  g_signal_connect_object (reason, "changed", G_CALLBACK (changed_cb), dialog, 0);
  return dialog;
}

const char *
heddle_reason_dialog_get_reason (AdwDialog *dialog)
{
  return gtk_editable_get_text (g_object_get_data (G_OBJECT (dialog), "reason"));
}

void
heddle_reason_dialog_ask_for (AdwDialog  *dialog,
                              const char *label,
                              const char *text)
{
  GObject *entry = g_object_get_data (G_OBJECT (dialog), "reason");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), label);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}
