/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Personal data that have to go. The one thing that cannot be undone: the
 * record stays as an empty place that nothing can fill again, for references
 * and copies of colleagues have to find that it was purged. */

#include "heddle-belonging.h"
#include "heddle-purge-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-attachment.h"
#include "heddle-edit.h"
#include "heddle-turns.h"

#define MOST_MENTIONS 20

static const HeddleField purged_field = { .name = HEDDLE_PURGED, .type = HEDDLE_FIELD_FLAG };

/**
 * heddle_purge_applies:
 *
 * Where a kind has private fields, its records are about somebody.
 */
gboolean
heddle_purge_applies (const HeddleKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & HEDDLE_FIELD_PRIVATE)
      return TRUE;
  return FALSE;
}

/* What ships with Heddle is about nobody, and would come back. */
static gboolean
check (HeddleStore       *store,
       const HeddleKind  *kind,
       const char        *id,
       GError           **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, error);

  if (record == NULL)
    return FALSE;
  if (heddle_purge_is_done (store, kind->name, id))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("%s: the record was removed for good already."),
                   heddle_kind_get_label (kind));
      return FALSE;
    }
  if (!heddle_purge_applies (kind))
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_REFUSED,
                   _("%s: only records with personal data can be removed for good."),
                   heddle_kind_get_label (kind));
      return FALSE;
    }
  return TRUE;
}

/* The preview. */

void
heddle_purge_preview_free (HeddlePurgePreview *self)
{
  g_ptr_array_unref (self->mentions);
  g_free (self);
}

static void
count_values (HeddleStore         *store,
              const HeddleTouched *gone,
              HeddlePurgePreview  *preview,
              GHashTable          *changes)
{
  sqlite3_stmt *stmt =
    heddle_store_prepare (store, "SELECT site, seq, value IS NOT NULL FROM op WHERE kind = ?1 "
                                 "AND row = ?2 AND field <> 'deleted'", NULL);

  if (stmt == NULL)
    return;
  sqlite3_bind_text (stmt, 1, gone->kind->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, gone->id, -1, SQLITE_TRANSIENT);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      preview->n_values += (guint) sqlite3_column_int (stmt, 2);
      g_hash_table_add (changes, g_strdup_printf ("%s.%s", sqlite3_column_text (stmt, 0),
                                                  sqlite3_column_text (stmt, 1)));
    }
}

static gboolean
mentions (HeddleRecord *record,
          const char   *word)
{
  const HeddleKind *kind = heddle_record_get_kind (record);

  for (guint i = 0; i < heddle_kind_get_n_all_fields (kind); i++)
    {
      const HeddleField *field = heddle_kind_get_nth_field (kind, i);
      g_autofree char *text = NULL;

      if ((field->type != HEDDLE_FIELD_TEXT && field->type != HEDDLE_FIELD_LONG_TEXT)
          || (field->flags & HEDDLE_FIELD_FROZEN))
        continue;
      text = heddle_record_dup_text (record, field);
      if (text != NULL && heddle_purge_find_word (text, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
list_mentions (HeddleStore        *store,
               const HeddleKind   *kind,
               const char         *word,
               HeddleTouchedSet   *gone,
               HeddlePurgePreview *preview)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\"", kind->table);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt = heddle_store_prepare (store, sql, NULL);

  while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  for (guint i = 0; i < ids->len && preview->mentions->len < MOST_MENTIONS
                    && heddle_turns_check (NULL); i++)
    {
      g_autofree char *key = heddle_touched_dup_key (kind, ids->pdata[i]);
      g_autoptr (HeddleRecord) record = NULL;

      if (g_hash_table_contains (gone->keys, key))
        continue;
      record = heddle_store_get (store, kind, ids->pdata[i], NULL);
      if (record != NULL && mentions (record, word)
          && !g_ptr_array_find (preview->mentions, record, NULL))
        g_ptr_array_add (preview->mentions, g_steal_pointer (&record));
    }
}

/**
 * heddle_purge_preview:
 *
 * Returns: (nullable) (transfer full): what heddle_purge() would do; %NULL
 *   with %HEDDLE_ERROR_REFUSED where it would refuse
 */
HeddlePurgePreview *
heddle_purge_preview (HeddleStore       *store,
                      const HeddleKind  *kind,
                      const char        *id,
                      GError           **error)
{
  const HeddleSchema *schema = heddle_store_get_schema (store);
  g_autoptr (HeddleTouchedSet) gone = NULL;
  g_autoptr (HeddleTouchedSet) frozen = heddle_touched_set_new ();
  g_autoptr (HeddlePurgePreview) preview = NULL;
  g_autoptr (GHashTable) changes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) words = NULL;

  if (!check (store, kind, id, error))
    return NULL;
  gone = heddle_belonging_list (store, kind, id, error);
  words = gone != NULL ? heddle_purge_list_words (store, kind, id, FALSE, error) : NULL;
  if (words == NULL || !heddle_purge_list_frozen (store, words, frozen, error))
    return NULL;

  preview = g_new0 (HeddlePurgePreview, 1);
  preview->n_records = gone->list->len;
  preview->mentions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < gone->list->len; i++)
    count_values (store, &g_array_index (gone->list, HeddleTouched, i), preview, changes);
  preview->n_changes = g_hash_table_size (changes);
  preview->n_frozen = frozen->list->len;
  for (guint w = 0; w < words->len; w++)
    for (guint k = 0; k < schema->n_kinds; k++)
      list_mentions (store, schema->kinds[k], words->pdata[w], gone, preview);
  return heddle_turns_check (error) ? g_steal_pointer (&preview) : NULL;
}

