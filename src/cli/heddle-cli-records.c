/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "heddle-cli-assign.h"
#include "heddle-cli-derived.h"
#include "heddle-cli-output.h"
#include "heddle-cli-steps.h"
#include "heddle-entry.h"
#include "heddle-forget.h"
#include "heddle-record-json.h"

/* Wide texts and what says little stay out of the table of a list. */
#define LIST_FIELDS 5
#define SHORT_ID 13

static void
add_column (GArray     *columns,
            const char *key,
            const char *heading)
{
  HeddleCliColumn column = { key, heading };

  g_array_append_val (columns, column);
}

static const HeddleCliColumn *
all_columns (const HeddleKind *kind,
             GArray           *columns)
{
  const HeddleCliColumn *derived = heddle_cli_derived_columns (kind);

  add_column (columns, "id", _("Id"));
  for (guint i = 0; i < kind->n_fields; i++)
    add_column (columns, kind->fields[i].name, heddle_field_get_label (&kind->fields[i]));
  for (; derived != NULL && derived->key != NULL; derived++)
    add_column (columns, derived->key, _(derived->heading));
  add_column (columns, "notes", _("Notes"));
  add_column (columns, "private", _("Private"));
  add_column (columns, NULL, NULL);

  return (const HeddleCliColumn *) columns->data;
}

static gboolean
is_listed (const HeddleField *field)
{
  if (field->flags & HEDDLE_FIELD_INTERNAL)
    return FALSE;

  switch (field->type)
    {
    case HEDDLE_FIELD_DATE:
    case HEDDLE_FIELD_DAY:
    case HEDDLE_FIELD_TIME:
    case HEDDLE_FIELD_CHOICE:
    case HEDDLE_FIELD_REFERENCE:
    case HEDDLE_FIELD_FLAG:
      return TRUE;
    case HEDDLE_FIELD_TEXT:
    case HEDDLE_FIELD_INTEGER:
      return (field->flags & HEDDLE_FIELD_REQUIRED) != 0;
    case HEDDLE_FIELD_LONG_TEXT:
    case HEDDLE_FIELD_DECIMAL:
    default:
      return FALSE;
    }
}

/* Whether any row has something here that its record's name does not say. */
static gboolean
says_more (JsonArray         *rows,
           const HeddleField *field)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      g_autofree char *cell = heddle_cli_dup_cell (row, field->name);
      const char *name = json_object_get_string_member (row, "title_of_record");

      if (field->type == HEDDLE_FIELD_FLAG ? g_str_equal (cell, "yes")
                                           : *cell != '\0' && strstr (name, cell) == NULL)
        return TRUE;
    }

  return FALSE;
}

static const HeddleCliColumn *
list_columns (const HeddleKind *kind,
              JsonArray        *rows,
              GArray           *columns)
{
  guint n = 0;

  if (kind == &heddle_step_kind)
    return heddle_cli_step_columns;

  add_column (columns, "short_id", _("Id"));
  add_column (columns, "title_of_record", heddle_kind_get_label (kind));
  for (guint i = 0; i < kind->n_fields && n < LIST_FIELDS; i++)
    if (is_listed (&kind->fields[i]) && says_more (rows, &kind->fields[i]))
      {
        add_column (columns, kind->fields[i].name, heddle_field_get_label (&kind->fields[i]));
        n++;
      }
  add_column (columns, NULL, NULL);

  return (const HeddleCliColumn *) columns->data;
}

/* In a table only: an id short enough to read, and the record's own name. */
static void
add_table_members (JsonObject   *object,
                   HeddleRecord *record)
{
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *id = g_strndup (heddle_record_get_id (record), SHORT_ID);

  json_object_set_string_member (object, "short_id", id);
  json_object_set_string_member (object, "title_of_record", title);
}

