/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-meetings-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-group-rows.h"
#include "heddle-meeting-actions.h"
#include "heddle-meeting-jobs.h"
#include "heddle-meeting-pane.h"
#include "heddle-meeting-view.h"

struct _HeddleMeetingsPage
{
  HeddlePage parent_instance;

  GPtrArray *outlines; /* (element-type HeddleGroupOutline) */
  char *group;
  char *meeting;
  guint show_id;
  gboolean filling;
  gboolean has_pane; /* a meeting is there, of which the pane says more */
  gboolean shows_over;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwNavigationSplitView *split;
  GtkListBox *groups;
  GtkWidget *over;
  AdwButtonContent *over_content;
  AdwOverlaySplitView *panes;
  HeddleMeetingView *view;
  HeddleMeetingPane *pane;
};

G_DEFINE_FINAL_TYPE (HeddleMeetingsPage, heddle_meetings_page, HEDDLE_TYPE_PAGE)

static HeddleStore *
get_store (HeddleMeetingsPage *self)
{
  return heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (self)));
}

static HeddleDay
get_today (HeddleMeetingsPage *self)
{
  return heddle_session_get_today (heddle_page_get_session (HEDDLE_PAGE (self)));
}

const char *
heddle_meetings_page_get_group (HeddleMeetingsPage *self)
{
  g_return_val_if_fail (HEDDLE_IS_MEETINGS_PAGE (self), NULL);

  return self->group;
}

const char *
heddle_meetings_page_get_meeting (HeddleMeetingsPage *self)
{
  g_return_val_if_fail (HEDDLE_IS_MEETINGS_PAGE (self), NULL);

  return self->meeting;
}

const char *
heddle_meetings_page_get_item (HeddleMeetingsPage *self)
{
  HeddleAgendaItem *item;

  g_return_val_if_fail (HEDDLE_IS_MEETINGS_PAGE (self), NULL);

  if (self->meeting == NULL)
    return NULL;
  item = heddle_meeting_agenda_get_item (heddle_meeting_view_get_agenda (self->view), NULL);
  return item != NULL ? heddle_record_get_id (HEDDLE_RECORD (item)) : NULL;
}

void
heddle_meetings_page_ask_item (HeddleMeetingsPage *self)
{
  g_return_if_fail (HEDDLE_IS_MEETINGS_PAGE (self));

  if (self->meeting != NULL)
    heddle_meeting_agenda_ask_item (heddle_meeting_view_get_agenda (self->view));
}

void
heddle_meetings_page_ask_view (HeddleMeetingsPage *self)
{
  g_return_if_fail (HEDDLE_IS_MEETINGS_PAGE (self));

  adw_overlay_split_view_set_show_sidebar (self->panes, TRUE);
  heddle_meeting_pane_ask_view (self->pane);
}

/* --- What is chosen ------------------------------------------------------- */

static HeddleGroupOutline *
find_group (HeddleMeetingsPage *self,
            const char         *id)
{
  for (guint i = 0; i < self->outlines->len; i++)
    {
      HeddleGroupOutline *outline = self->outlines->pdata[i];

      if (g_strcmp0 (heddle_record_get_id (HEDDLE_RECORD (outline->group)), id) == 0)
        return outline;
    }
  return NULL;
}

/* The group that meets next, else the first. */
static HeddleGroupOutline *
find_next_group (HeddleMeetingsPage *self)
{
  HeddleGroupOutline *found = self->outlines->len > 0 ? self->outlines->pdata[0] : NULL;

  for (guint i = 0; i < self->outlines->len; i++)
    {
      HeddleGroupOutline *outline = self->outlines->pdata[i];

      if (outline->next != NULL
          && (found->next == NULL || g_strcmp0 (outline->next->held_on, found->next->held_on) < 0))
        found = outline;
    }
  return found;
}

/* A meeting of @group that is still there. */
static HeddleMeeting *
dup_meeting (HeddleMeetingsPage *self,
             HeddleGroupOutline *group)
{
  const char *group_id = heddle_record_get_id (HEDDLE_RECORD (group->group));
  g_autoptr (HeddleRecord) meeting =
    self->meeting != NULL ? heddle_store_get (get_store (self), &heddle_meeting_kind,
                                              self->meeting, NULL) : NULL;
  g_autoptr (GPtrArray) meetings = NULL;

  if (meeting != NULL && !heddle_record_is_deleted (meeting)
      && g_strcmp0 (HEDDLE_MEETING (meeting)->group, group_id) == 0)
    return HEDDLE_MEETING (g_steal_pointer (&meeting));
  if (group->next != NULL)
    return g_object_ref (group->next);
  meetings = heddle_meeting_list (get_store (self), group_id);
  return meetings->len > 0 ? g_object_ref (meetings->pdata[meetings->len - 1]) : NULL;
}

