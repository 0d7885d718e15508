/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-week-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-chip.h"
#include "heddle-date-names.h"
#include "heddle-date-text.h"
#include "heddle-day-cell.h"
#include "heddle-entry-chip.h"
#include "heddle-entry-drag.h"
#include "heddle-month-layout.h"
#include "heddle-painting-look.h"
#include "heddle-week-hours.h"

#define HEAD 28.0f
#define LANE 23.0f
#define GAP 4.0f
/* A Saturday or Sunday on which nothing is may be narrow. */
#define WEEKEND 0.6f
/* So that the words of a card need not be broken. */
#define LEAST_DAY 108.0f
/* Under this width of a day its name is short. */
#define SHORT_NAMES 110.0f

struct _HeddleWeekView
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleDay monday; /* HEDDLE_DAY_NONE: nothing is shown yet */
  HeddleDay chosen;
  float weekend;                     /* width of its days among the others */
  HeddleMonthWeek *layout;           /* of the bars */
  GtkWidget *cells[HEDDLE_WEEK];
  GPtrArray *bars;                   /* those in use first */
  GPtrArray *cards[HEDDLE_WEEK];
  guint n_cards[HEDDLE_WEEK];
  GtkWidget *hours; /* with the sessions */
};

static void view_init (HeddleCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeddleWeekView, heddle_week_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HEDDLE_TYPE_CALENDAR_VIEW, view_init))

static GtkWidget *
ensure (HeddleWeekView  *self,
        GPtrArray       *pool,
        guint            i,
        HeddleEntryLook  look)
{
  while (pool->len <= i)
    {
      GtkWidget *chip = heddle_entry_chip_new (self->state, look);

      gtk_widget_set_parent (chip, GTK_WIDGET (self));
      g_ptr_array_add (pool, chip);
    }

  return g_ptr_array_index (pool, i);
}

static gboolean
is_span (HeddleAgendaEntry *entry)
{
  const HeddleDeadline *deadline = entry->deadline;

  return deadline->first != HEDDLE_DAY_NONE && deadline->first < deadline->last;
}

static void
show_bars (HeddleWeekView *self,
           GPtrArray      *spans)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (HeddleMonthItem));

  for (guint i = 0; i < spans->len; i++)
    {
      const HeddleDeadline *deadline = HEDDLE_AGENDA_ENTRY (spans->pdata[i])->deadline;
      HeddleMonthItem item = { deadline->first, deadline->last };

      g_array_append_val (items, item);
    }
  g_clear_pointer (&self->layout, heddle_month_week_free);
  self->layout = heddle_month_layout_week (self->monday,
                                           (const HeddleMonthItem *) (const void *) items->data,
                                           items->len, 0);
  for (guint i = 0; i < self->layout->places->len; i++)
    {
      const HeddleMonthPlace *place = &g_array_index (self->layout->places, HeddleMonthPlace, i);

      heddle_entry_chip_set_entry (HEDDLE_ENTRY_CHIP (ensure (self, self->bars, i,
                                                              HEDDLE_LOOK_CHIP)),
                                   g_ptr_array_index (spans, place->item), TRUE, place->starts,
                                   place->ends);
    }
  for (guint i = 0; i < self->bars->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->bars, i),
                                  i < self->layout->places->len);
}

static void
choose_weekend (HeddleWeekView *self)
{
  HeddleWeekHours *hours = HEDDLE_WEEK_HOURS (self->hours);

  self->weekend = WEEKEND;
  for (guint day = HEDDLE_WEEK - 2; day < HEDDLE_WEEK; day++)
    if (self->n_cards[day] > 0 || heddle_week_hours_get_block (hours, day, 0) != NULL)
      self->weekend = 1;
  heddle_week_hours_set_weekend (hours, self->weekend);
}

