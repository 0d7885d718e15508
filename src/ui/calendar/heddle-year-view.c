/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-year-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-chip.h"
#include "heddle-date-names.h"
#include "heddle-entry-drag.h"
#include "heddle-painting-look.h"
#include "heddle-year-day.h"
#include "heddle-year-layout.h"

#define HEAD 20.0f
#define MARGIN 40.0f
#define DAYS 31
#define WEEK 7

struct _HeddleYearView
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  HeddleDay first; /* HEDDLE_DAY_NONE: nothing is shown yet */
  HeddleDay chosen;
  GtkWidget *days[HEDDLE_YEAR_MONTHS][DAYS];
};

static void view_init (HeddleCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeddleYearView, heddle_year_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (HEDDLE_TYPE_CALENDAR_VIEW, view_init))

static GtkWidget *
find_day (HeddleYearView *self,
          HeddleDay       day)
{
  guint row, column;

  if (self->first == HEDDLE_DAY_NONE || !heddle_year_find_day (self->first, day, &row, &column))
    return NULL;

  return self->days[row][day - heddle_year_get_month (self->first, row)];
}

/* A bar has its mark where it begins; a deadline's window where it ends. */
static void
add_entries (HeddleYearView *self,
             GPtrArray      *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      HeddleAgendaEntry *entry = g_ptr_array_index (entries, i);
      const HeddleDeadline *deadline = entry->deadline;
      gboolean fieldwork = g_strcmp0 (deadline->mark, "fieldwork") == 0;
      HeddleDay first = fieldwork && deadline->first != HEDDLE_DAY_NONE ? deadline->first
                                                                        : deadline->last;

      for (HeddleDay day = first; day <= deadline->last; day++)
        {
          GtkWidget *cell = find_day (self, day);

          if (cell != NULL)
            heddle_year_day_add (HEDDLE_YEAR_DAY (cell), entry);
        }
    }
}

