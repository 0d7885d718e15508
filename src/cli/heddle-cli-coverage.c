/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What plans cover, the line of sight through them, what comes from schools, and where
 * a headteacher goes. */

#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"
#include "heddle-cli.h"
#include "heddle-entry.h"
#include "heddle-plan-coverage.h"
#include "heddle-plan-sight.h"
#include "heddle-school-priorities.h"
#include "heddle-titles.h"
#include "heddle-where-to-go.h"

/* --- Coverage --------------------------------------------------------------- */

/* A plan, or the newest improvement plan of a collaborative. */
static HeddlePlanContent *
load_content (HeddleCli  *cli,
              const char *name,
              GError    **error)
{
  g_autoptr (HeddleRecord) record = heddle_entry_find (cli->store, &heddle_plan_kind, name, NULL);
  g_autoptr (HeddlePlan) newest = NULL;
  g_autoptr (HeddleRecord) collaborative = NULL;

  if (record != NULL)
    return heddle_plan_content_load (cli->store, heddle_record_get_id (record), error);
  collaborative = heddle_entry_find (cli->store, &heddle_collaborative_kind, name, NULL);
  if (collaborative != NULL)
    newest = heddle_plan_find_newest (cli->store, heddle_record_get_id (collaborative), TRUE);
  if (newest != NULL)
    return heddle_plan_content_load (cli->store, heddle_record_get_id (HEDDLE_RECORD (newest)),
                                     error);
  /* Says why the name is no plan. */
  record = heddle_entry_find (cli->store, &heddle_plan_kind, name, error);
  return NULL;
}

static gboolean
read_dimension (HeddleCli                *cli,
                HeddleCoverageDimension  *dimension,
                GError                  **error)
{
  const char *of = heddle_cli_get_option (cli, "of");

  *dimension = heddle_coverage_find (of != NULL ? of : "functions");
  if (*dimension < HEDDLE_N_COVERAGES)
    return TRUE;
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("coverage, of: \"%s\" is not one of functions, principles, nif, curriculum, "
                 "evidence, partners"), of);
  return FALSE;
}

static JsonObject *
coverage_row (HeddleCoverage *coverage,
              guint           row)
{
  const HeddleCoverageLine *line = coverage->rows->pdata[row];
  JsonObject *object = json_object_new ();
  JsonArray *by = json_array_new ();
  g_autofree char *together = heddle_coverage_dup_together (coverage, row);
  g_autofree char *missing = heddle_coverage_dup_missing (coverage, row);

  heddle_cli_set_text (object, "number", line->code);
  heddle_cli_set_text (object, "title", line->label);
  heddle_cli_set_text (object, "state",
                       heddle_cover_get_word (heddle_coverage_get_row (coverage, row)));
  heddle_cli_set_text (object, "together", together);
  heddle_cli_set_text (object, "missing", missing);
  heddle_cli_set_text (object, "remark", line->remark);
  json_object_set_int_member (object, "change", heddle_coverage_get_change (coverage, row));
  for (guint i = 0; i < coverage->columns->len; i++)
    {
      HeddleCover cover = heddle_coverage_get (coverage, row, i);
      JsonObject *cell;

      if (cover == HEDDLE_COVER_EMPTY)
        continue;
      cell = json_object_new ();
      heddle_cli_set_text (cell, "title",
                           ((HeddleCoverageLine *) coverage->columns->pdata[i])->label);
      heddle_cli_set_text (cell, "state", heddle_cover_get_word (cover));
      json_array_add_object_element (by, cell);
    }
  json_object_set_array_member (object, "by", by);
  return object;
}

