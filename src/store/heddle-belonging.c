/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-belonging.h"

#include <glib/gi18n-lib.h>

#include "heddle-store-private.h"

static gboolean
add_belonging (HeddleStore       *store,
               HeddleTouchedSet  *set,
               const HeddleKind  *kind,
               const HeddleField *field,
               const char        *target_id,
               GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1", kind->table,
                                          field->name);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, target_id, -1, SQLITE_TRANSIENT);
  while (heddle_store_step (store, stmt, N_("read the records"), &local))
    heddle_touched_set_add (set, kind, (const char *) sqlite3_column_text (stmt, 0));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

HeddleTouchedSet *
heddle_belonging_list (HeddleStore       *store,
                       const HeddleKind  *kind,
                       const char        *id,
                       GError           **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  g_autoptr (HeddleTouchedSet) set = heddle_touched_set_new ();

  heddle_touched_set_add (set, kind, id);
  for (guint n = 0; n < set->list->len; n++)
    for (guint k = 0; k < schema->n_kinds; k++)
      for (guint i = 0; i < schema->kinds[k]->n_fields; i++)
        {
          HeddleTouched target = g_array_index (set->list, HeddleTouched, n);
          const HeddleField *field = &schema->kinds[k]->fields[i];

          if (field->type == HEDDLE_FIELD_REFERENCE
              && field->on_delete == HEDDLE_DELETE_CASCADE
              && g_str_equal (field->target, target.kind->name)
              && !add_belonging (store, set, schema->kinds[k], field, target.id, error))
            return NULL;
        }
  return g_steal_pointer (&set);
}
