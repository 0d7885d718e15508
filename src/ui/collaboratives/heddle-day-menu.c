/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-day-menu.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-popover.h"
#include "heddle-date-text.h"

#define CHOSEN_KEY "heddle-chosen"

static void
choose (GtkWidget *popover,
        GtkWidget *page,
        HeddleDay  day)
{
  HeddleDayChosen chosen = (HeddleDayChosen) g_object_get_data (G_OBJECT (popover), CHOSEN_KEY);

  gtk_popover_popdown (GTK_POPOVER (popover));
  chosen (page, day);
}

static void
chosen_cb (GtkWidget *popover,
           int        day,
           const char *reason,
           GtkWidget *page)
{
  choose (popover, page, day);
}

static void
today_cb (GtkWidget *popover,
          GtkWidget *page)
{
  choose (popover, page, HEDDLE_DAY_NONE);
}

void
heddle_day_menu_show (GtkMenuButton   *button,
                      const char      *title,
                      const char      *format,
                      HeddleDay        day,
                      HeddleDay        today,
                      HeddleDayChosen  chosen,
                      GtkWidget       *page)
{
  HeddleDateContext context = { .today = today };
  HeddleDay shown = day != HEDDLE_DAY_NONE ? day : today;
  g_autofree char *text = heddle_date_text_show_day (shown, HEDDLE_DAY_NONE);
  g_autofree char *spoken = g_strdup_printf (format, text);
  GtkWidget *popover = heddle_date_popover_new (title, _("Show"),
                                                day != HEDDLE_DAY_NONE ? _("Today") : NULL,
                                                &context, shown);

  g_object_set_data (G_OBJECT (popover), CHOSEN_KEY, (gpointer) chosen);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), page, 0);
  g_signal_connect_object (popover, "released", G_CALLBACK (today_cb), page, 0);
  gtk_menu_button_set_popover (button, popover);
  gtk_menu_button_set_label (button, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), spoken);
}
