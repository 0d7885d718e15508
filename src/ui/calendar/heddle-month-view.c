/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-month-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-chip.h"
#include "heddle-date-names.h"
#include "heddle-day-cell.h"
#include "heddle-entry-chip.h"
#include "heddle-entry-drag.h"
#include "heddle-month-layout.h"
#include "heddle-painting-look.h"
#include "heddle-week-row.h"

#define MOST_WEEKS 6
#define HEAD 20.0f
/* Below this width of a day its name is short. */
#define SHORT_NAMES 84.0f

struct _HeddleMonthView
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleDay monday;
  HeddleDay month; /* a day of it; HEDDLE_DAY_NONE: nothing is shown yet */
  guint n_weeks;
  HeddleDay chosen;
  GtkWidget *rows[MOST_WEEKS];
};

static void view_init (HeddleCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeddleMonthView, heddle_month_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HEDDLE_TYPE_CALENDAR_VIEW, view_init))

static GtkWidget *
get_item (HeddleMonthView *self,
          HeddleDay        day,
          guint            index)
{
  int offset = day - self->monday;

  if (self->month == HEDDLE_DAY_NONE || offset < 0 || offset >= (int) self->n_weeks * HEDDLE_WEEK)
    return NULL;

  return heddle_week_row_get_item (HEDDLE_WEEK_ROW (self->rows[offset / HEDDLE_WEEK]),
                                   (guint) offset % HEDDLE_WEEK, index);
}

static void
mark_chosen (HeddleMonthView *self,
             HeddleDay        day)
{
  GtkWidget *cell = get_item (self, self->chosen, 0);

  if (cell != NULL)
    gtk_widget_remove_css_class (cell, "chosen");
  self->chosen = day;
  cell = get_item (self, day, 0);
  if (cell != NULL)
    gtk_widget_add_css_class (cell, "chosen");
}

