/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings of groups: planning them, their agenda, and what they lead to. */

#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"
#include "heddle-entry.h"
#include "heddle-meeting-jobs.h"

/* Opens the file and finds the record that the first argument names. */
static HeddleRecord *
open_record (HeddleCli         *cli,
             const HeddleKind  *kind,
             gboolean           writes,
             GError           **error)
{
  if (!heddle_cli_open (cli, writes, error))
    return NULL;
  return heddle_entry_find (cli->store, kind, heddle_cli_get_argument (cli, 0), error);
}

static gboolean
run_plan_meetings (HeddleCli  *cli,
                   GError    **error)
{
  static const HeddleCliColumn columns[] = { { "skipped", N_("Left out as closed") },
                                             { NULL, NULL } };
  g_autoptr (HeddleRecord) series = open_record (cli, &heddle_series_kind, TRUE, error);
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (HeddleDay));
  JsonArray *rows;
  guint n;

  if (series == NULL
      || !heddle_series_plan (cli->store, heddle_record_get_id (series), &n, skipped, error))
    return FALSE;
  rows = json_array_new ();
  for (guint i = 0; i < skipped->len; i++)
    {
      JsonObject *row = json_object_new ();

      heddle_cli_set_day (row, "skipped", g_array_index (skipped, HeddleDay, i));
      json_array_add_object_element (rows, row);
    }
  if (cli->format == HEDDLE_CLI_TABLE)
    heddle_cli_writef (ngettext ("%u meeting planned\n", "%u meetings planned\n", n), n);
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static JsonArray *
list_agenda (HeddleStore   *store,
             HeddleMeeting *meeting)
{
  g_autoptr (GPtrArray) items =
    heddle_agenda_list (store, heddle_record_get_id (HEDDLE_RECORD (meeting)));
  g_autofree HeddleAgendaTime *times = heddle_agenda_list_times (meeting, items);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      HeddleAgendaItem *item = items->pdata[i];
      g_autofree char *starts = heddle_agenda_format_time (times[i].starts);
      JsonObject *row = json_object_new ();

      heddle_cli_set_text (row, "id", heddle_record_get_id (HEDDLE_RECORD (item)));
      heddle_cli_set_text (row, "starts", starts);
      json_object_set_int_member (row, "minutes", times[i].minutes);
      json_object_set_int_member (row, "over", times[i].over);
      heddle_cli_set_text (row, "title", item->title);
      heddle_cli_set_text (row, "view", item->view);
      heddle_cli_set_text (row, "state", item->state);
      json_array_add_object_element (rows, row);
    }
  return rows;
}

static gboolean
run_agenda (HeddleCli  *cli,
            GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "starts", N_("Starts") }, { "minutes", N_("Minutes") },     { "over", N_("Over") },
    { "title", N_("Item") },    { "view", N_("On the screen") },  { "state", N_("State") },
    { NULL, NULL },
  };
  gboolean begin = heddle_cli_has_option (cli, "apply");
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, begin, error);
  guint n;

  if (meeting == NULL)
    return FALSE;
  if (begin
      && (!heddle_agenda_fill_in (cli->store, heddle_record_get_id (meeting), error)
          || !heddle_agenda_take_over (cli->store, heddle_record_get_id (meeting), &n, error)))
    return FALSE;
  heddle_cli_print_list (cli, list_agenda (cli->store, HEDDLE_MEETING (meeting)), columns, NULL);
  return TRUE;
}

static gboolean
run_decide (HeddleCli  *cli,
            GError    **error)
{
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, TRUE, error);
  g_autofree char *id = NULL;

  if (meeting != NULL)
    id = heddle_meeting_decide (cli->store, heddle_record_get_id (meeting), NULL,
                                heddle_cli_get_argument (cli, 1), NULL, error);
  if (id == NULL)
    return FALSE;
  heddle_cli_writef ("%s\n", id);
  return TRUE;
}

static gboolean
run_agree_action (HeddleCli  *cli,
                  GError    **error)
{
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, TRUE, error);
  const char *name = heddle_cli_get_option (cli, "owner");
  g_autoptr (HeddleRecord) owner = NULL;
  g_autofree char *id = NULL;

  if (meeting == NULL)
    return FALSE;
  if (name != NULL)
    {
      owner = heddle_entry_find (cli->store, &heddle_person_kind, name, error);
      if (owner == NULL)
        return FALSE;
    }
  id = heddle_meeting_agree_action (cli->store, heddle_record_get_id (meeting), NULL,
                                    heddle_cli_get_argument (cli, 1),
                                    owner != NULL ? heddle_record_get_id (owner) : NULL,
                                    heddle_cli_get_option (cli, "to"), error);
  if (id == NULL)
    return FALSE;
  heddle_cli_writef ("%s\n", id);
  return TRUE;
}

static gboolean
run_finish_meeting (HeddleCli  *cli,
                    GError    **error)
{
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, TRUE, error);

  return meeting != NULL
         && heddle_meeting_finish (cli->store, heddle_record_get_id (meeting), NULL, NULL, error);
}

static const char *const agenda_options[] = { "apply", NULL };
static const char *const action_options[] = { "owner", "to", NULL };

const HeddleCliCommand heddle_cli_meeting_commands[] = {
  { "plan-meetings", "SERIES",
    N_("makes the meetings of a series and says which days are left out as closed"), NULL, 1, 1,
    run_plan_meetings },
  { "agenda", "MEETING [--apply]",
    N_("shows an agenda with its times; --apply begins it and takes over what was carried over"),
    agenda_options, 1, 1, run_agenda },
  { "decide", "MEETING TEXT", N_("records a decision of a meeting; prints its id"), NULL, 2, 2,
    run_decide },
  { "agree-action", "MEETING TITLE [--owner PERSON] [--to DAY]",
    N_("records an action agreed at a meeting, due by a day; prints its id"), action_options, 2, 2,
    run_agree_action },
  { "finish-meeting", "MEETING",
    N_("ends a meeting: it was held, and open items are carried over"), NULL, 1, 1,
    run_finish_meeting },
  { NULL },
};
