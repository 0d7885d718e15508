/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"
#include "heddle-entry.h"
#include "heddle-history.h"
#include "heddle-record-json.h"
#include "heddle-search.h"

#define SEARCH_LIMIT 200
/* More fields than these are only counted in the table. */
#define SHOWN_FIELDS 6

static void
print_report (HeddleCli              *cli,
              const char             *key,
              const char             *format,
              const HeddleUndoReport *report)
{
  const HeddleCliColumn columns[] = {
    { key, key }, { "restored", "restored" }, { "skipped", "skipped" }, { NULL, NULL },
  };
  JsonObject *object;

  if (cli->format == HEDDLE_CLI_TABLE)
    {
      g_autofree char *said = g_strdup_printf (format, report->label);

      heddle_cli_writef ("%s\n", said);
      if (report->skipped > 0)
        heddle_cli_writef (ngettext ("%u field was changed since and stays as it is.\n",
                                     "%u fields were changed since and stay as they are.\n",
                                     report->skipped),
                           report->skipped);
      return;
    }

  object = json_object_new ();
  heddle_cli_set_text (object, key, report->label);
  json_object_set_int_member (object, "restored", report->restored);
  json_object_set_int_member (object, "skipped", report->skipped);
  heddle_cli_print_object (cli, object, columns);
}

static gboolean
run_undo (HeddleCli  *cli,
          GError    **error)
{
  g_auto (HeddleUndoReport) report = { 0 };

  if (!heddle_cli_open (cli, TRUE, error)
      || !heddle_history_undo (cli->store, &report, error))
    return FALSE;

  print_report (cli, "undone", _("Undone: %s"), &report);
  return TRUE;
}

static gboolean
run_redo (HeddleCli  *cli,
          GError    **error)
{
  g_auto (HeddleUndoReport) report = { 0 };

  if (!heddle_cli_open (cli, TRUE, error)
      || !heddle_history_redo (cli->store, &report, error))
    return FALSE;

  print_report (cli, "redone", _("Redone: %s"), &report);
  return TRUE;
}

/* A value as it was or is: of a reference id and name. */
static void
set_value (HeddleCli         *cli,
           JsonObject        *row,
           const char        *key,
           const HeddleField *field,
           const HeddleValue *value)
{
  g_autofree char *text = heddle_value_to_text (value);
  g_autoptr (HeddleRecord) target = NULL;
  const HeddleKind *kind;

  if (text != NULL && field != NULL && field->type == HEDDLE_FIELD_REFERENCE)
    {
      kind = heddle_schema_get_kind (heddle_store_get_schema (cli->store), field->target);
      target = heddle_store_get (cli->store, kind, text, NULL);
    }
  else if (text != NULL && field != NULL && field->type == HEDDLE_FIELD_FLAG)
    {
      json_object_set_boolean_member (row, key, value->integer != 0);
      return;
    }

  if (target != NULL)
    json_object_set_member (row, key, heddle_record_json_reference (target));
  else
    heddle_cli_set_text (row, key, text);
}

static gboolean
is_told (const HeddleFieldChange *field,
         HeddleRecord            *of)
{
  if (field->kind == NULL)
    return FALSE;
  /* that a record came to be is said by itself */
  if (field->created && field->field != NULL && g_str_equal (field->field->name, "deleted"))
    return FALSE;

  return of == NULL || (field->kind == heddle_record_get_kind (of)
                        && g_str_equal (field->id, heddle_record_get_id (of)));
}

/* (element-type HeddleFieldChange). @of: only of this record; NULL: of all. */
static GPtrArray *
list_fields (HeddleCli           *cli,
             const HeddleChange  *change,
             HeddleRecord        *of,
             GError             **error)
{
  g_autoptr (GPtrArray) all =
    heddle_history_get_fields (cli->store, change->site, change->seq, FALSE, error);
  GPtrArray *told;

  if (all == NULL)
    return NULL;

  told = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_field_change_free);
  g_ptr_array_set_free_func (all, NULL);
  for (guint i = 0; i < all->len; i++)
    if (is_told (all->pdata[i], of))
      g_ptr_array_add (told, all->pdata[i]);
    else
      heddle_field_change_free (all->pdata[i]);

  return told;
}

static JsonArray *
describe_fields (HeddleCli *cli,
                 GPtrArray *fields)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < fields->len; i++)
    {
      HeddleFieldChange *field = g_ptr_array_index (fields, i);
      JsonObject *row = heddle_cli_record_object (cli->store, field->kind->name, field->id);

      heddle_cli_set_text (row, "field", field->field != NULL ? field->field->name : NULL);
      json_object_set_boolean_member (row, "created", field->created);
      set_value (cli, row, "old", field->field, &field->old_value);
      set_value (cli, row, "new", field->field, &field->new_value);
      json_array_add_object_element (rows, row);
    }

  return rows;
}

static char *
dup_number (guint n)
{
  return g_strdup_printf (ngettext ("%u field", "%u fields", n), n);
}

/* "field: old → new" of each field, for the table. */
static char *
summarise (HeddleCli *cli,
           GPtrArray *fields)
{
  GString *text = NULL;
  g_autoptr (JsonArray) rows = NULL;

  if (fields->len > SHOWN_FIELDS)
    return dup_number (fields->len);

  text = g_string_new (NULL);
  rows = describe_fields (cli, fields);
  for (guint i = 0; i < fields->len; i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      g_autofree char *field = heddle_cli_dup_cell (row, "field");
      g_autofree char *old_text = heddle_cli_dup_cell (row, "old");
      g_autofree char *new_text = heddle_cli_dup_cell (row, "new");

      if (*field != '\0')
        g_string_append_printf (text, "%s%s: %s → %s", text->len > 0 ? "; " : "", field,
                                old_text, new_text);
    }

  return g_string_free_and_steal (text);
}

