/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-figure-text.h"

#include <pango/pangocairo.h>

static PangoLayout *
make_layout (const HeddleFigureText *self,
             cairo_t                *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  g_autoptr (PangoFontDescription) font
      = pango_font_description_from_string ("Adwaita Sans, Inter");
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoLayout *layout;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);

  pango_font_description_set_absolute_size (font, self->size * PANGO_SCALE);
  if (self->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, self->text != NULL ? self->text : "", -1);

  return layout;
}

double
heddle_figure_text_paint (const HeddleFigureText *self,
                          cairo_t                *cr,
                          double                  x,
                          double                  y)
{
  PangoLayout *layout = make_layout (self, cr);
  int height;

  if (self->width > 0)
    {
      pango_layout_set_width (layout, (int) (self->width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_alignment (layout, self->align == HEDDLE_ALIGN_END      ? PANGO_ALIGN_RIGHT
                                          : self->align == HEDDLE_ALIGN_CENTRE ? PANGO_ALIGN_CENTER
                                                                               : PANGO_ALIGN_LEFT);
      if (self->lines > 0)
        {
          pango_layout_set_height (layout, -self->lines);
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
        }
    }
  cairo_set_source_rgb (cr, self->shade, self->shade, self->shade);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_size (layout, NULL, &height);
  g_object_unref (layout);

  return height / (double) PANGO_SCALE;
}

double
heddle_figure_text_get_width (const HeddleFigureText *self,
                              cairo_t                *cr)
{
  PangoLayout *layout = make_layout (self, cr);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  g_object_unref (layout);

  return width / (double) PANGO_SCALE;
}
