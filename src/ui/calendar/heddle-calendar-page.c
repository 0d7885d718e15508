/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-page.h"

#include <glib/gi18n-lib.h>

#include "heddle-agenda-view.h"
#include "heddle-ask-window.h"
#include "heddle-calendar-empty.h"
#include "heddle-calendar-filters.h"
#include "heddle-calendar-side.h"
#include "heddle-calendar-table.h"
#include "heddle-copy.h"
#include "heddle-date-popover.h"
#include "heddle-day-list.h"
#include "heddle-entry-chip.h"
#include "heddle-entry-move.h"
#include "heddle-month-view.h"
#include "heddle-popup.h"
#include "heddle-tick.h"
#include "heddle-tracks-view.h"
#include "heddle-week-view.h"
#include "heddle-year-view.h"

#define VIEW_SETTING "calendar-view"
#define PANE_SETTING "calendar-pane"
#define EMPTY "empty"

struct _HeddleCalendarPage
{
  HeddlePage parent_instance;

  HeddleCalendarState *state;
  HeddleCalendarView *view; /* the one that is seen */
  guint view_index;
  gboolean filling;
  gboolean wants_pane; /* where the window has room for it */
  GtkDropDown *views;  /* made when the window first is narrow */
  GtkWidget *pane_button;

  AdwToggleGroup *toggles;
  GtkBox *title_box;
  AdwOverlaySplitView *split;
  HeddleCalendarSide *side;
  GtkLabel *title_label;
  GtkWidget *nav_box;
  GtkWidget *earlier_button;
  GtkWidget *later_button;
  HeddleCalendarFilters *filters;
  GtkStack *stack;
};

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
step (HeddleCalendarPage *self,
      int                 n)
{
  heddle_calendar_state_set_day (self->state,
                                 heddle_calendar_view_step (
                                     self->view, heddle_calendar_state_get_day (self->state), n));
}

static void
earlier_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  step (HEDDLE_CALENDAR_PAGE (widget), -1);
}

static void
later_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  step (HEDDLE_CALENDAR_PAGE (widget), 1);
}

static void
today_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleCalendarState *state = HEDDLE_CALENDAR_PAGE (widget)->state;

  heddle_calendar_state_set_day (state, heddle_calendar_state_get_today (state));
}

static void
day_chosen_cb (HeddleCalendarPage *self,
               int                 day)
{
  if (heddle_page_get_compact (HEDDLE_PAGE (self)))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  heddle_calendar_state_set_day (self->state, day);
  heddle_page_focus_content (HEDDLE_PAGE (self));
}

static void
go_to_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (widget);
  HeddleDateContext context = { .today = heddle_calendar_state_get_today (self->state) };
  GtkWidget *popover = heddle_date_popover_new (_("Go to a Date"), _("_Go"), NULL, &context,
                                                heddle_calendar_state_get_day (self->state));

  g_signal_connect_object (popover, "chosen", G_CALLBACK (day_chosen_cb), self, G_CONNECT_SWAPPED);
  heddle_popup_once (popover, self->nav_box);
}

static void
pane_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (widget);

  adw_overlay_split_view_set_show_sidebar (self->split,
                                           !adw_overlay_split_view_get_show_sidebar (self->split));
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

static void
view_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  choose_view (HEDDLE_CALENDAR_PAGE (widget), find_view (g_variant_get_string (parameter, NULL)));
}

static HeddleEntryChip *
get_focused_chip (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (!HEDDLE_IS_ENTRY_CHIP (focus)
      || heddle_entry_chip_get_entry (HEDDLE_ENTRY_CHIP (focus)) == NULL)
    return NULL;

  return HEDDLE_ENTRY_CHIP (focus);
}

static void
shift_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (widget);
  HeddleEntryChip *chip = get_focused_chip (widget);

  if (chip != NULL)
    heddle_entry_move_ask (self->state, GTK_WIDGET (chip), heddle_entry_chip_get_entry (chip),
                           g_variant_get_int32 (parameter));
}

static void
tick_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  HeddleEntryChip *chip = get_focused_chip (widget);
  g_autoptr (HeddleAgendaEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  if (chip == NULL)
    return;
  entry = g_object_ref (heddle_entry_chip_get_entry (chip));
  if (!heddle_tick_deadline (heddle_page_get_session (HEDDLE_PAGE (widget)), entry->deadline,
                             &error))
    heddle_ask_window_report (widget, error);
}

