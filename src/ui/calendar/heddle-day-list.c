/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-day-list.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-entry-chip.h"
#include "heddle-popup.h"

#define MOST_HEIGHT 300

static GtkWidget *
make_list (HeddleCalendarState *state,
           GtkWidget           *popover,
           GPtrArray           *entries)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < entries->len; i++)
    {
      GtkWidget *line = heddle_entry_chip_new (state, HEDDLE_LOOK_LINE);

      heddle_entry_chip_set_entry (HEDDLE_ENTRY_CHIP (line), g_ptr_array_index (entries, i), FALSE,
                                   TRUE, TRUE);
      g_signal_connect_object (line, "activate", G_CALLBACK (gtk_popover_popdown), popover,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      gtk_box_append (GTK_BOX (list), line);
    }

  return list;
}

void
heddle_day_list_popup (HeddleCalendarState *state,
                       GtkWidget           *at,
                       HeddleDay            day,
                       GPtrArray           *entries)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autofree char *date = heddle_date_text_show_day_long (day);
  GtkWidget *title = gtk_label_new (date);

  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_margin_start (title, 4);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 make_list (state, popover, entries));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, date,
                                  -1);

  heddle_popup_on_page (popover, at, G_MAXINT);
}
