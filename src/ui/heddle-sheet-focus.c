/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-sheet-focus.h"

#define BEGIN_KEY "heddle-sheet-focus"
/* libadwaita's, in which dialogs are sheets; and how soon they are open. */
#define SHEET_WIDTH 450
#define SHEET_FRAMES 3

typedef struct
{
  HeddleSheetFocusFunc focus;
  GtkWidget *widget;
  guint frames; /* since it was mapped */
} Begin;

static gboolean
opened_cb (GtkWidget     *dialog,
           GdkFrameClock *clock,
           gpointer       data)
{
  Begin *self = g_object_get_data (G_OBJECT (dialog), BEGIN_KEY);

  self->frames++;
  if (self->frames < SHEET_FRAMES)
    return G_SOURCE_CONTINUE;
  self->focus (self->widget);

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget *dialog)
{
  Begin *self = g_object_get_data (G_OBJECT (dialog), BEGIN_KEY);

  self->focus (self->widget);
  self->frames = 0;
  if (gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (dialog))) <= SHEET_WIDTH)
    gtk_widget_add_tick_callback (dialog, opened_cb, NULL, NULL);
}

static void
grab (GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
}

void
heddle_sheet_focus_follow (AdwDialog            *dialog,
                           HeddleSheetFocusFunc  focus,
                           GtkWidget            *widget)
{
  Begin *self;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  self = g_object_get_data (G_OBJECT (dialog), BEGIN_KEY);
  if (self == NULL)
    {
      self = g_new0 (Begin, 1);
      g_object_set_data_full (G_OBJECT (dialog), BEGIN_KEY, self, g_free);
      g_signal_connect_after (dialog, "map", G_CALLBACK (map_cb), NULL);
    }
  self->focus = focus;
  self->widget = widget;
}

void
heddle_sheet_focus_set (AdwDialog *dialog,
                        GtkWidget *widget)
{
  heddle_sheet_focus_follow (dialog, grab, widget);
}
