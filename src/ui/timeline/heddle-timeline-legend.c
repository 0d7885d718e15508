/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-timeline-legend.h"

#include <glib/gi18n-lib.h>

#include "heddle-mark-image.h"

/* So many of the entries hold where many episodes are seen. */
#define N_TRACKS 7

static GtkWidget *
make_entry (GtkWidget  *sign,
            const char *text)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *word = gtk_label_new (text);

  gtk_widget_add_css_class (word, "dimmed");
  gtk_box_append (GTK_BOX (entry), sign);
  gtk_box_append (GTK_BOX (entry), word);
  return entry;
}

static const struct
{
  const char *word;
  HeddleShape shape;
  HeddleState state;
  gboolean pinned;
} entries[] = {
  { N_("no later than"), HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_OPEN, FALSE },
  { N_("meeting"), HEDDLE_SHAPE_MEETING, HEDDLE_STATE_OPEN, FALSE },
  { N_("window"), HEDDLE_SHAPE_WINDOW, HEDDLE_STATE_OPEN, FALSE },
  { N_("fieldwork"), HEDDLE_SHAPE_FIELDWORK, HEDDLE_STATE_DUE_SOON, FALSE },
  { N_("due soon"), HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_DUE_SOON, FALSE },
  { N_("done"), HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_DONE, FALSE },
  { N_("overdue"), HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_OVERDUE, FALSE },
  { N_("no date yet"), HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_UNDATED, FALSE },
  { N_("agreed by hand"), HEDDLE_SHAPE_MEETING, HEDDLE_STATE_OPEN, TRUE },
};

static void
add_marks (AdwWrapBox *box,
           const char *code,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *image = heddle_mark_image_new ();
      HeddleMark mark = { entries[i].shape, entries[i].state, code, entries[i].pinned };

      heddle_mark_image_set_mark (HEDDLE_MARK_IMAGE (image), &mark);
      adw_wrap_box_append (box, make_entry (image, _(entries[i].word)));
    }
}

void
heddle_timeline_legend_fill (AdwWrapBox *box,
                             const char *code)
{
  GtkWidget *child, *struck;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);

  add_marks (box, code, G_N_ELEMENTS (entries));
  struck = gtk_label_new (_("16 Feb"));
  gtk_widget_add_css_class (struck, "struck");
  gtk_widget_add_css_class (struck, "dimmed");
  adw_wrap_box_append (box, make_entry (struck, _("the guidance’s date, where it is another")));
}

static GtkWidget *
make_swatch (const char *css_class)
{
  GtkWidget *swatch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (swatch, "swatch");
  gtk_widget_add_css_class (swatch, css_class);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  return swatch;
}

void
heddle_timeline_legend_fill_tracks (AdwWrapBox *box)
{
  add_marks (box, NULL, N_TRACKS);
  adw_wrap_box_append (box, make_entry (make_swatch ("closed"), _("closed or school holiday")));
  adw_wrap_box_append (box, make_entry (make_swatch ("period"), _("before an election")));
}
