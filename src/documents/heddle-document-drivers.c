/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The theory of change of a plan: its driver diagram, and the tests of change. */

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "heddle-driver-layout.h"
#include "heddle-drivers.h"
#include "heddle-figure-text.h"
#include "heddle-plan-parts.h"

/* In points. */
#define WIDTH HEDDLE_MM (264)
#define TEXT 10.0
#define NOTE 9.0
#define PADDING 6.0
#define HEADING 18.0
/** ROOM: How high a diagram may be to stand on a page below the title. */
#define ROOM HEDDLE_MM (145)

/* What a diagram shows, without any record. */
typedef struct
{
  HeddleDriverDiagram *layout;
  GPtrArray *titles; /* of each box */
  GPtrArray *notes;
  GArray *sorts;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *self = data;

  heddle_driver_diagram_free (self->layout);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->notes);
  g_array_unref (self->sorts);
  g_free (self);
}

static HeddleFigureText
make_text (const char       *text,
           gboolean          note,
           HeddleDriverSort  sort,
           double            width)
{
  double shade = sort == HEDDLE_DRIVER_AIM ? 1 : note ? 0.27 : 0;

  return (HeddleFigureText) { text, note ? NOTE : TEXT,
                              !note && sort <= HEDDLE_DRIVER_PRIMARY, width - 2 * PADDING, 0,
                              HEDDLE_ALIGN_START, shade };
}

/* Grey on paper: the aim is black, primary drivers are grey, what follows is white. */
static void
paint_box (cairo_t                *cr,
           const HeddleDriverArea *area,
           HeddleDriverSort        sort)
{
  double ground = sort == HEDDLE_DRIVER_AIM ? 0 : sort == HEDDLE_DRIVER_PRIMARY ? 0.9 : 1;

  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_set_source_rgb (cr, ground, ground, ground);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, sort <= HEDDLE_DRIVER_PRIMARY ? 0.9 : 0.5);
  cairo_stroke (cr);
}

