/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative-page-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-collaborative-actions.h"
#include "heddle-collaborative-lists.h"
#include "heddle-collaborative-records.h"
#include "heddle-collaboratives.h"
#include "heddle-copy.h"
#include "heddle-focus-path.h"
#include "heddle-gap-rows.h"
#include "heddle-menu-names.h"
#include "heddle-plan-card.h"
#include "heddle-tenures.h"
#include "lines/heddle-line-menu.h"

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
  heddle_collaborative_page_show_members (self, collaborative);
  show_appointments (self, collaborative);
  heddle_collaborative_page_show_groups (self, collaborative);
  show_plans (self, collaborative);
  for (guint i = 0; i < self->lists->len; i++)
    heddle_record_list_show (self->lists->pdata[i], self->id);
  heddle_focus_path_restore (self->grid, focus);
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
  g_menu_append (menu, _("_Documents…"), "win.documents");
  g_menu_append (menu, _("_History"), "collaborative.history");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("More"));
  heddle_menu_names_attach (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
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
  g_clear_pointer (&self->officer_rows, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, officers_row);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, lanes);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, lanes_card);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, no_lanes);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, no_members);
  gtk_widget_class_bind_template_child (widget_class, HeddleCollaborativePage, host_row);
  gtk_widget_class_bind_template_callback_full (widget_class, "host_activated_cb",
                                                G_CALLBACK (heddle_collaborative_page_open_host));
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
  self->officer_rows = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_page_pack_end (HEDDLE_PAGE (self), menu_button_new ());
  heddle_page_set_focus_target (HEDDLE_PAGE (self), GTK_WIDGET (self->lanes));
  heddle_collaborative_page_add_groups (self);
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
