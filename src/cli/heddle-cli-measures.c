/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan's measures say, and its theory of change. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-cli-output.h"
#include "heddle-cli.h"
#include "heddle-drivers.h"
#include "heddle-entry.h"
#include "heddle-measures.h"

static char *
find_id (HeddleCli         *cli,
         const HeddleKind  *kind,
         guint              argument,
         GError           **error)
{
  g_autoptr (HeddleRecord) record =
    heddle_entry_find (cli->store, kind, heddle_cli_get_argument (cli, argument), error);

  return record != NULL ? g_strdup (heddle_record_get_id (record)) : NULL;
}

/* --- Run chart ------------------------------------------------------------ */

static void
set_number (JsonObject *object,
            const char *key,
            double      value)
{
  if (isnan (value))
    json_object_set_null_member (object, key);
  else
    json_object_set_double_member (object, key, value);
}

static JsonObject *
point_row (const HeddleMeasureRun *run,
           const HeddlePoint      *point)
{
  static const char *const states[] = { "value", "missing", "overdue", "planned" };
  static const char *const sides[] = { "below", "on", "above" };
  HeddleObservation *observation = heddle_measure_run_get (run, point);
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "id", heddle_record_get_id (HEDDLE_RECORD (observation)));
  heddle_cli_set_text (row, "date", observation->observed_on != NULL ? observation->observed_on
                                                                     : observation->due);
  json_object_set_string_member (row, "state", states[point->state]);
  set_number (row, "value", point->value);
  if (point->n >= 0)
    json_object_set_int_member (row, "n", point->n);
  else
    json_object_set_null_member (row, "n");
  heddle_cli_set_text (row, "median", point->state == HEDDLE_POINT_VALUE ? sides[point->side + 1]
                                                                         : NULL);
  json_object_set_boolean_member (row, "shift", point->shifted);
  heddle_cli_set_text (row, "remark", observation->remark);
  return row;
}

static JsonArray *
list_points (const HeddleMeasureRun *run,
             const HeddleRunChart   *chart)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < chart->points->len; i++)
    json_array_add_object_element (
      rows, point_row (run, &g_array_index (chart->points, HeddlePoint, i)));
  return rows;
}

static JsonObject *
chart_object (const HeddleMeasureRun *run,
              HeddleSplit             split)
{
  const HeddleRunChart *chart = run->charts[split];
  g_autofree char *about = heddle_measure_run_dup_about (run, split);
  g_autofree char *headline = heddle_measure_run_dup_headline (run, split);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "measure", about);
  json_object_set_string_member (object, "says", headline);
  json_object_set_string_member (object, "split", heddle_split_get_name (split));
  set_number (object, "median", chart->median);
  json_object_set_int_member (object, "median_of", chart->frozen);
  json_object_set_int_member (object, "values", chart->values);
  json_object_set_int_member (object, "off_median", chart->useful);
  json_object_set_boolean_member (object, "enough", chart->enough);
  json_object_set_int_member (object, "longest_run", chart->longest);
  json_object_set_int_member (object, "longest_by_chance", chart->longest_limit);
  json_object_set_boolean_member (object, "shift", chart->shifts->len > 0);
  json_object_set_int_member (object, "crossings", chart->crossings);
  json_object_set_int_member (object, "crossings_by_chance", chart->crossings_limit);
  json_object_set_boolean_member (object, "too_few_crossings", chart->too_few);
  set_number (object, "latest",
              chart->latest == G_MAXUINT
                ? NAN : g_array_index (chart->points, HeddlePoint, chart->latest).value);
  set_number (object, "baseline", run->measure->baseline);
  set_number (object, "target", run->measure->target);
  return object;
}

static gboolean
get_split (HeddleCli               *cli,
           const HeddleMeasureRun  *run,
           HeddleSplit             *split,
           GError                 **error)
{
  const char *name = heddle_cli_get_option (cli, "split");

  *split = heddle_measure_run_get_split (run);
  if (name == NULL || heddle_split_parse (name, split))
    return TRUE;
  g_set_error (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
               _("--split is overall, q1, q5 or gap, not \"%s\"."), name);
  return FALSE;
}

