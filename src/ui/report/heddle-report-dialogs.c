/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-report-dialogs.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-ask-window.h"
#include "heddle-date-text.h"
#include "heddle-report-jobs.h"
#include "heddle-text-diff.h"

/* --- Sending -------------------------------------------------------------- */

typedef struct
{
  HeddleSession *session;
  HeddleReport *report;
  GtkWidget *parent;
  AdwComboRow *audience;
  AdwEntryRow *to_whom;
  HeddleFormDrafts *drafts;
} Sending;

static void
sending_free (gpointer  data,
              GClosure *closure)
{
  Sending *sending = data;

  g_object_unref (sending->drafts);
  g_object_unref (sending->session);
  g_object_unref (sending->report);
  g_free (sending);
}

static const HeddleChoice *
get_audiences (void)
{
  return heddle_kind_get_field (&heddle_circulation_kind, "audience")->choices;
}

static void
send_cb (AdwAlertDialog *dialog,
         const char     *response,
         gpointer        data)
{
  Sending *sending = data;
  const char *to_whom = gtk_editable_get_text (GTK_EDITABLE (sending->to_whom));
  const char *audience = get_audiences ()[adw_combo_row_get_selected (sending->audience)].word;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (response, "send") != 0)
    return;
  if (!heddle_report_send (heddle_session_get_store (sending->session),
                           heddle_record_get_id (HEDDLE_RECORD (sending->report)), audience,
                           *to_whom != '\0' ? to_whom : NULL,
                           heddle_session_get_today (sending->session), &error))
    heddle_ask_window_report (sending->parent, error);
  else
    heddle_form_drafts_discard (sending->drafts);
}

static GtkWidget *
make_fields (Sending *sending)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const HeddleChoice *audiences = get_audiences ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; audiences[i].word != NULL; i++)
    gtk_string_list_append (labels, _(audiences[i].label));
  sending->audience = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (sending->audience), _("Audience"));
  adw_combo_row_set_model (sending->audience, G_LIST_MODEL (labels));
  sending->to_whom = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (sending->to_whom), _("To whom"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (sending->audience));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (sending->to_whom));
  gtk_box_append (GTK_BOX (box), list);

  return box;
}

/**
 * heddle_report_send_dialog_present:
 * @session: the open file
 * @report: the report that is sent
 * @parent: what it is asked over
 */
void
heddle_report_send_dialog_present (HeddleSession *session,
                                   HeddleReport  *report,
                                   GtkWidget     *parent)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      _("Report Was Sent"),
      _("The report as it stands is kept as a version if it has changed. Sent to the core team or "
        "the leads, its drafts are in comment.")));
  Sending *sending = g_new0 (Sending, 1);

  sending->session = g_object_ref (session);
  sending->report = g_object_ref (report);
  sending->parent = parent;
  adw_alert_dialog_set_extra_child (dialog, make_fields (sending));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "send", _("_Record"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "send", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "send");
  adw_alert_dialog_set_close_response (dialog, "close");
  sending->drafts = heddle_form_drafts_new (heddle_session_get_store (session), "send report",
                                            heddle_record_get_id (HEDDLE_RECORD (report)));
  heddle_form_drafts_add_entry (sending->drafts, "to-whom", GTK_EDITABLE (sending->to_whom));
  heddle_form_drafts_follow_question (sending->drafts, dialog,
                                      GTK_BOX (adw_alert_dialog_get_extra_child (dialog)));
  g_signal_connect_data (dialog, "response", G_CALLBACK (send_cb), sending, sending_free,
                         G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

/* --- Comparing ------------------------------------------------------------ */

/* What went is struck, what came is underlined: colour only helps. */
static void
insert_runs (GtkTextBuffer *buffer,
             GPtrArray     *runs)
{
  GtkTextTag *removed = gtk_text_buffer_create_tag (buffer, NULL, "strikethrough", TRUE,
                                                    "background", "#e01b2433", NULL);
  GtkTextTag *added = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE,
                                                  "background", "#2ec27e33", NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const HeddleRun *run = runs->pdata[i];
      GtkTextTag *tag = run->kind == HEDDLE_RUN_REMOVED ? removed
                        : run->kind == HEDDLE_RUN_ADDED ? added : NULL;
      GtkTextIter end;

      gtk_text_buffer_get_end_iter (buffer, &end);
      if (tag != NULL)
        gtk_text_buffer_insert_with_tags (buffer, &end, run->text, -1, tag, NULL);
      else
        gtk_text_buffer_insert (buffer, &end, run->text, -1);
    }
}

