/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-coverage-view.h"

#include <glib/gi18n-lib.h>

#include "heddle-cover-cell.h"
#include "heddle-matrix.h"
#include "heddle-text-size.h"

struct _HeddleCoverageView
{
  GtkWidget parent_instance;

  HeddleCoverage *coverage; /* the caller's */
  const char *code;
  HeddleMatrixLayout layout;
  guint first;  /* column of the page that is shown */
  guint row;    /* of the cell that can take the focus */
  guint column;
  guint laid_id;
  GPtrArray *cells; /* row by row, of the page */

  GtkWidget *box;
  GtkWidget *pages;
  GtkLabel *pages_label;
  GtkWidget *earlier;
  GtkWidget *later;
  GtkWidget *table; /* a row of heads, then a box for each row */
};

G_DEFINE_FINAL_TYPE (HeddleCoverageView, heddle_coverage_view, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_n_shown (HeddleCoverageView *self)
{
  return MIN (self->layout.n_shown, self->coverage->columns->len - self->first);
}

static HeddleCoverCell *
get_cell (HeddleCoverageView *self,
          guint               row,
          guint               column)
{
  guint n_shown = get_n_shown (self);

  if (row >= self->coverage->rows->len || column < self->first
      || column >= self->first + n_shown)
    return NULL;
  return self->cells->pdata[row * n_shown + column - self->first];
}

/* --- Building --------------------------------------------------------------- */

static GtkWidget *
label_new (const char        *text,
           const char        *css_class,
           GtkAccessibleRole  role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", role, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Every row gives its parts the same widths, so that they stand in columns: the label, the
 * cells, and at the end the words. */
static int
get_width (HeddleCoverageView *self,
           guint               part,
           int                 width)
{
  guint n_shown = get_n_shown (self);
  int before = (int) self->layout.label + (int) n_shown * (int) self->layout.column;

  if (part > n_shown)
    return MAX (width - before, 0);
  return part > 0 ? (int) self->layout.column : (int) self->layout.label;
}

static void
measure_row (GtkWidget      *row,
             GtkOrientation  orientation,
             int             for_size,
             int            *minimum,
             int            *natural,
             int            *minimum_baseline,
             int            *natural_baseline)
{
  HeddleCoverageView *self =
    HEDDLE_COVERAGE_VIEW (gtk_widget_get_ancestor (row, HEDDLE_TYPE_COVERAGE_VIEW));
  int width = get_width (self, 0, 0) + (int) get_n_shown (self) * get_width (self, 1, 0);
  guint part = 0;

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = width + (int) self->layout.together;
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL;
       child = gtk_widget_get_next_sibling (child), part++)
    {
      int height = 0;

      if (orientation == GTK_ORIENTATION_VERTICAL && gtk_widget_should_layout (child))
        gtk_widget_measure (child, orientation,
                            get_width (self, part, MAX (for_size,
                                                        width + (int) self->layout.together)),
                            NULL, &height, NULL, NULL);
      *minimum = MAX (*minimum, height);
    }
  *natural = *minimum;
}

static void
allocate_row (GtkWidget *row,
              int        width,
              int        height,
              int        baseline)
{
  HeddleCoverageView *self =
    HEDDLE_COVERAGE_VIEW (gtk_widget_get_ancestor (row, HEDDLE_TYPE_COVERAGE_VIEW));
  gboolean rtl = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  guint part = 0;
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL;
       child = gtk_widget_get_next_sibling (child), part++)
    {
      int part_width = get_width (self, part, width);

      if (gtk_widget_should_layout (child))
        gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - part_width : x, 0,
                                                            part_width, height }, -1);
      x += part_width;
    }
}

static GtkSizeRequestMode
get_row_mode (GtkWidget *row)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
add_row (HeddleCoverageView *self,
         const char         *name)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_layout_manager (row, gtk_custom_layout_new (get_row_mode, measure_row,
                                                             allocate_row));
  gtk_box_append (GTK_BOX (self->table), row);
  return row;
}