static void
paint_edges (const Picture *self,
             cairo_t       *cr)
{
  static const double dash[] = { 4, 3 };

  cairo_set_source_rgb (cr, 0.27, 0.27, 0.27);
  cairo_set_line_width (cr, 0.9);
  for (guint i = 0; i < self->layout->edges->len; i++)
    {
      const HeddleDriverEdge *edge = &g_array_index (self->layout->edges, HeddleDriverEdge, i);
      double bend = (edge->end_x - edge->start_x) * 0.53;

      cairo_set_dash (cr, dash, edge->link ? 2 : 0, 0);
      cairo_move_to (cr, edge->start_x, edge->start_y);
      cairo_curve_to (cr, edge->start_x + bend, edge->start_y, edge->end_x - bend, edge->end_y,
                      edge->end_x, edge->end_y);
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_diagram (cairo_t  *cr,
               double    width,
               double    height,
               gpointer  data)
{
  const Picture *self = data;
  double scale = width / self->layout->width;

  cairo_scale (cr, scale, scale);
  for (HeddleDriverSort sort = 0; sort < HEDDLE_N_DRIVER_SORTS; sort++)
    {
      float x, column;
      HeddleFigureText head;

      heddle_driver_diagram_get_column (sort, self->layout->width, 1, &x, &column);
      head = (HeddleFigureText) { heddle_driver_sort_get_plural (sort), NOTE, TRUE, column, 1,
                                  HEDDLE_ALIGN_START, 0.27 };
      heddle_figure_text_paint (&head, cr, x, 0);
    }
  cairo_translate (cr, 0, HEADING);
  paint_edges (self, cr);
  for (guint i = 0; i < self->layout->boxes->len; i++)
    {
      const HeddleDriverArea *area =
        &g_array_index (self->layout->boxes, HeddleDriverBox, i).area;
      HeddleDriverSort sort = g_array_index (self->sorts, HeddleDriverSort, i);
      HeddleFigureText text = make_text (self->titles->pdata[i], FALSE, sort, area->width);
      double y = area->y + PADDING;

      paint_box (cr, area, sort);
      y += heddle_figure_text_paint (&text, cr, area->x + PADDING, y);
      if (self->notes->pdata[i] == NULL)
        continue;
      text = make_text (self->notes->pdata[i], TRUE, sort, area->width);
      heddle_figure_text_paint (&text, cr, area->x + PADDING, y);
    }
}

/* How high a box has to be for its words. */
static float
measure_box (cairo_t          *cr,
             const char       *title,
             const char       *note,
             HeddleDriverSort  sort)
{
  HeddleFigureText text;
  float x, column;
  double height = 2 * PADDING;

  heddle_driver_diagram_get_column (sort, (float) WIDTH, 1, &x, &column);
  text = make_text (title, FALSE, sort, column);
  height += heddle_figure_text_paint (&text, cr, 0, 0);
  if (note != NULL)
    {
      text = make_text (note, TRUE, sort, column);
      height += heddle_figure_text_paint (&text, cr, 0, 0);
    }
  return (float) height;
}

/* The latest value of a measure that this audience may not see is not said. */
static char *
dup_note (const HeddleBrief      *brief,
          const HeddleDriverPlan *plan,
          guint                   node)
{
  HeddleDriver *driver = heddle_driver_plan_get (plan, node);
  const HeddleField *field = heddle_kind_get_field (&heddle_driver_kind, "measure");
  g_autoptr (HeddleRecord) measure = heddle_record_dup_reference (HEDDLE_RECORD (driver), field);

  if (measure != NULL && heddle_brief_hides (brief, measure))
    return NULL;
  return heddle_driver_plan_dup_note (plan, node, brief->today);
}

/* How high each box is that hangs on the aim; 0 for all others, and for what this
 * audience may not see, which takes no part. */
static float *
measure_boxes (const HeddleBrief      *brief,
               const HeddleDriverPlan *plan,
               guint                   aim)
{
  guint n = heddle_driver_tree_get_size (plan->tree);
  float *heights = g_new0 (float, n + 1);
  cairo_surface_t *surface =
    cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < n; i++)
    {
      HeddleDriver *driver = heddle_driver_plan_get (plan, i);
      g_autofree char *note = NULL;

      if (heddle_brief_hides (brief, HEDDLE_RECORD (driver))
          || !heddle_driver_tree_carries (plan->tree, aim, i))
        continue;
      note = dup_note (brief, plan, i);
      heights[i] = measure_box (cr, driver->title, note,
                                heddle_driver_tree_get (plan->tree, i)->sort);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return heights;
}

static HeddleFigure *
draw_diagram (const HeddleBrief      *brief,
              const HeddleDriverPlan *plan,
              const float            *heights)
{
  g_autoptr (GString) alt = g_string_new (NULL);
  Picture *self = g_new0 (Picture, 1);

  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->sorts = g_array_new (FALSE, FALSE, sizeof (HeddleDriverSort));
  for (guint i = 0; i < heddle_driver_tree_get_size (plan->tree); i++)
    {
      HeddleDriver *driver = heddle_driver_plan_get (plan, i);
      HeddleDriverSort sort = heddle_driver_tree_get (plan->tree, i)->sort;

      if (heights[i] <= 0)
        continue;
      g_string_append_printf (alt, "%s%s: %s", alt->len > 0 ? "; " : "",
                              heddle_driver_sort_get_label (sort), driver->title);
      g_ptr_array_add (self->titles, g_strdup (driver->title));
      g_ptr_array_add (self->notes, dup_note (brief, plan, i));
      g_array_append_val (self->sorts, sort);
    }
  self->layout = heddle_driver_diagram_new (plan->tree, heights, (float) WIDTH, 0, 1, FALSE);
  return heddle_figure_new (WIDTH, self->layout->height + HEADING, alt->str, paint_diagram, self,
                            picture_free);
}

static gboolean
is_last_of_branch (const HeddleDriverPlan *plan,
                   const float            *heights,
                   guint                   node)
{
  GArray *children = heddle_driver_tree_get (plan->tree, node)->children;

  for (guint i = 0; i < children->len; i++)
    if (heights[g_array_index (children, guint, i)] > 0)
      return FALSE;

  return heights[node] > 0;
}

/* A branch from its last node to the aim. */
static void
show_branch (const HeddleDriverPlan *plan,
             const float            *heights,
             guint                   node,
             float                  *shown)
{
  for (; node != HEDDLE_DRIVER_NONE; node = heddle_driver_tree_get (plan->tree, node)->parent)
    shown[node] = heights[node];
}

static gboolean
has_room (const HeddleDriverPlan *plan,
          const float            *shown)
{
  g_autoptr (HeddleDriverDiagram) layout =
    heddle_driver_diagram_new (plan->tree, shown, (float) WIDTH, 0, 1, FALSE);

  return layout->height + HEADING <= ROOM;
}

/* What is too high for a page goes on on the next, below the same aim, instead of
 * being set smaller. */
static void
add_diagram (const HeddleBrief      *brief,
             const HeddleDriverPlan *plan,
             guint                   aim,
             HeddleNode             *body)
{
  guint n = heddle_driver_tree_get_size (plan->tree);
  g_autofree float *heights = measure_boxes (brief, plan, aim);
  g_autofree float *shown = g_new0 (float, n + 1);
  gboolean begun = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree float *more = NULL;

      if (!is_last_of_branch (plan, heights, i))
        continue;
      more = g_memdup2 (shown, sizeof (float) * (n + 1));
      show_branch (plan, heights, i, more);
      if (begun && !has_room (plan, more))
        {
          heddle_node_add_figure (body, draw_diagram (brief, plan, shown));
          heddle_node_add_page_break (body);
          memset (shown, 0, sizeof (float) * (n + 1));
        }
      show_branch (plan, heights, i, shown);
      begun = TRUE;
    }
  if (begun)
    heddle_node_add_figure (body, draw_diagram (brief, plan, shown));
}

static void
add_tests (const HeddleBrief      *brief,
           const HeddleDriverPlan *plan,
           HeddleNode             *body)
{
  const HeddleColumn columns[] = {
    { _("Change idea"), -1 }, { _("Test"), -1 }, { _("Stage"), 22 }, { _("Decision"), 24 },
    { _("What was learned"), -1.4 },
  };
  HeddleNode *table = NULL;

  for (guint i = 0; i < heddle_driver_tree_get_size (plan->tree); i++)
    {
      HeddleDriver *driver = heddle_driver_plan_get (plan, i);
      GPtrArray *tests = heddle_driver_plan_get_tests (plan, i);

      for (guint j = 0; j < tests->len; j++)
        {
          HeddleRecord *test = tests->pdata[j];
          g_autofree char *title = heddle_brief_dup_field (brief, test, "title");
          g_autofree char *stage = heddle_brief_dup_field (brief, test, "stage");
          g_autofree char *decision = heddle_brief_dup_field (brief, test, "decision");
          g_autofree char *learned = heddle_brief_dup_field (brief, test, "learned");

          if (heddle_brief_hides (brief, test)
              || heddle_brief_hides (brief, HEDDLE_RECORD (driver)))
            continue;
          if (table == NULL)
            {
              heddle_node_add_heading (body, 2, _("Tests of change"));
              table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
            }
          heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, driver->title,
                                title != NULL ? title : "", stage != NULL ? stage : "",
                                decision != NULL ? decision : "",
                                learned != NULL ? learned : "", NULL);
        }
    }
}

