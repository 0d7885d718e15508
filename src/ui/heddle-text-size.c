/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-text-size.h"

#include <stdlib.h>

#define SETTING "text-size"

/* The desktop's own figure, read before it is changed for the first time. */
static int
get_base (GtkSettings *settings)
{
  static int base;

  if (base == 0)
    g_object_get (settings, "gtk-xft-dpi", &base, NULL);

  return base > 0 ? base : 96 * PANGO_SCALE;
}

static void
apply (GtkWidget *widget,
       int        percent)
{
  GtkSettings *settings = gtk_widget_get_settings (widget);
  int dpi = (int) ((gint64) get_base (settings) * percent / 100);
  int now;

  g_object_get (settings, "gtk-xft-dpi", &now, NULL);
  if (now != dpi)
    g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
heddle_text_size_get (HeddleSession *session)
{
  g_autofree char *text = session != NULL ? heddle_session_dup_setting (session, SETTING) : NULL;

  return text != NULL ? CLAMP (atoi (text), HEDDLE_TEXT_SIZE_MIN, HEDDLE_TEXT_SIZE_MAX) : 100;
}

void
heddle_text_size_follow (GtkWidget     *widget,
                         HeddleSession *session)
{
  int percent = heddle_text_size_get (session);

  if (percent != 100)
    apply (widget, percent);
}

void
heddle_text_size_set (GtkWidget     *widget,
                      HeddleSession *session,
                      int            percent)
{
  g_autofree char *text = g_strdup_printf ("%d", percent);

  if (session != NULL)
    heddle_session_set_setting (session, SETTING, text);
  apply (widget, percent);
}

void
heddle_text_size_change (GtkWidget     *widget,
                         HeddleSession *session,
                         int            steps)
{
  int percent = steps == 0 ? 100 : heddle_text_size_get (session) + 10 * steps;

  heddle_text_size_set (widget, session,
                        CLAMP (percent, HEDDLE_TEXT_SIZE_MIN, HEDDLE_TEXT_SIZE_MAX));
}
