/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-query.h"

#include <glib/gi18n-lib.h>

#include "heddle-record-private.h"
#include "heddle-store-private.h"

typedef struct
{
  const HeddleField *field;
  HeddleValue value;
} Filter;

struct _HeddleQuery
{
  GObject parent_instance;

  HeddleStore *store;
  const HeddleKind *kind;
  GArray *filters;
  GPtrArray *ids; /* NULL until somebody asks */
};

static void heddle_query_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HeddleQuery, heddle_query, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      heddle_query_list_model_init))

/* Asking SQL. */

static void
clear_filter (gpointer data)
{
  Filter *filter = data;

  heddle_value_clear (&filter->value);
}

static void
add_order (GString          *sql,
           const HeddleKind *kind)
{
  g_string_append_printf (sql, " ORDER BY %s%sid", kind->order != NULL ? kind->order : "",
                          kind->order != NULL ? ", " : "");
}

static sqlite3_stmt *
prepare_ids (HeddleQuery *self,
             GError     **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt;

  g_string_printf (sql, "SELECT id FROM \"%s\" WHERE deleted = 0", self->kind->table);
  for (guint i = 0; i < self->filters->len; i++)
    g_string_append_printf (sql, " AND \"%s\" IS ?%u",
                            g_array_index (self->filters, Filter, i).field->name, i + 1);
  add_order (sql, self->kind);

  stmt = heddle_store_prepare (self->store, sql->str, error);
  for (guint i = 0; stmt != NULL && i < self->filters->len; i++)
    heddle_store_bind_value (stmt, (int) i + 1,
                             &g_array_index (self->filters, Filter, i).value);
  return stmt;
}

static GPtrArray *
read_ids (HeddleQuery *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt = prepare_ids (self, &error);

  while (stmt != NULL
         && heddle_store_step (self->store, stmt, N_("read the records"), &error))
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  /* an incomplete list would look as if records were gone */
  if (error != NULL)
    {
      g_warning ("%s", error->message);
      return NULL;
    }
  return g_steal_pointer (&ids);
}

static void
ensure_ids (HeddleQuery *self)
{
  if (self->ids == NULL)
    self->ids = read_ids (self);
  if (self->ids == NULL)
    self->ids = g_ptr_array_new_with_free_func (g_free);
}

/* Merging differences. */

static gboolean
same_id (GPtrArray *a,
         guint      i,
         GPtrArray *b,
         guint      j)
{
  return g_str_equal (a->pdata[i], b->pdata[j]);
}

/* Replaces @removed ids at @position by @added ids of @from, starting at
 * @first, and says so. The model is true at every emission. */
static void
splice (HeddleQuery *self,
        guint        position,
        guint        removed,
        GPtrArray   *from,
        guint        first,
        guint        added)
{
  while (removed > 0 && added > 0 && same_id (self->ids, position, from, first))
    {
      position++;
      first++;
      removed--;
      added--;
    }
  while (removed > 0 && added > 0
         && same_id (self->ids, position + removed - 1, from, first + added - 1))
    {
      removed--;
      added--;
    }
  if (removed == 0 && added == 0)
    return;

  if (removed > 0)
    g_ptr_array_remove_range (self->ids, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->ids, (int) (position + i),
                        g_strdup (from->pdata[first + i]));
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static guint
count_touched_run (GPtrArray  *ids,
                   guint       from,
                   GHashTable *touched)
{
  guint n = 0;

  while (from + n < ids->len && g_hash_table_contains (touched, ids->pdata[from + n]))
    n++;
  return n;
}

/* Records that were not touched keep their order, so the lists differ only in
 * runs of touched ones between them. */
static void
merge (HeddleQuery *self,
       GPtrArray   *new_ids,
       GHashTable  *touched)
{
  guint at = 0, next = 0;

  while (at < self->ids->len || next < new_ids->len)
    {
      guint removed = count_touched_run (self->ids, at, touched);
      guint added = count_touched_run (new_ids, next, touched);

      splice (self, at, removed, new_ids, next, added);
      at += added;
      next += added;
      if (at == self->ids->len && next == new_ids->len)
        return;
      if (at >= self->ids->len || next >= new_ids->len
          || !same_id (self->ids, at, new_ids, next))
        {
          /* something else changed as well: all of the rest anew */
          splice (self, at, self->ids->len - at, new_ids, next, new_ids->len - next);
          return;
        }
      at++;
      next++;
    }
}

static void
touched_cb (HeddleStore *store,
            GArray      *touched,
            HeddleQuery *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) new_ids = NULL;

  for (guint i = 0; i < touched->len; i++)
    {
      const HeddleTouched *record = &g_array_index (touched, HeddleTouched, i);

      if (record->kind == self->kind)
        g_hash_table_add (ids, record->id);
    }
  if (self->ids == NULL || g_hash_table_size (ids) == 0)
    return;

  new_ids = read_ids (self);
  if (new_ids != NULL)
    merge (self, new_ids, ids);
}

/* GListModel. */

static GType
heddle_query_get_item_type (GListModel *model)
{
  return HEDDLE_QUERY (model)->kind->get_type ();
}

static guint
heddle_query_get_n_items (GListModel *model)
{
  HeddleQuery *self = HEDDLE_QUERY (model);

  ensure_ids (self);
  return self->ids->len;
}

static gpointer
heddle_query_get_item (GListModel *model,
                       guint       position)
{
  HeddleQuery *self = HEDDLE_QUERY (model);

  ensure_ids (self);
  if (position >= self->ids->len)
    return NULL;
  return heddle_store_get (self->store, self->kind, self->ids->pdata[position], NULL);
}