static void
read_year (HeddleYearView *self,
           HeddleDay       first)
{
  g_autoptr (GPtrArray) entries = heddle_calendar_state_read (self->state, first,
                                                              heddle_year_get_last (first));

  self->first = first;
  for (guint row = 0; row < HEDDLE_YEAR_MONTHS; row++)
    {
      HeddleDay month = heddle_year_get_month (first, row);
      guint n = (guint) (heddle_year_get_month (first, row + 1) - month);

      for (guint i = 0; i < DAYS; i++)
        {
          gtk_widget_set_child_visible (self->days[row][i], i < n);
          if (i < n)
            heddle_year_day_set_day (HEDDLE_YEAR_DAY (self->days[row][i]), month + (HeddleDay) i);
        }
    }
  add_entries (self, entries);
  for (HeddleDay day = first; day <= heddle_year_get_last (first); day++)
    heddle_year_day_describe (HEDDLE_YEAR_DAY (find_day (self, day)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
show (HeddleCalendarView *view,
      gboolean            reload)
{
  HeddleYearView *self = HEDDLE_YEAR_VIEW (view);
  HeddleDay day = heddle_calendar_state_get_day (self->state);
  HeddleDay first = heddle_year_get_first (day);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *cell = find_day (self, self->chosen);

  if (cell != NULL)
    gtk_widget_remove_css_class (cell, "chosen");
  if (reload || first != self->first)
    read_year (self, first);
  self->chosen = day;
  cell = find_day (self, day);
  if (cell != NULL)
    gtk_widget_add_css_class (cell, "chosen");
  if (cell != NULL && focused)
    gtk_widget_grab_focus (cell);
}

static char *
dup_title (HeddleCalendarView *view)
{
  HeddleYearView *self = HEDDLE_YEAR_VIEW (view);
  int year, month, number;

  heddle_day_get_ymd (heddle_year_get_first (heddle_calendar_state_get_day (self->state)), &year,
                      &month, &number);

  /* Translators: a school session, by the years it begins and ends in: "Session 2026/27" */
  return g_strdup_printf (_("Session %d/%02d"), year, (year + 1) % 100);
}

static HeddleDay
step (HeddleCalendarView *view,
      HeddleDay           day,
      int                 n)
{
  return heddle_day_add_months (day, n * 12);
}

static GtkWidget *
get_day_widget (HeddleCalendarView *view,
                HeddleDay           day)
{
  return find_day (HEDDLE_YEAR_VIEW (view), day);
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
heddle_year_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  HeddleYearView *self = HEDDLE_YEAR_VIEW (widget);
  float scale = heddle_painting_look_get_scale (widget);
  int least, best;

  gtk_widget_measure (self->days[0][0], orientation, -1, &least, &best, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least * HEDDLE_YEAR_COLUMNS + (int) (MARGIN * scale);
      *natural = best * HEDDLE_YEAR_COLUMNS + (int) (MARGIN * scale);
    }
  else
    {
      *minimum = least * HEDDLE_YEAR_MONTHS + (int) (HEAD * scale);
      *natural = best * HEDDLE_YEAR_MONTHS + (int) (HEAD * scale);
    }
}

static float
get_column (HeddleYearView *self,
            guint           column,
            float          *width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float margin = MARGIN * heddle_painting_look_get_scale (widget);
  float all = (float) gtk_widget_get_width (widget);
  float x0 = margin + floorf ((all - margin) * (float) column / HEDDLE_YEAR_COLUMNS);
  float x1 = margin + floorf ((all - margin) * (float) (column + 1) / HEDDLE_YEAR_COLUMNS);

  *width = x1 - x0;

  return rtl ? all - x1 : x0;
}

static void
heddle_year_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  HeddleYearView *self = HEDDLE_YEAR_VIEW (widget);
  float head = HEAD * heddle_painting_look_get_scale (widget);

  if (self->first == HEDDLE_DAY_NONE)
    return;
  for (HeddleDay day = self->first; day <= heddle_year_get_last (self->first); day++)
    {
      guint row, column;
      float x, w, top, bottom;
      GtkAllocation place;

      heddle_year_find_day (self->first, day, &row, &column);
      x = get_column (self, column, &w);
      top = floorf (head + ((float) height - head) * (float) row / HEDDLE_YEAR_MONTHS);
      bottom = floorf (head + ((float) height - head) * (float) (row + 1) / HEDDLE_YEAR_MONTHS);
      place = (GtkAllocation) { (int) x, (int) top, (int) w, (int) (bottom - top) };
      gtk_widget_size_allocate (find_day (self, day), &place, -1);
    }
}

static void
paint_word (HeddleYearView      *self,
            GtkSnapshot         *snapshot,
            const char          *word,
            float                x,
            float                middle,
            float                width,
            const GdkRGBA       *color)
{
  g_autoptr (PangoLayout) text = heddle_text_new (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                                  word, 0.78f, PANGO_WEIGHT_BOLD);

  heddle_text_paint (snapshot, text, x, middle, width,
                     gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL, color);
}

static void
heddle_year_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  HeddleYearView *self = HEDDLE_YEAR_VIEW (widget);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float scale = heddle_painting_look_get_scale (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (widget);
  float head = HEAD * scale;
  float rows = (float) gtk_widget_get_height (widget) - head;

  GTK_WIDGET_CLASS (heddle_year_view_parent_class)->snapshot (widget, snapshot);
  if (self->first == HEDDLE_DAY_NONE)
    return;
  for (guint column = 0; column < HEDDLE_YEAR_COLUMNS; column++)
    {
      /* Translators: first letters of Monday to Sunday, one each */
      const char *letters = _("MTWTFSS");
      const char *letter = g_utf8_offset_to_pointer (letters, column % WEEK);
      g_autofree char *word = g_strndup (letter, (gsize) (g_utf8_next_char (letter) - letter));
      float w;
      float x = get_column (self, column, &w);

      paint_word (self, snapshot, word, x + 3 * scale, head / 2, w - 3 * scale, &palette->dim);
    }
  for (guint row = 0; row < HEDDLE_YEAR_MONTHS; row++)
    {
      float top = floorf (head + rows * (float) row / HEDDLE_YEAR_MONTHS);
      int year, month, number;

      heddle_day_get_ymd (heddle_year_get_month (self->first, row), &year, &month, &number);
      paint_word (self, snapshot, heddle_date_names_get_month_short (month),
                  rtl ? width - MARGIN * scale : 10 * scale, top + 9 * scale, 30 * scale,
                  &palette->foreground);
      gtk_snapshot_append_color (snapshot, &palette->grid_strong,
                                 &GRAPHENE_RECT_INIT (0, top, width, 1));
    }
}

static gboolean
heddle_year_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  HeddleYearView *self = HEDDLE_YEAR_VIEW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  HeddleDay day = heddle_calendar_state_get_day (self->state);
  GtkWidget *cell = find_day (self, day);

  if (gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (cell != NULL ? cell : self->days[0][0]);

  switch (direction)
    {
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      heddle_calendar_state_set_day (self->state,
                                     day + ((direction == GTK_DIR_RIGHT) != rtl ? 1 : -1));
      return TRUE;
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
      heddle_calendar_state_set_day (self->state,
                                     heddle_day_add_months (day, direction == GTK_DIR_UP ? -1 : 1));
      return TRUE;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
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
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);

  if (!HEDDLE_IS_YEAR_DAY (picked))
    return NULL;
  *day = heddle_year_day_get_day (HEDDLE_YEAR_DAY (picked));

  return picked;
}

static HeddleAgendaEntry *
find_entry_at (GtkWidget *view,
               double     x,
               double     y)
{
  graphene_point_t point;
  HeddleDay day;
  GtkWidget *picked = find_day_at (view, x, y, &day);

  if (picked == NULL
      || !gtk_widget_compute_point (view, picked, &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                    &point))
    return NULL;

  return heddle_year_day_find_entry (HEDDLE_YEAR_DAY (picked), point.x, point.y);
}

/* Once it is let go: until then it may be dragged. */
static void
released_cb (HeddleYearView *self,
             int             n_press,
             double          x,
             double          y)
{
  HeddleDay day;
  GtkWidget *picked = find_day_at (GTK_WIDGET (self), x, y, &day);

  if (picked == NULL)
    return;
  heddle_calendar_state_set_day (self->state, day);
  gtk_widget_grab_focus (picked);
  gtk_widget_activate (picked);
}

static gboolean
heddle_year_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *cell = find_day (HEDDLE_YEAR_VIEW (widget), HEDDLE_YEAR_VIEW (widget)->chosen);

  return cell != NULL && gtk_widget_grab_focus (cell);
}

static void
heddle_year_view_dispose (GObject *object)
{
  HeddleYearView *self = HEDDLE_YEAR_VIEW (object);
  GtkWidget *child;

  self->first = HEDDLE_DAY_NONE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_year_view_parent_class)->dispose (object);
}

static void
heddle_year_view_class_init (HeddleYearViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_year_view_dispose;
  widget_class->measure = heddle_year_view_measure;
  widget_class->size_allocate = heddle_year_view_size_allocate;
  widget_class->snapshot = heddle_year_view_snapshot;
  widget_class->focus = heddle_year_view_focus;
  widget_class->grab_focus = heddle_year_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "year");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
heddle_year_view_init (HeddleYearView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Session"), -1);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_year_view_new (HeddleCalendarState *state)
{
  HeddleYearView *self = g_object_new (HEDDLE_TYPE_YEAR_VIEW, NULL);

  self->state = g_object_ref (state);
  for (guint row = 0; row < HEDDLE_YEAR_MONTHS; row++)
    for (guint i = 0; i < DAYS; i++)
      {
        self->days[row][i] = heddle_year_day_new (state);
        gtk_widget_set_parent (self->days[row][i], GTK_WIDGET (self));
      }
  heddle_entry_drag_attach (GTK_WIDGET (self), state, find_entry_at, find_day_at);

  return GTK_WIDGET (self);
}