static void
read_week (HeddleWeekView *self,
           HeddleDay       monday)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) spans = g_ptr_array_new ();

  self->monday = monday;
  entries = heddle_calendar_state_read (self->state, monday, monday + HEDDLE_WEEK - 1);
  memset (self->n_cards, 0, sizeof self->n_cards);
  for (guint i = 0; i < entries->len; i++)
    {
      HeddleAgendaEntry *entry = g_ptr_array_index (entries, i);
      guint day = (guint) (entry->deadline->last - monday);

      if (is_span (entry))
        g_ptr_array_add (spans, entry);
      else
        heddle_entry_chip_set_entry (
            HEDDLE_ENTRY_CHIP (ensure (self, self->cards[day], self->n_cards[day]++,
                                       HEDDLE_LOOK_CARD)),
            entry, FALSE, TRUE, TRUE);
    }
  show_bars (self, spans);
  heddle_week_hours_show (HEDDLE_WEEK_HOURS (self->hours), monday);
  choose_weekend (self);
  for (guint day = 0; day < HEDDLE_WEEK; day++)
    {
      for (guint i = 0; i < self->cards[day]->len; i++)
        gtk_widget_set_child_visible (g_ptr_array_index (self->cards[day], i),
                                      i < self->n_cards[day]);
      heddle_day_cell_set_day (HEDDLE_DAY_CELL (self->cells[day]), monday + (HeddleDay) day, FALSE,
                               self->n_cards[day] + self->layout->total[day]);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
show (HeddleCalendarView *view,
      gboolean            reload)
{
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (view);
  HeddleDay day = heddle_calendar_state_get_day (self->state);
  HeddleDay monday = heddle_month_get_monday (day);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (reload || self->monday != monday)
    read_week (self, monday);
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    heddle_painting_look_set_class (self->cells[i], "chosen", monday + (HeddleDay) i == day);
  if (focused && (day != self->chosen || gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL))
    gtk_widget_grab_focus (self->cells[day - monday]);
  self->chosen = day;
}

/* "18 – 24 Jan 2027", "28 Dec – 3 Jan 2027" */
static char *
dup_title (HeddleCalendarView *view)
{
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (view);
  HeddleDay monday = heddle_month_get_monday (heddle_calendar_state_get_day (self->state));
  int year, month, first, last_month, last;

  heddle_day_get_ymd (monday, &year, &month, &first);
  heddle_day_get_ymd (monday + HEDDLE_WEEK - 1, &year, &last_month, &last);
  if (month == last_month)
    /* Translators: first and last day of a week, month, year */
    return g_strdup_printf (_("%d – %d %s %d"), first, last,
                            heddle_date_names_get_month_short (month), year);

  /* Translators: first day of a week and its month, last day and its month, year */
  return g_strdup_printf (_("%d %s – %d %s %d"), first, heddle_date_names_get_month_short (month),
                          last, heddle_date_names_get_month_short (last_month), year);
}

static HeddleDay
step (HeddleCalendarView *view,
      HeddleDay           day,
      int                 n)
{
  return day + n * HEDDLE_WEEK;
}

static GtkWidget *
get_day_widget (HeddleCalendarView *view,
                HeddleDay           day)
{
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (view);

  return day >= self->monday && day < self->monday + HEDDLE_WEEK ? self->cells[day - self->monday]
                                                                 : NULL;
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
get_edges (HeddleWeekView *self,
           int             width,
           float           edges[HEDDLE_WEEK + 1])
{
  heddle_month_get_columns ((float) width, self->weekend,
                            gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
                            edges);
}

static float
get_cards_top (HeddleWeekView *self,
               float           scale)
{
  guint n = self->layout != NULL ? self->layout->n_lanes : 0;

  return (HEAD + (float) n * LANE + (n > 0 ? GAP : 0)) * scale;
}

/* Stacks the cards of a day; returns where they end. */
static float
stack_cards (HeddleWeekView *self,
             guint           day,
             const float     edges[HEDDLE_WEEK + 1],
             float           scale,
             gboolean        allocate)
{
  float y = get_cards_top (self, scale) + GAP * scale;
  float x, width;

  heddle_month_get_column (edges, day, 1, &x, &width);
  for (guint i = 0; i < self->n_cards[day]; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards[day], i);
      int height;
      GtkAllocation place = { (int) (x + GAP * scale), (int) y,
                              MAX ((int) (width - 2 * GAP * scale), 1), 0 };

      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, place.width, &height, NULL, NULL, NULL);
      place.height = height;
      if (allocate)
        gtk_widget_size_allocate (card, &place, -1);
      y += (float) height + GAP * scale;
    }

  return y;
}

/* Where the hours begin: below the fullest day. */
static int
get_hours_top (HeddleWeekView *self,
               const float     edges[HEDDLE_WEEK + 1],
               float           scale)
{
  float top = 0;

  for (guint day = 0; day < HEDDLE_WEEK; day++)
    top = MAX (top, stack_cards (self, day, edges, scale, FALSE));

  return (int) ceilf (top);
}

