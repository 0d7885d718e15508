/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-tables.h"

#include <glib/gi18n-lib.h>

#define NARROW_QUARTERS 3

static void
clear_made (HeddleWorkforceTables *self)
{
  g_clear_pointer (&self->chart, heddle_workforce_chart_free);
  g_clear_pointer (&self->map, heddle_expertise_map_free);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_array_unref);
}

void
heddle_workforce_tables_clear (HeddleWorkforceTables *self)
{
  clear_made (self);
  g_clear_pointer (&self->workforce, heddle_workforce_free);
  g_clear_pointer (&self->collaborative, g_free);
}

/* --- Making --------------------------------------------------------------- */

static HeddleDay
get_last (HeddleWorkforceTables *self)
{
  return self->narrow ? heddle_day_add_months (self->from, 3 * NARROW_QUARTERS) - 1
                      : HEDDLE_DAY_NONE;
}

/* What the whole width of a bar stands for: the longest of the bars. */
static void
find_most (HeddleWorkforceTables *self)
{
  self->most = 1;
  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const HeddleWorkforceRow *row = self->chart->rows->pdata[i];

      for (guint k = 0; k < self->chart->periods->len; k++)
        self->most = MAX (self->most, MAX (row->cells[k].time, row->cells[k].load));
    }
}

void
heddle_workforce_tables_make (HeddleWorkforceTables *self)
{
  clear_made (self);
  self->who.collaborative = self->collaborative;
  self->who.sort = self->sort;
  self->who.first = heddle_capacity_get_quarter (self->from, &self->who.last);
  self->requests = heddle_workforce_list_requests (self->workforce, self->collaborative,
                                                   self->today);
  if (self->view == HEDDLE_WORKFORCE_PEOPLE)
    self->people = heddle_workforce_list_people (self->workforce, &self->who);
  if (self->view == HEDDLE_WORKFORCE_EXPERTISE)
    self->map = heddle_expertise_map_new (self->workforce, &self->who, self->against, self->from);
  /* The view of people has bars of one quarter, and the words of the chart. */
  self->chart = heddle_workforce_chart_new (
    self->workforce, &self->who,
    self->view == HEDDLE_WORKFORCE_CAPACITY ? self->by : HEDDLE_WORKFORCE_PERSON, self->from,
    self->view == HEDDLE_WORKFORCE_CAPACITY ? get_last (self) : self->from, self->today);
  find_most (self);
}

/* The vocabulary alone, without anybody who knows any of it, is no map. */
static guint
count_expertise (HeddleWorkforceTables *self)
{
  for (guint i = 0; i < self->map->rows->len; i++)
    if (((HeddleExpertiseRow *) self->map->rows->pdata[i])->together.people->len > 0)
      return self->map->rows->len;

  return 0;
}

guint
heddle_workforce_tables_count_rows (HeddleWorkforceTables *self)
{
  switch (self->view)
    {
    case HEDDLE_WORKFORCE_PEOPLE:
      return self->people->len;
    case HEDDLE_WORKFORCE_EXPERTISE:
      return count_expertise (self);
    case HEDDLE_WORKFORCE_CAPACITY:
      return self->chart->rows->len;
    case HEDDLE_WORKFORCE_REQUESTS:
    case HEDDLE_WORKFORCE_N_VIEWS:
    default:
      return self->requests->len;
    }
}

const char *
heddle_workforce_tables_get_person (HeddleWorkforceTables *self,
                                    guint                  row)
{
  const HeddleWorkforceRow *line;

  if (row >= heddle_workforce_tables_count_rows (self))
    return NULL;
  if (self->view == HEDDLE_WORKFORCE_PEOPLE)
    return heddle_id_of (heddle_workforce_get_worker (self->workforce,
                                                      g_array_index (self->people, guint,
                                                                     row))->record);
  if (self->view != HEDDLE_WORKFORCE_CAPACITY || self->by != HEDDLE_WORKFORCE_PERSON)
    return NULL;
  line = self->chart->rows->pdata[row];
  return line->id;
}

/* --- Lines ---------------------------------------------------------------- */

