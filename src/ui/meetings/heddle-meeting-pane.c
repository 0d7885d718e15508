/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-pane.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-ask-window.h"
#include "heddle-audience.h"
#include "heddle-meeting-jobs.h"
#include "heddle-meeting-outline.h"
#include "heddle-view-popover.h"
#include "presenting/heddle-attendance-list.h"
#include "presenting/heddle-slide-view.h"
#include "records/heddle-record-list.h"
#include "records/heddle-record-row.h"

struct _HeddleMeetingPane
{
  AdwBin parent_instance;

  HeddleSession *session;
  HeddleAgendaItem *item;
  char *meeting;
  HeddleFormDrafts *decision_draft;
  HeddleFormDrafts *action_draft;

  GtkLabel *on_screen;
  HeddleSlideView *preview;
  GtkWidget *item_buttons;
  GtkMenuButton *view_button;
  GtkLabel *subject;
  GtkBox *item_lists;
  GtkWidget *carried_box;
  GtkListBox *carried;
  GtkLabel *present;
  AdwBin *attendance;
  GtkWidget *nobody;
  GtkBox *decisions_box;
  GtkEditable *decision;
  GtkBox *actions_box;
  GtkEditable *action;
};

G_DEFINE_FINAL_TYPE (HeddleMeetingPane, heddle_meeting_pane, ADW_TYPE_BIN)

/* --- Lists of records ----------------------------------------------------- */

static void
fill_paper (AdwActionRow  *row,
            HeddleRecord  *record,
            HeddleSession *session)
{
  HeddleAgendaPaper *paper = HEDDLE_AGENDA_PAPER (record);
  g_autofree char *document = heddle_record_dup_reference_title (record, "document");
  const char *from = document != NULL ? document
                     : paper->file_name != NULL ? paper->file_name : paper->link;
  g_autofree char *pages = NULL;

  if (paper->pages != HEDDLE_NO_INTEGER)
    pages = g_strdup_printf (ngettext ("%d page", "%d pages", (gulong) paper->pages),
                             (int) paper->pages);
  heddle_record_row_set_texts (row, paper->title, from);
  if (pages != NULL)
    heddle_record_row_add_state (row, NULL, pages, "dim-label");
}

static void
fill_choice (AdwActionRow  *row,
             HeddleRecord  *record,
             HeddleSession *session)
{
  HeddleAgendaChoice *choice = HEDDLE_AGENDA_CHOICE (record);

  heddle_record_row_set_texts (row, choice->title, choice->detail);
}

static void
fill_decision (AdwActionRow  *row,
               HeddleRecord  *record,
               HeddleSession *session)
{
  HeddleDecision *decision = HEDDLE_DECISION (record);
  g_autofree char *title =
    decision->number != HEDDLE_NO_INTEGER
      ? g_strdup_printf ("%d  %s", (int) decision->number, decision->text)
      : g_strdup (decision->text);

  heddle_record_row_set_texts (row, title, decision->how);
}

static void
fill_action (AdwActionRow  *row,
             HeddleRecord  *record,
             HeddleSession *session)
{
  HeddleAction *action = HEDDLE_ACTION (record);
  g_autofree char *owner = heddle_record_dup_reference_title (record, "owner");

  heddle_record_row_set_texts (row, action->title, owner != NULL ? owner : _("nobody yet"));
  heddle_record_row_add_tick (row, record, session, "done_on");
  heddle_record_row_add_due (row, session, action->due, action->done_on != NULL);
}

static const HeddleRecordListInfo item_lists[] = {
  { N_("Papers"), N_("Add"), N_("No paper is linked to this item."), &heddle_agenda_paper_kind,
    "item", NULL, NULL, fill_paper },
  { N_("Ways It Could Go"), N_("Add"),
    N_("Add the choices, so that the audience sees them side by side."),
    &heddle_agenda_choice_kind, "item", NULL, NULL, fill_choice },
};

static const HeddleRecordListInfo decisions = {
  N_("Decisions"), NULL, N_("None is recorded yet."), &heddle_decision_kind, "meeting", NULL, NULL,
  fill_decision,
};

static const HeddleRecordListInfo actions = {
  N_("Actions"), NULL, N_("None is recorded yet."), &heddle_action_kind, "meeting", NULL, NULL,
  fill_action,
};