static GtkSizeRequestMode
heddle_week_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heddle_week_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (widget);
  float scale = heddle_painting_look_get_scale (widget);
  float edges[HEDDLE_WEEK + 1];

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (LEAST_DAY * (HEDDLE_WEEK - 2 + 2 * self->weekend) * scale);
      *natural = MAX (*minimum, (int) (900 * scale));
      return;
    }
  get_edges (self, for_size > 0 ? for_size : (int) (900 * scale), edges);
  *minimum = *natural = get_hours_top (self, edges, scale)
                        + heddle_week_hours_get_height (HEDDLE_WEEK_HOURS (self->hours))
                        + (int) ceilf (HEDDLE_CELL_FOOT * scale);
}

static void
heddle_week_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (widget);
  float scale = heddle_painting_look_get_scale (widget);
  float unit = (float) width / (HEDDLE_WEEK - 2 + 2 * self->weekend);
  float edges[HEDDLE_WEEK + 1], x, w;

  get_edges (self, width, edges);
  for (guint day = 0; day < HEDDLE_WEEK; day++)
    {
      GtkAllocation place;
      gboolean brief;

      heddle_month_get_column (edges, day, 1, &x, &w);
      place = (GtkAllocation) { (int) x, 0, (int) w, height };
      /* Of a rounded width, one name of seven would be short. */
      brief = (day < HEDDLE_WEEK - 2 ? 1 : self->weekend) * unit < SHORT_NAMES * scale;
      heddle_day_cell_set_weekday (HEDDLE_DAY_CELL (self->cells[day]),
                                   brief ? heddle_date_names_get_weekday_short ((int) day + 1)
                                         : heddle_date_names_get_weekday ((int) day + 1));
      gtk_widget_size_allocate (self->cells[day], &place, -1);
      stack_cards (self, day, edges, scale, TRUE);
    }
  gtk_widget_size_allocate (self->hours,
                            &(GtkAllocation) { 0, get_hours_top (self, edges, scale), width,
                                               heddle_week_hours_get_height (
                                                   HEDDLE_WEEK_HOURS (self->hours)) }, -1);
  for (guint i = 0; self->layout != NULL && i < self->layout->places->len; i++)
    {
      const HeddleMonthPlace *place = &g_array_index (self->layout->places, HeddleMonthPlace, i);
      GtkAllocation bar;

      heddle_month_get_column (edges, place->column, place->n_columns, &x, &w);
      bar = (GtkAllocation) { (int) (x + 4 * scale), (int) ((HEAD + (float) place->lane * LANE)
                                                            * scale),
                              MAX ((int) (w - 7 * scale), 1), (int) (HEDDLE_CHIP_HEIGHT * scale) };
      gtk_widget_size_allocate (g_ptr_array_index (self->bars, i), &bar, -1);
    }
}

static void
heddle_week_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float scale = heddle_painting_look_get_scale (widget);
  float width = (float) gtk_widget_get_width (widget);

  GTK_WIDGET_CLASS (heddle_week_view_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_append_color (snapshot, &palette->grid_strong,
                             &GRAPHENE_RECT_INIT (0, (HEAD - 3) * scale, width, 1));
  if (self->layout != NULL && self->layout->n_lanes > 0)
    gtk_snapshot_append_color (snapshot, &palette->grid_strong,
                               &GRAPHENE_RECT_INIT (0, floorf (get_cards_top (self, scale)), width,
                                                    1));
}

/* What stands on a day: the day, then its cards, its bars and its sessions. */
static GtkWidget *
get_item (HeddleWeekView *self,
          guint           day,
          guint           index)
{
  if (index == 0)
    return self->cells[day];
  if (index <= self->n_cards[day])
    return g_ptr_array_index (self->cards[day], index - 1);
  index -= self->n_cards[day];
  for (guint i = 0; i < self->layout->places->len; i++)
    {
      const HeddleMonthPlace *place = &g_array_index (self->layout->places, HeddleMonthPlace, i);

      if (place->column <= day && day < place->column + place->n_columns && --index == 0)
        return g_ptr_array_index (self->bars, i);
    }

  return heddle_week_hours_get_block (HEDDLE_WEEK_HOURS (self->hours), day, index - 1);
}

