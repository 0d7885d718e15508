/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to hold before an edit is written. */

#include "heddle-edit-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-turns.h"

/* Whether the open edit wrote this field. */
static gboolean
is_written (HeddleEdit       *self,
            const HeddleKind *kind,
            const char       *id,
            const char       *field)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (self->store,
                          "SELECT 1 FROM op JOIN ctx USING (hlc, site) WHERE kind = ?1 "
                          "AND row = ?2 AND field = ?3 AND value IS NOT old", NULL);
  gboolean written;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, 3, field, -1, SQLITE_STATIC);
  written = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);
  return written;
}

/* What a merge or undo left pointing at something removed does not keep
 * anybody from changing other fields; only a new or restored record and a
 * reference that is set now have to point at something live. */
static gboolean
check_reference (HeddleEdit        *self,
                 HeddleRecord      *record,
                 const HeddleField *field,
                 const char        *id,
                 GError           **error)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  const HeddleKind *target_kind =
    heddle_schema_get_kind (heddle_store_get_schema (self->store), field->target);
  g_autoptr (HeddleRecord) target = heddle_store_get (self->store, target_kind, id, NULL);
  g_autofree char *title = NULL;

  if (target == NULL)
    {
      heddle_field_set_invalid (field, kind, id, error, _("is no %s that there is"),
                                heddle_kind_get_label (target_kind));
      return FALSE;
    }
  if (!heddle_record_is_deleted (target)
      || (!is_written (self, kind, heddle_record_get_id (record), field->name)
          && !is_written (self, kind, heddle_record_get_id (record), "deleted")))
    return TRUE;

  title = heddle_record_dup_title (target);
  heddle_field_set_invalid (field, kind, title, error, _("was removed"));
  return FALSE;
}

static gboolean
check_field (HeddleEdit        *self,
             HeddleRecord      *record,
             const HeddleField *field,
             GError           **error)
{
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  heddle_record_get_value (record, field, &value);
  if (!heddle_field_check (field, heddle_record_get_kind (record), &value, error))
    return FALSE;
  return field->type != HEDDLE_FIELD_REFERENCE
         || value.type == HEDDLE_VALUE_NULL
         || check_reference (self, record, field, value.text, error);
}

/* Whether a user wrote some of it: what becomes of that together with a new
 * edition is for the findings, and must not keep the file from opening. */
static gboolean
has_user (HeddleStore         *store,
          const HeddleTouched *touched)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT 1 FROM op WHERE kind = ?1 AND row = ?2 "
                                 "AND site > ?3 LIMIT 1", NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, touched->kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, touched->id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (stmt, 3, HEDDLE_EDITION_LAST);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);
  return found;
}

static gboolean
check_record (HeddleEdit          *self,
              const HeddleTouched *touched,
              GError             **error)
{
  const HeddleKind *kind = touched->kind;
  g_autoptr (HeddleRecord) record =
    heddle_store_get (self->store, kind, touched->id, error);

  if (record == NULL)
    return FALSE;
  if (heddle_record_is_deleted (record)
      || (self->edition != 0 && has_user (self->store, touched)))
    return TRUE;

  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    if (!check_field (self, record, heddle_kind_get_nth_field (kind, i), error))
      return FALSE;
  return kind->check == NULL || kind->check (record, error);
}

gboolean
heddle_edit_check (HeddleEdit       *self,
                   const HeddleKind *kind,
                   const char       *id,
                   GError          **error)
{
  const HeddleTouched touched = { kind, (char *) id };

  return check_record (self, &touched, error);
}

gboolean
heddle_edit_validate (HeddleEdit *self,
                      GError    **error)
{
  const GArray *list = self->touched->list;

  for (guint i = 0; i < list->len; i++)
    {
      heddle_turns_tell (HEDDLE_VALIDATED * i / list->len);
      if (!heddle_turns_check (error)
          || !check_record (self, &g_array_index (list, HeddleTouched, i), error))
        return FALSE;
    }
  return TRUE;
}
