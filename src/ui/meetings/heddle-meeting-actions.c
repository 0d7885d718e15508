/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-actions.h"

#include <glib/gi18n-lib.h>

#include "heddle-agenda-templates-dialog.h"
#include "heddle-agenda-templates.h"
#include "heddle-ask-window.h"
#include "heddle-group-dialog.h"
#include "heddle-meeting-jobs.h"
#include "heddle-meeting-outline.h"
#include "heddle-meetings-page.h"
#include "heddle-reason-dialog.h"
#include "heddle-record-jobs.h"
#include "heddle-send-papers.h"
#include "heddle-series-dialog.h"

static HeddleSession *
get_session (GtkWidget *widget)
{
  return heddle_page_get_session (HEDDLE_PAGE (widget));
}

static HeddleStore *
get_store (GtkWidget *widget)
{
  return heddle_session_get_store (get_session (widget));
}

static const char *
get_meeting (GtkWidget *widget)
{
  return heddle_meetings_page_get_meeting (HEDDLE_MEETINGS_PAGE (widget));
}

static const char *
get_group (GtkWidget *widget)
{
  return heddle_meetings_page_get_group (HEDDLE_MEETINGS_PAGE (widget));
}

static void
open_with (GtkWidget        *widget,
           const char       *action,
           const HeddleKind *kind,
           const char       *id)
{
  if (id != NULL)
    gtk_widget_activate_action (widget, action, "(ss)", kind->name, id);
}

static void
remove_record (GtkWidget        *widget,
               const HeddleKind *kind,
               const char       *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleRecord) record =
    id != NULL ? heddle_store_get (get_store (widget), kind, id, NULL) : NULL;

  if (record != NULL && !heddle_record_remove (get_store (widget), record, &error))
    heddle_ask_window_report (widget, error);
}

/* --- The group ------------------------------------------------------------ */

static void
add_group_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  heddle_ask_window_add (widget, heddle_meeting_group_kind.name, NULL);
}

static void
edit_group_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  open_with (widget, "win.edit-record", &heddle_meeting_group_kind, get_group (widget));
}

static void
members_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  adw_dialog_present (heddle_group_dialog_new (get_session (widget), get_group (widget)), widget);
}

static void
remove_group_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  remove_record (widget, &heddle_meeting_group_kind, get_group (widget));
}

static void
plan_series_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  adw_dialog_present (heddle_series_dialog_new (get_session (widget), get_group (widget)), widget);
}

static void
plan_meeting_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  heddle_ask_window_add (widget, heddle_meeting_kind.name, "group", get_group (widget), NULL);
}

/* --- The meeting ---------------------------------------------------------- */

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  open_with (widget, "win.edit-record", &heddle_meeting_kind, get_meeting (widget));
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  open_with (widget, "win.record-history", &heddle_meeting_kind, get_meeting (widget));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_meeting_cancel (get_store (widget), get_meeting (widget),
                              g_str_has_suffix (action, "cancel"), &error))
    heddle_ask_window_report (widget, error);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  remove_record (widget, &heddle_meeting_kind, get_meeting (widget));
}

static void
present_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.present-meeting", "s", get_meeting (widget));
}

static void
letter_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  open_with (widget, "win.write-to", &heddle_meeting_kind, get_meeting (widget));
}

static void
invitation_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  heddle_send_papers_save_invitation (widget, get_session (widget), get_meeting (widget));
}

static void
finish_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_meeting_finish (get_store (widget), get_meeting (widget), NULL, NULL, NULL, &error))
    heddle_ask_window_report (widget, error);
}

static void
add_guest_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  heddle_ask_window_add (widget, heddle_attendance_kind.name, "meeting", get_meeting (widget),
                         NULL);
}

/* --- The agenda ----------------------------------------------------------- */

static void
edit_item_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  const char *item = heddle_meetings_page_get_item (HEDDLE_MEETINGS_PAGE (widget));

  if (item != NULL)
    gtk_widget_activate_action (widget, "win.open-field", "(sss)", heddle_agenda_item_kind.name,
                                item, "title");
}

