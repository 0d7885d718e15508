/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People's time: work against it, who knows what, and who could do what is asked. */

#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"
#include "heddle-entry.h"
#include "heddle-workforce-jobs.h"
#include "heddle-workforce-map.h"
#include "heddle-workforce-requests.h"

/* --- Capacity ------------------------------------------------------------- */

/* --by: which of @words it is, the first where it is not given. @refusal names command,
 * word and all of them. */
static gboolean
read_by (HeddleCli          *cli,
         const char *const  *words,
         const char         *refusal,
         guint              *by,
         GError            **error)
{
  const char *word = heddle_cli_get_option (cli, "by");

  *by = 0;
  if (word == NULL)
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      {
        *by = i;
        return TRUE;
      }
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, refusal, word);

  return FALSE;
}

/* --from and --to; @from is @otherwise where it is not given. */
static gboolean
read_days (HeddleCli  *cli,
           HeddleDay   otherwise,
           HeddleDay  *from,
           HeddleDay  *to,
           GError    **error)
{
  const char *first = heddle_cli_get_option (cli, "from");
  const char *last = heddle_cli_get_option (cli, "to");

  *from = otherwise;
  *to = HEDDLE_DAY_NONE;
  if ((first != NULL && !heddle_cli_read_day (cli, "from", first, from, error))
      || (last != NULL && !heddle_cli_read_day (cli, "to", last, to, error)))
    return FALSE;
  if (*to == HEDDLE_DAY_NONE || *to >= *from)
    return TRUE;
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, _("--to: %s is before --from"), last);

  return FALSE;
}

static void
set_fte (JsonObject *object,
         const char *key,
         double      fte)
{
  json_object_set_double_member (object, key, (double) (gint64) (fte * 1000 + 0.5) / 1000);
}

static JsonArray *
list_because (HeddleCli                   *cli,
              HeddleWorkforce             *workforce,
              const HeddleWorkforceScope  *who,
              HeddleWorkforceBy            by,
              const HeddleWorkforceRow    *row,
              const HeddleWorkforcePeriod *period)
{
  g_autoptr (GPtrArray) causes = heddle_workforce_list_causes (workforce, who, by, row, period,
                                                               cli->today);
  JsonArray *because = json_array_new ();

  for (guint i = 0; i < causes->len; i++)
    {
      const HeddleWorkforceCause *cause = causes->pdata[i];
      JsonObject *one = json_object_new ();

      heddle_cli_set_text (one, "id", cause->id);
      heddle_cli_set_text (one, "name", cause->title);
      heddle_cli_set_text (one, "detail", cause->detail);
      set_fte (one, "fte", cause->fte);
      json_array_add_object_element (because, one);
    }

  return because;
}

static JsonObject *
make_cell (HeddleCli                   *cli,
           const HeddleWorkforceRow    *row,
           const HeddleWorkforcePeriod *period,
           const HeddleCapacityCell    *cell)
{
  JsonObject *object = json_object_new ();

  heddle_cli_set_text (object, "kind", row->kind->name);
  heddle_cli_set_text (object, "id", row->id);
  heddle_cli_set_text (object, "name", row->title);
  heddle_cli_set_text (object, "detail", row->subtitle);
  heddle_cli_set_day (object, "from", period->first);
  heddle_cli_set_day (object, "to", period->last);
  set_fte (object, "load", cell->load);
  set_fte (object, "capacity", cell->time);
  set_fte (object, "over", cell->over);
  set_fte (object, "free", cell->free);
  set_fte (object, "peak", cell->peak);
  heddle_cli_set_day (object, "over_from", cell->over_first);
  heddle_cli_set_day (object, "over_to", cell->over_last);

  return object;
}

