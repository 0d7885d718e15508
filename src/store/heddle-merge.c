/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking over changes of other copies.
 *
 * An edit is taken when it is the next of its site, chains to the one before
 * and everything its site had seen is here. Its ops go into the log; each
 * field they name then takes the value of the greatest (hlc, site) in the
 * whole log, whatever came first. */

#include "heddle-merge.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "heddle-bundle.h"
#include "heddle-field-private.h"
#include "heddle-open.h"
#include "heddle-purge-private.h"

/* Writing. */

/**
 * heddle_merge_write:
 * @site: 0: all
 * @from: number to begin with, of each site
 * @most: how many; 0: all
 *
 * Returns: (nullable) (transfer full): the changes in an order in which
 *   everything comes after what it builds on
 */
GBytes *
heddle_merge_write (HeddleStore  *store,
                    gint64        site,
                    gint64        from,
                    guint         most,
                    GError      **error)
{
  g_autoptr (GPtrArray) edits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_log_edit_free);
  g_autoptr (GError) local = NULL;
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT site, seq FROM edit WHERE seq >= ?1 "
                                 "AND ?2 IN (site, 0) ORDER BY hlc, site LIMIT ?3", error);

  if (stmt == NULL)
    return NULL;
  sqlite3_bind_int64 (stmt, 1, from);
  sqlite3_bind_int64 (stmt, 2, site);
  sqlite3_bind_int64 (stmt, 3, most > 0 ? (gint64) most : -1);
  while (heddle_store_step (store, stmt, N_("read the history"), &local))
    {
      HeddleLogEdit *edit = heddle_log_edit_load (store, sqlite3_column_int64 (stmt, 0),
                                                  sqlite3_column_int64 (stmt, 1), &local);

      if (edit == NULL)
        break;
      g_ptr_array_add (edits, edit);
    }
  sqlite3_reset (stmt);
  if (local == NULL)
    return heddle_bundle_write (edits);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* Taking over. */

typedef struct
{
  HeddleStore *store;
  HeddleMergeReport report;
  HeddleTouchedSet *touched;
  GHashTable *fields;  /* "kind/row/field" of what was named already */
  GPtrArray *merged;   /* HeddleLogEdit, not owned */
  GPtrArray *words;    /* by which what was purged was known here */
  gint64 clock;
} Merge;

static void
set_refused (const HeddleLogEdit *edit,
             GError             **error,
             const char          *why)
{
  g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_INVALID,
               _("Change %" G_GINT64_FORMAT " of copy %016" G_GINT64_MODIFIER "x %s; "
                 "nothing was taken over."), edit->seq, edit->site, why);
}

static gboolean
check_known (Merge               *merge,
             const HeddleLogEdit *edit,
             GError             **error)
{
  guint8 hash[HEDDLE_HASH_BYTES];

  if (heddle_log_get_hash (merge->store, edit->site, edit->seq, hash)
      && memcmp (hash, edit->hash, sizeof hash) == 0)
    {
      merge->report.known++;
      return TRUE;
    }
  set_refused (edit, error, _("differs from the one that is here: two copies wrote "
                              "under one name"));
  return FALSE;
}

static gboolean
is_ready (Merge               *merge,
          const HeddleLogEdit *edit,
          gint64               last)
{
  if (edit->seq != last + 1)
    return FALSE;
  for (guint i = 0; i < edit->seen->len; i++)
    {
      const HeddleLogSeen *seen = &g_array_index (edit->seen, HeddleLogSeen, i);

      if (heddle_log_get_last (merge->store, seen->peer) < seen->upto)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_edit (Merge               *merge,
            const HeddleLogEdit *edit,
            GError             **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (merge->store);
  guint8 previous[HEDDLE_HASH_BYTES];
  gboolean has_previous =
    heddle_log_get_hash (merge->store, edit->site, edit->seq - 1, previous);

  if (!heddle_log_edit_follows (edit, has_previous ? previous : NULL))
    {
      set_refused (edit, error, _("does not follow from the one before"));
      return FALSE;
    }
  for (guint i = 0; i < edit->ops->len; i++)
    {
      const HeddleLogOp *op = edit->ops->pdata[i];
      const HeddleKind *kind = heddle_schema_get_kind (schema, op->kind);
      const HeddleField *field = kind != NULL ? heddle_kind_get_field (kind, op->field) : NULL;

      if (field != NULL && !heddle_log_op_is_redacted (op)
          && !heddle_field_accepts (field, &op->value))
        {
          set_refused (edit, error, _("has a value of the wrong type"));
          return FALSE;
        }
    }
  return TRUE;
}

/* A file that comes back to an older state and meets its own later changes
 * must not go on under the same name. */
static gboolean
renew_if_own (Merge               *merge,
              const HeddleLogEdit *edit,
              GError             **error)
{
  return edit->site != heddle_store_get_site (merge->store)
         || heddle_site_renew (merge->store, error);
}

static gboolean
insert_edit (HeddleStore         *store,
             const HeddleLogEdit *edit,
             GError             **error)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "INSERT INTO edit (site, seq, hlc, wall, author, label, schema, "
                          "u_site, u_seq, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                          "nullif (?8, 0), nullif (?9, 0), ?10)", error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, edit->site);
  sqlite3_bind_int64 (stmt, 2, edit->seq);
  sqlite3_bind_int64 (stmt, 3, edit->hlc);
  sqlite3_bind_int64 (stmt, 4, edit->wall);
  sqlite3_bind_text (stmt, 5, edit->author, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 6, edit->label, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 7, edit->schema);
  sqlite3_bind_int64 (stmt, 8, edit->undoes_site);
  sqlite3_bind_int64 (stmt, 9, edit->undoes_seq);
  sqlite3_bind_blob (stmt, 10, edit->hash, sizeof edit->hash, SQLITE_STATIC);
  return heddle_store_run (store, stmt, error);
}

