/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-track.h"

#include <math.h>

#include "heddle-chip.h"
#include "heddle-date-text.h"

/* At scale 1. */
#define AXIS (HEDDLE_TRACK_HEIGHT / 2)
#define MARK 0.72f
#define BLOCK_HEIGHT 34.0f
#define BLOCK_LEAST 8.0f
#define BAR_HEIGHT 12.0f
#define STOP_HEIGHT 18.0f
#define LABEL_MIDDLE 61.0f
#define LABEL_TEXT 0.78f

/* The inside of what is drawn as a bar or a block; a point has its own. */
static void
get_body (HeddleState          state,
          const HeddleHue     *hue,
          const HeddlePalette *palette,
          GdkRGBA             *body)
{
  switch (state)
    {
    case HEDDLE_STATE_OVERDUE:
      heddle_palette_mix (&palette->error, &palette->view, palette->tint, body);
      break;
    case HEDDLE_STATE_DUE_SOON:
      *body = hue->hue;
      break;
    case HEDDLE_STATE_DONE:
    case HEDDLE_STATE_DONE_LATE:
      *body = hue->ink;
      break;
    case HEDDLE_STATE_UNDATED:
    case HEDDLE_STATE_OPEN:
    default:
      heddle_palette_mix (&hue->hue, &palette->view, palette->tint, body);
    }
}

static int
get_urgency (HeddleState state)
{
  switch (state)
    {
    case HEDDLE_STATE_OVERDUE:
      return 3;
    case HEDDLE_STATE_DUE_SOON:
      return 2;
    case HEDDLE_STATE_OPEN:
    case HEDDLE_STATE_UNDATED:
      return 1;
    case HEDDLE_STATE_DONE:
    case HEDDLE_STATE_DONE_LATE:
    default:
      return 0;
    }
}

static gboolean
is_block (const HeddleTrackItem *item)
{
  return item->mark.shape == HEDDLE_SHAPE_FIELDWORK;
}

static gboolean
is_bar (const HeddleTrackItem *item)
{
  return item->mark.shape == HEDDLE_SHAPE_WINDOW && item->first != HEDDLE_DAY_NONE
         && item->first < item->last;
}

static HeddleDay
get_first (const HeddleTrackItem *item)
{
  return (is_block (item) || is_bar (item)) && item->first != HEDDLE_DAY_NONE ? item->first
                                                                              : item->last;
}

static void
lay_line (HeddleTrack           *self,
          const HeddleTrackItem *items,
          guint                  n_items,
          HeddleDay              today)
{
  HeddleDay first = HEDDLE_DAY_LAST, last = HEDDLE_DAY_FIRST;

  for (guint i = 0; i < n_items; i++)
    if (items[i].last != HEDDLE_DAY_NONE)
      {
        first = MIN (first, get_first (&items[i]));
        last = MAX (last, items[i].last);
      }
  if (first > last)
    return;
  heddle_time_axis_get_span (&self->axis, first, last, &self->line_x, &self->line_width);
  if (today > first)
    heddle_time_axis_get_span (&self->axis, first, MIN (today - 1, last), &self->done_x,
                               &self->done_width);
}

static void
lay_block (HeddleTrack           *self,
           const HeddleTrackItem *items,
           guint                  i)
{
  float least = BLOCK_LEAST * self->axis.scale;
  float x, width;

  if (!heddle_time_axis_get_span (&self->axis, get_first (&items[i]), items[i].last, &x, &width))
    return;
  self->block = (int) i;
  self->block_width = MAX (width, least);
  self->block_x = x + (width - self->block_width) / 2;
  self->block_height = BLOCK_HEIGHT * self->axis.scale;
  self->block_y = AXIS * self->axis.scale - self->block_height / 2;
  self->label = heddle_date_text_show_day_short (get_first (&items[i]));
}

