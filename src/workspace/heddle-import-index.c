/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which record a row without an id is about: one that has all its values, or
 * the one that shares what makes a record of its kind one of its kind. */

#include "heddle-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-search.h"

/* By which fields; the last one may not be empty. */
static const struct
{
  const char *kind;
  const char *fields[4];
} key_fields[] = {
  { "closure", { "authority", "title", "starts" } },
  { "closure", { "authority", "title", "ends" } },
  { "person", { "email" } },
  { "person", { "authority", "organisation", "name" } },
  { "school", { "authority", "code" } },
  { "school", { "authority", "name" } },
  { "school-priority", { "authority", "school", "year", "title" } },
  { "observation", { "measure", "observed_on" } },
  { "observation", { "measure", "due" } },
  { "interest", { "episode", "authority", "post" } },
};

static gboolean
is_given (HeddleImport      *self,
          const HeddleField *field)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].field == field)
      return TRUE;

  return g_hash_table_contains (self->fixed, field->name);
}

/* A key needs a column for its last field; one for the others where the kind
 * cannot be without. */
static void
add_key (HeddleImport      *self,
         const char *const *names)
{
  HeddleImportKey key = { .n_fields = 0 };

  for (guint i = 0; i < G_N_ELEMENTS (key.fields) && names[i] != NULL; i++)
    {
      const HeddleField *field = heddle_kind_get_field (self->kind, names[i]);

      if (field == NULL)
        return;
      if (is_given (self, field))
        key.fields[key.n_fields++] = field;
      else if (i + 1 == G_N_ELEMENTS (key.fields) || names[i + 1] == NULL
               || field->flags & HEDDLE_FIELD_REQUIRED)
        return;
    }

  if (self->n_keys < HEDDLE_IMPORT_MAX_KEYS)
    {
      key.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      self->keys[self->n_keys++] = key;
    }
}

void
heddle_import_index_begin (HeddleImport *self)
{
  heddle_import_index_clear (self);
  self->next_position = 0;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  /* ids made of the UIDs of a calendar are those of its own events alone */
  if (self->id_column >= 0 && self->events == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (key_fields); i++)
    if (g_str_equal (key_fields[i].kind, self->kind->name))
      add_key (self, key_fields[i].fields);
  self->indexed = heddle_query_new (self->store, self->kind);
  self->n_indexed = 0;
}

void
heddle_import_index_clear (HeddleImport *self)
{
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_object (&self->indexed);
  for (guint i = 0; i < self->n_keys; i++)
    g_hash_table_unref (self->keys[i].ids);
  self->n_keys = 0;
}

static void
append_value (GString           *text,
              const HeddleValue *value)
{
  g_autofree char *plain = value != NULL ? heddle_value_to_text (value) : NULL;

  g_string_append_printf (text, "%s" HEDDLE_IMPORT_UNIT, plain != NULL ? plain : "");
}

/* Names are the same whatever their case and accents. */
static void
append_key_value (GString           *text,
                  const HeddleField *field,
                  const HeddleValue *value)
{
  g_autofree char *folded = NULL;

  if (field->type != HEDDLE_FIELD_TEXT || value == NULL || value->type != HEDDLE_VALUE_TEXT)
    {
      append_value (text, value);
      return;
    }
  folded = heddle_search_fold (value->text);
  g_string_append_printf (text, "%s" HEDDLE_IMPORT_UNIT, folded);
}

static void
index_keys (HeddleImport *self,
            HeddleRecord *record)
{
  for (guint i = 0; i < self->n_keys; i++)
    {
      HeddleImportKey *key = &self->keys[i];
      GString *text = g_string_new (NULL);
      gboolean several;

      for (guint j = 0; j < key->n_fields; j++)
        {
          g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

          heddle_record_get_value (record, key->fields[j], &value);
          append_key_value (text, key->fields[j], &value);
        }
      several = g_hash_table_contains (key->ids, text->str);
      g_hash_table_replace (key->ids, g_string_free_and_steal (text),
                            g_strdup (several ? "" : heddle_record_get_id (record)));
    }
}

static void
append_record_value (GString           *text,
                     HeddleRecord      *record,
                     const HeddleField *field)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_record_get_value (record, field, &value);
  append_value (text, &value);
}

gboolean
heddle_import_index_step (HeddleImport *self)
{
  g_autoptr (HeddleRecord) record = NULL;
  GHashTableIter iter;
  gpointer name;
  GString *text;

  if (self->indexed == NULL)
    return FALSE;
  record = g_list_model_get_item (G_LIST_MODEL (self->indexed), self->n_indexed++);
  if (record == NULL)
    {
      g_clear_object (&self->indexed);
      return FALSE;
    }

  text = g_string_new (NULL);
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].field != NULL)
      append_record_value (text, record, self->columns[i].field);
  g_hash_table_iter_init (&iter, self->fixed);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    append_record_value (text, record, heddle_import_find_field (self, name));
  g_hash_table_replace (self->known, g_string_free_and_steal (text),
                        g_strdup (heddle_record_get_id (record)));
  index_keys (self, record);
  return TRUE;
}

const HeddleValue *
heddle_import_get_value (HeddleImport      *self,
                         const HeddleValue *values,
                         const HeddleField *field)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].field == field)
      return &values[i];

  return g_hash_table_lookup (self->fixed, field->name);
}

static const char *
find_by_key (HeddleImport      *self,
             HeddleImportKey   *key,
             const HeddleValue *values,
             gboolean           national)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const HeddleValue *last =
    heddle_import_get_value (self, values, key->fields[key->n_fields - 1]);
  const char *id;

  if (last == NULL || last->type == HEDDLE_VALUE_NULL)
    return NULL;
  for (guint i = 0; i < key->n_fields; i++)
    if (national && g_str_equal (key->fields[i]->name, "authority"))
      append_value (text, NULL);
    else
      append_key_value (text, key->fields[i],
                        heddle_import_get_value (self, values, key->fields[i]));

  id = g_hash_table_lookup (key->ids, text->str);
  return id != NULL && *id != '\0' ? id : NULL;
}

/* Id of the record that @values are about, or NULL. */
const char *
heddle_import_index_find (HeddleImport       *self,
                          const HeddleValue  *values,
                          char              **message)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer fixed;
  const char *id;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].field != NULL)
      append_value (text, &values[i]);
  g_hash_table_iter_init (&iter, self->fixed);
  while (g_hash_table_iter_next (&iter, NULL, &fixed))
    append_value (text, fixed);
  id = g_hash_table_lookup (self->known, text->str);

  for (guint i = 0; id == NULL && i < self->n_keys; i++)
    id = find_by_key (self, &self->keys[i], values, FALSE);
  if (id == NULL && self->n_keys > 0 && g_str_equal (self->kind->name, "closure")
      && (id = find_by_key (self, &self->keys[0], values, TRUE)) != NULL)
    *message = g_strdup (_("national, not written twice"));

  return id;
}
