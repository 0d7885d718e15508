/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-entry-drag.h"

#include "heddle-entry-chip.h"
#include "heddle-entry-move.h"

typedef struct
{
  GtkWidget *view; /* owns us through its gesture */
  HeddleCalendarState *state;
  HeddleEntryDragFind find_entry;
  HeddleEntryDragFindDay find_day;
  HeddleAgendaEntry *dragged;
  GtkWidget *drop; /* the day under the pointer */
  HeddleDay drop_day;
} Drag;

static void
drag_free (gpointer  data,
           GClosure *closure)
{
  Drag *self = data;

  g_clear_weak_pointer (&self->drop);
  g_clear_object (&self->dragged);
  g_clear_object (&self->state);
  g_free (self);
}

static void
set_drop (Drag      *self,
          GtkWidget *cell)
{
  if (self->drop == cell)
    return;
  if (self->drop != NULL)
    gtk_widget_remove_css_class (self->drop, "drop");
  g_set_weak_pointer (&self->drop, cell);
  if (cell != NULL)
    gtk_widget_add_css_class (cell, "drop");
}

static void
drag_begin_cb (Drag   *self,
               double  x,
               double  y)
{
  g_set_object (&self->dragged, self->find_entry (self->view, x, y));
}

static void
drag_update_cb (Drag       *self,
                double      dx,
                double      dy,
                GtkGesture *gesture)
{
  double x, y;

  if (self->dragged == NULL)
    return;
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  if (self->drop == NULL
      && !gtk_drag_check_threshold (self->view, (int) x, (int) y, (int) (x + dx), (int) (y + dy)))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (self->view, "grabbing");
  set_drop (self, self->find_day (self->view, x + dx, y + dy, &self->drop_day));
}

/* Where a bar was taken in its middle, its last day moves as far as the pointer did. */
static void
drag_end_cb (Drag       *self,
             double      dx,
             double      dy,
             GtkGesture *gesture)
{
  g_autoptr (HeddleAgendaEntry) entry = g_steal_pointer (&self->dragged);
  GtkWidget *to = self->drop;
  GtkWidget *from;
  HeddleDay day;
  double x, y;

  set_drop (self, NULL);
  gtk_widget_set_cursor (self->view, NULL);
  if (entry == NULL || to == NULL
      || !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    return;
  from = self->find_day (self->view, x, y, &day);
  if (from != NULL && from != to)
    heddle_entry_move_ask (self->state, to, entry, self->drop_day - day);
}

static void
drag_cancel_cb (Drag *self)
{
  g_clear_object (&self->dragged);
  set_drop (self, NULL);
  gtk_widget_set_cursor (self->view, NULL);
}

/* A card has parts of its own. */
HeddleAgendaEntry *
heddle_entry_drag_find_chip (GtkWidget *view,
                             double     x,
                             double     y)
{
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  if (picked != NULL)
    picked = gtk_widget_get_ancestor (picked, HEDDLE_TYPE_ENTRY_CHIP);

  return picked != NULL ? heddle_entry_chip_get_entry (HEDDLE_ENTRY_CHIP (picked)) : NULL;
}

void
heddle_entry_drag_attach (GtkWidget              *view,
                          HeddleCalendarState    *state,
                          HeddleEntryDragFind     find_entry,
                          HeddleEntryDragFindDay  find_day)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  Drag *self = g_new0 (Drag, 1);

  self->view = view;
  self->state = g_object_ref (state);
  self->find_entry = find_entry;
  self->find_day = find_day;
  g_signal_connect_data (gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self, drag_free,
                         G_CONNECT_SWAPPED);
  g_signal_connect_swapped (gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (gesture, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (gesture, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (gesture));
}
