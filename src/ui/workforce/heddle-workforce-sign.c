/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-sign.h"

#include "heddle-capacity-bar.h"
#include "heddle-painting-look.h"
#include "heddle-people-mark.h"
#include "heddle-text-size.h"

#define BAR_TOP 4.0f
#define BAR_HEIGHT 12.0f
#define MARK_WIDTH 2.0f

struct _HeddleWorkforceSign
{
  GtkWidget parent_instance;

  HeddleSign sign;
};

G_DEFINE_FINAL_TYPE (HeddleWorkforceSign, heddle_workforce_sign, GTK_TYPE_WIDGET)

static void
heddle_workforce_sign_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  static const float widths[] = {
    [HEDDLE_SIGN_LOAD] = 16,
    [HEDDLE_SIGN_TIME] = 6,
    [HEDDLE_SIGN_OVER] = 16,
    [HEDDLE_SIGN_FREE] = 28,
    [HEDDLE_SIGN_FULL] = 28,
    [HEDDLE_SIGN_COMING] = 28,
    [HEDDLE_SIGN_UNKNOWN] = 28,
    [HEDDLE_SIGN_NOBODY] = 6,
  };
  float size = orientation == GTK_ORIENTATION_HORIZONTAL
                 ? widths[HEDDLE_WORKFORCE_SIGN (widget)->sign] : HEDDLE_CAPACITY_BAR_HEIGHT;

  *minimum = *natural = (int) (size * heddle_text_size_get_scale (widget));
}

/* One part of a bar without the others. */
static void
lay_bar (HeddleSign         sign,
         float              width,
         float              scale,
         HeddleCapacityBar *bar)
{
  graphene_rect_t body = GRAPHENE_RECT_INIT (0, BAR_TOP * scale, width, BAR_HEIGHT * scale);

  if (sign == HEDDLE_SIGN_LOAD)
    bar->load = body;
  else if (sign == HEDDLE_SIGN_OVER)
    bar->over = body;
  else
    graphene_rect_init (&bar->mark, (width - MARK_WIDTH * scale) / 2, 0, MARK_WIDTH * scale,
                        HEDDLE_CAPACITY_BAR_HEIGHT * scale);
}

static void
heddle_workforce_sign_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  static const HeddlePeopleMark marks[] = {
    [HEDDLE_SIGN_FREE] = HEDDLE_PEOPLE_FREE,
    [HEDDLE_SIGN_FULL] = HEDDLE_PEOPLE_FULL,
    [HEDDLE_SIGN_COMING] = HEDDLE_PEOPLE_COMING,
    [HEDDLE_SIGN_UNKNOWN] = HEDDLE_PEOPLE_UNKNOWN,
    [HEDDLE_SIGN_NOBODY] = HEDDLE_PEOPLE_NOBODY,
  };
  HeddleSign sign = HEDDLE_WORKFORCE_SIGN (widget)->sign;
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float scale = heddle_text_size_get_scale (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  if (sign >= HEDDLE_SIGN_FREE)
    heddle_people_mark_paint (marks[sign], 1, width / 2, height / 2, scale, snapshot,
                              gtk_widget_get_pango_context (widget), palette);
  else
    {
      HeddleCapacityBar bar = { 0 };

      lay_bar (sign, width, scale, &bar);
      heddle_capacity_bar_paint (&bar, scale, snapshot, palette);
    }
}

static void
heddle_workforce_sign_class_init (HeddleWorkforceSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = heddle_workforce_sign_measure;
  widget_class->snapshot = heddle_workforce_sign_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
heddle_workforce_sign_init (HeddleWorkforceSign *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_workforce_sign_new (HeddleSign sign)
{
  HeddleWorkforceSign *self = g_object_new (HEDDLE_TYPE_WORKFORCE_SIGN, NULL);

  g_return_val_if_fail (sign < HEDDLE_SIGN_NONE, GTK_WIDGET (self));

  self->sign = sign;

  return GTK_WIDGET (self);
}
