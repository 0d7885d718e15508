/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-change-story.h"

static void
changed_field_free (gpointer data)
{
  HeddleChangedField *self = data;

  g_free (self->was);
  g_free (self->became);
  g_free (self->now);
  g_free (self);
}

static void
changed_record_free (gpointer data)
{
  HeddleChangedRecord *self = data;

  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

static HeddleChangedRecord *
ensure_record (HeddleStore             *store,
               GPtrArray               *story,
               GHashTable              *by_id,
               const HeddleFieldChange *change)
{
  HeddleChangedRecord *told = g_hash_table_lookup (by_id, change->id);
  g_autoptr (HeddleRecord) record = NULL;

  if (told != NULL)
    return told;

  told = g_new0 (HeddleChangedRecord, 1);
  told->kind = change->kind;
  told->id = g_strdup (change->id);
  told->fields = g_ptr_array_new_with_free_func (changed_field_free);
  told->sort = change->created ? HEDDLE_MADE : HEDDLE_CHANGED;
  record = heddle_store_get (store, change->kind, change->id, NULL);
  if (record != NULL)
    told->title = heddle_record_dup_title (record);
  g_ptr_array_add (story, told);
  g_hash_table_insert (by_id, told->id, told);

  return told;
}

static void
tell_removal (HeddleChangedRecord     *told,
              const HeddleFieldChange *change)
{
  gboolean removed = change->new_value.type == HEDDLE_VALUE_INTEGER
                     && change->new_value.integer != 0;

  if (!change->created)
    told->sort = removed ? HEDDLE_REMOVED : HEDDLE_PUT_BACK;
  told->holds = heddle_value_equal (&change->new_value, &change->current);
}

static void
tell_field (HeddleStore             *store,
            HeddleChangedRecord     *told,
            const HeddleFieldChange *change)
{
  HeddleChangedField *field;

  if (change->created && change->new_value.type == HEDDLE_VALUE_NULL)
    return;

  field = g_new0 (HeddleChangedField, 1);
  field->field = change->field;
  field->was = heddle_field_dup_text (change->field, store, &change->old_value);
  field->became = heddle_field_dup_text (change->field, store, &change->new_value);
  field->now = heddle_field_dup_text (change->field, store, &change->current);
  field->holds = heddle_value_equal (&change->new_value, &change->current);
  g_ptr_array_add (told->fields, field);
}

static guint
get_rank (const HeddleSchema *schema,
          const HeddleKind   *kind)
{
  guint rank = 0;

  while (rank < schema->n_kinds && schema->kinds[rank] != kind)
    rank++;

  return rank;
}

/* Kinds stand after those they refer to: what a change is about comes before
 * what belongs to it. */
static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer      schema)
{
  const HeddleChangedRecord *one = *(HeddleChangedRecord *const *) a;
  const HeddleChangedRecord *other = *(HeddleChangedRecord *const *) b;

  return (int) get_rank (schema, one->kind) - (int) get_rank (schema, other->kind);
}

GPtrArray *
heddle_change_story_read (HeddleStore  *store,
                          gint64        site,
                          gint64        seq,
                          GError      **error)
{
  g_autoptr (GPtrArray) changes = heddle_history_get_fields (store, site, seq, TRUE, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *story;

  if (changes == NULL)
    return NULL;

  story = g_ptr_array_new_with_free_func (changed_record_free);
  for (guint i = 0; i < changes->len; i++)
    {
      const HeddleFieldChange *change = g_ptr_array_index (changes, i);
      HeddleChangedRecord *told;

      /* What a newer Heddle wrote has no words here. */
      if (change->kind == NULL || change->field == NULL)
        continue;
      told = ensure_record (store, story, by_id, change);
      if (g_str_equal (change->field->name, "deleted"))
        tell_removal (told, change);
      else
        tell_field (store, told, change);
    }
  g_ptr_array_sort_with_data (story, compare_records,
                              (gpointer) heddle_store_get_schema (store));

  return story;
}
