/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does with files as a whole. */

#include "heddle-window-private.h"

#include <glib/gi18n-lib.h>

#include "files/heddle-backup-dialog.h"
#include "files/heddle-backups-page.h"
#include "files/heddle-restore.h"
#include "heddle-early-open.h"
#include "heddle-file-page.h"
#include "heddle-files.h"
#include "heddle-recent.h"
#include "heddle-text-size.h"
#include "heddle-welcome.h"
#include "history/heddle-wall-time.h"

/* How long to wait for a file, in µs: where nothing is seen yet, and where the
 * window would be held up; and, in ms, between two looks. */
#define WAIT_FIRST (400 * 1000)
#define WAIT_SHOWN (20 * 1000)
#define LOOK 50

void
heddle_window_close_file (HeddleWindow *self)
{
  /* what is being opened is closed again, or taken by who asks for it next */
  g_clear_handle_id (&self->opening, g_source_remove);
  if (self->session == NULL)
    return;

  adw_toast_overlay_set_child (self->toast_overlay, NULL);
  self->shell = NULL;
  heddle_files_close (self->session);
  g_clear_object (&self->session);
}

static void
set_content (HeddleWindow *self,
             GtkWidget    *content)
{
  adw_toast_overlay_set_child (self->toast_overlay, content);
  heddle_window_follow_file (self);
}

/* One breakpoint applies at a time, the last that fits; so each sets what the
 * ones before it set, too. */
static void
add_breakpoint (HeddleWindow *self,
                const char   *condition,
                guint         n_properties)
{
  static const char *const properties[] = { "compact", "collapsed", "narrow" };
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse (condition));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, TRUE);
  for (guint i = 0; i < n_properties; i++)
    adw_breakpoint_add_setter (breakpoint, G_OBJECT (self->shell), properties[i], &value);
  adw_application_window_add_breakpoint (ADW_APPLICATION_WINDOW (self), breakpoint);
}

/* Backups. */

static void restore (HeddleWindow *self);

/* The last one before the window goes, the one before a restore, or one of
 * every hour. */
static void
backed_up_cb (HeddleWindow *self,
              const GError *error)
{
  if (self->restoring != NULL)
    restore (self);
  /* away while something is presented, else for good */
  else if (self->stage == NULL && !gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_destroy (GTK_WINDOW (self));
  else if (error != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("No backup was made. %s"), error->message);

      heddle_window_announce (self, text, _("Backups"), "win.backups");
    }
}

gboolean
heddle_window_holds_open (HeddleWindow *self)
{
  HeddleStore *store;

  if (self->session == NULL)
    return FALSE;
  store = heddle_session_get_store (self->session);
  if (heddle_store_is_read_only (store) || heddle_backup_is_current (store))
    return FALSE;
  heddle_keeper_back_up (heddle_session_get_keeper (self->session), HEDDLE_BACKUP_CLOSING);
  return TRUE;
}

static void
show_store (HeddleWindow *self,
            HeddleStore  *store)
{
  heddle_recent_add (heddle_store_get_path (store));
  self->session = heddle_session_new (store, self->fixed_today);
  heddle_text_size_follow (GTK_WIDGET (self), self->session);
  self->shell = HEDDLE_SHELL (heddle_shell_new (self->session));
  g_signal_connect_object (heddle_session_get_keeper (self->session), "done",
                           G_CALLBACK (backed_up_cb), self, G_CONNECT_SWAPPED);
  add_breakpoint (self, "max-width: 1100sp", 1);
  add_breakpoint (self, "max-width: 860sp", 2);
  add_breakpoint (self, "max-width: 600sp", 3);
  set_content (self, GTK_WIDGET (self->shell));
  if (heddle_store_is_read_only (store))
    heddle_window_announce (self, _("This file is open for reading only"), NULL, NULL);
}

/* @stop: (nullable): what a button below does that stops it */
static GtkWidget *
working_page_new (const char *title,
                  const char *description,
                  const char *stop)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  adw_status_page_set_paintable (ADW_STATUS_PAGE (page),
                                 GDK_PAINTABLE (adw_spinner_paintable_new (page)));
  if (stop != NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_("_Stop"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), stop);
      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "pill");
      adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
    }
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  return view;
}

