/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-run-chart-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-text.h"
#include "heddle-painting-look.h"
#include "heddle-run-picture.h"
#include "heddle-text-size.h"

#define MINIMUM_WIDTH 260
#define NATURAL_WIDTH 700
#define MINIMUM_HEIGHT 300
#define NATURAL_HEIGHT 440

struct _HeddleRunChartView
{
  GtkWidget parent_instance;

  const HeddleMeasureRun *run;
  HeddleSplit split;
  GArray *notes; /* (element-type HeddleRunNote) */
  GPtrArray *words; /* that the notes borrow */
  char *code;
  HeddleRunPicture *picture;
};

G_DEFINE_FINAL_TYPE (HeddleRunChartView, heddle_run_chart_view, GTK_TYPE_WIDGET)

static void
forget_picture (HeddleRunChartView *self)
{
  g_clear_pointer (&self->picture, heddle_run_picture_free);
}

static HeddleRunPicture *
make_picture (HeddleRunChartView *self,
              float               width,
              float               height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  HeddleRunInput input = {
    .chart = self->run->charts[self->split],
    .pace = heddle_measure_get_pace (self->run->measure),
    .unit = heddle_measure_get_unit (self->run->measure),
    /* The target is of the whole measure. */
    .target = self->split == HEDDLE_SPLIT_GAP ? NAN : self->run->measure->target,
    .target_on = self->run->measure->target_on,
    .notes = (const HeddleRunNote *) (const void *) self->notes->data,
    .n_notes = self->notes->len,
    .today = self->run->today,
    .width = width,
    .height = height,
    .scale = heddle_text_size_get_scale (widget),
    .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };

  return heddle_run_picture_new (&input, gtk_widget_get_pango_context (widget));
}

static HeddleRunPicture *
get_picture (HeddleRunChartView *self)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));

  if (self->run == NULL || width <= 0 || height <= 0)
    return NULL;
  if (self->picture != NULL && fabsf (self->picture->width - width) < 0.5f
      && fabsf (self->picture->height - height) < 0.5f)
    return self->picture;
  forget_picture (self);
  self->picture = make_picture (self, width, height);
  return self->picture;
}

/* What the chart itself takes and, where its notes have no room in that, their words. */
static int
measure_height (HeddleRunChartView *self,
                int                 width,
                float               chart)
{
  g_autoptr (HeddleRunPicture) picture = NULL;

  if (self->run == NULL || self->notes->len == 0)
    return (int) chart;
  picture = make_picture (self, (float) (width < 0 ? NATURAL_WIDTH : MAX (width, MINIMUM_WIDTH)),
                          chart);
  return (int) ceilf (chart + picture->legend);
}

static GtkSizeRequestMode
heddle_run_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
heddle_run_chart_view_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  HeddleRunChartView *self = HEDDLE_RUN_CHART_VIEW (widget);
  float scale = MIN (heddle_text_size_get_scale (widget), 1.5f);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = measure_height (self, for_size, MINIMUM_HEIGHT * scale);
  *natural = MAX (measure_height (self, for_size, NATURAL_HEIGHT * scale), *minimum);
}

static void
heddle_run_chart_view_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  HeddleRunChartView *self = HEDDLE_RUN_CHART_VIEW (widget);
  HeddleRunPicture *picture = get_picture (self);

  if (picture != NULL)
    heddle_run_picture_paint (picture, self->run->charts[self->split], snapshot,
                              gtk_widget_get_pango_context (widget), self->code,
                              heddle_painting_look_get_palette (widget));
}

static char *
dup_point (HeddleRunChartView *self,
           const HeddlePoint  *point)
{
  HeddleObservation *observation = heddle_measure_run_get (self->run, point);
  const char *date = observation->observed_on != NULL ? observation->observed_on
                                                      : observation->due;
  g_autofree char *when = heddle_date_text_show (date, self->run->today);
  g_autofree char *value = NULL;

  if (point->state != HEDDLE_POINT_VALUE)
    return g_strdup_printf (point->state == HEDDLE_POINT_OVERDUE ? _("%s: overdue")
                                                                 : _("%s: to come"), when);
  value = heddle_measure_dup_value (self->run->measure, point->value);
  if (point->n < 0)
    return g_strdup_printf ("%s: %s", when, value);
  return g_strdup_printf (_("%s: %s, n = %'" G_GINT64_FORMAT), when, value, point->n);
}

static gboolean
heddle_run_chart_view_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard,
                                     GtkTooltip *tooltip)
{
  HeddleRunChartView *self = HEDDLE_RUN_CHART_VIEW (widget);
  HeddleRunPicture *picture = get_picture (self);
  guint found = picture != NULL && !keyboard ? heddle_run_picture_find (picture, (float) x)
                                             : G_MAXUINT;
  const GArray *points;
  g_autofree char *words = NULL;
  guint point;

  if (found == G_MAXUINT || (float) x < picture->plot.origin.x
      || (float) x > picture->plot.origin.x + picture->plot.size.width)
    return FALSE;
  points = self->run->charts[self->split]->points;
  point = g_array_index (picture->dots, HeddleRunDot, found).point;
  words = dup_point (self, &g_array_index (points, HeddlePoint, point));
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
heddle_run_chart_view_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (heddle_run_chart_view_parent_class)->css_changed (widget, change);

  forget_picture (HEDDLE_RUN_CHART_VIEW (widget));
  gtk_widget_queue_resize (widget);
}

