/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-facts-export.h"

#include <string.h>

#include "heddle-kind.h"
#include "heddle-privacy.h"
#include "heddle-query.h"
#include "heddle-record.h"

/* One line per fact: tabs, line ends and backslashes are written as C does. */
static char *
dup_escaped (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '\t':
        g_string_append (line, "\\t");
        break;
      case '\n':
        g_string_append (line, "\\n");
        break;
      case '\\':
        g_string_append (line, "\\\\");
        break;
      default:
        g_string_append_c (line, *p);
      }

  return g_string_free_and_steal (line);
}

static gboolean
is_initial (const HeddleField *field,
            const HeddleValue *value)
{
  g_auto (HeddleValue) initial = HEDDLE_VALUE_INIT;

  heddle_field_get_initial (field, &initial);
  return heddle_value_equal (&initial, value);
}

/* A fact by name; @value is not the initial one. */
static char *
dup_fact (HeddleRecord      *record,
          const HeddleField *field,
          const HeddleValue *value)
{
  g_autoptr (HeddleRecord) target = NULL;
  g_autofree char *text = NULL;

  if (value->type == HEDDLE_VALUE_NULL)
    return g_strdup ("");

  if (field->type == HEDDLE_FIELD_REFERENCE)
    {
      target = heddle_record_dup_reference (record, field);
      text = target != NULL ? heddle_record_dup_title (target) : heddle_value_to_text (value);
    }
  else if (field->type == HEDDLE_FIELD_FLAG)
    text = g_strdup (value->integer != 0 ? "yes" : "no");
  else
    text = heddle_value_to_text (value);

  return dup_escaped (text);
}

static void
add_facts (GPtrArray         *lines,
           HeddleRecord      *record,
           const HeddleField *fields,
           guint              n_fields,
           gboolean           private)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  g_autofree char *title = heddle_record_dup_title (record);
  g_autofree char *name = dup_escaped (title);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
      g_autofree char *fact = NULL;

      if (!private && heddle_privacy_hides_field (record, &fields[i]))
        continue;
      heddle_record_get_value (record, &fields[i], &value);
      if (is_initial (&fields[i], &value))
        continue;

      fact = dup_fact (record, &fields[i], &value);
      g_ptr_array_add (lines, g_strdup_printf ("%s\t%s\t%s\t%s", kind->name, name,
                                               fields[i].name, fact));
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
heddle_facts_export (HeddleStore *store,
                     gboolean     private,
                     GError     **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);
  guint n_common;
  const HeddleField *common = heddle_record_get_common_fields (&n_common);

  for (guint i = 0; i < schema->n_kinds; i++)
    {
      g_autoptr (GPtrArray) records =
        heddle_query_records (store, schema->kinds[i], NULL, NULL);

      for (guint j = 0; j < records->len; j++)
        {
          HeddleRecord *record = g_ptr_array_index (records, j);

          if (!private && heddle_privacy_hides (record))
            continue;
          add_facts (lines, record, schema->kinds[i]->fields, schema->kinds[i]->n_fields,
                     private);
          if (private)
            add_facts (lines, record, common, n_common, private);
        }
    }

  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      g_string_append (text, g_ptr_array_index (lines, i));
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (text);
}
