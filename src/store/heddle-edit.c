/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-edit-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-field-private.h"
#include "heddle-id.h"

static HeddleEdit *
edit_new (HeddleStore  *store,
          HeddleMode    mode,
          const char   *label,
          gint64        wall,
          GError      **error)
{
  HeddleEdit *self;

  if (!heddle_store_begin (store, mode, error))
    return NULL;

  self = g_new0 (HeddleEdit, 1);
  self->store = g_object_ref (store);
  self->label = g_strdup (label);
  self->wall = wall;
  self->touched = heddle_touched_set_new ();
  self->open = TRUE;
  return self;
}

/**
 * heddle_edit_begin:
 * @label: the change as History and undo name it: "Move Fieldwork of Fife"
 *
 * Returns: (nullable) (transfer full): %NULL with %HEDDLE_ERROR_REFUSED where
 *   another change is open, or with the file's error
 */
HeddleEdit *
heddle_edit_begin (HeddleStore  *store,
                   const char   *label,
                   GError      **error)
{
  return edit_new (store, HEDDLE_MODE_EDIT, label, 0, error);
}

gboolean
heddle_edit_has_reference (HeddleStore *store,
                           guint        edition)
{
  return heddle_log_get_last (store, edition) > 0;
}

/**
 * heddle_edit_begin_reference:
 * @edition: its number, from 1 to %HEDDLE_EDITION_LAST
 * @label: its name in the history
 * @wall: when it was made, in µs since 1970, the same in every file
 *
 * Begins what an edition of the reference data brings. It is written in the name of the
 * edition, not of this copy, and is the same in every file: what a user edited wins.
 *
 * Returns: (transfer full): the edit, or %NULL with %HEDDLE_ERROR_REFUSED where the edition is
 *   there already
 */
HeddleEdit *
heddle_edit_begin_reference (HeddleStore  *store,
                             guint         edition,
                             const char   *label,
                             gint64        wall,
                             GError      **error)
{
  g_autoptr (HeddleEdit) self = NULL;

  g_return_val_if_fail (edition > 0 && edition <= HEDDLE_EDITION_LAST, NULL);

  if (heddle_edit_has_reference (store, edition))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("Edition %u of what ships with Heddle is there already."), edition);
      return NULL;
    }
  self = edit_new (store, HEDDLE_MODE_APPLY, label, wall, error);
  if (self == NULL || !heddle_log_use_edition (store, edition, error))
    return NULL;
  self->edition = edition;
  return g_steal_pointer (&self);
}

void
heddle_edit_set_label (HeddleEdit *self,
                       const char *label)
{
  g_set_str (&self->label, label);
}

/**
 * heddle_edit_get_store:
 *
 * Returns: (transfer none): what it changes
 */
HeddleStore *
heddle_edit_get_store (HeddleEdit *self)
{
  return self->store;
}

void
heddle_edit_free (HeddleEdit *self)
{
  if (self == NULL)
    return;
  if (self->open)
    heddle_store_rollback (self->store);
  heddle_touched_set_free (self->touched);
  g_object_unref (self->store);
  g_free (self->label);
  g_free (self);
}

/* Writing. */

static gboolean
row_exists (HeddleStore      *store,
            const HeddleKind *kind,
            const char       *id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE id = ?1", kind->table);
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, NULL);
  gboolean exists;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, id, -1, SQLITE_TRANSIENT);
  exists = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);
  return exists;
}

static gboolean
check_new_id (HeddleEdit       *self,
              const HeddleKind *kind,
              const char       *id,
              GError          **error)
{
  if (!heddle_id_is_valid (id))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
                   _("%s: an id has at most 64 lower-case letters, digits and hyphens."),
                   heddle_kind_get_label (kind));
      return FALSE;
    }
  if (self->edition == 0 && row_exists (self->store, kind, id))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("%s: there is one with the id \"%s\" already."),
                   heddle_kind_get_label (kind), id);
      return FALSE;
    }
  return TRUE;
}

static gboolean
insert (HeddleEdit       *self,
        const HeddleKind *kind,
        const char       *id,
        GError          **error)
{
  static const HeddleValue no = { .type = HEDDLE_VALUE_INTEGER, .integer = 0 };
  g_autofree char *sql = g_strdup_printf ("INSERT INTO \"%s\" (id) VALUES (?1)",
                                          kind->table);
  sqlite3_stmt *stmt;

  if (self->edition != 0)
    return heddle_edit_write (self, kind, id, heddle_kind_get_field (kind, "deleted"), &no,
                              error);
  stmt = heddle_store_prepare (self->store, sql, error);
  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, id, -1, SQLITE_TRANSIENT);
  return heddle_store_run (self->store, stmt, error);
}

const char *
heddle_edit_add (HeddleEdit       *self,
                 const HeddleKind *kind,
                 const char       *id,
                 GError          **error)
{
  g_autofree char *made = id == NULL ? heddle_id_new () : NULL;

  if (id == NULL)
    id = made;
  if (!check_new_id (self, kind, id, error) || !insert (self, kind, id, error))
    return NULL;
  return heddle_touched_set_add (self->touched, kind, id);
}

