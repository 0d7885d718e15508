/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-actions.h"

#include <glib/gi18n-lib.h>

#include "heddle-ask-window.h"
#include "heddle-calendar-page-private.h"
#include "heddle-date-popover.h"
#include "heddle-day-list.h"
#include "heddle-entry-chip.h"
#include "heddle-entry-move.h"
#include "heddle-popup.h"
#include "lines/heddle-tick.h"

/* --- Going ------------------------------------------------------------------ */

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
go_to_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (widget);
  HeddleDateContext context = { .today = heddle_calendar_state_get_today (self->state) };
  GtkWidget *popover = heddle_date_popover_new (_("Go to a Date"), _("_Go"), NULL, &context,
                                                heddle_calendar_state_get_day (self->state));

  g_signal_connect_object (popover, "chosen", G_CALLBACK (heddle_calendar_page_show_day), self,
                           G_CONNECT_SWAPPED);
  heddle_popup_once (popover, self->nav_box);
}

static void
show_day_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  heddle_calendar_page_show_day (HEDDLE_CALENDAR_PAGE (widget), g_variant_get_int32 (parameter));
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
view_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  heddle_calendar_page_choose_view (HEDDLE_CALENDAR_PAGE (widget),
                                    g_variant_get_string (parameter, NULL));
}

static void
clear_filters_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  HeddleCalendarPage *self = HEDDLE_CALENDAR_PAGE (widget);

  heddle_calendar_filters_clear (self->filters);
}

/* --- What the days hold ----------------------------------------------------- */

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

/* --- Keys ------------------------------------------------------------------- */

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

gboolean
heddle_calendar_actions_pressed_cb (HeddleCalendarPage *self,
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
  if ((key == GDK_KEY_Home || key == GDK_KEY_End)
      && !heddle_calendar_page_view_scrolls (self))
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

void
heddle_calendar_actions_add_keys (HeddleCalendarPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const char *name;

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (keys, GDK_KEY_F8, 0, "calendar.pane", NULL);
  add_key (keys, GDK_KEY_g, GDK_CONTROL_MASK, "calendar.go-to", NULL);
  for (guint i = 0; (name = heddle_calendar_page_get_view_name (i)) != NULL; i++)
    add_key (keys, GDK_KEY_1 + i, GDK_CONTROL_MASK, "calendar.view", name);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
heddle_calendar_actions_install (GtkWidgetClass *klass)
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
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}