static gboolean
run_capacity (HeddleCli  *cli,
              GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "name", N_("Who") },         { "detail", N_("Of") },   { "from", N_("From") },
    { "to", N_("To") },            { "load", N_("Load") },   { "capacity", N_("Capacity") },
    { "over", N_("Over") },        { NULL, NULL },
  };
  static const char *const words[] = { "person", "organisation", "activity", NULL };
  guint by;
  HeddleWorkforceScope who = { 0 };
  g_autofree char *collaborative = NULL;
  g_autoptr (HeddleWorkforce) workforce = NULL;
  g_autoptr (HeddleWorkforceChart) chart = NULL;
  HeddleDay from;
  HeddleDay to;
  JsonArray *rows;

  if (!read_by (cli, words,
                _("capacity, by: \"%s\" is not person, organisation or activity"), &by, error)
      || !heddle_cli_open (cli, FALSE, error))
    return FALSE;
  collaborative = heddle_cli_dup_record_option (cli, "collaborative", &heddle_collaborative_kind,
                                                error);
  if (*error != NULL)
    return FALSE;
  who.collaborative = collaborative;
  workforce = heddle_workforce_new (cli->store);
  if (!read_days (cli, heddle_workforce_find_start (workforce, collaborative, cli->today), &from,
                  &to, error))
    return FALSE;
  chart = heddle_workforce_chart_new (workforce, &who, by, from, to, cli->today);
  rows = json_array_new ();
  for (guint i = 0; i < chart->rows->len; i++)
    for (guint k = 0; k < chart->periods->len; k++)
      {
        const HeddleWorkforceRow *row = chart->rows->pdata[i];
        const HeddleWorkforcePeriod *period = heddle_workforce_chart_get_period (chart, k);
        JsonObject *object = make_cell (cli, row, period, &row->cells[k]);

        json_object_set_array_member (object, "because",
                                      list_because (cli, workforce, &who, by, row, period));
        json_array_add_object_element (rows, object);
      }
  heddle_cli_print_list (cli, rows, columns, NULL);

  return TRUE;
}

/* --- People --------------------------------------------------------------- */

/* To which collaborative somebody is lent in the quarter; NULL: to none. */
static char *
dup_lent (HeddleWorkforce             *workforce,
          guint                        person,
          const HeddleWorkforcePeriod *period)
{
  for (guint i = 0; i < workforce->times->len; i++)
    {
      const HeddleCapacityTime *span =
        &g_array_index (workforce->time_spans, HeddleCapacityTime, i);
      HeddleWorkingTime *time = workforce->times->pdata[i];
      g_autoptr (HeddleRecord) to = NULL;

      if (span->row != person || span->sort != HEDDLE_TIME_SECONDMENT
          || time->collaborative == NULL || span->first > period->last
          || span->last < period->first)
        continue;
      to = heddle_store_get (workforce->store, &heddle_collaborative_kind, time->collaborative,
                             NULL);
      if (to != NULL)
        return heddle_record_dup_title (to);
    }
  return NULL;
}

static JsonArray *
list_work (HeddleCli                   *cli,
           HeddleWorkforce             *workforce,
           const HeddleWorkforceScope  *who,
           guint                        person,
           const HeddleWorkforcePeriod *period)
{
  const HeddleWorkforceRow row = { .number = person };
  g_autoptr (GPtrArray) causes =
    heddle_workforce_list_causes (workforce, who, HEDDLE_WORKFORCE_PERSON, &row, period,
                                  cli->today);
  JsonArray *work = json_array_new ();

  for (guint i = 0; i < causes->len; i++)
    {
      const HeddleWorkforceCause *cause = causes->pdata[i];
      JsonObject *object = json_object_new ();

      heddle_cli_set_text (object, "name", cause->title);
      set_fte (object, "fte", cause->given);
      json_array_add_object_element (work, object);
    }
  return work;
}

static JsonObject *
make_person (HeddleCli                   *cli,
             HeddleWorkforce             *workforce,
             const HeddleWorkforceScope  *who,
             guint                        person,
             const HeddleWorkforcePeriod *period)
{
  HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);
  g_autofree char *lent = dup_lent (workforce, person, period);
  g_autofree char *knows = g_strjoinv ("; ", worker->expertise);
  JsonObject *object = json_object_new ();
  HeddleCapacityCell cell;

  heddle_capacity_measure (workforce->by_person, person, period->first, period->last, &cell);
  heddle_cli_set_text (object, "id", heddle_record_get_id (HEDDLE_RECORD (worker->record)));
  heddle_cli_set_text (object, "name", worker->post);
  heddle_cli_set_text (object, "home", worker->home);
  heddle_cli_set_text (object, "lent", lent);
  set_fte (object, "load", cell.load);
  set_fte (object, "capacity", cell.time);
  heddle_cli_set_text (object, "knows", knows);
  json_object_set_array_member (object, "works_on", list_work (cli, workforce, who, person,
                                                               period));
  return object;
}