static void
add_head (HeddleCoverageView *self,
          GtkWidget          *row,
          guint               column)
{
  const HeddleCoverageLine *line = self->coverage->columns->pdata[column];
  GtkWidget *label = label_new (line->label, "cover-head", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (row), label);
}

/* Over what stands at the begin and at the end of the rows. */
static void
add_end_head (HeddleCoverageView *self,
              GtkWidget          *row,
              const char         *text,
              gboolean            shown)
{
  GtkWidget *label = label_new (text, "cover-head", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);

  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "cover-end");
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_set_visible (label, shown);
  gtk_box_append (GTK_BOX (row), label);
}

static char *
dup_change (HeddleCoverageView *self,
            guint               row)
{
  int change = self->coverage->dimension == HEDDLE_COVERAGE_PRINCIPLES
                 ? heddle_coverage_get_change (self->coverage, row) : 0;

  if (change == 0)
    return NULL;
  return g_strdup (change > 0 ? _("better than in the iteration before")
                              : _("worse than in the iteration before"));
}

static void
add_together (HeddleCoverageView *self,
              GtkWidget          *line,
              guint               row)
{
  g_autofree char *text = heddle_coverage_dup_together (self->coverage, row);
  g_autofree char *change = dup_change (self, row);
  gboolean empty = heddle_coverage_get_row (self->coverage, row) == HEDDLE_COVER_EMPTY;
  GtkWidget *label = label_new (change != NULL ? change : text,
                                empty ? "cover-missing" : "cover-together",
                                GTK_ACCESSIBLE_ROLE_CELL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  if (empty)
    gtk_widget_add_css_class (label, "warning");
  gtk_widget_set_visible (label, self->layout.together > 0);
  gtk_box_append (GTK_BOX (line), label);
}

static void
add_label (HeddleCoverageView *self,
           GtkWidget          *parent,
           guint               row)
{
  const HeddleCoverageLine *line = self->coverage->rows->pdata[row];
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_ROW_HEADER, NULL);
  GtkWidget *label = label_new (line->label, NULL, GTK_ACCESSIBLE_ROLE_LABEL);

  if (line->code != NULL)
    {
      GtkWidget *code = label_new (line->code, "second", GTK_ACCESSIBLE_ROLE_LABEL);

      gtk_widget_add_css_class (code, "numeric");
      gtk_label_set_width_chars (GTK_LABEL (code), 2);
      gtk_label_set_ellipsize (GTK_LABEL (code), PANGO_ELLIPSIZE_NONE);
      gtk_box_append (GTK_BOX (box), code);
    }
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 5);
  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "cover-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line->label, -1);
  gtk_box_append (GTK_BOX (parent), box);
}

static void
add_cells (HeddleCoverageView *self,
           GtkWidget          *parent,
           guint               row)
{
  const HeddleCoverageLine *line = self->coverage->rows->pdata[row];
  gboolean empty = heddle_coverage_get_row (self->coverage, row) == HEDDLE_COVER_EMPTY;

  for (guint i = self->first; i < self->first + get_n_shown (self); i++)
    {
      const HeddleCoverageLine *column = self->coverage->columns->pdata[i];
      HeddleCover cover = heddle_coverage_get (self->coverage, row, i);
      g_autofree char *name = g_strdup_printf ("%s, %s: %s", line->label, column->label,
                                               heddle_cover_get_word (cover));
      const char *code = self->code != NULL ? self->code : g_intern_string (column->code);
      GtkWidget *cell = heddle_cover_cell_new (cover, code, name);

      if (empty)
        gtk_widget_add_css_class (cell, "gap");
      gtk_box_append (GTK_BOX (parent), cell);
      g_ptr_array_add (self->cells, cell);
    }
}

static void
clear (HeddleCoverageView *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (self->table)) != NULL)
    gtk_box_remove (GTK_BOX (self->table), child);
}

