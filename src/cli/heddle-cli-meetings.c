/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings of groups: planning them, their agenda, and what they lead to. */

#include <glib/gi18n-lib.h>

#include "heddle-agenda-templates.h"
#include "heddle-calendar-export.h"
#include "heddle-cli-letter.h"
#include "heddle-cli-output.h"
#include "heddle-entry.h"
#include "heddle-meeting-invitation.h"
#include "heddle-meeting-jobs.h"
#include "heddle-meeting-suggestions.h"
#include "heddle-out-file.h"

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
run_save_agenda (HeddleCli  *cli,
                 GError    **error)
{
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, TRUE, error);
  g_autofree char *id = NULL;

  if (meeting != NULL)
    id = heddle_agenda_template_save (cli->store, heddle_record_get_id (meeting),
                                      heddle_cli_get_argument (cli, 1), error);
  if (id == NULL)
    return FALSE;
  heddle_cli_writef ("%s\n", id);
  return TRUE;
}

static gboolean
run_use_agenda (HeddleCli  *cli,
                GError    **error)
{
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, TRUE, error);
  g_autoptr (HeddleRecord) template = NULL;

  if (meeting != NULL)
    template = heddle_entry_find (cli->store, &heddle_agenda_template_kind,
                                  heddle_cli_get_argument (cli, 1), error);
  return template != NULL
         && heddle_agenda_template_use (cli->store, heddle_record_get_id (meeting),
                                        heddle_record_get_id (template), error);
}

/* To a place on its agenda, counted from 1. */
static gboolean
run_move_item (HeddleCli  *cli,
               GError    **error)
{
  g_autoptr (HeddleRecord) item = open_record (cli, &heddle_agenda_item_kind, TRUE, error);
  g_autoptr (GPtrArray) items = NULL;
  guint64 place;
  guint at = 0;

  if (item == NULL)
    return FALSE;
  items = heddle_agenda_list (cli->store, HEDDLE_AGENDA_ITEM (item)->meeting);
  if (!g_ascii_string_to_unsigned (heddle_cli_get_argument (cli, 1), 10, 1, items->len, &place,
                                   NULL))
    {
      g_set_error (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                   _("\"%s\" is no place on this agenda, which has %u items."),
                   heddle_cli_get_argument (cli, 1), items->len);
      return FALSE;
    }
  while (!g_str_equal (heddle_record_get_id (g_ptr_array_index (items, at)),
                       heddle_record_get_id (item)))
    at++;
  return heddle_agenda_move (cli->store, heddle_record_get_id (item), (int) place - 1 - (int) at,
                             error);
}

static gboolean
run_suggestions (HeddleCli  *cli,
                 GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "number", "" },         { "severity", N_("Severity") }, { "title", N_("What") },
    { "detail", N_("Why") },  { "joins", N_("Joins") },       { NULL, NULL },
  };
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, FALSE, error);
  g_autoptr (GPtrArray) suggestions = NULL;
  JsonArray *rows;

  if (meeting == NULL)
    return FALSE;
  suggestions =
    heddle_meeting_list_suggestions (cli->store, heddle_record_get_id (meeting), cli->today);
  rows = json_array_new ();
  for (guint i = 0; i < suggestions->len; i++)
    {
      const HeddleSuggestion *one = g_ptr_array_index (suggestions, i);
      JsonObject *row = json_object_new ();

      json_object_set_int_member (row, "number", i + 1);
      heddle_cli_set_text (row, "severity", heddle_severity_get_word (one->severity));
      heddle_cli_set_text (row, "title", one->title);
      heddle_cli_set_text (row, "detail", one->detail);
      heddle_cli_set_text (row, "view", one->view);
      if (one->item != NULL)
        json_object_set_object_member (row, "joins",
                                       heddle_cli_record_object (cli->store, "agenda-item",
                                                                 one->item));
      else
        json_object_set_null_member (row, "joins");
      json_array_add_object_element (rows, row);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static gboolean
run_take_suggestion (HeddleCli  *cli,
                     GError    **error)
{
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, TRUE, error);
  g_autoptr (GPtrArray) suggestions = NULL;
  guint64 number;

  if (meeting == NULL)
    return FALSE;
  suggestions =
    heddle_meeting_list_suggestions (cli->store, heddle_record_get_id (meeting), cli->today);
  if (suggestions->len == 0
      || !g_ascii_string_to_unsigned (heddle_cli_get_argument (cli, 1), 10, 1, suggestions->len,
                                      &number, NULL))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                   _("There is no suggestion \"%s\" for this meeting."),
                   heddle_cli_get_argument (cli, 1));
      return FALSE;
    }
  return heddle_meeting_take_suggestion (cli->store, heddle_record_get_id (meeting),
                                         g_ptr_array_index (suggestions, number - 1), error);
}

