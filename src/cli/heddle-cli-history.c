/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-change-story.h"
#include "heddle-cli-output.h"
#include "heddle-entry.h"
#include "heddle-history.h"
#include "heddle-record-json.h"
#include "heddle-search.h"

#define SEARCH_LIMIT 200
/* More fields than these are only counted in the table. */
#define SHOWN_FIELDS 6
/* Digits of the copy that wrote a change. */
#define SHOWN_SITE 6

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

/* @ids: (nullable): of these records only */
static gboolean
is_told (const HeddleFieldChange *field,
         GHashTable              *ids)
{
  if (field->kind == NULL)
    return FALSE;
  /* that a record came to be is said by itself */
  if (field->created && field->field != NULL && g_str_equal (field->field->name, "deleted"))
    return FALSE;

  return ids == NULL || g_hash_table_contains (ids, field->id);
}

/* (element-type HeddleFieldChange). @ids: only of these records; NULL: of all. */
static GPtrArray *
list_fields (HeddleCli           *cli,
             const HeddleChange  *change,
             GHashTable          *ids,
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
    if (is_told (all->pdata[i], ids))
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
             GHashTable          *ids,
             GError             **error)
{
  guint n = ids == NULL ? heddle_history_count_values (cli->store, change->site, change->seq) : 0;
  g_autoptr (GPtrArray) fields = NULL;

  if (n > SHOWN_FIELDS)
    return dup_number (n);
  fields = list_fields (cli, change, ids, error);
  return fields != NULL ? summarise (cli, fields) : NULL;
}

static char *
dup_time (gint64 wall)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (wall);

  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

/* Its number in the copy of the file that wrote it, and which copy that is. */
static char *
dup_id (const HeddleChange *change)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "@%" G_GINT64_FORMAT, change->seq, change->site);
}

/* What the table shows of it, which is enough to name it by. */
static char *
dup_short_id (const HeddleChange *change)
{
  g_autofree char *id = dup_id (change);
  const char *site = strchr (id, '@') + 1;

  return g_strndup (id, (gsize) (site - id) + SHOWN_SITE);
}

static void
set_change (JsonObject         *row,
            const HeddleChange *change,
            gboolean            whole)
{
  g_autofree char *id = whole ? dup_id (change) : dup_short_id (change);
  g_autofree char *when = dup_time (change->wall);

  heddle_cli_set_text (row, "id", id);
  heddle_cli_set_text (row, "when", when);
  heddle_cli_set_text (row, "who", change->author);
  heddle_cli_set_text (row, "what", change->label);
  json_object_set_boolean_member (row, "undone", change->undone);
  json_object_set_boolean_member (row, "undo", change->undoes_seq != 0);
}

static JsonObject *
describe_change (HeddleCli           *cli,
                 const HeddleChange  *change,
                 GHashTable          *ids,
                 GError             **error)
{
  gboolean whole = cli->format == HEDDLE_CLI_JSON;
  g_autoptr (GPtrArray) fields = whole ? list_fields (cli, change, ids, error) : NULL;
  g_autofree char *summary = whole ? NULL : dup_summary (cli, change, ids, error);
  JsonObject *row;

  if (fields == NULL && summary == NULL)
    return NULL;

  row = json_object_new ();
  set_change (row, change, cli->format != HEDDLE_CLI_TABLE);
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

/* The one whose id begins with what --change names. */
static HeddleChange *
find_change (HeddleCli  *cli,
             GError    **error)
{
  const char *text = heddle_cli_get_option (cli, "change");
  g_autofree char *number = g_strconcat (text, "@", NULL);
  g_autoptr (GPtrArray) changes = heddle_history_list (cli->store, NULL, NULL, 0, error);
  const char *start = strchr (text, '@') != NULL ? text : number;
  HeddleChange *found = NULL;
  guint n = 0;

  if (changes == NULL)
    return NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *id = dup_id (changes->pdata[i]);

      if (!g_str_has_prefix (id, start))
        continue;
      n++;
      found = changes->pdata[i];
    }
  if (n == 1)
    {
      g_ptr_array_set_free_func (changes, NULL);
      for (guint i = 0; i < changes->len; i++)
        if (changes->pdata[i] != found)
          heddle_change_free (changes->pdata[i]);
      return found;
    }

  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               n == 0 ? _("--change: there is no change \"%s\".")
                      : _("--change: \"%s\" names several changes; write more of its id."),
               text);
  return NULL;
}

