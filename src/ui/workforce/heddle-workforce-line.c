/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-line.h"

#define TITLE_CHARS 22
#define MOST_TITLE_CHARS 34
/* Where words stand at the end, too. */
#define SHORT_TITLE_CHARS 16
#define END_CHARS 17

struct _HeddleWorkforceLine
{
  GtkBox parent_instance;

  GtkWidget *names;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *cells;
  GtkLabel *end;
  const char *tone;
};

G_DEFINE_FINAL_TYPE (HeddleWorkforceLine, heddle_workforce_line, GTK_TYPE_BOX)

static GtkLabel *
label_new (int         chars,
           const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (label, chars);
  gtk_label_set_max_width_chars (label, chars);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);

  return label;
}

static void
heddle_workforce_line_class_init (HeddleWorkforceLineClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "workforce-line");
}

static void
heddle_workforce_line_init (HeddleWorkforceLine *self)
{
  self->names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->title = label_new (TITLE_CHARS, NULL);
  self->subtitle = label_new (TITLE_CHARS, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "second");
  gtk_widget_add_css_class (self->names, "names");
  gtk_widget_set_valign (self->names, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->names), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->names), GTK_WIDGET (self->subtitle));
  gtk_box_append (GTK_BOX (self), self->names);
  self->cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->cells), TRUE);
  gtk_widget_set_hexpand (self->cells, TRUE);
  gtk_box_append (GTK_BOX (self), self->cells);
}

GtkWidget *
heddle_workforce_line_new (guint         n_cells,
                           GtkSizeGroup *names,
                           GtkSizeGroup *ends)
{
  HeddleWorkforceLine *self = g_object_new (HEDDLE_TYPE_WORKFORCE_LINE, NULL);

  for (guint i = 0; i < n_cells; i++)
    gtk_box_append (GTK_BOX (self->cells), heddle_workforce_cell_new ());
  gtk_size_group_add_widget (names, self->names);
  if (ends != NULL)
    {
      self->end = label_new (END_CHARS, "caption");
      gtk_widget_add_css_class (GTK_WIDGET (self->end), "end");
      gtk_widget_add_css_class (GTK_WIDGET (self->end), "numeric");
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->end));
      gtk_size_group_add_widget (ends, GTK_WIDGET (self->end));
      gtk_label_set_width_chars (self->title, SHORT_TITLE_CHARS);
      gtk_label_set_max_width_chars (self->title, SHORT_TITLE_CHARS);
      gtk_label_set_width_chars (self->subtitle, 1);
    }

  return GTK_WIDGET (self);
}

void
heddle_workforce_line_set_title (HeddleWorkforceLine *self,
                                 const char          *title,
                                 const char          *subtitle)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_LINE (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_tooltip_text (self->names, title);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL && *subtitle != '\0');
}

void
heddle_workforce_line_set_length (HeddleWorkforceLine *self,
                                  guint                n_chars)
{
  int chars = (int) CLAMP (n_chars, TITLE_CHARS, MOST_TITLE_CHARS);

  g_return_if_fail (HEDDLE_IS_WORKFORCE_LINE (self));

  /* beside words at the end there is no room; letters are narrower than digits, but a
   * heading's are smaller */
  if (self->end != NULL)
    return;
  gtk_label_set_width_chars (self->title, chars);
  gtk_label_set_max_width_chars (self->title, chars);
}

void
heddle_workforce_line_set_end (HeddleWorkforceLine *self,
                               const char          *words,
                               const char          *tone)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_LINE (self));

  if (self->end == NULL)
    return;
  gtk_label_set_label (self->end, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->end), words);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "gap");
  if (self->tone != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->end), self->tone);
  self->tone = tone;
  if (tone != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->end), tone);
  if (g_strcmp0 (tone, "warning") == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "gap");
}

HeddleWorkforceCell *
heddle_workforce_line_get_cell (HeddleWorkforceLine *self,
                                guint                cell)
{
  GtkWidget *child;

  g_return_val_if_fail (HEDDLE_IS_WORKFORCE_LINE (self), NULL);

  child = gtk_widget_get_first_child (self->cells);
  for (guint i = 0; i < cell && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);

  return HEDDLE_IS_WORKFORCE_CELL (child) ? HEDDLE_WORKFORCE_CELL (child) : NULL;
}

int
heddle_workforce_line_find_cell (HeddleWorkforceLine *self,
                                 GtkWidget           *widget)
{
  int i = 0;

  g_return_val_if_fail (HEDDLE_IS_WORKFORCE_LINE (self), -1);

  for (GtkWidget *child = gtk_widget_get_first_child (self->cells); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    if (child == widget || gtk_widget_is_ancestor (widget, child))
      return i;

  return -1;
}

void
heddle_workforce_line_set_narrow (HeddleWorkforceLine *self,
                                  gboolean             narrow)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_LINE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), narrow ? GTK_ORIENTATION_VERTICAL
                                                                : GTK_ORIENTATION_HORIZONTAL);
}

void
heddle_workforce_line_set_head (HeddleWorkforceLine *self,
                                guint                cell,
                                const char          *words,
                                const char          *note,
                                const char          *tone)
{
  GtkWidget *child;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkLabel *label = label_new (4, "numeric");

  g_return_if_fail (HEDDLE_IS_WORKFORCE_LINE (self));

  child = gtk_widget_get_first_child (self->cells);
  for (guint i = 0; i < cell; i++)
    child = gtk_widget_get_next_sibling (child);
  gtk_label_set_label (label, words);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_lines (label, 2);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), words);
  gtk_widget_add_css_class (box, "head");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
  if (note != NULL)
    {
      GtkLabel *second = label_new (4, "caption");

      gtk_label_set_label (second, note);
      if (tone != NULL)
        gtk_widget_add_css_class (GTK_WIDGET (second), tone);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (second));
    }
  gtk_box_insert_child_after (GTK_BOX (self->cells), box, child);
  gtk_box_remove (GTK_BOX (self->cells), child);
}
