/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-kept-focus.h"

#define KEPT_KEY "heddle-kept-focus"
/* What is not shown again by then is gone for other reasons. */
#define PATIENCE_MS 500

typedef struct
{
  HeddleFocusLostFunc lost;
  GtkWidget *last;   /* had the focus, weak */
  GtkWidget *hidden; /* is to have it again, weak */
  gulong map_id;     /* of @hidden */
  guint restore_id;
  guint forget_id;
  guint lost_id;
} Kept;

static void
forget (Kept *self)
{
  g_clear_handle_id (&self->restore_id, g_source_remove);
  g_clear_handle_id (&self->forget_id, g_source_remove);
  if (self->hidden != NULL)
    g_clear_signal_handler (&self->map_id, self->hidden);
  g_clear_weak_pointer (&self->hidden);
}

static void
kept_free (gpointer data)
{
  Kept *self = data;

  forget (self);
  g_clear_handle_id (&self->lost_id, g_source_remove);
  g_clear_weak_pointer (&self->last);
  g_free (self);
}

static gboolean
forget_cb (gpointer data)
{
  Kept *self = data;

  self->forget_id = 0;
  forget (self);

  return G_SOURCE_REMOVE;
}

/* After libadwaita has given the focus to somebody else. */
static gboolean
restore_cb (gpointer data)
{
  Kept *self = data;
  GtkWidget *widget = self->hidden;

  self->restore_id = 0;
  if (widget != NULL && gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (widget);
  forget (self);

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *widget,
        Kept      *self)
{
  if (self->restore_id == 0)
    self->restore_id = g_idle_add_full (G_PRIORITY_HIGH, restore_cb, self, NULL);
}

static gboolean
is_between_widths (GtkWidget *widget)
{
  GtkWidget *parent;

  for (; (parent = gtk_widget_get_parent (widget)) != NULL; widget = parent)
    if (ADW_IS_BREAKPOINT_BIN (parent) && !gtk_widget_get_child_visible (widget))
      return TRUE;

  return FALSE;
}

static gboolean
is_of_left_page (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_PAGE);

  return page != NULL && !gtk_widget_get_mapped (page);
}

static gboolean
lost_cb (gpointer data)
{
  GtkWindow *window = data;
  Kept *self = g_object_get_data (G_OBJECT (window), KEPT_KEY);

  self->lost_id = 0;
  self->lost (window);

  return G_SOURCE_REMOVE;
}

static void
focus_cb (GtkWindow  *window,
          GParamSpec *pspec,
          Kept       *self)
{
  GtkWidget *last = self->last;

  if (self->hidden != NULL)
    return;
  if (last != NULL && !gtk_widget_get_mapped (last) && is_between_widths (last))
    {
      g_set_weak_pointer (&self->hidden, last);
      self->map_id = g_signal_connect (last, "map", G_CALLBACK (map_cb), self);
      self->forget_id = g_timeout_add (PATIENCE_MS, forget_cb, self);
      return;
    }
  if (last != NULL && is_of_left_page (last) && self->lost_id == 0)
    self->lost_id = g_idle_add (lost_cb, window);
  g_set_weak_pointer (&self->last, gtk_window_get_focus (window));
}

void
heddle_kept_focus_attach (GtkWindow           *window,
                          HeddleFocusLostFunc  lost)
{
  Kept *self = g_new0 (Kept, 1);

  g_return_if_fail (GTK_IS_WINDOW (window));

  self->lost = lost;
  g_object_set_data_full (G_OBJECT (window), KEPT_KEY, self, kept_free);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), self);
}
