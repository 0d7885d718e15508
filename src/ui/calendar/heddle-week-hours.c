/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-week-hours.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-ask-window.h"
#include "heddle-chip.h"
#include "heddle-hour-block.h"
#include "heddle-month-layout.h"
#include "heddle-painting-look.h"
#include "heddle-programme.h"
#include "heddle-programme-layout.h"
#include "heddle-timed-sessions.h"

/* At scale 1. */
#define HOUR 61.0f
#define MARGIN 9.0f
#define GAP 4.0f
#define NOW_LINE 2.0f
#define NOW_SECONDS 30
#define RADIUS 6.0f

struct _HeddleWeekHours
{
  GtkWidget parent_instance;

  HeddleCalendarState *state;
  float weekend; /* width of its days among the others */
  HeddleDay monday;
  GPtrArray *sessions; /* (element-type HeddleTimedSession), one for each block */
  guint now_id;        /* moves the line of now while it is seen */
  int dragged;         /* -1: no block */
  gboolean dragging;
  guint drop_day;
  int drop_minutes;
  GArray *items; /* (element-type HeddleProgrammeItem) */
  GPtrArray *blocks;
  HeddleProgrammeLayout *lanes; /* for its hours and what stands side by side */
};

G_DEFINE_FINAL_TYPE (HeddleWeekHours, heddle_week_hours, GTK_TYPE_WIDGET)

static float
get_hour (HeddleWeekHours *self)
{
  return HOUR * heddle_painting_look_get_scale (GTK_WIDGET (self));
}

int
heddle_week_hours_get_height (HeddleWeekHours *self)
{
  g_return_val_if_fail (HEDDLE_IS_WEEK_HOURS (self), 0);

  if (self->blocks->len == 0)
    return 0;

  return (int) ceilf ((float) (self->lanes->last - self->lanes->first) * get_hour (self)
                      + 2 * MARGIN * heddle_painting_look_get_scale (GTK_WIDGET (self)));
}

static float
get_y (HeddleWeekHours *self,
       int              minutes)
{
  return MARGIN * heddle_painting_look_get_scale (GTK_WIDGET (self))
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
  float gap = GAP * heddle_painting_look_get_scale (widget);
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
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float scale = heddle_painting_look_get_scale (widget);
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

/* Across the column of today, as far as its hour is shown. */
static void
paint_now (HeddleWeekHours *self,
           GtkSnapshot     *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  float scale = heddle_painting_look_get_scale (widget);
  int column = heddle_calendar_state_get_today (self->state) - self->monday;
  int minutes = heddle_calendar_state_get_minutes (self->state);
  float edges[HEDDLE_WEEK + 1], x, w, y, dot = 7 * scale;
  GskRoundedRect round;

  if (column < 0 || column >= HEDDLE_WEEK || minutes < self->lanes->first * 60
      || minutes > self->lanes->last * 60)
    return;
  get_edges (self, gtk_widget_get_width (widget), edges);
  heddle_month_get_column (edges, (guint) column, 1, &x, &w);
  y = roundf (get_y (self, minutes));
  gtk_snapshot_append_color (snapshot, &palette->accent,
                             &GRAPHENE_RECT_INIT (x, y - NOW_LINE / 2, w, NOW_LINE));
  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (x - dot / 2, y - dot / 2, dot, dot),
                                   dot / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &palette->accent, &round.bounds);
  gtk_snapshot_pop (snapshot);
}

/* Where a dragged session would be, and at what time. */
static void
paint_drop (HeddleWeekHours *self,
            GtkSnapshot     *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const HeddlePalette *palette = heddle_painting_look_get_palette (widget);
  const HeddleTimedSession *session = g_ptr_array_index (self->sessions, self->dragged);
  float scale = heddle_painting_look_get_scale (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int starts = session->starts + self->drop_minutes;
  int ends = session->ends + self->drop_minutes;
  g_autofree char *times = g_strdup_printf (_("%d:%02d – %d:%02d"), starts / 60, starts % 60,
                                            ends / 60, ends % 60);
  g_autoptr (PangoLayout) text = heddle_text_new (gtk_widget_get_pango_context (widget), times,
                                                  0.82f, PANGO_WEIGHT_BOLD);
  const float lines[] = { 2, 2, 2, 2 };
  const GdkRGBA color[] = { palette->accent, palette->accent, palette->accent, palette->accent };
  GdkRGBA ground = palette->view;
  float edges[HEDDLE_WEEK + 1], x, w;
  GskRoundedRect box;

  get_edges (self, gtk_widget_get_width (widget), edges);
  heddle_month_get_column (edges, self->drop_day, 1, &x, &w);
  gsk_rounded_rect_init_from_rect (
      &box, &GRAPHENE_RECT_INIT (x + 2, get_y (self, starts), w - 4,
                                 get_y (self, ends) - get_y (self, starts)), RADIUS);
  ground.alpha = 0.85f;
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, &box.bounds);
  gtk_snapshot_append_border (snapshot, &box, lines, color);
  gtk_snapshot_pop (snapshot);
  heddle_text_paint (snapshot, text, x + 7 * scale, get_y (self, starts) + 12 * scale,
                     w - 12 * scale, rtl, &palette->foreground);
}

