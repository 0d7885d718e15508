/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: each a new edit that puts back what another one found.
 *
 * An edit that undoes another points at it; a redo is the undo of an undo. So
 * each edit is the root of a tree: an edit holds unless one that undoes it
 * holds. Undo takes the newest root of this site that holds; what it has to
 * reverse is the redo that made it hold last, if there was one. */

#include "heddle-history-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-field-private.h"
#include "heddle-log.h"
#include "heddle-purge.h"

typedef struct
{
  gint64 site;
  gint64 seq;
} EditId;

/* Newest first. */
static GArray *
list_undoers (HeddleStore *store,
              EditId       id)
{
  GArray *undoers = g_array_new (FALSE, FALSE, sizeof (EditId));
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT site, seq FROM edit WHERE u_site = ?1 "
                                 "AND u_seq = ?2 ORDER BY hlc DESC, site DESC", NULL);

  if (stmt == NULL)
    return undoers;
  sqlite3_bind_int64 (stmt, 1, id.site);
  sqlite3_bind_int64 (stmt, 2, id.seq);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      EditId undoer = { sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1) };

      g_array_append_val (undoers, undoer);
    }
  sqlite3_reset (stmt);
  return undoers;
}

gboolean
heddle_history_is_active (HeddleStore *store,
                          gint64       site,
                          gint64       seq)
{
  g_autoptr (GArray) undoers = list_undoers (store, (EditId) { site, seq });

  for (guint i = 0; i < undoers->len; i++)
    {
      EditId undoer = g_array_index (undoers, EditId, i);

      if (heddle_history_is_active (store, undoer.site, undoer.seq))
        return FALSE;
    }
  return TRUE;
}

/* Of an edit that holds: the edit whose ops made it hold last. */
static EditId
find_effective (HeddleStore *store,
                EditId       id)
{
  g_autoptr (GArray) undoers = list_undoers (store, id);

  for (guint i = 0; i < undoers->len; i++)
    {
      g_autoptr (GArray) redoers =
        list_undoers (store, g_array_index (undoers, EditId, i));

      for (guint j = 0; j < redoers->len; j++)
        {
          EditId redoer = g_array_index (redoers, EditId, j);

          if (heddle_history_is_active (store, redoer.site, redoer.seq))
            return find_effective (store, redoer);
        }
    }
  return id;
}

/* The edit that this one undoes; FALSE for a root. */
static gboolean
get_undone (HeddleStore *store,
            EditId       id,
            EditId      *undone)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT u_site, u_seq FROM edit "
                                 "WHERE site = ?1 AND seq = ?2 AND u_site IS NOT NULL", NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, id.site);
  sqlite3_bind_int64 (stmt, 2, id.seq);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  if (found)
    *undone = (EditId) { sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1) };
  sqlite3_reset (stmt);
  return found;
}

/* @depth: 0 for a root, odd for an undo, even for a redo. */
static EditId
find_root (HeddleStore *store,
           EditId       id,
           guint       *depth)
{
  EditId above;

  *depth = 0;
  while (get_undone (store, id, &above))
    {
      id = above;
      *depth += 1;
    }
  return id;
}

static char *
dup_label (HeddleStore *store,
           EditId       id)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT label FROM edit WHERE site = ?1 AND seq = ?2", NULL);
  char *label = NULL;

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_int64 (stmt, 1, id.site);
  sqlite3_bind_int64 (stmt, 2, id.seq);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    label = g_strdup (heddle_log_get_shown_label ((const char *)
                                                  sqlite3_column_text (stmt, 0)));
  sqlite3_reset (stmt);
  return label;
}

/* Own edits before @seq, newest first, one at a time: undo looks at as many as
 * were undone, not at the whole history. @root: whether it undoes nothing. */
static gboolean
step_back (HeddleStore *store,
           EditId      *id,
           gboolean    *root)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT seq, u_site IS NULL FROM edit WHERE site = ?1 "
                                 "AND seq < ?2 ORDER BY seq DESC LIMIT 1", NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, id->site);
  sqlite3_bind_int64 (stmt, 2, id->seq);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  if (found)
    {
      id->seq = sqlite3_column_int64 (stmt, 0);
      *root = sqlite3_column_int (stmt, 1) != 0;
    }
  sqlite3_reset (stmt);
  return found;
}

