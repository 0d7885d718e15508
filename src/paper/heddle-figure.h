/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/** HEDDLE_MM: Millimetres in points, the unit of everything on paper. */
#define HEDDLE_MM(mm) ((mm) * 72.0 / 25.4)

typedef struct _HeddleFigure HeddleFigure;

/**
 * HeddleFigurePaint:
 * @cr: its origin is the upper left corner of the figure
 * @width: in points, as the page has room for it
 * @height: in points; keeps the proportions that the figure asked for
 *
 * Paints a figure. It may be called from another thread than the one that made the
 * figure, and any number of times; it must not touch records.
 */
typedef void (*HeddleFigurePaint) (cairo_t  *cr,
                                   double    width,
                                   double    height,
                                   gpointer  data);

/* Something painted: a chart, a mark, a month. @width and @height are points and are
 * what it wants; where there is less room both shrink alike. @alt is the same in words,
 * for who does not see it. @data is freed with it. */
HeddleFigure *heddle_figure_new        (double             width,
                                        double             height,
                                        const char        *alt,
                                        HeddleFigurePaint  paint,
                                        gpointer           data,
                                        GDestroyNotify     destroy);
void          heddle_figure_free       (HeddleFigure      *self);
/* In millimetres. */
double        heddle_figure_get_width  (HeddleFigure      *self);
/* In millimetres. */
double        heddle_figure_get_height (HeddleFigure      *self);
/* The same in words. Transfer none. */
const char   *heddle_figure_get_alt    (HeddleFigure      *self);
/* Paints it at the size @width × @height with its corner at the origin of @cr. */
void          heddle_figure_paint      (HeddleFigure      *self,
                                        cairo_t           *cr,
                                        double             width,
                                        double             height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleFigure, heddle_figure_free)

G_END_DECLS
