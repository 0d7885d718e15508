/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-page-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-agenda-view.h"
#include "heddle-calendar-actions.h"
#include "heddle-calendar-empty.h"
#include "heddle-calendar-table.h"
#include "heddle-copy.h"
#include "heddle-month-view.h"
#include "heddle-tracks-view.h"
#include "heddle-week-view.h"
#include "heddle-year-view.h"

#define VIEW_SETTING "calendar-view"
#define PANE_SETTING "calendar-pane"
#define PANE_WIDTH 252 /* sp, as in the template */
#define EMPTY "empty"

G_DEFINE_FINAL_TYPE (HeddleCalendarPage, heddle_calendar_page, HEDDLE_TYPE_PAGE)

static const struct
{
  const char *name;
  const char *earlier;
  const char *later;
  GtkWidget *(*create) (HeddleCalendarState *state);
  gboolean scrolls; /* by itself */
  gboolean alone;   /* without the chosen day beside it */
} view_table[] = {
  { "month", N_("A Month Earlier (Page Up)"), N_("A Month Later (Page Down)"),
    heddle_month_view_new, FALSE },
  { "week", N_("A Week Earlier (Page Up)"), N_("A Week Later (Page Down)"),
    heddle_week_view_new, FALSE },
  { "agenda", N_("A Week Earlier (Page Up)"), N_("A Week Later (Page Down)"),
    heddle_agenda_view_new, TRUE },
  { "year", N_("A Session Earlier (Page Up)"), N_("A Session Later (Page Down)"),
    heddle_year_view_new, FALSE },
  { "timeline", N_("Earlier (Page Up)"), N_("Later (Page Down)"), heddle_tracks_view_new, TRUE,
    TRUE },
};

static guint
find_view (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (view_table); i++)
    if (g_strcmp0 (view_table[i].name, name) == 0)
      return i;

  return 0;
}

static gboolean
has_deadlines (HeddleCalendarPage *self)
{
  HeddleStore *store = heddle_session_get_store (heddle_page_get_session (HEDDLE_PAGE (self)));
  g_autoptr (GPtrArray) first = heddle_deadlines_page (store, NULL, HEDDLE_DAY_FIRST, NULL, 1);

  return first->len > 0;
}

/* The focus stays in what is shown. */
static void
show_child (HeddleCalendarPage *self,
            const char         *name)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  gboolean had_focus = shown != NULL && gtk_widget_get_focus_child (shown) != NULL;
  gboolean empty = g_str_equal (name, EMPTY);

  if (empty && gtk_stack_get_child_by_name (self->stack, name) == NULL)
    gtk_stack_add_named (self->stack, heddle_calendar_empty_new (), name);
  gtk_stack_set_visible_child_name (self->stack, name);
  heddle_page_set_focus_target (HEDDLE_PAGE (self),
                                empty ? heddle_calendar_empty_get_action (
                                            gtk_stack_get_visible_child (self->stack))
                                      : GTK_WIDGET (self->view));
  if (had_focus && gtk_stack_get_visible_child (self->stack) != shown)
    heddle_page_focus_content (HEDDLE_PAGE (self));
}

static void
show_side (HeddleCalendarPage *self,
           gboolean            reload)
{
  if (self->view != NULL && adw_overlay_split_view_get_show_sidebar (self->split))
    heddle_calendar_side_show (self->side, HEDDLE_IS_AGENDA_VIEW (self->view), reload);
}

static void
show_state (HeddleCalendarPage *self,
            gboolean            reload)
{
  g_autofree char *title = NULL;

  if (self->view == NULL)
    return;
  heddle_calendar_view_show (self->view, reload);
  if (reload)
    show_child (self, has_deadlines (self) ? view_table[self->view_index].name : EMPTY);
  show_side (self, reload);
  title = heddle_calendar_view_dup_title (self->view);
  gtk_label_set_label (self->title_label, title);
}

static void
moved_cb (HeddleCalendarPage *self)
{
  show_state (self, FALSE);
}

static void
changed_cb (HeddleCalendarPage *self)
{
  show_state (self, TRUE);
}

