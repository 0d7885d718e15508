/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meeting-agenda.h"

#include <glib/gi18n-lib.h>

#include "forms/heddle-form-drafts.h"
#include "heddle-agenda-line.h"
#include "heddle-ask-window.h"
#include "heddle-copy.h"
#include "heddle-meeting-jobs.h"
#include "heddle-menu-names.h"
#include "heddle-popup.h"
#include "heddle-record-jobs.h"
#include "heddle-shown-focus.h"

struct _HeddleMeetingAgenda
{
  AdwBin parent_instance;

  HeddleSession *session;
  char *meeting;
  gboolean filling;
  GtkWidget *menu;
  HeddleFormDrafts *drafts; /* of the entry, at this meeting */

  GtkListBox *list;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (HeddleMeetingAgenda, heddle_meeting_agenda, ADW_TYPE_BIN)

static guint chosen_signal;

static HeddleStore *
get_store (HeddleMeetingAgenda *self)
{
  return heddle_session_get_store (self->session);
}

HeddleAgendaItem *
heddle_meeting_agenda_get_item (HeddleMeetingAgenda *self,
                                guint               *place)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (HEDDLE_IS_MEETING_AGENDA (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL)
    return NULL;
  if (place != NULL)
    *place = (guint) gtk_list_box_row_get_index (row) + 1;
  return heddle_agenda_line_get_item (HEDDLE_AGENDA_LINE (row));
}

static char *
dup_item_id (HeddleMeetingAgenda *self)
{
  HeddleAgendaItem *item = heddle_meeting_agenda_get_item (self, NULL);

  return item != NULL ? g_strdup (heddle_record_get_id (HEDDLE_RECORD (item))) : NULL;
}

static HeddleAgendaLine *
find_line (HeddleMeetingAgenda *self,
           const char          *item_id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      HeddleAgendaItem *item = heddle_agenda_line_get_item (HEDDLE_AGENDA_LINE (row));

      if (item != NULL && g_strcmp0 (heddle_record_get_id (HEDDLE_RECORD (item)), item_id) == 0)
        return HEDDLE_AGENDA_LINE (row);
    }
  return NULL;
}

/* --- Doing ---------------------------------------------------------------- */

