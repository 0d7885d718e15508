/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-figure.h"

struct _HeddleFigure
{
  double width;
  double height;
  char *alt;
  HeddleFigurePaint paint;
  gpointer data;
  GDestroyNotify destroy;
};

HeddleFigure *
heddle_figure_new (double             width,
                   double             height,
                   const char        *alt,
                   HeddleFigurePaint  paint,
                   gpointer           data,
                   GDestroyNotify     destroy)
{
  HeddleFigure *self = g_new0 (HeddleFigure, 1);

  self->width = width;
  self->height = height;
  self->alt = g_strdup (alt);
  self->paint = paint;
  self->data = data;
  self->destroy = destroy;

  return self;
}

void
heddle_figure_free (HeddleFigure *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self->alt);
  g_free (self);
}

double
heddle_figure_get_width (HeddleFigure *self)
{
  return self->width;
}

double
heddle_figure_get_height (HeddleFigure *self)
{
  return self->height;
}

const char *
heddle_figure_get_alt (HeddleFigure *self)
{
  return self->alt;
}

void
heddle_figure_paint (HeddleFigure *self,
                     cairo_t      *cr,
                     double        width,
                     double        height)
{
  cairo_save (cr);
  cairo_new_path (cr);
  self->paint (cr, width, height, self->data);
  cairo_restore (cr);
}
