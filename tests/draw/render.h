/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gtk/gtk.h>

/* Draws what was painted on a picture in memory, without any display. */
static inline cairo_surface_t *
render (GtkSnapshot   *snapshot,
        int            width,
        int            height,
        const GdkRGBA *ground)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);
  const char *folder = g_getenv ("HEDDLE_DRAW_PICTURES");

  gdk_cairo_set_source_rgba (cr, ground);
  cairo_paint (cr);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (folder != NULL)
    {
      static int count = 0;
      g_autofree char *name = g_path_get_basename (g_get_prgname ());
      g_autofree char *path = g_strdup_printf ("%s/%s-%02d.png", folder, name, ++count);

      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
    }
  return surface;
}

/* Is the pixel at x, y of this colour, but for rounding? */
static inline gboolean
is_color (cairo_surface_t *surface,
          int              x,
          int              y,
          const GdkRGBA   *color)
{
  const guint32 *row = (const guint32 *) (const void *)
    (cairo_image_surface_get_data (surface)
     + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));
  guint32 pixel = row[x];

  return ABS ((int) (pixel >> 16 & 0xff) - (int) (color->red * 255 + 0.5f)) <= 3
         && ABS ((int) (pixel >> 8 & 0xff) - (int) (color->green * 255 + 0.5f)) <= 3
         && ABS ((int) (pixel & 0xff) - (int) (color->blue * 255 + 0.5f)) <= 3;
}
