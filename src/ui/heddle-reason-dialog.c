/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-reason-dialog.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-ask-window.h"

static GtkWidget *
get_entry (AdwDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "reason");
}

static HeddleFormDrafts *
get_drafts (AdwDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "drafts");
}

static gboolean
is_blank (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return *text == '\0';
}

static void
changed_cb (GtkEditable *entry,
            AdwDialog   *dialog)
{
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "apply", !is_blank (entry));
}

AdwDialog *
heddle_reason_dialog_new (const char *title,
                          const char *message,
                          const char *apply)
{
  AdwDialog *dialog = adw_alert_dialog_new (title, message);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *reason = g_object_new (ADW_TYPE_ENTRY_ROW,
                                    "title", _("Reason"),
                                    "activates-default", TRUE,
                                    NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), reason);
  gtk_box_append (GTK_BOX (box), list);
  adw_alert_dialog_set_extra_child (alert, box);
  adw_alert_dialog_add_responses (alert, "cancel", _("_Leave It"), "apply", apply, NULL);
  adw_alert_dialog_set_response_appearance (alert, "apply", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (alert, "apply", FALSE);
  adw_alert_dialog_set_default_response (alert, "apply");
  adw_alert_dialog_set_close_response (alert, "close");
  adw_dialog_set_focus (dialog, reason);
  g_object_set_data (G_OBJECT (dialog), "reason", reason);
  g_signal_connect_object (reason, "changed", G_CALLBACK (changed_cb), dialog, 0);
  return dialog;
}

const char *
heddle_reason_dialog_get_reason (AdwDialog *dialog)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_entry (dialog)));
}

void
heddle_reason_dialog_ask_for (AdwDialog  *dialog,
                              const char *label,
                              const char *text)
{
  GtkWidget *entry = get_entry (dialog);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), label);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

void
heddle_reason_dialog_keep (AdwDialog   *dialog,
                           HeddleStore *store,
                           const char  *what,
                           const char  *record)
{
  HeddleFormDrafts *drafts = heddle_form_drafts_new (store, what, record);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  heddle_form_drafts_add_entry (drafts, "reason", GTK_EDITABLE (get_entry (dialog)));
  g_object_set_data_full (G_OBJECT (dialog), "drafts", drafts, g_object_unref);
  heddle_form_drafts_follow_question (drafts, alert,
                                      GTK_BOX (adw_alert_dialog_get_extra_child (alert)));
}

void
heddle_reason_dialog_finish (AdwDialog    *dialog,
                             GtkWidget    *parent,
                             const GError *error)
{
  if (error != NULL)
    heddle_ask_window_report (parent, error);
  else if (get_drafts (dialog) != NULL)
    heddle_form_drafts_discard (get_drafts (dialog));
}

AdwDialog *
heddle_reason_dialog_new_dismissal (HeddleStore         *store,
                                    const HeddleFinding *finding)
{
  AdwDialog *dialog
      = heddle_reason_dialog_new (_("Dismiss This?"), finding->message, _("_Dismiss"));
  g_autofree char *what = g_strconcat ("dismiss ", finding->rule, NULL);

  heddle_reason_dialog_keep (dialog, store, what,
                             finding->ids->len > 0 ? finding->ids->pdata[0] : "");
  return dialog;
}
