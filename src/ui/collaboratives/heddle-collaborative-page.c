/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-collaborative-actions.h"
#include "heddle-collaborative-lists.h"
#include "heddle-collaborative-records.h"
#include "heddle-collaboratives.h"
#include "heddle-copy.h"
#include "heddle-date-popover.h"
#include "heddle-date-text.h"
#include "heddle-focus-path.h"
#include "heddle-gap-rows.h"
#include "heddle-lanes-view.h"
#include "heddle-member-tile.h"
#include "heddle-members.h"
#include "heddle-menu-names.h"
#include "heddle-milestone-rows.h"
#include "heddle-plan-card.h"
#include "heddle-tenures.h"
#include "lines/heddle-line-menu.h"
#include "today/heddle-today-group.h"
#include "today/heddle-today-lines.h"

#define MILESTONES 8
#define FINDINGS 6
#define EPISODES 4

struct _HeddleCollaborativePage
{
  HeddlePage parent_instance;

  char *id;
  HeddleDay day; /* HEDDLE_DAY_NONE: today */
  gboolean shows_earlier;
  GPtrArray *tenures;
  GPtrArray *membership_rows;
  GArray *focus; /* before a popover took it, or NULL */
  HeddleTodayGroup *open;
  HeddleTodayGroup *episodes;
  HeddleTodayGroup *milestones;
  GPtrArray *lists; /* (element-type HeddleRecordList) */

  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkWidget *removed;
  GtkWidget *shown;
  GtkWidget *grid;
  GtkBox *left;
  GtkBox *right;
  GtkLabel *count_label;
  GtkMenuButton *day_button;
  AdwWrapBox *members;
  GtkWidget *no_members;
  AdwActionRow *host_row;
  char *hosted; /* the episode that a member hosts next; NULL: none */
  AdwExpanderRow *dates_row;
  GtkWidget *no_lanes;
  GtkWidget *lanes_card;
  HeddleLanesView *lanes;
  GtkListBox *gaps;
  GtkBox *plans;
};

G_DEFINE_FINAL_TYPE (HeddleCollaborativePage, heddle_collaborative_page, HEDDLE_TYPE_PAGE)

static HeddleStore *
get_store (HeddleCollaborativePage *self)
{
  return heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (self)));
}

static HeddleDay
get_today (HeddleCollaborativePage *self)
{
  return heddle_session_get_today (heddle_page_get_session (HEDDLE_PAGE (self)));
}

/* Whoever fills a gap means the days it has, as exactly as they are known. */
static void
fill_gap (HeddleCollaborativePage *self,
          const HeddleTenureLane  *lane,
          const HeddleTenure      *gap)
{
  gboolean certain = gap->sort == HEDDLE_TENURE_NOBODY;
  g_autofree char *since = certain ? heddle_tenure_dup_first (gap) : NULL;
  g_autofree char *until = certain && gap->last != get_today (self)
                             ? heddle_tenure_dup_last (gap) : NULL;

  if (lane->wanted != NULL && gap->last == get_today (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                                heddle_appointment_kind.name,
                                heddle_record_get_id (HEDDLE_RECORD (lane->wanted)));
  else
    heddle_ask_window_add (GTK_WIDGET (self), heddle_appointment_kind.name,
                           "collaborative", self->id,
                           "role", lane->role,
                           "since", since,
                           "until", until, NULL);
}

static void
tenure_cb (HeddleCollaborativePage *self,
           guint                    lane_index,
           guint                    index)
{
  const HeddleTenureLane *lane = g_ptr_array_index (self->tenures, lane_index);
  HeddleAppointment *appointment = heddle_tenure_lane_get_appointment (lane, index);

  if (appointment != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)",
                                heddle_appointment_kind.name,
                                heddle_record_get_id (HEDDLE_RECORD (appointment)));
  else
    fill_gap (self, lane, &g_array_index (lane->tenures, HeddleTenure, index));
}

static void
fill_gap_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  guint lane;
  guint tenure;

  g_variant_get (parameter, "(uu)", &lane, &tenure);
  tenure_cb (HEDDLE_COLLABORATIVE_PAGE (widget), lane, tenure);
}

static void
show_appointments (HeddleCollaborativePage *self,
                   HeddleCollaborative     *record)
{
  HeddleDay first;

  g_clear_pointer (&self->tenures, g_ptr_array_unref);
  self->tenures = heddle_tenures_list (get_store (self), record, get_today (self), &first);
  heddle_lanes_view_show (self->lanes, self->tenures, first, get_today (self), record->code);
  heddle_gap_rows_show (self->gaps, self->tenures, get_today (self));
  gtk_widget_set_visible (self->lanes_card, self->tenures->len > 0);
  gtk_widget_set_visible (self->no_lanes, self->tenures->len == 0);
}