/* Doing it. */

static gboolean
remove_first (HeddleStore       *store,
              const HeddleKind  *kind,
              const char        *id,
              GError           **error)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (store, kind, id, error);
  g_autofree char *heading = heddle_kind_dup_heading (kind);
  g_autofree char *label = g_strdup_printf (_("Remove %s"), heading);
  g_autoptr (HeddleEdit) edit = NULL;

  if (record == NULL || heddle_record_is_deleted (record))
    return record != NULL;
  edit = heddle_edit_begin (store, label, error);
  return edit != NULL && heddle_edit_remove (edit, kind, id, error)
         && heddle_edit_commit (g_steal_pointer (&edit), error);
}

/* Adds the frozen texts that named it to @gone: they changed too. */
static gboolean
purge_all (HeddleStore       *store,
           HeddleTouchedSet  *gone,
           GError           **error)
{
  const HeddleValue yes = { .type = HEDDLE_VALUE_INTEGER, .integer = 1 };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint n = gone->list->len, n_frozen;

  for (guint i = 0; i < n; i++)
    {
      HeddleTouched record = g_array_index (gone->list, HeddleTouched, i);

      /* in this order: what is purged is there no more, whatever else says so */
      if (!heddle_log_put (store, record.kind, record.id, &purged_field, &yes, error)
          || !heddle_purge_apply (store, record.kind, record.kind->name, record.id, words,
                                 error))
        return FALSE;
    }
  return heddle_purge_blank_frozen (store, words, gone, &n_frozen, error);
}

/* Free space within pages holds what stood there before pages were split, and
 * no delete reaches it: the file is written anew. */
static gboolean
write_anew (HeddleStore  *store,
            GError      **error)
{
  gboolean done;

  heddle_store_finalize_statements (store);
  sqlite3_limit (store->db, SQLITE_LIMIT_ATTACHED, 1);
  done = heddle_store_exec_long (store, "VACUUM", error);
  sqlite3_limit (store->db, SQLITE_LIMIT_ATTACHED, 0);
  if (!done)
    g_prefix_error (error, "%s ", _("It was removed, but unused parts of the file may still hold "
                                    "it."));
  return done;
}

/**
 * heddle_purge:
 *
 * A record that is not removed yet is removed first, by the usual rules.
 *
 * Returns: whether nothing is left of it in the file; %FALSE with
 *   %HEDDLE_ERROR_REFUSED where something refers to it
 */
gboolean
heddle_purge (HeddleStore       *store,
              const HeddleKind  *kind,
              const char        *id,
              GError           **error)
{
  HeddleLogLabel label = { .label = _("Remove personal data for good"),
                           .wall = heddle_store_now (store) };
  g_autoptr (HeddleTouchedSet) gone = NULL;
  gboolean empty, done;

  if (!check (store, kind, id, error) || !remove_first (store, kind, id, error))
    return FALSE;
  gone = heddle_belonging_list (store, kind, id, error);
  if (gone == NULL || !heddle_store_begin (store, HEDDLE_MODE_APPLY, error))
    return FALSE;
  if (!purge_all (store, gone, error) || !heddle_log_close (store, &label, &empty, error))
    {
      heddle_store_rollback (store);
      return FALSE;
    }
  if (!heddle_store_write_out (store, gone->list, error))
    return FALSE;
  done = heddle_attachment_sweep (store, error) && write_anew (store, error);
  /* whoever reads it meanwhile would wait for the disk */
  heddle_store_announce (store, gone->list);
  return done;
}
