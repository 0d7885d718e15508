/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "heddle-cli-findings.h"
#include "heddle-cli-steps.h"
#include "heddle-edtf.h"
#include "heddle-entry.h"

static void
print_plan (HeddleCli         *cli,
            HeddleEpisodePlan *plan)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (plan->episode));
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  if (cli->format == HEDDLE_CLI_JSON)
    {
      object = json_object_new ();
      json_object_set_string_member (object, "id", id);
      json_object_set_array_member (object, "steps", heddle_cli_list_steps (cli, plan));
      node = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (node, object);
      heddle_cli_print_json (node);
      return;
    }

  if (cli->format == HEDDLE_CLI_TABLE)
    heddle_cli_writef ("%s\n", id);
  heddle_cli_print_list (cli, heddle_cli_list_steps (cli, plan), heddle_cli_step_columns, NULL);
}

static gboolean
read_days (HeddleCli    *cli,
           HeddleValue  *days,
           GError      **error)
{
  const char *text = heddle_cli_get_option (cli, "days");

  if (text == NULL)
    {
      heddle_field_get_initial (heddle_kind_get_field (&heddle_episode_kind, "days"), days);
      return TRUE;
    }

  if (!heddle_cli_read_value (cli, &heddle_episode_kind, "days", text, days, error))
    return FALSE;
  if (days->type == HEDDLE_VALUE_INTEGER)
    return TRUE;

  heddle_field_set_invalid (heddle_kind_get_field (&heddle_episode_kind, "days"),
                            &heddle_episode_kind, text, error, _("is no number of days"));
  return FALSE;
}

/* A value that must not be empty. */
static gboolean
read_needed (HeddleCli    *cli,
             const char   *option,
             const char   *field,
             HeddleValue  *value,
             GError      **error)
{
  const char *text = heddle_cli_need_option (cli, option, error);

  if (text == NULL
      || !heddle_cli_read_value (cli, &heddle_episode_kind, field, text, value, error))
    return FALSE;
  if (value->type == HEDDLE_VALUE_TEXT)
    return TRUE;

  heddle_field_set_invalid (heddle_kind_get_field (&heddle_episode_kind, field),
                            &heddle_episode_kind, NULL, error, _("must not be empty"));
  return FALSE;
}

static gboolean
run_plan (HeddleCli  *cli,
          GError    **error)
{
  g_auto (HeddleValue) host = HEDDLE_VALUE_INIT;
  g_auto (HeddleValue) fieldwork = HEDDLE_VALUE_INIT;
  g_auto (HeddleValue) days = HEDDLE_VALUE_INIT;
  g_auto (HeddleValue) mode = HEDDLE_VALUE_INIT;
  const char *mode_text = heddle_cli_get_option (cli, "mode");
  g_autofree char *template = NULL;
  g_autofree char *id = NULL;
  g_autoptr (HeddleEpisodePlan) plan = NULL;

  if (heddle_cli_need_option (cli, "host", error) == NULL
      || heddle_cli_need_option (cli, "fieldwork", error) == NULL
      || !heddle_cli_open (cli, TRUE, error)
      || !read_needed (cli, "host", "host", &host, error)
      || !read_needed (cli, "fieldwork", "fieldwork_start", &fieldwork, error)
      || !read_days (cli, &days, error))
    return FALSE;
  if (mode_text != NULL && !read_needed (cli, "mode", "mode", &mode, error))
    return FALSE;

  template = heddle_cli_dup_record_option (cli, "template", &heddle_template_kind, error);
  if (template == NULL && heddle_cli_has_option (cli, "template"))
    return FALSE;

  id = heddle_episode_plan_create (cli->store, host.text, fieldwork.text, (int) days.integer,
                                   mode_text != NULL ? mode.text : "mixed", template, error);
  plan = id != NULL ? heddle_episode_plan_load (cli->store, id, error) : NULL;
  if (plan == NULL)
    return FALSE;

  print_plan (cli, plan);
  return TRUE;
}

static JsonArray *
list_moves (HeddleMovePreview *preview)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < preview->before->steps->len; i++)
    {
      const HeddleStepMove *move = &preview->moves[i];
      HeddleStep *step = g_ptr_array_index (preview->before->steps, move->step);
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "key", step->key);
      heddle_cli_set_text (row, "label", step->label);
      heddle_cli_set_day (row, "old", move->old_due);
      heddle_cli_set_day (row, "new", move->new_due);
      heddle_cli_set_text (row, "why", move->why);
      json_object_set_boolean_member (row, "stays", move->stays);
      json_array_add_object_element (rows, row);
    }

  return rows;
}

static void
print_move (HeddleCli         *cli,
            HeddleMovePreview *preview,
            gboolean           applied)
{
  static const HeddleCliColumn columns[] = {
    { "key", N_("Key") }, { "label", N_("Step") }, { "old", N_("Old") },
    { "new", N_("New") }, { "why", N_("Why") },    { NULL, NULL },
  };
  JsonArray *findings = heddle_cli_list_findings (cli, preview->new_findings);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  if (cli->format == HEDDLE_CLI_JSON)
    {
      object = json_object_new ();
      json_object_set_boolean_member (object, "applied", applied);
      json_object_set_array_member (object, "steps", list_moves (preview));
      json_object_set_array_member (object, "findings", findings);
      node = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (node, object);
      heddle_cli_print_json (node);
      return;
    }

  heddle_cli_print_list (cli, list_moves (preview), columns, NULL);
  if (cli->format == HEDDLE_CLI_TABLE)
    {
      if (json_array_get_length (findings) > 0)
        {
          heddle_cli_writef ("\n%s\n", _("New findings:"));
          heddle_cli_print_table (findings, heddle_cli_finding_columns);
        }
      heddle_cli_writef ("\n%s\n", applied ? _("Moved.")
                                           : _("Nothing is changed yet; --apply moves it."));
    }
  json_array_unref (findings);
}