static GtkWidget *
ensure_view (HeddleCalendarPage *self,
             guint               i)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, view_table[i].name);
  GtkWidget *view;

  if (page != NULL)
    return g_object_get_data (G_OBJECT (page), "heddle-view");

  view = view_table[i].create (self->state);
  page = view;
  if (!view_table[i].scrolls)
    {
      page = gtk_scrolled_window_new ();
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), view);
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (page), GTK_POLICY_AUTOMATIC,
                                      GTK_POLICY_AUTOMATIC);
    }
  g_object_set_data (G_OBJECT (page), "heddle-view", view);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (view), "narrow") != NULL)
    g_object_bind_property (self, "narrow", view, "narrow", G_BINDING_SYNC_CREATE);
  gtk_stack_add_named (self->stack, page, view_table[i].name);

  return view;
}

static gboolean
wants_pane (HeddleCalendarPage *self)
{
  return self->wants_pane && !heddle_page_get_compact (HEDDLE_PAGE (self))
         && !view_table[self->view_index].alone;
}

static void
show_split (HeddleCalendarPage *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split, wants_pane (self));
  gtk_widget_set_visible (self->pane_button, !heddle_page_get_narrow (HEDDLE_PAGE (self))
                                             && !view_table[self->view_index].alone);
}

static void
set_view (HeddleCalendarPage *self,
          guint               i)
{
  const char *name = view_table[i].name;

  self->filling = TRUE;
  adw_toggle_group_set_active_name (self->toggles, name);
  if (self->views != NULL)
    gtk_drop_down_set_selected (self->views, i);
  self->filling = FALSE;
  self->view = HEDDLE_CALENDAR_VIEW (ensure_view (self, i));
  self->view_index = i;
  gtk_widget_set_tooltip_text (self->earlier_button, _(view_table[i].earlier));
  gtk_widget_set_tooltip_text (self->later_button, _(view_table[i].later));
  show_split (self);
}

static void
choose_view (HeddleCalendarPage *self,
             guint               i)
{
  if (self->filling || self->state == NULL)
    return;
  heddle_session_set_setting (heddle_page_get_session (HEDDLE_PAGE (self)), VIEW_SETTING,
                              view_table[i].name);
  set_view (self, i);
  show_state (self, TRUE);
}

static void
toggled_cb (HeddleCalendarPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->toggles);

  if (name != NULL)
    choose_view (self, find_view (name));
}

static void
selected_cb (HeddleCalendarPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->views);

  if (selected < G_N_ELEMENTS (view_table))
    choose_view (self, selected);
}

static HeddleTable *
dup_table (GtkWidget *widget)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (widget);

  return heddle_calendar_table_new (self->state, view_table[self->view_index].name,
                                    gtk_label_get_label (self->title_label));
}

static void
pane_shown_cb (HeddleCalendarPage *self)
{
  gboolean shown = adw_overlay_split_view_get_show_sidebar (self->split);

  show_side (self, TRUE);
  if (heddle_page_get_compact (HEDDLE_PAGE (self)) || shown == wants_pane (self))
    return;

  self->wants_pane = shown;
  heddle_session_set_setting (heddle_page_get_session (HEDDLE_PAGE (self)), PANE_SETTING,
                              shown ? "shown" : "hidden");
}

static void
compact_cb (HeddleCalendarPage *self)
{
  adw_overlay_split_view_set_collapsed (self->split,
                                        heddle_page_get_compact (HEDDLE_PAGE (self)));
  show_split (self);
}

/* The views as a list, made when the window first is narrow. */
static void
ensure_views (HeddleCalendarPage *self)
{
  g_autoptr (GtkStringList) titles = NULL;

  if (self->views != NULL)
    return;

  titles = gtk_string_list_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (view_table); i++)
    gtk_string_list_append (titles,
                            adw_toggle_get_label (adw_toggle_group_get_toggle (self->toggles, i)));
  self->views = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&titles)), NULL));
  gtk_drop_down_set_selected (self->views, self->view_index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->views), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("View"), -1);
  g_signal_connect_object (self->views, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->title_box, GTK_WIDGET (self->views));
}

