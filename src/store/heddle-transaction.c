/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One transaction at a time, and the live records that follow it. */

#include "heddle-store-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-open.h"
#include "heddle-record-private.h"
#include "heddle-turns.h"

/* hlc is a hybrid logical clock: milliseconds and a counter, never less than
 * anything this file has seen, so that a clock going back does no harm. */
#define HLC_COUNTER_BITS 16

char *
heddle_touched_dup_key (const HeddleKind *kind,
                        const char       *id)
{
  return g_strconcat (kind->table, "/", id, NULL);
}

/* Records that were touched. */

static void
touched_clear (gpointer data)
{
  HeddleTouched *self = data;

  g_free (self->id);
}

HeddleTouchedSet *
heddle_touched_set_new (void)
{
  HeddleTouchedSet *self = g_new0 (HeddleTouchedSet, 1);

  self->list = g_array_new (FALSE, FALSE, sizeof (HeddleTouched));
  g_array_set_clear_func (self->list, touched_clear);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
heddle_touched_set_free (HeddleTouchedSet *self)
{
  g_array_unref (self->list);
  g_hash_table_unref (self->keys);
  g_free (self);
}

const char *
heddle_touched_set_add (HeddleTouchedSet *self,
                        const HeddleKind *kind,
                        const char       *id)
{
  g_autofree char *key = heddle_touched_dup_key (kind, id);
  HeddleTouched touched = { kind, g_hash_table_lookup (self->keys, key) };

  if (touched.id != NULL)
    return touched.id;
  touched.id = g_strdup (id);
  g_array_append_val (self->list, touched);
  g_hash_table_insert (self->keys, g_steal_pointer (&key), touched.id);
  return touched.id;
}

gboolean
heddle_store_is_changing (HeddleStore *self)
{
  return self->mode != HEDDLE_MODE_CLOSED;
}

/* Live records. */

static void
make_pending (HeddleStore  *self,
              HeddleRecord *record)
{
  if (!g_hash_table_contains (self->pending, record))
    g_hash_table_add (self->pending, g_object_ref (record));
}

/* Takes @key. */
static void
make_live (HeddleStore  *self,
           char         *key,
           HeddleRecord *record)
{
  g_hash_table_insert (self->live, key, record);
  /* a rollback must not leave it with what was never committed */
  if (heddle_store_is_changing (self))
    make_pending (self, record);
}

HeddleRecord *
heddle_store_take_row (HeddleStore      *self,
                       const HeddleKind *kind,
                       sqlite3_stmt     *stmt)
{
  const char *id = (const char *) sqlite3_column_text (stmt, 0);
  g_autofree char *key = heddle_touched_dup_key (kind, id);
  HeddleRecord *record = g_hash_table_lookup (self->live, key);

  if (record != NULL)
    return g_object_ref (record);

  record = heddle_record_new (self, kind, id);
  heddle_record_read_row (record, stmt, 1);
  make_live (self, g_steal_pointer (&key), record);
  return record;
}

/**
 * heddle_store_get:
 *
 * Returns: (nullable) (transfer full): the one live object of this record,
 *   removed or not; %NULL with %HEDDLE_ERROR_NOT_FOUND where there is none
 */
HeddleRecord *
heddle_store_get (HeddleStore      *self,
                  const HeddleKind *kind,
                  const char       *id,
                  GError          **error)
{
  g_autofree char *key = heddle_touched_dup_key (kind, id);
  g_autoptr (GError) local = NULL;
  HeddleRecord *record = g_hash_table_lookup (self->live, key);
  HeddleRecord *made;

  if (record != NULL)
    return g_object_ref (record);

  record = heddle_record_new (self, kind, id);
  if (!heddle_record_read (record, &local))
    {
      g_object_unref (record);
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_NOT_FOUND,
                     _("%s: there is none with the id \"%.64s\"."),
                     heddle_kind_get_label (kind), id);
      return NULL;
    }

  /* who had a turn before it was read may have asked for it too */
  made = g_hash_table_lookup (self->live, key);
  if (made != NULL)
    {
      g_object_unref (record);
      return g_object_ref (made);
    }
  make_live (self, g_steal_pointer (&key), record);
  return record;
}

void
heddle_store_release_record (HeddleStore  *self,
                             HeddleRecord *record)
{
  g_autofree char *key = heddle_touched_dup_key (heddle_record_get_kind (record),
                                   heddle_record_get_id (record));

  if (g_hash_table_lookup (self->live, key) == record)
    g_hash_table_remove (self->live, key);
}