static void
show_pages (HeddleCoverageView *self)
{
  guint n = self->coverage->columns->len;
  guint last = self->first + get_n_shown (self);
  g_autofree char *text = g_strdup_printf (_("Columns %u to %u of %u"), self->first + 1, last, n);

  gtk_label_set_label (self->pages_label, text);
  gtk_widget_set_visible (self->pages, n > self->layout.n_shown);
  gtk_widget_set_sensitive (self->earlier, self->first > 0);
  gtk_widget_set_sensitive (self->later, last < n);
}

static void
set_current (HeddleCoverageView *self,
             gboolean            current)
{
  HeddleCoverCell *cell = get_cell (self, self->row, self->column);

  if (cell != NULL)
    heddle_cover_cell_set_current (cell, current);
}

static void
build (HeddleCoverageView *self)
{
  static const char *const heads[HEDDLE_N_COVERAGES] = {
    N_("Function"), N_("Principle"), N_("NIF priority"), N_("Curriculum area"),
    N_("Kind of evidence"), N_("Partner group"),
  };
  gboolean had_focus = gtk_widget_get_focus_child (self->table) != NULL;
  GtkWidget *row;

  clear (self);
  if (self->first >= self->coverage->columns->len)
    self->first = 0;
  self->row = MIN (self->row, MAX (self->coverage->rows->len, 1) - 1);
  if (self->column < self->first || self->column >= self->first + get_n_shown (self))
    self->column = self->first;
  row = add_row (self, _("Headings"));
  add_end_head (self, row, _(heads[self->coverage->dimension]), TRUE);
  for (guint i = self->first; i < self->first + get_n_shown (self); i++)
    add_head (self, row, i);
  add_end_head (self, row, _("Together"), self->layout.together > 0);
  for (guint i = 0; i < self->coverage->rows->len; i++)
    {
      const HeddleCoverageLine *line = self->coverage->rows->pdata[i];

      row = add_row (self, line->label);
      if (line->separate)
        gtk_widget_add_css_class (row, "separate");
      add_label (self, row, i);
      add_cells (self, row, i);
      add_together (self, row, i);
    }
  show_pages (self);
  set_current (self, TRUE);
  if (had_focus && get_cell (self, self->row, self->column) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, self->row, self->column)));
}

/* --- Moving ----------------------------------------------------------------- */

static void
go_to (HeddleCoverageView *self,
       int                 row,
       int                 column)
{
  if (self->coverage->rows->len == 0 || self->coverage->columns->len == 0)
    return;
  set_current (self, FALSE);
  self->row = CLAMP (row, 0, (int) self->coverage->rows->len - 1);
  self->column = CLAMP (column, 0, (int) self->coverage->columns->len - 1);
  if (get_cell (self, self->row, self->column) == NULL)
    {
      self->first = self->column / self->layout.n_shown * self->layout.n_shown;
      build (self);
    }
  set_current (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, self->row, self->column)));
  g_signal_emit (self, signals[CHOSEN], 0, self->row, self->column);
}

static gboolean
key_cb (HeddleCoverageView *self,
        guint               keyval,
        guint               keycode,
        GdkModifierType     state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int on = rtl ? -1 : 1;
  int row = (int) self->row;
  int column = (int) self->column;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      row--;
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      row++;
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      column -= on;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      column += on;
      break;
    case GDK_KEY_Home:
      column = 0;
      break;
    case GDK_KEY_End:
      column = (int) self->coverage->columns->len - 1;
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      g_signal_emit (self, signals[ACTIVATED], 0, self->row, self->column);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  go_to (self, row, column);
  return GDK_EVENT_STOP;
}

/* A first click chooses, one on what is chosen does it. */
static void
released_cb (HeddleCoverageView *self,
             int                 n_press,
             double              x,
             double              y)
{
  GtkWidget *picked = gtk_widget_pick (self->table, x, y, GTK_PICK_DEFAULT);
  guint place;
  guint n_shown = get_n_shown (self);

  if (picked == NULL || !g_ptr_array_find (self->cells, picked, &place))
    return;
  if (n_press == 2)
    g_signal_emit (self, signals[ACTIVATED], 0, self->row, self->column);
  else
    go_to (self, (int) (place / n_shown), (int) (self->first + place % n_shown));
}