static void
chosen_cb (HeddleCollaborativePage *self,
           HeddleDay                day)
{
  self->day = day;
  gtk_menu_button_popdown (self->day_button);
  heddle_page_refresh (HEDDLE_PAGE (self));
}

static void
today_cb (HeddleCollaborativePage *self)
{
  chosen_cb (self, HEDDLE_DAY_NONE);
}

static void
show_day (HeddleCollaborativePage *self,
          HeddleDay                day)
{
  HeddleDateContext context = { .today = get_today (self) };
  g_autofree char *text = heddle_date_text_show_day (day, HEDDLE_DAY_NONE);
  g_autofree char *spoken = g_strdup_printf (_("Members as at %s"), text);
  GtkWidget *popover = heddle_date_popover_new (_("Members as at"), _("Show"),
                                                self->day != HEDDLE_DAY_NONE ? _("Today") : NULL,
                                                &context, day);

  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "released", G_CALLBACK (today_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->day_button, popover);
  gtk_menu_button_set_label (self->day_button, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->day_button), spoken);
}

static void
host_activated_cb (HeddleCollaborativePage *self)
{
  if (self->hosted != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(ss)",
                                heddle_episode_kind.name, self->hosted);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.plan-episode", NULL);
}

/* The member whose fieldwork comes first of those that are ahead. */
static void
show_host (HeddleCollaborativePage *self)
{
  HeddleDay today = get_today (self);
  g_autoptr (GPtrArray) authorities = heddle_collaboratives_authorities (get_store (self), today);
  const HeddleAuthorityStanding *next = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < authorities->len; i++)
    {
      const HeddleAuthorityStanding *one = g_ptr_array_index (authorities, i);

      if (one->collaborative == NULL || one->episode == NULL || one->start == HEDDLE_DAY_NONE
          || one->start < today
          || !g_str_equal (heddle_record_get_id (HEDDLE_RECORD (one->collaborative)), self->id))
        continue;
      if (next == NULL || one->start < next->start)
        next = one;
    }
  g_set_str (&self->hosted,
             next != NULL ? heddle_record_get_id (HEDDLE_RECORD (next->episode)) : NULL);
  if (next != NULL)
    {
      g_autofree char *day = heddle_date_text_show_day (next->start, today);

      /* Translators: an authority, the first day of its fieldwork */
      words = g_strdup_printf (_("%s, fieldwork from %s"),
                               heddle_authority_get_name (next->authority), day);
    }
  adw_action_row_set_subtitle (self->host_row,
                               words != NULL ? words : _("No member has a date ahead; plan one"));
}

static void
show_membership_dates (HeddleCollaborativePage *self,
                       HeddleDay                day)
{
  g_autoptr (GPtrArray) memberships = heddle_collaborative_memberships (get_store (self),
                                                                        self->id);
  g_autofree char *words = heddle_memberships_dup_words (memberships, day);

  for (guint i = 0; i < self->membership_rows->len; i++)
    adw_expander_row_remove (self->dates_row, self->membership_rows->pdata[i]);
  g_ptr_array_set_size (self->membership_rows, 0);
  adw_expander_row_set_subtitle (self->dates_row, words);
  for (guint i = 0; i < memberships->len; i++)
    {
      GtkWidget *row = heddle_membership_row_new (g_ptr_array_index (memberships, i));

      adw_expander_row_add_row (self->dates_row, row);
      g_ptr_array_add (self->membership_rows, row);
    }
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->dates_row)),
                          memberships->len > 0);
  show_host (self);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (heddle_authority_get_name (*(HeddleAuthority **) a),
                         heddle_authority_get_name (*(HeddleAuthority **) b));
}

static void
show_members (HeddleCollaborativePage *self,
              HeddleCollaborative     *record)
{
  HeddleDay day = self->day != HEDDLE_DAY_NONE ? self->day : get_today (self);
  g_autoptr (GPtrArray) members = heddle_members_on (get_store (self), self->id, day);
  g_autofree char *count = g_strdup_printf ("%u", members->len);
  g_autofree char *grouping = heddle_collaborative_is_regional (record)
                                ? g_strdup (_("Regional Improvement Collaborative"))
                                : g_strdup (_("Grouping"));
  g_autofree char *n_members = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u authority", "%u authorities", members->len), members->len);
  g_autofree char *subtitle = g_strdup_printf ("%s, %s", n_members, grouping);
  GtkWidget *tile;

  adw_window_title_set_title (self->window_title, heddle_collaborative_get_name (record));
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_label_set_label (self->count_label, count);
  show_day (self, day);
  g_ptr_array_sort (members, compare_names);
  while ((tile = gtk_widget_get_first_child (GTK_WIDGET (self->members))) != NULL)
    adw_wrap_box_remove (self->members, tile);
  for (guint i = 0; i < members->len; i++)
    adw_wrap_box_append (self->members, heddle_member_tile_new (g_ptr_array_index (members, i),
                                                                record->code));
  gtk_widget_set_visible (GTK_WIDGET (self->members), members->len > 0);
  gtk_widget_set_visible (self->no_members, members->len == 0);
  show_membership_dates (self, day);
}

