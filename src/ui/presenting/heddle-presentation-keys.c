/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-presentation-keys.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static const struct
{
  guint key;
  gboolean control;
  HeddleShowCommand command;
} commands[] = {
  { GDK_KEY_Page_Down, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_Right, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_Down, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_space, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_n, FALSE, HEDDLE_SHOW_NEXT },
  { GDK_KEY_Return, FALSE, HEDDLE_SHOW_GO },
  { GDK_KEY_KP_Enter, FALSE, HEDDLE_SHOW_GO },
  { GDK_KEY_Page_Up, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_Left, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_Up, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_BackSpace, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_p, FALSE, HEDDLE_SHOW_BACK },
  { GDK_KEY_b, FALSE, HEDDLE_SHOW_BLACK },
  { GDK_KEY_period, FALSE, HEDDLE_SHOW_BLACK },
  { GDK_KEY_w, FALSE, HEDDLE_SHOW_WHITE },
  { GDK_KEY_comma, FALSE, HEDDLE_SHOW_WHITE },
  { GDK_KEY_f, FALSE, HEDDLE_SHOW_FREEZE },
  { GDK_KEY_Home, FALSE, HEDDLE_SHOW_FIRST },
  { GDK_KEY_End, FALSE, HEDDLE_SHOW_LAST },
  { GDK_KEY_plus, TRUE, HEDDLE_SHOW_LARGER },
  { GDK_KEY_equal, TRUE, HEDDLE_SHOW_LARGER },
  { GDK_KEY_KP_Add, TRUE, HEDDLE_SHOW_LARGER },
  { GDK_KEY_minus, TRUE, HEDDLE_SHOW_SMALLER },
  { GDK_KEY_KP_Subtract, TRUE, HEDDLE_SHOW_SMALLER },
  { GDK_KEY_0, TRUE, HEDDLE_SHOW_NORMAL_SIZE },
  { GDK_KEY_KP_0, TRUE, HEDDLE_SHOW_NORMAL_SIZE },
};

static const struct
{
  guint key;
  gboolean control;
  HeddleWish wish;
} wishes[] = {
  { GDK_KEY_Escape, FALSE, HEDDLE_WISH_LEAVE },
  { GDK_KEY_s, FALSE, HEDDLE_WISH_SWAP },
  { GDK_KEY_Tab, TRUE, HEDDLE_WISH_SWAP },
  { GDK_KEY_F11, FALSE, HEDDLE_WISH_WINDOWED },
  { GDK_KEY_c, FALSE, HEDDLE_WISH_CONSOLE },
  { GDK_KEY_d, FALSE, HEDDLE_WISH_DECISION },
  { GDK_KEY_a, FALSE, HEDDLE_WISH_ACTION },
  { GDK_KEY_question, FALSE, HEDDLE_WISH_KEYS },
  { GDK_KEY_F1, FALSE, HEDDLE_WISH_KEYS },
};

static const HeddlePresentationKey key_list[] = {
  { N_("Page Down|→|↓|Space|Enter|N"), N_("Next") },
  { N_("Page Up|←|↑|Backspace|P"), N_("Back") },
  { N_("Home|End"), N_("First, last") },
  { N_("7|Enter"), N_("Go to the seventh") },
  { N_("B|."), N_("Black; the view comes back") },
  { N_("W|,"), N_("White; the view comes back") },
  { N_("F"), N_("Freeze what the audience sees") },
  { N_("Ctrl +|Ctrl −|Ctrl 0"), N_("Larger, smaller, usual type") },
  { N_("D"), N_("Record a decision") },
  { N_("A"), N_("Record an action") },
  { N_("Ctrl Z|Shift Ctrl Z"), N_("Undo, redo") },
  { N_("S|Ctrl Tab"), N_("Swap the screens") },
  { N_("F11"), N_("In a window, for screen sharing") },
  { N_("C"), N_("This console beside the window that is shared") },
  { N_("F5"), N_("From the first") },
  { N_("?|F1"), N_("These keys") },
  { N_("Esc"), N_("End, with a summary") },
};

#define RESTING "heddle-resting"

/* One hand holds one key, in whichever window. */
static guint held;