static void
list_day (HeddleCalendarPage *self,
          HeddleDay           day,
          GPtrArray          *entries)
{
  GtkWidget *at = heddle_calendar_view_get_day_widget (self->view, day);

  heddle_day_list_popup (self->state, at != NULL ? at : self->nav_box, day, entries);
}

static void
list_day_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (widget);
  HeddleDay day = g_variant_get_int32 (parameter);
  g_autoptr (GPtrArray) entries = heddle_calendar_state_read (self->state, day, day);

  list_day (self, day, entries);
}

/* Opens the only entry of a day, or lists them. */
static void
open_day_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (widget);
  HeddleDay day = g_variant_get_int32 (parameter);
  g_autoptr (GPtrArray) entries = heddle_calendar_state_read (self->state, day, day);
  HeddleAgendaEntry *only = entries->len == 1 ? g_ptr_array_index (entries, 0) : NULL;

  if (only != NULL)
    gtk_widget_activate_action (widget, "win.open-record", "(ss)", only->deadline->kind,
                                only->deadline->id);
  else if (entries->len > 1)
    list_day (self, day, entries);
}

static void
show_day_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  day_chosen_cb (HEDDLE_CALENDAR_PAGE (widget), g_variant_get_int32 (parameter));
}

static void
clear_filters_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (widget);

  heddle_calendar_filters_clear (self->filters);
}

static void
go_to_end (HeddleCalendarPage *self,
           gboolean            last,
           gboolean            of_month)
{
  HeddleDay day = heddle_calendar_state_get_day (self->state);
  int weekday = heddle_day_get_weekday (day) - G_DATE_MONDAY;
  int year, month, number;
  HeddleDay first;

  heddle_day_get_ymd (day, &year, &month, &number);
  first = of_month ? day - number + 1 : day - weekday;
  if (last)
    first = (of_month ? heddle_day_add_months (first, 1) : first + 7) - 1;
  heddle_calendar_state_set_day (self->state, first);
}

static gboolean
key_pressed_cb (HeddleCalendarPage *self,
                guint               key,
                guint               keycode,
                GdkModifierType     modifiers)
{
  gboolean control = (modifiers & GDK_CONTROL_MASK) != 0;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* Menus and popovers have their own use for the keys. */
  if ((modifiers & (GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 || focus == NULL
      || gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if ((key == GDK_KEY_Home || key == GDK_KEY_End) && !view_table[self->view_index].scrolls)
    {
      go_to_end (self, key == GDK_KEY_End, control);
      return GDK_EVENT_STOP;
    }
  if (control)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Page_Up:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_t:
      gtk_widget_activate_action (GTK_WIDGET (self), "calendar.today", NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
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
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "calendar.earlier", NULL, earlier_cb },
    { "calendar.later", NULL, later_cb },
    { "calendar.today", NULL, today_cb },
    { "calendar.go-to", NULL, go_to_cb },
    { "calendar.pane", NULL, pane_cb },
    { "calendar.view", "s", view_cb },
    { "calendar.shift", "i", shift_cb },
    { "calendar.tick", NULL, tick_cb },
    { "calendar.show-day", "i", show_day_cb },
    { "calendar.open-day", "i", open_day_cb },
    { "calendar.list-day", "i", list_day_cb },
    { "calendar.clear-filters", NULL, clear_filters_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
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
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  install_actions (widget_class);
}

static void
add_key (GtkEventController *keys,
         guint               key,
         GdkModifierType     modifiers,
         const char         *action,
         const char         *argument)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                            gtk_named_action_new (action));

  if (argument != NULL)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (argument));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* These hold wherever the focus is, in the list of places too. */
static void
add_keys (HeddleCalendarPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (keys, GDK_KEY_F8, 0, "calendar.pane", NULL);
  add_key (keys, GDK_KEY_g, GDK_CONTROL_MASK, "calendar.go-to", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (view_table); i++)
    add_key (keys, GDK_KEY_1 + i, GDK_CONTROL_MASK, "calendar.view", view_table[i].name);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
heddle_calendar_page_init (HeddleCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
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
