/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme of the fieldwork (CI guidance, Appendix 2): all days as a picture, and
 * each person's way through it as a table. */

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"
#include "heddle-clock-text.h"
#include "heddle-figure-text.h"
#include "heddle-programme-layout.h"
#include "heddle-programme-plan.h"

/** DAYS_A_PAGE: What one page has room for. */
#define DAYS_A_PAGE 3

#define WIDTH HEDDLE_MM (264)
#define HEIGHT HEDDLE_MM (139)
#define AXIS HEDDLE_MM (13)
#define HEAD HEDDLE_MM (9)
#define DAY_GAP HEDDLE_MM (3.5)
#define HOUR_MOST HEDDLE_MM (21.2)

/* A session as it is painted; nothing of it is a record. */
typedef struct
{
  int day;
  int starts;
  int ends;
  HeddleProgrammeSort sort;
  guint lane;
  guint n_lanes;
  char *time;
  char *letter;
  char *title;
  char *below;
  char *facilitator;
  char *recorder;
} Session;

typedef struct
{
  GPtrArray *sessions;
  char *heads[DAYS_A_PAGE];
  double share[DAYS_A_PAGE];
  guint n_days;
  int first_hour;
  int last_hour;
} Grid;

static void
session_free (gpointer data)
{
  Session *self = data;

  g_free (self->time);
  g_free (self->letter);
  g_free (self->title);
  g_free (self->below);
  g_free (self->facilitator);
  g_free (self->recorder);
  g_free (self);
}

static void
grid_free (gpointer data)
{
  Grid *self = data;

  g_ptr_array_unref (self->sessions);
  for (guint i = 0; i < G_N_ELEMENTS (self->heads); i++)
    g_free (self->heads[i]);
  g_free (self);
}

static double
paint_text (cairo_t    *cr,
            const char *text,
            gboolean    bold,
            double      x,
            double      y,
            double      width,
            double      bottom)
{
  HeddleFigureText label = { text, 9, bold, width, .lines = (int) ((bottom - y) / 11.2),
                             .shade = bold ? 0 : 0.2 };

  if (label.lines < 1 || width < 6 || text == NULL || *text == '\0')
    return 0;
  return heddle_figure_text_paint (&label, cr, x, y);
}

/* A line to write a name on. */
static double
paint_role (cairo_t    *cr,
            const char *sign,
            const char *name,
            double      x,
            double      y,
            double      width,
            double      bottom)
{
  static const double dots[] = { 0, 1.6 };
  double used = 0;

  if (bottom - y < 11)
    return 0;
  paint_text (cr, sign, TRUE, x, y, 8, y + 12);
  if (name != NULL)
    used = paint_text (cr, name, FALSE, x + 10, y, width - 10,
                       y + (bottom - y > 36 ? 24 : 12));
  else
    {
      cairo_save (cr);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dots, 2, 0);
      cairo_set_line_width (cr, 0.8);
      cairo_move_to (cr, x + 10, y + 10);
      cairo_rel_line_to (cr, MAX (width - 12, 6), 0);
      cairo_stroke (cr);
      cairo_restore (cr);
    }

  return MAX (13, used + 1);
}

static void
paint_frame (const Session *session,
             cairo_t       *cr,
             double         x,
             double         y,
             double         width,
             double         height)
{
  gboolean group = session->sort == HEDDLE_PROGRAMME_GROUP;

  if (session->sort == HEDDLE_PROGRAMME_BREAK)
    return;
  cairo_rectangle (cr, x, y, width, height);
  cairo_set_source_rgb (cr, group ? 0.925 : 1, group ? 0.925 : 1, group ? 0.925 : 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, group ? 0.2 : 0.333, group ? 0.2 : 0.333, group ? 0.2 : 0.333);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);
  if (session->sort == HEDDLE_PROGRAMME_PLENARY)
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_rectangle (cr, x, y, HEDDLE_MM (1.6), height);
      cairo_fill (cr);
    }
}