static gboolean
run_chart (HeddleCli  *cli,
           GError    **error)
{
  static const HeddleCliColumn facts[] = {
    { "measure", N_("Measure") },           { "says", N_("Says") },
    { "median", N_("Median") },             { "median_of", N_("Median of the first") },
    { "off_median", N_("Points off it") },  { "longest_run", N_("Longest run") },
    { "longest_by_chance", N_("By chance at most") },
    { "shift", N_("Shift") },               { "crossings", N_("Crossings") },
    { "crossings_by_chance", N_("By chance at least") },
    { "too_few_crossings", N_("Too few") }, { "latest", N_("Latest") },
    { "baseline", N_("Baseline") },         { "target", N_("Target") },
    { NULL, NULL },
  };
  static const HeddleCliColumn columns[] = {
    { "date", N_("Date") },   { "state", N_("State") }, { "value", N_("Value") },
    { "n", N_("n") },         { "median", N_("Median") }, { "shift", N_("Shift") },
    { "remark", N_("Remark") }, { NULL, NULL },
  };
  g_autoptr (HeddleMeasureRun) run = NULL;
  g_autoptr (JsonArray) points = NULL;
  g_autofree char *id = NULL;
  HeddleSplit split;
  JsonObject *object;

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;
  id = find_id (cli, &heddle_measure_kind, 0, error);
  run = id != NULL ? heddle_measure_run_load (cli->store, id, cli->today, error) : NULL;
  if (run == NULL || !get_split (cli, run, &split, error))
    return FALSE;
  points = list_points (run, run->charts[split]);
  if (cli->format == HEDDLE_CLI_CSV)
    {
      heddle_cli_print_list (cli, g_steal_pointer (&points), columns, NULL);
      return TRUE;
    }
  object = chart_object (run, split);
  if (cli->format == HEDDLE_CLI_JSON)
    json_object_set_array_member (object, "points", g_steal_pointer (&points));
  heddle_cli_print_object (cli, object, facts);
  if (points != NULL)
    {
      heddle_cli_write ("\n");
      heddle_cli_print_table (points, columns);
    }
  return TRUE;
}

static gboolean
run_plan_observations (HeddleCli  *cli,
                       GError    **error)
{
  static const HeddleCliColumn columns[] = { { "planned", N_("Planned") }, { NULL, NULL } };
  g_autofree char *id = NULL;
  g_autoptr (GError) problem = NULL;
  JsonObject *object;
  guint n;

  if (!heddle_cli_open (cli, TRUE, error))
    return FALSE;
  id = find_id (cli, &heddle_measure_kind, 0, error);
  if (id == NULL)
    return FALSE;
  n = heddle_measure_plan (cli->store, id, cli->today, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  object = json_object_new ();
  json_object_set_int_member (object, "planned", n);
  heddle_cli_print_object (cli, object, columns);
  return TRUE;
}

/* --- Drivers -------------------------------------------------------------- */

static JsonObject *
driver_row (HeddleCli              *cli,
            const HeddleDriverPlan *plan,
            guint                   node)
{
  const HeddleDriverNode *place = heddle_driver_tree_get (plan->tree, node);
  HeddleDriver *driver = heddle_driver_plan_get (plan, node);
  g_autofree char *note = heddle_driver_plan_dup_note (plan, node, cli->today);
  JsonArray *above = json_array_new ();
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "id", heddle_record_get_id (HEDDLE_RECORD (driver)));
  json_object_set_string_member (row, "sort", driver->sort);
  json_object_set_string_member (row, "title", driver->title);
  if (place->parent != HEDDLE_DRIVER_NONE)
    json_array_add_string_element (above, heddle_driver_plan_get (plan, place->parent)->title);
  for (guint i = 0; i < place->links->len; i++)
    json_array_add_string_element (
      above, heddle_driver_plan_get (plan, g_array_index (place->links, guint, i))->title);
  json_object_set_array_member (row, "hangs_on", above);
  heddle_cli_set_text (row, "state", note);
  return row;
}

