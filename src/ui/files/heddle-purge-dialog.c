/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-purge-dialog.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-forget.h"
#include "heddle-working.h"

#define MOST_NAMED 4

typedef struct
{
  GtkWidget *window; /* outlives its dialogs */
  const char *kind;
  char *id;
  GtkWidget *backups; /* NULL: there are none */
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *self = data;

  g_free (self->id);
  g_free (self);
}

static void
answered_cb (AdwDialog  *dialog,
             const char *response,
             Question   *self)
{
  gboolean backups = self->backups != NULL
                     && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->backups));

  if (g_str_equal (response, "purge"))
    gtk_widget_activate_action (self->window, "win.purge-now", "(ssb)", self->kind, self->id,
                                backups);
}

static char *
dup_mentions (const HeddlePurgePreview *preview)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = preview->mentions->len;

  for (guint i = 0; i < MIN (n, MOST_NAMED); i++)
    {
      g_autofree char *title = heddle_record_dup_title (preview->mentions->pdata[i]);

      g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "", title);
    }
  if (n > MOST_NAMED)
    g_string_append (names, ", …");
  return g_strdup_printf (ngettext ("%u other record names the same and stays as it is: %s.",
                                    "%u other records name the same and stay as they are: %s.",
                                    n), n, names->str);
}

static char *
dup_frozen (guint n)
{
  return g_strdup_printf (ngettext ("The name and how to reach the person go from %u version of a "
                                    "plan or report, too; what was agreed is still it, and says "
                                    "so.",
                                    "The name and how to reach the person go from %u versions of "
                                    "plans and reports, too; what was agreed is still them, and "
                                    "they say so.", n), n);
}

/* What goes, and that it is for good. */
static char *
dup_body (HeddleRecord             *record,
          const HeddlePurgePreview *preview)
{
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *goes =
    g_strdup_printf (ngettext ("All that Heddle has of “%s” leaves the record, the trash, search "
                               "and the history: %u value.",
                               "All that Heddle has of “%s” leaves the record, the trash, search "
                               "and the history: %u values.", preview->n_values),
                     title, preview->n_values);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) paragraphs = NULL;

  g_strv_builder_add (parts, goes);
  if (preview->n_frozen > 0)
    g_strv_builder_take (parts, dup_frozen (preview->n_frozen));
  if (preview->mentions->len > 0)
    g_strv_builder_take (parts, dup_mentions (preview));
  g_strv_builder_add (parts, _("Nothing brings it back."));
  paragraphs = g_strv_builder_end (parts);

  return g_strjoinv ("\n\n", paragraphs);
}

static GtkWidget *
backups_check_new (guint n)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("Also remove the backup that may hold it",
                               "Also remove the %u backups that may hold it", n), n);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  return check;
}

static void
ask (GtkWidget                *window,
     HeddleRecord             *record,
     const HeddlePurgePreview *preview,
     guint                     n_backups)
{
  g_autofree char *body = dup_body (record, preview);
  Question *question = g_new0 (Question, 1);
  AdwAlertDialog *dialog =
    ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Remove for Good?"), body));

  question->window = window;
  question->kind = heddle_record_get_kind (record)->name;
  question->id = g_strdup (heddle_record_get_id (record));
  if (n_backups > 0)
    {
      question->backups = backups_check_new (n_backups);
      adw_alert_dialog_set_extra_child (dialog, question->backups);
    }
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "purge", _("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "purge", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_default_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free,
                         0);
  adw_dialog_present (ADW_DIALOG (dialog), window);
}

/* Every text of every record is read for what else names it. */

typedef struct
{
  GtkWidget *window;
  HeddleStore *store;
  HeddleRecord *record;
  HeddlePurgePreview *preview;
  GError *error;
} Look;

static void
look (gpointer data)
{
  Look *self = data;

  self->preview = heddle_purge_preview (self->store, heddle_record_get_kind (self->record),
                                        heddle_record_get_id (self->record), &self->error);
}

static void
looked (gpointer data)
{
  Look *self = data;

  /* the window may be closed by now */
  if (self->preview != NULL && gtk_widget_get_mapped (self->window))
    ask (self->window, self->record, self->preview, heddle_forget_count_backups (self->store));
  else if (self->error != NULL && gtk_widget_get_mapped (self->window)
           && !g_error_matches (self->error, HEDDLE_ERROR, HEDDLE_ERROR_CANCELLED))
    heddle_ask_window_report (self->window, self->error);
  g_clear_pointer (&self->preview, heddle_purge_preview_free);
  g_clear_error (&self->error);
  g_object_unref (self->record);
  g_object_unref (self->store);
  g_object_unref (self->window);
  g_free (self);
}

void
heddle_purge_dialog_present (GtkWidget         *window,
                             HeddleSession     *session,
                             const HeddleKind  *kind,
                             const char        *id)
{
  HeddleStore *store = heddle_session_get_store (session);
  g_autoptr (GError) error = NULL;
  HeddleRecord *record = heddle_store_get (store, kind, id, &error);
  Look *job;

  if (record == NULL)
    {
      heddle_ask_window_report (window, error);
      return;
    }

  job = g_new0 (Look, 1);
  job->window = g_object_ref (window);
  job->store = g_object_ref (store);
  job->record = record;
  heddle_working_run (window, store, _("Looking for what names it…"), look, looked, job);
}
