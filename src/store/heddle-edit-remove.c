/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Removing a record with what depends on it, and bringing exactly that back. */

#include "heddle-edit-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-purge.h"

static const HeddleValue yes = { .type = HEDDLE_VALUE_INTEGER, .integer = 1 };
static const HeddleValue no = { .type = HEDDLE_VALUE_INTEGER, .integer = 0 };

/* A field that points at records of @target. */
typedef gboolean (*EachReferenceFunc) (HeddleEdit        *self,
                                       const HeddleKind  *kind,
                                       const HeddleField *field,
                                       const char        *target_id,
                                       gpointer           data,
                                       GError           **error);

static gboolean
each_reference (HeddleEdit          *self,
                const HeddleTouched *target,
                EachReferenceFunc    func,
                gpointer             data,
                GError             **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (self->store);

  for (guint k = 0; k < schema->n_kinds; k++)
    for (guint i = 0; i < schema->kinds[k]->n_fields; i++)
      {
        const HeddleField *field = &schema->kinds[k]->fields[i];

        if (field->type == HEDDLE_FIELD_REFERENCE
            && g_str_equal (field->target, target->kind->name)
            && !func (self, schema->kinds[k], field, target->id, data, error))
          return FALSE;
      }
  return TRUE;
}

/* Ids of records of @kind whose @field is @id and which are removed or not. */
static GPtrArray *
list_referrers (HeddleEdit        *self,
                const HeddleKind  *kind,
                const HeddleField *field,
                const char        *id,
                gboolean           removed,
                GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1 "
                                          "AND deleted = %d ORDER BY id",
                                          kind->table, field->name, removed);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = heddle_store_prepare (self->store, sql, error);

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_text (stmt, 1, id, -1, SQLITE_TRANSIENT);
  while (heddle_store_step (self->store, stmt, N_("read the records"), &local))
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  if (local == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static const HeddleField *
get_deleted_field (const HeddleKind *kind)
{
  return heddle_kind_get_field (kind, "deleted");
}

/* Removing. */

static gboolean
collect_dependants (HeddleEdit        *self,
                    const HeddleKind  *kind,
                    const HeddleField *field,
                    const char        *target_id,
                    gpointer           data,
                    GError           **error)
{
  HeddleTouchedSet *doomed = data;
  g_autoptr (GPtrArray) ids = NULL;

  if (field->on_delete != HEDDLE_DELETE_CASCADE)
    return TRUE;
  ids = list_referrers (self, kind, field, target_id, FALSE, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    heddle_touched_set_add (doomed, kind, ids->pdata[i]);
  return TRUE;
}

static gboolean
is_doomed (HeddleTouchedSet *doomed,
           const HeddleKind *kind,
           const char       *id)
{
  g_autofree char *key = heddle_touched_dup_key (kind, id);

  return g_hash_table_contains (doomed->keys, key);
}

static void
set_refused (HeddleEdit       *self,
             HeddleTouchedSet *doomed,
             const HeddleKind *kind,
             const char       *id,
             GError          **error)
{
  const HeddleTouched *first = &g_array_index (doomed->list, HeddleTouched, 0);
  g_autoptr (HeddleRecord) removed =
    heddle_store_get (self->store, first->kind, first->id, NULL);
  g_autoptr (HeddleRecord) referrer = heddle_store_get (self->store, kind, id, NULL);
  g_autofree char *title = heddle_record_dup_title (removed);
  g_autofree char *by = heddle_record_dup_title (referrer);

  /* Translators: kind and title of what is to be removed; kind and title of
   * what refers to it. */
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
               _("%s \"%s\" cannot be removed: %s \"%s\" refers to it."),
               heddle_kind_get_label (first->kind), title,
               heddle_kind_get_label (kind), by);
}

static gboolean
settle_referrers (HeddleEdit        *self,
                  const HeddleKind  *kind,
                  const HeddleField *field,
                  const char        *target_id,
                  gpointer           data,
                  GError           **error)
{
  const HeddleValue empty = HEDDLE_VALUE_INIT;
  HeddleTouchedSet *doomed = data;
  g_autoptr (GPtrArray) ids = NULL;

  if (field->on_delete == HEDDLE_DELETE_CASCADE)
    return TRUE;
  ids = list_referrers (self, kind, field, target_id, FALSE, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      if (is_doomed (doomed, kind, ids->pdata[i]))
        continue;
      if (field->on_delete == HEDDLE_DELETE_REFUSE)
        {
          set_refused (self, doomed, kind, ids->pdata[i], error);
          return FALSE;
        }
      if (!heddle_edit_write (self, kind, ids->pdata[i], field, &empty, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
heddle_edit_remove (HeddleEdit       *self,
                    const HeddleKind *kind,
                    const char       *id,
                    GError          **error)
{
  g_autoptr (HeddleTouchedSet) doomed = heddle_touched_set_new ();
  g_autoptr (HeddleRecord) record = heddle_store_get (self->store, kind, id, error);
  GArray *list = doomed->list;

  if (record == NULL)
    return FALSE;
  if (self->edition != 0)
    return heddle_edit_write (self, kind, id, get_deleted_field (kind), &yes, error);
  if (heddle_record_is_deleted (record))
    return TRUE;

  heddle_touched_set_add (doomed, kind, id);
  for (guint i = 0; i < list->len; i++)
    {
      HeddleTouched target = g_array_index (list, HeddleTouched, i);

      if (!each_reference (self, &target, collect_dependants, doomed, error))
        return FALSE;
    }

  for (guint i = 0; i < list->len; i++)
    if (!each_reference (self, &g_array_index (list, HeddleTouched, i),
                         settle_referrers, doomed, error))
      return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const HeddleTouched *gone = &g_array_index (list, HeddleTouched, i);

      if (!heddle_edit_write (self, gone->kind, gone->id, get_deleted_field (gone->kind),
                              &yes, error))
        return FALSE;
    }
  return TRUE;
}

/* Restoring. */

/* The edit that removed a record. */
static gboolean
find_removal (HeddleStore      *store,
              const HeddleKind *kind,
              const char       *id,
              gint64           *site,
              gint64           *seq)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "SELECT site, seq FROM op WHERE kind = ?1 AND row = ?2 "
                          "AND field = 'deleted' ORDER BY hlc DESC, site DESC LIMIT 1",
                          NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, id, -1, SQLITE_TRANSIENT);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  if (found)
    {
      *site = sqlite3_column_int64 (stmt, 0);
      *seq = sqlite3_column_int64 (stmt, 1);
    }
  sqlite3_reset (stmt);
  return found;
}

typedef struct
{
  gint64 site;
  gint64 seq;
  HeddleTouchedSet *back;
} Restoring;

static gboolean
collect_removed_with (HeddleEdit        *self,
                      const HeddleKind  *kind,
                      const HeddleField *field,
                      const char        *target_id,
                      gpointer           data,
                      GError           **error)
{
  Restoring *restoring = data;
  g_autoptr (GPtrArray) ids = NULL;

  if (field->on_delete != HEDDLE_DELETE_CASCADE)
    return TRUE;
  ids = list_referrers (self, kind, field, target_id, TRUE, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 site, seq;

      if (find_removal (self->store, kind, ids->pdata[i], &site, &seq)
          && site == restoring->site && seq == restoring->seq
          && !heddle_purge_is_done (self->store, kind->name, ids->pdata[i]))
        heddle_touched_set_add (restoring->back, kind, ids->pdata[i]);
    }
  return TRUE;
}

/* References that the removal emptied and nobody set since. */
static gboolean
put_references_back (HeddleEdit *self,
                     Restoring  *restoring,
                     GError    **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (self->store);
  g_autoptr (HeddleLogEdit) removal =
    heddle_log_edit_load (self->store, restoring->site, restoring->seq, error);

  for (guint i = 0; removal != NULL && i < removal->ops->len; i++)
    {
      const HeddleLogOp *op = removal->ops->pdata[i];
      const HeddleKind *kind = heddle_schema_get_kind (schema, op->kind);
      const HeddleField *field = kind != NULL ? heddle_kind_get_field (kind, op->field) : NULL;
      const HeddleKind *target;

      if (field == NULL || field->type != HEDDLE_FIELD_REFERENCE
          || op->value.type != HEDDLE_VALUE_NULL || op->old.type != HEDDLE_VALUE_TEXT)
        continue;
      target = heddle_schema_get_kind (schema, field->target);
      if (is_doomed (restoring->back, target, op->old.text)
          && heddle_log_still_holds (self->store, op)
          && !heddle_edit_write (self, kind, op->row, field, &op->old, error))
        return FALSE;
    }
  return removal != NULL;
}

/**
 * heddle_edit_restore:
 *
 * Takes a record out of the trash, with exactly what was removed with it; references that
 * the removal cleared point to it again. Does nothing to a live record.
 *
 * Returns: whether it is live; %FALSE with %HEDDLE_ERROR_REFUSED where it was removed for good
 */
gboolean
heddle_edit_restore (HeddleEdit       *self,
                     const HeddleKind *kind,
                     const char       *id,
                     GError          **error)
{
  g_autoptr (HeddleTouchedSet) back = heddle_touched_set_new ();
  g_autoptr (HeddleRecord) record = heddle_store_get (self->store, kind, id, error);
  Restoring restoring = { .back = back };

  if (record == NULL)
    return FALSE;
  if (!heddle_record_is_deleted (record))
    return TRUE;
  if (heddle_purge_is_done (self->store, kind->name, id))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("%s: what was removed for good cannot be brought back."),
                   heddle_kind_get_label (kind));
      return FALSE;
    }
  if (!find_removal (self->store, kind, id, &restoring.site, &restoring.seq))
    g_return_val_if_reached (FALSE);

  heddle_touched_set_add (back, kind, id);
  for (guint i = 0; i < back->list->len; i++)
    {
      HeddleTouched target = g_array_index (back->list, HeddleTouched, i);

      if (!each_reference (self, &target, collect_removed_with, &restoring, error)
          || !heddle_edit_write (self, target.kind, target.id,
                                 get_deleted_field (target.kind), &no, error))
        return FALSE;
    }
  return put_references_back (self, &restoring, error);
}