static void
paint_session (const Session *session,
               cairo_t       *cr,
               double         x,
               double         y,
               double         width,
               double         height)
{
  double left = x + HEDDLE_MM (1.6), room = width - HEDDLE_MM (2.8), top = y + 2;
  double bottom = y + height, used;
  gboolean group = session->sort == HEDDLE_PROGRAMME_GROUP;

  paint_frame (session, cr, x, y, width, height);
  if (session->sort == HEDDLE_PROGRAMME_PLENARY)
    left += HEDDLE_MM (1.6), room -= HEDDLE_MM (1.6);
  if (bottom - top < 11.2)
    top = y + MAX (0, (height - 11.2) / 2), bottom = top + 11.3;

  if (group)
    {
      HeddleFigureText letter = { session->letter, 9, TRUE, 11, 1, HEDDLE_ALIGN_CENTRE, 1 };

      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_rectangle (cr, left, top + 0.5, 11, 11);
      cairo_fill (cr);
      heddle_figure_text_paint (&letter, cr, left, top);
      used = paint_text (cr, session->title, TRUE, left + 14, top, room - 14,
                         MIN (bottom, top + 24));
      top += MAX (12, used);
      top += paint_role (cr, "F", session->facilitator, left, top, room, bottom);
      paint_role (cr, "R", session->recorder, left, top, room, bottom);
      return;
    }

  paint_text (cr, session->time, FALSE, left, top, 26, top + 12);
  top += paint_text (cr, session->title, session->sort != HEDDLE_PROGRAMME_BREAK, left + 28, top,
                     room - 28, bottom);
  paint_text (cr, session->below, FALSE, left, top, room, bottom);
}

static void
paint_hours (const Grid *grid,
             cairo_t    *cr,
             double      hour,
             double      width)
{
  for (int h = grid->first_hour; h <= grid->last_hour; h++)
    {
      double y = HEAD + (h - grid->first_hour) * hour;
      g_autofree char *label = g_strdup_printf ("%d:00", h);

      cairo_set_source_rgb (cr, 0.73, 0.73, 0.73);
      cairo_rectangle (cr, AXIS - HEDDLE_MM (2), y, width - AXIS + HEDDLE_MM (2), 0.25);
      cairo_fill (cr);
      if (h < grid->last_hour)
        paint_text (cr, label, FALSE, 0, y + 2, AXIS, y + 14);
    }
}

static void
paint_grid (cairo_t  *cr,
            double    width,
            double    height,
            gpointer  data)
{
  const Grid *grid = data;
  double hour = MIN (HOUR_MOST, (HEIGHT - HEAD) / MAX (1, grid->last_hour - grid->first_hour));
  double shares = 0, x = AXIS;

  cairo_scale (cr, width / WIDTH, width / WIDTH);
  for (guint i = 0; i < grid->n_days; i++)
    shares += grid->share[i];
  paint_hours (grid, cr, hour, WIDTH);

  for (guint i = 0; i < grid->n_days; i++)
    {
      double room = (WIDTH - AXIS - DAY_GAP * (grid->n_days - 1)) * grid->share[i] / shares;
      HeddleFigureText head = { grid->heads[i], 10, TRUE, room, 1 };

      heddle_figure_text_paint (&head, cr, x, 2);
      cairo_rectangle (cr, i == 0 ? 0 : x - DAY_GAP, HEDDLE_MM (7),
                       room + (i == 0 ? AXIS : DAY_GAP), 0.9);
      cairo_fill (cr);
      for (guint j = 0; j < grid->sessions->len; j++)
        {
          const Session *session = g_ptr_array_index (grid->sessions, j);
          double lane = room / session->n_lanes;

          if (session->day != (int) i)
            continue;
          paint_session (session, cr, x + session->lane * lane,
                         HEAD + (session->starts / 60.0 - grid->first_hour) * hour,
                         lane - HEDDLE_MM (1),
                         MAX (session->ends - session->starts, 10) / 60.0 * hour - HEDDLE_MM (0.7));
        }
      x += room + DAY_GAP;
    }
}

