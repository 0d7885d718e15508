/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-text-size.h"

#include <pango/pangocairo.h>
#include <stdlib.h>

#define SETTING "text-size"
/* Adwaita's text at 11 points. */
#define NORMAL_PIXELS (11.0f * 96.0f / 72.0f)

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

float
heddle_text_size_get_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  float size = (float) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (float) pango_cairo_context_get_resolution (context) / 72.0f;
  return CLAMP (size / NORMAL_PIXELS, 0.8f, 4.0f);
}