static HeddleBackupsPage *
open_backups (HeddleWindow *self)
{
  return HEDDLE_BACKUPS_PAGE (heddle_shell_open_page (self->shell, HEDDLE_TYPE_BACKUPS_PAGE,
                                                      "backups", _("Backups")));
}

static void open_with (HeddleWindow     *self,
                       const char       *path,
                       HeddleStoreFlags  flags);

/* In the place of the file that is open, as whoever wants to mend one asked for. */
static void
look_at_refused_cb (HeddleWindow *self,
                    const char   *response,
                    AdwDialog    *dialog)
{
  if (!g_str_equal (response, "look"))
    return;
  heddle_window_close_file (self);
  g_set_str (&self->path, g_object_get_data (G_OBJECT (dialog), "path"));
  set_content (self, heddle_file_page_new (self->path, g_object_get_data (G_OBJECT (dialog),
                                                                          "error")));
}

/* The file that was open still is. */
static void
tell_refused (HeddleWindow *self,
              const char   *path,
              const GError *error)
{
  AdwDialog *dialog;

  if (g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_FOREIGN))
    {
      heddle_window_report (self, error->message);
      return;
    }
  dialog = adw_alert_dialog_new (heddle_file_page_get_title (error), error->message);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "look",
                                  _("_See What Can Be Done"), "close", _("_Close"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "close");
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_object_set_data_full (G_OBJECT (dialog), "error", g_error_copy (error),
                          (GDestroyNotify) g_error_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (look_at_refused_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
show_opened (HeddleWindow *self)
{
  g_autoptr (HeddleStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *opened = g_steal_pointer (&self->opened);
  g_autofree char *previous = g_steal_pointer (&self->previous);
  g_autofree char *refused = NULL;

  heddle_early_open_take (&store, &error);
  if (store == NULL && previous != NULL)
    {
      refused = g_strdup (self->path);
      open_with (self, previous, self->previous_flags);
      tell_refused (self, refused, error);
      return;
    }
  if (store == NULL)
    {
      set_content (self, heddle_file_page_new (self->path, error));
      return;
    }
  show_store (self, store);
  if (opened == NULL)
    return;
  heddle_window_announce (self, opened, NULL, NULL);
  if (self->at_backups)
    heddle_backups_page_tell_restored (open_backups (self));
}

/* Whether the file is open, or cannot be; what was being opened before it ends
 * first. */
static gboolean
look_opened (HeddleWindow *self,
             gint64        most)
{
  if (!heddle_early_open_wait (most))
    return FALSE;
  if (heddle_early_open_is_of (self->path, self->flags))
    return TRUE;
  heddle_early_open_take (NULL, NULL);
  heddle_early_open_start (self->path, self->flags);
  return heddle_early_open_wait (most);
}

static gboolean
opening_cb (gpointer data)
{
  HeddleWindow *self = data;

  if (!look_opened (self, 0))
    return G_SOURCE_CONTINUE;
  self->opening = 0;
  show_opened (self);
  return G_SOURCE_REMOVE;
}

/* Most files are open before anybody could notice; after a bad end, and where it
 * is a copy, the whole file is checked first. */
static void
open_with (HeddleWindow     *self,
           const char       *path,
           HeddleStoreFlags  flags)
{
  gboolean shown = gtk_widget_get_mapped (GTK_WIDGET (self));

  g_set_str (&self->previous, self->session != NULL ? self->path : NULL);
  self->previous_flags = self->flags;
  heddle_window_close_file (self);
  g_set_str (&self->path, path);
  self->flags = flags;
  if (look_opened (self, shown ? WAIT_SHOWN : WAIT_FIRST))
    {
      show_opened (self);
      return;
    }
  set_content (self, working_page_new (_("Opening…"),
                                       _("A file that was not closed well, or is a copy, is "
                                         "checked as a whole first."), "win.start-page"));
  self->opening = g_timeout_add (LOOK, opening_cb, self);
}

void
heddle_window_open_file (HeddleWindow *self,
                         const char   *path)
{
  g_return_if_fail (HEDDLE_IS_WINDOW (self));

  open_with (self, path, 0);
}

/* A file that nobody waits for any more is closed as soon as it is open, unless
 * another one is asked for, which does the same. */
static gboolean
discard_cb (gpointer data)
{
  HeddleWindow *self = data;

  if (self->opening != 0)
    return G_SOURCE_REMOVE;
  if (!heddle_early_open_wait (0))
    return G_SOURCE_CONTINUE;
  heddle_early_open_take (NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
show_start_page (HeddleWindow *self)
{
  if (self->opening != 0)
    g_timeout_add_full (G_PRIORITY_DEFAULT, LOOK, discard_cb, g_object_ref (self),
                        g_object_unref);
  heddle_window_close_file (self);
  g_clear_pointer (&self->path, g_free);
  set_content (self, heddle_welcome_new ());
}

/* The file that was open last; one that is gone is said to be. */
void
heddle_window_start (HeddleWindow *self)
{
  g_autofree char *path = heddle_recent_dup_last ();

  g_return_if_fail (HEDDLE_IS_WINDOW (self));

  if (path != NULL)
    heddle_window_open_file (self, path);
  else
    show_start_page (self);
}

static HeddleDay
get_today (HeddleWindow *self)
{
  return self->fixed_today != HEDDLE_DAY_NONE ? self->fixed_today : heddle_day_today ();
}

static void
create_file (HeddleWindow *self,
             const char   *path,
             gboolean      example)
{
  g_autoptr (HeddleStore) store = NULL;
  g_autoptr (GError) error = NULL;

  heddle_window_close_file (self);
  g_set_str (&self->path, path);
  self->flags = 0;
  store = heddle_files_create (path, example, get_today (self), &error);
  if (store != NULL)
    show_store (self, store);
  else
    set_content (self, heddle_file_page_new (path, error));
}

static void
start_new_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autofree char *path = heddle_workspace_get_default_path ();

  /* There is one already, which was not open last. */
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    gtk_widget_activate_action (widget, "win.new-file", NULL);
  else
    create_file (HEDDLE_WINDOW (widget), path, FALSE);
}

static void
start_page_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  show_start_page (HEDDLE_WINDOW (widget));
}

static void
open_path_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  heddle_window_open_file (HEDDLE_WINDOW (widget), g_variant_get_bytestring (parameter));
}

static void
forget_file_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  heddle_recent_remove (self->path);
  heddle_window_start (self);
}

/* The third frame: what is said meanwhile is on the screen. */
static gboolean
make_example_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  guint *n_left = data;
  g_autofree char *path = NULL;

  if (--*n_left > 0)
    return G_SOURCE_CONTINUE;
  path = heddle_files_get_example_path ();
  create_file (HEDDLE_WINDOW (widget), path, TRUE);
  return G_SOURCE_REMOVE;
}

