/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-table-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-attached-file.h"
#include "heddle-kind.h"
#include "heddle-privacy.h"
#include "heddle-query.h"
#include "heddle-record-json.h"
#include "heddle-search.h"
#include "heddle-table-bundle.h"

/* What references are written as: of each kind that is referred to, the
 * number of live records by folded title. */
typedef struct
{
  HeddleStore *store;
  GHashTable *kinds; /* name of kind → (title → count) */
  gboolean private;
} Names;

struct _HeddleTableExport
{
  HeddleStore *store;
  HeddleTableFormat format;
  gboolean everything;
  const HeddleKind *const *kinds; /* what is read, one after the other */
  guint n_kinds;
  guint kind;
  GPtrArray *records; /* of the kind that is being read */
  guint next;

  Names names;
  GPtrArray *fields;
  HeddleSheet *sheet;
  JsonObject *objects; /* lists by kind */
  GHashTable *files;   /* of a bundle: hash → content */
  gsize files_size;
  GError *problem;     /* the first file that cannot go along */
};

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

static void
add_row (HeddleTableExport *self,
         HeddleRecord      *record)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (heddle_record_get_id (record)));
  for (guint j = 0; j < self->fields->len; j++)
    g_ptr_array_add (cells, dup_cell (&self->names, record, g_ptr_array_index (self->fields, j)));
  heddle_sheet_add (self->sheet, (const char *const *) cells->pdata);
}

static gboolean
has_room (HeddleTableExport *self,
          HeddleRecord      *record,
          GBytes            *content)
{
  g_autofree char *title = NULL;

  self->files_size += g_bytes_get_size (content);
  if (self->files_size <= HEDDLE_BUNDLE_FILES_BYTES
      && g_hash_table_size (self->files) < HEDDLE_BUNDLE_FILES)
    return TRUE;

  title = heddle_record_dup_title (record);
  g_set_error (&self->problem, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
               /* Translators: kind of record, its title, limits */
               _("%s \"%s\", File: with it the bundle would have more than %d MB or %d attached "
                 "files; nothing was written."),
               heddle_kind_get_label (heddle_record_get_kind (record)), title,
               HEDDLE_BUNDLE_FILES_BYTES / 1024 / 1024, HEDDLE_BUNDLE_FILES);
  return FALSE;
}

/* A colleague would get a record whose file cannot be opened: better none. */
static void
add_file (HeddleTableExport *self,
          HeddleRecord      *record)
{
  g_autofree char *hash = heddle_attached_file_dup_hash (record);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  GBytes *content;

  if (self->problem != NULL || hash == NULL || g_hash_table_contains (self->files, hash))
    return;
  content = heddle_attachment_load (self->store, hash, &error);
  if (content == NULL)
    {
      title = heddle_record_dup_title (record);
      g_set_error (&self->problem, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   /* Translators: kind of record, its title, why */
                   _("%s \"%s\", File: %s Nothing was written."),
                   heddle_kind_get_label (heddle_record_get_kind (record)), title,
                   error->message);
    }
  else if (has_room (self, record, content))
    g_hash_table_insert (self->files, g_steal_pointer (&hash), content);
  else
    g_bytes_unref (content);
}

static void
add_record (HeddleTableExport *self,
            HeddleRecord      *record)
{
  const char *kind = self->kinds[self->kind]->name;

  if (self->sheet != NULL)
    add_row (self, record);
  else
    json_array_add_object_element (json_object_get_array_member (self->objects, kind),
                                   heddle_record_json (record, self->names.private));
  if (self->files != NULL)
    add_file (self, record);
}

static void
begin_kind (HeddleTableExport *self)
{
  const HeddleKind *kind = self->kinds[self->kind];

  self->records = list_records (self->store, kind, self->names.private);
  self->next = 0;
  if (self->sheet == NULL)
    json_object_set_array_member (self->objects, kind->name, json_array_new ());
}

HeddleTableExport *
heddle_table_export_new (HeddleStore       *store,
                         const HeddleKind  *kind,
                         HeddleTableFormat  format,
                         gboolean           private)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  HeddleTableExport *self = g_new0 (HeddleTableExport, 1);

  self->store = g_object_ref (store);
  self->format = kind != NULL ? format : HEDDLE_TABLE_JSON;
  self->everything = kind == NULL;
  self->kinds = schema->kinds;
  self->n_kinds = schema->n_kinds;
  for (guint i = 0; kind != NULL && i < schema->n_kinds; i++)
    if (schema->kinds[i] == kind)
      {
        self->kinds = &schema->kinds[i];
        self->n_kinds = 1;
      }
  self->names.store = self->store;
  self->names.private = private;
  self->names.kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_hash_table_unref);
  if (self->format == HEDDLE_TABLE_BUNDLE)
    self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_bytes_unref);
  if (self->format == HEDDLE_TABLE_JSON || self->files != NULL)
    self->objects = json_object_new ();
  else
    {
      self->fields = list_fields (kind, private);
      self->sheet = new_sheet (kind, self->fields);
    }

  return self;
}

void
heddle_table_export_free (HeddleTableExport *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, heddle_sheet_free);
  g_clear_pointer (&self->objects, json_object_unref);
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_clear_error (&self->problem);
  g_hash_table_unref (self->names.kinds);
  g_object_unref (self->store);
  g_free (self);
}

gboolean
heddle_table_export_read (HeddleTableExport *self,
                          gint64             budget,
                          double            *done)
{
  gint64 begin = g_get_monotonic_time ();

  while (self->kind < self->n_kinds && g_get_monotonic_time () - begin < budget)
    {
      if (self->records == NULL)
        begin_kind (self);
      else if (self->next < self->records->len)
        add_record (self, g_ptr_array_index (self->records, self->next++));
      else
        {
          g_clear_pointer (&self->records, g_ptr_array_unref);
          self->kind++;
        }
    }

  if (done != NULL)
    *done = (self->kind + (self->records != NULL && self->records->len > 0
                               ? self->next / (double) self->records->len
                               : 0))
            / self->n_kinds;
  return self->kind < self->n_kinds;
}

/* Takes @root. */
static GBytes *
write_json (JsonNode *root)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;
  char *lined;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  json_node_unref (root);
  lined = g_strconcat (text, "\n", NULL);

  return g_bytes_new_take (lined, strlen (lined));
}

static GBytes *
make_json (HeddleTableExport *self)
{
  const HeddleSchema *schema = heddle_store_get_schema (self->store);
  JsonNode *root;
  JsonObject *object;

  if (!self->everything)
    return write_json (json_node_copy (json_object_get_member (self->objects,
                                                               self->kinds[0]->name)));

  object = json_object_new ();
  root = json_node_new (JSON_NODE_OBJECT);
  json_object_set_string_member (object, "format", "heddle");
  json_object_set_int_member (object, "version", 1);
  json_object_set_int_member (object, "schema", schema->version);
  json_object_set_boolean_member (object, "private", self->names.private);
  json_object_set_object_member (object, "records", json_object_ref (self->objects));
  json_node_take_object (root, object);
  return write_json (root);
}

GBytes *
heddle_table_export_make (HeddleTableExport *self,
                          GError           **error)
{
  g_autoptr (GBytes) json = NULL;

  if (self->problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->problem));
      return NULL;
    }
  if (self->sheet != NULL)
    return heddle_table_file_write (self->sheet, self->format);
  json = make_json (self);
  return self->files != NULL ? heddle_table_bundle_write (json, self->files)
                             : g_steal_pointer (&json);
}