static void
earlier_cb (HeddleCollaborativePage *self)
{
  self->shows_earlier = TRUE;
  heddle_page_refresh (HEDDLE_PAGE (self));
}

/* What is over stays out of the way. */
static GtkWidget *
earlier_row_new (HeddleCollaborativePage *self,
                 guint                    n)
{
  g_autofree char *text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u Earlier Plan", "%u Earlier Plans", n), n);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (earlier_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
empty_card_new (void)
{
  GtkWidget *label = gtk_label_new (_("No plan yet; + adds an improvement plan or a workforce "
                                      "plan, for its versions and who agreed to them"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "card");
  gtk_widget_add_css_class (label, "empty-line");
  gtk_widget_add_css_class (label, "second");
  return label;
}

static void
show_plans (HeddleCollaborativePage *self,
            HeddleCollaborative     *record)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GPtrArray) stories = heddle_collaborative_plans (get_store (self), self->id,
                                                              get_today (self));
  GtkWidget *child;
  guint earlier = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->plans))) != NULL)
    gtk_box_remove (self->plans, child);
  for (guint i = 0; i < stories->len; i++)
    {
      const HeddlePlanStory *story = g_ptr_array_index (stories, i);

      if (story->over && !self->shows_earlier)
        earlier++;
      else
        gtk_box_append (self->plans, heddle_plan_card_new (session, story, record->code));
    }
  if (earlier > 0)
    gtk_box_append (self->plans, earlier_row_new (self, earlier));
  else if (stories->len == 0)
    gtk_box_append (self->plans, empty_card_new ());
}

static void
show_milestones (HeddleCollaborativePage *self,
                 HeddleCollaborative     *record)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GPtrArray) milestones =
    heddle_collaborative_milestones (get_store (self), record, get_today (self));
  guint limit = heddle_today_group_get_limit (self->milestones, milestones->len);

  heddle_today_group_clear (self->milestones);
  for (guint i = 0; i < MIN (limit, milestones->len); i++)
    {
      HeddleMilestone *milestone = g_ptr_array_index (milestones, i);
      GtkWidget *row = heddle_milestone_row_new (session, milestone);

      if (row == NULL)
        continue;
      heddle_today_group_add (self->milestones, row);
      heddle_statement_rows_add (session, heddle_today_group_get_list (self->milestones),
                                 heddle_milestone_kind.name,
                                 heddle_record_get_id (HEDDLE_RECORD (milestone)));
    }
  heddle_today_group_finish (self->milestones, milestones->len, FALSE, NULL);
}

static void
show_open (HeddleCollaborativePage *self,
           HeddleCollaborative     *record)
{
  g_autoptr (GPtrArray) findings =
    heddle_collaborative_findings (get_store (self), record, get_today (self));
  guint limit = heddle_today_group_get_limit (self->open, findings->len);

  heddle_today_group_clear (self->open);
  for (guint i = 0; i < MIN (limit, findings->len); i++)
    heddle_today_group_add (self->open, heddle_today_line_finding (findings, i));
  heddle_today_group_finish (self->open, findings->len, FALSE, NULL);
}

static void
show_episodes (HeddleCollaborativePage *self)
{
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autoptr (GPtrArray) episodes =
    heddle_collaborative_episodes (get_store (self), self->id, get_today (self));
  guint limit = heddle_today_group_get_limit (self->episodes, episodes->len);

  heddle_today_group_clear (self->episodes);
  for (guint i = 0; i < MIN (limit, episodes->len); i++)
    heddle_today_group_add (self->episodes,
                            heddle_today_line_fieldwork (session,
                                                         g_ptr_array_index (episodes, i)));
  heddle_today_group_finish (self->episodes, episodes->len, FALSE, NULL);
}