static void
fill_bar (HeddleWorkforceTables    *self,
          HeddleWorkforceCell      *cell,
          const HeddleWorkforceRow *row,
          guint                     period)
{
  const HeddleCapacityCell *figures = &row->cells[period];
  g_autofree char *words = heddle_workforce_chart_dup_cell (self->workforce, self->chart, row,
                                                            period);
  g_autofree char *over = heddle_workforce_chart_dup_over (self->chart->by, figures);
  g_autofree char *name = heddle_workforce_chart_dup_name (self->workforce, self->chart, row,
                                                           period);

  heddle_workforce_cell_set_bar (cell, figures->time, figures->load, figures->over, self->most,
                                 words, row->known ? over : NULL, name);
}

static void
fill_capacity (gpointer             data,
               guint                number,
               HeddleWorkforceLine *line)
{
  HeddleWorkforceTables *self = data;
  const HeddleWorkforceRow *row = self->chart->rows->pdata[number];

  heddle_workforce_line_set_title (line, row->title, row->subtitle);
  for (guint i = 0; i < self->chart->periods->len; i++)
    fill_bar (self, heddle_workforce_line_get_cell (line, i), row, i);
}

static void
fill_expertise (gpointer             data,
                guint                number,
                HeddleWorkforceLine *line)
{
  HeddleWorkforceTables *self = data;
  const HeddleExpertiseRow *row = self->map->rows->pdata[number];
  g_autofree char *together = heddle_expertise_row_dup_together (row);

  heddle_workforce_line_set_title (line, row->title, NULL);
  heddle_workforce_line_set_end (line, together,
                                 row->gap && row->wanted ? "warning" : "dimmed");
  for (guint i = 0; i < self->map->columns->len; i++)
    {
      const HeddleExpertiseCell *cell = &row->cells[i];
      g_autofree char *words = heddle_expertise_cell_dup_words (cell);
      g_autofree char *name = heddle_expertise_map_dup_name (self->map, row, i);

      heddle_workforce_cell_set_people (heddle_workforce_line_get_cell (line, i),
                                        (HeddlePeopleMark) cell->state, cell->people->len, words,
                                        name);
    }
}

static const HeddleWorkforceRow *
find_row (HeddleWorkforceTables *self,
          guint                  person)
{
  for (guint i = 0; i < self->chart->rows->len; i++)
    if (((HeddleWorkforceRow *) self->chart->rows->pdata[i])->number == person)
      return self->chart->rows->pdata[i];

  return NULL;
}

static void
fill_words (HeddleWorkforceCell *cell,
            const char          *who,
            const char          *words,
            const char          *note,
            const char          *otherwise)
{
  g_autofree char *name = g_strdup_printf (_("%s, %s: %s"), who, otherwise,
                                           *words != '\0' ? words : _("none"));

  heddle_workforce_cell_set_words (cell, *words != '\0' ? words : "–", note, FALSE, name);
}

/* The largest share, and how many more there are. */
static void
fill_work (HeddleWorkforceTables *self,
           HeddleWorkforceCell   *cell,
           HeddleWorker          *worker,
           guint                  person)
{
  guint n;
  g_autofree char *all = heddle_workforce_dup_shares (self->workforce, &self->who, person,
                                                      self->today, &n);
  g_autofree char *name = g_strdup_printf (_("%s, works on: %s"), worker->name,
                                           n > 0 ? all : _("nothing"));
  char *rest = strchr (all, ';');
  g_autofree char *more = n > 2 ? g_strdup_printf (ngettext ("and %u more", "and %u more", n - 1),
                                                   n - 1)
                          : rest != NULL ? g_strdup (rest + 2) : NULL;

  if (rest != NULL)
    *rest = '\0';
  heddle_workforce_cell_set_words (cell, n > 0 ? all : "–", more, FALSE, name);
}

/* On two lines, where it is more than one thing. */
static void
fill_knows (HeddleWorkforceCell *cell,
            HeddleWorker        *worker)
{
  char **all = worker->expertise;
  g_autofree char *knows = g_strjoinv ("; ", all);
  g_autofree char *rest = all[0] != NULL && all[1] != NULL ? g_strjoinv ("; ", all + 1) : NULL;
  g_autofree char *name = g_strdup_printf (_("%s, %s: %s"), worker->name, _("knows"),
                                           all[0] != NULL ? knows : _("none"));

  heddle_workforce_cell_set_words (cell, all[0] != NULL ? all[0] : "–", rest, FALSE, name);
}

