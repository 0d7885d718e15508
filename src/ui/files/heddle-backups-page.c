/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-backups-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-backup-dialog.h"
#include "heddle-backup-words.h"
#include "history/heddle-wall-time.h"

#define PATH_KEY "heddle-path"
#define NAME_KEY "heddle-name"

struct _HeddleBackupsPage
{
  HeddlePage parent_instance;

  char *second; /* NULL: there is no second folder */
  gboolean restored; /* just now */

  GtkWidget *back_up_button;
  GtkLabel *status;
  GtkProgressBar *progress;
  AdwBanner *problem;
  AdwActionRow *own_row;
  AdwActionRow *second_row;
  GtkWidget *clear_button;
  GtkButton *choose_button;
  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *results;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeddleBackupsPage, heddle_backups_page, HEDDLE_TYPE_PAGE)

static HeddleSession *
get_session (HeddleBackupsPage *self)
{
  return heddle_page_get_session (HEDDLE_PAGE (self));
}

static HeddleStore *
get_store (HeddleBackupsPage *self)
{
  return heddle_session_get_store (get_session (self));
}

/* The list: one line for each copy, whichever folders have it. */

typedef struct
{
  const HeddleBackup *backup;
  gboolean own;
  gboolean second;
} Line;

static gboolean
has_name (GPtrArray          *backups,
          const HeddleBackup *wanted)
{
  g_autofree char *name = g_path_get_basename (wanted->path);

  for (guint i = 0; i < backups->len; i++)
    if (g_str_has_suffix (((HeddleBackup *) backups->pdata[i])->path, name))
      return TRUE;
  return FALSE;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const Line *one = a;
  const Line *other = b;

  return (one->backup->wall < other->backup->wall) - (one->backup->wall > other->backup->wall);
}

static GArray *
join (GPtrArray *own,
      GPtrArray *second)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < own->len; i++)
    {
      Line line = { own->pdata[i], TRUE, has_name (second, own->pdata[i]) };

      g_array_append_val (lines, line);
    }
  for (guint i = 0; i < second->len; i++)
    {
      Line line = { second->pdata[i], FALSE, TRUE };

      if (!has_name (own, second->pdata[i]))
        g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare_lines);
  return lines;
}

static GtkWidget *
row_new (HeddleBackupsPage *self,
         const Line        *line)
{
  HeddleDay today = heddle_session_get_today (get_session (self));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  const char *reason = heddle_backup_words_get_reason (line->backup->reason);
  g_autofree char *when = heddle_wall_time_dup_full (line->backup->wall, today);
  g_autofree char *size = g_format_size ((guint64) line->backup->size);
  g_autoptr (GString) said = g_string_new (reason);

  g_string_append_printf (said, "%s%s", said->len > 0 ? "; " : "", size);
  if (line->own && line->second)
    g_string_append_printf (said, "; %s", _("also in the second folder"));
  else if (line->second)
    g_string_append_printf (said, "; %s", _("only in the second folder"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), said->str);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), PATH_KEY, g_strdup (line->backup->path), g_free);
  g_object_set_data_full (G_OBJECT (row), NAME_KEY, g_steal_pointer (&when), g_free);
  return row;
}

static void
row_activated_cb (HeddleBackupsPage *self,
                  GtkListBoxRow     *row)
{
  adw_dialog_present (heddle_backup_dialog_new (g_object_get_data (G_OBJECT (row), PATH_KEY),
                                                get_session (self),
                                                heddle_session_get_today (get_session (self)),
                                                g_object_get_data (G_OBJECT (row), NAME_KEY)),
                      GTK_WIDGET (self));
}

static void
show_list (HeddleBackupsPage *self)
{
  const char *path = heddle_store_get_path (get_store (self));
  g_autoptr (GPtrArray) own = heddle_backup_list (path, NULL);
  g_autoptr (GPtrArray) second = self->second != NULL ? heddle_backup_list (path, self->second)
                                                      : g_ptr_array_new ();
  g_autoptr (GArray) lines = join (own, second);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (self->list, row_new (self, &g_array_index (lines, Line, i)));
  gtk_stack_set_visible_child (self->stack, lines->len > 0 ? self->results : self->empty);
  if (had_focus && lines->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

/* The folders. */

static void
show_folders (HeddleBackupsPage *self)
{
  const char *path = heddle_store_get_path (get_store (self));
  g_autofree char *own = heddle_backup_dup_folder (path, NULL);
  gboolean has_second, writable = !heddle_store_is_read_only (get_store (self));

  g_clear_pointer (&self->second, g_free);
  self->second = heddle_session_dup_setting (get_session (self), "backup-folder");
  if (self->second != NULL && *self->second == '\0')
    g_clear_pointer (&self->second, g_free);
  has_second = self->second != NULL;

  adw_action_row_set_subtitle (self->own_row, own);
  if (!has_second)
    adw_action_row_set_subtitle (self->second_row,
                                 _("None. One on another disk or a network drive survives this "
                                   "computer."));
  else if (g_file_test (self->second, G_FILE_TEST_IS_DIR))
    adw_action_row_set_subtitle (self->second_row, self->second);
  else
    {
      g_autofree char *gone = g_strdup_printf (_("%s is not there now. It gets what it missed as "
                                                 "soon as it is."), self->second);

      adw_action_row_set_subtitle (self->second_row, gone);
    }
  gtk_widget_set_visible (self->clear_button, has_second);
  gtk_widget_set_sensitive (self->clear_button, writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose_button), writable);
  gtk_button_set_label (self->choose_button, has_second ? _("_Change…") : _("_Choose…"));
}

static void
set_second (HeddleBackupsPage *self,
            const char        *folder)
{
  heddle_session_set_setting (get_session (self), "backup-folder", folder);
  heddle_page_refresh (HEDDLE_PAGE (self));
  /* At once, so that it is seen whether the folder takes it. */
  if (folder != NULL)
    heddle_keeper_back_up (heddle_session_get_keeper (get_session (self)), HEDDLE_BACKUP_ASKED);
}

static void
clear_cb (HeddleBackupsPage *self)
{
  set_second (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->choose_button));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (HeddleBackupsPage) self = data;
  g_autoptr (GFile) folder =
    gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder != NULL && g_file_peek_path (folder) != NULL && get_session (self) != NULL)
    set_second (self, g_file_peek_path (folder));
}

