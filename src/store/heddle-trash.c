/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was removed, in the portions in which it comes back. */

#include "heddle-trash.h"

#include <glib/gi18n-lib.h>

#include "heddle-edit-private.h"

/* A removed record and the change that removed it. */
typedef struct
{
  HeddleRemoved *removed;
  gint64 site;
  gint64 seq;
} Gone;

static void
gone_free (gpointer data)
{
  Gone *self = data;

  g_clear_pointer (&self->removed, heddle_removed_free);
  g_free (self);
}

void
heddle_removed_free (HeddleRemoved *self)
{
  g_object_unref (self->record);
  g_ptr_array_unref (self->with);
  g_free (self->author);
  g_free (self);
}

static gboolean
read_kind (HeddleStore       *store,
           const HeddleKind  *kind,
           GPtrArray         *all,
           GError           **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT t.id, e.site, e.seq, e.wall, e.author FROM \"%s\" AS t JOIN edit AS e "
      "ON (e.site, e.seq) = (SELECT site, seq FROM op WHERE kind = ?1 AND row = t.id "
      "AND field = 'deleted' ORDER BY hlc DESC, site DESC LIMIT 1) WHERE t.deleted = 1 "
      "AND NOT EXISTS (SELECT 1 FROM op WHERE kind = ?1 AND row = t.id "
      "AND field = '" HEDDLE_PURGED "')",
      kind->table);
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  guint first = all->len;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, kind->name, -1, SQLITE_STATIC);
  while (heddle_store_step (store, stmt, N_("read the records"), &local))
    {
      Gone *gone = g_new0 (Gone, 1);

      gone->removed = g_new0 (HeddleRemoved, 1);
      gone->removed->with = g_ptr_array_new_with_free_func (g_object_unref);
      gone->site = sqlite3_column_int64 (stmt, 1);
      gone->seq = sqlite3_column_int64 (stmt, 2);
      gone->removed->wall = sqlite3_column_int64 (stmt, 3);
      gone->removed->author = g_strdup ((const char *) sqlite3_column_text (stmt, 4));
      g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
      g_ptr_array_add (all, gone);
    }
  for (guint i = 0; i < ids->len; i++)
    {
      Gone *gone = all->pdata[first + i];

      gone->removed->record = heddle_store_get (store, kind, ids->pdata[i], NULL);
      g_assert (gone->removed->record != NULL);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What @gone belongs to, where the same change removed that; NULL: it was
 * removed by itself. */
static Gone *
find_owner (Gone       *gone,
            GHashTable *by_key)
{
  HeddleRecord *record = gone->removed->record;
  const HeddleKind *kind = heddle_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const HeddleField *field = &kind->fields[i];
      g_autoptr (HeddleRecord) target = NULL;
      g_autofree char *key = NULL;
      Gone *owner;

      if (field->type != HEDDLE_FIELD_REFERENCE || field->on_delete != HEDDLE_DELETE_CASCADE)
        continue;
      target = heddle_record_dup_reference (record, field);
      if (target == NULL)
        continue;
      key = heddle_touched_dup_key (heddle_record_get_kind (target),
                                    heddle_record_get_id (target));
      owner = g_hash_table_lookup (by_key, key);
      if (owner != NULL && owner != gone && owner->site == gone->site
          && owner->seq == gone->seq)
        return owner;
    }

  return NULL;
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  const HeddleRemoved *one = *(HeddleRemoved *const *) a;
  const HeddleRemoved *other = *(HeddleRemoved *const *) b;

  return (one->wall < other->wall) - (one->wall > other->wall);
}

/**
 * heddle_trash_list:
 *
 * Returns: (nullable) (transfer full) (element-type HeddleRemoved): latest first
 */
GPtrArray *
heddle_trash_list (HeddleStore  *store,
                   GError      **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (gone_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree Gone **owners = NULL;
  GPtrArray *list;

  for (guint i = 0; i < schema->n_kinds; i++)
    if (!read_kind (store, schema->kinds[i], all, error))
      return NULL;

  owners = g_new0 (Gone *, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      HeddleRecord *record = ((Gone *) all->pdata[i])->removed->record;

      g_hash_table_insert (by_key,
                           heddle_touched_dup_key (heddle_record_get_kind (record),
                                                   heddle_record_get_id (record)),
                           all->pdata[i]);
    }
  for (guint i = 0; i < all->len; i++)
    {
      owners[i] = find_owner (all->pdata[i], by_key);
      for (Gone *up = owners[i], *top = NULL; up != NULL; up = top)
        {
          top = find_owner (up, by_key);
          if (top == NULL)
            g_ptr_array_add (up->removed->with,
                             g_object_ref (((Gone *) all->pdata[i])->removed->record));
        }
    }

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_removed_free);
  for (guint i = 0; i < all->len; i++)
    if (owners[i] == NULL)
      g_ptr_array_add (list, g_steal_pointer (&((Gone *) all->pdata[i])->removed));
  g_ptr_array_sort (list, compare_latest_first);

  return list;
}
