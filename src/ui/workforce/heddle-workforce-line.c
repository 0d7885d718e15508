/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-line.h"

#include "heddle-badge.h"
#include "heddle-painting-look.h"

/* A name that is longer than the column goes on in further lines. How wide the columns of
 * names and of words at the end are is said by the style sheet, so that lines agree. */
#define TITLE_CHARS 8
#define TITLE_LINES 3
#define HEAD_LINES 4
#define MIDDLE_CHARS 17
#define LONG_CHARS 23
#define END_CHARS 8
#define END_LINES 3

struct _HeddleWorkforceLine
{
  GtkBox parent_instance;

  GtkWidget *names;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *cells;
  GtkWidget *ends; /* (nullable): around @end */
  GtkLabel *end;
  gboolean narrow;
  const char *tone;
  gboolean headed; /* has words instead of cells */
  int width; /* that it was given last */
  guint resize_id;
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
wrap (GtkLabel *label,
      int       lines)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_lines (label, lines);
}

/* A wrapped label asks for the width that its words need at the height of the line; the
 * columns are as wide as the style sheet says. */
static void
measure_column (GtkWidget      *widget,
                GtkOrientation  orientation,
                int             for_size,
                int            *minimum,
                int            *natural,
                int            *minimum_baseline,
                int            *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  gtk_widget_measure (child, orientation, for_size, NULL, natural, NULL, NULL);
  *minimum = *natural;
}

static void
allocate_column (GtkWidget *widget,
                 int        width,
                 int        height,
                 int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, -1, NULL);
}

static GtkSizeRequestMode
get_column_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
column_new (GtkWidget         *child,
            const char        *css_class,
            GtkAccessibleRole  role)
{
  GtkWidget *column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                    "accessible-role", role, NULL);

  gtk_widget_set_layout_manager (column, gtk_custom_layout_new (get_column_mode, measure_column,
                                                                allocate_column));
  gtk_widget_add_css_class (column, css_class);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column), child);

  return column;
}

/* --- Columns beside each other, in a narrow window below each other ------- */

static int
get_width (GtkWidget *column)
{
  int width = 0;

  if (column != NULL)
    gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

static int
get_height (GtkWidget *column,
            int        width)
{
  int height = 0;

  if (column != NULL)
    gtk_widget_measure (column, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* A list gives no line more than its least: that is all it asks for. */
static void
measure_line (GtkWidget      *widget,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  HeddleWorkforceLine *self = HEDDLE_WORKFORCE_LINE (widget);
  int names = get_width (self->names);
  int ends = get_width (self->ends);
  int cells;
  int rest;

  gtk_widget_measure (self->cells, GTK_ORIENTATION_HORIZONTAL, -1, &cells, &rest, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->narrow ? MAX (names, cells) : names + cells + ends;
      *natural = self->narrow ? MAX (names, rest) : names + rest + ends;
      return;
    }
  /* A scrolled window asks for the height without a width: heads take fewer lines of words
   * than they would at their least. */
  if (for_size < 0)
    for_size = self->width > 0 ? self->width : -1;
  if (for_size >= 0)
    rest = MAX (self->narrow ? for_size : for_size - names - ends, cells);
  if (self->narrow)
    *minimum = get_height (self->names, MAX (for_size, names)) + get_height (self->cells, rest);
  else
    *minimum = MAX (MAX (get_height (self->names, names), get_height (self->cells, rest)),
                    get_height (self->ends, ends));
  *natural = *minimum;
}

static void
resize_cb (gpointer data)
{
  HeddleWorkforceLine *self = data;

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
place (GtkWidget *child,
       gboolean   rtl,
       int        whole,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? whole - x - width : x, y, width,
                                                      height }, -1);
}

static void
allocate_line (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  HeddleWorkforceLine *self = HEDDLE_WORKFORCE_LINE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int names = get_width (self->names);
  int ends = get_width (self->ends);

  /* not while it is laid out */
  if (self->width != width && self->resize_id == 0 && self->headed)
    self->resize_id = g_idle_add_once (resize_cb, self);
  self->width = width;
  if (self->narrow)
    {
      int top = get_height (self->names, MAX (width, names));

      place (self->names, rtl, width, 0, 0, width, top);
      place (self->cells, rtl, width, 0, top, width, height - top);
      return;
    }
  place (self->names, rtl, width, 0, 0, names, height);
  place (self->cells, rtl, width, names, 0, width - names - ends, height);
  if (self->ends != NULL)
    place (self->ends, rtl, width, width - ends, 0, ends, height);
}

static void
heddle_workforce_line_dispose (GObject *object)
{
  g_clear_handle_id (&HEDDLE_WORKFORCE_LINE (object)->resize_id, g_source_remove);

  G_OBJECT_CLASS (heddle_workforce_line_parent_class)->dispose (object);
}

static void
heddle_workforce_line_class_init (HeddleWorkforceLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heddle_workforce_line_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "workforce-line");
}

static void
heddle_workforce_line_init (HeddleWorkforceLine *self)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->names = column_new (names, "names", GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  self->title = label_new (TITLE_CHARS, NULL);
  wrap (self->title, TITLE_LINES);
  self->subtitle = label_new (TITLE_CHARS, "caption");
  wrap (self->subtitle, 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "second");
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->subtitle));
  gtk_box_append (GTK_BOX (self), self->names);
  self->cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->cells), TRUE);
  gtk_box_append (GTK_BOX (self), self->cells);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (get_column_mode,
                                                                           measure_line,
                                                                           allocate_line));
}

