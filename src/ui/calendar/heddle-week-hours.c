/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-week-hours.h"

#include <math.h>

#include "heddle-calendar-look.h"
#include "heddle-chip.h"
#include "heddle-month-layout.h"
#include "heddle-programme-layout.h"
#include "heddle-hour-block.h"

/* At scale 1. */
#define HOUR 61.0f
#define MARGIN 9.0f
#define GAP 4.0f

struct _HeddleWeekHours
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  float weekend; /* width of its days among the others */
  GArray *items; /* (element-type HeddleProgrammeItem) */
  GPtrArray *blocks;
  HeddleProgrammeLayout *lanes; /* for its hours and what stands side by side */
};

G_DEFINE_FINAL_TYPE (HeddleWeekHours, heddle_week_hours, GTK_TYPE_WIDGET)

static float
get_hour (HeddleWeekHours *self)
{
  return HOUR * heddle_calendar_look_get_scale (GTK_WIDGET (self));
}

int
heddle_week_hours_get_height (HeddleWeekHours *self)
{
  g_return_val_if_fail (HEDDLE_IS_WEEK_HOURS (self), 0);

  if (self->blocks->len == 0)
    return 0;

  return (int) ceilf ((float) (self->lanes->last - self->lanes->first) * get_hour (self)
                      + 2 * MARGIN * heddle_calendar_look_get_scale (GTK_WIDGET (self)));
}

static float
get_y (HeddleWeekHours *self,
       int              minutes)
{
  return MARGIN * heddle_calendar_look_get_scale (GTK_WIDGET (self))
         + ((float) minutes / 60 - (float) self->lanes->first) * get_hour (self);
}

static void
get_edges (HeddleWeekHours *self,
           int              width,
           float            edges[HEDDLE_WEEK + 1])
{
  heddle_month_get_columns ((float) width, self->weekend,
                            gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
                            edges);
}

static void
heddle_week_hours_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = heddle_week_hours_get_height (HEDDLE_WEEK_HOURS (widget));
}

static void
heddle_week_hours_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HeddleWeekHours *self = HEDDLE_WEEK_HOURS (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float gap = GAP * heddle_calendar_look_get_scale (widget);
  float edges[HEDDLE_WEEK + 1];

  get_edges (self, width, edges);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const HeddleProgrammeItem *item = &g_array_index (self->items, HeddleProgrammeItem, i);
      const HeddleProgrammePlace *lane = &self->lanes->places[i];
      guint n_lanes = MAX (lane->n_lanes, 1);
      float x, w, each, top = get_y (self, item->starts);
      GtkAllocation place;
      int least;

      heddle_month_get_column (edges, (guint) item->day, 1, &x, &w);
      each = (w - gap) / (float) n_lanes;
      x += gap + each * (float) (rtl ? n_lanes - 1 - lane->lane : lane->lane);
      gtk_widget_measure (self->blocks->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                          NULL, NULL);
      place = (GtkAllocation) { (int) x, (int) top, MAX ((int) (each - gap / 2), least),
                                (int) (get_y (self, item->ends) - top) - 1 };
      gtk_widget_measure (self->blocks->pdata[i], GTK_ORIENTATION_VERTICAL, place.width, &least,
                          NULL, NULL, NULL);
      place.height = MAX (place.height, least);
      gtk_widget_size_allocate (self->blocks->pdata[i], &place, -1);
    }
}

static void
paint_hours (HeddleWeekHours *self,
             GtkSnapshot     *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const HeddlePalette *palette = heddle_calendar_look_get_palette (widget);
  float scale = heddle_calendar_look_get_scale (widget);
  float width = (float) gtk_widget_get_width (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (int hour = self->lanes->first; hour <= self->lanes->last; hour++)
    {
      float y = floorf (get_y (self, hour * 60));
      g_autofree char *text = g_strdup_printf ("%d:00", hour);
      g_autoptr (PangoLayout) layout = heddle_text_new (gtk_widget_get_pango_context (widget),
                                                        text, 0.75f, PANGO_WEIGHT_NORMAL);

      gtk_snapshot_append_color (snapshot, &palette->grid, &GRAPHENE_RECT_INIT (0, y, width, 1));
      heddle_text_paint (snapshot, layout, 6 * scale, y + 8 * scale, width - 12 * scale, rtl,
                         &palette->dim);
    }
}

static void
heddle_week_hours_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleWeekHours *self = HEDDLE_WEEK_HOURS (widget);

  if (self->blocks->len > 0)
    paint_hours (self, snapshot);
  GTK_WIDGET_CLASS (heddle_week_hours_parent_class)->snapshot (widget, snapshot);
}

