/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-table-export.h"

#include <glib/gi18n-lib.h>

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

/* Text of the cell; NULL is an empty one. */
static char *
dup_cell (Names             *names,
          HeddleRecord      *record,
          const HeddleField *field)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_record_get_value (record, field, &value);
  if (value.type == HEDDLE_VALUE_NULL
      || (!names->private && heddle_privacy_hides_field (record, field)))
    return NULL;
  if (field->type == HEDDLE_FIELD_REFERENCE)
    return dup_reference (names, record, field);
  if (field->type == HEDDLE_FIELD_FLAG)
    return g_strdup (value.integer != 0 ? "yes" : "no");
  return heddle_value_to_text (&value);
}

static HeddleSheetType
get_type (const HeddleField *field)
{
  if (field->type == HEDDLE_FIELD_INTEGER || field->type == HEDDLE_FIELD_DECIMAL)
    return HEDDLE_SHEET_NUMBER;
  if (field->type == HEDDLE_FIELD_DATE || field->type == HEDDLE_FIELD_DAY)
    return HEDDLE_SHEET_DAY;
  return HEDDLE_SHEET_TEXT;
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

static HeddleSheet *
new_sheet (const HeddleKind *kind,
           GPtrArray        *fields)
{
  g_autoptr (GPtrArray) header = g_ptr_array_new ();
  HeddleSheet *sheet;

  g_ptr_array_add (header, (gpointer) "record_id");
  for (guint i = 0; i < fields->len; i++)
    g_ptr_array_add (header, (gpointer) ((const HeddleField *) fields->pdata[i])->name);
  g_ptr_array_add (header, NULL);

  sheet = heddle_sheet_new (_(kind->label_plural), (const char *const *) header->pdata);
  for (guint i = 0; i < fields->len; i++)
    sheet->types[i + 1] = get_type (fields->pdata[i]);
  return sheet;
}

HeddleSheet *
heddle_table_export_sheet (HeddleStore      *store,
                           const HeddleKind *kind,
                           gboolean          private)
{
  g_autoptr (GPtrArray) fields = list_fields (kind, private);
  g_autoptr (GPtrArray) records = list_records (store, kind, private);
  g_autoptr (GHashTable) kinds =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                           (GDestroyNotify) g_hash_table_unref);
  Names names = { store, kinds, private };
  HeddleSheet *sheet = new_sheet (kind, fields);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleRecord *record = g_ptr_array_index (records, i);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (cells, g_strdup (heddle_record_get_id (record)));
      for (guint j = 0; j < fields->len; j++)
        g_ptr_array_add (cells, dup_cell (&names, record, g_ptr_array_index (fields, j)));
      heddle_sheet_add (sheet, (const char *const *) cells->pdata);
    }

  return sheet;
}

static JsonArray *
list_objects (HeddleStore      *store,
              const HeddleKind *kind,
              gboolean          private)
{
  g_autoptr (GPtrArray) records = list_records (store, kind, private);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < records->len; i++)
    json_array_add_object_element (array,
                                   heddle_record_json (g_ptr_array_index (records, i), private));
  return array;
}

/* Takes @root. */
static char *
dup_json (JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  json_node_unref (root);

  return g_strconcat (text, "\n", NULL);
}

char *
heddle_table_export_json (HeddleStore      *store,
                          const HeddleKind *kind,
                          gboolean          private)
{
  JsonNode *root = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (root, list_objects (store, kind, private));
  return dup_json (root);
}

char *
heddle_table_export_everything (HeddleStore *store,
                                gboolean     private)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  JsonObject *records = json_object_new ();
  JsonObject *object = json_object_new ();
  JsonNode *root = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < schema->n_kinds; i++)
    json_object_set_array_member (records, schema->kinds[i]->name,
                                  list_objects (store, schema->kinds[i], private));
  json_object_set_string_member (object, "format", "heddle");
  json_object_set_int_member (object, "version", 1);
  json_object_set_int_member (object, "schema", schema->version);
  json_object_set_boolean_member (object, "private", private);
  json_object_set_object_member (object, "records", records);
  json_node_take_object (root, object);

  return dup_json (root);
}
