/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-priority-face.h"

#include <math.h>

#include "heddle-painting-look.h"
#include "heddle-priority-card.h"
#include "heddle-state-label.h"
#include "heddle-text-size.h"

struct _HeddlePriorityFace
{
  GtkWidget parent_instance;

  char *number;
  char *title;
  char *counts;
  char *words;
  HeddleState state;
  HeddlePriorityCard *card; /* made when it is first asked for, and anew for another font */
  GtkIconPaintable *sign;
};

G_DEFINE_FINAL_TYPE (HeddlePriorityFace, heddle_priority_face, GTK_TYPE_WIDGET)

static gboolean
is_rtl (GtkWidget *widget)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}

static HeddlePriorityCard *
get_card (HeddlePriorityFace *self)
{
  const HeddlePriorityCardTexts texts = { self->number, self->title, self->counts, self->words,
                                          self->state };

  if (self->card == NULL)
    self->card = heddle_priority_card_new (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                           &texts,
                                           heddle_text_size_get_scale (GTK_WIDGET (self)));
  return self->card;
}

static void
forget (HeddlePriorityFace *self)
{
  g_clear_pointer (&self->card, heddle_priority_card_free);
  g_clear_object (&self->sign);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
heddle_priority_face_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  HeddlePriorityCard *card = get_card (HEDDLE_PRIORITY_FACE (widget));
  float least;
  float usual;

  heddle_priority_card_get_widths (card, &least, &usual);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ceilf (least);
      *natural = (int) ceilf (usual);
      return;
    }
  *minimum = *natural
    = (int) ceilf (heddle_priority_card_lay (card, for_size > 0 ? (float) for_size : usual));
}

static void
heddle_priority_face_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  heddle_priority_card_lay (get_card (HEDDLE_PRIORITY_FACE (widget)), (float) width);
}

static void
paint_sign (HeddlePriorityFace  *self,
            GtkSnapshot         *snapshot,
            const HeddlePalette *palette)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA color = *heddle_priority_card_get_color (self->state, palette);
  graphene_rect_t area;

  heddle_priority_card_get_sign (self->card, is_rtl (widget), &area);
  if (self->sign == NULL)
    self->sign = gtk_icon_theme_lookup_icon (
        gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)),
        heddle_state_label_get_icon (self->state), NULL, (int) area.size.width,
        gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget),
        GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &area.origin);
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->sign), snapshot,
                                            area.size.width, area.size.height,
                                            (const GdkRGBA[4]) { color, color, color, color }, 4);
  gtk_snapshot_restore (snapshot);
}

static void
heddle_priority_face_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  HeddlePriorityFace *self = HEDDLE_PRIORITY_FACE (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);

  heddle_priority_card_paint (get_card (self), snapshot, is_rtl (widget), palette);
  paint_sign (self, snapshot, palette);
}

static GtkSizeRequestMode
heddle_priority_face_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heddle_priority_face_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_priority_face_parent_class)->css_changed (widget, change);
  forget (HEDDLE_PRIORITY_FACE (widget));
}

static void
heddle_priority_face_system_setting_changed (GtkWidget        *widget,
                                             GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (heddle_priority_face_parent_class)->system_setting_changed (widget, setting);
  forget (HEDDLE_PRIORITY_FACE (widget));
}

static void
heddle_priority_face_direction_changed (GtkWidget        *widget,
                                        GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (heddle_priority_face_parent_class)->direction_changed (widget, previous);
  forget (HEDDLE_PRIORITY_FACE (widget));
}

static void
heddle_priority_face_finalize (GObject *object)
{
  HeddlePriorityFace *self = HEDDLE_PRIORITY_FACE (object);

  g_clear_pointer (&self->card, heddle_priority_card_free);
  g_clear_object (&self->sign);
  g_free (self->number);
  g_free (self->title);
  g_free (self->counts);
  g_free (self->words);

  G_OBJECT_CLASS (heddle_priority_face_parent_class)->finalize (object);
}

static void
heddle_priority_face_class_init (HeddlePriorityFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heddle_priority_face_finalize;
  widget_class->measure = heddle_priority_face_measure;
  widget_class->size_allocate = heddle_priority_face_size_allocate;
  widget_class->snapshot = heddle_priority_face_snapshot;
  widget_class->get_request_mode = heddle_priority_face_get_request_mode;
  widget_class->css_changed = heddle_priority_face_css_changed;
  widget_class->system_setting_changed = heddle_priority_face_system_setting_changed;
  widget_class->direction_changed = heddle_priority_face_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "priorityface");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
heddle_priority_face_init (HeddlePriorityFace *self)
{
}

GtkWidget *
heddle_priority_face_new (const char  *number,
                          const char  *title,
                          const char  *counts,
                          HeddleState  state,
                          const char  *words)
{
  HeddlePriorityFace *self = g_object_new (HEDDLE_TYPE_PRIORITY_FACE, NULL);

  self->number = g_strdup (number);
  self->title = g_strdup (title);
  self->counts = g_strdup (counts);
  self->words = g_strdup (words);
  self->state = state;
  return GTK_WIDGET (self);
}
