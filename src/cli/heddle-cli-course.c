/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of an episode besides its timeline: its status, programme and
 * learning, and a template made of it. */

#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"
#include "heddle-cli.h"
#include "heddle-entry.h"
#include "heddle-episode-comparison.h"
#include "heddle-episode-learning.h"
#include "heddle-episode-status.h"
#include "heddle-episode-template.h"
#include "heddle-process-feedback.h"
#include "heddle-programme-build.h"
#include "heddle-record-json.h"

static HeddleRecord *
find_episode (HeddleCli  *cli,
              GError    **error)
{
  if (!heddle_cli_open (cli, TRUE, error))
    return NULL;
  return heddle_entry_find (cli->store, &heddle_episode_kind, heddle_cli_get_argument (cli, 0),
                            error);
}

static gboolean
run_build (HeddleCli  *cli,
           GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "day", N_("Day") },       { "starts", N_("Starts") }, { "ends", N_("Ends") },
    { "letter", N_("Letter") }, { "title", N_("Session") }, { "sort", N_("Sort") },
    { NULL, NULL },
  };
  g_autoptr (HeddleRecord) episode = find_episode (cli, error);
  g_autoptr (GPtrArray) sessions = NULL;
  JsonArray *rows;

  if (episode == NULL
      || !heddle_programme_build (cli->store, heddle_record_get_id (episode),
                                  heddle_cli_has_option (cli, "replace"), error))
    return FALSE;

  sessions = heddle_query_records (cli->store, &heddle_programme_session_kind, "episode",
                                   heddle_record_get_id (episode));
  rows = json_array_new ();
  for (guint i = 0; i < sessions->len; i++)
    json_array_add_object_element (rows, heddle_record_json (g_ptr_array_index (sessions, i),
                                                             TRUE));
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static gboolean
run_close_learning (HeddleCli  *cli,
                    GError    **error)
{
  g_autoptr (HeddleRecord) episode = NULL;
  const char *on = heddle_cli_get_option (cli, "on");
  HeddleDay day = cli->today;

  if (on != NULL && !heddle_cli_read_day (cli, "on", on, &day, error))
    return FALSE;

  episode = find_episode (cli, error);
  return episode != NULL
         && heddle_episode_close_learning (cli->store, heddle_record_get_id (episode), day,
                                           heddle_cli_get_option (cli, "reason"), error);
}

static gboolean
run_postpone (HeddleCli  *cli,
              GError    **error)
{
  g_autoptr (HeddleRecord) episode = find_episode (cli, error);

  return episode != NULL
         && heddle_episode_postpone (cli->store, heddle_record_get_id (episode),
                                     heddle_cli_get_option (cli, "reason"), error);
}

static gboolean
run_cancel (HeddleCli  *cli,
            GError    **error)
{
  g_autoptr (HeddleRecord) episode = find_episode (cli, error);

  return episode != NULL
         && heddle_episode_cancel (cli->store, heddle_record_get_id (episode),
                                   heddle_cli_get_option (cli, "reason"), error);
}

static gboolean
run_close (HeddleCli  *cli,
           GError    **error)
{
  g_autoptr (HeddleRecord) episode = find_episode (cli, error);

  return episode != NULL
         && heddle_episode_close (cli->store, heddle_record_get_id (episode), error);
}

static gboolean
run_resume (HeddleCli  *cli,
            GError    **error)
{
  g_autoptr (HeddleRecord) episode = find_episode (cli, error);

  return episode != NULL
         && heddle_episode_resume (cli->store, heddle_record_get_id (episode), error);
}

static gboolean
run_copy (HeddleCli  *cli,
          GError    **error)
{
  static const HeddleCliColumn columns[] = { { "id", N_("Id") }, { NULL, NULL } };
  g_autoptr (HeddleRecord) episode = find_episode (cli, error);
  g_autofree char *id = NULL;
  JsonObject *object;

  if (episode != NULL)
    id = heddle_episode_copy_as_template (cli->store, heddle_record_get_id (episode),
                                          heddle_cli_get_argument (cli, 1), error);
  if (id == NULL)
    return FALSE;

  object = json_object_new ();
  json_object_set_string_member (object, "id", id);
  heddle_cli_print_object (cli, object, columns);
  return TRUE;
}