static void
heddle_collaborative_page_refresh (HeddlePage *page)
{
  HeddleCollaborativePage *self = HEDDLE_COLLABORATIVE_PAGE (page);
  g_autoptr (GArray) focus = heddle_focus_path_find (self->grid);
  g_autoptr (HeddleRecord) record = NULL;
  HeddleCollaborative *collaborative;

  if (self->id == NULL)
    return;
  record = heddle_store_get (get_store (self), &heddle_collaborative_kind, self->id, NULL);
  if (record == NULL || heddle_record_is_deleted (record))
    {
      gtk_stack_set_visible_child (self->stack, self->removed);
      return;
    }

  collaborative = HEDDLE_COLLABORATIVE (record);
  gtk_stack_set_visible_child (self->stack, self->shown);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 heddle_collaborative_get_name (collaborative));
  show_members (self, collaborative);
  show_appointments (self, collaborative);
  show_open (self, collaborative);
  show_episodes (self);
  show_plans (self, collaborative);
  show_milestones (self, collaborative);
  for (guint i = 0; i < self->lists->len; i++)
    heddle_record_list_show (self->lists->pdata[i], self->id);
  heddle_focus_path_restore (self->grid, focus);
}

static void
statement_cb (HeddleCollaborativePage *self,
              GtkListBoxRow           *row)
{
  const char *statement = heddle_statement_row_get_id (row);

  if (statement != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "collaborative.choose-date", "s", statement);
}

static void
place_columns (HeddleCollaborativePage *self,
               gboolean                 one)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);

  g_object_set (gtk_layout_manager_get_layout_child (layout, GTK_WIDGET (self->right)),
                "column", one ? 0 : 1, "row", one ? 1 : 0, NULL);
}

static void
one_column_cb (HeddleCollaborativePage *self)
{
  place_columns (self, TRUE);
}

static void
two_columns_cb (HeddleCollaborativePage *self)
{
  place_columns (self, FALSE);
}

static GtkWidget *
menu_button_new (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("_Edit…"), "collaborative.edit");
  g_menu_append (menu, _("_Write to the Contacts…"), "collaborative.write");
  g_menu_append (menu, _("Where to _Go"), "win.where-to-go");
  g_menu_append (menu, _("_History"), "collaborative.history");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("More"));
  heddle_menu_names_attach (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
}

static HeddleTodayGroup *
add_group (HeddleCollaborativePage *self,
           GtkBox                  *column,
           const char              *title,
           guint                    limit)
{
  GtkWidget *group = heddle_today_group_new (title, limit);

  g_signal_connect_object (group, "more", G_CALLBACK (heddle_page_refresh), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (column, group);
  return HEDDLE_TODAY_GROUP (group);
}

static void
add_groups (HeddleCollaborativePage *self)
{
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->open = add_group (self, self->left, _("Open Items"), FINDINGS);
  self->episodes = add_group (self, self->left, _("Episodes"), EPISODES);
  self->milestones = add_group (self, self->right, _("Milestones"), MILESTONES);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "collaborative.add-milestone");
  gtk_widget_set_tooltip_text (add, _("Add a Milestone…"));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_add_css_class (add, "heading-button");
  heddle_today_group_set_add (self->milestones, add,
                              _("Nothing is due; + adds a milestone with its date"));
  g_signal_connect_object (heddle_today_group_get_list (self->milestones), "row-activated",
                           G_CALLBACK (statement_cb), self, G_CONNECT_SWAPPED);
}

/* Only once there is a session, which a list is made with. */
static void
add_lists (HeddleCollaborativePage    *self,
           GtkBox                     *column,
           const HeddleRecordListInfo *infos)
{
  for (guint i = 0; infos[i].title != NULL; i++)
    {
      GtkWidget *list = heddle_record_list_new (heddle_page_get_session (HEDDLE_PAGE (self)),
                                                &infos[i]);

      gtk_box_append (column, list);
      g_ptr_array_add (self->lists, list);
    }
}

static HeddleLine *
find_line (GtkWidget    *widget,
           GtkWidget    *at,
           GdkRectangle *place)
{
  HeddleCollaborativePage *self = HEDDLE_COLLABORATIVE_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *child = at != NULL ? at : focus;
  GtkWidget *row = child != NULL ? gtk_widget_get_ancestor (child, HEDDLE_TYPE_TODAY_ROW) : NULL;

  if (row == NULL || !gtk_widget_is_ancestor (row, self->grid))
    return NULL;
  if (at != NULL)
    gtk_widget_grab_focus (row);
  g_clear_pointer (&self->focus, g_array_unref);
  self->focus = heddle_focus_path_find (self->grid);
  heddle_line_menu_measure (widget, row, place);
  return heddle_today_row_dup_line (HEDDLE_TODAY_ROW (row),
                                    heddle_page_get_session (HEDDLE_PAGE (self)));
}

