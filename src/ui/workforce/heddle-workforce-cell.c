/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-cell.h"

#include "heddle-capacity-bar.h"
#include "heddle-chip.h"
#include "heddle-painting-look.h"
#include "heddle-text-size.h"

#define PADDING 8.0f
#define TEXT 0.8f
#define NOTE_GAP 4.0f

typedef enum
{
  LOOK_BAR,
  LOOK_PEOPLE,
  LOOK_WORDS,
} Look;

struct _HeddleWorkforceCell
{
  GtkButton parent_instance;

  Look look;
  double time;
  double load;
  double over;
  double most;
  HeddlePeopleMark mark;
  guint n;
  char *words;
  char *note;
  gboolean warns;
};

G_DEFINE_FINAL_TYPE (HeddleWorkforceCell, heddle_workforce_cell, GTK_TYPE_BUTTON)

/* With the words over the bar and what there is too much of beside them. */
static int
measure_note (HeddleWorkforceCell *self,
              float                scale)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  g_autoptr (PangoLayout) words = heddle_text_new (context, self->words, TEXT,
                                                   PANGO_WEIGHT_NORMAL);
  g_autoptr (PangoLayout) note = heddle_text_new (context, self->note, TEXT, PANGO_WEIGHT_BOLD);
  int first, second;

  pango_layout_get_pixel_size (words, &first, NULL);
  pango_layout_get_pixel_size (note, &second, NULL);

  return first + second + (int) ((PADDING + 2 * NOTE_GAP) * scale);
}

static void
heddle_workforce_cell_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  static const float least[] = { 66, 50, 66 };
  static const float usual[] = { 92, 58, 92 };
  HeddleWorkforceCell *self = HEDDLE_WORKFORCE_CELL (widget);
  float scale = heddle_text_size_get_scale (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = (int) (44 * scale);
      return;
    }
  *minimum = (int) (least[self->look] * scale);
  *natural = (int) (usual[self->look] * scale);
  if (self->look == LOOK_BAR && self->note != NULL)
    {
      *minimum = MAX (*minimum, measure_note (self, scale));
      *natural = MAX (*minimum, *natural);
    }
}

/* Paints @text in the line around @middle; returns how wide it was. */
static float
paint_line (HeddleWorkforceCell *self,
            GtkSnapshot         *snapshot,
            const char          *text,
            float                x,
            float                middle,
            float                width,
            PangoWeight          weight,
            const GdkRGBA       *color)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (PangoLayout) layout = heddle_text_new (gtk_widget_get_pango_context (widget), text,
                                                    TEXT, weight);

  if (width <= 0)
    return 0;
  return heddle_text_paint (snapshot, layout,
                            rtl ? (float) gtk_widget_get_width (widget) - x - width : x, middle,
                            width, rtl, color);
}

static void
paint_bar (HeddleWorkforceCell *self,
           GtkSnapshot         *snapshot,
           float                scale,
           const HeddlePalette *palette)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width = (float) gtk_widget_get_width (widget) - 2 * PADDING * scale;
  float top = ((float) gtk_widget_get_height (widget) - 36 * scale) / 2;
  /* The sign stays before the number, whichever way the text runs. */
  g_autofree char *note = self->note != NULL ? g_strconcat ("\u200e", self->note, NULL) : NULL;
  HeddleCapacityBar bar;
  float used;

  used = paint_line (self, snapshot, self->words, PADDING * scale, top + 7 * scale, width,
                     PANGO_WEIGHT_NORMAL, &palette->dim);
  if (note != NULL)
    paint_line (self, snapshot, note, (PADDING + NOTE_GAP) * scale + used, top + 7 * scale,
                width + (PADDING - NOTE_GAP) * scale - used, PANGO_WEIGHT_BOLD,
                &palette->error_text);
  heddle_capacity_bar_lay (&bar, self->time, self->load, self->over, self->most, width, scale,
                           gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING * scale, top + 16 * scale));
  heddle_capacity_bar_paint (&bar, scale, snapshot, palette);
  gtk_snapshot_restore (snapshot);
}