static gboolean
run_drivers (HeddleCli  *cli,
             GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "id", N_("Id") },             { "sort", N_("Sort") },   { "title", N_("Title") },
    { "hangs_on", N_("Hangs on") }, { "state", N_("State") }, { NULL, NULL },
  };
  g_autoptr (HeddleDriverPlan) plan = NULL;
  g_autofree char *id = NULL;
  JsonArray *rows;

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;
  id = find_id (cli, &heddle_plan_kind, 0, error);
  if (id == NULL)
    return FALSE;
  plan = heddle_driver_plan_load (cli->store, id);
  if (cli->format == HEDDLE_CLI_TABLE)
    {
      g_autofree char *outline = heddle_driver_tree_write (plan->tree);

      heddle_cli_write (outline);
      return TRUE;
    }
  rows = json_array_new ();
  for (guint i = 0; i < heddle_driver_tree_get_size (plan->tree); i++)
    json_array_add_object_element (rows, driver_row (cli, plan, i));
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static gboolean
run_read_drivers (HeddleCli  *cli,
                  GError    **error)
{
  static const HeddleCliColumn columns[] = { { "id", N_("Id") }, { NULL, NULL } };
  g_autofree char *id = NULL;
  g_autofree char *below = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) problem = NULL;
  JsonArray *rows;
  gsize length;

  if (!heddle_cli_open (cli, TRUE, error))
    return FALSE;
  id = find_id (cli, &heddle_plan_kind, 0, error);
  if (id == NULL || !g_file_get_contents (heddle_cli_get_argument (cli, 1), &text, &length, error))
    return FALSE;
  below = heddle_cli_dup_record_option (cli, "below", &heddle_driver_kind, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (!g_utf8_validate (text, (gssize) length, NULL))
    {
      g_set_error (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                   _("%s is not text in UTF-8."), heddle_cli_get_argument (cli, 1));
      return FALSE;
    }
  ids = heddle_driver_read_outline (cli->store, id, below, text, error);
  if (ids == NULL)
    return FALSE;
  rows = json_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    {
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "id", ids[i]);
      json_array_add_object_element (rows, row);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static gboolean
change_link (HeddleCli  *cli,
             gboolean  (*change) (HeddleStore *, const char *, const char *, GError **),
             GError    **error)
{
  g_autofree char *driver = NULL;
  g_autofree char *parent = NULL;

  if (!heddle_cli_open (cli, TRUE, error))
    return FALSE;
  driver = find_id (cli, &heddle_driver_kind, 0, error);
  parent = driver != NULL ? find_id (cli, &heddle_driver_kind, 1, error) : NULL;
  return parent != NULL && change (cli->store, driver, parent, error);
}

static gboolean
run_link (HeddleCli  *cli,
          GError    **error)
{
  return change_link (cli, heddle_driver_hang, error);
}

static gboolean
run_unlink (HeddleCli  *cli,
            GError    **error)
{
  return change_link (cli, heddle_driver_unhang, error);
}

static gboolean
run_advance (HeddleCli  *cli,
             GError    **error)
{
  g_autofree char *id = NULL;

  if (!heddle_cli_open (cli, TRUE, error))
    return FALSE;
  id = find_id (cli, &heddle_test_of_change_kind, 0, error);
  return id != NULL && heddle_test_advance (cli->store, id, cli->today, error);
}

static const char *const split_options[] = { "split", NULL };
static const char *const below_options[] = { "below", NULL };

const HeddleCliCommand heddle_cli_measure_commands[] = {
  { "run-chart", "MEASURE [--split overall|q1|q5|gap]",
    N_("says what the values of a measure show: median, shift, crossings, each point"),
    split_options, 1, 1, run_chart },
  { "plan-observations", "MEASURE", N_("plans when values are to be there, up to the target"),
    NULL, 1, 1, run_plan_observations },
  { "drivers", "PLAN", N_("writes the theory of change of a plan as an outline"), NULL, 1, 1,
    run_drivers },
  { "read-drivers", "PLAN FILE [--below DRIVER]",
    N_("adds drivers from an outline: a line each, further in what hangs on the line above"),
    below_options, 2, 2, run_read_drivers },
  { "link-driver", "DRIVER PARENT", N_("hangs a driver on another one, too"), NULL, 2, 2,
    run_link },
  { "unlink-driver", "DRIVER PARENT", N_("takes that back"), NULL, 2, 2, run_unlink },
  { "advance-test", "TEST", N_("takes a test of change on: plan, do, study, act"), NULL, 1, 1,
    run_advance },
  { NULL },
};