/* The letter, or with a file the event that goes with it. */
static gboolean
run_invite (HeddleCli  *cli,
            GError    **error)
{
  const char *path = heddle_cli_get_option (cli, "output");
  g_autoptr (HeddleRecord) meeting =
    open_record (cli, &heddle_meeting_kind, path != NULL, error);
  g_autoptr (HeddleIcs) ics = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *memory = NULL;

  if (meeting == NULL)
    return FALSE;
  if (path == NULL)
    return heddle_cli_print_letter (cli, meeting, error);
  ics = heddle_meeting_export (cli->store, heddle_record_get_id (meeting),
                               g_get_real_time () / G_USEC_PER_SEC, &memory, error);
  if (ics == NULL)
    return FALSE;
  bytes = heddle_ics_write (ics);
  return heddle_out_file_write (path, bytes, cli->file, error)
         && heddle_calendar_export_remember (cli->store, memory, error);
}

static gboolean
run_attendance (HeddleCli  *cli,
                GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "name", N_("Who") }, { "role", N_("Role") }, { "state", N_("State") }, { NULL, NULL },
  };
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, FALSE, error);
  g_autoptr (GPtrArray) expected = NULL;
  JsonArray *rows;

  if (meeting == NULL)
    return FALSE;
  expected = heddle_meeting_list_expected (cli->store, heddle_record_get_id (meeting));
  rows = json_array_new ();
  for (guint i = 0; i < expected->len; i++)
    {
      const HeddleExpected *one = g_ptr_array_index (expected, i);
      JsonObject *row = json_object_new ();

      heddle_cli_set_text (row, "name", one->name);
      heddle_cli_set_text (row, "role", one->role);
      heddle_cli_set_text (row, "state", one->name == NULL ? "vacant"
                                         : one->attendance != NULL ? one->attendance->state
                                                                   : NULL);
      json_array_add_object_element (rows, row);
    }
  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

/* A person on record, or any post in words. */
static gboolean
run_attend (HeddleCli  *cli,
            GError    **error)
{
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, TRUE, error);
  const char *who = heddle_cli_get_argument (cli, 1);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (HeddleRecord) person = NULL;

  if (meeting == NULL)
    return FALSE;
  person = heddle_entry_find (cli->store, &heddle_person_kind, who, &local_error);
  if (g_error_matches (local_error, HEDDLE_ERROR, HEDDLE_ERROR_AMBIGUOUS))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return heddle_meeting_attend (cli->store, heddle_record_get_id (meeting),
                                person != NULL ? heddle_record_get_id (person) : NULL, who,
                                heddle_cli_get_argument (cli, 2), error);
}

/* The id of the item that --item names: its id, its title, or its place on the agenda. */
static gboolean
find_item (HeddleCli     *cli,
           HeddleRecord  *meeting,
           char         **id,
           GError       **error)
{
  const char *name = heddle_cli_get_option (cli, "item");
  g_autoptr (GPtrArray) items = heddle_agenda_list (cli->store, heddle_record_get_id (meeting));
  g_autoptr (HeddleRecord) item = NULL;
  guint64 place;

  *id = NULL;
  if (name == NULL)
    return TRUE;
  if (items->len > 0 && g_ascii_string_to_unsigned (name, 10, 1, items->len, &place, NULL))
    {
      *id = g_strdup (heddle_record_get_id (g_ptr_array_index (items, place - 1)));
      return TRUE;
    }
  item = heddle_entry_find (cli->store, &heddle_agenda_item_kind, name, error);
  if (item != NULL)
    *id = g_strdup (heddle_record_get_id (item));
  return item != NULL;
}