static gboolean
insert_seen (HeddleStore  *store,
             gint64        site,
             gint64        seq,
             gint64        peer,
             gint64        upto,
             GError      **error)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "INSERT OR REPLACE INTO seen (site, seq, peer, upto) "
                                 "VALUES (?1, ?2, ?3, ?4)", error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_int64 (stmt, 1, site);
  sqlite3_bind_int64 (stmt, 2, seq);
  sqlite3_bind_int64 (stmt, 3, peer);
  sqlite3_bind_int64 (stmt, 4, upto);
  return heddle_store_run (store, stmt, error);
}

static gboolean
insert_op (HeddleStore         *store,
           const HeddleLogEdit *edit,
           const HeddleLogOp   *op,
           GError             **error)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store,
                          "INSERT INTO op (kind, row, field, hlc, site, seq, value, old, "
                          "salt, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                          error);

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, op->kind, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, op->row, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 3, op->field, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, 4, edit->hlc);
  sqlite3_bind_int64 (stmt, 5, edit->site);
  sqlite3_bind_int64 (stmt, 6, edit->seq);
  heddle_store_bind_value (stmt, 7, &op->value);
  heddle_store_bind_value (stmt, 8, &op->old);
  sqlite3_bind_blob (stmt, 9, op->salt, sizeof op->salt, SQLITE_STATIC);
  sqlite3_bind_blob (stmt, 10, op->digest, sizeof op->digest, SQLITE_STATIC);
  return heddle_store_run (store, stmt, error);
}

/* What somebody wrote who did not know yet that the record was purged. By what
 * it was called there nobody can tell any more: the change's name goes whole. */
static void
forget_purged (Merge         *merge,
               HeddleLogEdit *edit)
{
  gboolean purged = FALSE;

  for (guint i = 0; i < edit->ops->len; i++)
    {
      HeddleLogOp *op = edit->ops->pdata[i];

      if (heddle_purge_outdates (merge->store, op, edit->hlc, edit->site))
        heddle_log_op_redact (op);
      if (g_str_equal (op->field, HEDDLE_PURGED)
          || !heddle_purge_is_done (merge->store, op->kind, op->row))
        continue;
      purged = purged || !heddle_log_op_is_redacted (op);
      heddle_log_op_redact (op);
    }
  if (purged)
    heddle_log_edit_redact (edit, "…", edit->author);
}

static gboolean
insert_whole (Merge          *merge,
              HeddleLogEdit  *edit,
              GError        **error)
{
  forget_purged (merge, edit);
  if (!insert_edit (merge->store, edit, error))
    return FALSE;
  for (guint i = 0; i < edit->seen->len; i++)
    {
      const HeddleLogSeen *seen = &g_array_index (edit->seen, HeddleLogSeen, i);

      if (!insert_seen (merge->store, edit->site, edit->seq, seen->peer, seen->upto, error))
        return FALSE;
    }
  for (guint i = 0; i < edit->ops->len; i++)
    if (!insert_op (merge->store, edit, edit->ops->pdata[i], error))
      return FALSE;

  g_ptr_array_add (merge->merged, edit);
  merge->clock = MAX (merge->clock, edit->hlc);
  merge->report.merged++;
  return TRUE;
}

static gboolean
take_edit (Merge          *merge,
           HeddleLogEdit  *edit,
           GError        **error)
{
  gint64 last = heddle_log_get_last (merge->store, edit->site);

  if (edit->seq <= last)
    return check_known (merge, edit, error);
  if (!is_ready (merge, edit, last))
    {
      merge->report.waiting++;
      return TRUE;
    }
  return check_edit (merge, edit, error)
         && renew_if_own (merge, edit, error)
         && insert_whole (merge, edit, error);
}