static void
page_cb (HeddleCoverageView *self,
         GtkWidget          *button)
{
  int by = (int) self->layout.n_shown;

  self->first = (guint) MAX (0, (int) self->first + (button == self->later ? by : -by));
  self->column = self->first;
  build (self);
  g_signal_emit (self, signals[CHOSEN], 0, self->row, self->column);
}

/* --- Width ------------------------------------------------------------------ */

static gboolean
laid_cb (gpointer data)
{
  HeddleCoverageView *self = data;

  self->laid_id = 0;
  if (self->coverage != NULL)
    build (self);
  return G_SOURCE_REMOVE;
}

static void
lay (HeddleCoverageView *self,
     int                 width)
{
  heddle_matrix_lay (&self->layout, self->coverage->columns->len, (float) width,
                     heddle_text_size_get_scale (GTK_WIDGET (self)));
}

/* What is there may still be of another width: it is built anew a moment later. */
static int
get_least (HeddleCoverageView *self)
{
  int least;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
heddle_coverage_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  HeddleCoverageView *self = HEDDLE_COVERAGE_VIEW (widget);
  HeddleMatrixLayout before = self->layout;

  gtk_widget_allocate (self->box, MAX (width, get_least (self)), height, baseline, NULL);
  if (self->coverage == NULL)
    return;
  lay (self, width);
  /* Not now: children must not change while they are given their places. */
  if (memcmp (&before, &self->layout, sizeof before) != 0 && self->laid_id == 0)
    self->laid_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, laid_cb, self, NULL);
}

/* It takes what it is given: what does not fit is on another page. */
static void
heddle_coverage_view_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  HeddleCoverageView *self = HEDDLE_COVERAGE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 240;
  else
    gtk_widget_measure (self->box, orientation,
                        for_size >= 0 ? MAX (for_size, get_least (self)) : -1, minimum, natural,
                        NULL, NULL);
}

static GtkSizeRequestMode
heddle_coverage_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heddle_coverage_view_dispose (GObject *object)
{
  HeddleCoverageView *self = HEDDLE_COVERAGE_VIEW (object);

  g_clear_handle_id (&self->laid_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (heddle_coverage_view_parent_class)->dispose (object);
}

static void
heddle_coverage_view_class_init (HeddleCoverageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_coverage_view_dispose;
  widget_class->size_allocate = heddle_coverage_view_size_allocate;
  widget_class->measure = heddle_coverage_view_measure;
  widget_class->get_request_mode = heddle_coverage_view_get_request_mode;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static GtkWidget *
page_button_new (HeddleCoverageView *self,
                 const char         *icon,
                 const char         *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (page_cb), self);
  gtk_box_append (GTK_BOX (self->pages), button);
  return button;
}

static void
heddle_coverage_view_init (HeddleCoverageView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->cells = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->pages = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->earlier = page_button_new (self, "go-previous-symbolic", _("Earlier Columns"));
  self->later = page_button_new (self, "go-next-symbolic", _("Later Columns"));
  self->pages_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->pages_label), "caption");
  gtk_box_append (GTK_BOX (self->pages), GTK_WIDGET (self->pages_label));
  self->table = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Coverage"), -1);
  gtk_widget_add_css_class (self->table, "coverage");
  gtk_box_append (GTK_BOX (self->box), self->pages);
  gtk_box_append (GTK_BOX (self->box), self->table);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->table, keys);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (self->table, GTK_EVENT_CONTROLLER (click));
}

void
heddle_coverage_view_show (HeddleCoverageView *self,
                           HeddleCoverage     *coverage,
                           const char         *code)
{
  int width;

  g_return_if_fail (HEDDLE_IS_COVERAGE_VIEW (self));

  width = gtk_widget_get_width (GTK_WIDGET (self));
  self->coverage = coverage;
  self->code = g_intern_string (code);
  lay (self, width > 0 ? width : 900);
  build (self);
}