static void
narrow_cb (HeddleCalendarPage *self)
{
  gboolean narrow = heddle_page_get_narrow (HEDDLE_PAGE (self));

  if (narrow)
    ensure_views (self);
  gtk_widget_set_visible (GTK_WIDGET (self->toggles), !narrow);
  if (self->views != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->views), narrow);
  /* A pane that is not shown counts all the same for the least width. */
  adw_overlay_split_view_set_min_sidebar_width (self->split, narrow ? 0 : PANE_WIDTH);
  show_split (self);
}

static void
heddle_calendar_page_refresh (HeddlePage *page)
{
  heddle_calendar_state_refresh (HEDDLE_CALENDAR_PAGE (page)->state);
}

static void
add_pane_button (HeddleCalendarPage *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "sidebar-show-right-symbolic");
  gtk_widget_set_tooltip_text (button, _("The Chosen Day (F8)"));
  g_object_bind_property (self->split, "show-sidebar", button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  heddle_page_pack_end (HEDDLE_PAGE (self), button);
  self->pane_button = button;
}

static void
heddle_calendar_page_constructed (GObject *object)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (object);
  HeddleSession *session = heddle_page_get_session (HEDDLE_PAGE (self));
  g_autofree char *view = heddle_session_dup_setting (session, VIEW_SETTING);
  g_autofree char *pane = heddle_session_dup_setting (session, PANE_SETTING);

  G_OBJECT_CLASS (heddle_calendar_page_parent_class)->constructed (object);

  self->state = heddle_calendar_state_new (session);
  heddle_calendar_side_set_state (self->side, self->state);
  heddle_calendar_filters_set_state (self->filters, self->state);
  g_signal_connect_object (self->state, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::show-sidebar", G_CALLBACK (pane_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  g_signal_connect (self, "notify::compact", G_CALLBACK (compact_cb), NULL);
  self->wants_pane = g_strcmp0 (pane, "hidden") != 0;
  add_pane_button (self);
  compact_cb (self);
  set_view (self, find_view (view));
  heddle_copy_offer (GTK_WIDGET (self), dup_table);
}

static void
heddle_calendar_page_dispose (GObject *object)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (object);

  self->view = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), HEDDLE_TYPE_CALENDAR_PAGE);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_calendar_page_parent_class)->dispose (object);
}

static void
heddle_calendar_page_class_init (HeddleCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = heddle_calendar_page_constructed;
  object_class->dispose = heddle_calendar_page_dispose;
  HEDDLE_PAGE_CLASS (klass)->refresh = heddle_calendar_page_refresh;

  g_type_ensure (HEDDLE_TYPE_CALENDAR_FILTERS);
  g_type_ensure (HEDDLE_TYPE_CALENDAR_SIDE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/scot/heddle/Heddle/ui/calendar/heddle-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, toggles);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, title_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, split);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, side);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, filters);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, nav_box);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, later_button);
  gtk_widget_class_bind_template_child (widget_class, HeddleCalendarPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "day_chosen_cb",
                                                G_CALLBACK (heddle_calendar_page_show_day));
  gtk_widget_class_bind_template_callback_full (widget_class, "key_pressed_cb",
                                                G_CALLBACK (heddle_calendar_actions_pressed_cb));
  heddle_calendar_actions_install (widget_class);
}

static void
heddle_calendar_page_init (HeddleCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heddle_calendar_actions_add_keys (self);
}

const char *
heddle_calendar_page_get_view (HeddleCalendarPage *self)
{
  return view_table[self->view_index].name;
}

HeddleCalendarState *
heddle_calendar_page_get_state (HeddleCalendarPage *self)
{
  return self->state;
}

void
heddle_calendar_page_show_day (HeddleCalendarPage *self,
                               int                 day)
{
  if (heddle_page_get_compact (HEDDLE_PAGE (self)))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  heddle_calendar_state_set_day (self->state, day);
  heddle_page_focus_content (HEDDLE_PAGE (self));
}

void
heddle_calendar_page_choose_view (HeddleCalendarPage *self,
                                  const char         *name)
{
  choose_view (self, find_view (name));
}

gboolean
heddle_calendar_page_view_scrolls (HeddleCalendarPage *self)
{
  return view_table[self->view_index].scrolls;
}

const char *
heddle_calendar_page_get_view_name (guint i)
{
  return i < G_N_ELEMENTS (view_table) ? view_table[i].name : NULL;
}