/* The one change that nothing takes back, or what follows from it. */
static gboolean
is_purge (HeddleStore *store,
          EditId       id)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT 1 FROM op WHERE site = ?1 AND seq = ?2 "
                                 "AND field IN ('" HEDDLE_PURGED "', '" HEDDLE_REDACTED "') "
                                 "LIMIT 1", NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, id.site);
  sqlite3_bind_int64 (stmt, 2, id.seq);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);
  return found;
}

static gboolean
find_to_undo (HeddleStore *store,
              EditId      *id)
{
  gboolean root;

  *id = (EditId) { heddle_store_get_site (store), G_MAXINT64 };
  while (step_back (store, id, &root))
    if (root && heddle_history_is_active (store, id->site, id->seq) && !is_purge (store, *id))
      return TRUE;
  return FALSE;
}

static gboolean
find_to_redo (HeddleStore *store,
              EditId      *id)
{
  gboolean root;

  *id = (EditId) { heddle_store_get_site (store), G_MAXINT64 };
  while (step_back (store, id, &root) && !root)
    {
      guint depth;

      find_root (store, *id, &depth);
      if (depth % 2 == 1 && heddle_history_is_active (store, id->site, id->seq))
        return TRUE;
    }
  return FALSE;
}

char *
heddle_history_dup_undo_label (HeddleStore *store)
{
  EditId id;

  return find_to_undo (store, &id) ? dup_label (store, id) : NULL;
}

/**
 * heddle_history_dup_redo_label:
 *
 * Returns: (nullable) (transfer full): name of the change that heddle_history_redo() would bring
 *   back; %NULL where there is none
 */
char *
heddle_history_dup_redo_label (HeddleStore *store)
{
  EditId id;
  guint depth;

  return find_to_redo (store, &id) ? dup_label (store, find_root (store, id, &depth)) : NULL;
}

/* Reversing. */

static gboolean
write_field (HeddleStore       *store,
             const HeddleKind  *kind,
             const char        *id,
             const HeddleField *field,
             const HeddleValue *value,
             GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?1 WHERE id = ?2",
                                          kind->table, field->name);
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, error);

  if (stmt == NULL)
    return FALSE;
  heddle_store_bind_value (stmt, 1, value);
  sqlite3_bind_text (stmt, 2, id, -1, SQLITE_TRANSIENT);
  return heddle_store_run (store, stmt, error);
}

/* A purged record does not come back, nor does what named it. */
static gboolean
is_gone (HeddleStore       *store,
         const HeddleLogOp *op,
         const HeddleField *field)
{
  return heddle_purge_is_done (store, op->kind, op->row)
         || (field->type == HEDDLE_FIELD_REFERENCE && op->old.type == HEDDLE_VALUE_TEXT
             && heddle_purge_is_done (store, field->target, op->old.text));
}

static gboolean
reverse_op (HeddleStore       *store,
            const HeddleLogOp *op,
            HeddleTouchedSet  *touched,
            HeddleUndoReport  *report,
            GError           **error)
{
  static const HeddleValue removed = { .type = HEDDLE_VALUE_INTEGER, .integer = 1 };
  const HeddleKind *kind =
    heddle_schema_get_kind (heddle_store_get_schema (store), op->kind);
  const HeddleField *field = kind != NULL ? heddle_kind_get_field (kind, op->field) : NULL;
  const HeddleValue *old = heddle_log_op_is_creation (op) ? &removed : &op->old;

  if (field == NULL || !heddle_field_accepts (field, old)
      || is_gone (store, op, field) || !heddle_log_still_holds (store, op))
    {
      report->skipped++;
      return TRUE;
    }
  if (!write_field (store, kind, op->row, field, old, error))
    return FALSE;
  report->restored++;
  heddle_touched_set_add (touched, kind, op->row);
  return TRUE;
}

