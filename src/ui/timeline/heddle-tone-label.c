/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-tone-label.h"

#include "heddle-kept-numbers.h"

/* Between the icon and the words. */
#define SPACING 4
/* A box may give its children so much less than it measured them with. */
#define SLACK 2

struct _HeddleToneLabel
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  HeddleStepTone tone;
};

G_DEFINE_FINAL_TYPE (HeddleToneLabel, heddle_tone_label, GTK_TYPE_WIDGET)

static int
get_icon_width (HeddleToneLabel *self)
{
  int width = 0;

  if (gtk_widget_get_visible (self->icon))
    gtk_widget_measure (self->icon, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width > 0 ? width + SPACING : 0;
}

static GtkSizeRequestMode
heddle_tone_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* No box: it would need the more width the less height it has, and move the columns
 * of a table in the rows where a reason wraps. */
static void
heddle_tone_label_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeddleToneLabel *self = HEDDLE_TONE_LABEL (widget);
  int icon = get_icon_width (self);
  int least, best;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
      *minimum += icon;
      *natural += icon + SLACK;
      return;
    }

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->label, orientation,
                      for_size < 0 ? -1 : MAX (for_size - icon - SLACK, least), minimum, natural,
                      minimum_baseline, natural_baseline);
  if (icon == 0)
    return;
  gtk_widget_measure (self->icon, orientation, -1, &least, &best, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, MAX (best, *minimum));
}

static void
heddle_tone_label_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HeddleToneLabel *self = HEDDLE_TONE_LABEL (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int icon = get_icon_width (self);
  int least;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (icon > 0)
    gtk_widget_size_allocate (self->icon,
                              &(GtkAllocation) { rtl ? width - icon + SPACING : 0, 0,
                                                 icon - SPACING, height }, -1);
  width = MAX (width - icon, least);
  gtk_widget_size_allocate (self->label, &(GtkAllocation) { rtl ? 0 : icon, 0, width, height },
                            baseline);
}

static void
heddle_tone_label_dispose (GObject *object)
{
  HeddleToneLabel *self = HEDDLE_TONE_LABEL (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (heddle_tone_label_parent_class)->dispose (object);
}

static void
heddle_tone_label_class_init (HeddleToneLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_tone_label_dispose;
  widget_class->get_request_mode = heddle_tone_label_get_request_mode;
  widget_class->measure = heddle_tone_label_measure;
  widget_class->size_allocate = heddle_tone_label_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "tone");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
heddle_tone_label_init (HeddleToneLabel *self)
{
  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_CENTER,
                             "visible", FALSE,
                             NULL);
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "xalign", 0.0f,
                              NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), heddle_step_tone_get_class (self->tone));
}

static void
show_text (HeddleToneLabel *self,
           const char      *text)
{
  GtkLabel *label = GTK_LABEL (self->label);
  g_autofree char *kept = gtk_label_get_wrap (label) ? heddle_kept_numbers_dup (text)
                                                     : g_strdup (text);

  gtk_label_set_label (label, kept);
}

/**
 * heddle_tone_label_set:
 * @text: (nullable): %NULL hides it
 */
void
heddle_tone_label_set (HeddleToneLabel *self,
                       const char      *text,
                       HeddleStepTone   tone)
{
  const char *icon = heddle_step_tone_get_icon (tone);

  g_return_if_fail (HEDDLE_IS_TONE_LABEL (self));

  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL && *text != '\0');
  show_text (self, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (self->label, text);
  gtk_widget_set_visible (self->icon, icon != NULL);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  if (tone != self->tone)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), heddle_step_tone_get_class (self->tone));
      gtk_widget_add_css_class (GTK_WIDGET (self), heddle_step_tone_get_class (tone));
      self->tone = tone;
    }
}

/**
 * heddle_tone_label_set_fit:
 *
 * What happens where there is too little room; an ellipsis unless told else.
 */
void
heddle_tone_label_set_fit (HeddleToneLabel *self,
                           HeddleToneFit    fit)
{
  gboolean wraps = fit == HEDDLE_TONE_WRAPS;

  g_return_if_fail (HEDDLE_IS_TONE_LABEL (self));

  gtk_label_set_wrap (GTK_LABEL (self->label), wraps);
  /* Beside the first of several lines. */
  gtk_widget_set_valign (self->icon, wraps ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->icon, wraps ? 2 : 0);
  show_text (self, gtk_label_get_label (GTK_LABEL (self->label)));
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), fit == HEDDLE_TONE_ELLIPSIZES
                                                      ? PANGO_ELLIPSIZE_END
                                                      : PANGO_ELLIPSIZE_NONE);
}