static void
enable_actions (HeddleMeetingsPage *self,
                HeddleMeeting      *meeting)
{
  static const char *const of_meeting[] = {
    "meeting.edit", "meeting.history", "meeting.remove", "meeting.present", "meeting.new-item",
    "meeting.take-over", "meeting.use-template", "meeting.save-template", "meeting.add-guest",
    "meeting.letter", "meeting.invitation",
  };
  gboolean cancelled = meeting != NULL && g_strcmp0 (meeting->state, "cancelled") == 0;
  gboolean held = meeting != NULL && g_strcmp0 (meeting->state, "held") == 0;
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (of_meeting); i++)
    gtk_widget_action_set_enabled (widget, of_meeting[i], meeting != NULL);
  gtk_widget_action_set_enabled (widget, "meeting.cancel",
                                 meeting != NULL && !cancelled && !held);
  gtk_widget_action_set_enabled (widget, "meeting.plan-again", cancelled);
  gtk_widget_action_set_enabled (
    widget, "meeting.finish",
    meeting != NULL && !cancelled && !held
      && heddle_day_parse (meeting->held_on) <= get_today (self));
}

static void
show_pane (HeddleMeetingsPage *self)
{
  g_autoptr (HeddleRecord) meeting =
    self->meeting != NULL ? heddle_store_get (get_store (self), &heddle_meeting_kind,
                                              self->meeting, NULL) : NULL;
  HeddleAgendaItem *item;
  guint place = 0;

  if (meeting == NULL)
    return;
  item = heddle_meeting_agenda_get_item (heddle_meeting_view_get_agenda (self->view), &place);
  heddle_meeting_pane_show (self->pane, heddle_page_get_session (HEDDLE_PAGE (self)),
                            HEDDLE_MEETING (meeting), item, place);
}

/* Without a meeting there is nothing that it could say. */
static void
show_or_hide_pane (HeddleMeetingsPage *self,
                   gboolean            has_pane)
{
  gboolean compact = heddle_page_get_compact (HEDDLE_PAGE (self));

  gtk_widget_set_visible (GTK_WIDGET (self->pane), has_pane);
  if (self->has_pane != has_pane)
    adw_overlay_split_view_set_show_sidebar (self->panes, has_pane && !compact);
  self->has_pane = has_pane;
}

/* Shows the group and the meeting that are chosen; documents and the audience's view are
 * those of the meeting. */
static void
show_chosen (HeddleMeetingsPage *self)
{
  HeddleGroupOutline *group = find_group (self, self->group);
  g_autoptr (HeddleMeeting) meeting = group != NULL ? dup_meeting (self, group) : NULL;

  g_set_str (&self->meeting,
             meeting != NULL ? heddle_record_get_id (HEDDLE_RECORD (meeting)) : NULL);
  heddle_page_set_record (HEDDLE_PAGE (self), meeting != NULL ? heddle_meeting_kind.name : NULL,
                          self->meeting);
  enable_actions (self, meeting);
  show_or_hide_pane (self, meeting != NULL);
  if (group == NULL)
    return;
  heddle_meeting_view_show (self->view, heddle_page_get_session (HEDDLE_PAGE (self)), group,
                            meeting);
  show_pane (self);
}

static gboolean
show_later (gpointer data)
{
  HeddleMeetingsPage *self = data;

  self->show_id = 0;
  show_chosen (self);
  return G_SOURCE_REMOVE;
}

/* What was clicked, or is being laid out, is made anew when it is shown. */
static void
show_anew_cb (HeddleMeetingsPage *self)
{
  if (self->show_id == 0 && self->outlines != NULL)
    self->show_id = g_idle_add (show_later, self);
}

/* --- Groups --------------------------------------------------------------- */

static void
group_selected_cb (HeddleMeetingsPage *self,
                   GtkListBoxRow      *row)
{
  HeddleGroupOutline *outline;

  if (self->filling || row == NULL)
    return;
  outline = self->outlines->pdata[gtk_list_box_row_get_index (row)];
  if (g_set_str (&self->group, heddle_record_get_id (HEDDLE_RECORD (outline->group))))
    show_chosen (self);
}

