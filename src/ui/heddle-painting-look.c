/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-painting-look.h"

#include <adwaita.h>

#define NORMAL_PIXELS (11.0f * 96.0f / 72.0f)

const HeddlePalette *
heddle_painting_look_get_palette (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  return heddle_palette_get (adw_style_manager_get_dark (style),
                             adw_style_manager_get_high_contrast (style));
}

float
heddle_painting_look_get_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  float size = (float) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (float) pango_cairo_context_get_resolution (context) / 72.0f;

  return CLAMP (size / NORMAL_PIXELS, 0.8f, 3.0f);
}

void
heddle_painting_look_follow (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           widget, G_CONNECT_SWAPPED);
}

void
heddle_painting_look_set_class (GtkWidget  *widget,
                                const char *name,
                                gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}
