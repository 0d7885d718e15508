/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-strip-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-text.h"
#include "heddle-painting-look.h"
#include "heddle-strip-point.h"

/* Captions have 82 % of the text size, which is 15 px at scale 1. */
#define CAPTION 0.78
#define NORMAL_PIXELS (11.0f * 96.0f / 72.0f)
#define POINT_SIZE 24.0f
#define NATURAL_WIDTH 1024
#define MINIMUM_WIDTH 280

struct _HeddleStripView
{
  GtkWidget parent_instance;

  HeddleDay start;
  HeddleDay end;
  HeddleDay today;
  GPtrArray *items; /* (element-type HeddleStepItem) */
  GArray *strips;   /* (element-type HeddleStripItem), the same in one run */
  GPtrArray *spans; /* (element-type HeddleSpan), borrowed from the calendar */
  HeddleCalendar *calendar;
  char *code;
  gboolean narrow;
  gboolean plain;
  HeddleStrip *layout;
  PangoContext *context;
  GPtrArray *points; /* (element-type HeddleStripPoint), one per mark */
};

G_DEFINE_FINAL_TYPE (HeddleStripView, heddle_strip_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_NARROW = 1,
  PROP_PLAIN,
  N_PROPS,
} HeddleStripViewProperty;

enum
{
  LIT,
  ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The widget's font in the size of captions, whatever the text size is set to. */
static PangoContext *
get_context (HeddleStripView *self)
{
  PangoFontDescription *font;
  int size;

  if (self->context != NULL)
    return self->context;

  self->context = gtk_widget_create_pango_context (GTK_WIDGET (self));
  font = pango_font_description_copy (pango_context_get_font_description (self->context));
  size = (int) (pango_font_description_get_size (font) * CAPTION);
  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_context_set_font_description (self->context, font);
  pango_font_description_free (font);
  return self->context;
}

static float
get_scale (HeddleStripView *self)
{
  PangoFontDescription *font
    = pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  float size = (float) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (float) pango_cairo_context_get_resolution (get_context (self)) / 72.0f;
  return CLAMP (size / NORMAL_PIXELS, 0.8f, 3.0f);
}

static void
forget_layout (HeddleStripView *self)
{
  g_clear_pointer (&self->layout, heddle_strip_layout_free);
  g_clear_object (&self->context);
}

static HeddleStrip *
get_layout (HeddleStripView *self,
            int              width)
{
  HeddleStripInput input = {
    .start = self->start,
    .end = self->end,
    .today = self->today,
    .items = (const HeddleStripItem *) (const void *) self->strips->data,
    .n_items = self->strips->len,
    .spans = self->spans,
    .width = (float) width,
    .narrow = self->narrow,
    .plain = self->plain,
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .measure = heddle_strip_measure_pango,
  };

  if (self->layout != NULL && fabsf (self->layout->width - (float) width) < 0.5f)
    return self->layout;
  if (self->start == HEDDLE_DAY_NONE || width <= 0)
    return NULL;

  g_clear_pointer (&self->layout, heddle_strip_layout_free);
  input.scale = get_scale (self);
  input.measure_data = get_context (self);
  self->layout = heddle_strip_layout_new (&input);
  return self->layout;
}

static void
heddle_strip_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  HeddleStripView *self = HEDDLE_STRIP_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = (int) ceilf (heddle_strip_get_height (self->narrow, self->plain,
                                                            get_scale (self)));
}

/* Where marks lie close the targets are as narrow as the marks, so that each
 * can be reached. */
static graphene_rect_t
get_target (const HeddleStrip     *layout,
            const HeddleStripMark *mark)
{
  float size = POINT_SIZE * layout->mark_scale;
  float width = MAX (mark->bar, size);
  float height = mark->bar > 0 ? MAX (layout->stop_height, size) : size;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const HeddleStripMark *other = &g_array_index (layout->marks, HeddleStripMark, i);
      float dx = fabsf (other->x - mark->x), dy = fabsf (other->y - mark->y);

      if (other == mark || other->bar > 0 || mark->bar > 0)
        continue;
      if (dx < size && dy > 1 && dy < height)
        height = MAX (dy, 12 * layout->mark_scale);
      else if (dy < height && dx > 1 && dx < width)
        width = MAX (dx, 12 * layout->mark_scale);
    }
  return GRAPHENE_RECT_INIT (mark->x - width / 2, mark->y - height / 2, width, height);
}