static gboolean
run_decide (HeddleCli  *cli,
            GError    **error)
{
  g_autoptr (HeddleRecord) meeting = open_record (cli, &heddle_meeting_kind, TRUE, error);
  g_autofree char *item = NULL;
  g_autofree char *id = NULL;

  if (meeting != NULL && find_item (cli, meeting, &item, error))
    id = heddle_meeting_decide (cli->store, heddle_record_get_id (meeting), item,
                                heddle_cli_get_argument (cli, 1),
                                heddle_cli_get_option (cli, "how"), error);
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
  g_autofree char *item = NULL;
  g_autofree char *id = NULL;

  if (meeting == NULL || !find_item (cli, meeting, &item, error))
    return FALSE;
  if (name != NULL)
    {
      owner = heddle_entry_find (cli->store, &heddle_person_kind, name, error);
      if (owner == NULL)
        return FALSE;
    }
  id = heddle_meeting_agree_action (cli->store, heddle_record_get_id (meeting), item,
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
         && heddle_meeting_finish (cli->store, heddle_record_get_id (meeting),
                                   heddle_cli_get_option (cli, "from"),
                                   heddle_cli_get_option (cli, "to"), NULL, error);
}

static const char *const agenda_options[] = { "apply", NULL };
static const char *const invite_options[] = { "output", NULL };
static const char *const decide_options[] = { "item", "how", NULL };
static const char *const action_options[] = { "owner", "to", "item", NULL };
static const char *const finish_options[] = { "from", "to", NULL };

const HeddleCliCommand heddle_cli_meeting_commands[] = {
  { "plan-meetings", "SERIES",
    N_("makes the meetings of a series and says which days are left out as closed"), NULL, 1, 1,
    run_plan_meetings },
  { "agenda", "MEETING [--apply]",
    N_("shows an agenda with its times; --apply begins it and takes over what was carried over"),
    agenda_options, 1, 1, run_agenda },
  { "save-agenda", "MEETING NAME",
    N_("makes a template of an agenda, or changes the one of that name; prints its id"), NULL, 2,
    2, run_save_agenda },
  { "use-agenda", "MEETING TEMPLATE", N_("puts the items of a template on an agenda"), NULL, 2, 2,
    run_use_agenda },
  { "move-item", "ITEM PLACE", N_("moves an item to a place on its agenda, from 1"), NULL, 2, 2,
    run_move_item },
  { "suggestions", "MEETING", N_("lists what the group of a meeting has to settle, and why"),
    NULL, 1, 1, run_suggestions },
  { "take-suggestion", "MEETING NUMBER", N_("puts a suggestion on the agenda"), NULL, 2, 2,
    run_take_suggestion },
  { "invite", "MEETING [-o FILE.ics]",
    N_("writes the letter to the members, or with a file the event for their calendars"),
    invite_options, 1, 1, run_invite },
  { "attendance", "MEETING", N_("lists who is expected and what was noted of them"), NULL, 1, 1,
    run_attendance },
  { "attend", "MEETING PERSON|POST present|online|apologies|absent",
    N_("notes who was at a meeting"), NULL, 3, 3, run_attend },
  { "decide", "MEETING TEXT [--item ITEM] [--how TEXT]",
    N_("records a decision of a meeting; prints its id"), decide_options, 2, 2, run_decide },
  { "agree-action", "MEETING TITLE [--owner PERSON] [--to DAY] [--item ITEM]",
    N_("records an action agreed at a meeting, due by a day; prints its id"), action_options, 2, 2,
    run_agree_action },
  { "finish-meeting", "MEETING [--from TIME] [--to TIME]",
    N_("ends a meeting: it was held; open items that led to nothing are carried over"),
    finish_options, 1, 1, run_finish_meeting },
  { NULL },
};