static gboolean
run_coverage (HeddleCli  *cli,
              GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "number", N_("No.") }, { "title", N_("What") }, { "state", N_("State") },
    { "together", N_("Together") }, { NULL, NULL },
  };
  const char *name = heddle_cli_get_argument (cli, 0);
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddleCoverage) coverage = NULL;
  HeddleCoverageDimension dimension;
  JsonArray *rows;

  if (!heddle_cli_open (cli, FALSE, error) || !read_dimension (cli, &dimension, error))
    return FALSE;
  if (name != NULL)
    {
      content = load_content (cli, name, error);
      if (content == NULL)
        return FALSE;
      coverage = heddle_plan_coverage_make (cli->store, content, dimension);
    }
  else
    coverage = heddle_plan_coverage_all (cli->store, dimension, TRUE);
  rows = json_array_new ();
  for (guint i = 0; i < coverage->rows->len; i++)
    json_array_add_object_element (rows, coverage_row (coverage, i));
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

/* --- Line of sight ---------------------------------------------------------- */

static void
add_nodes (JsonArray   *rows,
           HeddleSight *sight,
           const char  *from,
           const char  *title)
{
  static const char *const faults[] = { NULL, "planned", "less", "missing" };

  for (guint i = 0; i < sight->nodes->len; i++)
    {
      const HeddleSightNode *node = sight->nodes->pdata[i];
      JsonObject *object = json_object_new ();

      heddle_cli_set_text (object, from, title);
      heddle_cli_set_text (object, "stage", heddle_sight_stage_get_name (node->stage));
      heddle_cli_set_text (object, "title", node->title);
      heddle_cli_set_text (object, "remark", node->remark);
      heddle_cli_set_text (object, "fault", faults[node->fault]);
      heddle_cli_set_text (object, "id", node->kind != NULL ? node->id : NULL);
      json_array_add_object_element (rows, object);
    }
}

static gboolean
run_line_of_sight (HeddleCli  *cli,
                   GError    **error)
{
  gboolean backwards = heddle_cli_has_option (cli, "backwards");
  const HeddleCliColumn columns[] = {
    { backwards ? "measure" : "priority", backwards ? N_("Measure") : N_("Priority") },
    { "stage", N_("Stage") },
    { "title", N_("Title") },
    { "remark", N_("Remark") },
    { "fault", N_("Missing") },
    { NULL, NULL },
  };
  GPtrArray *ends;
  g_autoptr (HeddlePlanContent) content = NULL;
  g_autoptr (HeddlePlanSight) facts = NULL;
  JsonArray *rows;

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;
  content = load_content (cli, heddle_cli_get_argument (cli, 0), error);
  if (content == NULL)
    return FALSE;
  facts = heddle_plan_sight_new (cli->store, content);
  rows = json_array_new ();
  ends = backwards ? content->measures : content->priorities;
  for (guint i = 0; i < ends->len; i++)
    {
      g_autoptr (HeddleSight) sight
        = heddle_plan_sight_trace (facts, heddle_record_get_id (ends->pdata[i]));

      add_nodes (rows, sight, columns[0].key,
                 backwards ? HEDDLE_MEASURE (ends->pdata[i])->title
                           : HEDDLE_PRIORITY (ends->pdata[i])->title);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

/* --- What comes from schools ------------------------------------------------ */

static JsonObject *
school_row (HeddleSchoolPriority *priority)
{
  JsonObject *object = json_object_new ();
  g_autofree char *school = priority->school != NULL
                              ? heddle_title_of_reference (HEDDLE_RECORD (priority), "school")
                              : NULL;
  g_autofree char *authority = heddle_title_of_reference (HEDDLE_RECORD (priority), "authority");
  g_autofree char *answer = priority->priority != NULL
                              ? heddle_title_of_reference (HEDDLE_RECORD (priority), "priority")
                              : NULL;

  heddle_cli_set_text (object, "id", heddle_record_get_id (HEDDLE_RECORD (priority)));
  heddle_cli_set_text (object, "title", priority->title);
  heddle_cli_set_text (object, "school", school);
  heddle_cli_set_text (object, "authority", authority);
  heddle_cli_set_text (object, "year", priority->year);
  heddle_cli_set_text (object, "answer", answer);
  return object;
}

static JsonObject *
school_count_row (const HeddleSchoolCount *count)
{
  JsonObject *object = json_object_new ();
  JsonArray *priorities = json_array_new ();

  heddle_cli_set_text (object, "title", count->title);
  json_object_set_int_member (object, "schools", count->records->len);
  json_object_set_int_member (object, "authorities", count->n_authorities);
  json_object_set_int_member (object, "answered", count->n_linked);
  heddle_cli_set_text (object, "answers", count->answers);
  for (guint i = 0; i < count->records->len; i++)
    json_array_add_object_element (priorities, school_row (count->records->pdata[i]));
  json_object_set_array_member (object, "priorities", priorities);
  return object;
}

static gboolean
run_school_priorities (HeddleCli  *cli,
                       GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "title", N_("Of") },
    { "schools", N_("Schools") },
    { "authorities", N_("Authorities") },
    { "answered", N_("Answered") },
    { "answers", N_("By") },
    { NULL, NULL },
  };
  const char *by = heddle_cli_get_option (cli, "by");
  gboolean by_authority = g_strcmp0 (by, "authority") == 0;
  g_autoptr (GPtrArray) counts = NULL;
  JsonArray *rows;

  if (by != NULL && !by_authority && !g_str_equal (by, "theme"))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("school-priorities, by: \"%s\" is not one of theme, authority"), by);
      return FALSE;
    }
  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;
  counts = heddle_school_priorities_count (cli->store, by_authority ? HEDDLE_SCHOOL_BY_AUTHORITY
                                                                    : HEDDLE_SCHOOL_BY_THEME,
                                           TRUE);
  rows = json_array_new ();
  for (guint i = 0; i < counts->len; i++)
    json_array_add_object_element (rows, school_count_row (counts->pdata[i]));
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

