/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-mark-image.h"

#include <adwaita.h>
#include <math.h>

#include "heddle-painting-look.h"
#include "heddle-text-size.h"

struct _HeddleMarkImage
{
  GtkWidget parent_instance;

  HeddleMark mark;
  char *code;
  gboolean shown;
};

G_DEFINE_FINAL_TYPE (HeddleMarkImage, heddle_mark_image, GTK_TYPE_WIDGET)

static void
heddle_mark_image_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = (int) roundf (HEDDLE_MARK_SIZE * heddle_text_size_get_scale (widget));
}

static void
heddle_mark_image_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleMarkImage *self = HEDDLE_MARK_IMAGE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (!self->shown)
    return;

  heddle_mark_paint (snapshot, &self->mark,
                     gtk_widget_get_width (widget) / 2.0f, gtk_widget_get_height (widget) / 2.0f,
                     heddle_text_size_get_scale (widget), rtl,
                     heddle_painting_look_get_palette (widget));
}

static void
heddle_mark_image_finalize (GObject *object)
{
  HeddleMarkImage *self = HEDDLE_MARK_IMAGE (object);

  g_free (self->code);

  G_OBJECT_CLASS (heddle_mark_image_parent_class)->finalize (object);
}

static void
heddle_mark_image_class_init (HeddleMarkImageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = heddle_mark_image_finalize;
  widget_class->measure = heddle_mark_image_measure;
  widget_class->snapshot = heddle_mark_image_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
heddle_mark_image_init (HeddleMarkImage *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
heddle_mark_image_new (void)
{
  return g_object_new (HEDDLE_TYPE_MARK_IMAGE, NULL);
}

void
heddle_mark_image_set_mark (HeddleMarkImage  *self,
                            const HeddleMark *mark)
{
  g_return_if_fail (HEDDLE_IS_MARK_IMAGE (self));

  self->mark = *mark;
  g_set_str (&self->code, mark->code);
  self->mark.code = self->code;
  self->shown = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
