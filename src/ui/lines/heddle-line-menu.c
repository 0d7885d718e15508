/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-line-menu.h"

#include <adwaita.h>

#include "heddle-line-jobs.h"
#include "heddle-menu-names.h"

#define MENU_KEY "heddle-line-menu"

typedef struct
{
  GtkWidget *widget; /* owns us */
  HeddleSession *session;
  HeddleLineFunc find;
  HeddleLineClosedFunc closed;
  HeddleLine *line; /* that the menu is about; NULL: the focus decides */
  GdkRectangle place;
  GtkWidget *popover;
  GtkWidget *focus; /* of the line, before the menu took it; weak */
  guint drop_id;
} Menu;

static Menu *
get_menu (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), MENU_KEY);
}

static void
menu_free (gpointer data)
{
  Menu *self = data;

  g_clear_handle_id (&self->drop_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->line, heddle_line_free);
  g_clear_weak_pointer (&self->focus);
  g_object_unref (self->session);
  g_free (self);
}

/* The focus goes back, unless the job has opened something that has it. */
static gboolean
drop_cb (gpointer data)
{
  Menu *self = data;
  GtkRoot *root = gtk_widget_get_root (self->widget);
  AdwDialog *dialog
      = ADW_IS_APPLICATION_WINDOW (root)
            ? adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) : NULL;

  self->drop_id = 0;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (self->closed != NULL && dialog == NULL && gtk_widget_get_mapped (self->widget))
    self->closed (self->widget);

  return G_SOURCE_REMOVE;
}

/* The job of a menu's item starts after the menu has closed. */
static void
closed_cb (GtkWidget *popover,
           GtkWidget *widget)
{
  Menu *self = get_menu (widget);

  if (self != NULL && self->popover == popover && self->drop_id == 0)
    self->drop_id = g_idle_add (drop_cb, self);
}

static void
show (Menu      *self,
      GtkWidget *popover)
{
  g_clear_handle_id (&self->drop_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, self->widget);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &self->place);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self->widget, 0);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
start (Menu       *self,
       HeddleLine *line,
       const char *job)
{
  GtkWidget *popover = heddle_line_job_start (self->widget, self->session, line, job);

  if (popover != NULL)
    show (self, popover);
}

/* The menu of the line points at its middle. */
static gboolean
pop_up (Menu      *self,
        GtkWidget *at)
{
  HeddleLine *line = self->find (self->widget, at, &self->place);
  g_autoptr (GMenu) menu = NULL;
  GtkWidget *popover;

  if (line == NULL)
    return FALSE;
  g_clear_pointer (&self->line, heddle_line_free);
  self->line = line;
  g_set_weak_pointer (&self->focus, gtk_root_get_focus (gtk_widget_get_root (self->widget)));
  self->place.x += self->place.width / 2;
  self->place.width = 1;
  menu = heddle_line_jobs_menu (self->session, line, "line");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  heddle_menu_names_fix (popover);
  show (self, popover);

  return TRUE;
}

static void
job_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  Menu *self = data;

  if (self->line == NULL)
    return;
  /* Where the focus is says which of several lists is copied. */
  if (self->focus != NULL && g_str_equal (g_action_get_name (G_ACTION (action)), "copy"))
    gtk_widget_grab_focus (self->focus);
  start (self, g_steal_pointer (&self->line), g_action_get_name (G_ACTION (action)));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GtkWidget       *widget)
{
  GtkWidget *at = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  if (at != NULL && pop_up (get_menu (widget), at))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
press_job (Menu  *self,
           guint  key)
{
  guint n;
  const HeddleLineJob *jobs = heddle_line_jobs_get (&n);

  for (guint i = 0; i < n; i++)
    if (jobs[i].key == key && key != 0)
      {
        HeddleLine *line = self->find (self->widget, NULL, &self->place);

        if (line == NULL)
          return GDK_EVENT_PROPAGATE;
        start (self, line, jobs[i].name);
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  keycode,
                GdkModifierType        modifiers,
                GtkWidget             *widget)
{
  Menu *self = get_menu (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  /* Keys of a popover come by here, too. */
  if (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL
      || modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && modifiers & GDK_SHIFT_MASK))
    return pop_up (self, NULL) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  /* Space on a button within a line is the button's. */
  if (modifiers & GDK_SHIFT_MASK || GTK_IS_BUTTON (focus))
    return GDK_EVENT_PROPAGATE;

  return press_job (self, key);
}

static void
add_actions (Menu *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  guint n;
  const HeddleLineJob *jobs = heddle_line_jobs_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (jobs[i].name, NULL);

      g_signal_connect (action, "activate", G_CALLBACK (job_cb), self);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (self->widget, "line", G_ACTION_GROUP (group));
}

void
heddle_line_menu_attach (GtkWidget      *widget,
                         HeddleSession  *session,
                         HeddleLineFunc  find,
                         HeddleLineClosedFunc closed)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  Menu *self = g_new0 (Menu, 1);

  self->widget = widget;
  self->session = g_object_ref (session);
  self->find = find;
  self->closed = closed;
  g_object_set_data_full (G_OBJECT (widget), MENU_KEY, self, menu_free);
  add_actions (self);
  /* Before the list takes Space for itself. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), widget, 0);
  gtk_widget_add_controller (widget, keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), widget, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

gboolean
heddle_line_menu_is_open (GtkWidget *widget)
{
  Menu *self = get_menu (widget);

  return self != NULL && self->popover != NULL;
}

void
heddle_line_menu_detach (GtkWidget *widget)
{
  gtk_widget_insert_action_group (widget, "line", NULL);
  g_object_set_data (G_OBJECT (widget), MENU_KEY, NULL);
}

void
heddle_line_menu_measure (GtkWidget    *widget,
                          GtkWidget    *line,
                          GdkRectangle *place)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (line, widget, &bounds))
    return;
  *place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                            (int) bounds.size.width, (int) bounds.size.height };
}
