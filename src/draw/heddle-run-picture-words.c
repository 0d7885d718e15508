/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-run-picture-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-chip.h"
#include "heddle-date-text.h"

/* Shares of the usual text size. */
#define WORDS 0.82f
#define SMALL 0.75f
/* Share of the width that the words at the end may take. */
#define END_SHARE 0.3f

/**
 * heddle_run_text_new:
 *
 * Returns: (transfer full): @text in this font
 */
PangoLayout *
heddle_run_text_new (PangoContext  *context,
                     const char    *text,
                     HeddleRunFont  font)
{
  return heddle_text_new (context, text, font == HEDDLE_RUN_FONT_SMALL ? SMALL : WORDS,
                          font == HEDDLE_RUN_FONT_BOLD ? PANGO_WEIGHT_BOLD
                                                       : PANGO_WEIGHT_NORMAL);
}

float
heddle_run_measure (HeddleRunWork *work,
                    const char    *text,
                    HeddleRunFont  font)
{
  g_autoptr (PangoLayout) layout = heddle_run_text_new (work->context, text, font);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return (float) width;
}

/* Takes @text. */
void
heddle_run_add_text (HeddleRunWork *work,
                     char          *text,
                     float          x,
                     float          y,
                     float          width,
                     HeddleRunFont  font,
                     HeddleRunTone  tone)
{
  HeddleRunText added = { text, { { 0, 0 }, { 0, 0 } }, font, tone, FALSE };

  added.area = GRAPHENE_RECT_INIT (x, y, width, HEDDLE_RUN_LINE * work->scale);
  g_array_append_val (work->self->texts, added);
}

const HeddlePoint *
heddle_run_get_point (HeddleRunWork *work,
                      guint          index)
{
  return &g_array_index (work->input->chart->points, HeddlePoint, index);
}

/* The middle of the days a point can mean. */
HeddleDay
heddle_run_get_day (HeddleRunWork *work,
                    guint          index)
{
  const HeddlePoint *point = heddle_run_get_point (work, index);

  return point->first + (point->last - point->first) / 2;
}

float
heddle_run_find_x (HeddleRunWork *work,
                   HeddleDay      day)
{
  const graphene_rect_t *plot = &work->self->plot;
  float side = HEDDLE_RUN_SIDE * work->scale;

  return plot->origin.x + side
         + (plot->size.width - 2 * side) * (float) (day - work->first)
             / (float) (work->last - work->first);
}

float
heddle_run_find_y (HeddleRunWork *work,
                   double         value)
{
  const graphene_rect_t *plot = &work->self->plot;

  return plot->origin.y
         + plot->size.height
             * (float) ((work->highest - value) / (work->highest - work->lowest));
}

/* The lines have as many decimals as the value, whose unit stands once. */
static char *
show_number (HeddleRunWork *work,
             double         value)
{
  char *text = heddle_run_value_show (value, work->input->unit);

  text[strlen (text) - strlen (work->input->unit)] = '\0';
  return text;
}

static char *
show_target_day (HeddleRunWork *work)
{
  g_autofree char *day = NULL;

  if (work->input->target_on == NULL || *work->input->target_on == '\0')
    return NULL;
  day = heddle_date_text_show (work->input->target_on, work->input->today);
  /* Translators: "by June 2028" */
  return g_strdup_printf (_("by %s"), day);
}

guint
heddle_run_list_ends (HeddleRunWork *work,
                      HeddleRunEnd  *ends)
{
  const HeddleRunChart *chart = work->input->chart;
  guint n = 0;

  if (!isnan (work->input->target))
    {
      g_autofree char *value = show_number (work, work->input->target);

      ends[n++] = (HeddleRunEnd) { g_strdup_printf (_("Target %s"), value),
                                   show_target_day (work), HEDDLE_RUN_TONE_TARGET, 0 };
    }
  if (chart->latest != G_MAXUINT)
    {
      const HeddlePoint *latest = heddle_run_get_point (work, chart->latest);

      ends[n++] = (HeddleRunEnd) {
        heddle_run_value_show (latest->value, work->input->unit),
        latest->n < 0 ? NULL : g_strdup_printf (_("n = %'" G_GINT64_FORMAT), latest->n),
        HEDDLE_RUN_TONE_PLAIN, 0,
      };
    }
  if (!isnan (chart->median))
    {
      g_autofree char *value = show_number (work, chart->median);

      ends[n++] = (HeddleRunEnd) {
        g_strdup_printf (_("Median %s"), value),
        g_strdup_printf (chart->frozen < chart->values ? _("frozen, first %u")
                                                       : _("of %u values"), chart->frozen),
        HEDDLE_RUN_TONE_DIM, 0,
      };
    }
  return n;
}

static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  float one = ((const HeddleRunEnd *) a)->y;
  float two = ((const HeddleRunEnd *) b)->y;

  return one < two ? -1 : one > two;
}

/* Each stands beside its line where it can; those too near push each other apart. */
static void
spread_ends (HeddleRunEnd *ends,
             guint         n,
             float         height,
             float         top,
             float         bottom)
{
  qsort (ends, n, sizeof *ends, compare_ends);
  for (guint i = 0; i < n; i++)
    {
      float least = i == 0 ? top : ends[i - 1].y + height;

      ends[i].y = MAX (ends[i].y, least);
    }
  for (guint i = n; i-- > 0;)
    {
      float most = i == n - 1 ? bottom - height : ends[i + 1].y - height;

      ends[i].y = MIN (ends[i].y, most);
    }
}

float
heddle_run_measure_ends (HeddleRunWork *work,
                         HeddleRunEnd  *ends,
                         guint          n,
                         gboolean       brief)
{
  float width = 0;

  for (guint i = 0; i < n; i++)
    {
      width = MAX (width, heddle_run_measure (work, ends[i].words, HEDDLE_RUN_FONT_BOLD));
      if (!brief && ends[i].note != NULL)
        width = MAX (width, heddle_run_measure (work, ends[i].note, HEDDLE_RUN_FONT_SMALL));
    }
  return MIN (width, work->input->width * END_SHARE);
}

void
heddle_run_place_ends (HeddleRunWork *work,
                       HeddleRunEnd  *ends,
                       guint          n,
                       float          width,
                       gboolean       brief)
{
  const graphene_rect_t *plot = &work->self->plot;
  const HeddleRunChart *chart = work->input->chart;
  float line = HEDDLE_RUN_LINE * work->scale;
  float x = work->input->width - width;
  guint i = 0;

  if (!isnan (work->input->target))
    ends[i++].y = work->self->target_y - line / 2;
  if (chart->latest != G_MAXUINT)
    {
      double latest = heddle_run_get_point (work, chart->latest)->value;

      ends[i++].y = heddle_run_find_y (work, latest) - line / 2;
    }
  if (!isnan (chart->median))
    ends[i++].y = work->self->median_y - line / 2;
  spread_ends (ends, n, (brief ? 1 : 2) * line + 2 * work->scale, plot->origin.y - line,
               plot->origin.y + plot->size.height + HEDDLE_RUN_AXIS * work->scale / 2);
  for (i = 0; i < n; i++)
    {
      heddle_run_add_text (work, g_steal_pointer (&ends[i].words), x, ends[i].y, width,
                           HEDDLE_RUN_FONT_BOLD, ends[i].tone);
      if (!brief && ends[i].note != NULL)
        heddle_run_add_text (work, g_steal_pointer (&ends[i].note), x, ends[i].y + line, width,
                             HEDDLE_RUN_FONT_SMALL, HEDDLE_RUN_TONE_DIM);
    }
}