void
heddle_store_follow (HeddleStore      *self,
                     const HeddleKind *kind,
                     const char       *id)
{
  g_autofree char *key = heddle_touched_dup_key (kind, id);
  HeddleRecord *record = g_hash_table_lookup (self->live, key);

  if (record == NULL)
    return;

  make_pending (self, record);
  heddle_record_keep (record);
  heddle_record_read (record, NULL);
}

/* Without records that only the transaction holds: nobody hears of them. */
static GPtrArray *
steal_pending (HeddleStore *self)
{
  g_autoptr (GPtrArray) pending = g_hash_table_steal_all_keys (self->pending);
  GPtrArray *held = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (pending, NULL);
  for (guint i = 0; i < pending->len; i++)
    {
      GObject *record = pending->pdata[i];

      heddle_turns_offer ();
      if (g_atomic_int_get (&record->ref_count) > 1)
        g_ptr_array_add (held, record);
      else
        g_object_unref (record);
    }
  return held;
}

static void
take_back_records (HeddleStore *self)
{
  g_autoptr (GPtrArray) pending = steal_pending (self);

  for (guint i = 0; i < pending->len; i++)
    {
      heddle_record_read (pending->pdata[i], NULL);
      heddle_record_forget (pending->pdata[i]);
      /* made by the transaction: the id may come to mean something else */
      if (heddle_record_is_deleted (pending->pdata[i]))
        heddle_store_release_record (self, pending->pdata[i]);
    }
}

typedef struct
{
  HeddleStore *store;
  GArray *touched;
  GPtrArray *records;
} Announcement;

static void
announce (gpointer data)
{
  Announcement *announcement = data;
  HeddleStore *self = announcement->store;
  GArray *touched = announcement->touched;

  for (guint i = 0; i < announcement->records->len; i++)
    heddle_record_announce (announcement->records->pdata[i]);
  /* also where no record changed: what can be undone may have */
  g_signal_emit_by_name (self, "touched", touched);
  g_signal_emit_by_name (self, "committed", touched);
}

/* Transactions. */

gboolean
heddle_store_check_writable (HeddleStore *self,
                             GError     **error)
{
  if (self->db == NULL)
    {
      heddle_store_set_error (self, error, _("write"));
      return FALSE;
    }
  if (self->read_only)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_READ_ONLY,
                   _("\"%s\" is open for reading only."), self->path);
      return FALSE;
    }
  /* SQLite would go on writing into what nobody can find any more */
  if (!heddle_open_is_in_place (self))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING,
                   _("\"%s\" was moved, removed or replaced while it was open."),
                   self->path);
      return FALSE;
    }
  return TRUE;
}

static gboolean
open_context (HeddleStore *self,
              HeddleMode   mode,
              GError     **error)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (self,
                          "UPDATE ctx SET mode = ?1, site = own, seq = 1 + coalesce "
                          "((SELECT max (seq) FROM edit WHERE site = own), 0), "
                          "hlc = max (?2, clock + 1), clock = max (?2, clock + 1)",
                          error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int (stmt, 1, mode);
  sqlite3_bind_int64 (stmt, 2, (heddle_store_now (self) / 1000) << HLC_COUNTER_BITS);
  return heddle_store_run (self, stmt, error);
}

gboolean
heddle_store_begin (HeddleStore *self,
                    HeddleMode   mode,
                    GError     **error)
{
  g_return_val_if_fail (mode != HEDDLE_MODE_CLOSED, FALSE);

  if (!heddle_store_is_changing (self))
    heddle_turns_end_all (self, FALSE);
  if (!heddle_store_check_writable (self, error))
    return FALSE;
  if (heddle_store_is_changing (self))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("Another change is being made; it has to be finished first."));
      return FALSE;
    }
  if (!heddle_store_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->mode = mode;
  self->note_due = TRUE;
  if (!open_context (self, mode, error))
    {
      heddle_store_rollback (self);
      return FALSE;
    }
  return TRUE;
}

void
heddle_store_rollback (HeddleStore *self)
{
  /* a failed commit may have rolled back already */
  if (self->db != NULL && !sqlite3_get_autocommit (self->db))
    heddle_store_exec_long (self, "ROLLBACK", NULL);
  self->mode = HEDDLE_MODE_CLOSED;
  take_back_records (self);
}