HeddleDocument *
heddle_document_build_drivers (const HeddleDocumentRequest *request,
                               GError                     **error)
{
  g_autoptr (HeddlePlan) plan = NULL;
  g_autoptr (HeddleDocument) document =
    heddle_plan_parts_begin (request, _("Theory of Change"), _("Theory of Change"), &plan, error);
  g_autoptr (HeddleDriverPlan) drivers = NULL;
  guint n_aims = 0;

  if (document == NULL)
    return NULL;

  document->landscape = TRUE;
  heddle_brief_add_title (document, plan->title);
  drivers = request->with_private
              ? heddle_driver_plan_load (request->store, heddle_brief_get_record (request))
              : heddle_driver_plan_load_public (request->store, heddle_brief_get_record (request));
  for (guint i = 0; i < heddle_driver_tree_get_size (drivers->tree); i++)
    {
      HeddleDriver *aim = heddle_driver_plan_get (drivers, i);

      if (heddle_driver_tree_get (drivers->tree, i)->sort != HEDDLE_DRIVER_AIM
          || heddle_brief_hides (request, HEDDLE_RECORD (aim)))
        continue;
      if (n_aims++ > 0)
        heddle_node_add_page_break (document->body);
      add_diagram (request, drivers, i, document->body);
    }
  if (n_aims == 0)
    heddle_brief_add_nothing (document->body, _("The plan has no theory of change yet."));
  add_tests (request, drivers, document->body);

  return g_steal_pointer (&document);
}