static char *
dup_themes (const HeddleBrief      *brief,
            HeddleProgrammeSession *session)
{
  GString *text = g_string_new (session->themes);

  if (session->place != NULL && *session->place != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", session->place);

  return g_string_free (text, FALSE);
}

static Session *
make_session (const HeddleBrief         *brief,
              const HeddleProgrammePlan *plan,
              guint                      index,
              int                        first_day)
{
  HeddleProgrammeSession *record = heddle_programme_plan_get_session (plan, index);
  const HeddleSessionFacts *facts = &plan->input.sessions[index];
  Session *session = g_new0 (Session, 1);

  session->day = facts->day - 1 - first_day;
  session->starts = facts->starts;
  session->ends = facts->ends;
  session->sort = facts->sort;
  session->time = g_strdup (heddle_clock_text_show (record->starts));
  session->letter = g_strdup (record->letter != NULL ? record->letter : "");
  session->title = g_strdup (record->title);
  session->below = dup_themes (brief, record);
  session->facilitator = heddle_brief_dup_person (brief, record->facilitator);
  session->recorder = heddle_brief_dup_person (brief, record->recorder);

  return session;
}

/* Which sessions stand side by side, as on the screen. */
static void
set_lanes (Grid *grid)
{
  g_autofree HeddleProgrammeItem *items = g_new0 (HeddleProgrammeItem, grid->sessions->len + 1);
  HeddleProgrammeLayoutInput input = { items, grid->sessions->len, grid->n_days, .width = 1000,
                                       .scale = 1 };
  g_autoptr (HeddleProgrammeLayout) layout = NULL;

  for (guint i = 0; i < grid->sessions->len; i++)
    {
      const Session *session = g_ptr_array_index (grid->sessions, i);

      items[i] = (HeddleProgrammeItem) { session->day, session->starts, session->ends };
    }
  layout = heddle_programme_layout_new (&input);
  grid->first_hour = layout->first;
  grid->last_hour = layout->last;
  for (guint i = 0; i < grid->n_days; i++)
    grid->share[i] = 1;
  for (guint i = 0; i < grid->sessions->len; i++)
    {
      Session *session = g_ptr_array_index (grid->sessions, i);

      session->lane = layout->places[i].lane;
      session->n_lanes = MAX (1, layout->places[i].n_lanes);
      grid->share[session->day] = MAX (grid->share[session->day],
                                       1 + 0.4 * (session->n_lanes - 1));
    }
}

static Grid *
make_grid (const HeddleBrief         *brief,
           const HeddleProgrammePlan *plan,
           int                        first_day,
           GString                   *alt)
{
  Grid *grid = g_new0 (Grid, 1);

  grid->sessions = g_ptr_array_new_with_free_func (session_free);
  grid->n_days = (guint) CLAMP (plan->input.days - first_day, 1, DAYS_A_PAGE);
  for (guint i = 0; i < grid->n_days; i++)
    {
      g_autofree char *day
          = heddle_brief_dup_day (heddle_programme_plan_get_day (plan, first_day + 1 + (int) i));

      /* Translators: "Day 1  Tue 9 March 2027" */
      grid->heads[i] = g_strdup_printf (_("Day %d  %s"), first_day + 1 + (int) i, day);
    }
  for (guint i = 0; i < plan->input.n_sessions; i++)
    {
      const HeddleSessionFacts *facts = &plan->input.sessions[i];
      Session *session;

      if (heddle_brief_hides (brief, HEDDLE_RECORD (heddle_programme_plan_get_session (plan, i)))
          || facts->day - 1 < first_day || facts->day - 1 >= first_day + (int) grid->n_days)
        continue;
      session = make_session (brief, plan, i, first_day);
      g_ptr_array_add (grid->sessions, session);
      g_string_append_printf (alt, _("Day %d, %s: %s. "), facts->day, session->time,
                              session->title != NULL ? session->title : session->letter);
    }
  set_lanes (grid);

  return grid;
}

static void
add_key (HeddleNode *body)
{
  HeddlePhrase *key = heddle_phrase_new (NULL);

  heddle_phrase_add (key, HEDDLE_INK_PLAIN,
                     _("Grey: groups in parallel. Black edge: plenary. "));
  heddle_phrase_add (key, HEDDLE_INK_BOLD, "F ");
  heddle_phrase_add (key, HEDDLE_INK_PLAIN, _("facilitator, from the host. "));
  heddle_phrase_add (key, HEDDLE_INK_BOLD, "R ");
  heddle_phrase_add (key, HEDDLE_INK_PLAIN, _("recorder. A dotted line is still to be named."));
  heddle_node_add_phrase (body, HEDDLE_TEXT_SMALL, key);
}

static void
add_heading (const HeddleBrief   *brief,
             HeddleDocument      *document,
             HeddleEpisodePlan   *episode,
             HeddleProgrammePlan *plan)
{
  static const double widths[] = { -1.6, -1 };
  HeddleNode *columns = heddle_node_add_columns (document->body, widths, 2, 4);
  HeddleProgrammeTime times[HEDDLE_PROGRAMME_SIDES];
  g_autofree char *subtitle = heddle_brief_dup_episode (episode), *hours = NULL, *asked = NULL;
  HeddleNode *end = heddle_columns_get (columns, 1), *line;

  heddle_node_add_heading (heddle_columns_get (columns, 0), 0, document->title);
  heddle_node_add_text (heddle_columns_get (columns, 0), HEDDLE_TEXT_SUBTITLE, subtitle);
  heddle_programme_get_time (&plan->input, times);
  hours = heddle_programme_dup_hours (times[HEDDLE_PROGRAMME_SCHOOL].minutes);
  /* Translators: "64 h"; how many people */
  asked = g_strdup_printf (_("%s asked of schools: %u people, %u schools"), hours,
                           times[HEDDLE_PROGRAMME_SCHOOL].people,
                           times[HEDDLE_PROGRAMME_SCHOOL].schools);
  if (episode->episode->venue != NULL)
    {
      line = heddle_node_add_text (end, HEDDLE_TEXT_SMALL, episode->episode->venue);
      line->align = HEDDLE_ALIGN_END;
    }
  line = heddle_node_add_text (end, HEDDLE_TEXT_SMALL, asked);
  line->align = HEDDLE_ALIGN_END;
}

HeddleDocument *
heddle_document_build_programme (const HeddleDocumentRequest *request,
                                 GError                     **error)
{
  g_autoptr (HeddleEpisodePlan) episode = heddle_brief_load_episode (request, error);
  g_autoptr (HeddleProgrammePlan) plan = NULL;
  g_autoptr (HeddleDocument) document = NULL;
  g_autofree char *work = NULL;

  if (episode == NULL)
    return NULL;
  if (request->person != NULL)
    return heddle_document_build_timetable (request, error);

  plan = request->with_private ? heddle_programme_plan_new (request->store, episode)
                               : heddle_programme_plan_new_public (request->store, episode);
  work = heddle_brief_dup_work (episode);
  document = heddle_brief_begin (request, _("Programme"), work, _("Programme, whole"), NULL);
  document->landscape = TRUE;
  add_heading (request, document, episode, plan);
  if (plan->input.n_sessions == 0)
    heddle_brief_add_nothing (document->body, _("The programme has no sessions yet."));

  for (int day = 0; day < plan->input.days && plan->input.n_sessions > 0; day += DAYS_A_PAGE)
    {
      g_autoptr (GString) alt = g_string_new (NULL);
      Grid *grid = make_grid (request, plan, day, alt);
      double hours = MAX (1, grid->last_hour - grid->first_hour);

      if (day > 0)
        heddle_node_add_page_break (document->body);
      heddle_node_add_figure (document->body,
                              heddle_figure_new (WIDTH, HEAD + MIN (HEIGHT - HEAD,
                                                                    HOUR_MOST * hours),
                                                 alt->str, paint_grid, grid, grid_free));
    }
  if (plan->input.n_sessions > 0)
    add_key (document->body);

  return g_steal_pointer (&document);
}

static const char *
get_part_word (HeddleProgrammePart part)
{
  switch (part)
    {
    case HEDDLE_PROGRAMME_PART_FACILITATOR:
      return _("facilitates");
    case HEDDLE_PROGRAMME_PART_RECORDER:
      return _("records");
    case HEDDLE_PROGRAMME_PART_MEMBER:
      return _("takes part");
    case HEDDLE_PROGRAMME_PART_EVERYBODY:
    default:
      return _("everybody");
    }
}

static void
add_timetable (const HeddleBrief         *brief,
               const HeddleProgrammePlan *plan,
               guint                      person,
               HeddleNode                *body)
{
  const HeddleColumn columns[] = {
    { _("Time"), 26 }, { _("Session"), -1.4 }, { _("Place"), -0.8 }, { _("Part"), 26 },
  };
  g_autoptr (GArray) entries = heddle_programme_get_timetable (&plan->input, person);
  HeddleNode *table = NULL;
  int day = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const HeddleProgrammeEntry *entry = &g_array_index (entries, HeddleProgrammeEntry, i);
      HeddleProgrammeSession *session = heddle_programme_plan_get_session (plan, entry->session);
      g_autofree char *time = NULL, *title = NULL;

      if (heddle_brief_hides (brief, HEDDLE_RECORD (session)))
        continue;
      if (table == NULL)
        table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
      if (plan->input.sessions[entry->session].day != day)
        {
          g_autofree char *date = NULL, *head = NULL;

          day = plan->input.sessions[entry->session].day;
          date = heddle_brief_dup_day (heddle_programme_plan_get_day (plan, day));
          head = g_strdup_printf (_("Day %d  %s"), day, date);
          heddle_table_add_group (table, head);
        }
      time = g_strdup_printf ("%s–%s", heddle_clock_text_show (session->starts),
                              heddle_clock_text_show (session->ends));
      title = session->letter != NULL && *session->letter != '\0'
                  ? g_strdup_printf ("%s  %s", session->letter, session->title)
                  : g_strdup (session->title);
      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, time, title,
                            session->place != NULL ? session->place : "",
                            entry->clash ? _("two at once!") : get_part_word (entry->part), NULL);
    }
  if (table == NULL)
    heddle_brief_add_nothing (body, _("No sessions yet."));
}