static void
fill_person (gpointer             data,
             guint                number,
             HeddleWorkforceLine *line)
{
  HeddleWorkforceTables *self = data;
  guint person = g_array_index (self->people, guint, number);
  HeddleWorker *worker = heddle_workforce_get_worker (self->workforce, person);
  const HeddleWorkforceRow *row = find_row (self, person);
  g_autofree char *lent = heddle_workforce_dup_lent (self->workforce, &self->who, person);
  HeddleWorkforceCell *first = heddle_workforce_line_get_cell (line, 0);

  heddle_workforce_line_set_title (line, worker->post, worker->home);
  if (row != NULL)
    fill_bar (self, first, row, 0);
  else
    {
      g_autofree char *name = g_strdup_printf (_("%s: %s"), worker->name,
                                               worker->timed ? _("no time in this quarter")
                                                             : _("no time on record"));

      heddle_workforce_cell_set_words (first, _("no time"),
                                       worker->timed ? _("in this quarter") : _("on record"),
                                       FALSE, name);
    }
  fill_work (self, heddle_workforce_line_get_cell (line, 1), worker, person);
  if (self->narrow)
    return;
  fill_words (heddle_workforce_line_get_cell (line, 2), worker->name,
              lent != NULL ? lent : "", NULL, _("lent to"));
  fill_knows (heddle_workforce_line_get_cell (line, 3), worker);
}

static char *
dup_state (HeddleRecord *record)
{
  return heddle_record_dup_text (record, heddle_kind_get_field (heddle_record_get_kind (record),
                                                                "state"));
}

static void
fill_request (gpointer             data,
              guint                number,
              HeddleWorkforceLine *line)
{
  HeddleWorkforceTables *self = data;
  const HeddleWorkforceRequest *request = self->requests->pdata[number];
  g_autofree char *fte = heddle_workforce_dup_fte (request->fte);
  g_autofree char *words = request->fte > 0 ? g_strdup_printf (_("%s FTE"), fte) : g_strdup ("");
  g_autofree char *days = heddle_workforce_dup_days (request->first, request->last, self->today);
  g_autofree char *state = dup_state (HEDDLE_RECORD (request->record));
  guint person = heddle_workforce_find_person (self->workforce, request->record->person);

  heddle_workforce_line_set_title (line, request->title, request->purpose);
  fill_words (heddle_workforce_line_get_cell (line, 0), request->title, words, days,
              _("how much"));
  fill_words (heddle_workforce_line_get_cell (line, 1), request->title, state,
              person != HEDDLE_NOBODY
                ? heddle_workforce_get_worker (self->workforce, person)->post : NULL, _("state"));
}

/* --- Showing -------------------------------------------------------------- */

static void
add_sums (HeddleWorkforceTables *self,
          HeddleWorkforceGrid   *grid)
{
  HeddleWorkforceLine *line = heddle_workforce_grid_add_footer (grid);
  gboolean activity = self->chart->by == HEDDLE_WORKFORCE_ACTIVITY;

  heddle_workforce_line_set_title (line, _("Together"), _("on average"));
  for (guint i = 0; i < self->chart->periods->len; i++)
    {
      const HeddleCapacityCell *sum = &self->chart->sums[i];
      g_autofree char *load = heddle_workforce_dup_fte (sum->load);
      g_autofree char *time = heddle_workforce_dup_fte (sum->time);
      g_autofree char *words = activity ? g_strdup_printf (_("%s for %s"), time, load)
                                        : g_strdup_printf (_("%s of %s"), load, time);
      guint n_over = heddle_workforce_chart_count_over (self->chart, i);
      g_autofree char *note = n_over == 0 ? g_strdup (_("fits"))
        : g_strdup_printf (activity ? ngettext ("%u short", "%u short", n_over)
                                    : ngettext ("%u over", "%u over", n_over), n_over);

      heddle_workforce_line_set_head (line, i, words, note,
                                      n_over > 0 ? "error" : "success");
    }
}

/* Five quarters with their figures need the rest of a window of 1280, four columns of
 * words that of one of 800. */
#define SHORT_CHARS 22
/* What is asked for is told by its name and purpose. */
#define LONG_CHARS 40

