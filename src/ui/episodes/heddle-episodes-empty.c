/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-episodes-empty.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heddle-mark-image.h"

/* What a strip will look like, in outline: the steps before, the fieldwork, the windows
 * after. */
static GtkWidget *
marks_new (void)
{
  static const char *const words[] = { "meeting", "no-later-than", "no-later-than",
                                       "no-later-than", "meeting", "no-later-than",
                                       "no-later-than" };
  static const char *const shapes[] = { "outline-block", "outline-window", "outline-window",
                                        "outline-window" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *image = heddle_mark_image_new ();
      HeddleMark mark = { .shape = heddle_mark_shape_from_word (words[i]),
                          .state = HEDDLE_STATE_OPEN };

      heddle_mark_image_set_mark (HEDDLE_MARK_IMAGE (image), &mark);
      gtk_box_append (GTK_BOX (box), image);
    }
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      GtkWidget *shape = adw_bin_new ();

      gtk_widget_set_valign (shape, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (shape, shapes[i]);
      gtk_box_append (GTK_BOX (box), shape);
    }
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "dimmed");
  gtk_widget_add_css_class (box, "empty-strip");

  return box;
}

static GtkWidget *
text_new (const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 52);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

GtkWidget *
heddle_episodes_empty_new (GtkWidget **action)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Plan an Episode…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.plan-episode");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (button, 6);
  *action = button;
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "empty-page");

  gtk_box_append (GTK_BOX (box), marks_new ());
  gtk_box_append (GTK_BOX (box), text_new (_("No Episodes Yet"), "title-1"));
  gtk_box_append (GTK_BOX (box),
                  text_new (_("Choose a host and one fieldwork date. Heddle lays out the two "
                              "months before and the seven weeks after, with every bank holiday "
                              "and school holiday in mind."),
                            NULL));
  gtk_box_append (GTK_BOX (box), button);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);

  return scrolled;
}
