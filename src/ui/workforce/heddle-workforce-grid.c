/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-grid.h"

#define PAGE 8
/* Lines that are there at first, and that are added when their end comes near: GTK makes
 * widgets for 200 of a list, whether anybody sees them or not. */
#define FEW 32

struct _HeddleWorkforceGrid
{
  GtkBox parent_instance;

  HeddleWorkforceGridShape shape;
  GStrv heads;
  gboolean narrow;
  guint row;
  guint column;
  guint grow_id;

  GtkWidget *header;
  GtkListView *list;
  GtkWidget *scroll;
  GtkStringList *model; /* an entry for each row that is there; what is in it does not count */
  GPtrArray *items;     /* (element-type GtkListItem): those that have a line now */
  GtkWidget *footer;
};

G_DEFINE_FINAL_TYPE (HeddleWorkforceGrid, heddle_workforce_grid, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  OPENED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Lines ---------------------------------------------------------------- */

static HeddleWorkforceLine *
get_line (GtkListItem *item)
{
  return HEDDLE_WORKFORCE_LINE (gtk_list_item_get_child (item));
}

static GtkWidget *
line_new (HeddleWorkforceGrid *self)
{
  GtkWidget *line = heddle_workforce_line_new (self->shape.n_columns, self->shape.ends);

  heddle_workforce_line_set_length (HEDDLE_WORKFORCE_LINE (line), self->shape.n_chars);
  return line;
}

/* One stop for Tab: the cell that was gone to last. */
static void
mark_cells (HeddleWorkforceGrid *self,
            GtkListItem         *item)
{
  gboolean here = gtk_list_item_get_position (item) == self->row;

  for (guint i = 0; i < self->shape.n_columns; i++)
    {
      HeddleWorkforceCell *cell = heddle_workforce_line_get_cell (get_line (item), i);

      gtk_widget_set_focusable (GTK_WIDGET (cell), here && i == self->column);
      heddle_workforce_cell_set_chosen (cell, here && i == self->column);
    }
}

static void
fill (HeddleWorkforceGrid *self,
      GtkListItem         *item)
{
  guint row = gtk_list_item_get_position (item);
  HeddleWorkforceLine *line = get_line (item);

  if (row >= self->shape.n_rows)
    return;
  self->shape.fill (self->shape.data, row, line);
  heddle_workforce_line_set_length (line, self->shape.n_chars);
  heddle_workforce_line_set_narrow (line, self->narrow);
  mark_cells (self, item);
}

static GtkListItem *
find_item (HeddleWorkforceGrid *self,
           guint                row)
{
  for (guint i = 0; i < self->items->len; i++)
    if (gtk_list_item_get_position (self->items->pdata[i]) == row)
      return self->items->pdata[i];

  return NULL;
}

static guint
count_lines (HeddleWorkforceGrid *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

/* @wanted: how many lines at least, where there are as many rows. */
static void
set_length (HeddleWorkforceGrid *self,
            guint                wanted)
{
  guint n_rows = MIN (MAX (wanted, FEW), self->shape.n_rows);
  guint before = count_lines (self);
  g_auto (GStrv) more = NULL;

  if (n_rows < before)
    gtk_string_list_splice (self->model, n_rows, before - n_rows, NULL);
  if (n_rows <= before)
    return;
  more = g_new0 (char *, n_rows - before + 1);
  for (guint i = 0; i < n_rows - before; i++)
    more[i] = g_strdup ("");
  gtk_string_list_splice (self->model, before, 0, (const char *const *) more);
}

static gboolean
grow (gpointer data)
{
  HeddleWorkforceGrid *self = data;

  self->grow_id = 0;
  set_length (self, count_lines (self) + FEW);

  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (HeddleWorkforceGrid *self,
             GtkAdjustment       *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - page;

  /* not while the list is laid out */
  if (count_lines (self) < self->shape.n_rows && below < page / 2 && self->grow_id == 0)
    self->grow_id = g_idle_add (grow, self);
}

void
heddle_workforce_grid_choose (HeddleWorkforceGrid *self,
                              guint                row,
                              guint                column,
                              gboolean             focus)
{
  GtkListItem *item;

  g_return_if_fail (HEDDLE_IS_WORKFORCE_GRID (self));

  if (row >= self->shape.n_rows || column >= self->shape.n_columns)
    return;
  self->row = row;
  self->column = column;
  set_length (self, MAX (row + PAGE, count_lines (self)));
  for (guint i = 0; i < self->items->len; i++)
    mark_cells (self, self->items->pdata[i]);
  gtk_list_view_scroll_to (self->list, row, GTK_LIST_SCROLL_NONE, NULL);
  if (focus)
    {
      item = find_item (self, row);
      if (item != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (heddle_workforce_line_get_cell (get_line (item),
                                                                          column)));
    }
  g_signal_emit (self, signals[CHOSEN], 0, row, column);
}

gboolean
heddle_workforce_grid_choose_at (HeddleWorkforceGrid *self,
                                 GtkWidget           *widget)
{
  g_return_val_if_fail (HEDDLE_IS_WORKFORCE_GRID (self), FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      int column = heddle_workforce_line_find_cell (get_line (self->items->pdata[i]), widget);
      guint row = gtk_list_item_get_position (self->items->pdata[i]);

      if (column < 0)
        continue;
      heddle_workforce_grid_choose (self, row, (guint) column, TRUE);
      return TRUE;
    }
  return FALSE;
}

static void
clicked_cb (HeddleWorkforceGrid *self,
            GtkWidget           *button)
{
  if (heddle_workforce_grid_choose_at (self, button))
    g_signal_emit (self, signals[OPENED], 0);
}

/* The name in front of the cells stands for all of them. */
static void
name_cb (HeddleWorkforceGrid *self,
         int                  n_presses,
         double               x,
         double               y,
         GtkGesture          *gesture)
{
  GtkWidget *line = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *picked = gtk_widget_pick (line, x, y, GTK_PICK_DEFAULT);

  if (picked == NULL
      || heddle_workforce_line_find_cell (HEDDLE_WORKFORCE_LINE (line), picked) >= 0)
    return;
  for (guint i = 0; i < self->items->len; i++)
    if (gtk_list_item_get_child (self->items->pdata[i]) == line)
      {
        heddle_workforce_grid_choose (self, gtk_list_item_get_position (self->items->pdata[i]),
                                      self->column, TRUE);
        g_signal_emit (self, signals[OPENED], 0);
        return;
      }
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          HeddleWorkforceGrid      *self)
{
  GtkWidget *line = line_new (self);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (name_cb), self);
  gtk_widget_add_controller (line, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_child (item, line);
  for (guint i = 0; i < self->shape.n_columns; i++)
    g_signal_connect_swapped (heddle_workforce_line_get_cell (HEDDLE_WORKFORCE_LINE (line), i),
                              "clicked", G_CALLBACK (clicked_cb), self);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         HeddleWorkforceGrid      *self)
{
  GtkWidget *around = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (around));

  /* The line is the row of the table; a role is given before anybody has read it. */
  if (role == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    g_object_set (around, "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC, NULL);
  g_ptr_array_add (self->items, item);
  fill (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           HeddleWorkforceGrid      *self)
{
  g_ptr_array_remove (self->items, item);
}

/* --- Keys ----------------------------------------------------------------- */

static gboolean
key_cb (HeddleWorkforceGrid *self,
        guint                key,
        guint                code,
        GdkModifierType      modifiers)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean all = (modifiers & GDK_CONTROL_MASK) != 0;
  int rows = (int) self->shape.n_rows;
  int columns = (int) self->shape.n_columns;
  int row = (int) self->row;
  int column = (int) self->column;

  if (rows == 0 || (modifiers & (GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (all)
        return GDK_EVENT_PROPAGATE;
      g_signal_emit (self, signals[ACTIVATED], 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up: row--; break;
    case GDK_KEY_Down: row++; break;
    case GDK_KEY_Left: column += rtl ? 1 : -1; break;
    case GDK_KEY_Right: column += rtl ? -1 : 1; break;
    case GDK_KEY_Page_Up: row -= PAGE; break;
    case GDK_KEY_Page_Down: row += PAGE; break;
    case GDK_KEY_Home: column = 0; row = all ? 0 : row; break;
    case GDK_KEY_End: column = columns - 1; row = all ? rows - 1 : row; break;
    default: return GDK_EVENT_PROPAGATE;
    }
  if (all && key != GDK_KEY_Home && key != GDK_KEY_End)
    return GDK_EVENT_PROPAGATE;
  heddle_workforce_grid_choose (self, (guint) CLAMP (row, 0, rows - 1),
                                (guint) CLAMP (column, 0, columns - 1), TRUE);

  return GDK_EVENT_STOP;
}

static gboolean
heddle_workforce_grid_grab_focus (GtkWidget *widget)
{
  HeddleWorkforceGrid *self = HEDDLE_WORKFORCE_GRID (widget);

  if (self->shape.n_rows == 0)
    return FALSE;
  heddle_workforce_grid_choose (self, MIN (self->row, self->shape.n_rows - 1),
                                MIN (self->column, self->shape.n_columns - 1), TRUE);

  return TRUE;
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_workforce_grid_dispose (GObject *object)
{
  g_clear_handle_id (&HEDDLE_WORKFORCE_GRID (object)->grow_id, g_source_remove);

  G_OBJECT_CLASS (heddle_workforce_grid_parent_class)->dispose (object);
}

static void
heddle_workforce_grid_finalize (GObject *object)
{
  HeddleWorkforceGrid *self = HEDDLE_WORKFORCE_GRID (object);

  g_strfreev (self->heads);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (heddle_workforce_grid_parent_class)->finalize (object);
}

static void
heddle_workforce_grid_class_init (HeddleWorkforceGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_workforce_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = heddle_workforce_grid_finalize;
  widget_class->grab_focus = heddle_workforce_grid_grab_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_workforce_grid_init (HeddleWorkforceGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkAdjustment *adjustment;

  self->items = g_ptr_array_new ();
  self->model = gtk_string_list_new (NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "workforce-grid");
  self->list = g_object_new (GTK_TYPE_LIST_VIEW, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_ROW_GROUP, NULL);
  gtk_list_view_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  self->scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroll), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self), self->scroll);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroll));
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

static GtkWidget *
make_header (HeddleWorkforceGrid            *self,
             const HeddleWorkforceGridShape *shape)
{
  GtkWidget *line = line_new (self);

  gtk_widget_add_css_class (line, "heads");
  if (self->shape.ends)
    gtk_widget_add_css_class (line, "map");
  heddle_workforce_line_set_title (HEDDLE_WORKFORCE_LINE (line), self->heads[0], NULL);
  for (guint i = 0; i < self->shape.n_columns; i++)
    if (self->shape.ends)
      heddle_workforce_line_set_map_head (HEDDLE_WORKFORCE_LINE (line), i, self->heads[i + 1],
                                          shape->codes != NULL ? shape->codes[i] : NULL);
    else
      heddle_workforce_line_set_head (HEDDLE_WORKFORCE_LINE (line), i, self->heads[i + 1], NULL,
                                      NULL);
  if (self->shape.ends)
    heddle_workforce_line_set_end (HEDDLE_WORKFORCE_LINE (line),
                                   self->heads[self->shape.n_columns + 1], NULL);
  heddle_workforce_line_set_narrow (HEDDLE_WORKFORCE_LINE (line), self->narrow);

  return line;
}

static void
set_factory (HeddleWorkforceGrid *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model))));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_model (self->list, NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (factory);
}

void
heddle_workforce_grid_show (HeddleWorkforceGrid            *self,
                            const HeddleWorkforceGridShape *shape)
{
  gboolean other = self->header == NULL || shape->n_columns != self->shape.n_columns
                   || shape->ends != self->shape.ends || shape->fill != self->shape.fill;

  g_return_if_fail (HEDDLE_IS_WORKFORCE_GRID (self));

  g_strfreev (self->heads);
  self->heads = g_strdupv ((GStrv) shape->heads);
  if (other && self->header != NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      /* GTK keeps the line that has the focus a while longer; it is none of these any more. */
      g_ptr_array_set_size (self->items, 0);
    }
  self->shape = *shape;
  self->shape.name = NULL;
  self->shape.heads = NULL;
  self->shape.codes = NULL;
  if (self->header != NULL)
    gtk_box_remove (GTK_BOX (self), self->header);
  self->header = make_header (self, shape);
  gtk_box_prepend (GTK_BOX (self), self->header);
  if (self->footer != NULL)
    gtk_box_remove (GTK_BOX (self), g_steal_pointer (&self->footer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  shape->name, -1);
  self->row = MIN (self->row, MAX (shape->n_rows, 1) - 1);
  self->column = MIN (self->column, MAX (shape->n_columns, 1) - 1);
  set_length (self, MAX (self->row + PAGE, other ? 0 : count_lines (self)));
  if (other)
    set_factory (self);
  else
    for (guint i = 0; i < self->items->len; i++)
      fill (self, self->items->pdata[i]);
}

HeddleWorkforceLine *
heddle_workforce_grid_add_footer (HeddleWorkforceGrid *self)
{
  g_return_val_if_fail (HEDDLE_IS_WORKFORCE_GRID (self), NULL);

  self->footer = line_new (self);
  gtk_widget_add_css_class (self->footer, "foot");
  gtk_box_append (GTK_BOX (self), self->footer);
  heddle_workforce_line_set_narrow (HEDDLE_WORKFORCE_LINE (self->footer), self->narrow);

  return HEDDLE_WORKFORCE_LINE (self->footer);
}

void
heddle_workforce_grid_set_narrow (HeddleWorkforceGrid *self,
                                  gboolean             narrow)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_GRID (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (self->header != NULL)
    heddle_workforce_line_set_narrow (HEDDLE_WORKFORCE_LINE (self->header), narrow);
  if (self->footer != NULL)
    heddle_workforce_line_set_narrow (HEDDLE_WORKFORCE_LINE (self->footer), narrow);
  for (guint i = 0; i < self->items->len; i++)
    heddle_workforce_line_set_narrow (get_line (self->items->pdata[i]), narrow);
}

void
heddle_workforce_grid_get_chosen (HeddleWorkforceGrid *self,
                                  guint               *row,
                                  guint               *column)
{
  g_return_if_fail (HEDDLE_IS_WORKFORCE_GRID (self));

  *row = self->row;
  *column = self->column;
}
