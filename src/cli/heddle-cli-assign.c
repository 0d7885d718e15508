/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-cli-assign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-date-statements.h"
#include "heddle-entry.h"

static const HeddleField *
find_field (const HeddleKind *kind,
            const char       *name)
{
  guint n;
  const HeddleField *common = heddle_record_get_common_fields (&n);
  const HeddleField *field = heddle_kind_get_field (kind, name);

  for (guint i = 0; i < n && field == NULL; i++)
    if (g_str_equal (common[i].name, name))
      field = &common[i];

  return field != NULL && g_str_equal (field->name, "deleted") ? NULL : field;
}

/* Splits FIELD=VALUE; the value is borrowed from @argument. */
static const HeddleField *
split (const HeddleKind  *kind,
       const char        *argument,
       const char       **value,
       GError           **error)
{
  const char *equals = strchr (argument, '=');
  g_autofree char *name = NULL;
  const HeddleField *field;

  if (equals == NULL)
    {
      g_set_error (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                   _("\"%s\" should be FIELD=VALUE."), argument);
      return NULL;
    }

  name = g_strndup (argument, equals - argument);
  g_strdelimit (name, "-", '_');
  *value = equals + 1;
  field = find_field (kind, name);
  if (field == NULL)
    {
      g_autofree char *valid = g_utf8_make_valid (name, -1);

      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                   _("%s has no field \"%s\"; heddlectl fields %s lists them."),
                   heddle_kind_get_label (kind), valid, kind->name);
    }

  return field;
}

gboolean
heddle_cli_assign (HeddleCli         *cli,
                   HeddleEdit        *edit,
                   const HeddleKind  *kind,
                   const char        *id,
                   guint              first,
                   GError           **error)
{
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);
  gboolean effective = FALSE;

  for (guint i = first; i < cli->arguments->len; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      const char *text;
      const HeddleField *field = split (kind, heddle_cli_get_argument (cli, i), &text, error);

      if (field == NULL)
        return FALSE;
      if (!g_hash_table_add (given, (gpointer) field))
        {
          g_set_error (error, HEDDLE_CLI_ERROR, HEDDLE_CLI_ERROR_USAGE,
                       _("The field \"%s\" is given twice."), field->name);
          return FALSE;
        }
      if (!heddle_cli_read_field (cli, kind, field, text, &value, error)
          || !heddle_edit_set (edit, kind, id, field, &value, error))
        return FALSE;
      effective = effective || (kind == &heddle_date_statement_kind && value.integer == TRUE
                                && g_str_equal (field->name, "effective"));
    }

  /* of the statements of one date only one is effective, and gives the date */
  return !effective || heddle_date_statement_put_in_force (edit, id, error);
}

static void
keep_matching (GPtrArray         *records,
               const HeddleField *field,
               const HeddleValue *value)
{
  for (guint i = records->len; i > 0; i--)
    {
      g_auto (HeddleValue) its_value = HEDDLE_VALUE_INIT;

      heddle_record_get_value (g_ptr_array_index (records, i - 1), field, &its_value);
      if (!heddle_value_equal (&its_value, value))
        g_ptr_array_remove_index (records, i - 1);
    }
}

GPtrArray *
heddle_cli_list_matching (HeddleCli         *cli,
                          const HeddleKind  *kind,
                          guint              first,
                          GError           **error)
{
  g_autoptr (GPtrArray) records = NULL;

  for (guint i = first; i < cli->arguments->len; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      const char *text;
      const HeddleField *field = split (kind, heddle_cli_get_argument (cli, i), &text, error);

      if (field == NULL
          || !heddle_entry_read (cli->store, kind, field, text, cli->today, &value, NULL, error))
        return NULL;

      if (records == NULL && value.type == HEDDLE_VALUE_TEXT)
        records = heddle_query_records (cli->store, kind, field->name, value.text);
      else
        {
          if (records == NULL)
            records = heddle_query_records (cli->store, kind, NULL, NULL);
          keep_matching (records, field, &value);
        }
    }

  if (records == NULL)
    records = heddle_query_records (cli->store, kind, NULL, NULL);
  return g_steal_pointer (&records);
}
