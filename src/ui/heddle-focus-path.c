/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-focus-path.h"

#define KEY "heddle-focus-key"
#define KEEPER "heddle-focus-keeper"

typedef struct
{
  int index;
  char *key;
} Step;

typedef struct
{
  GtkWidget *top;
  GtkWidget *focus; /* until it goes */
  GArray *path;
} Keeper;

static const char *
get_key (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), KEY);
}

static void
clear_step (gpointer data)
{
  g_free (((Step *) data)->key);
}

GArray *
heddle_focus_path_find (GtkWidget *top)
{
  GtkRoot *root = gtk_widget_get_root (top);
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;
  GArray *path = g_array_new (FALSE, FALSE, sizeof (Step));

  g_array_set_clear_func (path, clear_step);
  if (widget == NULL || !gtk_widget_is_ancestor (widget, top))
    return path;
  for (; widget != top; widget = gtk_widget_get_parent (widget))
    {
      Step step = { 0, g_strdup (get_key (widget)) };

      for (GtkWidget *before = gtk_widget_get_prev_sibling (widget); before != NULL;
           before = gtk_widget_get_prev_sibling (before))
        step.index++;
      g_array_prepend_val (path, step);
    }
  return path;
}

/* What went away leaves the focus to what is last in its place. */
static GtkWidget *
find_child (GtkWidget  *widget,
            const Step *step)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int left = step->index;

  for (GtkWidget *other = child; step->key != NULL && other != NULL;
       other = gtk_widget_get_next_sibling (other))
    if (g_strcmp0 (get_key (other), step->key) == 0)
      return other;
  for (; left > 0 && child != NULL && gtk_widget_get_next_sibling (child) != NULL; left--)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Where nothing is known yet of the place of what gets the focus, it would be taken for the
 * top, and the page would jump there. */
static void
grab_focus (GtkWidget *top,
            GtkWidget *widget)
{
  GtkWidget *scroll = gtk_widget_get_ancestor (top, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = NULL;
  double place = 0;

  if (scroll != NULL && gtk_widget_get_height (widget) == 0)
    {
      adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroll));
      place = gtk_adjustment_get_value (adjustment);
    }
  while (!gtk_widget_grab_focus (widget) && !gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD)
         && widget != top)
    widget = gtk_widget_get_parent (widget);
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, place);
}

void
heddle_focus_path_restore (GtkWidget *top,
                           GArray    *path)
{
  GtkWidget *widget = top;

  for (guint i = 0; i < path->len; i++)
    {
      GtkWidget *child = find_child (widget, &g_array_index (path, Step, i));

      if (child == NULL)
        break;
      widget = child;
    }
  /* A button that went leaves the focus to its row. */
  if (path->len > 0)
    grab_focus (top, widget);
}

void
heddle_focus_path_set_key (GtkWidget  *widget,
                           const char *key)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (key), g_free);
}

static void
keeper_free (gpointer data)
{
  Keeper *self = data;

  g_clear_weak_pointer (&self->top);
  g_clear_weak_pointer (&self->focus);
  g_array_unref (self->path);
  g_free (self);
}

static void
closed_cb (AdwDialog *dialog)
{
  Keeper *self = g_object_get_data (G_OBJECT (dialog), KEEPER);

  if (self->top == NULL || !gtk_widget_get_mapped (self->top))
    return;
  if (self->focus == NULL || !gtk_widget_is_ancestor (self->focus, self->top))
    heddle_focus_path_restore (self->top, self->path);
}

void
heddle_focus_path_keep (AdwDialog *dialog,
                        GtkWidget *top)
{
  GtkRoot *root = gtk_widget_get_root (top);
  Keeper *self = g_new0 (Keeper, 1);

  self->path = heddle_focus_path_find (top);
  g_set_weak_pointer (&self->top, top);
  g_set_weak_pointer (&self->focus, root != NULL ? gtk_root_get_focus (root) : NULL);
  g_object_set_data_full (G_OBJECT (dialog), KEEPER, self, keeper_free);
  g_signal_connect_after (dialog, "closed", G_CALLBACK (closed_cb), NULL);
}