static gboolean
focus_item (HeddleWeekView *self,
            guint           day,
            guint           index)
{
  GtkWidget *item = get_item (self, day, index);

  return item != NULL && gtk_widget_grab_focus (item);
}

static gboolean
heddle_week_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *focus = gtk_widget_get_focus_child (widget) != NULL
                         ? gtk_root_get_focus (gtk_widget_get_root (widget)) : NULL;
  guint day = (guint) (heddle_calendar_state_get_day (self->state) - self->monday);
  guint index = 0;

  if (focus == NULL || day >= HEDDLE_WEEK)
    return day < HEDDLE_WEEK && focus_item (self, day, 0);
  for (GtkWidget *item; (item = get_item (self, day, index)) != NULL && item != focus;)
    index++;
  if (get_item (self, day, index) == NULL)
    index = 0;

  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
      return focus_item (self, day, index + 1);
    case GTK_DIR_TAB_BACKWARD:
      return index > 0 && focus_item (self, day, index - 1);
    case GTK_DIR_DOWN:
      focus_item (self, day, index + 1);
      return TRUE;
    case GTK_DIR_UP:
      if (index > 0)
        focus_item (self, day, index - 1);
      return TRUE;
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      focus_item (self, day, 0);
      heddle_calendar_state_set_day (self->state, self->monday + (HeddleDay) day
                                     + ((direction == GTK_DIR_RIGHT) != rtl ? 1 : -1));
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
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (view);
  float edges[HEDDLE_WEEK + 1];
  guint column;

  get_edges (self, gtk_widget_get_width (view), edges);
  column = heddle_month_find_column (edges, (float) x);
  *day = self->monday + (HeddleDay) column;

  return self->cells[column];
}

static void
pressed_cb (HeddleWeekView *self,
            int             n_press,
            double          x,
            double          y)
{
  HeddleDay day;
  GtkWidget *cell = find_day_at (GTK_WIDGET (self), x, y, &day);

  heddle_calendar_state_set_day (self->state, day);
  gtk_widget_grab_focus (cell);
}

static void
heddle_week_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_week_view_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static gboolean
heddle_week_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *cell = get_day_widget (HEDDLE_CALENDAR_VIEW (widget),
                                    HEDDLE_WEEK_VIEW (widget)->chosen);

  return cell != NULL && gtk_widget_grab_focus (cell);
}

static void
heddle_week_view_dispose (GObject *object)
{
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->layout, heddle_month_week_free);
  memset (self->n_cards, 0, sizeof self->n_cards);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_week_view_parent_class)->dispose (object);
}

static void
heddle_week_view_finalize (GObject *object)
{
  HeddleWeekView *self = HEDDLE_WEEK_VIEW (object);

  g_ptr_array_unref (self->bars);
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    g_ptr_array_unref (self->cards[i]);

  G_OBJECT_CLASS (heddle_week_view_parent_class)->finalize (object);
}

static void
heddle_week_view_class_init (HeddleWeekViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heddle_week_view_dispose;
  object_class->finalize = heddle_week_view_finalize;
  widget_class->get_request_mode = heddle_week_view_get_request_mode;
  widget_class->measure = heddle_week_view_measure;
  widget_class->size_allocate = heddle_week_view_size_allocate;
  widget_class->snapshot = heddle_week_view_snapshot;
  widget_class->focus = heddle_week_view_focus;
  widget_class->grab_focus = heddle_week_view_grab_focus;
  widget_class->css_changed = heddle_week_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "week");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
heddle_week_view_init (HeddleWeekView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->bars = g_ptr_array_new ();
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    self->cards[i] = g_ptr_array_new ();
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Week"),
                                  -1);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_week_view_new (HeddleCalendarState *state)
{
  HeddleWeekView *self = g_object_new (HEDDLE_TYPE_WEEK_VIEW, NULL);

  self->state = g_object_ref (state);
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    {
      self->cells[i] = heddle_day_cell_new (state);
      gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
    }
  self->weekend = WEEKEND;
  self->hours = heddle_week_hours_new (state);
  gtk_widget_set_parent (self->hours, GTK_WIDGET (self));
  heddle_entry_drag_attach (GTK_WIDGET (self), state, heddle_entry_drag_find_chip, find_day_at);

  return GTK_WIDGET (self);
}