static void
read_month (HeddleMonthView *self,
            HeddleDay        day)
{
  g_autoptr (GPtrArray) entries = NULL;

  mark_chosen (self, HEDDLE_DAY_NONE);
  self->n_weeks = heddle_month_get_weeks (day, &self->monday);
  self->month = day;
  entries = heddle_calendar_state_read (self->state, self->monday,
                                        self->monday + (HeddleDay) self->n_weeks * HEDDLE_WEEK - 1);
  for (guint i = 0; i < MOST_WEEKS; i++)
    {
      gtk_widget_set_child_visible (self->rows[i], i < self->n_weeks);
      if (i < self->n_weeks)
        heddle_week_row_set (HEDDLE_WEEK_ROW (self->rows[i]),
                             self->monday + (HeddleDay) i * HEDDLE_WEEK, day, entries);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
same_month (HeddleDay a,
            HeddleDay b)
{
  int year_a, month_a, year_b, month_b, number;

  if (a == HEDDLE_DAY_NONE)
    return FALSE;
  heddle_day_get_ymd (a, &year_a, &month_a, &number);
  heddle_day_get_ymd (b, &year_b, &month_b, &number);

  return year_a == year_b && month_a == month_b;
}

/* The record that has the focus, so that it keeps it when its chip is another. */
static char *
dup_focused (HeddleMonthView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  HeddleAgendaEntry *entry = HEDDLE_IS_ENTRY_CHIP (focus)
                                 ? heddle_entry_chip_get_entry (HEDDLE_ENTRY_CHIP (focus)) : NULL;

  return entry != NULL ? g_strdup (entry->deadline->id) : NULL;
}

static void
keep_focus (HeddleMonthView *self,
            const char      *id)
{
  GtkWidget *found = NULL;

  for (guint i = 0; id != NULL && found == NULL && i < self->n_weeks; i++)
    found = heddle_week_row_find (HEDDLE_WEEK_ROW (self->rows[i]), id);
  if (found == NULL)
    found = get_item (self, self->chosen, 0);
  if (found != NULL)
    gtk_widget_grab_focus (found);
}

static void
show (HeddleCalendarView *view,
      gboolean            reload)
{
  HeddleMonthView *self = HEDDLE_MONTH_VIEW (view);
  HeddleDay day = heddle_calendar_state_get_day (self->state);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  gboolean moved = day != self->chosen;
  g_autofree char *id = focused && !moved ? dup_focused (self) : NULL;

  if (reload || !same_month (self->month, day))
    read_month (self, day);
  mark_chosen (self, day);
  if (focused)
    keep_focus (self, id);
}

static char *
dup_title (HeddleCalendarView *view)
{
  int year, month, number;

  heddle_day_get_ymd (heddle_calendar_state_get_day (HEDDLE_MONTH_VIEW (view)->state), &year,
                      &month, &number);

  /* Translators: a month and its year */
  return g_strdup_printf (_("%s %d"), heddle_date_names_get_month (month), year);
}

static HeddleDay
step (HeddleCalendarView *view,
      HeddleDay           day,
      int                 n)
{
  return heddle_day_add_months (day, n);
}

static GtkWidget *
get_day_widget (HeddleCalendarView *view,
                HeddleDay           day)
{
  return get_item (HEDDLE_MONTH_VIEW (view), day, 0);
}

static void
view_init (HeddleCalendarViewInterface *iface)
{
  iface->show = show;
  iface->dup_title = dup_title;
  iface->step = step;
  iface->get_day_widget = get_day_widget;
}

static void
heddle_month_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeddleMonthView *self = HEDDLE_MONTH_VIEW (widget);
  int head = (int) ceilf (HEAD * heddle_painting_look_get_scale (widget));

  gtk_widget_measure (self->rows[0], orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *minimum * MOST_WEEKS + head;
      *natural = *natural * MOST_WEEKS + head;
    }
}

static void
heddle_month_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HeddleMonthView *self = HEDDLE_MONTH_VIEW (widget);
  int head = (int) ceilf (HEAD * heddle_painting_look_get_scale (widget));
  int room = MAX (height - head, 1);

  for (guint i = 0; i < self->n_weeks; i++)
    {
      int top = head + room * (int) i / (int) self->n_weeks;
      int bottom = head + room * (int) (i + 1) / (int) self->n_weeks;
      GtkAllocation place = { 0, top, width, bottom - top };

      gtk_widget_size_allocate (self->rows[i], &place, -1);
    }
}

static void
heddle_month_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleMonthView *self = HEDDLE_MONTH_VIEW (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float scale = heddle_painting_look_get_scale (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  GTK_WIDGET_CLASS (heddle_month_view_parent_class)->snapshot (widget, snapshot);
  for (guint i = 0; i < HEDDLE_WEEK && self->n_weeks > 0; i++)
    {
      GtkWidget *cell = heddle_week_row_get_item (HEDDLE_WEEK_ROW (self->rows[0]), i, 0);
      graphene_rect_t bounds;
      g_autoptr (PangoLayout) text = NULL;
      gboolean brief;

      if (!gtk_widget_compute_bounds (cell, widget, &bounds))
        continue;
      brief = bounds.size.width < SHORT_NAMES * scale;
      text = heddle_text_new (gtk_widget_get_pango_context (widget),
                              brief ? heddle_date_names_get_weekday_short ((int) i + 1)
                                    : heddle_date_names_get_weekday ((int) i + 1),
                              0.82f, PANGO_WEIGHT_SEMIBOLD);
      heddle_text_paint (snapshot, text, bounds.origin.x + 7 * scale, HEAD / 2 * scale - 1,
                         bounds.size.width - 8 * scale, rtl, &palette->dim);
    }
}

/* Whereabouts on its day the focus is: 0 the day itself, then its entries. */
static guint
find_index (HeddleMonthView *self,
            GtkWidget       *focus)
{
  GtkWidget *item;

  for (guint i = 0; (item = get_item (self, self->chosen, i)) != NULL; i++)
    if (item == focus)
      return i;

  return 0;
}

static gboolean
heddle_month_view_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  HeddleMonthView *self = HEDDLE_MONTH_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget) != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint index;
  GtkWidget *item;

  if (focus == NULL)
    {
      item = get_item (self, self->chosen, 0);
      return item != NULL && gtk_widget_grab_focus (item);
    }

  index = find_index (self, focus);
  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
      item = get_item (self, self->chosen, index + 1);
      return item != NULL && gtk_widget_grab_focus (item);
    case GTK_DIR_TAB_BACKWARD:
      return index > 0 && gtk_widget_grab_focus (get_item (self, self->chosen, index - 1));
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
      item = index > 0 ? get_item (self, self->chosen,
                                   direction == GTK_DIR_UP ? index - 1 : index + 1) : NULL;
      if (item != NULL)
        gtk_widget_grab_focus (item);
      else if (index == 0)
        heddle_calendar_state_set_day (self->state, self->chosen + (direction == GTK_DIR_UP
                                                                    ? -HEDDLE_WEEK : HEDDLE_WEEK));
      return TRUE;
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      if (index > 0)
        gtk_widget_grab_focus (get_item (self, self->chosen, 0));
      heddle_calendar_state_set_day (self->state,
                                     self->chosen + ((direction == GTK_DIR_RIGHT) != rtl ? 1 : -1));
      return TRUE;
    default:
      return FALSE;
    }
}