static void
heddle_strip_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  HeddleStripView *self = HEDDLE_STRIP_VIEW (widget);
  HeddleStrip *layout = get_layout (self, width);

  for (guint i = 0; i < self->points->len; i++)
    {
      const HeddleStripMark *mark = NULL;
      graphene_rect_t target;
      GtkAllocation place;

      for (guint j = 0; layout != NULL && j < layout->marks->len && mark == NULL; j++)
        if (g_array_index (layout->marks, HeddleStripMark, j).item == i)
          mark = &g_array_index (layout->marks, HeddleStripMark, j);
      gtk_widget_set_child_visible (self->points->pdata[i], mark != NULL);
      if (mark == NULL)
        continue;
      target = get_target (layout, mark);
      place = (GtkAllocation) {
        (int) roundf (target.origin.x), (int) roundf (target.origin.y),
        (int) roundf (target.size.width), (int) roundf (target.size.height),
      };
      gtk_widget_size_allocate (self->points->pdata[i], &place, -1);
    }
}

static void
heddle_strip_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  HeddleStripView *self = HEDDLE_STRIP_VIEW (widget);
  HeddleStrip *layout = get_layout (self, gtk_widget_get_width (widget));

  if (layout != NULL)
    heddle_strip_paint (layout, (const HeddleStripItem *) (const void *) self->strips->data,
                        snapshot, get_context (self),
                        heddle_painting_look_get_palette (GTK_WIDGET (self)), self->code);
  GTK_WIDGET_CLASS (heddle_strip_view_parent_class)->snapshot (widget, snapshot);
}

static HeddleDay
get_day (HeddleStripView *self,
         guint            index)
{
  return g_array_index (self->strips, HeddleStripItem, index).due;
}

/* The next mark by its day, then by its place in the plan. */
static GtkWidget *
find_neighbour (HeddleStripView *self,
                guint            from,
                int              step)
{
  GtkWidget *found = NULL;
  gint64 here = (gint64) get_day (self, from) * 100 + from;
  gint64 best = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      gint64 there = (gint64) get_day (self, i) * 100 + i;

      if (!gtk_widget_get_child_visible (self->points->pdata[i]) || (there - here) * step <= 0)
        continue;
      if (found == NULL || (best - there) * step > 0)
        {
          found = self->points->pdata[i];
          best = there;
        }
    }
  return found;
}

static gboolean
heddle_strip_view_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  HeddleStripView *self = HEDDLE_STRIP_VIEW (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *next = NULL;
  guint index = 0;

  if (child == NULL)
    {
      for (guint i = 0; i < self->points->len && next == NULL; i++)
        if (gtk_widget_get_child_visible (self->points->pdata[i])
            && get_day (self, i) >= self->today)
          next = self->points->pdata[i];
      for (guint i = 0; i < self->points->len && next == NULL; i++)
        if (gtk_widget_get_child_visible (self->points->pdata[i]))
          next = self->points->pdata[i];
      return next != NULL && gtk_widget_grab_focus (next);
    }
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD
      || !g_ptr_array_find (self->points, child, &index))
    return FALSE;

  if (direction == GTK_DIR_RIGHT || direction == GTK_DIR_LEFT)
    next = find_neighbour (self, index, (direction == GTK_DIR_RIGHT) != rtl ? 1 : -1);
  else
    return FALSE;
  return next != NULL && gtk_widget_grab_focus (next);
}

static void
heddle_strip_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_strip_view_parent_class)->css_changed (widget, change);

  forget_layout (HEDDLE_STRIP_VIEW (widget));
  gtk_widget_queue_resize (widget);
}

static void
heddle_strip_view_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  forget_layout (HEDDLE_STRIP_VIEW (widget));

  GTK_WIDGET_CLASS (heddle_strip_view_parent_class)->direction_changed (widget, previous);
}