/* @sort: (nullable): of an organisation */
static gboolean
check_sort (const char  *sort,
            GError     **error)
{
  const HeddleChoice *sorts = heddle_kind_get_field (&heddle_organisation_kind, "sort")->choices;

  while (sort != NULL && sorts->word != NULL && !g_str_equal (sorts->word, sort))
    sorts++;
  if (sorts->word != NULL)
    return TRUE;
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("people, of: \"%s\" is no sort of organisation"), sort);

  return FALSE;
}

static gboolean
run_people (HeddleCli  *cli,
            GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "name", N_("Person") },  { "home", N_("Home organisation") }, { "lent", N_("Lent to") },
    { "load", N_("Work") },    { "capacity", N_("Time") },          { "knows", N_("Knows") },
    { "coordinator", N_("Coordinated by") }, { NULL, NULL },
  };
  HeddleWorkforceScope who = { .sort = heddle_cli_get_option (cli, "of") };
  g_autofree char *collaborative = NULL;
  g_autofree char *coordinator = NULL;
  g_autofree gboolean *scope = NULL;
  g_autoptr (HeddleWorkforce) workforce = NULL;
  HeddleWorkforcePeriod period;
  HeddleDay from;
  HeddleDay to;
  JsonArray *rows;

  if (!check_sort (who.sort, error) || !heddle_cli_open (cli, FALSE, error))
    return FALSE;
  collaborative = heddle_cli_dup_record_option (cli, "collaborative", &heddle_collaborative_kind,
                                                error);
  if (*error != NULL || !read_days (cli, cli->today, &from, &to, error))
    return FALSE;
  heddle_workforce_period_init (&period, from);
  who.collaborative = collaborative;
  who.first = period.first;
  who.last = period.last;
  workforce = heddle_workforce_new (cli->store);
  scope = heddle_workforce_list_scope (workforce, &who);
  if (collaborative != NULL && g_strcmp0 (who.sort, "education-scotland") == 0)
    coordinator = heddle_workforce_dup_coordinator (cli->store, collaborative, period.first);
  rows = json_array_new ();
  for (guint i = 0; i < workforce->people->len; i++)
    if (scope[i])
      {
        JsonObject *object = make_person (cli, workforce, &who, i, &period);

        heddle_cli_set_text (object, "coordinator", coordinator);
        json_array_add_object_element (rows, object);
      }
  heddle_workforce_period_clear (&period);
  heddle_cli_print_list (cli, rows, columns, NULL);

  return TRUE;
}

/* --- Expertise ------------------------------------------------------------ */

static JsonArray *
list_cells (HeddleExpertiseMap       *map,
            const HeddleExpertiseRow *row)
{
  JsonArray *cells = json_array_new ();

  for (guint k = 0; k < map->columns->len; k++)
    {
      const HeddleExpertiseCell *cell = &row->cells[k];
      JsonObject *object;

      if (cell->people->len == 0)
        continue;
      object = json_object_new ();
      heddle_cli_set_text (object, "name", map->columns->pdata[k]);
      json_object_set_int_member (object, "people", cell->people->len);
      set_fte (object, "free", cell->free);
      json_array_add_object_element (cells, object);
    }

  return cells;
}

static gboolean
run_expertise (HeddleCli  *cli,
               GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "name", N_("Expertise") }, { "people", N_("People") },     { "free", N_("Free") },
    { "asked", N_("Asked") },    { "together", N_("Together") }, { "where", N_("Where") },
    { NULL, NULL },
  };
  static const char *const words[] = { "authority", "sector", "curriculum", NULL };
  HeddleWorkforceScope who = { 0 };
  g_autofree char *collaborative = NULL;
  g_autoptr (HeddleWorkforce) workforce = NULL;
  g_autoptr (HeddleExpertiseMap) map = NULL;
  guint by;
  HeddleDay from;
  HeddleDay to;
  JsonArray *rows;

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;
  collaborative = heddle_cli_dup_record_option (cli, "collaborative", &heddle_collaborative_kind,
                                                error);
  if (*error != NULL || !read_days (cli, cli->today, &from, &to, error)
      || !read_by (cli, words, _("expertise, by: \"%s\" is not authority, sector or curriculum"),
                   &by, error))
    return FALSE;
  who.collaborative = collaborative;
  workforce = heddle_workforce_new (cli->store);
  map = heddle_expertise_map_new (workforce, &who, (HeddleExpertiseAgainst) by, from);
  rows = json_array_new ();
  for (guint i = 0; i < map->rows->len; i++)
    {
      const HeddleExpertiseRow *row = map->rows->pdata[i];
      JsonObject *object = json_object_new ();
      g_autofree char *together = heddle_expertise_row_dup_together (row);

      heddle_cli_set_text (object, "name", row->title);
      json_object_set_int_member (object, "people", row->together.people->len);
      set_fte (object, "free", row->together.free);
      set_fte (object, "asked", row->asked);
      json_object_set_boolean_member (object, "gap", row->gap);
      heddle_cli_set_text (object, "together", together);
      json_object_set_array_member (object, "where", list_cells (map, row));
      json_array_add_object_element (rows, object);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);

  return TRUE;
}