static gboolean
run_list (HeddleCli  *cli,
          GError    **error)
{
  const HeddleKind *kind = heddle_cli_find_kind (heddle_cli_get_argument (cli, 0), error);
  g_autoptr (GArray) wide = g_array_new (FALSE, FALSE, sizeof (HeddleCliColumn));
  g_autoptr (GArray) narrow = g_array_new (FALSE, FALSE, sizeof (HeddleCliColumn));
  g_autoptr (GHashTable) plans = heddle_cli_new_plans ();
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (JsonArray) rows = NULL;

  if (kind == NULL || !heddle_cli_open (cli, FALSE, error))
    return FALSE;

  records = heddle_cli_list_matching (cli, kind, 1, error);
  if (records == NULL)
    return FALSE;

  rows = json_array_new ();
  for (guint i = 0; i < records->len; i++)
    {
      HeddleRecord *record = g_ptr_array_index (records, i);
      JsonObject *object = heddle_record_json (record, TRUE);

      json_array_add_object_element (rows, object);
      if (!heddle_cli_add_derived (cli, object, record, plans, error))
        return FALSE;
      if (cli->format == HEDDLE_CLI_TABLE)
        add_table_members (object, record);
    }

  heddle_cli_print_list (cli, json_array_ref (rows),
                         cli->format == HEDDLE_CLI_TABLE ? list_columns (kind, rows, narrow)
                                                         : NULL,
                         all_columns (kind, wide));
  return TRUE;
}

/* The record that the first two arguments name: its kind, and which. */
static HeddleRecord *
open_record (HeddleCli  *cli,
             gboolean    writes,
             GError    **error)
{
  const HeddleKind *kind = heddle_cli_find_kind (heddle_cli_get_argument (cli, 0), error);

  if (kind == NULL || !heddle_cli_open (cli, writes, error))
    return NULL;
  return heddle_entry_find (cli->store, kind, heddle_cli_get_argument (cli, 1), error);
}

static gboolean
run_show (HeddleCli  *cli,
          GError    **error)
{
  g_autoptr (HeddleRecord) record = open_record (cli, FALSE, error);
  const HeddleKind *kind;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (HeddleCliColumn));
  g_autoptr (GHashTable) plans = heddle_cli_new_plans ();
  g_autoptr (JsonObject) object = NULL;

  if (record == NULL)
    return FALSE;

  kind = heddle_record_get_kind (record);
  object = heddle_record_json (record, TRUE);
  if (!heddle_cli_add_derived (cli, object, record, plans, error))
    return FALSE;

  heddle_cli_print_object (cli, g_steal_pointer (&object), all_columns (kind, columns));
  return TRUE;
}

static void
print_id (HeddleCli  *cli,
          const char *id)
{
  static const HeddleCliColumn columns[] = { { "id", "id" }, { NULL, NULL } };
  JsonObject *object;

  if (cli->format == HEDDLE_CLI_TABLE)
    {
      heddle_cli_writef ("%s\n", id);
      return;
    }

  object = json_object_new ();
  json_object_set_string_member (object, "id", id);
  heddle_cli_print_object (cli, object, columns);
}

static char *
name_change (const char       *format,
             const HeddleKind *kind)
{
  g_autofree char *heading = heddle_kind_dup_heading (kind);

  return g_strdup_printf (format, heading);
}