/* Of the longest name that a row of the chart has. */
static guint
count_chars (HeddleWorkforceTables *self)
{
  glong most = 0;

  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const HeddleWorkforceRow *row = self->chart->rows->pdata[i];

      most = MAX (most, g_utf8_strlen (row->title, -1));
    }
  return (guint) most;
}

static void
show_capacity (HeddleWorkforceTables *self,
               HeddleWorkforceGrid   *grid)
{
  static const char *const firsts[] = {
    N_("FTE, days a week ÷ 5"), N_("FTE of an organisation’s people"), N_("FTE given for needed"),
  };
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  HeddleWorkforceGridShape shape = {
    .name = _("Capacity"), .n_columns = self->chart->periods->len,
    .n_rows = self->chart->rows->len, .fill = fill_capacity, .data = self,
    .n_chars = MIN (count_chars (self), SHORT_CHARS),
  };

  g_strv_builder_add (heads, _(firsts[self->chart->by]));
  for (guint i = 0; i < self->chart->periods->len; i++)
    g_strv_builder_add (heads, heddle_workforce_chart_get_period (self->chart, i)->short_label);
  all = g_strv_builder_end (heads);
  shape.heads = (const char *const *) all;
  heddle_workforce_grid_show (grid, &shape);
  add_sums (self, grid);
}

static void
show_expertise (HeddleWorkforceTables *self,
                HeddleWorkforceGrid   *grid)
{
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  HeddleWorkforceGridShape shape = {
    .name = _("Expertise"), .n_columns = self->map->columns->len, .ends = TRUE,
    .n_rows = self->map->rows->len, .fill = fill_expertise, .data = self,
    .codes = (const char *const *) self->map->codes->pdata,
  };

  g_strv_builder_add (heads, _("Expertise"));
  for (guint i = 0; i < self->map->columns->len; i++)
    g_strv_builder_add (heads, self->map->columns->pdata[i]);
  g_strv_builder_add (heads, _("Together"));
  all = g_strv_builder_end (heads);
  shape.heads = (const char *const *) all;
  heddle_workforce_grid_show (grid, &shape);
}

void
heddle_workforce_tables_show (HeddleWorkforceTables *self,
                              HeddleWorkforceGrid   *grid)
{
  const char *const people[] = {
    _("Person, by home organisation"), self->chart->periods->len > 0
      ? heddle_workforce_chart_get_period (self->chart, 0)->short_label : "",
    _("Works on"), _("Lent to"), _("Knows"), NULL,
  };
  const char *const requests[] = { _("Asked for"), _("How much and when"), _("State"), NULL };
  HeddleWorkforceGridShape shape = { .data = self,
                                     .n_rows = heddle_workforce_tables_count_rows (self) };

  switch (self->view)
    {
    case HEDDLE_WORKFORCE_PEOPLE:
      shape.name = _("People");
      shape.heads = people;
      shape.n_columns = self->narrow ? 2 : 4;
      shape.n_chars = self->compact ? SHORT_CHARS : count_chars (self);
      shape.fill = fill_person;
      heddle_workforce_grid_show (grid, &shape);
      break;
    case HEDDLE_WORKFORCE_EXPERTISE:
      show_expertise (self, grid);
      break;
    case HEDDLE_WORKFORCE_CAPACITY:
      show_capacity (self, grid);
      break;
    case HEDDLE_WORKFORCE_REQUESTS:
    case HEDDLE_WORKFORCE_N_VIEWS:
    default:
      shape.name = _("Requests");
      shape.heads = requests;
      shape.n_columns = 2;
      shape.n_chars = self->compact ? SHORT_CHARS : LONG_CHARS;
      shape.fill = fill_request;
      heddle_workforce_grid_show (grid, &shape);
      break;
    }
}

/* --- Words ---------------------------------------------------------------- */

char *
heddle_workforce_tables_dup_headline (HeddleWorkforceTables *self)
{
  switch (self->view)
    {
    case HEDDLE_WORKFORCE_PEOPLE:
      return heddle_workforce_people_dup_headline (self->workforce, &self->who, self->people,
                                                   self->chart->sums[0].load);
    case HEDDLE_WORKFORCE_EXPERTISE:
      return heddle_expertise_map_dup_headline (self->map);
    case HEDDLE_WORKFORCE_CAPACITY:
      return heddle_workforce_chart_dup_headline (self->chart);
    case HEDDLE_WORKFORCE_REQUESTS:
    case HEDDLE_WORKFORCE_N_VIEWS:
    default:
      return heddle_workforce_requests_dup_headline (self->requests);
    }
}