static void
line_closed_cb (GtkWidget *widget)
{
  HeddleCollaborativePage *self = HEDDLE_COLLABORATIVE_PAGE (widget);

  if (self->focus != NULL)
    heddle_focus_path_restore (self->grid, self->focus);
}

static void
heddle_collaborative_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (heddle_collaborative_page_parent_class)->constructed (object);

  heddle_line_menu_attach (GTK_WIDGET (object), heddle_page_get_session (HEDDLE_PAGE (object)),
                           find_line, line_closed_cb);
  add_lists (HEDDLE_COLLABORATIVE_PAGE (object), HEDDLE_COLLABORATIVE_PAGE (object)->left,
             heddle_collaborative_lists_get_left ());
  add_lists (HEDDLE_COLLABORATIVE_PAGE (object), HEDDLE_COLLABORATIVE_PAGE (object)->right,
             heddle_collaborative_lists_get_right ());
}

static void
heddle_collaborative_page_dispose (GObject *object)
{
  HeddleCollaborativePage *self = HEDDLE_COLLABORATIVE_PAGE (object);

  heddle_line_menu_detach (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_COLLABORATIVE_PAGE);
  g_clear_pointer (&self->focus, g_array_unref);
  g_clear_pointer (&self->tenures, g_ptr_array_unref);
  g_clear_pointer (&self->membership_rows, g_ptr_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->hosted, g_free);

  G_OBJECT_CLASS (heddle_collaborative_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, removed);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, shown);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, grid);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, left);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, right);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, count_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, day_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, members);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, dates_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, lanes);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, lanes_card);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, no_lanes);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, no_members);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, host_row);
  gtk_widget_class_bind_template_callback (widget_class, host_activated_cb);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, gaps);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, plans);
  gtk_widget_class_bind_template_callback (widget_class, tenure_cb);
  gtk_widget_class_bind_template_callback (widget_class, one_column_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_columns_cb);
}

static void
heddle_collaborative_page_class_init (HeddleCollaborativePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = heddle_collaborative_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = heddle_collaborative_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_collaborative_page_refresh;

  g_type_ensure (HEDDLE_TYPE_LANES_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/collaboratives/heddle-collaborative-page.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "collaborative.fill-gap", "(uu)", fill_gap_cb);
  heddle_collaborative_actions_install (widget_class);
}

/* The parts of the page have their own buttons to add. */
static void
narrow_cb (HeddleCollaborativePage *self)
{
  heddle_page_set_shows_add (HEDDLE_PAGE (self), !heddle_page_get_narrow (HEDDLE_PAGE (self)));
}

static void
heddle_collaborative_page_init (HeddleCollaborativePage *self)
{
  self->membership_rows = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_page_pack_end (HEDDLE_PAGE (self), menu_button_new ());
  heddle_page_set_focus_target (HEDDLE_PAGE (self), GTK_WIDGET (self->lanes));
  add_groups (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
}

/* Each of its lists by itself; where lines have a menu, it has the copy. */
static void
offer_copies (HeddleCollaborativePage *self)
{
  static const char *const members[] = { "authority", "since", "until", "source", NULL };
  static const char *const tenures[] = { "person", "post", "since", "until", "source", NULL };
  static const char *const dates[] = { "due", "done_on", "owner", "source", NULL };
  static const char *const plans[] = { "sort", "starts", "ends", NULL };
  const struct
  {
    GtkWidget *widget;
    const HeddleKind *kind;
    const char *const *fields;
    gboolean has_lines;
  } lists[] = {
    { GTK_WIDGET (self->members), &heddle_membership_kind, members, FALSE },
    { GTK_WIDGET (self->lanes), &heddle_appointment_kind, tenures, FALSE },
    { GTK_WIDGET (self->milestones), &heddle_milestone_kind, dates, TRUE },
    { GTK_WIDGET (self->plans), &heddle_plan_kind, plans, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      heddle_copy_offer_records (lists[i].widget, heddle_page_get_session (HEDDLE_PAGE (self)),
                                 lists[i].kind, "collaborative", self->id, lists[i].fields);
      if (!lists[i].has_lines)
        heddle_copy_add_menu (lists[i].widget);
    }
}

void
heddle_collaborative_page_set_record (HeddleCollaborativePage *self,
                                      const char              *id)
{
  g_return_if_fail (HEDDLE_IS_COLLABORATIVE_PAGE (self));

  if (!g_set_str (&self->id, id))
    return;
  heddle_page_set_record (HEDDLE_PAGE (self), heddle_collaborative_kind.name, id);
  offer_copies (self);
  heddle_page_refresh (HEDDLE_PAGE (self));
}