/* After the log, the state. */

static gboolean
materialise_op (Merge             *merge,
                const HeddleLogOp *op,
                GError           **error)
{
  const HeddleKind *kind =
    heddle_schema_get_kind (heddle_store_get_schema (merge->store), op->kind);
  const HeddleField *field = kind != NULL ? heddle_kind_get_field (kind, op->field) : NULL;

  if (g_str_equal (op->field, HEDDLE_PURGED))
    {
      if (kind != NULL)
        heddle_touched_set_add (merge->touched, kind, op->row);
      return heddle_purge_apply (merge->store, kind, op->kind, op->row, merge->words, error);
    }
  if (g_str_equal (op->field, HEDDLE_REDACTED))
    return kind == NULL || heddle_purge_settle_frozen (merge->store, kind, op->row, error);
  /* what a newer Heddle wrote is kept in the log until there is a column */
  if (field == NULL
      || !g_hash_table_add (merge->fields,
                            g_strconcat (op->kind, "/", op->row, "/", op->field, NULL)))
    return TRUE;
  heddle_touched_set_add (merge->touched, kind, op->row);
  return heddle_log_materialise (merge->store, kind, op->row, field, error);
}

static gboolean
apply_merged (Merge   *merge,
              GError **error)
{
  gint64 own = heddle_store_get_site (merge->store);
  gint64 next = heddle_log_get_last (merge->store, own) + 1;
  g_autofree char *clock = g_strdup_printf ("UPDATE ctx SET clock = max (clock, %"
                                            G_GINT64_FORMAT ")", merge->clock);

  for (guint e = 0; e < merge->merged->len; e++)
    {
      const HeddleLogEdit *edit = merge->merged->pdata[e];

      for (guint i = 0; i < edit->ops->len; i++)
        if (!materialise_op (merge, edit->ops->pdata[i], error))
          return FALSE;
      if (!insert_seen (merge->store, own, next, edit->site, edit->seq, error))
        return FALSE;
    }
  return heddle_store_exec (merge->store, clock, error);
}

/* What was frozen here before this copy knew of a purge has the names yet, and
 * only this copy can still tell what they were: a change of its own. */
static gboolean
forget_in_frozen (Merge   *merge,
                  GError **error)
{
  HeddleLogLabel label = { .label = _("Remove personal data from frozen texts"),
                           .wall = heddle_store_now (merge->store) };
  guint n = 0;
  gboolean empty;

  if (merge->words->len == 0)
    return TRUE;
  return heddle_store_exec (merge->store,
                            "UPDATE ctx SET site = own, hlc = clock + 1, clock = clock + 1, "
                            "seq = 1 + coalesce ((SELECT max (seq) FROM edit "
                            "WHERE site = own), 0)", error)
         && heddle_purge_blank_frozen (merge->store, merge->words, merge->touched, &n, error)
         && (n == 0 || heddle_log_close (merge->store, &label, &empty, error));
}

static gboolean
take_all (Merge     *merge,
          GPtrArray *edits,
          GError   **error)
{
  for (guint i = 0; i < edits->len; i++)
    if (!take_edit (merge, edits->pdata[i], error))
      return FALSE;
  return apply_merged (merge, error) && forget_in_frozen (merge, error);
}

/**
 * heddle_merge_read:
 * @report: (nullable) (out)
 *
 * Takes over what is new in @changes, in one transaction and without asking
 * the rules of the kinds: copies would part otherwise. What breaks a rule then
 * is for the findings.
 *
 * Returns: %FALSE with %HEDDLE_ERROR_INVALID where anything in @changes is
 *   damaged, forged or forked; nothing is taken over then
 */
gboolean
heddle_merge_read (HeddleStore        *store,
                   GBytes             *changes,
                   HeddleMergeReport  *report,
                   GError            **error)
{
  g_autoptr (GPtrArray) edits = heddle_bundle_read (changes, error);
  g_autoptr (HeddleTouchedSet) touched = heddle_touched_set_new ();
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                         g_free, NULL);
  g_autoptr (GPtrArray) merged = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  Merge merge = { .store = store, .touched = touched, .fields = fields, .merged = merged,
                  .words = words };
  gint64 site = heddle_store_get_site (store);

  if (edits == NULL || !heddle_store_begin (store, HEDDLE_MODE_APPLY, error))
    return FALSE;
  if (!take_all (&merge, edits, error))
    {
      heddle_store_rollback (store);
      store->site = site;
      return FALSE;
    }
  if (!heddle_store_finish (store, touched->list, error))
    {
      store->site = site;
      return FALSE;
    }
  if (report != NULL)
    *report = merge.report;
  return TRUE;
}