static void
heddle_run_chart_view_direction_changed (GtkWidget        *widget,
                                         GtkTextDirection  previous)
{
  forget_picture (HEDDLE_RUN_CHART_VIEW (widget));

  GTK_WIDGET_CLASS (heddle_run_chart_view_parent_class)->direction_changed (widget, previous);
}

static void
heddle_run_chart_view_finalize (GObject *object)
{
  HeddleRunChartView *self = HEDDLE_RUN_CHART_VIEW (object);

  forget_picture (self);
  g_array_unref (self->notes);
  g_ptr_array_unref (self->words);
  g_free (self->code);

  G_OBJECT_CLASS (heddle_run_chart_view_parent_class)->finalize (object);
}

static void
heddle_run_chart_view_class_init (HeddleRunChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heddle_run_chart_view_finalize;
  widget_class->get_request_mode = heddle_run_chart_view_get_request_mode;
  widget_class->measure = heddle_run_chart_view_measure;
  widget_class->snapshot = heddle_run_chart_view_snapshot;
  widget_class->query_tooltip = heddle_run_chart_view_query_tooltip;
  widget_class->css_changed = heddle_run_chart_view_css_changed;
  widget_class->direction_changed = heddle_run_chart_view_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "runchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
heddle_run_chart_view_init (HeddleRunChartView *self)
{
  self->notes = g_array_new (FALSE, FALSE, sizeof (HeddleRunNote));
  self->words = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  heddle_painting_look_follow (GTK_WIDGET (self));
}

/* Takes @title and @text. */
static void
add_note (HeddleRunChartView *self,
          const char         *date,
          char               *title,
          char               *text)
{
  HeddleRunNote note = { heddle_edtf_get_first (date), title, text };

  g_ptr_array_add (self->words, title);
  if (text != NULL)
    g_ptr_array_add (self->words, text);
  if (heddle_day_is_valid (note.day))
    g_array_append_val (self->notes, note);
}

static void
add_remarks (HeddleRunChartView *self)
{
  for (guint i = 0; i < self->run->observations->len; i++)
    {
      HeddleObservation *observation = self->run->observations->pdata[i];

      if (observation->remark != NULL && observation->observed_on != NULL)
        add_note (self, observation->observed_on, g_strdup (observation->remark), NULL);
    }
}

static void
add_tests (HeddleRunChartView     *self,
           const HeddleDriverPlan *drivers,
           guint                   node)
{
  GPtrArray *tests = heddle_driver_plan_get_tests (drivers, node);
  const char *measure = heddle_record_get_id (HEDDLE_RECORD (self->run->measure));

  if (tests->len == 0 || !heddle_driver_plan_serves (drivers, node, measure))
    return;
  for (guint i = 0; i < tests->len; i++)
    {
      HeddleTestOfChange *test = tests->pdata[i];

      if (test->starts != NULL)
        add_note (self, test->starts,
                  g_strdup_printf (_("Test of change %d begins"), (int) MAX (test->number, 1)),
                  g_strdup (heddle_driver_plan_get (drivers, node)->title));
    }
}

static void
set_name (HeddleRunChartView *self)
{
  g_autofree char *about = heddle_measure_run_dup_about (self->run, self->split);
  g_autofree char *headline = heddle_measure_run_dup_headline (self->run, self->split);
  const HeddleRunChart *chart = self->run->charts[self->split];
  g_autofree char *latest = NULL;
  g_autofree char *name = NULL;

  if (chart->latest != G_MAXUINT)
    latest = dup_point (self, &g_array_index (chart->points, HeddlePoint, chart->latest));
  name = g_strdup_printf (latest != NULL ? _("Run chart: %s. %s. Latest %s")
                                         : _("Run chart: %s. %s"), about, headline, latest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
heddle_run_chart_view_show (HeddleRunChartView     *self,
                            const HeddleMeasureRun *run,
                            HeddleSplit             split,
                            const HeddleDriverPlan *drivers,
                            const char             *code)
{
  g_return_if_fail (HEDDLE_IS_RUN_CHART_VIEW (self));

  self->run = run;
  self->split = split;
  g_set_str (&self->code, code);
  g_array_set_size (self->notes, 0);
  g_ptr_array_set_size (self->words, 0);
  forget_picture (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (run == NULL)
    return;
  for (guint i = 0; i < heddle_driver_tree_get_size (drivers->tree); i++)
    add_tests (self, drivers, i);
  add_remarks (self);
  set_name (self);
}