static void
make_example (HeddleWindow *self)
{
  guint *n_left = g_new (guint, 1);

  *n_left = 3;
  set_content (self, working_page_new (_("Making the Example"),
                                       _("Invented plans, people and episodes to try things on"),
                                       NULL));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), make_example_cb, n_left, g_free);
}

static void
open_example_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  g_autofree char *path = heddle_files_get_example_path ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    heddle_window_open_file (self, path);
  else
    make_example (self);
}

static void
retry_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  g_autofree char *path = g_strdup (self->path);

  heddle_window_open_file (self, path);
}

static void
open_for_reading_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  g_autofree char *path = g_strdup (self->path);

  open_with (self, path, HEDDLE_STORE_READ_ONLY);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (HeddleWindow) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    heddle_window_open_file (self, g_file_peek_path (file));
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) own = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (own, _("Heddle’s Files"));
  gtk_file_filter_add_suffix (own, "db");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, own);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _("Open a File"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, opened_cb, g_object_ref (widget));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (HeddleWindow) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  g_autofree char *path = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;
  path = g_strconcat (g_file_peek_path (file),
                      g_str_has_suffix (g_file_peek_path (file), ".db") ? "" : ".db", NULL);
  create_file (self, path, FALSE);
}

static void
new_file_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("New File"));
  gtk_file_dialog_set_initial_name (dialog, "heddle.db");
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, saved_cb, g_object_ref (widget));
}

