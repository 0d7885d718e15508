/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Episodes side by side over a range of days: a row each, all on one time axis. */

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"
#include "heddle-date-names.h"
#include "heddle-figure-text.h"

#define WIDTH HEDDLE_MM (264)
#define NAME HEDDLE_MM (52)
#define ROW HEDDLE_MM (13)
#define HEAD HEDDLE_MM (8)
/** ROWS: What one page has room for. */
#define ROWS 9

typedef struct
{
  HeddleDay first;
  HeddleDay last;
  gboolean fieldwork;
  gboolean done;
} Stay;

typedef struct
{
  char *name;
  char *below;
  GArray *stays; /* (element-type Stay) */
} Row;

typedef struct
{
  GPtrArray *rows;
  HeddleDay from;
  HeddleDay to;
  HeddleDay today;
} Tracks;

static void
row_free (gpointer data)
{
  Row *self = data;

  g_free (self->name);
  g_free (self->below);
  g_array_unref (self->stays);
  g_free (self);
}

static void
tracks_free (gpointer data)
{
  g_ptr_array_unref (((Tracks *) data)->rows);
  g_free (data);
}

static double
get_x (const Tracks *self,
       HeddleDay     day)
{
  double share = (CLAMP (day, self->from, self->to + 1) - self->from)
                 / (double) (self->to + 1 - self->from);

  return NAME + (WIDTH - NAME - 6) * share;
}

/* Each month that begins in the range, named where there is room. */
static void
paint_months (const Tracks *self,
              cairo_t      *cr,
              double        bottom)
{
  int y, m, d;
  double named = 0;

  heddle_day_get_ymd (self->from, &y, &m, &d);
  for (HeddleDay day = heddle_day_new (y, m, 1); day <= self->to;
       day = heddle_day_add_months (day, 1))
    {
      double x = get_x (self, day);
      g_autofree char *name = NULL;
      HeddleFigureText text = { NULL, 9, FALSE, 60, 1, HEDDLE_ALIGN_START, 0.2 };

      heddle_day_get_ymd (day, &y, &m, &d);
      cairo_set_source_rgb (cr, 0.8, 0.8, 0.8);
      cairo_rectangle (cr, x, HEAD - 4, 0.4, bottom - HEAD + 4);
      cairo_fill (cr);
      if (x < named)
        continue;
      name = g_strdup_printf (m == 1 ? "%s %d" : "%s", heddle_date_names_get_month_short (m), y);
      text.text = name;
      heddle_figure_text_paint (&text, cr, x + 2, 4);
      named = x + heddle_figure_text_get_width (&text, cr) + 8;
    }
}

static void
paint_stay (const Tracks *self,
            const Stay   *stay,
            cairo_t      *cr,
            double        y)
{
  double x = get_x (self, stay->first), end = get_x (self, stay->last + 1);

  cairo_new_path (cr);
  cairo_set_line_width (cr, 0.8);
  if (stay->fieldwork)
    cairo_rectangle (cr, x, y - 9, MAX (end - x, 4), 18);
  else if (stay->last > stay->first)
    cairo_rectangle (cr, x, y - 3, MAX (end - x, 4), 6);
  else
    {
      cairo_move_to (cr, x, y - 4);
      cairo_rel_line_to (cr, 4, 4);
      cairo_rel_line_to (cr, -4, 4);
      cairo_rel_line_to (cr, -4, -4);
      cairo_close_path (cr);
    }
  if (stay->done)
    cairo_set_source_rgb (cr, 0, 0, 0);
  else if (stay->fieldwork)
    cairo_set_source_rgb (cr, 0.85, 0.85, 0.85);
  else
    cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_stroke (cr);
}

static void
paint_tracks (cairo_t  *cr,
              double    width,
              double    height,
              gpointer  data)
{
  const Tracks *self = data;
  double bottom = HEAD + self->rows->len * ROW;

  cairo_scale (cr, width / WIDTH, width / WIDTH);
  paint_months (self, cr, bottom);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      double top = HEAD + i * ROW, middle = top + ROW / 2;
      HeddleFigureText name = { row->name, 9, TRUE, NAME - 6, 1 };
      HeddleFigureText below = { row->below, 9, FALSE, NAME - 6, 1, HEDDLE_ALIGN_START, 0.2 };

      cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
      cairo_rectangle (cr, 0, top, WIDTH, 0.3);
      cairo_rectangle (cr, NAME, middle, WIDTH - NAME, 0.5);
      cairo_fill (cr);
      heddle_figure_text_paint (&name, cr, 0, middle - 12);
      heddle_figure_text_paint (&below, cr, 0, middle + 1);
      for (guint j = 0; j < row->stays->len; j++)
        paint_stay (self, &g_array_index (row->stays, Stay, j), cr, middle);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, 0, bottom, WIDTH, 0.5);
  if (self->today >= self->from && self->today <= self->to)
    cairo_rectangle (cr, get_x (self, self->today), HEAD - 2, 1.2, bottom - HEAD + 2);
  cairo_fill (cr);
}

