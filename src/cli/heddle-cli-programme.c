/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme of an episode: its sessions, what it asks, groups, timetables. */

#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"
#include "heddle-cli.h"
#include "heddle-entry.h"
#include "heddle-programme-jobs.h"

static HeddleProgrammePlan *
open_programme (HeddleCli  *cli,
                gboolean    write,
                GError    **error)
{
  g_autoptr (HeddleRecord) episode = NULL;
  g_autoptr (HeddleEpisodePlan) plan = NULL;

  if (!heddle_cli_open (cli, write, error))
    return NULL;
  episode = heddle_entry_find (cli->store, &heddle_episode_kind,
                               heddle_cli_get_argument (cli, 0), error);
  if (episode == NULL)
    return NULL;
  plan = heddle_episode_plan_load (cli->store, heddle_record_get_id (episode), error);
  return plan != NULL ? heddle_programme_plan_new (cli->store, plan) : NULL;
}

static void
set_person (JsonObject                *row,
            const char                *key,
            const HeddleProgrammePlan *plan,
            int                        person)
{
  g_autofree char *name = NULL;
  JsonObject *object;

  if (person == HEDDLE_NOBODY)
    {
      json_object_set_null_member (row, key);
      return;
    }
  name = heddle_programme_plan_dup_person (plan, (guint) person);
  object = json_object_new ();
  json_object_set_string_member (
    object, "id", heddle_record_get_id (g_ptr_array_index (plan->people, person)));
  json_object_set_string_member (object, "name", name);
  json_object_set_object_member (row, key, object);
}

static JsonObject *
session_row (const HeddleProgrammePlan *plan,
             guint                      index)
{
  HeddleProgrammeSession *session = heddle_programme_plan_get_session (plan, index);
  const HeddleSessionFacts *facts = &plan->input.sessions[index];
  JsonObject *row = json_object_new ();
  guint members = 0;

  for (int side = 0; side < HEDDLE_PROGRAMME_SIDES; side++)
    members += heddle_programme_plan_count_members (plan, index, (HeddleProgrammeSide) side);
  json_object_set_string_member (row, "id", heddle_record_get_id (HEDDLE_RECORD (session)));
  json_object_set_int_member (row, "day", facts->day);
  heddle_cli_set_day (row, "date", heddle_programme_plan_get_day (plan, facts->day));
  heddle_cli_set_text (row, "starts", session->starts);
  heddle_cli_set_text (row, "ends", session->ends);
  heddle_cli_set_text (row, "letter", session->letter);
  heddle_cli_set_text (row, "title", session->title);
  heddle_cli_set_text (row, "sort", session->sort);
  heddle_cli_set_text (row, "place", session->place);
  heddle_cli_set_text (row, "link", session->link);
  set_person (row, "facilitator", plan, facts->facilitator);
  set_person (row, "recorder", plan, facts->recorder);
  json_object_set_int_member (row, "members", members);
  return row;
}