static void
heddle_query_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = heddle_query_get_item_type;
  iface->get_n_items = heddle_query_get_n_items;
  iface->get_item = heddle_query_get_item;
}

/* The class. */

static void
heddle_query_finalize (GObject *object)
{
  HeddleQuery *self = HEDDLE_QUERY (object);

  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_array_unref (self->filters);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (heddle_query_parent_class)->finalize (object);
}

static void
heddle_query_class_init (HeddleQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heddle_query_finalize;
}

static void
heddle_query_init (HeddleQuery *self)
{
  self->filters = g_array_new (FALSE, FALSE, sizeof (Filter));
  g_array_set_clear_func (self->filters, clear_filter);
}

HeddleQuery *
heddle_query_new (HeddleStore      *store,
                  const HeddleKind *kind)
{
  HeddleQuery *self = g_object_new (HEDDLE_TYPE_QUERY, NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  g_signal_connect_object (store, "touched", G_CALLBACK (touched_cb), self,
                           G_CONNECT_DEFAULT);
  return self;
}

static void
refilter (HeddleQuery *self)
{
  g_autoptr (GPtrArray) new_ids = NULL;

  if (self->ids == NULL)
    return;
  new_ids = read_ids (self);
  if (new_ids != NULL)
    splice (self, 0, self->ids->len, new_ids, 0, new_ids->len);
}

/**
 * heddle_query_add_filter:
 * @value: (nullable): %NULL: is empty
 */
void
heddle_query_add_filter (HeddleQuery       *self,
                         const HeddleField *field,
                         const HeddleValue *value)
{
  Filter filter = { field, HEDDLE_VALUE_INIT };

  g_return_if_fail (HEDDLE_IS_QUERY (self));

  if (value != NULL)
    heddle_value_copy (&filter.value, value);
  g_array_append_val (self->filters, filter);
  refilter (self);
}

const char *
heddle_query_get_id (HeddleQuery *self,
                     guint        position)
{
  g_return_val_if_fail (HEDDLE_IS_QUERY (self), NULL);

  ensure_ids (self);
  return position < self->ids->len ? self->ids->pdata[position] : NULL;
}

/* Reading at once. */

/* One statement for all: a second look at the table for each record would cost as much
 * again. @where: "" or a condition on ?1, which is @value. */
static GPtrArray *
read_records (HeddleStore       *store,
              const HeddleKind  *kind,
              const char        *where,
              const HeddleValue *value)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) sql = g_string_new ("SELECT id, ");
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt;

  heddle_record_list_columns (sql, kind);
  g_string_append_printf (sql, " FROM \"%s\" WHERE deleted = 0%s", kind->table, where);
  add_order (sql, kind);
  stmt = heddle_store_prepare (store, sql->str, &error);
  if (stmt != NULL && *where != '\0')
    heddle_store_bind_value (stmt, 1, value);
  while (stmt != NULL && heddle_store_step (store, stmt, N_("read the records"), &error))
    g_ptr_array_add (records, heddle_store_take_row (store, kind, stmt));
  /* an incomplete list would look as if records were gone */
  if (error != NULL)
    {
      g_warning ("%s", error->message);
      g_ptr_array_set_size (records, 0);
    }

  return records;
}

/**
 * heddle_query_records:
 * @field: (nullable): narrows to records whose field has @value
 * @value: (nullable): strictly, as in heddle_field_parse(); %NULL: is empty
 *
 * Returns: (transfer full) (element-type HeddleRecord): the live records of
 *   @kind in its order
 */
GPtrArray *
heddle_query_records (HeddleStore      *store,
                      const HeddleKind *kind,
                      const char       *field,
                      const char       *value)
{
  const HeddleField *known = field != NULL ? heddle_kind_get_field (kind, field) : NULL;
  g_auto (HeddleValue) wanted = HEDDLE_VALUE_INIT;
  g_autofree char *where = NULL;

  if (field == NULL)
    return read_records (store, kind, "", NULL);
  if (known == NULL || !heddle_field_parse (known, kind, value, &wanted, NULL))
    {
      g_warn_if_fail (known != NULL);
      return g_ptr_array_new_with_free_func (g_object_unref);
    }
  where = g_strdup_printf (" AND \"%s\" IS ?1", field);

  return read_records (store, kind, where, &wanted);
}

/* The condition that @field names a record of @owner whose @owner_field is ?1. */
char *
heddle_query_dup_through (const char       *field,
                          const HeddleKind *owner,
                          const char       *owner_field)
{
  return g_strdup_printf (" AND \"%s\" IN (SELECT id FROM \"%s\" WHERE \"%s\" = ?1)", field,
                          owner->table, owner_field);
}

/**
 * heddle_query_records_through:
 * @field: a field of @kind that names a record of @owner
 * @owner: a kind
 * @owner_field: narrows to what belongs to owners whose field has @value
 * @value: an id
 *
 * What belongs to many, such as the links of all activities of a plan, without asking
 * for each of them.
 *
 * Returns: (transfer full) (element-type HeddleRecord): the live records of
 *   @kind in its order
 */
GPtrArray *
heddle_query_records_through (HeddleStore      *store,
                              const HeddleKind *kind,
                              const char       *field,
                              const HeddleKind *owner,
                              const char       *owner_field,
                              const char       *value)
{
  HeddleValue wanted = { .type = HEDDLE_VALUE_TEXT, .text = (char *) value };
  g_autofree char *where = heddle_query_dup_through (field, owner, owner_field);

  return read_records (store, kind, where, &wanted);
}
