/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-shown-focus.h"

/* After a page that gives the focus to its content when it is idle. */
#define AFTER_PAGES (G_PRIORITY_DEFAULT_IDLE + 10)

void
heddle_shown_focus_line (GtkListView *list)
{
  GtkSelectionModel *model = gtk_list_view_get_model (list);
  guint line = GTK_IS_SINGLE_SELECTION (model)
                   ? gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model))
                   : GTK_INVALID_LIST_POSITION;

  if (line != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (list, line, GTK_LIST_SCROLL_FOCUS, NULL);
}

static gboolean
focus_cb (gpointer data)
{
  GtkWidget *widget = data;

  if (!gtk_widget_get_mapped (widget))
    return G_SOURCE_REMOVE;
  if (GTK_IS_LIST_VIEW (widget))
    heddle_shown_focus_line (GTK_LIST_VIEW (widget));
  if (!gtk_widget_grab_focus (widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
focus_later (GtkWidget *widget)
{
  g_idle_add_full (AFTER_PAGES, focus_cb, g_object_ref (widget), g_object_unref);
}

static void
map_cb (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (widget, map_cb, NULL);
  focus_later (widget);
}

void
heddle_shown_focus_give (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_handlers_disconnect_by_func (widget, map_cb, NULL);
  if (gtk_widget_get_mapped (widget))
    focus_later (widget);
  else
    g_signal_connect (widget, "map", G_CALLBACK (map_cb), NULL);
}
