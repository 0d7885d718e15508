/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-strip-point.h"

#include "heddle-activate.h"
#include "heddle-painting-look.h"

struct _HeddleStripPoint
{
  GtkWidget parent_instance;

  char *id;
};

G_DEFINE_FINAL_TYPE (HeddleStripPoint, heddle_strip_point, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE,
  LIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
released_cb (HeddleStripPoint *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
enter_cb (HeddleStripPoint *self)
{
  g_signal_emit (self, signals[LIT], 0, TRUE);
}

static void
leave_cb (HeddleStripPoint *self)
{
  g_signal_emit (self, signals[LIT], 0, FALSE);
}

static void
add_controllers (HeddleStripPoint *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
heddle_strip_point_finalize (GObject *object)
{
  g_free (HEDDLE_STRIP_POINT (object)->id);

  G_OBJECT_CLASS (heddle_strip_point_parent_class)->finalize (object);
}

static void
heddle_strip_point_class_init (HeddleStripPointClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heddle_strip_point_finalize;

  signals[ACTIVATE] = heddle_activate_install (widget_class, NULL);
  heddle_activate_use_space (widget_class);
  signals[LIT] = g_signal_new ("lit", HEDDLE_TYPE_STRIP_POINT, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_css_name (widget_class, "point");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
heddle_strip_point_init (HeddleStripPoint *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  add_controllers (self);
}

GtkWidget *
heddle_strip_point_new (const char *id,
                        const char *spoken)
{
  HeddleStripPoint *self = g_object_new (HEDDLE_TYPE_STRIP_POINT, NULL);

  self->id = g_strdup (id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  return GTK_WIDGET (self);
}

const char *
heddle_strip_point_get_id (HeddleStripPoint *self)
{
  g_return_val_if_fail (HEDDLE_IS_STRIP_POINT (self), NULL);

  return self->id;
}

void
heddle_strip_point_set_lit (HeddleStripPoint *self,
                            gboolean          lit)
{
  g_return_if_fail (HEDDLE_IS_STRIP_POINT (self));

  heddle_painting_look_set_class (GTK_WIDGET (self), "lit", lit);
}
