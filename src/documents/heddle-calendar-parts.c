/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-calendar-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-privacy.h"

void
heddle_calendar_parts_get_range (const HeddleBrief *brief,
                                 HeddleDay         *from,
                                 HeddleDay         *to)
{
  int y, m, d;

  heddle_day_get_ymd (brief->from != HEDDLE_DAY_NONE ? brief->from : brief->today, &y, &m, &d);
  *from = brief->from != HEDDLE_DAY_NONE ? brief->from : heddle_day_new (y, m, 1);
  *to = brief->to != HEDDLE_DAY_NONE ? brief->to
                                     : heddle_day_add_months (heddle_day_new (y, m, 1), 1) - 1;
  /* two years fill any pack */
  *to = MIN (*to, heddle_day_add_months (*from, 24));
}

GPtrArray *
heddle_calendar_parts_list_entries (const HeddleBrief *brief,
                                    HeddleDay          from,
                                    HeddleDay          to)
{
  HeddleDeadlineFilter filter = { .collaborative = brief->collaborative };
  GPtrArray *all = heddle_deadlines_range (brief->store, &filter, from, to);

  for (guint i = all->len; i > 0; i--)
    if (!brief->with_private
        && heddle_privacy_hides_deadline (brief->store, g_ptr_array_index (all, i - 1)))
      g_ptr_array_remove_index (all, i - 1);

  return all;
}

char *
heddle_calendar_parts_dup_scope (const HeddleBrief *brief)
{
  g_autofree char *name = heddle_brief_dup_name (brief, &heddle_collaborative_kind,
                                                 brief->collaborative);

  return name != NULL ? g_steal_pointer (&name) : g_strdup (_("All collaboratives; all kinds"));
}

/* In the order in which a key names them. */
static const struct
{
  const char *word;
  const char *label;
} marks[] = {
  { "no-later-than", N_("no later than") }, { "meeting", N_("meeting") },
  { "window", N_("window") },               { "fieldwork", N_("fieldwork") },
  { "plan", N_("plan or approval") },       { "measure", N_("measure’s value") },
};

const char *
heddle_calendar_mark_get (guint        place,
                          const char **label)
{
  if (place >= G_N_ELEMENTS (marks))
    return NULL;

  *label = _(marks[place].label);
  return marks[place].word;
}

const char *
heddle_calendar_mark_find (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_strcmp0 (marks[i].word, word) == 0)
      return marks[i].word;

  return g_strcmp0 (word, "event") == 0 ? "meeting" : marks[0].word;
}

static void
trace_polygon (cairo_t *cr,
               double   x,
               double   y,
               double   r,
               int      corners,
               double   turn)
{
  cairo_new_path (cr);
  for (int i = 0; i < corners; i++)
    cairo_line_to (cr, x + r * cos (turn + i * 2 * G_PI / corners),
                   y + r * sin (turn + i * 2 * G_PI / corners));
  cairo_close_path (cr);
}

static void
trace (cairo_t    *cr,
       const char *word,
       double      x,
       double      y)
{
  cairo_new_path (cr);
  if (g_str_equal (word, "meeting"))
    cairo_arc (cr, x, y, 2.8, 0, 2 * G_PI);
  else if (g_str_equal (word, "window"))
    {
      cairo_rectangle (cr, x - 4, y - 1.6, 8, 3.2);
      cairo_move_to (cr, x - 4, y - 3);
      cairo_line_to (cr, x - 4, y + 3);
      cairo_move_to (cr, x + 4, y - 3);
      cairo_line_to (cr, x + 4, y + 3);
    }
  else if (g_str_equal (word, "fieldwork"))
    cairo_rectangle (cr, x - 1.8, y - 3.6, 3.6, 7.2);
  else if (g_str_equal (word, "plan"))
    trace_polygon (cr, x, y, 3.3, 6, 0);
  else if (g_str_equal (word, "measure"))
    trace_polygon (cr, x, y + 0.8, 3.6, 3, -G_PI / 2);
  else
    trace_polygon (cr, x, y, 3.3, 4, 0);
}

void
heddle_calendar_mark_paint (const char *word,
                            gboolean    done,
                            cairo_t    *cr,
                            double      x,
                            double      y)
{
  trace (cr, word, x, y);
  cairo_set_line_width (cr, 0.8);
  cairo_set_source_rgb (cr, done ? 0 : 1, done ? 0 : 1, done ? 0 : 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_stroke (cr);
}

void
heddle_calendar_hatch_paint (cairo_t *cr,
                             double   x,
                             double   y,
                             double   width,
                             double   height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, 0.4);
  for (double at = -height; at < width; at += 4.5)
    {
      cairo_move_to (cr, x + at, y + height);
      cairo_rel_line_to (cr, height, -height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}