static void
move_item (HeddleMeetingAgenda *self,
           const char          *item_id,
           int                  by)
{
  g_autoptr (GError) error = NULL;

  if (!heddle_agenda_move (get_store (self), item_id, by, &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleMeetingAgenda *self = HEDDLE_MEETING_AGENDA (widget);
  g_autofree char *id = dup_item_id (self);

  if (id != NULL)
    move_item (self, id, g_str_has_suffix (action, "up") ? -1 : 1);
}

static void
dropped_cb (HeddleMeetingAgenda *self,
            int                  from,
            GtkListBoxRow       *row)
{
  HeddleAgendaLine *line =
    HEDDLE_AGENDA_LINE (gtk_list_box_get_row_at_index (self->list, from));
  g_autofree char *id =
    g_strdup (heddle_record_get_id (HEDDLE_RECORD (heddle_agenda_line_get_item (line))));

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (line));
  move_item (self, id, gtk_list_box_row_get_index (row) - from);
}

static void
minutes_cb (HeddleMeetingAgenda *self,
            int                  minutes,
            HeddleAgendaLine    *line)
{
  HeddleAgendaItem *item = heddle_agenda_line_get_item (line);
  g_autofree char *text = minutes > 0 ? g_strdup_printf ("%d", minutes) : NULL;
  g_autoptr (GError) error = NULL;

  if (minutes == (item->minutes != HEDDLE_NO_INTEGER ? item->minutes : 0))
    return;
  if (!heddle_record_set_text (get_store (self), HEDDLE_RECORD (item), "minutes", text,
                               &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
ask_minutes_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  HeddleMeetingAgenda *self = HEDDLE_MEETING_AGENDA (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    heddle_agenda_line_ask_minutes (HEDDLE_AGENDA_LINE (row));
}

/* What is not done when a meeting ends goes to the next one. */
static void
done_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleMeetingAgenda *self = HEDDLE_MEETING_AGENDA (widget);
  HeddleAgendaItem *item = heddle_meeting_agenda_get_item (self, NULL);
  g_autoptr (GError) error = NULL;

  if (item != NULL
      && !heddle_record_set_text (get_store (self), HEDDLE_RECORD (item), "state",
                                  g_strcmp0 (item->state, "done") == 0 ? "open" : "done",
                                  &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

/* The focus stays on the list: what comes after the removed item is chosen. */
static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleMeetingAgenda *self = HEDDLE_MEETING_AGENDA (widget);
  HeddleAgendaItem *item = heddle_meeting_agenda_get_item (self, NULL);
  g_autoptr (GError) error = NULL;

  if (item != NULL
      && !heddle_record_remove (get_store (self), HEDDLE_RECORD (item), &error))
    heddle_ask_window_report (GTK_WIDGET (self), error);
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_autofree char *id = dup_item_id (HEDDLE_MEETING_AGENDA (widget));

  if (id != NULL)
    gtk_widget_activate_action (widget, "win.record-history", "(ss)", heddle_agenda_item_kind.name,
                                id);
}

static void
choose (HeddleMeetingAgenda *self,
        const char          *item_id)
{
  HeddleAgendaLine *line = find_line (self, item_id);

  if (line != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (line));
}

/* The next item can be typed at once. */
static void
entered_cb (HeddleMeetingAgenda *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (*title == '\0')
    return;
  id = heddle_agenda_add (get_store (self), self->meeting, title, 0, NULL, &error);
  heddle_ask_window_report (GTK_WIDGET (self), error);
  if (id == NULL)
    return;
  gtk_editable_set_text (self->entry, "");
  choose (self, id);
}

void
heddle_meeting_agenda_ask_item (HeddleMeetingAgenda *self)
{
  g_return_if_fail (HEDDLE_IS_MEETING_AGENDA (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* --- The menu of a line --------------------------------------------------- */

static GMenuModel *
make_menu (void)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_("_Edit…"), "meeting.edit-item" },
    { N_("_What the Audience Sees…"), "meeting.another-view" },
    { N_("Present from _Here"), "win.present-here" },
    { N_("_Minutes"), "agenda.minutes" },
    { N_("_Done, or Open Again"), "agenda.done" },
    { N_("Add a _Paper…"), "meeting.add-paper" },
    { N_("Move _Up"), "agenda.move-up" },
    { N_("Move _Down"), "agenda.move-down" },
    { N_("_History"), "agenda.history" },
    { N_("_Copy List as a Table"), "win.copy-table" },
    { N_("_Remove"), "agenda.remove" },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _(items[i].label), items[i].action);
  return G_MENU_MODEL (menu);
}

static void
popup_menu (HeddleMeetingAgenda *self,
            GtkListBoxRow       *row)
{
  g_autoptr (GMenuModel) model = NULL;
  GtkWidget *menu;

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  model = make_menu ();
  menu = gtk_popover_menu_new_from_model (model);
  heddle_menu_names_fix (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  heddle_popup_show (GTK_WIDGET (self), &self->menu, menu, GTK_WIDGET (row));
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleMeetingAgenda *self = HEDDLE_MEETING_AGENDA (widget);

  popup_menu (self, gtk_list_box_get_selected_row (self->list));
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *self = gtk_widget_get_ancestor (list, HEDDLE_TYPE_MEETING_AGENDA);

  popup_menu (HEDDLE_MEETING_AGENDA (self),
              gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), (int) y));
}

/* --- Showing -------------------------------------------------------------- */

static void
selected_cb (HeddleMeetingAgenda *self)
{
  if (!self->filling)
    g_signal_emit (self, chosen_signal, 0);
}

static void
activated_cb (HeddleMeetingAgenda *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meeting.edit-item", NULL);
}

static guint
count_papers (HeddleStore      *store,
              HeddleAgendaItem *item)
{
  g_autoptr (GPtrArray) papers =
    heddle_query_records (store, &heddle_agenda_paper_kind, "item",
                          heddle_record_get_id (HEDDLE_RECORD (item)));

  return papers->len;
}

/* Lines stay where there are as many items: a focus in one of them does too. */
static void
make_lines (HeddleMeetingAgenda *self,
            guint                n)
{
  GtkListBoxRow *row;
  guint there = 0;

  while (gtk_list_box_get_row_at_index (self->list, (int) there) != NULL)
    there++;
  for (; there < n; there++)
    {
      GtkWidget *line = heddle_agenda_line_new ();

      g_signal_connect_object (line, "minutes", G_CALLBACK (minutes_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (line, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, line);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
choose_again (HeddleMeetingAgenda *self,
              const char          *item_id,
              int                  place,
              gboolean             focused,
              guint                n)
{
  HeddleAgendaLine *line = item_id != NULL ? find_line (self, item_id) : NULL;
  GtkListBoxRow *row = line != NULL ? GTK_LIST_BOX_ROW (line)
                                    : gtk_list_box_get_row_at_index (
                                        self->list, CLAMP (place, 0, MAX ((int) n - 1, 0)));

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  if (focused)
    gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->entry));
}

void
heddle_meeting_agenda_show (HeddleMeetingAgenda *self,
                            HeddleSession       *session,
                            HeddleMeeting       *meeting,
                            gboolean             slim)
{
  const char *meeting_id;
  g_autofree char *chosen = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autofree HeddleAgendaTime *times = NULL;
  gboolean focused;
  guint place = 1;

  g_return_if_fail (HEDDLE_IS_MEETING_AGENDA (self));

  meeting_id = heddle_record_get_id (HEDDLE_RECORD (meeting));
  g_set_object (&self->session, session);
  if (heddle_meeting_agenda_get_item (self, &place) != NULL)
    chosen = dup_item_id (self);
  if (g_set_str (&self->meeting, meeting_id))
    {
      place = 1;
      g_clear_object (&self->drafts);
      self->drafts = heddle_form_drafts_new_line (get_store (self), "new item", meeting_id,
                                                  self->entry);
    }
  focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  items = heddle_agenda_list (heddle_session_get_store (session), meeting_id);
  times = heddle_agenda_list_times (meeting, items);
  self->filling = TRUE;
  make_lines (self, items->len);
  for (guint i = 0; i < items->len; i++)
    heddle_agenda_line_show (
      HEDDLE_AGENDA_LINE (gtk_list_box_get_row_at_index (self->list, (int) i)), items->pdata[i],
      &times[i], count_papers (get_store (self), items->pdata[i]), slim);
  gtk_widget_set_visible (GTK_WIDGET (self->list), items->len > 0);
  choose_again (self, chosen, (int) place - 1, focused, items->len);
  self->filling = FALSE;
}

void
heddle_meeting_agenda_go_to (HeddleMeetingAgenda *self,
                             const char          *item_id)
{
  GtkListBoxRow *row;

  g_return_if_fail (HEDDLE_IS_MEETING_AGENDA (self));

  if (item_id != NULL)
    choose (self, item_id);
  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  heddle_shown_focus_give (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->entry));
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleMeetingAgenda *self = HEDDLE_MEETING_AGENDA (widget);
  g_autoptr (GPtrArray) items = heddle_agenda_list (get_store (self), self->meeting);

  return heddle_table_new_records (&heddle_agenda_item_kind, items, NULL);
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_meeting_agenda_dispose (GObject *object)
{
  HeddleMeetingAgenda *self = HEDDLE_MEETING_AGENDA (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->filling = TRUE;
  g_clear_object (&self->drafts);
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MEETING_AGENDA);
  g_clear_object (&self->session);
  g_clear_pointer (&self->meeting, g_free);

  G_OBJECT_CLASS (heddle_meeting_agenda_parent_class)->dispose (object);
}

/* To the chosen item, or to where the first is typed. */
static gboolean
heddle_meeting_agenda_grab_focus (GtkWidget *widget)
{
  HeddleMeetingAgenda *self = HEDDLE_MEETING_AGENDA (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->entry));
}

static void
heddle_meeting_agenda_class_init (HeddleMeetingAgendaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_meeting_agenda_dispose;
  widget_class->grab_focus = heddle_meeting_agenda_grab_focus;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/meetings/heddle-meeting-agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingAgenda, list);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingAgenda, entry);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_install_action (widget_class, "agenda.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "agenda.history", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "agenda.minutes", NULL, ask_minutes_cb);
  gtk_widget_class_install_action (widget_class, "agenda.done", NULL, done_cb);
  gtk_widget_class_install_action (widget_class, "agenda.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "agenda.move-up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "agenda.move-down", NULL, move_cb);
  chosen_signal = g_signal_new ("chosen", HEDDLE_TYPE_MEETING_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
heddle_meeting_agenda_init (HeddleMeetingAgenda *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}