static void
make_lists (HeddleMeetingPane *self)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (self->item_lists)) != NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (item_lists); i++)
    gtk_box_append (self->item_lists, heddle_record_list_new (self->session, &item_lists[i]));
  gtk_box_prepend (self->decisions_box, heddle_record_list_new (self->session, &decisions));
  gtk_box_prepend (self->actions_box, heddle_record_list_new (self->session, &actions));
}

/* Choices belong to a decision only. */
static void
show_lists (GtkBox     *box,
            const char *owner,
            gboolean    decides)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!HEDDLE_IS_RECORD_LIST (child))
        continue;
      if (heddle_record_list_get_info (HEDDLE_RECORD_LIST (child))->kind
          == &heddle_agenda_choice_kind)
        gtk_widget_set_visible (child, decides);
      heddle_record_list_show (HEDDLE_RECORD_LIST (child), owner);
    }
}

/* What was recorded is not typed twice: the entry is empty for the next. */
static void
recorded (HeddleMeetingPane *self,
          GtkEditable       *entry,
          const char        *id,
          GError            *error)
{
  if (id != NULL)
    gtk_editable_set_text (entry, "");
  else
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static const char *
get_item_id (HeddleMeetingPane *self)
{
  return self->item != NULL ? heddle_record_get_id (HEDDLE_RECORD (self->item)) : NULL;
}

static void
decided_cb (HeddleMeetingPane *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->decision)));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (*text == '\0')
    return;
  id = heddle_meeting_decide (heddle_session_get_store (self->session), self->meeting,
                              get_item_id (self), text, NULL, &error);
  recorded (self, self->decision, id, error);
}

static void
agreed_cb (HeddleMeetingPane *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->action)));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (*title == '\0')
    return;
  id = heddle_meeting_agree_action (heddle_session_get_store (self->session), self->meeting,
                                    get_item_id (self), title, NULL, NULL, &error);
  recorded (self, self->action, id, error);
}

/* --- What the audience sees ----------------------------------------------- */

static void
show_preview (HeddleMeetingPane *self,
              HeddleMeeting     *meeting,
              guint              place)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  HeddleDay today = heddle_session_get_today (self->session);
  g_autoptr (HeddleSlide) slide = self->item != NULL
                                    ? heddle_audience_build_item (store, self->item, today)
                                    : heddle_audience_build_agenda (store, meeting, today);
  const char *field = self->item != NULL ? heddle_agenda_view_get_subject (self->item->view) : NULL;
  g_autofree char *subject = NULL;
  g_autofree char *words = self->item != NULL
                             ? g_strdup_printf (_("Item %u on the Screen"), place)
                             : g_strdup (_("The Agenda on the Screen"));

  heddle_slide_view_set_slide (self->preview, slide);
  gtk_label_set_label (self->on_screen, words);
  gtk_widget_set_visible (self->item_buttons, self->item != NULL);
  if (field != NULL)
    subject = heddle_record_dup_text (HEDDLE_RECORD (self->item),
                                      heddle_kind_get_field (&heddle_agenda_item_kind, field));
  gtk_label_set_label (self->subject, subject != NULL ? subject : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subject), subject != NULL && *subject != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subject), subject);
}

/* --- Carried over --------------------------------------------------------- */

static int
find_taken (GPtrArray  *items,
            const char *origin)
{
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (HEDDLE_AGENDA_ITEM (items->pdata[i])->carried_from, origin) == 0)
      return (int) i + 1;
  return 0;
}

static void
add_carried (HeddleMeetingPane *self,
             HeddleAgendaItem  *item,
             int                place)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = place > 0 ? g_strdup_printf (_("now item %d"), place)
                                     : g_strdup (_("not taken over yet"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  heddle_record_row_set_texts (ADW_ACTION_ROW (row), item->title, words);
  gtk_list_box_append (self->carried, row);
}

static void
show_carried (HeddleMeetingPane *self,
              HeddleMeeting     *meeting)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (HeddleMeeting) last = heddle_meeting_dup_last (store, meeting);
  g_autoptr (GPtrArray) items =
    heddle_agenda_list (store, heddle_record_get_id (HEDDLE_RECORD (meeting)));
  g_autoptr (GPtrArray) before =
    last != NULL ? heddle_agenda_list (store, heddle_record_get_id (HEDDLE_RECORD (last)))
                 : g_ptr_array_new ();
  guint n = 0;

  gtk_list_box_remove_all (self->carried);
  for (guint i = 0; i < before->len; i++)
    {
      HeddleAgendaItem *item = before->pdata[i];

      if (g_strcmp0 (item->state, "carried-over") != 0)
        continue;
      add_carried (self, item,
                   find_taken (items, heddle_record_get_id (HEDDLE_RECORD (item))));
      n++;
    }
  gtk_widget_set_visible (self->carried_box, n > 0);
}