/* On to the agenda. */
static void
group_activated_cb (HeddleMeetingsPage *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  if (self->meeting != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (heddle_meeting_view_get_agenda (self->view)));
}

/* "7 groups, next meeting in 2 days" */
static void
show_title (HeddleMeetingsPage *self)
{
  HeddleDay today = get_today (self);
  HeddleDay next = HEDDLE_DAY_NONE;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->outlines->len; i++)
    {
      HeddleGroupOutline *outline = self->outlines->pdata[i];
      HeddleDay day = outline->next != NULL ? heddle_day_parse (outline->next->held_on)
                                            : HEDDLE_DAY_NONE;

      if (day != HEDDLE_DAY_NONE && (next == HEDDLE_DAY_NONE || day < next))
        next = day;
    }
  g_string_printf (words, ngettext ("%u group", "%u groups", self->outlines->len),
                   self->outlines->len);
  if (next != HEDDLE_DAY_NONE)
    {
      g_autofree char *distance = heddle_date_text_show_distance (next, today);

      g_string_append_printf (words, _(", next meeting %s"), distance);
    }
  adw_window_title_set_title (self->window_title, _("Meetings"));
  adw_window_title_set_subtitle (self->window_title, self->outlines->len > 0 ? words->str : "");
}

static guint
count_over (HeddleMeetingsPage *self)
{
  guint n = 0;

  /* they stand last */
  while (n < self->outlines->len
         && ((HeddleGroupOutline *) self->outlines->pdata[self->outlines->len - 1 - n])->over)
    n++;
  return n;
}

/* Each episode leaves a group behind, and after some years there are more of them than of
 * those that meet: they are shown when they are asked for, or one of them is. */
static void
show_groups (HeddleMeetingsPage *self)
{
  HeddleGroupOutline *chosen = find_group (self, self->group);
  guint n_over = count_over (self);
  g_autofree char *label = NULL;

  self->shows_over |= chosen != NULL && chosen->over;
  self->filling = TRUE;
  heddle_group_rows_fill (self->groups, heddle_page_get_session (HEDDLE_PAGE (self)),
                          self->outlines, self->outlines->len - (self->shows_over ? 0 : n_over),
                          self->group);
  self->filling = FALSE;
  gtk_widget_set_visible (self->over, n_over > 0);
  /* Translators: groups that met for an episode which is closed or cancelled */
  label = g_strdup_printf (ngettext ("%u of an Ended Episode", "%u of Ended Episodes", n_over),
                           n_over);
  adw_button_content_set_label (self->over_content, label);
  adw_button_content_set_icon_name (self->over_content,
                                    self->shows_over ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->over), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->shows_over, -1);
}

/* What is chosen stays in sight: without those that are over it is the next to meet. */
static void
over_cb (HeddleMeetingsPage *self)
{
  HeddleGroupOutline *chosen = find_group (self, self->group);

  self->shows_over = !self->shows_over;
  if (!self->shows_over && chosen != NULL && chosen->over)
    g_set_str (&self->group,
               heddle_record_get_id (HEDDLE_RECORD (find_next_group (self)->group)));
  show_groups (self);
  show_chosen (self);
}

static void
heddle_meetings_page_refresh (HeddlePage *page)
{
  HeddleMeetingsPage *self = HEDDLE_MEETINGS_PAGE (page);
  HeddleGroupOutline *group;

  g_clear_pointer (&self->outlines, g_ptr_array_unref);
  self->outlines = heddle_group_list_outlines (get_store (self), get_today (self));
  gtk_stack_set_visible_child_name (self->stack, self->outlines->len > 0 ? "groups" : "empty");
  group = find_group (self, self->group);
  if (group == NULL)
    group = find_next_group (self);
  g_set_str (&self->group, group != NULL ? heddle_record_get_id (HEDDLE_RECORD (group->group))
                                         : NULL);
  show_groups (self);
  heddle_page_set_focus_target (page,
                                GTK_WIDGET (gtk_list_box_get_selected_row (self->groups)));
  show_title (self);
  show_chosen (self);
}

/* --- Actions -------------------------------------------------------------- */

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  HeddleMeetingsPage *self = HEDDLE_MEETINGS_PAGE (widget);

  g_set_str (&self->meeting, g_variant_get_string (parameter, NULL));
  show_anew_cb (self);
}

static void
groups_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  adw_navigation_split_view_set_show_content (HEDDLE_MEETINGS_PAGE (widget)->split, FALSE);
}

