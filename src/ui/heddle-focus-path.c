/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-focus-path.h"

GArray *
heddle_focus_path_find (GtkWidget *top)
{
  GtkRoot *root = gtk_widget_get_root (top);
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;
  GArray *path = g_array_new (FALSE, FALSE, sizeof (int));

  if (widget == NULL || !gtk_widget_is_ancestor (widget, top))
    return path;
  for (; widget != top; widget = gtk_widget_get_parent (widget))
    {
      int index = 0;

      for (GtkWidget *before = gtk_widget_get_prev_sibling (widget); before != NULL;
           before = gtk_widget_get_prev_sibling (before))
        index++;
      g_array_prepend_val (path, index);
    }
  return path;
}

/* What went away leaves the focus to what is last in its place. */
void
heddle_focus_path_restore (GtkWidget *top,
                           GArray    *path)
{
  GtkWidget *widget = top;

  for (guint i = 0; i < path->len; i++)
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      for (int left = g_array_index (path, int, i); left > 0 && child != NULL; left--)
        if (gtk_widget_get_next_sibling (child) != NULL)
          child = gtk_widget_get_next_sibling (child);
      if (child == NULL)
        break;
      widget = child;
    }
  if (path->len > 0 && !gtk_widget_grab_focus (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}