static void
heddle_week_hours_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleWeekHours *self = HEDDLE_WEEK_HOURS (widget);

  if (self->blocks->len > 0)
    paint_hours (self, snapshot);
  GTK_WIDGET_CLASS (heddle_week_hours_parent_class)->snapshot (widget, snapshot);
  if (self->blocks->len > 0)
    paint_now (self, snapshot);
  if (self->dragging)
    paint_drop (self, snapshot);
}

static HeddleStore *
get_store (HeddleWeekHours *self)
{
  return heddle_session_get_store (heddle_calendar_state_get_session (self->state));
}

static int
find_block (HeddleWeekHours *self,
            GtkWidget       *widget)
{
  guint i;

  widget = widget != NULL ? gtk_widget_get_ancestor (widget, HEDDLE_TYPE_HOUR_BLOCK) : NULL;

  return widget != NULL && g_ptr_array_find (self->blocks, widget, &i) ? (int) i : -1;
}

static int
find_session (HeddleWeekHours *self,
              const char      *id)
{
  for (guint i = 0; i < self->sessions->len; i++)
    if (g_str_equal (((HeddleTimedSession *) self->sessions->pdata[i])->id, id))
      return (int) i;

  return -1;
}

/* The focus stays with what was moved, also on another day. */
static void
move (HeddleWeekHours *self,
      int              i,
      HeddleDay        day,
      int              minutes)
{
  const HeddleTimedSession *session = g_ptr_array_index (self->sessions, i);
  g_autofree char *id = g_strdup (session->id);
  gboolean other = day != session->day;
  g_autoptr (GError) error = NULL;
  gboolean done = heddle_timed_session_move (get_store (self), session, day, minutes, &error);

  heddle_ask_window_report (GTK_WIDGET (self), error);
  if (!done)
    return;
  if (other)
    heddle_calendar_state_set_day (self->state, day);
  i = find_session (self, id);
  if (i >= 0)
    gtk_widget_grab_focus (self->blocks->pdata[i]);
}

static gboolean
key_pressed_cb (HeddleWeekHours *self,
                guint            key,
                guint            code,
                GdkModifierType  held)
{
  GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int i = find_block (self, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  const HeddleTimedSession *session = i >= 0 ? g_ptr_array_index (self->sessions, i) : NULL;
  int by = 0;

  if (session == NULL || (held & gtk_accelerator_get_default_mod_mask ()) != both)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    {
      move (self, i, session->day,
            key == GDK_KEY_Up ? -HEDDLE_PROGRAMME_STEP : HEDDLE_PROGRAMME_STEP);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    by = (key == GDK_KEY_Right) != rtl ? 1 : -1;
  if (by != 0)
    {
      HeddleDay day = heddle_timed_session_find_day (get_store (self), session, by);

      if (day != HEDDLE_DAY_NONE)
        move (self, i, day, 0);
      else
        gtk_widget_error_bell (GTK_WIDGET (self));
    }

  return by != 0 ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
drag_begin_cb (HeddleWeekHours *self,
               double           x,
               double           y)
{
  self->dragging = FALSE;
  self->dragged = find_block (self, gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));
}

static void
drag_update_cb (HeddleWeekHours *self,
                double           dx,
                double           dy,
                GtkGesture      *gesture)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const HeddleTimedSession *session;
  float edges[HEDDLE_WEEK + 1];
  double x, y;

  if (self->dragged < 0 || (guint) self->dragged >= self->sessions->len)
    return;
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y);
  if (!self->dragging && !gtk_drag_check_threshold (widget, (int) x, (int) y, (int) (x + dx),
                                                    (int) (y + dy)))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (widget, "grabbing");
  session = g_ptr_array_index (self->sessions, self->dragged);
  get_edges (self, gtk_widget_get_width (widget), edges);
  self->dragging = TRUE;
  self->drop_day = heddle_month_find_column (edges, (float) (x + dx));
  self->drop_minutes = (int) round (dy / get_hour (self) * 60 / HEDDLE_PROGRAMME_STEP)
                       * HEDDLE_PROGRAMME_STEP;
  self->drop_minutes = CLAMP (self->drop_minutes, -session->starts,
                              HEDDLE_DAY_MINUTES - 1 - session->ends);
  gtk_widget_queue_draw (widget);
}

