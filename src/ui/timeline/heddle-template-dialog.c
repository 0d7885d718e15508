/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-template-dialog.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_list (GPtrArray *changes)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Changes"), -1);
  for (guint i = 0; i < changes->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE,
                                       "title", changes->pdata[i], NULL));
  g_object_set (scrolled,
                "child", list,
                "hscrollbar-policy", GTK_POLICY_NEVER,
                "propagate-natural-height", TRUE,
                "max-content-height", 360,
                NULL);
  return scrolled;
}

AdwDialog *
heddle_template_dialog_new (GPtrArray *changes)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Update from Template?"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_set_prefer_wide_layout (alert, TRUE);
  if (changes->len == 0)
    {
      adw_alert_dialog_set_heading (alert, _("Nothing to Update"));
      adw_alert_dialog_set_body (alert, _("The episode has its steps as its template has them."));
      adw_alert_dialog_add_response (alert, "cancel", _("_Close"));
      adw_alert_dialog_set_close_response (alert, "cancel");
      return dialog;
    }

  adw_alert_dialog_set_body (alert, _("What is done or agreed by hand, owners and notes stay."));
  adw_alert_dialog_set_extra_child (alert, make_list (changes));
  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "update", _("_Update"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "update", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "update");
  adw_alert_dialog_set_close_response (alert, "cancel");
  return dialog;
}
