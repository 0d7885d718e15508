/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-day-button.h"

#include <glib/gi18n-lib.h>

#include "calendar/heddle-month-grid.h"
#include "heddle-date-text.h"

typedef struct
{
  AdwEntryRow *row;
  HeddleDayFunc get_day;
  gpointer data;
} Choosing;

static void
chosen_cb (GtkWidget   *grid,
           int          day,
           GtkEditable *row)
{
  GtkWidget *popover = gtk_widget_get_ancestor (grid, GTK_TYPE_POPOVER);
  g_autofree char *iso = heddle_day_to_iso (day);
  g_autofree char *text = heddle_date_text_show_entry (iso);

  gtk_editable_set_text (row, text);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
make_popover (Choosing *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = heddle_month_grid_new ();

  gtk_widget_add_css_class (grid, "day-choice");
  g_signal_connect_object (grid, "chosen", G_CALLBACK (chosen_cb), self->row, 0);
  g_signal_connect_object (popover, "map", G_CALLBACK (heddle_month_grid_focus), grid,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose a Day"), -1);
  return popover;
}

static void
open_cb (GtkMenuButton *button,
         gpointer       data)
{
  Choosing *self = data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  HeddleDay today;
  HeddleDay day = self->get_day (self->data, &today);

  if (popover == NULL)
    {
      gtk_menu_button_set_popover (button, make_popover (self));
      popover = gtk_menu_button_get_popover (button);
    }
  heddle_month_grid_pick (HEDDLE_MONTH_GRID (gtk_popover_get_child (popover)), day, today);
}

void
heddle_day_button_add (AdwEntryRow   *row,
                       HeddleDayFunc  get_day,
                       gpointer       data)
{
  GtkWidget *button = gtk_menu_button_new ();
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  /* Translators: the name of a field */
  g_autofree char *label = g_strdup_printf (_("%s: choose a day"), title);
  Choosing *self = g_new0 (Choosing, 1);

  self->row = row;
  self->get_day = get_day;
  self->data = data;
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "heddle-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, self, g_free);
  gtk_widget_set_tooltip_text (button, label);
  /* Else its name would be all that the month says. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (row, button);
}