static GtkWidget *
find_day_at (GtkWidget *view,
             double     x,
             double     y,
             HeddleDay *day)
{
  HeddleMonthView *self = HEDDLE_MONTH_VIEW (view);

  for (guint i = 0; i < self->n_weeks; i++)
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (self->rows[i], GTK_WIDGET (self), &bounds)
          && y >= bounds.origin.y && y < bounds.origin.y + bounds.size.height)
        {
          HeddleWeekRow *row = HEDDLE_WEEK_ROW (self->rows[i]);
          guint column = heddle_week_row_find_column (row, x);

          *day = self->monday + (HeddleDay) (i * HEDDLE_WEEK + column);
          return heddle_week_row_get_item (row, column, 0);
        }
    }

  return NULL;
}

static void
pressed_cb (HeddleMonthView *self,
            int              n_press,
            double           x,
            double           y)
{
  HeddleDay day;

  if (find_day_at (GTK_WIDGET (self), x, y, &day) == NULL)
    return;
  heddle_calendar_state_set_day (self->state, day);
  gtk_widget_grab_focus (get_item (self, self->chosen, 0));
}

static gboolean
heddle_month_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *cell = get_item (HEDDLE_MONTH_VIEW (widget), HEDDLE_MONTH_VIEW (widget)->chosen, 0);

  return cell != NULL && gtk_widget_grab_focus (cell);
}

static void
heddle_month_view_dispose (GObject *object)
{
  HeddleMonthView *self = HEDDLE_MONTH_VIEW (object);

  for (guint i = 0; i < MOST_WEEKS; i++)
    g_clear_pointer (&self->rows[i], gtk_widget_unparent);
  self->n_weeks = 0;
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_month_view_parent_class)->dispose (object);
}

static void
heddle_month_view_class_init (HeddleMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_month_view_dispose;
  widget_class->measure = heddle_month_view_measure;
  widget_class->size_allocate = heddle_month_view_size_allocate;
  widget_class->snapshot = heddle_month_view_snapshot;
  widget_class->focus = heddle_month_view_focus;
  widget_class->grab_focus = heddle_month_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "month");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
heddle_month_view_init (HeddleMonthView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Month"),
                                  -1);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_month_view_new (HeddleCalendarState *state)
{
  HeddleMonthView *self = g_object_new (HEDDLE_TYPE_MONTH_VIEW, NULL);

  self->state = g_object_ref (state);
  for (guint i = 0; i < MOST_WEEKS; i++)
    {
      self->rows[i] = heddle_week_row_new (state);
      gtk_widget_set_parent (self->rows[i], GTK_WIDGET (self));
    }
  heddle_entry_drag_attach (GTK_WIDGET (self), state, heddle_entry_drag_find_chip, find_day_at);

  return GTK_WIDGET (self);
}
