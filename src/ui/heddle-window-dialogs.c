/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dialogs over the window that are of no place and of no record. */

#include "heddle-window-private.h"

#include <glib/gi18n-lib.h>

#include "episodes/heddle-episode-dialog.h"
#include "exchange/heddle-export-dialog.h"
#include "exchange/heddle-import-dialog.h"
#include "forms/heddle-kinds-dialog.h"
#include "heddle-copy.h"
#include "heddle-drafts.h"
#include "heddle-help-dialog.h"
#include "heddle-preferences.h"
#include "heddle-shortcuts-dialog.h"
#include "people/heddle-handover-dialog.h"
#include "people/heddle-letter-dialog.h"
#include "print/heddle-documents-dialog.h"
#include "search/heddle-search-dialog.h"

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
    adw_dialog_present (heddle_kinds_dialog_new (self->session), widget);
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
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

  if (!heddle_window_has_dialog (self))
    adw_dialog_present (heddle_preferences_new (self->session), widget);
}

static void
shortcuts_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  if (!heddle_window_has_dialog (HEDDLE_WINDOW (widget)))
    adw_dialog_present (heddle_shortcuts_dialog_new (), widget);
}

static void
help_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);

  if (!heddle_window_has_dialog (self))
    adw_dialog_present (heddle_help_dialog_new (self->session), widget);
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

/* About the record whose page is open, else about the whole file; of a meeting, where
 * they are asked for, its minutes. */
static void
documents_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  HeddlePage *page = heddle_shell_get_page (self->shell);
  const char *document = g_str_equal (action, "win.minutes") ? "minutes" : NULL;

  if (!heddle_window_has_dialog (self))
    adw_dialog_present (heddle_documents_dialog_new (
                          self->session, page != NULL ? heddle_page_get_record_kind (page) : NULL,
                          page != NULL ? heddle_page_get_record_id (page) : NULL, document),
                        widget);
}

/* As records of a kind; of any where none is given. */
static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  const HeddleKind *kind = heddle_schema_get_kind (heddle_records_get_schema (), name);
  HeddlePage *page = heddle_shell_get_page (self->shell);
  AdwDialog *dialog;

  if (heddle_window_has_dialog (self))
    return;
  dialog = heddle_import_dialog_new (self->session, kind, NULL);
  if (page != NULL && heddle_page_get_record_id (page) != NULL)
    heddle_import_dialog_set_owner (HEDDLE_IMPORT_DIALOG (dialog),
                                    heddle_page_get_record_kind (page),
                                    heddle_page_get_record_id (page));
  adw_dialog_present (dialog, widget);
}

/* A table or calendar that is dropped on the window is looked at; what a page
 * takes itself does not come here. */
static gboolean
dropped_cb (HeddleWindow *self,
            const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  gboolean taken = files != NULL && self->session != NULL && !heddle_window_has_dialog (self);

  if (taken)
    adw_dialog_present (heddle_import_dialog_new (self->session, NULL, files->data),
                        GTK_WIDGET (self));
  g_slist_free (files);

  return taken;
}

void
heddle_window_take_drops (HeddleWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The list that would be copied is the first that is offered. */
static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  HeddlePage *page = heddle_shell_get_page (self->shell);
  AdwDialog *dialog;

  if (heddle_window_has_dialog (self))
    return;
  dialog = heddle_export_dialog_new (self->session, heddle_copy_dup_table (widget));
  if (g_strcmp0 (heddle_page_get_record_kind (page), heddle_episode_kind.name) == 0)
    heddle_export_dialog_set_episode (HEDDLE_EXPORT_DIALOG (dialog),
                                      heddle_page_get_record_id (page));
  adw_dialog_present (dialog, widget);
}

static void
tell_kept_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  const char *kind, *record, *title;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *discard = NULL;
  g_autofree char *text = NULL;

  g_variant_get (parameter, "(&s&s&s)", &kind, &record, &title);
  target = g_variant_ref_sink (g_variant_new ("(ss)", kind, record));
  discard = g_action_print_detailed_name ("win.discard-kept", target);
  /* Translators: the title of a dialog that was closed without saving */
  text = g_strdup_printf (_("Kept for next time: “%s”"), title);
  heddle_window_announce (HEDDLE_WINDOW (widget), text, _("Discard"), discard);
}

static void
discard_kept_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  HeddleWindow *self = HEDDLE_WINDOW (widget);
  const char *kind, *record;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s)", &kind, &record);
  if (heddle_draft_discard (heddle_session_get_store (self->session), kind, record, NULL, &error))
    heddle_window_announce (self, _("Discarded what was typed"), NULL, NULL);
  else
    heddle_window_report (self, error->message);
}

const HeddleWindowAction *
heddle_window_get_dialog_actions (guint *n_actions)
{
  static const HeddleWindowAction actions[] = {
    { "win.add", NULL, add_cb, TRUE },
    { "win.search", NULL, search_cb, TRUE },
    { "win.plan-episode", NULL, plan_episode_cb, TRUE },
    { "win.import", "s", import_cb, TRUE },
    { "win.export", NULL, export_cb, TRUE },
    { "win.write-to", "(ss)", write_to_cb, TRUE },
    { "win.hand-over", "s", hand_over_cb, TRUE },
    { "win.documents", NULL, documents_cb, TRUE },
    { "win.minutes", NULL, documents_cb, TRUE },
    { "win.tell-kept", "(sss)", tell_kept_cb, TRUE },
    { "win.discard-kept", "(ss)", discard_kept_cb, TRUE },
    { "win.preferences", NULL, preferences_cb, TRUE },
    { "win.help", NULL, help_cb },
    { "win.shortcuts", NULL, shortcuts_cb },
    { "win.about", NULL, about_cb },
  };

  *n_actions = G_N_ELEMENTS (actions);

  return actions;
}