static void
add_bar (HeddleTrack           *self,
         const HeddleTrackItem *items,
         guint                  i)
{
  HeddleTrackMark mark = { .item = i };

  if (heddle_time_axis_get_span (&self->axis, items[i].first, items[i].last, &mark.x, &mark.bar))
    g_array_append_val (self->marks, mark);
}

static void
add_point (HeddleTrack           *self,
           const HeddleTrackItem *items,
           guint                  i)
{
  HeddleTrackMark mark = { .item = i };

  if (items[i].last < self->axis.first || items[i].last > self->axis.last)
    return;
  for (guint j = 0; j < self->marks->len; j++)
    {
      HeddleTrackMark *other = &g_array_index (self->marks, HeddleTrackMark, j);

      if (other->bar > 0 || items[other->item].last != items[i].last)
        continue;
      if (get_urgency (items[i].mark.state) > get_urgency (items[other->item].mark.state))
        other->item = i;
      return;
    }
  mark.x = heddle_time_axis_get_x (&self->axis, items[i].last);
  g_array_append_val (self->marks, mark);
}

/**
 * heddle_track_new:
 * @axis: copied
 * @items: in the order of their days
 *
 * Returns: (transfer full): where it all goes
 */
HeddleTrack *
heddle_track_new (const HeddleTimeAxis  *axis,
                  const HeddleTrackItem *items,
                  guint                  n_items,
                  HeddleDay              today)
{
  HeddleTrack *self = g_new0 (HeddleTrack, 1);

  self->axis = *axis;
  self->block = -1;
  self->marks = g_array_new (FALSE, FALSE, sizeof (HeddleTrackMark));
  lay_line (self, items, n_items, today);
  for (guint i = 0; i < n_items; i++)
    if (items[i].last != HEDDLE_DAY_NONE && is_bar (&items[i]))
      add_bar (self, items, i);
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].last == HEDDLE_DAY_NONE || is_bar (&items[i]))
        continue;
      if (is_block (&items[i]))
        lay_block (self, items, i);
      else
        add_point (self, items, i);
    }

  return self;
}

void
heddle_track_free (HeddleTrack *self)
{
  g_array_unref (self->marks);
  g_free (self->label);
  g_free (self);
}

static void
paint_line (const HeddleTrack   *self,
            GtkSnapshot         *snapshot,
            const HeddleHue     *hue)
{
  float scale = self->axis.scale;
  GdkRGBA faint = hue->ink;

  faint.alpha *= 0.38f;
  if (self->line_width > 0)
    gtk_snapshot_append_color (snapshot, &faint,
                               &GRAPHENE_RECT_INIT (self->line_x, (AXIS - 1) * scale,
                                                    self->line_width, 2 * scale));
  if (self->done_width > 0)
    gtk_snapshot_append_color (snapshot, &hue->ink,
                               &GRAPHENE_RECT_INIT (self->done_x, (AXIS - 1.5f) * scale,
                                                    self->done_width, 3 * scale));
}

static void
paint_box (GtkSnapshot           *snapshot,
           const graphene_rect_t *area,
           float                  radius,
           const GdkRGBA         *body,
           const GdkRGBA         *edge)
{
  const float widths[] = { 1.5f, 1.5f, 1.5f, 1.5f };
  const GdkRGBA edges[] = { *edge, *edge, *edge, *edge };
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, area, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, body, area);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &box, widths, edges);
}

static void
paint_bar (const HeddleTrack     *self,
           const HeddleTrackMark *mark,
           const HeddleTrackItem *item,
           GtkSnapshot           *snapshot,
           const HeddlePalette   *palette,
           const HeddleHue       *hue)
{
  float scale = self->axis.scale;
  const GdkRGBA *edge = item->mark.state == HEDDLE_STATE_OVERDUE ? &palette->error : &hue->ink;
  float stop = STOP_HEIGHT * scale;
  GdkRGBA body;

  get_body (item->mark.state, hue, palette, &body);
  paint_box (snapshot, &GRAPHENE_RECT_INIT (mark->x, (AXIS - BAR_HEIGHT / 2) * scale, mark->bar,
                                            BAR_HEIGHT * scale), 1.5f * scale, &body, edge);
  for (int i = 0; i < 2; i++)
    gtk_snapshot_append_color (snapshot, edge,
                               &GRAPHENE_RECT_INIT (mark->x + (float) i * mark->bar - scale,
                                                    AXIS * scale - stop / 2, 2 * scale, stop));
}