static const char *
get_sort_word (const HeddleChangedRecord *record)
{
  static const char *const words[] = {
    [HEDDLE_CHANGED] = "changed",
    [HEDDLE_MADE] = "made",
    [HEDDLE_REMOVED] = "removed",
    [HEDDLE_PUT_BACK] = "put-back",
  };

  return words[record->sort];
}

/* A line of the field, or of the record where it has none. */
static JsonObject *
describe_changed (const HeddleChangedRecord *record,
                  const HeddleChangedField  *field)
{
  JsonObject *row = json_object_new ();

  heddle_cli_set_text (row, "kind", record->kind->name);
  heddle_cli_set_text (row, "id", record->id);
  heddle_cli_set_text (row, "name", record->title);
  heddle_cli_set_text (row, "did", get_sort_word (record));
  heddle_cli_set_text (row, "field", field != NULL ? field->field->name : NULL);
  heddle_cli_set_text (row, "label",
                       field != NULL ? heddle_field_get_label (field->field) : NULL);
  heddle_cli_set_text (row, "was", field != NULL ? field->was : NULL);
  heddle_cli_set_text (row, "became", field != NULL ? field->became : NULL);
  heddle_cli_set_text (row, "now", field != NULL ? field->now : NULL);

  return row;
}

/* The fields of one change, in the words of the forms. */
static gboolean
show_change (HeddleCli  *cli,
             GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "name", N_("Record") }, { "did", N_("Did") },       { "label", N_("Field") },
    { "was", N_("Was") },     { "became", N_("Became") }, { "now", N_("Now") },
    { NULL, NULL },
  };
  g_autoptr (HeddleChange) change = find_change (cli, error);
  g_autoptr (GPtrArray) story = NULL;
  g_autoptr (JsonArray) rows = NULL;

  if (change == NULL)
    return FALSE;
  story = heddle_change_story_read (cli->store, change->site, change->seq, error);
  if (story == NULL)
    return FALSE;

  rows = json_array_new ();
  for (guint i = 0; i < story->len; i++)
    {
      const HeddleChangedRecord *record = g_ptr_array_index (story, i);

      if (record->fields->len == 0)
        json_array_add_object_element (rows, describe_changed (record, NULL));
      for (guint j = 0; j < record->fields->len; j++)
        json_array_add_object_element (rows, describe_changed (record, record->fields->pdata[j]));
    }
  heddle_cli_print_list (cli, g_steal_pointer (&rows), columns, NULL);

  return TRUE;
}

static gboolean
run_history (HeddleCli  *cli,
             GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "id", N_("Id") },         { "when", N_("When") },      { "who", N_("Who") },
    { "what", N_("What") },     { "undone", N_("Undone") },  { "summary", N_("Fields") },
    { NULL, NULL },
  };
  HeddleHistoryFilter filter = { .with_parts = TRUE };
  g_autoptr (HeddleRecord) record = NULL;
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (JsonArray) rows = NULL;
  guint count;

  if (!read_count (cli, &count, error) || !heddle_cli_open (cli, FALSE, error))
    return FALSE;
  if (heddle_cli_has_option (cli, "change"))
    return show_change (cli, error);

  if (heddle_cli_has_option (cli, "record"))
    {
      record = find_record (cli, error);
      if (record == NULL)
        return FALSE;
      filter.record_kind = heddle_record_get_kind (record);
      filter.record_id = heddle_record_get_id (record);
      ids = heddle_history_list_parts (cli->store, filter.record_kind, filter.record_id, error);
      if (ids == NULL)
        return FALSE;
    }

  changes = heddle_history_find (cli->store, &filter, count, error);
  if (changes == NULL)
    return FALSE;

  rows = json_array_new ();
  for (guint i = 0; i < changes->len; i++)
    {
      JsonObject *row = describe_change (cli, g_ptr_array_index (changes, i), ids, error);

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

static const char *const history_options[] = { "record", "count", "change", NULL };

const HeddleCliCommand heddle_cli_history_commands[] = {
  { "undo", "", N_("takes the newest change back"), NULL, 0, 0, run_undo },
  { "redo", "", N_("brings back what undo took"), NULL, 0, 0, run_redo },
  { "history", "[--record KIND RECORD] [--count N] [--change ID]",
    N_("lists changes: when, who, what, old and new; or the fields of one"),
    history_options, 0, 0, run_history },
  { "search", "WORDS", N_("finds records by their texts"), NULL, 1, G_MAXUINT, run_search },
  { NULL },
};
