/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-programme-keys.h"

#include "heddle-programme-view-private.h"

/* Pixels at the foot of a block by which it is lengthened. */
#define FOOT 9
/* What a hand that clicks may move. */
#define STILL 5

static HeddleSessionBlock *
get_focused (HeddleProgrammeView *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && HEDDLE_IS_SESSION_BLOCK (child) ? HEDDLE_SESSION_BLOCK (child) : NULL;
}

static gboolean
is_shown (HeddleProgrammeView *self,
          guint                index)
{
  return gtk_widget_get_child_visible (g_ptr_array_index (self->blocks, index));
}

static void
get_middle (HeddleProgrammeView *self,
            guint                index,
            int                 *x,
            int                 *y)
{
  const HeddleProgrammePlace *place = &self->layout->places[index];

  *x = place->x + place->width / 2;
  *y = place->y;
}

/* The nearest block in a direction; what lies aside counts more. */
static int
find_neighbour (HeddleProgrammeView *self,
                guint                from,
                GtkDirectionType     direction)
{
  int best = -1;
  gint64 least = G_MAXINT64;
  int x, y;

  get_middle (self, from, &x, &y);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      gboolean upright = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN;
      int sign = direction == GTK_DIR_UP || direction == GTK_DIR_LEFT ? -1 : 1;
      gint64 ahead, aside;
      int other_x, other_y;

      if (i == from || !is_shown (self, i))
        continue;
      get_middle (self, i, &other_x, &other_y);
      ahead = sign * (upright ? other_y - y : other_x - x);
      aside = ABS (upright ? other_x - x : other_y - y);
      if (ahead <= 0 || ahead + 4 * aside >= least)
        continue;
      least = ahead + 4 * aside;
      best = (int) i;
    }
  return best;
}

static GtkWidget *
find_stop (HeddleProgrammeView *self)
{
  int selected = heddle_programme_plan_find_session (self->plan, self->selected);

  if (selected >= 0 && is_shown (self, (guint) selected))
    return g_ptr_array_index (self->blocks, selected);
  for (guint i = 0; i < self->blocks->len; i++)
    if (is_shown (self, i) && self->plan->input.sessions[i].day == (int) self->chosen + 1)
      return g_ptr_array_index (self->blocks, i);
  for (guint i = 0; i < self->blocks->len; i++)
    if (is_shown (self, i))
      return g_ptr_array_index (self->blocks, i);
  return NULL;
}

static gboolean
focus_from_heading (HeddleProgrammeView *self,
                    guint                index,
                    GtkDirectionType     direction)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean on = direction == (rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  gboolean back = direction == (rtl ? GTK_DIR_RIGHT : GTK_DIR_LEFT);
  GtkWidget *next = NULL;

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN)
    next = find_stop (self);
  else if (on && index + 1 < self->headings->len)
    next = g_ptr_array_index (self->headings, index + 1);
  else if (back && index > 0)
    next = g_ptr_array_index (self->headings, index - 1);
  return next != NULL && gtk_widget_grab_focus (next);
}

gboolean
heddle_programme_keys_focus (HeddleProgrammeView *self,
                             GtkDirectionType     direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  GtkWidget *next = NULL;
  guint index;
  int found;

  if (self->plan == NULL || self->layout == NULL)
    return FALSE;
  if (child == NULL)
    next = direction == GTK_DIR_TAB_BACKWARD ? find_stop (self) : NULL;
  if (child == NULL)
    return gtk_widget_grab_focus (next != NULL ? next
                                               : g_ptr_array_index (self->headings,
                                                                    self->chosen));
  if (g_ptr_array_find (self->headings, child, &index))
    return focus_from_heading (self, index, direction);
  if (!g_ptr_array_find (self->blocks, child, &index) || direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (g_ptr_array_index (self->headings, self->chosen));
  found = find_neighbour (self, index, direction);
  return found >= 0 && gtk_widget_grab_focus (g_ptr_array_index (self->blocks, found));
}

static void
ask_move (HeddleProgrammeView *self,
          const char          *id,
          int                  days,
          int                  minutes)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "programme.move", "(sii)", id, days, minutes);
}

static void
ask_resize (HeddleProgrammeView *self,
            const char          *id,
            int                  minutes)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "programme.resize", "(si)", id, minutes);
}

