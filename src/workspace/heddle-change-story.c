/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-change-story.h"

#include <glib/gi18n-lib.h>

#include "heddle-privacy.h"

struct _HeddleChangeReader
{
  HeddleStore *store;
  GPtrArray *changes; /* (element-type HeddleFieldChange) */
  guint at;
  GHashTable *by_id;  /* id → HeddleChangedRecord of the story */
  GPtrArray *story;
};

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
    {
      told->title = heddle_record_dup_title (record);
      told->live = !heddle_record_is_deleted (record);
      told->hidden = heddle_privacy_hides (record);
    }
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

static gboolean
refers_to_hidden (const HeddleField *field,
                  HeddleStore       *store,
                  const HeddleValue *value)
{
  const HeddleKind *kind = heddle_schema_get_kind (heddle_store_get_schema (store), field->target);
  g_autoptr (HeddleRecord) target = NULL;

  if (kind == NULL || value->type == HEDDLE_VALUE_NULL)
    return FALSE;

  target = heddle_store_get (store, kind, value->text, NULL);
  return target != NULL && heddle_privacy_hides (target);
}

static gboolean
is_hidden (HeddleStore             *store,
           const HeddleFieldChange *change)
{
  if (change->field->flags & HEDDLE_FIELD_PRIVATE)
    return TRUE;

  return change->field->type == HEDDLE_FIELD_REFERENCE
         && (refers_to_hidden (change->field, store, &change->old_value)
             || refers_to_hidden (change->field, store, &change->new_value)
             || refers_to_hidden (change->field, store, &change->current));
}

/* Of a record as it was kept nobody reads the text here. */
static char *
dup_words (HeddleStore       *store,
           const HeddleField *field,
           const HeddleValue *value)
{
  if (field->flags & HEDDLE_FIELD_FROZEN && value->type != HEDDLE_VALUE_NULL)
    return g_strdup (_("kept as it stood"));

  return heddle_field_dup_text (field, store, value);
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
  field->was = dup_words (store, change->field, &change->old_value);
  field->became = dup_words (store, change->field, &change->new_value);
  field->now = dup_words (store, change->field, &change->current);
  field->holds = heddle_value_equal (&change->new_value, &change->current);
  field->hidden = is_hidden (store, change);
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

static gboolean
is_of_form (gconstpointer field,
            gconstpointer data)
{
  return (((const HeddleChangedField *) field)->field->flags & HEDDLE_FIELD_INTERNAL) == 0;
}

/* A kind's table of fields has the order of its form. */
static int
compare_fields (gconstpointer a,
                gconstpointer b)
{
  const HeddleField *one = (*(HeddleChangedField *const *) a)->field;
  const HeddleField *other = (*(HeddleChangedField *const *) b)->field;

  return one < other ? -1 : one > other;
}

static void
order_fields (gpointer record,
              gpointer data)
{
  HeddleChangedRecord *told = record;
  gboolean any = g_ptr_array_find_with_equal_func (told->fields, NULL, is_of_form, NULL);

  for (guint i = told->fields->len; any && i > 0; i--)
    if (!is_of_form (told->fields->pdata[i - 1], NULL))
      g_ptr_array_remove_index (told->fields, i - 1);
  g_ptr_array_sort (told->fields, compare_fields);
}

/**
 * heddle_change_reader_new:
 *
 * Returns: (nullable) (transfer full): reads what the change did bit by bit
 */
HeddleChangeReader *
heddle_change_reader_new (HeddleStore  *store,
                          gint64        site,
                          gint64        seq,
                          GError      **error)
{
  g_autoptr (GPtrArray) changes = heddle_history_get_fields (store, site, seq, FALSE, error);
  HeddleChangeReader *self;

  if (changes == NULL)
    return NULL;

  self = g_new0 (HeddleChangeReader, 1);
  self->store = g_object_ref (store);
  self->changes = g_steal_pointer (&changes);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->story = g_ptr_array_new_with_free_func (changed_record_free);

  return self;
}

void
heddle_change_reader_free (HeddleChangeReader *self)
{
  g_object_unref (self->store);
  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->story);
  g_free (self);
}

gboolean
heddle_change_reader_step (HeddleChangeReader *self)
{
  HeddleFieldChange *change;
  HeddleChangedRecord *told;

  if (self->at == self->changes->len)
    return FALSE;

  change = g_ptr_array_index (self->changes, self->at++);
  /* What a newer Heddle wrote has no words here. */
  if (change->kind == NULL || change->field == NULL)
    return TRUE;
  heddle_field_change_read_current (change, self->store);
  told = ensure_record (self->store, self->story, self->by_id, change);
  if (g_str_equal (change->field->name, "deleted"))
    tell_removal (told, change);
  else
    tell_field (self->store, told, change);

  return TRUE;
}

GPtrArray *
heddle_change_reader_finish (HeddleChangeReader *self)
{
  while (heddle_change_reader_step (self))
    continue;
  g_ptr_array_foreach (self->story, order_fields, NULL);
  g_ptr_array_sort_with_data (self->story, compare_records,
                              (gpointer) heddle_store_get_schema (self->store));

  return g_ptr_array_ref (self->story);
}

GPtrArray *
heddle_change_story_read (HeddleStore  *store,
                          gint64        site,
                          gint64        seq,
                          GError      **error)
{
  g_autoptr (HeddleChangeReader) reader = heddle_change_reader_new (store, site, seq, error);

  return reader != NULL ? heddle_change_reader_finish (reader) : NULL;
}

static void
add_to_table (HeddleTable               *table,
              const HeddleChangedRecord *record)
{
  for (guint i = 0; i < record->fields->len; i++)
    {
      const HeddleChangedField *field = g_ptr_array_index (record->fields, i);
      const char *const cells[] = { record->title, heddle_field_get_label (field->field),
                                    field->was, field->became,
                                    field->holds ? _("still so") : field->now };

      if (!field->hidden)
        heddle_table_add (table, cells);
    }
}

HeddleTable *
heddle_change_story_dup_table (const char *title,
                               GPtrArray  *story)
{
  const char *const headings[] = { _("Record"), _("Field"), _("Was"), _("Became"), _("Now"),
                                   NULL };
  g_autoptr (HeddleTable) table = heddle_table_new (title, headings);

  for (guint i = 0; i < story->len; i++)
    {
      const HeddleChangedRecord *record = g_ptr_array_index (story, i);

      if (!record->hidden)
        add_to_table (table, record);
    }

  return table->rows->len > 0 ? g_steal_pointer (&table) : NULL;
}