static void
stop_drag (HeddleWeekHours *self)
{
  self->dragging = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (HeddleWeekHours *self)
{
  HeddleDay day = self->monday + (HeddleDay) self->drop_day;
  const HeddleTimedSession *session;

  if (!self->dragging)
    return;
  stop_drag (self);
  session = g_ptr_array_index (self->sessions, self->dragged);
  if (day != session->day || self->drop_minutes != 0)
    move (self, self->dragged, day, self->drop_minutes);
}

static gboolean
now_cb (gpointer data)
{
  gtk_widget_queue_draw (data);

  return G_SOURCE_CONTINUE;
}

static void
heddle_week_hours_map (GtkWidget *widget)
{
  HeddleWeekHours *self = HEDDLE_WEEK_HOURS (widget);

  GTK_WIDGET_CLASS (heddle_week_hours_parent_class)->map (widget);
  if (self->now_id == 0 && self->blocks->len > 0)
    self->now_id = g_timeout_add_seconds (NOW_SECONDS, now_cb, self);
}

static void
heddle_week_hours_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&HEDDLE_WEEK_HOURS (widget)->now_id, g_source_remove);
  GTK_WIDGET_CLASS (heddle_week_hours_parent_class)->unmap (widget);
}

static void
clear (HeddleWeekHours *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    gtk_widget_unparent (self->blocks->pdata[i]);
  g_ptr_array_set_size (self->blocks, 0);
  g_array_set_size (self->items, 0);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->lanes, heddle_programme_layout_free);
  self->dragged = -1;
  self->dragging = FALSE;
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
  widget_class->map = heddle_week_hours_map;
  widget_class->unmap = heddle_week_hours_unmap;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
}

static void
heddle_week_hours_init (HeddleWeekHours *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->dragged = -1;
  self->blocks = g_ptr_array_new ();
  self->items = g_array_new (FALSE, FALSE, sizeof (HeddleProgrammeItem));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (stop_drag), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  heddle_painting_look_follow (GTK_WIDGET (self));
}

GtkWidget *
heddle_week_hours_new (HeddleCalendarState *state)
{
  HeddleWeekHours *self = g_object_new (HEDDLE_TYPE_WEEK_HOURS, NULL);

  self->state = g_object_ref (state);
  self->weekend = 1;

  return GTK_WIDGET (self);
}

void
heddle_week_hours_set_weekend (HeddleWeekHours *self,
                               float            weekend)
{
  g_return_if_fail (HEDDLE_IS_WEEK_HOURS (self));

  self->weekend = weekend;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
heddle_week_hours_show (HeddleWeekHours *self,
                        HeddleDay        monday)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int focused = find_block (self, root != NULL ? gtk_root_get_focus (root) : NULL);
  g_autofree char *id
      = focused >= 0 ? g_strdup (((HeddleTimedSession *) self->sessions->pdata[focused])->id)
                     : NULL;
  HeddleProgrammeLayoutInput input = { .n_days = HEDDLE_WEEK, .width = 1000, .scale = 1 };

  g_return_if_fail (HEDDLE_IS_WEEK_HOURS (self));

  clear (self);
  self->monday = monday;
  self->sessions = heddle_timed_sessions_read (get_store (self),
                                               heddle_calendar_state_get_filter (self->state),
                                               monday, monday + HEDDLE_WEEK - 1);
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const HeddleTimedSession *timed = g_ptr_array_index (self->sessions, i);
      HeddleProgrammeItem item = { timed->day - monday, timed->starts, timed->ends };
      GtkWidget *block = heddle_hour_block_new (self->state, timed);

      g_array_append_val (self->items, item);
      gtk_widget_set_parent (block, GTK_WIDGET (self));
      g_ptr_array_add (self->blocks, block);
    }
  input.items = (const HeddleProgrammeItem *) (const void *) self->items->data;
  input.n_items = self->items->len;
  self->lanes = heddle_programme_layout_new (&input);
  focused = id != NULL ? find_session (self, id) : -1;
  if (focused >= 0)
    gtk_widget_grab_focus (self->blocks->pdata[focused]);
  if (self->now_id == 0 && self->blocks->len > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->now_id = g_timeout_add_seconds (NOW_SECONDS, now_cb, self);
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
