/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-message-row.h"

/* A frame is laid out after what was asked for before it. */
#define FRAMES 2

struct _HeddleMessageRow
{
  AdwPreferencesRow parent_instance;

  guint frames; /* to wait for; 0: nothing is to be revealed */
};

G_DEFINE_FINAL_TYPE (HeddleMessageRow, heddle_message_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
heddle_message_row_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *beyond = widget;

  do
    beyond = back ? gtk_widget_get_prev_sibling (beyond) : gtk_widget_get_next_sibling (beyond);
  while (beyond != NULL && !gtk_widget_get_visible (beyond));

  return beyond != NULL && gtk_widget_child_focus (beyond, direction);
}

static void
heddle_message_row_class_init (HeddleMessageRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = heddle_message_row_focus;
}

static void
heddle_message_row_init (HeddleMessageRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  HeddleMessageRow *self = HEDDLE_MESSAGE_ROW (widget);
  GtkWidget *viewport;

  if (--self->frames > 0)
    return G_SOURCE_CONTINUE;
  viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  if (viewport != NULL && gtk_widget_get_mapped (widget))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);
  return G_SOURCE_REMOVE;
}

void
heddle_message_row_reveal (HeddleMessageRow *self)
{
  g_return_if_fail (HEDDLE_IS_MESSAGE_ROW (self));

  if (self->frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  self->frames = FRAMES;
}
