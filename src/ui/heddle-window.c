/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-window-private.h"

#include <glib/gi18n-lib.h>

#include "collaboratives/heddle-collaborative-page.h"
#include "episodes/heddle-episode-dialog.h"
#include "forms/heddle-kinds-dialog.h"
#include "forms/heddle-record-dialog.h"
#include "heddle-actions.h"
#include "heddle-copy.h"
#include "heddle-history.h"
#include "heddle-preferences.h"
#include "heddle-shortcuts-dialog.h"
#include "heddle-text-size.h"
#include "history/heddle-history-page.h"
#include "history/heddle-trash-page.h"
#include "people/heddle-handover-dialog.h"
#include "people/heddle-letter-dialog.h"
#include "search/heddle-search-dialog.h"

G_DEFINE_FINAL_TYPE (HeddleWindow, heddle_window, ADW_TYPE_APPLICATION_WINDOW)

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
      adw_toast_set_action_name (toast, action);
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

static void
follow_labels (HeddleWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  HeddleSession *session = self->session;

  gtk_widget_action_set_enabled (widget, "win.undo", session != NULL
                                 && heddle_session_get_undo_label (session) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", session != NULL
                                 && heddle_session_get_redo_label (session) != NULL);
}

static void
committed_cb (HeddleWindow *self)
{
  const char *label = heddle_session_get_undo_label (self->session);

  follow_labels (self);
  heddle_shell_leave_removed (self->shell);
  if (!self->undoing && label != NULL)
    heddle_window_announce (self, label, _("Undo"), "win.undo");
}

void
heddle_window_follow_file (HeddleWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  static const char *const names[] = { "win.add", "win.search", "win.preferences", "win.place",
                                       "win.history", "win.trash", "win.backups", "win.copy-table",
                                       "win.write-to", "win.hand-over",
                                       "win.record-history", "win.undo-change",
                                       "win.sidebar", "win.open-record", "win.edit-record",
                                       "win.add-record",
                                       "win.plan-episode" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (widget, names[i], self->session != NULL);
  if (self->session != NULL)
    g_signal_connect_object (heddle_session_get_store (self->session), "committed",
                             G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  follow_labels (self);
}

static void
announce_undone (HeddleWindow           *self,
                 const HeddleUndoReport *done)
{
  g_autofree char *text = NULL;

  if (done->skipped > 0)
    text = g_strdup_printf (ngettext ("Undone: %s; %u value changed since was kept",
                                      "Undone: %s; %u values changed since were kept",
                                      done->skipped),
                            done->label, done->skipped);
  else
    text = g_strdup_printf (_("Undone: %s"), done->label);
  heddle_window_announce (self, text, _("Redo"), "win.redo");
}

static void
undo_or_redo (HeddleWindow *self,
              gboolean      undo)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_auto (HeddleUndoReport) done = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean ok;

  self->undoing = TRUE;
  ok = undo ? heddle_history_undo (store, &done, &error)
            : heddle_history_redo (store, &done, &error);
  self->undoing = FALSE;
  if (!ok)
    {
      heddle_window_report (self, error->message);
      return;
    }

  if (undo)
    announce_undone (self, &done);
  else
    {
      g_autofree char *text = g_strdup_printf (_("Done again: %s"), done.label);

      heddle_window_announce (self, text, _("Undo"), "win.undo");
    }
}

static void
undo_change_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  g_auto (HeddleUndoReport) done = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 site, seq;
  gboolean ok;

  g_variant_get (parameter, "(xx)", &site, &seq);
  self->undoing = TRUE;
  ok = heddle_history_undo_change (heddle_session_get_store (self->session), site, seq, &done,
                                   &error);
  self->undoing = FALSE;
  if (ok)
    announce_undone (self, &done);
  else
    heddle_window_report (self, error->message);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  undo_or_redo (HEDDLE_WINDOW (widget), TRUE);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  undo_or_redo (HEDDLE_WINDOW (widget), FALSE);
}

/* A text field keeps the keys even when it has nothing to undo itself:
 * nobody who is typing means the last change of the file. */
static gboolean
undo_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return GDK_EVENT_STOP;

  return gtk_widget_activate_action_variant (widget, data, NULL);
}

static gboolean
has_dialog (HeddleWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!has_dialog (self))
    adw_dialog_present (heddle_kinds_dialog_new (self->session), widget);
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!has_dialog (self))
    adw_dialog_present (heddle_search_dialog_new (self->session), widget);
}

static void
plan_episode_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  adw_dialog_present (heddle_episode_dialog_new (HEDDLE_WINDOW (widget)->session), widget);
}

static void
preferences_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!has_dialog (self))
    adw_dialog_present (heddle_preferences_new (self->session), widget);
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  if (!has_dialog (HEDDLE_WINDOW (widget)))
    adw_dialog_present (heddle_shortcuts_dialog_new (), widget);
}

static void
about_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  adw_show_about_dialog (widget,
                         "application-name", _("Heddle"),
                         "application-icon", "scot.heddle.Heddle",
                         "version", HEDDLE_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("From one fieldwork date every deadline"),
                         NULL);
}

static void
place_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!has_dialog (self))
    heddle_shell_show_place (self->shell, g_variant_get_string (parameter, NULL));
}

static void
sidebar_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  heddle_shell_toggle_sidebar (HEDDLE_WINDOW (widget)->shell);
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!has_dialog (self))
    heddle_shell_open_page (self->shell, HEDDLE_TYPE_HISTORY_PAGE, "history", _("History"));
}

static void
trash_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!has_dialog (self))
    heddle_shell_open_page (self->shell, HEDDLE_TYPE_TRASH_PAGE, "trash", _("Trash"));
}

