/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-backup-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-backup-look.h"
#include "heddle-backup-words.h"

#define MOST_SHOWN 12
#define MOST_NEWEST 5

struct _HeddleBackupDialog
{
  AdwDialog parent_instance;

  char *path;
  HeddleSession *session; /* NULL: no file is open */
  HeddleDay today;
  GCancellable *cancellable;
  guint n_lost;

  GtkStack *stack;
  GtkWidget *problem;
  GtkWidget *found;
  GtkLabel *verdict;
  GtkWidget *records_group;
  GtkListBox *records_list;
  AdwPreferencesGroup *lost_group;
  AdwPreferencesGroup *gained_group;
  GtkWidget *newest_group;
  GtkListBox *lost_list;
  GtkListBox *gained_list;
  GtkListBox *counts_list;
  GtkListBox *newest_list;
  GtkWidget *restore_button;
};

G_DEFINE_FINAL_TYPE (HeddleBackupDialog, heddle_backup_dialog, ADW_TYPE_DIALOG)

static void
add_count (HeddleBackupDialog      *self,
           const HeddleBackupCount *count)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *number = g_strdup_printf ("%'u", count->then);
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(count->kind->label_plural));
  if (self->session != NULL && count->then != count->now)
    {
      g_autofree char *today = g_strdup_printf (_("today %'u"), count->now);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), today);
      gtk_widget_add_css_class (label, "heading");
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (self->counts_list, row);
}

/* What differs from today first. */
static void
show_counts (HeddleBackupDialog *self,
             GArray             *counts)
{
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < counts->len; i++)
      {
        const HeddleBackupCount *count = &g_array_index (counts, HeddleBackupCount, i);

        if ((count->then != count->now) == (round == 0))
          add_count (self, count);
      }
}

/* NULL where the lists below say it. */
static char *
dup_verdict (HeddleBackupDialog     *self,
             const HeddleBackupLook *look)
{
  if (self->session == NULL)
    return g_strdup_printf (ngettext ("The backup has %'u change", "The backup has %'u changes",
                                      look->n_gained), look->n_gained);
  if (look->n_lost == 0 && look->n_gained == 0)
    return g_strdup (_("The backup holds what the file holds today"));

  return NULL;
}

static void
show_titles (HeddleBackupDialog     *self,
             const HeddleBackupLook *look)
{
  g_autofree char *verdict = dup_verdict (self, look);
  g_autofree char *lost = g_strdup_printf (ngettext ("%'u Change Would Be Lost",
                                                     "%'u Changes Would Be Lost", look->n_lost),
                                           look->n_lost);
  g_autofree char *gained = g_strdup_printf (ngettext ("%'u Change Would Come Back",
                                                       "%'u Changes Would Come Back",
                                                       look->n_gained),
                                             look->n_gained);

  gtk_widget_set_visible (GTK_WIDGET (self->verdict), verdict != NULL);
  gtk_label_set_label (self->verdict, verdict != NULL ? verdict : "");
  adw_preferences_group_set_title (self->lost_group, lost);
  adw_preferences_group_set_title (self->gained_group, gained);
}

static void
show (HeddleBackupDialog     *self,
      const HeddleBackupLook *look)
{
  gboolean compares = self->session != NULL;

  self->n_lost = look->n_lost;
  show_titles (self, look);
  heddle_backup_words_list_records (self->records_list, look->records, MOST_SHOWN);
  gtk_widget_set_visible (self->records_group, look->records->len > 0);
  heddle_backup_words_list_changes (self->lost_list, look->lost, MOST_SHOWN, look->n_lost,
                                    self->session, self->today);
  heddle_backup_words_list_changes (self->gained_list, look->gained, MOST_SHOWN, look->n_gained,
                                    self->session, self->today);
  heddle_backup_words_list_changes (self->newest_list, look->newest, MOST_NEWEST, 0,
                                    self->session, self->today);
  gtk_widget_set_visible (GTK_WIDGET (self->lost_group), look->n_lost > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->gained_group), compares && look->n_gained > 0);
  gtk_widget_set_visible (self->newest_group, look->newest->len > 0);
  show_counts (self, look->counts);
  gtk_stack_set_visible_child (self->stack, self->found);
  gtk_widget_set_sensitive (self->restore_button, TRUE);
  gtk_widget_grab_focus (self->restore_button);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (HeddleBackupDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleBackupLook) look = heddle_backup_look_finish (result, &error);

  if (self->stack == NULL)
    return;
  if (look != NULL)
    {
      show (self, look);
      return;
    }
  {
    g_autofree char *message = g_markup_escape_text (error->message, -1);

    adw_status_page_set_description (ADW_STATUS_PAGE (self->problem), message);
  }
  gtk_stack_set_visible_child (self->stack, self->problem);
}

static void
cancel_cb (HeddleBackupDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
answered_cb (HeddleBackupDialog *self,
             const char         *response)
{
  GtkWidget *parent = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW);
  g_autofree char *path = g_strdup (self->path);

  if (!g_str_equal (response, "restore"))
    return;
  g_object_ref (parent);
  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action (parent, "win.restore-backup", "s", path);
  g_object_unref (parent);
}

static char *
dup_question (HeddleBackupDialog *self)
{
  g_autofree char *lost = NULL;

  if (self->session == NULL)
    return g_strdup (_("It becomes the file that Heddle opens. The backup itself stays where it "
                       "is."));
  lost = g_strdup_printf (ngettext ("%'u change since then leaves the file and its history.",
                                    "%'u changes since then leave the file and its history.",
                                    self->n_lost), self->n_lost);
  return g_strdup_printf (_("%s Undo cannot take this back. Today’s file is backed up first and "
                            "can be restored in the same way."), lost);
}

static void
restore_cb (HeddleBackupDialog *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Restore This Backup?"), NULL);
  g_autofree char *question = dup_question (self);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), question);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"),
                                  "restore", _("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "restore",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
heddle_backup_dialog_dispose (GObject *object)
{
  HeddleBackupDialog *self = HEDDLE_BACKUP_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_BACKUP_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (heddle_backup_dialog_parent_class)->dispose (object);
}

static void
heddle_backup_dialog_class_init (HeddleBackupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_backup_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/files/heddle-backup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, found);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, verdict);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, records_group);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, records_list);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, lost_group);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, gained_group);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, newest_group);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, lost_list);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, gained_list);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, counts_list);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, newest_list);
  gtk_widget_class_bind_template_child (widget_class, HeddleBackupDialog, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
heddle_backup_dialog_init (HeddleBackupDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
heddle_backup_dialog_new (const char    *path,
                          HeddleSession *session,
                          HeddleDay      today,
                          const char    *name)
{
  HeddleBackupDialog *self = g_object_new (HEDDLE_TYPE_BACKUP_DIALOG, NULL);

  self->path = g_strdup (path);
  self->today = today;
  self->cancellable = g_cancellable_new ();
  if (session != NULL)
    self->session = g_object_ref (session);
  if (name != NULL)
    {
      g_autofree char *title = g_strdup_printf (_("Backup of %s"), name);

      adw_dialog_set_title (ADW_DIALOG (self), title);
    }
  heddle_backup_look_async (path, heddle_records_get_schema (),
                            session != NULL ? heddle_session_get_store (session) : NULL,
                            self->cancellable, looked_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