static gboolean
shift_block (HeddleProgrammeView *self,
             const char          *id,
             guint                key,
             gboolean             lengthen)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int days = 0;
  int minutes = 0;

  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    minutes = -HEDDLE_PROGRAMME_STEP;
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    minutes = HEDDLE_PROGRAMME_STEP;
  else if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    days = rtl ? 1 : -1;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    days = rtl ? -1 : 1;
  else
    return GDK_EVENT_PROPAGATE;
  if (lengthen && minutes != 0)
    ask_resize (self, id, minutes);
  else if (!lengthen)
    ask_move (self, id, days, minutes);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (HeddleProgrammeView *self,
        guint                key,
        guint                code,
        GdkModifierType      state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  HeddleSessionBlock *block = get_focused (self);
  const char *id = block != NULL ? heddle_session_block_get_id (block) : NULL;

  if (held == 0 && key >= GDK_KEY_0 && key <= GDK_KEY_9)
    {
      heddle_programme_view_choose_day (self, key == GDK_KEY_0 ? 10 : (int) (key - GDK_KEY_0));
      return GDK_EVENT_STOP;
    }
  if (id == NULL)
    return GDK_EVENT_PROPAGATE;
  if (held == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return shift_block (self, id, key, FALSE);
  if (held == (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK))
    return shift_block (self, id, key, TRUE);
  if (held == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    gtk_widget_activate_action (GTK_WIDGET (self), "programme.remove", "s", id);
  else if (held == 0 && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    gtk_widget_activate_action (GTK_WIDGET (self), "programme.edit", "s", id);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static int
find_at (HeddleProgrammeView *self,
         double               x,
         double               y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  guint index;

  widget = widget != NULL ? gtk_widget_get_ancestor (widget, HEDDLE_TYPE_SESSION_BLOCK) : NULL;
  return widget != NULL && g_ptr_array_find (self->blocks, widget, &index) ? (int) index : -1;
}

static void
drag_begin_cb (HeddleProgrammeView *self,
               double               x,
               double               y,
               GtkGesture          *gesture)
{
  int index = find_at (self, x, y);
  const HeddleProgrammePlace *place;

  self->dragging = FALSE;
  if (index < 0)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  place = &self->layout->places[index];
  self->dragged = (guint) index;
  self->drag_days = self->drag_minutes = 0;
  self->drag_resizes = y - self->head > place->y + place->height - FOOT;
  gtk_widget_grab_focus (g_ptr_array_index (self->blocks, index));
}

static void
drag_update_cb (HeddleProgrammeView *self,
                double               dx,
                double               dy,
                GtkGesture          *gesture)
{
  double x, y;

  if (!self->dragging && ABS (dx) < STILL && ABS (dy) < STILL)
    return;
  if (!self->dragging)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragging = TRUE;
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  self->drag_minutes = heddle_programme_layout_snap (self->layout, dy);
  if (!self->drag_resizes)
    self->drag_days = heddle_programme_layout_find_day (self->layout, (int) (x + dx)) + 1
                      - self->plan->input.sessions[self->dragged].day;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
drag_end_cb (HeddleProgrammeView *self,
             double               dx,
             double               dy)
{
  g_autofree char *id = NULL;

  if (!self->dragging)
    return;
  self->dragging = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  id = g_strdup (heddle_session_block_get_id (g_ptr_array_index (self->blocks, self->dragged)));
  if (self->drag_resizes && self->drag_minutes != 0)
    ask_resize (self, id, self->drag_minutes);
  else if (!self->drag_resizes && (self->drag_days != 0 || self->drag_minutes != 0))
    ask_move (self, id, self->drag_days, self->drag_minutes);
}

static void
drag_cancel_cb (HeddleProgrammeView *self)
{
  self->dragging = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
pressed_cb (HeddleProgrammeView *self,
            int                  n_press,
            double               x,
            double               y)
{
  int index = find_at (self, x, y);

  if (n_press == 2 && index >= 0)
    gtk_widget_activate_action (
      GTK_WIDGET (self), "programme.edit", "s",
      heddle_session_block_get_id (g_ptr_array_index (self->blocks, index)));
}

/* The foot of a block says that it can be drawn out. */
static void
motion_cb (HeddleProgrammeView *self,
           double               x,
           double               y)
{
  int index = self->layout != NULL ? find_at (self, x, y) : -1;
  const HeddleProgrammePlace *place = index >= 0 ? &self->layout->places[index] : NULL;
  const char *name = place == NULL                                         ? NULL
                     : y - self->head > place->y + place->height - FOOT ? "ns-resize"
                                                                          : "grab";

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

void
heddle_programme_keys_attach (HeddleProgrammeView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
