/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-message-row.h"

struct _HeddleMessageRow
{
  AdwPreferencesRow parent_instance;
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