static JsonObject *
comparison_to_json (const HeddleEpisodeComparison *one)
{
  JsonObject *object = json_object_new ();
  g_autofree char *start = heddle_day_to_iso (one->start);
  const struct
  {
    const char *name;
    gint64 value;
  } numbers[] = {
    { "steps", one->steps },       { "done", one->done },         { "late", one->late },
    { "own_dates", one->own },     { "template_version", one->version },
    { "days", one->days },         { "sessions", one->sessions }, { "groups", one->groups },
    { "findings", one->faults },   { "school_minutes", (gint64) one->minutes },
    { "slots", one->slots },       { "open_slots", one->open },   { "sides", one->sides },
  };

  json_object_set_string_member (object, "id",
                                 heddle_record_get_id (HEDDLE_RECORD (one->episode)));
  json_object_set_string_member (object, "title", one->title);
  if (one->start != HEDDLE_DAY_NONE)
    json_object_set_string_member (object, "fieldwork_start", start);
  else
    json_object_set_null_member (object, "fieldwork_start");
  json_object_set_string_member (object, "stage", heddle_stage_get_word (one->stage));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    json_object_set_int_member (object, numbers[i].name, numbers[i].value);
  json_object_set_boolean_member (object, "next_host", one->next_host);
  return object;
}

static gboolean
run_compare (HeddleCli  *cli,
             GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "title", N_("Episode") },         { "fieldwork_start", N_("Fieldwork") },
    { "stage", N_("Stage") },           { "done", N_("Done") },
    { "steps", N_("Steps") },           { "late", N_("Late") },
    { "own_dates", N_("Own dates") },   { "sessions", N_("Sessions") },
    { "groups", N_("Groups") },         { "findings", N_("Findings") },
    { "open_slots", N_("Open slots") }, { "sides", N_("Sides") },
    { NULL, NULL },
  };
  g_autoptr (GPtrArray) all = NULL;
  JsonArray *rows;

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;
  all = heddle_episodes_compare (cli->store, cli->today);
  rows = json_array_new ();
  for (guint i = 0; i < all->len; i++)
    json_array_add_object_element (rows, comparison_to_json (all->pdata[i]));
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static gboolean
run_feedback (HeddleCli  *cli,
              GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "members", N_("In the team") },  { "answers", N_("Answers") },
    { "very", N_("Very useful") },     { "fairly", N_("Fairly useful") },
    { "little", N_("Of little use") }, { NULL, NULL },
  };
  g_autoptr (HeddleRecord) episode = NULL;
  const char *episodes[] = { NULL, NULL };
  HeddleProcessFeedback feedback;
  JsonObject *object;

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;
  episode = heddle_entry_find (cli->store, &heddle_episode_kind, heddle_cli_get_argument (cli, 0),
                               error);
  if (episode == NULL)
    return FALSE;

  episodes[0] = heddle_record_get_id (episode);
  heddle_process_feedback_count (cli->store, episodes, heddle_cli_has_option (cli, "private"),
                                 &feedback);
  object = json_object_new ();
  json_object_set_int_member (object, "members", feedback.members);
  json_object_set_int_member (object, "answers", feedback.answers);
  json_object_set_int_member (object, "very", feedback.very);
  json_object_set_int_member (object, "fairly", feedback.fairly);
  json_object_set_int_member (object, "little", feedback.little);
  heddle_cli_print_object (cli, object, columns);
  return TRUE;
}

static const char *const no_options[] = { NULL };
static const char *const reason_options[] = { "reason", NULL };
static const char *const build_options[] = { "replace", NULL };
static const char *const feedback_options[] = { "private", NULL };
static const char *const close_options[] = { "on", "reason", NULL };

const HeddleCliCommand heddle_cli_course_commands[] = {
  { "postpone-episode", "EPISODE --reason TEXT",
    N_("takes the fieldwork's date away; steps stay until there is another"), reason_options, 1, 1,
    run_postpone },
  { "cancel-episode", "EPISODE --reason TEXT", N_("says that an episode will not happen"),
    reason_options, 1, 1, run_cancel },
  { "close-episode", "EPISODE", N_("says that all of an episode is done"), no_options, 1, 1,
    run_close },
  { "resume-episode", "EPISODE",
    N_("plans an episode again that was postponed, cancelled or closed"), no_options, 1, 1,
    run_resume },
  { "copy-template", "EPISODE NAME", N_("makes a template of an episode's steps"), no_options, 2,
    2, run_copy },
  { "build-programme", "EPISODE [--replace]",
    N_("lays out the programme of the fieldwork from the exemplar"), build_options, 1, 1,
    run_build },
  { "compare-episodes", "",
    N_("lists timelines, programmes and open slots of the running episodes"), no_options, 0, 0,
    run_compare },
  { "feedback", "EPISODE [--private]",
    N_("sums up what those who took part said of the process"), feedback_options, 1, 1,
    run_feedback },
  { "close-learning", "EPISODE [--on DAY] [--reason TEXT]",
    N_("closes the learning of an episode; without any practice, with the reason why"),
    close_options, 1, 1, run_close_learning },
  { NULL },
};
