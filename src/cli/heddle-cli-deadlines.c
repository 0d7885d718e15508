/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-cli-deadlines.h"

#include <glib/gi18n-lib.h>

#include "heddle-cli-findings.h"
#include "heddle-cli-steps.h"
#include "heddle-deadlines.h"
#include "heddle-entry.h"
#include "heddle-findings.h"
#include "heddle-privacy.h"

/* An event is neither open nor late. */
#define EVENT_WORD "event"

const HeddleCliColumn heddle_cli_deadline_columns[] = {
  { "date", N_("Date") },       { "state", N_("State") }, { "what", N_("What") },
  { "subject", N_("Whose") },   { "whom", N_("By whom") }, { "kind", N_("Kind") },
  { "source", N_("Source") },   { NULL, NULL },
};

static const HeddleCliColumn csv_columns[] = {
  { "date", NULL }, { "state", NULL },  { "what", NULL }, { "subject", NULL }, { "whom", NULL },
  { "kind", NULL }, { "id", NULL },     { "source", NULL }, { "nominal", NULL },
  { "reason", NULL }, { NULL, NULL },
};

static const char *
get_state_word (HeddleCli            *cli,
                const HeddleDeadline *deadline,
                int                   due_soon)
{
  if (deadline->fixed)
    return EVENT_WORD;

  return heddle_state_get_word (
    heddle_timeline_get_state (deadline->last, deadline->done_on, cli->today, due_soon));
}

static gboolean
check_state (const char  *state,
             GError     **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = HEDDLE_STATE_UNDATED; i <= HEDDLE_STATE_DONE_LATE; i++)
    {
      if (g_strcmp0 (state, heddle_state_get_word (i)) == 0)
        return TRUE;
      g_string_append_printf (words, "%s, ", heddle_state_get_word (i));
    }
  if (state == NULL || g_str_equal (state, EVENT_WORD))
    return TRUE;

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("--state: \"%s\" is not one of %s."), state,
               g_string_append (words, EVENT_WORD)->str);
  return FALSE;
}

static JsonObject *
describe (const HeddleDeadline *deadline,
          const char           *state)
{
  JsonObject *row = json_object_new ();

  heddle_cli_set_text (row, "date", deadline->date);
  heddle_cli_set_text (row, "state", state);
  heddle_cli_set_text (row, "what", deadline->what);
  heddle_cli_set_text (row, "whom", deadline->whom);
  heddle_cli_set_text (row, "kind", deadline->kind);
  heddle_cli_set_text (row, "id", deadline->id);
  heddle_cli_set_text (row, "source", deadline->source);
  heddle_cli_set_text (row, "subject", deadline->subject);
  heddle_cli_set_day (row, "nominal", deadline->nominal);
  heddle_cli_set_day (row, "earliest", deadline->first);
  heddle_cli_set_text (row, "reason", deadline->reason);

  return row;
}

/* Whether the row may not leave the file unless asked; takes a hidden owner
 * out of it otherwise. */
static gboolean
is_hidden (HeddleCli      *cli,
           HeddleDeadline *deadline)
{
  if (heddle_privacy_hides_owner (cli->store, deadline))
    g_clear_pointer (&deadline->whom, g_free);

  return heddle_privacy_hides_deadline (cli->store, deadline);
}

void
heddle_cli_filter_clear (HeddleCliFilter *self)
{
  g_free (self->collaborative);
  g_free (self->authority);
  g_free (self->owner);
}

static gboolean
read_record (HeddleCli         *cli,
             const char        *option,
             const HeddleKind  *kind,
             char             **id,
             GError           **error)
{
  *id = heddle_cli_dup_record_option (cli, option, kind, error);
  return *id != NULL || !heddle_cli_has_option (cli, option);
}

static gboolean
read_range (HeddleCli   *cli,
            HeddleDay   *from,
            HeddleDay   *to,
            GError     **error)
{
  const char *from_text = heddle_cli_get_option (cli, "from");
  const char *to_text = heddle_cli_get_option (cli, "to");

  *from = heddle_day_new (HEDDLE_YEAR_MIN, 1, 1);
  *to = heddle_day_new (HEDDLE_YEAR_MAX, 12, 31);
  if ((from_text != NULL && !heddle_cli_read_day (cli, "from", from_text, from, error))
      || (to_text != NULL && !heddle_cli_read_day (cli, "to", to_text, to, error)))
    return FALSE;
  if (*to >= *from)
    return TRUE;

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID, _("--to: \"%s\" is before %s."),
               to_text, from_text != NULL ? from_text : "1900");
  return FALSE;
}

