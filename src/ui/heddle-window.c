/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-window-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-actions.h"
#include "heddle-kept-focus.h"
#include "heddle-styles.h"
#include "heddle-text-size.h"

G_DEFINE_FINAL_TYPE (HeddleWindow, heddle_window, ADW_TYPE_APPLICATION_WINDOW)

/* A toast with the space around it, in px. */
#define TOAST_HEIGHT 80

/* What is typed below a toast is to be seen; undoing has a key as well. */
static gboolean
typed_cb (HeddleWindow    *self,
          guint            key,
          guint            code,
          GdkModifierType  state)
{
  GtkWidget *overlay = GTK_WIDGET (self->toast_overlay);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  graphene_rect_t bounds;

  if (self->toast != NULL
      && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
      && g_unichar_isgraph (gdk_keyval_to_unicode (key))
      && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0
      && gtk_widget_compute_bounds (focus, overlay, &bounds)
      && bounds.origin.y + bounds.size.height
             > (float) (gtk_widget_get_height (overlay) - TOAST_HEIGHT))
    adw_toast_dismiss (self->toast);
  return GDK_EVENT_PROPAGATE;
}

static void
follow_typing (HeddleWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (typed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
add_toast (HeddleWindow *self,
           AdwToast     *toast)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_object (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

void
heddle_window_announce (HeddleWindow *self,
                        const char   *text,
                        const char   *button,
                        const char   *action)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_detailed_action_name (toast, action);
    }
  add_toast (self, toast);
}

void
heddle_window_report (HeddleWindow *self,
                      const char   *message)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Nothing Was Changed"), message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

gboolean
heddle_window_has_dialog (HeddleWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

static const HeddleWindowAction *(*const action_groups[]) (guint *n_actions) = {
  heddle_window_get_attachment_actions,
  heddle_window_get_change_actions,
  heddle_window_get_dialog_actions,
  heddle_window_get_file_actions,
  heddle_window_get_place_actions,
  heddle_window_get_presenting_actions,
};

void
heddle_window_follow_file (HeddleWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (action_groups); i++)
    {
      guint n;
      const HeddleWindowAction *actions = action_groups[i](&n);

      for (guint j = 0; j < n; j++)
        if (actions[j].needs_file)
          gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[j].name,
                                         self->session != NULL);
    }
  heddle_window_follow_changes (self);
}

static void
announce_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  const char *text = g_variant_get_string (parameter, NULL);

  /* Changes announce themselves, with Undo. */
  if (self->toast == NULL || g_strcmp0 (adw_toast_get_title (self->toast), text) != 0)
    heddle_window_announce (self, text, NULL, NULL);
}

static void
report_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  heddle_window_report (HEDDLE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
text_size_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  int steps = 0;

  if (g_str_has_suffix (action, "larger"))
    steps = 1;
  else if (g_str_has_suffix (action, "smaller"))
    steps = -1;
  heddle_text_size_change (widget, self->session, steps);
}

static void
is_active_cb (HeddleWindow *self)
{
  if (self->session != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    heddle_clock_refresh (heddle_session_get_clock (self->session));
}

/* Gone for who closes it; the last backup is made where nobody waits for it. */
static gboolean
heddle_window_close_request (GtkWindow *window)
{
  HeddleWindow *self = HEDDLE_WINDOW (window);

  if (!heddle_window_holds_open (self))
    return GTK_WINDOW_CLASS (heddle_window_parent_class)->close_request (window);
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  return GDK_EVENT_STOP;
}

static void
heddle_window_dispose (GObject *object)
{
  HeddleWindow *self = HEDDLE_WINDOW (object);

  heddle_window_stop_presenting (self);
  heddle_window_close_file (self);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->restoring, g_free);
  g_clear_pointer (&self->opened, g_free);
  g_clear_pointer (&self->previous, g_free);

  G_OBJECT_CLASS (heddle_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass           *widget_class,
                 const HeddleWindowAction *actions,
                 guint                     n_actions)
{
  for (guint i = 0; i < n_actions; i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

/* What is inside the window asks it for. */
static void
install_own_actions (GtkWidgetClass *widget_class)
{
  static const HeddleWindowAction actions[] = {
    { "win.announce", "s", announce_cb },
    { "win.report", "s", report_cb },
    { "win.text-larger", NULL, text_size_cb },
    { "win.text-smaller", NULL, text_size_cb },
    { "win.text-usual", NULL, text_size_cb },
  };

  install_actions (widget_class, actions, G_N_ELEMENTS (actions));
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  guint n;
  const HeddleShortcut *shortcuts = heddle_actions_get_shortcuts (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkShortcut *shortcut;

      if (!shortcuts[i].bubbles)
        continue;

      shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].accelerators),
                                   gtk_callback_action_new (heddle_window_undo_key,
                                                            (gpointer) shortcuts[i].action, NULL));
      gtk_widget_class_add_shortcut (widget_class, shortcut);
      g_object_unref (shortcut);
    }
}

static void
focus_lost_cb (GtkWindow *window)
{
  HeddleWindow *self = HEDDLE_WINDOW (window);
  GtkWidget *focus = gtk_window_get_focus (window);
  HeddlePage *page = self->shell != NULL ? heddle_shell_get_page (self->shell) : NULL;

  if (page != NULL && !heddle_window_has_dialog (self)
      && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (page))))
    heddle_page_focus_content (page);
}

static void
heddle_window_class_init (HeddleWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = heddle_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/scot/heddle/Heddle/ui/heddle-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleWindow, toast_overlay);
  gtk_widget_class_bind_template_callback (widget_class, is_active_cb);
  for (guint i = 0; i < G_N_ELEMENTS (action_groups); i++)
    {
      guint n;
      const HeddleWindowAction *actions = action_groups[i](&n);

      install_actions (widget_class, actions, n);
    }
  install_own_actions (widget_class);
  bind_keys (widget_class);
}

static void
heddle_window_init (HeddleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_window_take_drops (self);
  follow_typing (self);
  heddle_kept_focus_attach (GTK_WINDOW (self), focus_lost_cb);
  heddle_styles_load_later (GTK_WIDGET (self));
}

GtkWidget *
heddle_window_new (GtkApplication *app,
                   HeddleDay       fixed_today)
{
  HeddleWindow *self = g_object_new (HEDDLE_TYPE_WINDOW, "application", app, NULL);

  self->fixed_today = fixed_today;

  return GTK_WIDGET (self);
}