static gboolean
update (HeddleEdit        *self,
        const HeddleKind  *kind,
        const char        *id,
        const HeddleField *field,
        const HeddleValue *value,
        GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?1 WHERE id = ?2",
                                          kind->table, field->name);
  sqlite3_stmt *stmt = heddle_store_prepare (self->store, sql, error);

  if (stmt == NULL)
    return FALSE;
  heddle_store_bind_value (stmt, 1, value);
  sqlite3_bind_text (stmt, 2, id, -1, SQLITE_TRANSIENT);
  return heddle_store_run (self->store, stmt, error);
}

/* An edition goes by way of the log: what a user wrote stays. */
gboolean
heddle_edit_write (HeddleEdit        *self,
                   const HeddleKind  *kind,
                   const char        *id,
                   const HeddleField *field,
                   const HeddleValue *value,
                   GError           **error)
{
  gboolean done;

  if (self->edition != 0)
    done = heddle_log_put (self->store, kind, id, field, value, error)
           && heddle_log_materialise (self->store, kind, id, field, error);
  else
    done = update (self, kind, id, field, value, error);
  if (!done)
    return FALSE;

  heddle_touched_set_add (self->touched, kind, id);
  heddle_store_follow (self->store, kind, id);
  return TRUE;
}

static gboolean
check_live (HeddleEdit       *self,
            const HeddleKind *kind,
            const char       *id,
            GError          **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (self->store, kind, id, error);
  g_autofree char *title = NULL;

  if (record == NULL)
    return FALSE;
  if (self->edition != 0 || !heddle_record_is_deleted (record))
    return TRUE;
  title = heddle_record_dup_title (record);
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
               _("%s \"%s\" was removed; it has to be restored first."),
               heddle_kind_get_label (kind), title);
  return FALSE;
}

/* An empty text is no value, and no flag is no. */
static void
normalise (const HeddleField *field,
           HeddleValue       *value)
{
  if (value->type == HEDDLE_VALUE_TEXT && *value->text == '\0')
    heddle_value_clear (value);
  if (value->type == HEDDLE_VALUE_NULL && field->type == HEDDLE_FIELD_FLAG)
    heddle_value_set_integer (value, FALSE);
  if (value->type == HEDDLE_VALUE_INTEGER && field->type == HEDDLE_FIELD_DECIMAL)
    heddle_value_set_decimal (value, (double) value->integer);
}

/**
 * heddle_edit_set:
 * @field: of @kind, but not `deleted`
 * @value: of the type of @field; an empty text is none
 *
 * Sets a field of a live record. What has not the shape of its values is refused at once,
 * what breaks a rule when the edit is committed.
 *
 * Returns: whether it was set; %FALSE with %HEDDLE_ERROR_INVALID or %HEDDLE_ERROR_NOT_FOUND
 */
gboolean
heddle_edit_set (HeddleEdit        *self,
                 const HeddleKind  *kind,
                 const char        *id,
                 const HeddleField *field,
                 const HeddleValue *value,
                 GError           **error)
{
  g_auto (HeddleValue) normal = HEDDLE_VALUE_INIT;

  g_return_val_if_fail (!g_str_equal (field->name, "deleted"), FALSE);

  heddle_value_copy (&normal, value);
  normalise (field, &normal);
  return heddle_field_check_shape (field, kind, &normal, error)
         && check_live (self, kind, id, error)
         && heddle_edit_write (self, kind, id, field, &normal, error);
}

gboolean
heddle_edit_set_text (HeddleEdit       *self,
                      const HeddleKind *kind,
                      const char       *id,
                      const char       *field,
                      const char       *text,
                      GError          **error)
{
  const HeddleField *known = heddle_kind_get_field (kind, field);
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (known == NULL || g_str_equal (field, "deleted"))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                   _("%s has no field \"%.64s\"."), heddle_kind_get_label (kind), field);
      return FALSE;
    }
  return heddle_field_parse (known, kind, text, &value, error)
         && heddle_edit_set (self, kind, id, known, &value, error);
}

/* Committing. */

static gboolean
commit (HeddleEdit *self,
        GError    **error)
{
  HeddleLogLabel label = { .label = self->label, .wall = self->wall };
  gboolean empty;

  if (label.wall == 0)
    label.wall = heddle_store_now (self->store);
  if (!heddle_edit_validate (self, error)
      || !heddle_log_close (self->store, &label, &empty, error))
    return FALSE;

  self->open = FALSE;
  if (empty)
    {
      heddle_store_rollback (self->store);
      return TRUE;
    }
  return heddle_store_finish (self->store, self->touched->list, error);
}

/**
 * heddle_edit_commit:
 * @self: (transfer full): freed in any case
 *
 * Returns: %FALSE where a record breaks a rule or the file cannot be written;
 *   nothing is changed then
 */
gboolean
heddle_edit_commit (HeddleEdit *self,
                    GError    **error)
{
  gboolean done = commit (self, error);

  heddle_edit_free (self);
  return done;
}