static void
copy_table_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  if (!has_dialog (HEDDLE_WINDOW (widget)))
    heddle_copy_table (widget);
}

static void
write_to_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  const char *kind;
  const char *id;
  HeddleLetter *letter;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  letter = heddle_letter_new (heddle_session_get_store (self->session), kind, id,
                              heddle_session_get_today (self->session), &error);
  if (letter != NULL)
    adw_dialog_present (heddle_letter_dialog_new (letter), widget);
  else
    heddle_window_report (self, error->message);
}

/* From a person; from who sits in front of it where none is given. */
static void
hand_over_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  const char *from = g_variant_get_string (parameter, NULL);

  if (*from == '\0')
    from = heddle_session_get_person (self->session);
  adw_dialog_present (heddle_handover_dialog_new (self->session, from), widget);
}

static void
record_history_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  HeddleStore *store = heddle_session_get_store (self->session);
  const HeddleKind *kind;
  const char *name;
  const char *id;
  g_autoptr (HeddleRecord) record = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *title = NULL;
  g_autofree char *tag = NULL;
  AdwNavigationPage *page;

  g_variant_get (parameter, "(&s&s)", &name, &id);
  kind = heddle_schema_get_kind (heddle_store_get_schema (store), name);
  record = kind != NULL ? heddle_store_get (store, kind, id, NULL) : NULL;
  if (record == NULL)
    return;

  shown = heddle_record_dup_title (record);
  title = g_strdup_printf (_("History of %s"), shown);
  tag = g_strdup_printf ("history:%s:%s", name, id);
  page = heddle_shell_open_page (self->shell, HEDDLE_TYPE_HISTORY_PAGE, tag, title);
  heddle_history_page_set_record (HEDDLE_HISTORY_PAGE (page), kind, id);
}

static void
edit_record_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  const char *kind;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  adw_dialog_present (heddle_record_dialog_new (self->session, kind, id), widget);
}

/* Adds a record of a kind, some of whose fields are given. */
static void
add_record_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  g_autoptr (GVariantIter) fields = NULL;
  AdwDialog *dialog;
  const char *kind;
  const char *field;
  const char *text;

  g_variant_get (parameter, "(&sa{ss})", &kind, &fields);
  dialog = heddle_record_dialog_new (self->session, kind, NULL);
  while (g_variant_iter_next (fields, "{&s&s}", &field, &text))
    heddle_record_dialog_fill (HEDDLE_RECORD_DIALOG (dialog), field, text);
  adw_dialog_present (dialog, widget);
}

/* Episodes and their steps have a page; every other record opens its form. */
static void
open_record_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  HeddleStore *store = heddle_session_get_store (self->session);
  const char *kind;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  if (g_str_equal (kind, "episode"))
    heddle_shell_open_episode (self->shell, id, NULL);
  else if (g_str_equal (kind, "step"))
    {
      g_autoptr (HeddleRecord) step = heddle_store_get (store, &heddle_step_kind, id, NULL);

      if (step != NULL)
        heddle_shell_open_episode (self->shell, HEDDLE_STEP (step)->episode, id);
    }
  else if (g_str_equal (kind, "collaborative"))
    {
      g_autofree char *tag = g_strconcat ("collaborative:", id, NULL);

      heddle_collaborative_page_set_record (HEDDLE_COLLABORATIVE_PAGE (
          heddle_shell_open_page (self->shell, HEDDLE_TYPE_COLLABORATIVE_PAGE, tag,
                                  _("Collaborative"))), id);
    }
  else
    edit_record_cb (widget, action, parameter);
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
    heddle_session_refresh_today (self->session);
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

  heddle_window_close_file (self);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->restoring, g_free);

  G_OBJECT_CLASS (heddle_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.undo", NULL, undo_cb },
    { "win.redo", NULL, redo_cb },
    { "win.add", NULL, add_cb },
    { "win.search", NULL, search_cb },
    { "win.plan-episode", NULL, plan_episode_cb },
    { "win.open-record", "(ss)", open_record_cb },
    { "win.edit-record", "(ss)", edit_record_cb },
    { "win.history", NULL, history_cb },
    { "win.trash", NULL, trash_cb },
    { "win.copy-table", NULL, copy_table_cb },
    { "win.write-to", "(ss)", write_to_cb },
    { "win.hand-over", "s", hand_over_cb },
    { "win.record-history", "(ss)", record_history_cb },
    { "win.undo-change", "(xx)", undo_change_cb },
    { "win.add-record", "(sa{ss})", add_record_cb },
    { "win.announce", "s", announce_cb },
    { "win.report", "s", report_cb },
    { "win.place", "s", place_cb },
    { "win.sidebar", NULL, sidebar_cb },
    { "win.preferences", NULL, preferences_cb },
    { "win.shortcuts", NULL, shortcuts_cb },
    { "win.about", NULL, about_cb },
    { "win.text-larger", NULL, text_size_cb },
    { "win.text-smaller", NULL, text_size_cb },
    { "win.text-usual", NULL, text_size_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
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
                                   gtk_callback_action_new (undo_key_cb,
                                                            (gpointer) shortcuts[i].action, NULL));
      gtk_widget_class_add_shortcut (widget_class, shortcut);
      g_object_unref (shortcut);
    }
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
  install_actions (widget_class);
  heddle_window_install_file_actions (widget_class);
  bind_keys (widget_class);
}

static void
heddle_window_init (HeddleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
heddle_window_new (GtkApplication *app,
                   HeddleDay       fixed_today)
{
  HeddleWindow *self = g_object_new (HEDDLE_TYPE_WINDOW, "application", app, NULL);

  self->fixed_today = fixed_today;

  return GTK_WIDGET (self);
}