/* What a change of very many records set is counted, not read. NULL with @error. */
static char *
dup_summary (HeddleCli           *cli,
             const HeddleChange  *change,
             HeddleRecord        *of,
             GError             **error)
{
  guint n = of == NULL ? heddle_history_count_values (cli->store, change->site, change->seq) : 0;
  g_autoptr (GPtrArray) fields = NULL;

  if (n > SHOWN_FIELDS)
    return dup_number (n);
  fields = list_fields (cli, change, of, error);
  return fields != NULL ? summarise (cli, fields) : NULL;
}

static char *
dup_time (gint64 wall)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (wall);

  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static JsonObject *
describe_change (HeddleCli           *cli,
                 const HeddleChange  *change,
                 HeddleRecord        *of,
                 GError             **error)
{
  gboolean whole = cli->format == HEDDLE_CLI_JSON;
  g_autoptr (GPtrArray) fields = whole ? list_fields (cli, change, of, error) : NULL;
  g_autofree char *summary = whole ? NULL : dup_summary (cli, change, of, error);
  g_autofree char *when = dup_time (change->wall);
  JsonObject *row;

  if (fields == NULL && summary == NULL)
    return NULL;

  row = json_object_new ();
  heddle_cli_set_text (row, "when", when);
  heddle_cli_set_text (row, "who", change->author);
  heddle_cli_set_text (row, "what", change->label);
  json_object_set_boolean_member (row, "undone", change->undone);
  json_object_set_boolean_member (row, "undo", change->undoes_seq != 0);
  if (whole)
    json_object_set_array_member (row, "fields", describe_fields (cli, fields));
  else
    heddle_cli_set_text (row, "summary", summary);

  return row;
}

/* The record that --record names; by its id also one in the trash. */
static HeddleRecord *
find_record (HeddleCli  *cli,
             GError    **error)
{
  char **names = g_hash_table_lookup (cli->options, "record");
  const HeddleKind *kind = heddle_cli_find_kind (names[0], error);
  HeddleRecord *record;

  if (kind == NULL)
    return NULL;

  record = heddle_store_get (cli->store, kind, names[1], NULL);
  return record != NULL ? record : heddle_entry_find (cli->store, kind, names[1], error);
}

/* 0: all */
static gboolean
read_count (HeddleCli  *cli,
            guint      *count,
            GError    **error)
{
  const char *text = heddle_cli_get_option (cli, "count");
  guint64 number = 0;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &number, NULL))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("--count: \"%s\" is not a whole number from 1 on."), text);
      return FALSE;
    }

  *count = (guint) number;
  return TRUE;
}

static gboolean
run_history (HeddleCli  *cli,
             GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "when", N_("When") },     { "who", N_("Who") },        { "what", N_("What") },
    { "undone", N_("Undone") }, { "summary", N_("Fields") }, { NULL, NULL },
  };
  g_autoptr (HeddleRecord) record = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (JsonArray) rows = NULL;
  guint count;

  if (!read_count (cli, &count, error) || !heddle_cli_open (cli, FALSE, error))
    return FALSE;

  if (heddle_cli_has_option (cli, "record"))
    {
      record = find_record (cli, error);
      if (record == NULL)
        return FALSE;
    }

  changes = heddle_history_list (cli->store,
                                 record != NULL ? heddle_record_get_kind (record) : NULL,
                                 record != NULL ? heddle_record_get_id (record) : NULL, count,
                                 error);
  if (changes == NULL)
    return FALSE;

  rows = json_array_new ();
  for (guint i = 0; i < changes->len; i++)
    {
      JsonObject *row = describe_change (cli, g_ptr_array_index (changes, i), record, error);

      if (row == NULL)
        return FALSE;
      json_array_add_object_element (rows, row);
    }

  heddle_cli_print_list (cli, g_steal_pointer (&rows), columns, NULL);
  return TRUE;
}

static gboolean
run_search (HeddleCli  *cli,
            GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "kind", N_("Kind") },   { "name", N_("Name") }, { "field", N_("Found in") },
    { "excerpt", N_("Text") }, { "id", N_("Id") },    { NULL, NULL },
  };
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  JsonArray *rows;

  for (guint i = 0; i < cli->arguments->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", heddle_cli_get_argument (cli, i));

  if (!heddle_cli_open (cli, FALSE, error))
    return FALSE;

  hits = heddle_search (cli->store, words->str, SEARCH_LIMIT, error);
  if (hits == NULL)
    return FALSE;

  rows = json_array_new ();
  for (guint i = 0; i < hits->len; i++)
    {
      HeddleHit *hit = g_ptr_array_index (hits, i);
      JsonObject *row = json_object_new ();

      heddle_cli_set_text (row, "kind", hit->kind->name);
      heddle_cli_set_text (row, "id", hit->id);
      heddle_cli_set_text (row, "name", hit->title);
      heddle_cli_set_text (row, "field", hit->field != NULL ? hit->field->name : NULL);
      heddle_cli_set_text (row, "excerpt", hit->excerpt);
      json_array_add_object_element (rows, row);
    }

  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static const char *const history_options[] = { "record", "count", NULL };

const HeddleCliCommand heddle_cli_history_commands[] = {
  { "undo", "", N_("takes the newest change back"), NULL, 0, 0, run_undo },
  { "redo", "", N_("brings back what undo took"), NULL, 0, 0, run_redo },
  { "history", "[--record KIND RECORD] [--count N]",
    N_("lists changes: when, who, what, old and new"),
    history_options, 0, 0, run_history },
  { "search", "WORDS", N_("finds records by their texts"), NULL, 1, G_MAXUINT, run_search },
  { NULL },
};
