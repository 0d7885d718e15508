/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-swatch.h"

#include <adwaita.h>

#include "heddle-painting-look.h"

#define SWATCH_SIZE 30
#define BLOCK_SIZE 14
#define TILE_SIZE 26

struct _HeddleSwatch
{
  GtkWidget parent_instance;

  char *code;
  HeddleTileBlock block;
  HeddleTileTone tone; /* other than HUE: a tile */
};

G_DEFINE_FINAL_TYPE (HeddleSwatch, heddle_swatch, GTK_TYPE_WIDGET)

static void
heddle_swatch_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  HeddleSwatch *self = HEDDLE_SWATCH (widget);

  *minimum = *natural = self->tone != HEDDLE_TILE_TONE_HUE     ? TILE_SIZE
                        : self->block != HEDDLE_TILE_NO_BLOCK ? BLOCK_SIZE
                                                              : SWATCH_SIZE;
}

static void
heddle_swatch_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  HeddleSwatch *self = HEDDLE_SWATCH (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  if (self->tone != HEDDLE_TILE_TONE_HUE)
    heddle_tile_paint_key (snapshot, self->tone, self->block,
                           &GRAPHENE_RECT_INIT (0, 0, width, height), palette);
  else if (self->block != HEDDLE_TILE_NO_BLOCK)
    heddle_tile_paint_block (snapshot, self->block, self->code, width / 2, height / 2, 1, palette);
  else
    heddle_tile_paint_ground (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height), self->code, 1,
                              palette);
}

static void
heddle_swatch_finalize (GObject *object)
{
  g_free (HEDDLE_SWATCH (object)->code);

  G_OBJECT_CLASS (heddle_swatch_parent_class)->finalize (object);
}

static void
heddle_swatch_class_init (HeddleSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heddle_swatch_finalize;
  widget_class->measure = heddle_swatch_measure;
  widget_class->snapshot = heddle_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
heddle_swatch_init (HeddleSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

void
heddle_swatch_set_code (HeddleSwatch *self,
                        const char   *code)
{
  g_return_if_fail (HEDDLE_IS_SWATCH (self));

  g_set_str (&self->code, code);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
heddle_swatch_set_block (HeddleSwatch    *self,
                         HeddleTileBlock  block)
{
  g_return_if_fail (HEDDLE_IS_SWATCH (self));

  self->block = block;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
heddle_swatch_set_tile (HeddleSwatch    *self,
                        HeddleTileTone   tone,
                        HeddleTileBlock  block)
{
  g_return_if_fail (HEDDLE_IS_SWATCH (self));

  self->tone = tone;
  heddle_swatch_set_block (self, block);
}