static void
heddle_strip_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((HeddleStripViewProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, HEDDLE_STRIP_VIEW (object)->narrow);
      break;
    case PROP_PLAIN:
      g_value_set_boolean (value, HEDDLE_STRIP_VIEW (object)->plain);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_strip_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((HeddleStripViewProperty) prop_id)
    {
    case PROP_NARROW:
      heddle_strip_view_set_narrow (HEDDLE_STRIP_VIEW (object), g_value_get_boolean (value));
      break;
    case PROP_PLAIN:
      HEDDLE_STRIP_VIEW (object)->plain = g_value_get_boolean (value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heddle_strip_view_dispose (GObject *object)
{
  HeddleStripView *self = HEDDLE_STRIP_VIEW (object);

  for (guint i = 0; i < self->points->len; i++)
    gtk_widget_unparent (self->points->pdata[i]);
  g_ptr_array_set_size (self->points, 0);

  G_OBJECT_CLASS (heddle_strip_view_parent_class)->dispose (object);
}

static void
heddle_strip_view_finalize (GObject *object)
{
  HeddleStripView *self = HEDDLE_STRIP_VIEW (object);

  forget_layout (self);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->strips, g_array_unref);
  g_clear_pointer (&self->spans, g_ptr_array_unref);
  g_clear_pointer (&self->calendar, heddle_calendar_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_free (self->code);

  G_OBJECT_CLASS (heddle_strip_view_parent_class)->finalize (object);
}

static void
heddle_strip_view_class_init (HeddleStripViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = heddle_strip_view_get_property;
  object_class->set_property = heddle_strip_view_set_property;
  object_class->dispose = heddle_strip_view_dispose;
  object_class->finalize = heddle_strip_view_finalize;
  widget_class->measure = heddle_strip_view_measure;
  widget_class->size_allocate = heddle_strip_view_size_allocate;
  widget_class->snapshot = heddle_strip_view_snapshot;
  widget_class->focus = heddle_strip_view_focus;
  widget_class->css_changed = heddle_strip_view_css_changed;
  widget_class->direction_changed = heddle_strip_view_direction_changed;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                  | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PLAIN] = g_param_spec_boolean ("plain", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[LIT] = g_signal_new ("lit", HEDDLE_TYPE_STRIP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[ACTIVATED] = g_signal_new ("activated", HEDDLE_TYPE_STRIP_VIEW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
heddle_strip_view_init (HeddleStripView *self)
{
  self->points = g_ptr_array_new ();
  self->strips = g_array_new (FALSE, FALSE, sizeof (HeddleStripItem));
  heddle_painting_look_follow (GTK_WIDGET (self));
}

static void
point_lit_cb (HeddleStripView  *self,
              gboolean          lit,
              HeddleStripPoint *point)
{
  heddle_strip_point_set_lit (point, lit);
  g_signal_emit (self, signals[LIT], 0, heddle_strip_point_get_id (point), lit);
}

static void
point_activate_cb (HeddleStripView  *self,
                   HeddleStripPoint *point)
{
  g_signal_emit (self, signals[ACTIVATED], 0, heddle_strip_point_get_id (point));
}

static void
make_points (HeddleStripView *self)
{
  for (guint i = 0; i < self->points->len; i++)
    gtk_widget_unparent (self->points->pdata[i]);
  g_ptr_array_set_size (self->points, 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      HeddleStepItem *item = self->items->pdata[i];
      GtkWidget *point = heddle_strip_point_new (item->id, item->spoken);

      g_signal_connect_object (point, "lit", G_CALLBACK (point_lit_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (point, "activate", G_CALLBACK (point_activate_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (point, GTK_WIDGET (self));
      g_ptr_array_add (self->points, point);
    }
}

/* The focus stays on the mark of the same step. */
static int
find_focused (HeddleStripView *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint index;

  return child != NULL && g_ptr_array_find (self->points, child, &index) ? (int) index : -1;
}

static void
describe (HeddleStripView *self)
{
  g_autofree char *start = heddle_date_text_show_day_long (self->start);
  g_autofree char *text = NULL;

  /* Translators: what a screen reader says of a chart; %s is a long date */
  text = g_strdup_printf (_("Timeline around the fieldwork from %s"), start);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * heddle_strip_view_set_plan:
 * @items: (element-type HeddleStepItem): one per step of the plan
 */
void
heddle_strip_view_set_plan (HeddleStripView   *self,
                            HeddleEpisodePlan *plan,
                            GPtrArray         *items,
                            HeddleDay          today)
{
  int focused = find_focused (self);

  g_return_if_fail (HEDDLE_IS_STRIP_VIEW (self));

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->spans, g_ptr_array_unref);
  g_clear_pointer (&self->calendar, heddle_calendar_unref);
  self->items = g_ptr_array_ref (items);
  self->calendar = heddle_calendar_ref (plan->calendar);
  self->start = plan->input.fieldwork_start;
  self->end = plan->fieldwork_end;
  self->today = today;
  g_set_str (&self->code, plan->collaborative != NULL ? plan->collaborative->code : NULL);
  if (self->start != HEDDLE_DAY_NONE)
    self->spans = heddle_calendar_get_spans (self->calendar, self->start - 200, self->end + 120);
  g_array_set_size (self->strips, 0);
  for (guint i = 0; i < items->len; i++)
    g_array_append_val (self->strips, ((HeddleStepItem *) items->pdata[i])->strip);

  make_points (self);
  describe (self);
  forget_layout (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (focused >= 0 && focused < (int) self->points->len)
    gtk_widget_grab_focus (self->points->pdata[focused]);
}

void
heddle_strip_view_set_narrow (HeddleStripView *self,
                              gboolean         narrow)
{
  g_return_if_fail (HEDDLE_IS_STRIP_VIEW (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  forget_layout (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

void
heddle_strip_view_set_lit (HeddleStripView *self,
                           const char      *id,
                           gboolean         lit)
{
  g_return_if_fail (HEDDLE_IS_STRIP_VIEW (self));

  for (guint i = 0; i < self->points->len; i++)
    if (g_str_equal (heddle_strip_point_get_id (self->points->pdata[i]), id))
      heddle_strip_point_set_lit (self->points->pdata[i], lit);
}