/* What somebody types into keeps its keys, but for Escape, which leaves it. */
static gboolean
is_text (GtkWidget *focus)
{
  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* What has the focus by the keyboard takes the keys that work it. */
static gboolean
works_focus (GtkWindow *window,
             guint      key)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  gboolean in_list = focus != NULL && (GTK_IS_LIST_BOX_ROW (focus)
                                       || gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX));

  if (focus == NULL || !gtk_window_get_focus_visible (window))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return GTK_IS_BUTTON (focus) || in_list
             || gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) != NULL;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Home:
    case GDK_KEY_End:
      return in_list;
    default:
      return FALSE;
    }
}

static gboolean
is_busy (GtkEventController *controller,
         GtkWindow          *window)
{
  return g_object_get_data (G_OBJECT (controller), RESTING) != NULL
         || (ADW_IS_WINDOW (window)
             && adw_window_get_visible_dialog (ADW_WINDOW (window)) != NULL);
}

/* Undo, redo, F5 and digits; whether it was one of them. */
static gboolean
do_other (HeddlePresentation *self,
          guint               key,
          GdkModifierType     modifiers)
{
  gboolean control = (modifiers & GDK_CONTROL_MASK) != 0;
  gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  if (control && key == GDK_KEY_z)
    {
      if (shift)
        heddle_presentation_redo (self);
      else
        heddle_presentation_undo (self);
    }
  else if (key == GDK_KEY_F5)
    {
      /* with Shift: from here, where it is */
      if (!shift)
        heddle_presentation_do (self, HEDDLE_SHOW_FIRST);
    }
  else if (!control && key >= GDK_KEY_0 && key <= GDK_KEY_9)
    heddle_presentation_type_digit (self, key - GDK_KEY_0);
  else if (!control && key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    heddle_presentation_type_digit (self, key - GDK_KEY_KP_0);
  else
    return FALSE;
  return TRUE;
}

static gboolean
do_key (HeddlePresentation *self,
        guint               key,
        GdkModifierType     modifiers)
{
  gboolean control = (modifiers & GDK_CONTROL_MASK) != 0;

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    if (wishes[i].key == key && wishes[i].control == control)
      {
        heddle_presentation_ask (self, wishes[i].wish);
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].key == key && commands[i].control == control)
      {
        heddle_presentation_do (self, commands[i].command);
        return TRUE;
      }
  return do_other (self, key, modifiers);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        modifiers,
        HeddlePresentation    *self)
{
  GtkWindow *window =
    GTK_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  guint lower = gdk_keyval_to_lower (key);
  gboolean repeated = held == code;

  if ((modifiers & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  /* the key that opened a sheet is not typed into it */
  if (is_busy (GTK_EVENT_CONTROLLER (controller), window))
    return repeated;
  if (is_text (gtk_window_get_focus (window)))
    {
      if (lower != GDK_KEY_Escape)
        return GDK_EVENT_PROPAGATE;
      held = code;
      gtk_window_set_focus (window, NULL);
      return GDK_EVENT_STOP;
    }
  if (works_focus (window, lower))
    return GDK_EVENT_PROPAGATE;
  held = code;
  /* a key that is held does not skip */
  if (repeated)
    return GDK_EVENT_STOP;
  return do_key (self, lower == GDK_KEY_ISO_Left_Tab ? GDK_KEY_Tab : lower, modifiers);
}

static void
key_up_cb (void)
{
  held = 0;
}

/* Whose key goes up elsewhere is not held here. */
static void
is_active_cb (GtkWindow *window)
{
  if (!gtk_window_is_active (window))
    held = 0;
}

GtkEventController *
heddle_presentation_keys_attach (GtkWindow          *window,
                                 HeddlePresentation *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_static_name (key, "presentation");
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, 0);
  g_signal_connect (key, "key-released", G_CALLBACK (key_up_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), key);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  return key;
}

void
heddle_presentation_keys_rest (GtkEventController *keys,
                               gboolean            resting)
{
  g_object_set_data (G_OBJECT (keys), RESTING, GINT_TO_POINTER (resting));
}

const HeddlePresentationKey *
heddle_presentation_keys_list (guint *n_keys)
{
  *n_keys = G_N_ELEMENTS (key_list);
  return key_list;
}