static void
paint_block (const HeddleTrack     *self,
             const HeddleTrackItem *item,
             float                  shift,
             GtkSnapshot           *snapshot,
             const HeddlePalette   *palette,
             const HeddleHue       *hue)
{
  GdkRGBA body;
  gboolean done = get_urgency (item->mark.state) == 0;

  if (item->mark.state == HEDDLE_STATE_OVERDUE)
    get_body (item->mark.state, hue, palette, &body);
  else
    body = done ? hue->ink : hue->hue;
  paint_box (snapshot, &GRAPHENE_RECT_INIT (self->block_x + shift, self->block_y,
                                            self->block_width, self->block_height),
             3 * self->axis.scale, &body,
             item->mark.state == HEDDLE_STATE_OVERDUE ? &palette->error : &hue->ink);
}

static void
paint_label (const HeddleTrack   *self,
             const char          *text,
             float                shift,
             GtkSnapshot         *snapshot,
             PangoContext        *context,
             const GdkRGBA       *color)
{
  g_autoptr (PangoLayout) layout = heddle_text_new (context, text, LABEL_TEXT,
                                                    PANGO_WEIGHT_NORMAL);
  int width;
  float x;

  pango_layout_get_pixel_size (layout, &width, NULL);
  x = self->block_x + shift + (self->block_width - (float) width) / 2;
  x = CLAMP (x, 0, MAX (self->axis.width - (float) width, 0));
  heddle_text_paint (snapshot, layout, x, LABEL_MIDDLE * self->axis.scale, (float) width + 1,
                     FALSE, color);
}

static void
paint_dragged (const HeddleTrack     *self,
               const HeddleTrackItem *item,
               float                  shift,
               GtkSnapshot           *snapshot,
               PangoContext          *context,
               const HeddlePalette   *palette,
               const HeddleHue       *hue)
{
  HeddleDay day = get_first (item) + heddle_time_axis_get_days (&self->axis, shift);
  g_autofree char *text = heddle_date_text_show_day_short (day);

  gtk_snapshot_push_opacity (snapshot, 0.35);
  paint_block (self, item, 0, snapshot, palette, hue);
  gtk_snapshot_pop (snapshot);
  paint_block (self, item, shift, snapshot, palette, hue);
  paint_label (self, text, shift, snapshot, context, &palette->foreground);
}

void
heddle_track_paint (const HeddleTrack     *self,
                    const HeddleTrackItem *items,
                    float                  shift,
                    GtkSnapshot           *snapshot,
                    PangoContext          *context,
                    const HeddlePalette   *palette)
{
  float scale = self->axis.scale;
  HeddleHue hue;

  heddle_palette_get_hue (palette, self->block >= 0 ? items[self->block].mark.code
                                   : self->marks->len > 0 ? items[0].mark.code : NULL, &hue);
  paint_line (self, snapshot, &hue);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const HeddleTrackMark *mark = &g_array_index (self->marks, HeddleTrackMark, i);
      const HeddleTrackItem *item = &items[mark->item];

      if (mark->bar > 0)
        paint_bar (self, mark, item, snapshot, palette, &hue);
      else
        heddle_mark_paint (snapshot, &item->mark, mark->x, AXIS * scale, MARK * scale,
                           self->axis.rtl, palette);
    }
  if (self->block < 0)
    return;
  if (shift < 0 || shift > 0)
    {
      paint_dragged (self, &items[self->block], shift, snapshot, context, palette, &hue);
      return;
    }
  paint_block (self, &items[self->block], 0, snapshot, palette, &hue);
  paint_label (self, self->label, 0, snapshot, context, &palette->dim);
}