static GtkWidget *
make_text (GtkWidget **view)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  *view = gtk_text_view_new ();
  gtk_text_view_set_editable (GTK_TEXT_VIEW (*view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (*view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (*view), 18);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (*view), 18);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (*view), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (*view), 18);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What has changed"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), *view);

  return scrolled;
}

/* What two versions are compared: texts and names of all, the newest last. */
typedef struct
{
  GPtrArray *texts;
  GtkDropDown *before;
  GtkDropDown *after;
  GtkTextView *view;
} Comparison;

static void
comparison_free (gpointer data)
{
  Comparison *self = data;

  g_ptr_array_unref (self->texts);
  g_free (self);
}

static void
chosen_cb (Comparison *self)
{
  guint before = gtk_drop_down_get_selected (self->before);
  guint after = gtk_drop_down_get_selected (self->after);
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (GPtrArray) runs = NULL;

  if (before >= self->texts->len || after >= self->texts->len)
    return;
  runs = heddle_text_diff (self->texts->pdata[before], self->texts->pdata[after]);
  insert_runs (buffer, runs);
  gtk_text_view_set_buffer (self->view, buffer);
}

static GtkDropDown *
version_choice_new (GListModel *names,
                    guint       selected,
                    const char *label)
{
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (names), NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  gtk_widget_set_tooltip_text (choice, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_DROP_DOWN (choice);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  HeddleReportVersion *first = *(HeddleReportVersion *const *) a;
  HeddleReportVersion *second = *(HeddleReportVersion *const *) b;

  return first->number < second->number ? -1 : first->number > second->number;
}

/* The versions by number, then the report as it stands. */
static GListModel *
list_versions (GPtrArray     *versions,
               HeddleSession *session,
               HeddleReport  *report,
               GPtrArray     *texts)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_sort (versions, compare_versions);
  for (guint i = 0; i < versions->len; i++)
    {
      HeddleReportVersion *version = versions->pdata[i];
      g_autofree char *day = heddle_date_text_show (version->made_on,
                                                    heddle_session_get_today (session));
      g_autofree char *name = g_strdup_printf (_("Version %d, %s"), (int) version->number, day);

      gtk_string_list_append (names, name);
      g_ptr_array_add (texts, g_strdup (version->content));
    }
  gtk_string_list_append (names, _("As it stands"));
  g_ptr_array_add (texts, heddle_report_dup_content (heddle_session_get_store (session), report));

  return G_LIST_MODEL (names);
}

/**
 * heddle_report_compare_dialog_present:
 * @session: the open file
 * @report: a report
 * @parent: what it is shown over
 *
 * Any version beside any other; at first what has changed since the last one.
 */
void
heddle_report_compare_dialog_present (HeddleSession *session,
                                      HeddleReport  *report,
                                      GtkWidget     *parent)
{
  g_autoptr (GPtrArray) versions = heddle_query_records (
      heddle_session_get_store (session), &heddle_report_version_kind, "report",
      heddle_record_get_id (HEDDLE_RECORD (report)));
  g_autoptr (GListModel) names = NULL;
  AdwDialog *dialog;
  GtkWidget *toolbar;
  GtkWidget *choices;
  GtkWidget *text;
  GtkWidget *view;
  Comparison *self;

  if (versions->len == 0)
    {
      gtk_widget_activate_action (parent, "win.announce", "s", _("No version was saved yet"));
      return;
    }
  self = g_new0 (Comparison, 1);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  names = list_versions (versions, session, report, self->texts);
  self->before = version_choice_new (names, versions->len - 1, _("Before"));
  self->after = version_choice_new (names, versions->len, _("After"));
  text = make_text (&view);
  self->view = GTK_TEXT_VIEW (view);
  g_signal_connect_swapped (self->before, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->after, "notify::selected", G_CALLBACK (chosen_cb), self);

  dialog = adw_dialog_new ();
  g_object_set_data_full (G_OBJECT (dialog), "comparison", self, comparison_free);
  choices = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (choices), 9);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (choices), 6);
  gtk_widget_add_css_class (choices, "page-bar");
  adw_wrap_box_append (ADW_WRAP_BOX (choices), GTK_WIDGET (self->before));
  adw_wrap_box_append (ADW_WRAP_BOX (choices), GTK_WIDGET (self->after));
  toolbar = adw_toolbar_view_new ();
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), choices);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), text);
  adw_dialog_set_title (dialog, _("Versions Compared"));
  adw_dialog_set_content_width (dialog, 720);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, toolbar);
  chosen_cb (self);
  adw_dialog_present (dialog, parent);
}
