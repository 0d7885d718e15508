/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-document.h"

G_BEGIN_DECLS

/**
 * HeddleFigureText:
 * @size: in points, 9 or more
 * @lines: how many at most; what does not fit ends in an ellipsis. 0: as many as it takes
 * @shade: grey, 0 black
 *
 * Text within a figure, in the type of the document.
 */
typedef struct
{
  const char *text;
  double size;
  gboolean bold;
  double width;
  int lines;
  HeddleAlign align;
  double shade;
} HeddleFigureText;

/* Paints it from its upper left corner; returns its height in points. */
double heddle_figure_text_paint     (const HeddleFigureText *self,
                                     cairo_t                *cr,
                                     double                  x,
                                     double                  y);
/* How wide one line of it is. */
double heddle_figure_text_get_width (const HeddleFigureText *self,
                                     cairo_t                *cr);

G_END_DECLS
