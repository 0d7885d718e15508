/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-scroll-start.h"

static void
changed_cb (GtkAdjustment *adjustment,
            GtkWidget     *window)
{
  double *before = g_object_get_data (G_OBJECT (adjustment), "scroll-start");
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double more = end - *before;

  *before = end;
  /* as far from the right as it was */
  if (gtk_widget_get_direction (window) == GTK_TEXT_DIR_RTL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + more);
}

static void
direction_cb (GtkWidget        *window,
              GtkTextDirection  before,
              GtkAdjustment    *adjustment)
{
  double *end = g_object_get_data (G_OBJECT (adjustment), "scroll-start");

  gtk_adjustment_set_value (adjustment, *end - gtk_adjustment_get_value (adjustment));
}

void
heddle_scroll_start_keep (GtkWidget *inside)
{
  GtkWidget *window = gtk_widget_get_ancestor (inside, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (window));

  adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (window));
  g_object_set_data_full (G_OBJECT (adjustment), "scroll-start", g_new0 (double, 1), g_free);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (changed_cb), window, 0);
  g_signal_connect_object (window, "direction-changed", G_CALLBACK (direction_cb), adjustment, 0);
}