/* --- Where to go ------------------------------------------------------------ */

static gboolean
run_where_to_go (HeddleCli  *cli,
                 GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "need", N_("Need") }, { "who", N_("Who") },         { "title", N_("What") },
    { "how", N_("How") },   { "doubled", N_("Doubled") }, { NULL, NULL },
  };
  g_autoptr (HeddleRecord) authority = NULL;
  g_autoptr (HeddleWhereToGo) guide = NULL;
  JsonArray *rows;

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;
  authority = heddle_entry_find (cli->store, &heddle_authority_kind,
                                 heddle_cli_get_argument (cli, 0), error);
  if (authority != NULL)
    guide = heddle_where_to_go_load (cli->store, heddle_record_get_id (authority), cli->today,
                                     error);
  if (guide == NULL)
    return FALSE;
  rows = json_array_new ();
  for (guint i = 0; i < guide->lines->len; i++)
    {
      const HeddleWhereLine *line = guide->lines->pdata[i];
      JsonObject *object = json_object_new ();

      heddle_cli_set_text (object, "need", line->provision->need);
      heddle_cli_set_text (object, "who", line->who);
      heddle_cli_set_text (object, "title", line->provision->title);
      heddle_cli_set_text (object, "how", line->provision->how);
      json_object_set_boolean_member (object, "doubled", line->doubled);
      json_array_add_object_element (rows, object);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static const char *const coverage_options[] = { "of", NULL };
static const char *const sight_options[] = { "backwards", NULL };
static const char *const school_options[] = { "by", NULL };

const HeddleCliCommand heddle_cli_coverage_commands[] = {
  { "coverage", "[PLAN|COLLABORATIVE] [--of WHAT]",
    N_("says what a plan covers, or all side by side: functions, principles, nif, "
       "curriculum, evidence, partners"), coverage_options, 0, 1, run_coverage },
  { "line-of-sight", "PLAN|COLLABORATIVE [--backwards]",
    N_("follows each priority from the needs it answers to what came of it, or each "
       "measure back"), sight_options, 1, 1, run_line_of_sight },
  { "school-priorities", "[--by theme|authority]",
    N_("counts what schools want, by theme or authority, and what answers it"), school_options,
    0, 0, run_school_priorities },
  { "where-to-go", "AUTHORITY",
    N_("says what schools of an authority can get, from whom and how"), NULL, 1, 1,
    run_where_to_go },
  { NULL },
};