/* A record that the edit made is removed as it is: its other fields stay. */
static gboolean
reverse_ops (HeddleStore         *store,
             const HeddleLogEdit *edit,
             HeddleTouchedSet    *touched,
             HeddleUndoReport    *report,
             GError             **error)
{
  g_autoptr (GHashTable) created = heddle_log_edit_list_created (edit);

  for (guint i = 0; i < edit->ops->len; i++)
    {
      const HeddleLogOp *op = edit->ops->pdata[i];
      g_autofree char *key = heddle_log_op_dup_record (op);

      if (g_hash_table_contains (created, key) && !heddle_log_op_is_creation (op))
        continue;
      if (!reverse_op (store, op, touched, report, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
reverse_in_edit (HeddleStore         *store,
                 const HeddleLogEdit *edit,
                 const char          *name,
                 HeddleUndoReport    *report,
                 GError             **error)
{
  g_autoptr (HeddleTouchedSet) touched = heddle_touched_set_new ();
  /* kept even where everything was changed since, or undo would stay there */
  HeddleLogLabel label = { .label = name, .wall = heddle_store_now (store),
                           .undoes_site = edit->site, .undoes_seq = edit->seq,
                           .keep_empty = TRUE };
  gboolean empty;

  if (!heddle_store_begin (store, HEDDLE_MODE_EDIT, error))
    return FALSE;
  if (!reverse_ops (store, edit, touched, report, error)
      || !heddle_log_close (store, &label, &empty, error))
    {
      heddle_store_rollback (store);
      return FALSE;
    }
  return heddle_store_finish (store, touched->list, error);
}

/* @id: an edit that holds. */
static gboolean
reverse (HeddleStore      *store,
         EditId            id,
         HeddleUndoReport *report,
         GError          **error)
{
  g_autoptr (GError) local = NULL;
  g_auto (HeddleUndoReport) done = { NULL, 0, 0 };
  EditId target = find_effective (store, id);
  g_autoptr (HeddleLogEdit) edit =
    heddle_log_edit_load (store, target.site, target.seq, &local);
  g_autofree char *name = NULL;
  guint depth;

  if (edit == NULL)
    {
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                     _("There is no such change."));
      return FALSE;
    }

  done.label = dup_label (store, find_root (store, target, &depth));
  name = g_strdup_printf (depth % 2 == 0 ? _("Undo: %s") : _("Redo: %s"), done.label);
  if (!reverse_in_edit (store, edit, name, &done, error))
    return FALSE;
  if (report != NULL)
    {
      *report = done;
      done.label = NULL;
    }
  return TRUE;
}

/**
 * heddle_history_undo:
 * @report: (nullable) (out): what was put back, and what was left alone
 *
 * Takes back this copy's newest change that was not taken back yet.
 *
 * Returns: %FALSE with %HEDDLE_ERROR_REFUSED where there is none
 */
gboolean
heddle_history_undo (HeddleStore      *store,
                     HeddleUndoReport *report,
                     GError          **error)
{
  EditId id;

  if (!heddle_store_check_writable (store, error))
    return FALSE;
  if (find_to_undo (store, &id))
    return reverse (store, id, report, error);
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED, _("There is nothing to undo."));
  return FALSE;
}

/**
 * heddle_history_redo:
 *
 * Takes back the newest undo, as long as nothing else was changed since.
 */
gboolean
heddle_history_redo (HeddleStore      *store,
                     HeddleUndoReport *report,
                     GError          **error)
{
  EditId id;

  if (!heddle_store_check_writable (store, error))
    return FALSE;
  if (find_to_redo (store, &id))
    return reverse (store, id, report, error);
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED, _("There is nothing to redo."));
  return FALSE;
}

gboolean
heddle_history_undo_change (HeddleStore      *store,
                            gint64            site,
                            gint64            seq,
                            HeddleUndoReport *report,
                            GError          **error)
{
  if (!heddle_store_check_writable (store, error))
    return FALSE;
  if (site <= HEDDLE_EDITION_LAST)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("What ships with Heddle cannot be undone."));
      return FALSE;
    }
  if (is_purge (store, (EditId) { site, seq }))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("What was removed for good cannot be brought back."));
      return FALSE;
    }
  if (!heddle_history_is_active (store, site, seq))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("That change was undone already."));
      return FALSE;
    }
  return reverse (store, (EditId) { site, seq }, report, error);
}
