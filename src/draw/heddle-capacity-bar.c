/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-capacity-bar.h"

#include "heddle-hatch.h"

#define BAR_TOP 4.0f
#define BAR_HEIGHT 12.0f
#define MARK_WIDTH 2.0f
#define RADIUS 2.0f
#define TRACK_ALPHA 0.08f
#define MARK_ALPHA 0.8f
#define PITCH 5.0f
#define STROKE 1.6f
/* What is too small to be seen is drawn this wide all the same. */
#define LEAST 3.0f

static void
place (graphene_rect_t *area,
       float            x,
       float            end,
       float            top,
       float            height,
       float            width,
       gboolean         rtl)
{
  graphene_rect_init (area, rtl ? width - end : x, top, MAX (end - x, 0), height);
}

void
heddle_capacity_bar_lay (HeddleCapacityBar *self,
                         double             time,
                         double             load,
                         double             over,
                         double             most,
                         float              width,
                         float              scale,
                         gboolean           rtl)
{
  float room = MAX (width - MARK_WIDTH * scale, 0);
  float unit;
  float time_end;
  float load_end;
  float over_start;
  float top = BAR_TOP * scale;
  float height = BAR_HEIGHT * scale;
  float mark = MARK_WIDTH * scale / 2;

  g_return_if_fail (most > 0);

  unit = room / (float) most;
  time_end = MIN ((float) time * unit, room);
  load_end = MIN ((float) load * unit, room);
  over_start = load_end;
  if (over > 0)
    over_start = MAX (load_end - MAX ((float) over * unit, LEAST * scale), 0);

  place (&self->track, 0, time_end, top, height, width, rtl);
  place (&self->load, 0, over_start, top, height, width, rtl);
  place (&self->over, over_start, load_end, top, height, width, rtl);
  if (time > 0 || load > 0)
    place (&self->mark, MAX (time_end - mark, 0), MAX (time_end - mark, 0) + 2 * mark, 0,
           top + height + BAR_TOP * scale, width, rtl);
  else
    self->mark = *graphene_rect_zero ();
}

static void
fill (GtkSnapshot           *snapshot,
      const graphene_rect_t *area,
      float                  radius,
      const GdkRGBA         *color)
{
  GskRoundedRect box;

  if (area->size.width <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&box, area, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, color, area);
  gtk_snapshot_pop (snapshot);
}

void
heddle_capacity_bar_get_color (const HeddlePalette *palette,
                               GdkRGBA             *color)
{
  gdk_rgba_parse (color, palette->dark ? "#6f9abf" : "#4a6d8c");
  if (palette->contrast)
    heddle_palette_mix (color, &palette->foreground, 0.5f, color);
}

void
heddle_capacity_bar_paint (const HeddleCapacityBar *self,
                           float                    scale,
                           GtkSnapshot             *snapshot,
                           const HeddlePalette     *palette)
{
  GdkRGBA track = palette->foreground;
  GdkRGBA mark = palette->foreground;
  GdkRGBA hatch = palette->view;
  GdkRGBA color;

  track.alpha = palette->contrast ? 2 * TRACK_ALPHA : TRACK_ALPHA;
  mark.alpha = palette->contrast ? 1 : MARK_ALPHA;
  hatch.alpha = 0.55f;
  heddle_capacity_bar_get_color (palette, &color);
  fill (snapshot, &self->track, RADIUS * scale, &track);
  fill (snapshot, &self->load, RADIUS * scale, &color);
  fill (snapshot, &self->over, 0, &palette->error);
  heddle_hatch_paint (snapshot, HEDDLE_PATTERN_RISING, &self->over, &hatch, PITCH * scale,
                      STROKE * scale);
  fill (snapshot, &self->mark, 0, &mark);
}