/* Restoring. */

static void
backups_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
    open_backups (self);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (HeddleWindow) self = data;
  g_autofree char *path = g_strdup (self->path);
  g_autoptr (GError) error = NULL;
  gboolean done = heddle_restore_finish (result, &error);

  g_application_release (g_application_get_default ());
  if (done)
    g_set_str (&self->opened, _("The backup is now the file that is open"));
  if (done || g_file_test (path, G_FILE_TEST_EXISTS))
    heddle_window_open_file (self, path);
  else
    heddle_window_start (self);
  if (!done)
    heddle_window_report (self, error->message);
}

/* A backup that belongs to no file that is shown must not replace one. */
static char *
dup_free_path (void)
{
  char *path = heddle_workspace_get_default_path ();

  for (guint n = 2; g_file_test (path, G_FILE_TEST_EXISTS); n++)
    {
      g_autofree char *taken = path;
      g_autofree char *folder = g_path_get_dirname (taken);
      g_autofree char *name = g_strdup_printf ("heddle-%u.db", n);

      path = g_build_filename (folder, name, NULL);
    }
  return path;
}

/* The file was backed up, or there is none. */
static void
restore (HeddleWindow *self)
{
  g_autofree char *backup = g_steal_pointer (&self->restoring);
  g_autofree char *second = NULL;

  if (self->path == NULL)
    self->path = dup_free_path ();
  if (self->session != NULL)
    second = heddle_session_dup_setting (self->session, "backup-folder");
  heddle_window_close_file (self);
  set_content (self, working_page_new (_("Restoring…"), NULL, NULL));
  g_application_hold (g_application_get_default ());
  heddle_restore_async (self->path, backup, second, restored_cb, g_object_ref (self));
}

static void
restore_backup_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  g_set_str (&self->restoring, g_variant_get_string (parameter, NULL));
  self->at_backups = self->shell != NULL
                     && HEDDLE_IS_BACKUPS_PAGE (heddle_shell_get_page (self->shell));
  if (self->session != NULL
      && !heddle_store_is_read_only (heddle_session_get_store (self->session)))
    heddle_keeper_back_up (heddle_session_get_keeper (self->session), HEDDLE_BACKUP_RESTORE);
  else
    restore (self);
}

static void
backup_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (HeddleWindow) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = NULL;

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;
  name = g_file_get_basename (file);
  adw_dialog_present (heddle_backup_dialog_new (g_file_peek_path (file), self->session,
                                                get_today (self), name),
                      GTK_WIDGET (self));
}

static void
newest_backup_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  g_autoptr (GPtrArray) backups = heddle_backup_list (self->path, NULL);
  g_autofree char *when = NULL;
  const HeddleBackup *newest;

  if (backups->len == 0)
    return;
  newest = backups->pdata[0];
  when = heddle_wall_time_dup_full (newest->wall, get_today (self));
  adw_dialog_present (heddle_backup_dialog_new (newest->path, NULL, get_today (self), when),
                      widget);
}

/* Of any file, from anywhere. */
static void
choose_backup_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Restore a Backup"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, backup_chosen_cb,
                        g_object_ref (widget));
}

const HeddleWindowAction *
heddle_window_get_file_actions (guint *n_actions)
{
  static const HeddleWindowAction actions[] = {
    { "win.open", NULL, open_cb },
    { "win.open-path", "ay", open_path_cb },
    { "win.forget-file", NULL, forget_file_cb },
    { "win.start-page", NULL, start_page_cb },
    { "win.new-file", NULL, new_file_cb },
    { "win.start-new", NULL, start_new_cb },
    { "win.open-example", NULL, open_example_cb },
    { "win.retry", NULL, retry_cb },
    { "win.open-for-reading", NULL, open_for_reading_cb },
    { "win.backups", NULL, backups_cb, TRUE },
    { "win.restore-backup", "s", restore_backup_cb },
    { "win.choose-backup", NULL, choose_backup_cb },
    { "win.newest-backup", NULL, newest_backup_cb },
  };

  *n_actions = G_N_ELEMENTS (actions);

  return actions;
}