static gboolean
run_add (HeddleCli  *cli,
         GError    **error)
{
  const HeddleKind *kind = heddle_cli_find_kind (heddle_cli_get_argument (cli, 0), error);
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;

  if (kind == NULL || !heddle_cli_open (cli, TRUE, error))
    return FALSE;

  /* Translators: name of a change: "Add Person" */
  label = name_change (_("Add %s"), kind);
  edit = heddle_edit_begin (cli->store, label, error);
  if (edit == NULL)
    return FALSE;

  id = g_strdup (heddle_edit_add (edit, kind, NULL, error));
  if (id == NULL || !heddle_cli_assign (cli, edit, kind, id, 1, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return FALSE;

  print_id (cli, id);
  return TRUE;
}

static gboolean
run_set (HeddleCli  *cli,
         GError    **error)
{
  g_autoptr (HeddleRecord) record = open_record (cli, TRUE, error);
  const HeddleKind *kind;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (record == NULL)
    return FALSE;

  kind = heddle_record_get_kind (record);
  /* Translators: name of a change: "Change Person" */
  label = name_change (_("Change %s"), kind);
  edit = heddle_edit_begin (cli->store, label, error);
  if (edit == NULL
      || !heddle_cli_assign (cli, edit, kind, heddle_record_get_id (record), 2, error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return FALSE;

  print_id (cli, heddle_record_get_id (record));
  return TRUE;
}

static gboolean
run_remove (HeddleCli  *cli,
            GError    **error)
{
  g_autoptr (HeddleRecord) record = open_record (cli, TRUE, error);
  const HeddleKind *kind;
  g_autoptr (HeddleEdit) edit = NULL;
  g_autofree char *label = NULL;

  if (record == NULL)
    return FALSE;

  kind = heddle_record_get_kind (record);
  /* Translators: name of a change: "Remove Person" */
  label = name_change (_("Remove %s"), kind);
  edit = heddle_edit_begin (cli->store, label, error);
  if (edit == NULL || !heddle_edit_remove (edit, kind, heddle_record_get_id (record), error)
      || !heddle_edit_commit (g_steal_pointer (&edit), error))
    return FALSE;

  print_id (cli, heddle_record_get_id (record));
  return TRUE;
}

static JsonObject *
describe_purge (HeddleCli                *cli,
                const char               *id,
                const HeddlePurgePreview *preview)
{
  JsonObject *object = json_object_new ();
  JsonArray *mentions = json_array_new ();

  heddle_cli_set_text (object, "id", id);
  json_object_set_int_member (object, "records", preview->n_records);
  json_object_set_int_member (object, "values", preview->n_values);
  json_object_set_int_member (object, "changes", preview->n_changes);
  json_object_set_int_member (object, "frozen", preview->n_frozen);
  for (guint i = 0; i < preview->mentions->len; i++)
    {
      HeddleRecord *record = g_ptr_array_index (preview->mentions, i);
      const char *kind = heddle_record_get_kind (record)->name;

      json_array_add_object_element (mentions,
                                     heddle_cli_record_object (cli->store, kind,
                                                               heddle_record_get_id (record)));
    }
  json_object_set_array_member (object, "mentions", mentions);
  return object;
}

static gboolean
run_purge (HeddleCli  *cli,
           GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "id", N_("Id") },           { "records", N_("Records") },
    { "values", N_("Values") },   { "changes", N_("Changes") },
    { "frozen", N_("Versions blanked") },
    { "mentions", N_("Also named in") }, { NULL, NULL },
  };
  g_autoptr (HeddleRecord) record = open_record (cli, TRUE, error);
  const HeddleKind *kind;
  g_autoptr (HeddlePurgePreview) preview = NULL;
  g_autofree char *id = NULL;
  g_autofree char *left = NULL;
  JsonObject *object;

  if (record == NULL)
    return FALSE;

  kind = heddle_record_get_kind (record);
  id = g_strdup (heddle_record_get_id (record));
  preview = heddle_purge_preview (cli->store, kind, id, error);
  if (preview == NULL)
    return FALSE;
  object = describe_purge (cli, id, preview);
  if (!heddle_cli_has_option (cli, "dry-run")
      && !heddle_forget_record (cli->store, kind, id, heddle_cli_has_option (cli, "backups"),
                                &left, error))
    {
      json_object_unref (object);
      return FALSE;
    }
  heddle_cli_print_object (cli, object, columns);
  if (left != NULL)
    fprintf (stderr, "heddlectl: %s\n", left);
  return TRUE;
}

static const char *const purge_options[] = { "backups", "dry-run", NULL };

const HeddleCliCommand heddle_cli_record_commands[] = {
  { "list", "KIND [FIELD=VALUE…]", N_("lists records, those with these values"), NULL, 1,
    G_MAXUINT, run_list },
  { "show", "KIND RECORD", N_("shows one record"), NULL, 2, 2, run_show },
  { "add", "KIND FIELD=VALUE…", N_("adds a record; prints its id"), NULL, 2, G_MAXUINT,
    run_add },
  { "set", "KIND RECORD FIELD=VALUE…", N_("changes fields of a record"), NULL, 3, G_MAXUINT,
    run_set },
  { "remove", "KIND RECORD", N_("puts a record into the trash"), NULL, 2, 2, run_remove },
  { "purge", "KIND RECORD [--backups] [--dry-run]",
    N_("removes personal data for good, from history too"), purge_options, 2, 2, run_purge },
  { NULL },
};
