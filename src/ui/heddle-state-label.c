/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-state-label.h"

#include "heddle-kept-numbers.h"

struct _HeddleStateLabel
{
  GtkBox parent_instance;

  GtkWidget *icon;
  GtkWidget *label;
  const char *css_class;
};

G_DEFINE_FINAL_TYPE (HeddleStateLabel, heddle_state_label, GTK_TYPE_BOX)

static void
heddle_state_label_class_init (HeddleStateLabelClass *klass)
{
}

static void
heddle_state_label_init (HeddleStateLabel *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "state");
  self->label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self), self->label);
}

static void
show_icon (HeddleStateLabel *self,
           const char       *name)
{
  if (name == NULL)
    {
      g_clear_pointer (&self->icon, gtk_widget_unparent);
      return;
    }
  if (self->icon == NULL)
    {
      self->icon = g_object_new (GTK_TYPE_IMAGE,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 NULL);
      gtk_box_prepend (GTK_BOX (self), self->icon);
      if (gtk_label_get_wrap (GTK_LABEL (self->label)))
        gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), name);
}

void
heddle_state_label_set_shrinks (HeddleStateLabel *self,
                                gboolean          shrinks)
{
  g_return_if_fail (HEDDLE_IS_STATE_LABEL (self));

  gtk_label_set_ellipsize (GTK_LABEL (self->label),
                           shrinks ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
}

static void
show_words (HeddleStateLabel *self,
            const char       *words)
{
  GtkLabel *label = GTK_LABEL (self->label);
  g_autofree char *kept = gtk_label_get_wrap (label) ? heddle_kept_numbers_dup (words)
                                                     : g_strdup (words);

  gtk_label_set_label (label, kept);
}

void
heddle_state_label_set_wraps (HeddleStateLabel *self)
{
  g_return_if_fail (HEDDLE_IS_STATE_LABEL (self));


  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  show_words (self, gtk_label_get_label (GTK_LABEL (self->label)));
  if (self->icon != NULL)
    gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
}

void
heddle_state_label_set_breaks_words (HeddleStateLabel *self,
                                     gboolean          breaks)
{
  g_return_if_fail (HEDDLE_IS_STATE_LABEL (self));

  gtk_label_set_wrap_mode (GTK_LABEL (self->label),
                           breaks ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
}

static const struct
{
  const char *icon;
  const char *css_class;
} looks[] = {
  [HEDDLE_STATE_UNDATED] = { NULL, "second" },
  [HEDDLE_STATE_OPEN] = { NULL, "second" },
  [HEDDLE_STATE_DUE_SOON] = { "heddle-half-symbolic", "warning" },
  [HEDDLE_STATE_OVERDUE] = { "heddle-alert-symbolic", "error" },
  [HEDDLE_STATE_DONE] = { "heddle-check-symbolic", "success" },
  [HEDDLE_STATE_DONE_LATE] = { "heddle-check-symbolic", "success" },
};

void
heddle_state_label_set (HeddleStateLabel *self,
                        HeddleState       state,
                        const char       *words)
{
  g_return_if_fail (HEDDLE_IS_STATE_LABEL (self));

  show_words (self, words);
  show_icon (self, looks[state].icon);
  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  self->css_class = looks[state].css_class;
  gtk_widget_add_css_class (GTK_WIDGET (self), self->css_class);
}

const char *
heddle_state_label_get_icon (HeddleState state)
{
  return looks[state].icon;
}
