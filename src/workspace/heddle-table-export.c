/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-table-export.h"

#include "heddle-csv.h"
#include "heddle-kind.h"
#include "heddle-privacy.h"
#include "heddle-query.h"
#include "heddle-record-json.h"
#include "heddle-search.h"

/* What references are written as: of each kind that is referred to, the
 * number of live records by folded title. */
typedef struct
{
  HeddleStore *store;
  GHashTable *kinds; /* name of kind → (title → count) */
  gboolean private;
} Names;

static GHashTable *
get_titles (Names      *self,
            const char *kind_name)
{
  GHashTable *titles = g_hash_table_lookup (self->kinds, kind_name);
  g_autoptr (GPtrArray) records = NULL;

  if (titles != NULL)
    return titles;

  titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  records = heddle_query_records (
    self->store, heddle_schema_get_kind (heddle_store_get_schema (self->store), kind_name),
    NULL, NULL);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *title = heddle_record_dup_title (g_ptr_array_index (records, i));
      char *folded = heddle_search_fold (title);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (titles, folded));

      g_hash_table_replace (titles, folded, GUINT_TO_POINTER (count + 1));
    }
  g_hash_table_insert (self->kinds, g_strdup (kind_name), titles);

  return titles;
}

static char *
dup_reference (Names             *self,
               HeddleRecord      *record,
               const HeddleField *field)
{
  g_autoptr (HeddleRecord) target = heddle_record_dup_reference (record, field);
  g_autofree char *title = NULL;
  g_autofree char *folded = NULL;

  if (target == NULL)
    return NULL;

  title = heddle_record_dup_title (target);
  folded = heddle_search_fold (title);
  if (!heddle_record_is_deleted (target)
      && GPOINTER_TO_UINT (g_hash_table_lookup (get_titles (self, field->target), folded)) == 1)
    return g_steal_pointer (&title);

  return g_strdup (heddle_record_get_id (target));
}

static void
append_value (GString           *csv,
              Names             *names,
              HeddleRecord      *record,
              const HeddleField *field)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;
  g_autofree char *text = NULL;

  heddle_record_get_value (record, field, &value);
  if (value.type == HEDDLE_VALUE_NULL
      || (!names->private && heddle_privacy_hides_field (record, field)))
    {
      heddle_csv_append_number (csv, NULL);
      return;
    }

  switch (field->type)
    {
    case HEDDLE_FIELD_REFERENCE:
      text = dup_reference (names, record, field);
      heddle_csv_append_text (csv, text);
      break;
    case HEDDLE_FIELD_FLAG:
      heddle_csv_append_text (csv, value.integer != 0 ? "yes" : "no");
      break;
    case HEDDLE_FIELD_INTEGER:
    case HEDDLE_FIELD_DECIMAL:
      text = heddle_value_to_text (&value);
      heddle_csv_append_number (csv, text);
      break;
    case HEDDLE_FIELD_TEXT:
    case HEDDLE_FIELD_LONG_TEXT:
    case HEDDLE_FIELD_DATE:
    case HEDDLE_FIELD_DAY:
    case HEDDLE_FIELD_TIME:
    case HEDDLE_FIELD_CHOICE:
    default:
      heddle_csv_append_text (csv, value.text);
      break;
    }
}

/* The fields that are written, in order; `deleted` is not a fact of a live one. */
static GPtrArray *
list_fields (const HeddleKind *kind,
             gboolean          private)
{
  GPtrArray *fields = g_ptr_array_new ();
  guint n_common;
  const HeddleField *common = heddle_record_get_common_fields (&n_common);

  for (guint i = 0; i < kind->n_fields; i++)
    if (private || !(kind->fields[i].flags & HEDDLE_FIELD_PRIVATE))
      g_ptr_array_add (fields, (gpointer) &kind->fields[i]);
  for (guint i = 0; private && i < n_common; i++)
    if (!g_str_equal (common[i].name, "deleted"))
      g_ptr_array_add (fields, (gpointer) &common[i]);

  return fields;
}

static GPtrArray *
list_records (HeddleStore      *store,
              const HeddleKind *kind,
              gboolean          private)
{
  GPtrArray *records = heddle_query_records (store, kind, NULL, NULL);

  for (guint i = records->len; i > 0; i--)
    if (!private && heddle_privacy_hides (g_ptr_array_index (records, i - 1)))
      g_ptr_array_remove_index (records, i - 1);

  return records;
}

char *
heddle_table_export_csv (HeddleStore      *store,
                         const HeddleKind *kind,
                         gboolean          private,
                         GError          **error)
{
  g_autoptr (GPtrArray) fields = list_fields (kind, private);
  g_autoptr (GPtrArray) records = list_records (store, kind, private);
  g_autoptr (GHashTable) kinds =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                           (GDestroyNotify) g_hash_table_unref);
  Names names = { store, kinds, private };
  GString *csv = g_string_new (NULL);

  heddle_csv_append_text (csv, "record_id");
  for (guint i = 0; i < fields->len; i++)
    heddle_csv_append_text (csv, ((const HeddleField *) g_ptr_array_index (fields, i))->name);
  heddle_csv_end_row (csv);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleRecord *record = g_ptr_array_index (records, i);

      heddle_csv_append_text (csv, heddle_record_get_id (record));
      for (guint j = 0; j < fields->len; j++)
        append_value (csv, &names, record, g_ptr_array_index (fields, j));
      heddle_csv_end_row (csv);
    }

  return g_string_free_and_steal (csv);
}

char *
heddle_table_export_json (HeddleStore      *store,
                          const HeddleKind *kind,
                          gboolean          private,
                          GError          **error)
{
  g_autoptr (GPtrArray) records = list_records (store, kind, private);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  g_autofree char *text = NULL;
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < records->len; i++)
    json_array_add_object_element (array,
                                   heddle_record_json (g_ptr_array_index (records, i), private));
  json_node_take_array (root, array);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);

  return g_strconcat (text, "\n", NULL);
}