static void
choose_cb (HeddleBackupsPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Second Backup Folder"));
  gtk_file_dialog_set_accept_label (dialog, _("_Choose"));
  gtk_file_dialog_select_folder (dialog,
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                                 chosen_cb, g_object_ref (self));
}

/* Making one. */

static void
back_up_cb (HeddleBackupsPage *self)
{
  heddle_keeper_back_up (heddle_session_get_keeper (get_session (self)), HEDDLE_BACKUP_ASKED);
}

static char *
dup_status (HeddleBackupsPage *self)
{
  const char *path = heddle_store_get_path (get_store (self));
  g_autoptr (GPtrArray) own = heddle_backup_list (path, NULL);
  g_autofree char *when = NULL;

  if (heddle_keeper_is_busy (heddle_session_get_keeper (get_session (self))))
    return g_strdup (_("Backing up…"));
  if (own->len == 0)
    return g_strdup ("");
  if (self->restored && ((HeddleBackup *) own->pdata[0])->reason == HEDDLE_BACKUP_RESTORE)
    return g_strdup (_("Restored: the backup is now the file that is open. What the file held "
                       "before is the first in the list."));
  if (self->restored)
    return g_strdup (_("Restored: the backup is now the file that is open."));

  when = heddle_wall_time_dup_within (((HeddleBackup *) own->pdata[0])->wall,
                                      heddle_session_get_today (get_session (self)));
  if (heddle_backup_is_current (get_store (self)))
    return g_strdup_printf (_("Last backup: %s. Nothing has changed since."), when);
  return g_strdup_printf (_("Last backup: %s"), when);
}

static void
follow_keeper (HeddleBackupsPage *self)
{
  HeddleKeeper *keeper = heddle_session_get_keeper (get_session (self));
  gboolean busy = heddle_keeper_is_busy (keeper);
  const char *problem = heddle_keeper_get_problem (keeper);

  if (busy != gtk_widget_get_visible (GTK_WIDGET (self->progress)))
    {
      g_autofree char *status = dup_status (self);

      gtk_label_set_label (self->status, status);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->progress), busy);
  gtk_progress_bar_set_fraction (self->progress, heddle_keeper_get_fraction (keeper));
  adw_banner_set_revealed (self->problem, problem != NULL);
  if (problem != NULL)
    adw_banner_set_title (self->problem, problem);
}

static void
done_cb (HeddleBackupsPage *self)
{
  self->restored = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    heddle_page_refresh (HEDDLE_PAGE (self));
}

static void
heddle_backups_page_refresh (HeddlePage *page)
{
  HeddleBackupsPage *self = HEDDLE_BACKUPS_PAGE (page);
  g_autofree char *status = NULL;

  show_folders (self);
  show_list (self);
  follow_keeper (self);
  status = dup_status (self);
  gtk_label_set_label (self->status, status);
  gtk_widget_set_sensitive (self->back_up_button,
                            !heddle_store_is_read_only (get_store (self)));
}

static void
heddle_backups_page_constructed (GObject *object)
{
  HeddleBackupsPage *self = HEDDLE_BACKUPS_PAGE (object);
  HeddleKeeper *keeper;

  G_OBJECT_CLASS (heddle_backups_page_parent_class)->constructed (object);

  keeper = heddle_session_get_keeper (get_session (self));
  g_signal_connect_object (keeper, "changed", G_CALLBACK (follow_keeper), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  heddle_page_set_shows_add (HEDDLE_PAGE (self), FALSE);
  heddle_page_set_focus_target (HEDDLE_PAGE (self), self->back_up_button);
}

static void
heddle_backups_page_dispose (GObject *object)
{
  HeddleBackupsPage *self = HEDDLE_BACKUPS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_BACKUPS_PAGE);
  g_clear_pointer (&self->second, g_free);

  G_OBJECT_CLASS (heddle_backups_page_parent_class)->dispose (object);
}

static void
heddle_backups_page_class_init (HeddleBackupsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_backups_page_constructed;
  object_class->dispose = heddle_backups_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_backups_page_refresh;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/files/heddle-backups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, back_up_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, status);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, progress);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, own_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, second_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, results);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heddle_backups_page_init (HeddleBackupsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
heddle_backups_page_tell_restored (HeddleBackupsPage *self)
{
  g_return_if_fail (HEDDLE_IS_BACKUPS_PAGE (self));

  self->restored = TRUE;
  heddle_page_refresh (HEDDLE_PAGE (self));
}