static gboolean
run_programme (HeddleCli  *cli,
               GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "day", N_("Day") },          { "date", N_("Date") },   { "starts", N_("Starts") },
    { "ends", N_("Ends") },        { "letter", "" },         { "title", N_("Session") },
    { "place", N_("Place") },      { "facilitator", N_("Facilitator") },
    { "recorder", N_("Recorder") }, { "members", N_("People") }, { NULL, NULL },
  };
  g_autoptr (HeddleProgrammePlan) plan = open_programme (cli, FALSE, error);
  JsonArray *rows;

  if (plan == NULL)
    return FALSE;
  rows = json_array_new ();
  for (guint i = 0; i < plan->sessions->len; i++)
    json_array_add_object_element (rows, session_row (plan, i));
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static gboolean
run_time_asked (HeddleCli  *cli,
                GError    **error)
{
  static const char *const words[] = { "team", "authority", "school", "family", "partner" };
  static const HeddleCliColumn columns[] = {
    { "of", N_("Of") },         { "hours", N_("Hours") }, { "people", N_("People") },
    { "schools", N_("Schools") }, { NULL, NULL },
  };
  g_autoptr (HeddleProgrammePlan) plan = open_programme (cli, FALSE, error);
  HeddleProgrammeTime times[HEDDLE_PROGRAMME_SIDES];
  JsonArray *rows;

  if (plan == NULL)
    return FALSE;
  heddle_programme_get_time (&plan->input, times);
  rows = json_array_new ();
  for (guint side = 0; side < HEDDLE_PROGRAMME_SIDES; side++)
    {
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "of", words[side]);
      json_object_set_double_member (row, "hours", (double) times[side].minutes / 60);
      json_object_set_int_member (row, "people", times[side].people);
      json_object_set_int_member (row, "schools", times[side].schools);
      json_array_add_object_element (rows, row);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static JsonArray *
list_members (const HeddleProgrammePlan *plan,
              const HeddleRegrouping    *regrouping,
              guint                      session)
{
  JsonArray *members = json_array_new ();

  for (guint i = 0; i < plan->input.n_people; i++)
    {
      g_autofree char *name = NULL;

      if (!regrouping->groups[(gsize) session * plan->input.n_people + i])
        continue;
      name = heddle_programme_plan_dup_person (plan, i);
      json_array_add_string_element (members, name);
    }
  return members;
}

static JsonObject *
regrouping_object (const HeddleProgrammePlan *plan,
                   const HeddleRegrouping    *regrouping,
                   gboolean                   applied)
{
  JsonObject *object = json_object_new ();
  JsonArray *groups = json_array_new ();

  json_object_set_boolean_member (object, "applied", applied);
  json_object_set_int_member (object, "day", regrouping->day);
  json_object_set_int_member (object, "people", regrouping->people);
  json_object_set_int_member (object, "before", regrouping->before);
  json_object_set_int_member (object, "repeated", regrouping->repeated);
  json_object_set_int_member (object, "bound", regrouping->bound);
  for (guint i = 0; i < plan->input.n_sessions; i++)
    {
      HeddleProgrammeSession *session = heddle_programme_plan_get_session (plan, i);
      JsonObject *group;

      if (plan->input.sessions[i].day != regrouping->day
          || plan->input.sessions[i].sort != HEDDLE_PROGRAMME_GROUP)
        continue;
      group = json_object_new ();
      json_object_set_string_member (group, "id", heddle_record_get_id (HEDDLE_RECORD (session)));
      heddle_cli_set_text (group, "letter", session->letter);
      heddle_cli_set_text (group, "title", session->title);
      json_object_set_array_member (group, "members", list_members (plan, regrouping, i));
      json_array_add_object_element (groups, group);
    }
  json_object_set_array_member (object, "groups", groups);
  return object;
}

static gboolean
print_regrouping (HeddleCli                 *cli,
                  const HeddleProgrammePlan *plan,
                  const HeddleRegrouping    *regrouping,
                  gboolean                   applied)
{
  static const HeddleCliColumn columns[] = {
    { "letter", N_("Group") }, { "title", N_("Session") }, { "members", N_("Members") },
    { NULL, NULL },
  };
  g_autoptr (JsonObject) object = regrouping_object (plan, regrouping, applied);
  g_autoptr (JsonNode) node = NULL;

  if (cli->format == HEDDLE_CLI_JSON)
    {
      node = json_node_new (JSON_NODE_OBJECT);
      json_node_set_object (node, object);
      heddle_cli_print_json (node);
      return TRUE;
    }
  heddle_cli_print_list (cli, json_array_ref (json_object_get_array_member (object, "groups")),
                         columns, NULL);
  if (cli->format == HEDDLE_CLI_TABLE)
    heddle_cli_writef (_("%u pairs meet again; %u did; no fewer than %u can.\n"),
                       regrouping->repeated, regrouping->before, regrouping->bound);
  return TRUE;
}

static gboolean
run_regroup (HeddleCli  *cli,
             GError    **error)
{
  HeddleValue number = { 0 };
  const char *text = heddle_cli_get_option (cli, "day");
  gboolean apply = heddle_cli_has_option (cli, "apply");
  g_autoptr (HeddleProgrammePlan) plan = open_programme (cli, apply, error);
  g_autoptr (HeddleRegrouping) regrouping = NULL;
  int day;

  if (plan == NULL
      || !heddle_cli_read_value (cli, &heddle_programme_session_kind, "day",
                                 text != NULL ? text : "2", &number, error))
    return FALSE;
  day = (int) number.integer;
  regrouping = heddle_regroup (&plan->input, day);
  if (regrouping == NULL)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("session: day %d has no groups, or nobody to put into them"), day);
      return FALSE;
    }
  if (apply && !heddle_programme_apply_groups (cli->store, plan, regrouping, error))
    return FALSE;
  return print_regrouping (cli, plan, regrouping, apply);
}

static void
add_timetable (const HeddleProgrammePlan *plan,
               guint                      person,
               JsonArray                 *rows)
{
  static const char *const parts[] = { "everybody", "member", "recorder", "facilitator" };
  g_autoptr (GArray) entries = heddle_programme_get_timetable (&plan->input, person);

  for (guint i = 0; i < entries->len; i++)
    {
      const HeddleProgrammeEntry *entry = &g_array_index (entries, HeddleProgrammeEntry, i);
      JsonObject *row = session_row (plan, entry->session);

      set_person (row, "person", plan, (int) person);
      json_object_set_string_member (row, "part", parts[entry->part]);
      json_object_set_boolean_member (row, "clash", entry->clash);
      json_array_add_object_element (rows, row);
    }
}

static gboolean
run_timetable (HeddleCli  *cli,
               GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "person", N_("Person") }, { "date", N_("Date") },     { "starts", N_("Starts") },
    { "ends", N_("Ends") },     { "title", N_("Session") }, { "part", N_("Part") },
    { "place", N_("Place") },   { "clash", N_("Clash") },   { NULL, NULL },
  };
  g_autoptr (HeddleProgrammePlan) plan = open_programme (cli, FALSE, error);
  g_autoptr (HeddleRecord) person = NULL;
  JsonArray *rows;

  if (plan == NULL)
    return FALSE;
  if (cli->arguments->len > 1)
    {
      person = heddle_entry_find (cli->store, &heddle_person_kind,
                                  heddle_cli_get_argument (cli, 1), error);
      if (person == NULL)
        return FALSE;
    }
  rows = json_array_new ();
  for (guint i = 0; i < plan->people->len; i++)
    if (person == NULL
        || heddle_programme_plan_find_person (plan, heddle_record_get_id (person)) == (int) i)
      add_timetable (plan, i, rows);
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static const char *const no_options[] = { NULL };
static const char *const regroup_options[] = { "day", "apply", NULL };

const HeddleCliCommand heddle_cli_programme_commands[] = {
  { "programme", "EPISODE", N_("lists the sessions of the fieldwork"), no_options, 1, 1,
    run_programme },
  { "time-asked", "EPISODE", N_("adds up what the programme asks of schools and staff"),
    no_options, 1, 1, run_time_asked },
  { "regroup", "EPISODE [--day N] [--apply]",
    N_("proposes groups for a day in which people meet others; --apply does it"),
    regroup_options, 1, 1, run_regroup },
  { "timetable", "EPISODE [PERSON]", N_("lists where one person, or each, is and when"),
    no_options, 1, 2, run_timetable },
  { NULL },
};