static gboolean
settle (HeddleStore *self,
        GArray      *touched,
        GError     **error)
{
  const HeddleTouched *all = (const HeddleTouched *) (gpointer) touched->data;

  if (touched->len == 0)
    return TRUE;
  for (guint i = 0; i < touched->len; i++)
    heddle_store_follow (self, all[i].kind, all[i].id);
  return heddle_search_refresh (self, all, touched->len, error)
         && (self->derive == NULL
             || self->derive (self, all, touched->len, self->derive_data, error));
}

static gboolean
commit (HeddleStore *self,
        GError     **error)
{
  gint64 clock = heddle_store_get_number (self, "SELECT clock FROM ctx");
  g_autoptr (GError) local = NULL;

  if (!heddle_turns_check (error))
    return FALSE;
  if (heddle_store_exec_long (self, "COMMIT", &local))
    return TRUE;

  /* Where only the very last sync fails, all is written and cannot be taken
   * back; another small commit asks the disk once more. */
  if (sqlite3_get_autocommit (self->db)
      && heddle_store_get_number (self, "SELECT clock FROM ctx") == clock
      && heddle_store_exec (self, "UPDATE ctx SET mode = 0", NULL))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
heddle_store_write_out (HeddleStore *self,
                        GArray      *touched,
                        GError     **error)
{
  if (!settle (self, touched, error)
      || !heddle_store_exec (self, "UPDATE ctx SET mode = 0", error)
      || !commit (self, error))
    {
      heddle_store_rollback (self);
      return FALSE;
    }
  self->mode = HEDDLE_MODE_CLOSED;
  return TRUE;
}

void
heddle_store_announce (HeddleStore *self,
                       GArray      *touched)
{
  g_autoptr (GPtrArray) held = steal_pending (self);
  Announcement announcement = { self, touched, held };

  heddle_turns_call (announce, &announcement);
}

gboolean
heddle_store_finish (HeddleStore *self,
                     GArray      *touched,
                     GError     **error)
{
  if (!heddle_store_write_out (self, touched, error))
    return FALSE;
  heddle_store_announce (self, touched);
  return TRUE;
}

/* Derived tables. */

/**
 * heddle_store_set_derive:
 * @derive: (nullable): works out the dates of what was touched, inside its transaction
 * @destroy: (nullable): frees @data
 *
 * Says how due dates follow from records; in place of what was said before.
 */
void
heddle_store_set_derive (HeddleStore      *self,
                         HeddleDeriveFunc  derive,
                         gpointer          data,
                         GDestroyNotify    destroy)
{
  if (self->derive_destroy != NULL)
    self->derive_destroy (self->derive_data);
  self->derive = derive;
  self->derive_data = data;
  self->derive_destroy = destroy;
}

static gboolean
collect_kind (HeddleStore      *self,
              const HeddleKind *kind,
              HeddleTouchedSet *all,
              GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\"", kind->table);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt = heddle_store_prepare (self, sql, error);

  if (stmt == NULL)
    return FALSE;
  while (heddle_store_step (self, stmt, N_("read the records"), &local))
    heddle_touched_set_add (all, kind, (const char *) sqlite3_column_text (stmt, 0));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
heddle_store_derive_all (HeddleStore *self,
                         GError     **error)
{
  g_autoptr (HeddleTouchedSet) all = heddle_touched_set_new ();

  if (self->derive == NULL)
    return TRUE;
  for (guint k = 0; k < self->schema->n_kinds; k++)
    if (!collect_kind (self, self->schema->kinds[k], all, error))
      return FALSE;
  return self->derive (self, (const HeddleTouched *) (gpointer) all->list->data,
                       all->list->len, self->derive_data, error);
}

/**
 * heddle_store_rederive:
 *
 * Works out the derived tables of every record anew, in one transaction, for
 * when their rules changed.
 */
gboolean
heddle_store_rederive (HeddleStore *self,
                       GError     **error)
{
  g_autoptr (HeddleTouchedSet) none = heddle_touched_set_new ();

  if (!heddle_store_begin (self, HEDDLE_MODE_APPLY, error))
    return FALSE;
  if (heddle_deadlines_clear (self, error)
      && heddle_store_derive_all (self, error)
      && heddle_store_set_setting (self, "stale", NULL, error))
    return heddle_store_finish (self, none->list, error);
  heddle_store_rollback (self);
  return FALSE;
}