static void
paint_people (HeddleWorkforceCell *self,
              GtkSnapshot         *snapshot,
              float                scale,
              const HeddlePalette *palette)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  float width = (float) gtk_widget_get_width (widget);
  float middle = (float) gtk_widget_get_height (widget) / 2;
  gboolean worded = self->words != NULL && *self->words != '\0';

  heddle_people_mark_paint (self->mark, self->n, width / 2, worded ? middle - 7 * scale : middle,
                            scale, snapshot, context, palette);
  if (worded)
    {
      g_autoptr (PangoLayout) layout = heddle_text_new (context, self->words, 0.74f,
                                                        PANGO_WEIGHT_NORMAL);
      int text;

      pango_layout_get_pixel_size (layout, &text, NULL);
      heddle_text_paint (snapshot, layout, MAX ((width - (float) text) / 2, 1),
                         middle + 11 * scale, width - 2, FALSE, &palette->dim);
    }
}

static void
paint_words (HeddleWorkforceCell *self,
             GtkSnapshot         *snapshot,
             float                scale,
             const HeddlePalette *palette)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PADDING * scale;
  float middle = (float) gtk_widget_get_height (GTK_WIDGET (self)) / 2;
  gboolean two = self->note != NULL && *self->note != '\0';

  paint_line (self, snapshot, self->words, PADDING * scale, two ? middle - 8 * scale : middle,
              width, PANGO_WEIGHT_NORMAL, &palette->foreground);
  if (two)
    paint_line (self, snapshot, self->note, PADDING * scale, middle + 9 * scale, width,
                self->warns ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL,
                self->warns ? &palette->error_text : &palette->dim);
}

static void
heddle_workforce_cell_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  HeddleWorkforceCell *self = HEDDLE_WORKFORCE_CELL (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float scale = heddle_text_size_get_scale (widget);

  if (self->words == NULL)
    return;
  if (self->look == LOOK_BAR)
    paint_bar (self, snapshot, scale, palette);
  else if (self->look == LOOK_PEOPLE)
    paint_people (self, snapshot, scale, palette);
  else
    paint_words (self, snapshot, scale, palette);
}

static void
heddle_workforce_cell_finalize (GObject *object)
{
  HeddleWorkforceCell *self = HEDDLE_WORKFORCE_CELL (object);

  g_free (self->words);
  g_free (self->note);

  G_OBJECT_CLASS (heddle_workforce_cell_parent_class)->finalize (object);
}

static void
heddle_workforce_cell_class_init (HeddleWorkforceCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heddle_workforce_cell_finalize;
  widget_class->measure = heddle_workforce_cell_measure;
  widget_class->snapshot = heddle_workforce_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "workforce-cell");
}

static void
heddle_workforce_cell_init (HeddleWorkforceCell *self)
{
  self->most = 1;
  /* A button's own layout would measure a child that there is not. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_workforce_cell_new (void)
{
  return g_object_new (HEDDLE_TYPE_WORKFORCE_CELL, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);
}

static void
show (HeddleWorkforceCell *self,
      Look                 look,
      const char          *words,
      const char          *note,
      const char          *name)
{
  self->look = look;
  g_set_str (&self->words, words != NULL ? words : "");
  g_set_str (&self->note, note);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
heddle_workforce_cell_set_bar (HeddleWorkforceCell *self,
                               double               time,
                               double               load,
                               double               over,
                               double               most,
                               const char          *words,
                               const char          *note,
                               const char          *name)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_CELL (self));

  self->time = time;
  self->load = load;
  self->over = over;
  self->most = most;
  show (self, LOOK_BAR, words, note, name);
}

void
heddle_workforce_cell_set_people (HeddleWorkforceCell *self,
                                  HeddlePeopleMark     mark,
                                  guint                n,
                                  const char          *words,
                                  const char          *name)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_CELL (self));

  self->mark = mark;
  self->n = n;
  show (self, LOOK_PEOPLE, words, NULL, name);
}

void
heddle_workforce_cell_set_words (HeddleWorkforceCell *self,
                                 const char          *words,
                                 const char          *note,
                                 gboolean             warns,
                                 const char          *name)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_CELL (self));

  self->warns = warns;
  show (self, LOOK_WORDS, words, note, name);
}

void
heddle_workforce_cell_set_chosen (HeddleWorkforceCell *self,
                                  gboolean             chosen)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_CELL (self));

  heddle_painting_look_set_class (GTK_WIDGET (self), "chosen", chosen);
}
