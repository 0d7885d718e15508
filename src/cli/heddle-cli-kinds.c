/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "heddle-cli-output.h"

static gboolean
run_kinds (HeddleCli  *cli,
           GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "kind", N_("Kind") },
    { "label", N_("Name") },
    { "label_plural", N_("Of many") },
    { "reference", N_("Ships with Heddle") },
    { NULL, NULL },
  };
  const HeddleSchema *schema = heddle_records_get_schema ();
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      const HeddleKind *kind = schema->kinds[i];
      JsonObject *row = json_object_new ();

      json_object_set_string_member (row, "kind", kind->name);
      json_object_set_string_member (row, "label", _(kind->label));
      json_object_set_string_member (row, "label_plural", _(kind->label_plural));
      json_object_set_boolean_member (row, "reference",
                                      (kind->flags & HEDDLE_KIND_REFERENCE) != 0);
      json_array_add_object_element (rows, row);
    }

  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

static const char *
get_type_word (const HeddleField *field)
{
  static const char *const words[] = {
    [HEDDLE_FIELD_TEXT] = "text",       [HEDDLE_FIELD_LONG_TEXT] = "long-text",
    [HEDDLE_FIELD_DATE] = "date",       [HEDDLE_FIELD_DAY] = "day",
    [HEDDLE_FIELD_TIME] = "time",       [HEDDLE_FIELD_INTEGER] = "integer",
    [HEDDLE_FIELD_DECIMAL] = "decimal", [HEDDLE_FIELD_FLAG] = "flag",
    [HEDDLE_FIELD_CHOICE] = "choice",   [HEDDLE_FIELD_REFERENCE] = "reference",
  };

  return words[field->type];
}

static JsonObject *
describe_field (const HeddleField *field)
{
  JsonObject *row = json_object_new ();
  g_autofree char *rule = heddle_field_describe_rule (field);

  json_object_set_string_member (row, "field", field->name);
  json_object_set_string_member (row, "type", get_type_word (field));
  json_object_set_string_member (row, "label", heddle_field_get_label (field));
  json_object_set_string_member (row, "rules", rule);
  json_object_set_boolean_member (row, "required",
                                  (field->flags & HEDDLE_FIELD_REQUIRED) != 0);
  json_object_set_boolean_member (row, "private", (field->flags & HEDDLE_FIELD_PRIVATE) != 0);
  heddle_cli_set_text (row, "initial", field->initial);
  heddle_cli_set_text (row, "help", field->help != NULL ? _(field->help) : NULL);

  return row;
}

static gboolean
run_fields (HeddleCli  *cli,
            GError    **error)
{
  static const HeddleCliColumn columns[] = {
    { "field", N_("Field") },
    { "type", N_("Type") },
    { "label", N_("Label") },
    { "rules", N_("Rules") },
    { NULL, NULL },
  };
  const HeddleKind *kind = heddle_cli_find_kind (heddle_cli_get_argument (cli, 0), error);
  JsonArray *rows;
  guint n_common;
  const HeddleField *common = heddle_record_get_common_fields (&n_common);

  if (kind == NULL)
    return FALSE;

  rows = json_array_new ();
  for (guint i = 0; i < kind->n_fields; i++)
    json_array_add_object_element (rows, describe_field (&kind->fields[i]));
  for (guint i = 0; i < n_common; i++)
    if (!(common[i].flags & HEDDLE_FIELD_INTERNAL))
      json_array_add_object_element (rows, describe_field (&common[i]));

  heddle_cli_print_list (cli, rows, columns, NULL);
  return TRUE;
}

const HeddleCliCommand heddle_cli_kind_commands[] = {
  { "kinds", "", N_("lists the kinds of records"), NULL, 0, 0, run_kinds },
  { "fields", "KIND", N_("lists the fields of a kind, with their rules"), NULL, 1, 1,
    run_fields },
  { NULL },
};
