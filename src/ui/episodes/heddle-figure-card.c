/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-figure-card.h"

struct _HeddleFigureCard
{
  GtkButton parent_instance;

  GtkLabel *figure;
  GtkLabel *what;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (HeddleFigureCard, heddle_figure_card, GTK_TYPE_BUTTON)

static void
heddle_figure_card_class_init (HeddleFigureCardClass *klass)
{
}

static GtkLabel *
make_label (GtkWidget  *box,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
heddle_figure_card_init (HeddleFigureCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "figure");
  self->figure = make_label (box, "number");
  gtk_label_set_wrap (self->figure, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "numeric");
  self->what = make_label (words, "what");
  self->more = make_label (words, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "dimmed");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (self), box);
}

void
heddle_figure_card_set (HeddleFigureCard *self,
                        const char       *figure,
                        const char       *what,
                        const char       *more,
                        const char       *tab)
{
  g_autofree char *spoken = g_strdup_printf ("%s %s, %s", figure, what, more);

  g_return_if_fail (HEDDLE_IS_FIGURE_CARD (self));

  gtk_label_set_label (self->figure, figure);
  gtk_label_set_label (self->what, what);
  gtk_label_set_label (self->more, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_can_focus (GTK_WIDGET (self), tab != NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self), tab != NULL);
  if (tab != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", tab);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), tab != NULL ? "tabs.show" : NULL);
}