const HeddleWorkforceLegend *
heddle_workforce_tables_get_legend (HeddleWorkforceTables *self)
{
  static const HeddleWorkforceLegend expertise[] = {
    { HEDDLE_SIGN_FREE, N_("some time free") },
    { HEDDLE_SIGN_FULL, N_("time all given") },
    { HEDDLE_SIGN_COMING, N_("time begins later") },
    { HEDDLE_SIGN_UNKNOWN, N_("time not on record") },
    { HEDDLE_SIGN_NOBODY, N_("nobody") },
    { HEDDLE_SIGN_NONE, N_("free is FTE, on average over the quarter") },
    { HEDDLE_SIGN_NONE, NULL },
  };
  static const HeddleWorkforceLegend person[] = {
    { HEDDLE_SIGN_LOAD, N_("work, also for others") },
    { HEDDLE_SIGN_TIME, N_("time") },
    { HEDDLE_SIGN_OVER, N_("work beyond it") },
    { HEDDLE_SIGN_NONE, N_("red: on the worst days; else the average over the quarter") },
    { HEDDLE_SIGN_NONE, NULL },
  };
  static const HeddleWorkforceLegend organisation[] = {
    { HEDDLE_SIGN_LOAD, N_("work, also for others") },
    { HEDDLE_SIGN_TIME, N_("time") },
    { HEDDLE_SIGN_OVER, N_("work beyond it") },
    { HEDDLE_SIGN_NONE, N_("red: the most that one person is over; else the average over the "
                           "quarter") },
    { HEDDLE_SIGN_NONE, NULL },
  };
  static const HeddleWorkforceLegend activity[] = {
    { HEDDLE_SIGN_LOAD, N_("needed") },
    { HEDDLE_SIGN_TIME, N_("given") },
    { HEDDLE_SIGN_OVER, N_("short") },
    { HEDDLE_SIGN_NONE, N_("red: on the worst days; else the average over the quarter") },
    { HEDDLE_SIGN_NONE, NULL },
  };

  if (self->view == HEDDLE_WORKFORCE_REQUESTS)
    return NULL;
  if (self->view == HEDDLE_WORKFORCE_EXPERTISE)
    return expertise;
  if (self->view == HEDDLE_WORKFORCE_CAPACITY && self->by == HEDDLE_WORKFORCE_ACTIVITY)
    return activity;
  if (self->view == HEDDLE_WORKFORCE_CAPACITY && self->by == HEDDLE_WORKFORCE_ORGANISATION)
    return organisation;

  return person;
}

static HeddleTable *
to_table (HeddleWorkforceTables *self)
{
  switch (self->view)
    {
    case HEDDLE_WORKFORCE_PEOPLE:
      return heddle_workforce_people_to_table (self->workforce, &self->who, self->people,
                                               self->today);
    case HEDDLE_WORKFORCE_EXPERTISE:
      return heddle_expertise_map_to_table (self->map);
    case HEDDLE_WORKFORCE_CAPACITY:
      return heddle_workforce_chart_to_table (self->chart);
    case HEDDLE_WORKFORCE_REQUESTS:
    case HEDDLE_WORKFORCE_N_VIEWS:
    default:
      return heddle_workforce_requests_to_table (self->workforce, self->requests);
    }
}

HeddleTable *
heddle_workforce_tables_dup_table (HeddleWorkforceTables *self)
{
  HeddleWorkforceTables public = {
    .view = self->view,
    .by = self->by,
    .against = self->against,
    .collaborative = g_strdup (self->collaborative),
    .sort = self->sort,
    .today = self->today,
    .from = self->from,
    .narrow = self->narrow,
    .compact = self->compact,
    .workforce = heddle_workforce_new_public (self->workforce->store),
  };
  HeddleTable *table;

  heddle_workforce_tables_make (&public);
  table = to_table (&public);
  heddle_workforce_tables_clear (&public);
  return table;
}
