/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was looked at goes into the file, a slice at a time. */

#include "heddle-import-dialog-private.h"

static void
show_found (HeddleImportDialog *self)
{
  heddle_import_cancel (self->import);
  gtk_widget_set_visible (GTK_WIDGET (self->apply_button), TRUE);
  gtk_stack_set_visible_child (self->stack, self->found);
  heddle_import_dialog_judge (self);
}

static gboolean
apply_slice_cb (gpointer data)
{
  HeddleImportDialog *self = data;
  g_autoptr (GError) error = NULL;
  gboolean more;

  if (!heddle_import_apply (self->import, HEDDLE_IMPORT_SLICE, &more, &error))
    {
      self->work = 0;
      if (g_error_matches (error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED))
        show_found (self);
      else
        heddle_import_dialog_show_problem (self, error->message);
      return G_SOURCE_REMOVE;
    }
  gtk_progress_bar_set_fraction (self->progress, heddle_import_get_done (self->import));
  if (more)
    return G_SOURCE_CONTINUE;

  self->work = 0;
  heddle_import_remember (self->import, NULL);
  adw_dialog_force_close (ADW_DIALOG (self));
  return G_SOURCE_REMOVE;
}

/* Once the backup is made, which does not hold up the window. */
static void
backed_up_cb (HeddleImportDialog *self,
              const GError       *error)
{
  g_signal_handlers_disconnect_by_func (heddle_session_get_keeper (self->session), backed_up_cb,
                                        self);
  if (self->stack == NULL || gtk_stack_get_visible_child (self->stack) != self->working)
    return;
  if (error != NULL)
    heddle_import_dialog_show_problem (self, error->message);
  else
    self->work = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, apply_slice_cb, self, NULL);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleImportDialog *self = HEDDLE_IMPORT_DIALOG (widget);
  HeddleKeeper *keeper = heddle_session_get_keeper (self->session);

  heddle_import_dialog_stop_work (self);
  gtk_widget_set_visible (GTK_WIDGET (self->apply_button), FALSE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child (self->stack, self->working);
  gtk_widget_grab_focus (self->stop_button);
  g_signal_connect_object (keeper, "done", G_CALLBACK (backed_up_cb), self, G_CONNECT_SWAPPED);
  heddle_keeper_back_up (keeper, HEDDLE_BACKUP_IMPORT);
}

static void
stop_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleImportDialog *self = HEDDLE_IMPORT_DIALOG (widget);

  if (self->work != 0)
    heddle_import_stop (self->import);
  else
    show_found (self); /* the backup is still being made */
}

void
heddle_import_dialog_install_writing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "import.stop", NULL, stop_cb);
}