/* --- Requests ------------------------------------------------------------- */

static const HeddleWorkforceRequest *
find_request (HeddleCli        *cli,
              gboolean          write,
              HeddleWorkforce **workforce,
              GPtrArray       **requests,
              GError          **error)
{
  g_autoptr (HeddleRecord) record = NULL;

  if (!heddle_cli_open (cli, write, error))
    return NULL;
  record = heddle_entry_find (cli->store, &heddle_request_kind, heddle_cli_get_argument (cli, 0),
                              error);
  if (record == NULL)
    return NULL;
  *workforce = heddle_workforce_new (cli->store);
  *requests = heddle_workforce_list_requests (*workforce, NULL, cli->today);
  for (guint i = 0; i < (*requests)->len; i++)
    {
      const HeddleWorkforceRequest *request = (*requests)->pdata[i];

      if (HEDDLE_RECORD (request->record) == record)
        return request;
    }
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND, _("request: %s is in the trash"),
               heddle_record_get_id (record));

  return NULL;
}

static gboolean
run_matches (HeddleCli  *cli,
             GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "person", N_("Person") }, { "organisation", N_("Organisation") }, { "free", N_("Free") },
    { "why", N_("Why") },       { NULL, NULL },
  };
  g_autoptr (HeddleWorkforce) workforce = NULL;
  g_autoptr (GPtrArray) requests = NULL;
  const HeddleWorkforceRequest *request = find_request (cli, FALSE, &workforce, &requests, error);
  g_autoptr (GPtrArray) helpers = NULL;
  JsonArray *rows;

  if (request == NULL)
    return FALSE;
  helpers = heddle_workforce_match_request (workforce, request);
  rows = json_array_new ();
  for (guint i = 0; i < helpers->len; i++)
    {
      const HeddleWorkforceHelper *helper = helpers->pdata[i];
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, helper->match.row);
      JsonObject *object = json_object_new ();

      json_object_set_object_member (
        object, "person",
        heddle_cli_record_object (cli->store, "person",
                                  heddle_record_get_id (HEDDLE_RECORD (worker->record))));
      heddle_cli_set_text (object, "organisation", worker->home);
      json_object_set_int_member (object, "matched", helper->match.matched);
      set_fte (object, "free", helper->match.free);
      set_fte (object, "least", helper->match.least);
      json_object_set_boolean_member (object, "fits", helper->match.fits);
      heddle_cli_set_text (object, "why", helper->why);
      json_array_add_object_element (rows, object);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);

  return TRUE;
}

static gboolean
print_id (HeddleCli  *cli,
          const char *id)
{
  static const HeddleCliColumn columns[] = { { "id", N_("Id") }, { NULL, NULL } };
  JsonObject *object = json_object_new ();

  heddle_cli_set_text (object, "id", id);
  heddle_cli_print_object (cli, object, columns);

  return TRUE;
}

static gboolean
run_match (HeddleCli  *cli,
           GError    **error)
{
  g_autoptr (HeddleWorkforce) workforce = NULL;
  g_autoptr (GPtrArray) requests = NULL;
  const HeddleWorkforceRequest *request = find_request (cli, TRUE, &workforce, &requests, error);
  g_autoptr (HeddleRecord) person = NULL;
  g_autofree char *id = NULL;

  if (request == NULL)
    return FALSE;
  person = heddle_entry_find (cli->store, &heddle_person_kind, heddle_cli_get_argument (cli, 1),
                              error);
  if (person == NULL)
    return FALSE;
  id = heddle_workforce_match_with (cli->store,
                                    heddle_record_get_id (HEDDLE_RECORD (request->record)),
                                    heddle_record_get_id (person), request->fte, request->first,
                                    request->last, cli->today, error);

  return id != NULL && print_id (cli, id);
}

