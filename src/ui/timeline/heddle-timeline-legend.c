/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-timeline-legend.h"

#include <glib/gi18n-lib.h>

#include "heddle-mark-image.h"
#include "heddle-painting-look.h"

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

/* As in the strip: a ring, and an arrow towards where it went. */
static void
draw_arrow_cb (GtkDrawingArea *area,
               cairo_t        *cr,
               int             width,
               int             height,
               gpointer        data)
{
  const GdkRGBA *color = &heddle_painting_look_get_palette (GTK_WIDGET (area))->ghost;
  const double dashes[] = { 2, 2 };
  double radius = height * 0.26;
  double y = height / 2.0;

  if (gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.4);
  cairo_arc (cr, radius + 1, y, radius, 0, 2 * G_PI);
  cairo_move_to (cr, width - 5, y - 3);
  cairo_line_to (cr, width - 1, y);
  cairo_line_to (cr, width - 5, y + 3);
  cairo_stroke (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, 2 * radius + 3, y);
  cairo_line_to (cr, width - 2, y);
  cairo_stroke (cr);
}

static GtkWidget *
make_arrow (void)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), 28);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), 12);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_arrow_cb, NULL, NULL);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return area;
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
  adw_wrap_box_append (box, make_entry (make_arrow (), _("from it to the date that is due")));
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