static void
pane_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleMeetingsPage *self = HEDDLE_MEETINGS_PAGE (widget);
  gboolean shown = adw_overlay_split_view_get_show_sidebar (self->panes);

  adw_overlay_split_view_set_show_sidebar (self->panes, self->has_pane && !shown);
}

/* The meeting that a record belongs to, itself if it is one; NULL: none. */
static char *
dup_meeting_of (HeddleStore *store,
                const char  *name,
                const char  *id)
{
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), name);
  const HeddleField *field = kind != NULL ? heddle_kind_get_field (kind, "meeting") : NULL;
  g_autoptr (HeddleRecord) record = kind != NULL ? heddle_store_get (store, kind, id, NULL) : NULL;
  g_autoptr (HeddleRecord) meeting = NULL;

  if (kind == &heddle_meeting_kind)
    return g_strdup (id);
  meeting = record != NULL && field != NULL ? heddle_record_dup_reference (record, field) : NULL;
  return meeting != NULL ? g_strdup (heddle_record_get_id (meeting)) : NULL;
}

/* An item of the agenda, or the one that a decision was made at; nullable. */
static char *
dup_item_of (HeddleStore *store,
             const char  *name,
             const char  *id)
{
  g_autoptr (HeddleRecord) decision = NULL;

  if (g_str_equal (name, heddle_agenda_item_kind.name))
    return g_strdup (id);
  if (g_str_equal (name, heddle_decision_kind.name))
    decision = heddle_store_get (store, &heddle_decision_kind, id, NULL);
  return decision != NULL ? g_strdup (HEDDLE_DECISION (decision)->item) : NULL;
}

/* A group, a meeting, or what belongs to one. */
static void
go_to_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleMeetingsPage *self = HEDDLE_MEETINGS_PAGE (widget);
  g_autoptr (HeddleRecord) meeting = NULL;
  g_autofree char *meeting_id = NULL;
  g_autofree char *item = NULL;
  const char *kind;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &kind, &id);
  meeting_id = dup_meeting_of (get_store (self), kind, id);
  if (meeting_id != NULL)
    meeting = heddle_store_get (get_store (self), &heddle_meeting_kind, meeting_id, NULL);
  g_set_str (&self->meeting, meeting_id);
  g_set_str (&self->group, meeting != NULL ? HEDDLE_MEETING (meeting)->group : id);
  heddle_page_refresh (HEDDLE_PAGE (self));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  if (meeting != NULL)
    {
      item = dup_item_of (get_store (self), kind, id);
      heddle_meeting_agenda_go_to (heddle_meeting_view_get_agenda (self->view), item);
    }
}

/* --- Object --------------------------------------------------------------- */

static void
heddle_meetings_page_dispose (GObject *object)
{
  HeddleMeetingsPage *self = HEDDLE_MEETINGS_PAGE (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), HEDDLE_TYPE_MEETINGS_PAGE);

  G_OBJECT_CLASS (heddle_meetings_page_parent_class)->dispose (object);
}

static void
heddle_meetings_page_finalize (GObject *object)
{
  HeddleMeetingsPage *self = HEDDLE_MEETINGS_PAGE (object);

  g_clear_pointer (&self->outlines, g_ptr_array_unref);
  g_free (self->group);
  g_free (self->meeting);

  G_OBJECT_CLASS (heddle_meetings_page_parent_class)->finalize (object);
}

static void
heddle_meetings_page_class_init (HeddleMeetingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEDDLE_TYPE_MEETING_VIEW);
  g_type_ensure (HEDDLE_TYPE_MEETING_PANE);
  object_class->dispose = heddle_meetings_page_dispose;
  object_class->finalize = heddle_meetings_page_finalize;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_meetings_page_refresh;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/scot/heddle/Heddle/ui/meetings/heddle-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingsPage, split);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingsPage, over);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingsPage, over_content);
  gtk_widget_class_bind_template_callback (widget_class, over_cb);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingsPage, view);
  gtk_widget_class_bind_template_child (widget_class, HeddleMeetingsPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, group_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_anew_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_pane);
  gtk_widget_class_install_action (widget_class, "meetings.choose", "s", choose_cb);
  gtk_widget_class_install_action (widget_class, "meetings.go-to", "(ss)", go_to_cb);
  gtk_widget_class_install_action (widget_class, "meetings.groups", NULL, groups_cb);
  gtk_widget_class_install_action (widget_class, "meetings.pane", NULL, pane_cb);
  heddle_meeting_actions_install (widget_class);
}

static void
heddle_meetings_page_init (HeddleMeetingsPage *self)
{
  self->has_pane = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