HeddleDocument *
heddle_document_build_timetable (const HeddleDocumentRequest *request,
                                 GError                     **error)
{
  g_autoptr (HeddleEpisodePlan) episode = NULL;
  g_autoptr (HeddleProgrammePlan) plan = NULL;
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin_episode (request, _("Timetable"), _("Programme, per person"), NULL,
                                    &episode, error);
  guint n = 0;

  if (document == NULL)
    return NULL;

  plan = request->with_private ? heddle_programme_plan_new (request->store, episode)
                               : heddle_programme_plan_new_public (request->store, episode);
  for (guint i = 0; i < plan->people->len; i++)
    {
      HeddleRecord *person = g_ptr_array_index (plan->people, i);
      g_autofree char *name = NULL;

      if (heddle_brief_hides (request, person)
          || (request->person != NULL
              && g_strcmp0 (request->person, heddle_record_get_id (person)) != 0))
        continue;
      if (n++ > 0)
        heddle_node_add_page_break (document->body);
      name = heddle_programme_plan_dup_person (plan, i);
      heddle_node_add_heading (document->body, 2, name);
      add_timetable (request, plan, i, document->body);
    }
  if (n == 0)
    heddle_brief_add_nothing (document->body, request->person != NULL
                                                  ? _("This person is not in the programme.")
                                                  : _("Nobody is in the programme yet."));

  return g_steal_pointer (&document);
}