static gboolean
run_reallocate (HeddleCli  *cli,
                GError    **error)
{
  g_autoptr (HeddleRecord) allocation = NULL;
  g_autoptr (HeddleRecord) person = NULL;
  g_autofree char *id = NULL;
  HeddleDay from;
  HeddleDay to;

  if (!read_days (cli, cli->today, &from, &to, error) || !heddle_cli_open (cli, TRUE, error))
    return FALSE;
  allocation = heddle_entry_find (cli->store, &heddle_allocation_kind,
                                  heddle_cli_get_argument (cli, 0), error);
  if (allocation != NULL)
    person = heddle_entry_find (cli->store, &heddle_person_kind, heddle_cli_get_argument (cli, 1),
                                error);
  if (person == NULL)
    return FALSE;
  id = heddle_workforce_reallocate (cli->store, heddle_record_get_id (allocation),
                                    heddle_record_get_id (person), 0, from, error);

  return id != NULL && print_id (cli, id);
}

static gboolean
run_lend (HeddleCli  *cli,
          GError    **error)
{
  g_autoptr (HeddleRecord) person = NULL;
  g_autoptr (HeddleRecord) collaborative = NULL;
  g_autofree char *id = NULL;
  HeddleValue fte = { 0 };
  HeddleDay from;
  HeddleDay to;

  if (!read_days (cli, cli->today, &from, &to, error)
      || !heddle_cli_read_value (cli, &heddle_working_time_kind, "fte",
                                 heddle_cli_get_argument (cli, 2), &fte, error)
      || !heddle_cli_open (cli, TRUE, error))
    return FALSE;
  person = heddle_entry_find (cli->store, &heddle_person_kind, heddle_cli_get_argument (cli, 0),
                              error);
  if (person != NULL)
    collaborative = heddle_entry_find (cli->store, &heddle_collaborative_kind,
                                       heddle_cli_get_argument (cli, 1), error);
  if (collaborative == NULL)
    return FALSE;
  id = heddle_workforce_lend (cli->store, heddle_record_get_id (person),
                              heddle_record_get_id (collaborative), fte.decimal, from,
                              to != HEDDLE_DAY_NONE ? to : HEDDLE_DAY_OPEN, error);

  return id != NULL && print_id (cli, id);
}

static const char *const capacity_options[] = { "collaborative", "by", "from", "to", NULL };
static const char *const people_options[] = { "collaborative", "of", "from", NULL };
static const char *const expertise_options[] = { "collaborative", "by", "from", NULL };
static const char *const reallocate_options[] = { "from", NULL };
static const char *const lend_options[] = { "from", "to", NULL };

const HeddleCliCommand heddle_cli_workforce_commands[] = {
  { "capacity",
    "[--collaborative C] [--by person|organisation|activity] [--from DAY] [--to DAY]",
    N_("shows work against time by quarter: over by how much, when and because of what"),
    capacity_options, 0, 0, run_capacity },
  { "people", "[--collaborative C] [--of SORT] [--from DAY]",
    N_("shows who comes from where, is lent to whom, works on what and knows what in a quarter"),
    people_options, 0, 0, run_people },
  { "expertise", "[--collaborative C] [--by authority|sector|curriculum] [--from DAY]",
    N_("shows who knows what, where, and how much of their time is free in a quarter"),
    expertise_options, 0, 0, run_expertise },
  { "matches", "REQUEST", N_("ranks who could do what a request asks for, with reasons"),
    NULL, 1, 1, run_matches },
  { "match", "REQUEST PERSON", N_("answers a request with a person and allocates the time"),
    NULL, 2, 2, run_match },
  { "reallocate", "ALLOCATION PERSON [--from DAY]",
    N_("gives an allocation to somebody else from a day on"),
    reallocate_options, 2, 2, run_reallocate },
  { "lend", "PERSON COLLABORATIVE FTE [--from DAY] [--to DAY]",
    N_("seconds somebody to a collaborative for part of the week"), lend_options, 3, 3, run_lend },
  { NULL },
};
