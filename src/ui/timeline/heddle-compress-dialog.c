/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-compress-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-step-item.h"

static GtkWidget *
make_row (HeddleEpisodePlan *plan,
          guint              step,
          HeddleDay          day,
          HeddleDay          today)
{
  const HeddleStepInput *input = &plan->input.steps[step];
  g_autofree char *was = heddle_step_item_show_day (plan->dates[step].due, today);
  g_autofree char *becomes = heddle_step_item_show_day (day, today);
  g_autofree char *subtitle = g_strdup_printf (_("was %s"), was);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE,
                                 "title", input->label, "subtitle", subtitle, NULL);
  GtkWidget *date = gtk_label_new (becomes);

  gtk_widget_add_css_class (date, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), date);
  return row;
}

AdwDialog *
heddle_compress_dialog_new (HeddleEpisodePlan *plan,
                            HeddleDay          today)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Compress the Timeline?"), NULL);
  g_autofree HeddleDay *days = heddle_timeline_compress (&plan->input, plan->dates, today);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autofree char *label = NULL;
  guint n = 0;

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  for (guint i = 0; i < plan->input.n_steps; i++)
    if (days[i] != HEDDLE_DAY_NONE && days[i] != plan->dates[i].due)
      {
        gtk_list_box_append (GTK_LIST_BOX (list), make_row (plan, i, days[i], today));
        n++;
      }

  g_object_set (scrolled,
                "child", list,
                "hscrollbar-policy", GTK_POLICY_NEVER,
                "propagate-natural-height", TRUE,
                "max-content-height", 360,
                NULL);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), scrolled);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                             _("The open steps get working days between today and the fieldwork, "
                               "in their order, with the reason “started late”. Moving the "
                               "fieldwork later offers to release them."));
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Compress %u Step", "Compress %u Steps",
                                        n), n);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"),
                                  "compress", label, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "compress",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_prefer_wide_layout (ADW_ALERT_DIALOG (dialog), TRUE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "compress");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  return dialog;
}