gboolean
heddle_cli_filter_read (HeddleCli        *cli,
                        HeddleCliFilter  *self,
                        GError          **error)
{
  if (!read_range (cli, &self->from, &self->to, error)
      || !read_record (cli, "collaborative", &heddle_collaborative_kind, &self->collaborative,
                       error)
      || !read_record (cli, "authority", &heddle_authority_kind, &self->authority, error)
      || !read_record (cli, "owner", &heddle_person_kind, &self->owner, error))
    return FALSE;

  self->filter.collaborative = self->collaborative;
  self->filter.authority = self->authority;
  self->filter.owner = self->owner;
  return TRUE;
}

JsonArray *
heddle_cli_list_deadlines (HeddleCli  *cli,
                           gboolean    private,
                           GError    **error)
{
  /* "due-soon" is "due soon" */
  g_autofree char *wanted = g_strdup (heddle_cli_get_option (cli, "state"));
  g_auto (HeddleCliFilter) filter = { 0 };
  g_autoptr (GPtrArray) deadlines = NULL;
  int due_soon = heddle_cli_get_due_soon (cli);
  JsonArray *rows;

  if (wanted != NULL)
    g_strdelimit (wanted, "-", ' ');
  if (!check_state (wanted, error) || !heddle_cli_filter_read (cli, &filter, error))
    return NULL;

  if (g_strcmp0 (wanted, heddle_state_get_word (HEDDLE_STATE_UNDATED)) == 0)
    deadlines = heddle_deadlines_undated (cli->store, &filter.filter);
  else
    deadlines = heddle_deadlines_range (cli->store, &filter.filter, filter.from, filter.to);

  rows = json_array_new ();
  for (guint i = 0; i < deadlines->len; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      const char *state = get_state_word (cli, deadline, due_soon);

      if (!private && is_hidden (cli, deadline))
        continue;
      if (wanted == NULL || g_str_equal (wanted, state))
        json_array_add_object_element (rows, describe (deadline, state));
    }

  return rows;
}

char *
heddle_cli_dup_deadlines (JsonArray *rows)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, rows);
  return heddle_cli_dup_json (node);
}

HeddleSheet *
heddle_cli_list_sheet_deadlines (JsonArray *rows)
{
  HeddleSheet *sheet = heddle_cli_list_sheet (rows, csv_columns);

  sheet->title = g_strdup (_("Deadlines"));
  sheet->types[heddle_sheet_find (sheet, "date")] = HEDDLE_SHEET_DAY;
  json_array_unref (rows);
  return sheet;
}

static gboolean
run_deadlines (HeddleCli  *cli,
               GError    **error)
{
  JsonArray *rows;

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;

  rows = heddle_cli_list_deadlines (cli, TRUE, error);
  if (rows == NULL)
    return FALSE;

  heddle_cli_print_list (cli, rows, heddle_cli_deadline_columns, csv_columns);
  return TRUE;
}

static gboolean
run_findings (HeddleCli  *cli,
              GError    **error)
{
  const char *kind_name = heddle_cli_get_argument (cli, 0);
  const char *name = heddle_cli_get_argument (cli, 1);
  const HeddleKind *kind = NULL;
  g_autoptr (HeddleRecord) record = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (kind_name != NULL && name == NULL)
    {
      g_set_error_literal (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                           _("Something is missing: heddlectl findings [KIND RECORD]"));
      return FALSE;
    }
  if (kind_name != NULL)
    {
      kind = heddle_cli_find_kind (kind_name, error);
      if (kind == NULL)
        return FALSE;
    }
  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;
  if (kind != NULL)
    {
      record = heddle_entry_find (cli->store, kind, name, error);
      if (record == NULL)
        return FALSE;
    }

  findings = heddle_findings_list (cli->store, kind != NULL ? kind->name : NULL,
                                   record != NULL ? heddle_record_get_id (record) : NULL,
                                   cli->today, error);
  if (findings == NULL)
    return FALSE;

  heddle_cli_print_list (cli, heddle_cli_list_findings (cli, findings),
                         heddle_cli_finding_columns, NULL);
  return TRUE;
}

static const char *const deadline_options[] = { "from",  "to",    "collaborative", "authority",
                                                "owner", "state", NULL };

const HeddleCliCommand heddle_cli_deadline_commands[] = {
  { "deadlines",
    "[--from DAY] [--to DAY] [--collaborative C] [--authority A] [--owner P] [--state S]",
    N_("lists everything dated"), deadline_options, 0, 0, run_deadlines },
  { "findings", "[KIND RECORD]", N_("lists what the rules find"), NULL, 0, 2, run_findings },
  { NULL },
};