static void
new_item_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  heddle_meetings_page_ask_item (HEDDLE_MEETINGS_PAGE (widget));
}

static void
fill_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_agenda_fill_in (get_store (widget), get_meeting (widget), &error))
    heddle_ask_window_report (widget, error);
}

static void
take_over_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;
  guint n;

  if (!heddle_agenda_take_over (get_store (widget), get_meeting (widget), &n, &error))
    heddle_ask_window_report (widget, error);
  else if (n == 0)
    gtk_widget_activate_action (widget, "win.report", "s",
                                _("Nothing of the last meeting is still open"));
}

static void
use_template_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_agenda_template_use (get_store (widget), get_meeting (widget),
                                   g_variant_get_string (parameter, NULL), &error))
    heddle_ask_window_report (widget, error);
}

static void
template_named_cb (GtkWidget  *widget,
                   const char *response,
                   AdwDialog  *dialog)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!g_str_equal (response, "apply"))
    return;
  id = heddle_agenda_template_save (get_store (widget), get_meeting (widget),
                                    heddle_reason_dialog_get_reason (dialog), &error);
  heddle_reason_dialog_finish (dialog, widget, error);
}

static void
save_template_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autoptr (HeddleRecord) meeting =
    heddle_store_get (get_store (widget), &heddle_meeting_kind, get_meeting (widget), NULL);
  g_autofree char *name = heddle_meeting_dup_title (HEDDLE_MEETING (meeting));
  AdwDialog *dialog
    = heddle_reason_dialog_new (_("Save Agenda as a Template?"),
                                _("Other meetings can begin with these items. A template of the "
                                  "same name is replaced. Carried-over and confidential items, "
                                  "papers and notes stay with this meeting."),
                                _("_Save"));

  heddle_reason_dialog_ask_for (dialog, _("Name of the template"), name);
  heddle_reason_dialog_keep (dialog, get_store (widget), "save template", get_meeting (widget));
  g_signal_connect_object (dialog, "response", G_CALLBACK (template_named_cb), widget,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
templates_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  adw_dialog_present (heddle_agenda_templates_dialog_new (get_session (widget)), widget);
}

static void
another_view_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  if (heddle_meetings_page_get_item (HEDDLE_MEETINGS_PAGE (widget)) != NULL)
    heddle_meetings_page_ask_view (HEDDLE_MEETINGS_PAGE (widget));
}

static void
add_paper_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  const char *item = heddle_meetings_page_get_item (HEDDLE_MEETINGS_PAGE (widget));

  if (item != NULL)
    heddle_ask_window_add (widget, heddle_agenda_paper_kind.name, "item", item, NULL);
}

void
heddle_meeting_actions_install (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "group.add", add_group_cb },
    { "group.edit", edit_group_cb },
    { "group.members", members_cb },
    { "group.remove", remove_group_cb },
    { "group.plan-series", plan_series_cb },
    { "group.plan-meeting", plan_meeting_cb },
    { "meeting.edit", edit_cb },
    { "meeting.history", history_cb },
    { "meeting.cancel", cancel_cb },
    { "meeting.plan-again", cancel_cb },
    { "meeting.remove", remove_cb },
    { "meeting.present", present_cb },
    { "meeting.letter", letter_cb },
    { "meeting.invitation", invitation_cb },
    { "meeting.finish", finish_cb },
    { "meeting.add-guest", add_guest_cb },
    { "meeting.edit-item", edit_item_cb },
    { "meeting.new-item", new_item_cb },
    { "meeting.fill-in", fill_in_cb },
    { "meeting.take-over", take_over_cb },
    { "meeting.save-template", save_template_cb },
    { "meeting.templates", templates_cb },
    { "meeting.another-view", another_view_cb },
    { "meeting.add-paper", add_paper_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_action (klass, "meeting.use-template", "s", use_template_cb);
}