static void
clear (HeddleWeekHours *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    gtk_widget_unparent (self->blocks->pdata[i]);
  g_ptr_array_set_size (self->blocks, 0);
  g_array_set_size (self->items, 0);
  g_clear_pointer (&self->lanes, heddle_programme_layout_free);
}

static void
heddle_week_hours_dispose (GObject *object)
{
  HeddleWeekHours *self = HEDDLE_WEEK_HOURS (object);

  clear (self);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (heddle_week_hours_parent_class)->dispose (object);
}

static void
heddle_week_hours_finalize (GObject *object)
{
  HeddleWeekHours *self = HEDDLE_WEEK_HOURS (object);

  g_ptr_array_unref (self->blocks);
  g_array_unref (self->items);

  G_OBJECT_CLASS (heddle_week_hours_parent_class)->finalize (object);
}

static void
heddle_week_hours_class_init (HeddleWeekHoursClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heddle_week_hours_dispose;
  G_OBJECT_CLASS (klass)->finalize = heddle_week_hours_finalize;
  widget_class->measure = heddle_week_hours_measure;
  widget_class->size_allocate = heddle_week_hours_size_allocate;
  widget_class->snapshot = heddle_week_hours_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
}

static void
heddle_week_hours_init (HeddleWeekHours *self)
{
  self->blocks = g_ptr_array_new ();
  self->items = g_array_new (FALSE, FALSE, sizeof (HeddleProgrammeItem));
  heddle_calendar_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_week_hours_new (HeddleCalendarState *state,
                       float                weekend)
{
  HeddleWeekHours *self = g_object_new (HEDDLE_TYPE_WEEK_HOURS, NULL);

  self->state = g_object_ref (state);
  self->weekend = weekend;

  return GTK_WIDGET (self);
}

void
heddle_week_hours_show (HeddleWeekHours *self,
                        HeddleDay        monday)
{
  HeddleSession *session = heddle_calendar_state_get_session (self->state);
  g_autoptr (GPtrArray) sessions
      = heddle_timed_sessions_read (heddle_session_get_store (session),
                                    heddle_calendar_state_get_filter (self->state), monday,
                                    monday + HEDDLE_WEEK - 1);
  HeddleProgrammeLayoutInput input = { .n_days = HEDDLE_WEEK, .width = 1000, .scale = 1 };

  g_return_if_fail (HEDDLE_IS_WEEK_HOURS (self));

  clear (self);
  for (guint i = 0; i < sessions->len; i++)
    {
      const HeddleTimedSession *timed = g_ptr_array_index (sessions, i);
      HeddleProgrammeItem item = { timed->day - monday, timed->starts, timed->ends };
      GtkWidget *block = heddle_hour_block_new (self->state, timed);

      g_array_append_val (self->items, item);
      gtk_widget_set_parent (block, GTK_WIDGET (self));
      g_ptr_array_add (self->blocks, block);
    }
  input.items = (const HeddleProgrammeItem *) (const void *) self->items->data;
  input.n_items = self->items->len;
  self->lanes = heddle_programme_layout_new (&input);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkWidget *
heddle_week_hours_get_block (HeddleWeekHours *self,
                             guint            day,
                             guint            index)
{
  g_return_val_if_fail (HEDDLE_IS_WEEK_HOURS (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (g_array_index (self->items, HeddleProgrammeItem, i).day == (int) day && index-- == 0)
      return g_ptr_array_index (self->blocks, i);

  return NULL;
}
