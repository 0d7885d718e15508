/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-empty.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

GtkWidget *
heddle_calendar_empty_new (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Plan an Episode…"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "heddle-calendar-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing Is Due"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.plan-episode");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);

  heddle_calendar_empty_explain (page, FALSE);

  return page;
}

GtkWidget *
heddle_calendar_empty_get_action (GtkWidget *empty)
{
  return adw_status_page_get_child (ADW_STATUS_PAGE (empty));
}

void
heddle_calendar_empty_explain_tracks (GtkWidget *empty,
                                      gboolean   filtered)
{
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _("No Running Episodes"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (empty),
      filtered ? _("No episode fits what is chosen above.")
               : _("Episodes stand here below each other as soon as they have a fieldwork date."));
  gtk_widget_set_visible (heddle_calendar_empty_get_action (empty), !filtered);
}

void
heddle_calendar_empty_explain (GtkWidget *empty,
                               gboolean   filtered)
{
  adw_status_page_set_description (
      ADW_STATUS_PAGE (empty),
      filtered ? _("Nothing from this day on fits what is chosen above.")
               : _("Every deadline of the episodes and plans stands here by date. One fieldwork "
                   "date brings the first of them."));
  gtk_widget_set_visible (heddle_calendar_empty_get_action (empty), !filtered);
}