/* NULL where nothing of the episode lies in the range. */
static Row *
make_row (const HeddleBrief *brief,
          HeddleEpisode     *episode,
          HeddleDay          from,
          HeddleDay          to)
{
  HeddleDeadlineFilter filter = { .episode = heddle_record_get_id (HEDDLE_RECORD (episode)) };
  g_autoptr (GPtrArray) deadlines = heddle_deadlines_range (brief->store, &filter, from, to);
  Row *row;

  if (deadlines->len == 0)
    return NULL;

  row = g_new0 (Row, 1);
  row->name = heddle_record_dup_title (HEDDLE_RECORD (episode));
  row->below = g_strdup (_("no fieldwork in this time"));
  row->stays = g_array_new (FALSE, FALSE, sizeof (Stay));
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      Stay stay = { deadline->first != HEDDLE_DAY_NONE ? deadline->first : deadline->last,
                    deadline->last, g_strcmp0 (deadline->mark, "fieldwork") == 0,
                    deadline->done_on != HEDDLE_DAY_NONE };

      /* a month or a season is no span of work */
      if (!stay.fieldwork && g_strcmp0 (deadline->mark, "window") != 0)
        stay.first = stay.last;
      if (stay.fieldwork)
        {
          g_free (row->below);
          row->below = heddle_brief_dup_span (stay.first, stay.last);
        }
      g_array_append_val (row->stays, stay);
    }

  return row;
}

static void
add_page (const HeddleBrief *brief,
          GPtrArray         *rows,
          HeddleDay          from,
          HeddleDay          to,
          HeddleNode        *body)
{
  Tracks *tracks = g_new0 (Tracks, 1);
  g_autoptr (GString) alt = g_string_new (NULL);

  tracks->rows = g_ptr_array_ref (rows);
  tracks->from = from;
  tracks->to = to;
  tracks->today = brief->today;
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = g_ptr_array_index (rows, i);

      g_string_append_printf (alt, "%s: %s. ", row->name, row->below);
    }
  heddle_node_add_figure (body, heddle_figure_new (WIDTH, HEAD + rows->len * ROW + 2, alt->str,
                                                   paint_tracks, tracks, tracks_free));
}

HeddleDocument *
heddle_document_build_running (const HeddleDocumentRequest *request,
                               GError                     **error)
{
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin (request, _("Episodes"), _("Calendar"), _("Timeline"), NULL);
  g_autoptr (GPtrArray) episodes = heddle_brief_list (request, &heddle_episode_kind, NULL, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  HeddleDay from = request->from, to = request->to;
  g_autofree char *span = NULL;

  if (from == HEDDLE_DAY_NONE)
    from = heddle_day_get_session (request->today, to == HEDDLE_DAY_NONE ? &to : NULL);
  if (to == HEDDLE_DAY_NONE)
    to = heddle_day_add_months (from, 12) - 1;
  span = heddle_brief_dup_span (from, to);
  document->landscape = TRUE;
  heddle_brief_add_title (document, span);

  for (guint i = 0; i < episodes->len; i++)
    {
      Row *row = make_row (request, g_ptr_array_index (episodes, i), from, to);

      if (row == NULL)
        continue;
      g_ptr_array_add (rows, row);
      if (rows->len < ROWS)
        continue;
      add_page (request, rows, from, to, document->body);
      g_ptr_array_unref (rows);
      rows = g_ptr_array_new_with_free_func (row_free);
    }
  if (rows->len > 0)
    add_page (request, rows, from, to, document->body);
  else if (document->body->children->len == 2)
    heddle_brief_add_nothing (document->body, _("No episode has anything dated in this time."));
  heddle_node_add_text (document->body, HEDDLE_TEXT_NOTE,
                        _("Diamond: no later than. Bar: window. Grey block: fieldwork. Black: "
                          "done. The thick line is the day this was made."));

  return g_steal_pointer (&document);
}