GtkWidget *
heddle_workforce_line_new (guint    n_cells,
                           gboolean ends)
{
  HeddleWorkforceLine *self = g_object_new (HEDDLE_TYPE_WORKFORCE_LINE, "accessible-role",
                                            GTK_ACCESSIBLE_ROLE_ROW, NULL);

  for (guint i = 0; i < n_cells; i++)
    gtk_box_append (GTK_BOX (self->cells), heddle_workforce_cell_new ());
  if (ends)
    {
      self->end = label_new (END_CHARS, "caption");
      wrap (self->end, END_LINES);
      gtk_widget_add_css_class (GTK_WIDGET (self->end), "numeric");
      self->ends = column_new (GTK_WIDGET (self->end), "end", GTK_ACCESSIBLE_ROLE_CELL);
      gtk_box_append (GTK_BOX (self), self->ends);
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->names), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL && *subtitle != '\0');
}

void
heddle_workforce_line_set_length (HeddleWorkforceLine *self,
                                  guint                n_chars)
{
  static const char *const lengths[] = { "least", "short", "middle", "long" };
  guint length = n_chars >= LONG_CHARS     ? 3
                 : n_chars >= MIDDLE_CHARS ? 2
                 : n_chars > 0             ? 1 : 0;

  g_return_if_fail (HEDDLE_IS_WORKFORCE_LINE (self));

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    heddle_painting_look_set_class (self->names, lengths[i], i == length);
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ends), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
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

  heddle_painting_look_set_class (GTK_WIDGET (self), "narrow", narrow);
  self->narrow = narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkLabel *
put_head (HeddleWorkforceLine *self,
          guint                cell,
          const char          *words,
          const char          *note,
          const char          *tone)
{
  GtkWidget *child;
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                 "accessible-role", note != NULL
                                                      ? GTK_ACCESSIBLE_ROLE_CELL
                                                      : GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
  GtkLabel *label = label_new (4, "numeric");

  self->headed = TRUE;
  child = gtk_widget_get_first_child (self->cells);
  for (guint i = 0; i < cell; i++)
    child = gtk_widget_get_next_sibling (child);
  gtk_label_set_label (label, words);
  wrap (label, HEAD_LINES);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
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

  return label;
}

void
heddle_workforce_line_set_head (HeddleWorkforceLine *self,
                                guint                cell,
                                const char          *words,
                                const char          *note,
                                const char          *tone)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_LINE (self));

  put_head (self, cell, words, note, tone);
}

void
heddle_workforce_line_set_map_head (HeddleWorkforceLine *self,
                                    guint                cell,
                                    const char          *words,
                                    const char          *code)
{
  GtkLabel *label;

  g_return_if_fail (HEDDLE_IS_WORKFORCE_LINE (self));

  label = put_head (self, cell, words, NULL, NULL);
  gtk_label_set_xalign (label, 0.5f);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  if (code == NULL)
    return;
  gtk_widget_set_halign (GTK_WIDGET (label), GTK_ALIGN_CENTER);
  heddle_badge_set (label, code);
}