static gboolean
run_move (HeddleCli  *cli,
          GError    **error)
{
  g_autoptr (HeddleRecord) episode = NULL;
  g_autoptr (HeddleMovePreview) preview = NULL;
  g_auto (HeddleValue) days = HEDDLE_VALUE_INIT;
  g_auto (HeddleValue) fieldwork = HEDDLE_VALUE_INIT;
  gboolean apply = heddle_cli_has_option (cli, "apply");
  HeddleDay start;

  if (heddle_cli_need_option (cli, "fieldwork", error) == NULL
      || !heddle_cli_open (cli, apply, error))
    return FALSE;

  episode = heddle_entry_find (cli->store, &heddle_episode_kind,
                               heddle_cli_get_argument (cli, 0), error);
  if (episode == NULL
      || !read_needed (cli, "fieldwork", "fieldwork_start", &fieldwork, error)
      || !read_days (cli, &days, error))
    return FALSE;

  start = heddle_edtf_get_day (fieldwork.text);
  if (start == HEDDLE_DAY_NONE)
    {
      heddle_field_set_invalid (heddle_kind_get_field (&heddle_episode_kind, "fieldwork_start"),
                                &heddle_episode_kind, fieldwork.text, error,
                                _("is no exact day"));
      return FALSE;
    }

  if (!heddle_cli_has_option (cli, "days") && HEDDLE_EPISODE (episode)->days > 0)
    heddle_value_set_integer (&days, HEDDLE_EPISODE (episode)->days);
  preview = heddle_move_preview_new (cli->store, heddle_record_get_id (episode), start,
                                     (int) days.integer,
                                     heddle_cli_has_option (cli, "release-late"), cli->today,
                                     error);
  if (preview == NULL || (apply && !heddle_move_preview_apply (preview, error)))
    return FALSE;

  print_move (cli, preview, apply);
  return TRUE;
}

static JsonArray *
list_reasons (char **reasons)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; reasons != NULL && reasons[i] != NULL; i++)
    json_array_add_string_element (array, reasons[i]);

  return array;
}

static gboolean
read_count (HeddleCli  *cli,
            guint      *count,
            GError    **error)
{
  const char *text = heddle_cli_get_option (cli, "count");
  guint64 number = 5;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 366, &number, NULL))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("--count: \"%s\" is not a whole number from 1 to 366."), text);
      return FALSE;
    }

  *count = (guint) number;
  return TRUE;
}

static gboolean
run_find (HeddleCli  *cli,
          GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "start", N_("First day") }, { "end", N_("Last day") },    { "score", N_("Score") },
    { "for", N_("For") },         { "against", N_("Against") }, { NULL, NULL },
  };
  g_auto (HeddleValue) host = HEDDLE_VALUE_INIT;
  g_auto (HeddleValue) days = HEDDLE_VALUE_INIT;
  g_autoptr (GPtrArray) candidates = NULL;
  const char *after_text = heddle_cli_get_option (cli, "after");
  HeddleDay after;
  JsonArray *rows;
  guint count;

  if (heddle_cli_need_option (cli, "host", error) == NULL
      || heddle_cli_need_option (cli, "after", error) == NULL
      || !heddle_cli_read_day (cli, "after", after_text, &after, error)
      || !read_count (cli, &count, error) || !heddle_cli_open (cli, FALSE, error)
      || !read_needed (cli, "host", "host", &host, error) || !read_days (cli, &days, error))
    return FALSE;

  candidates = heddle_episode_plan_find_dates (cli->store, host.text, after,
                                               (int) days.integer, cli->today, count, error);
  if (candidates == NULL)
    return FALSE;

  rows = json_array_new ();
  for (guint i = 0; i < candidates->len; i++)
    {
      HeddleCandidate *candidate = g_ptr_array_index (candidates, i);
      JsonObject *row = json_object_new ();

      heddle_cli_set_day (row, "start", candidate->start);
      heddle_cli_set_day (row, "end", candidate->end);
      json_object_set_int_member (row, "score", candidate->score);
      json_object_set_array_member (row, "for", list_reasons (candidate->reasons_for));
      json_object_set_array_member (row, "against", list_reasons (candidate->reasons_against));
      json_array_add_object_element (rows, row);
    }

  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static const char *const plan_options[] = { "host", "fieldwork", "days", "mode", "template",
                                            NULL };
static const char *const move_options[] = { "fieldwork", "days", "apply", "release-late", NULL };
static const char *const find_options[] = { "host", "after", "days", "count", NULL };

const HeddleCliCommand heddle_cli_episode_commands[] = {
  { "plan-episode",
    "--host AUTHORITY --fieldwork DAY [--days N] [--mode online|in-person|mixed] "
    "[--template NAME]",
    N_("plans an episode with its whole timeline"), plan_options, 0, 0, run_plan },
  { "move-episode", "EPISODE --fieldwork DAY [--days N] [--release-late] [--apply]",
    N_("shows what moving the fieldwork does; moves it with --apply"), move_options, 1, 1,
    run_move },
  { "find-dates", "--host AUTHORITY --after DAY [--days N] [--count N]",
    N_("ranks feasible fieldwork dates, with reasons"), find_options, 0, 0, run_find },
  { NULL },
};