/* --- Attendance ----------------------------------------------------------- */

/* The list follows the file by itself, but not to another meeting. */
static void
show_attendance (HeddleMeetingPane *self,
                 gboolean           another)
{
  HeddleStore *store = heddle_session_get_store (self->session);
  g_autoptr (GPtrArray) expected = heddle_meeting_list_expected (store, self->meeting);
  g_autofree char *words = heddle_meeting_dup_attendance (store, self->meeting, TRUE);

  if (another)
    adw_bin_set_child (self->attendance,
                       heddle_attendance_list_new (self->session, self->meeting,
                                                   HEDDLE_ATTENDANCE_NARROW));
  gtk_label_set_label (self->present, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->attendance), expected->len > 0);
  gtk_widget_set_visible (self->nobody, expected->len == 0);
}

/* What was typed at the one meeting is not recorded at the next. */
static void
keep_typed (HeddleMeetingPane *self)
{
  HeddleStore *store = heddle_session_get_store (self->session);

  g_clear_object (&self->decision_draft);
  g_clear_object (&self->action_draft);
  self->decision_draft = heddle_form_drafts_new_line (store, "new decision", self->meeting,
                                                      self->decision);
  self->action_draft = heddle_form_drafts_new_line (store, "new action", self->meeting,
                                                    self->action);
}

/* --- All ------------------------------------------------------------------ */

void
heddle_meeting_pane_show (HeddleMeetingPane *self,
                          HeddleSession     *session,
                          HeddleMeeting     *meeting,
                          HeddleAgendaItem  *item,
                          guint              place)
{
  const char *meeting_id;
  gboolean another;

  g_return_if_fail (HEDDLE_IS_MEETING_PANE (self));

  meeting_id = heddle_record_get_id (HEDDLE_RECORD (meeting));
  another = g_set_object (&self->session, session);
  g_set_object (&self->item, item);
  another = g_set_str (&self->meeting, meeting_id) || another;
  make_lists (self);
  if (another)
    keep_typed (self);
  show_preview (self, meeting, place);
  gtk_widget_set_visible (GTK_WIDGET (self->item_lists), item != NULL);
  if (item != NULL)
    show_lists (self->item_lists, heddle_record_get_id (HEDDLE_RECORD (item)),
                g_strcmp0 (item->view, "decision") == 0);
  show_carried (self, meeting);
  show_attendance (self, another);
  show_lists (self->decisions_box, meeting_id, FALSE);
  show_lists (self->actions_box, meeting_id, FALSE);
}

void
heddle_meeting_pane_ask_view (HeddleMeetingPane *self)
{
  g_return_if_fail (HEDDLE_IS_MEETING_PANE (self));

  if (self->item != NULL)
    gtk_menu_button_popup (self->view_button);
}

/* Made anew each time it opens: of the item that is chosen then. */
static void
create_view_popover (GtkMenuButton *button,
                     gpointer       data)
{
  HeddleMeetingPane *self = data;

  gtk_menu_button_set_popover (button, heddle_view_popover_new (self->session, self->item));
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_meeting_pane_dispose (GObject *object)
{
  HeddleMeetingPane *self = HEDDLE_MEETING_PANE (object);

  g_clear_object (&self->decision_draft);
  g_clear_object (&self->action_draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MEETING_PANE);
  g_clear_object (&self->session);
  g_clear_object (&self->item);
  g_clear_pointer (&self->meeting, g_free);

  G_OBJECT_CLASS (heddle_meeting_pane_parent_class)->dispose (object);
}

static void
heddle_meeting_pane_class_init (HeddleMeetingPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_SLIDE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = heddle_meeting_pane_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/meetings/heddle-meeting-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, on_screen);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, preview);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, item_buttons);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, view_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, subject);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, item_lists);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, carried_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, carried);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, present);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, attendance);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, nobody);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, decisions_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, decision);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, actions_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingPane, action);
  gtk_widget_class_bind_template_callback (widget_class, decided_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreed_cb);
}

static void
heddle_meeting_pane_init (HeddleMeetingPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->view_button, create_view_popover, self, NULL);
}
