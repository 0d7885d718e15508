/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record is named, not its parts: a step of an episode stands for the episode,
 * with which it would be removed. */

#include "heddle-backup-records.h"

#include "heddle-store-private.h"

/* Of one site; more than this are not looked at. */
#define MOST_ROWS 2000
/* Parts of parts of parts. */
#define MOST_OWNERS 6

typedef struct
{
  const HeddleKind *kind;
  char *id;
  char *title;   /* in the backup, where that could be read */
  gboolean then; /* whether the backup has it, not in its trash */
} Found;

struct _HeddleBackupRecords
{
  GHashTable *found; /* "kind id" → Found */
};

static void
found_free (gpointer data)
{
  Found *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

HeddleBackupRecords *
heddle_backup_records_new (void)
{
  HeddleBackupRecords *self = g_new0 (HeddleBackupRecords, 1);

  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, found_free);
  return self;
}

void
heddle_backup_records_free (HeddleBackupRecords *self)
{
  g_hash_table_unref (self->found);
  g_free (self);
}

/* NULL where it was found before. */
static Found *
add (HeddleBackupRecords *self,
     HeddleRecord        *record)
{
  const HeddleKind *kind = heddle_record_get_kind (record);
  g_autofree char *key = g_strdup_printf ("%s %s", kind->name, heddle_record_get_id (record));
  Found *found;

  if (g_hash_table_contains (self->found, key))
    return NULL;
  found = g_new0 (Found, 1);
  found->kind = kind;
  found->id = g_strdup (heddle_record_get_id (record));
  g_hash_table_insert (self->found, g_steal_pointer (&key), found);
  return found;
}

/* What it would be removed with; transfer full, nullable. */
static HeddleRecord *
dup_owner (HeddleRecord *record)
{
  const HeddleKind *kind = heddle_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == HEDDLE_FIELD_REFERENCE
        && kind->fields[i].on_delete == HEDDLE_DELETE_CASCADE)
      {
        HeddleRecord *owner = heddle_record_dup_reference (record, &kind->fields[i]);

        if (owner != NULL)
          return owner;
      }

  return NULL;
}

static HeddleRecord *
get_whole (HeddleStore      *store,
           const HeddleKind *kind,
           const char       *id)
{
  HeddleRecord *record = heddle_store_get (store, kind, id, NULL);

  for (guint n = 0; record != NULL && n < MOST_OWNERS; n++)
    {
      HeddleRecord *owner = dup_owner (record);

      if (owner == NULL)
        return record;
      g_object_unref (record);
      record = owner;
    }

  return record;
}

static gint64
get_last (GHashTable *last,
          gint64      site)
{
  gint64 *known = g_hash_table_lookup (last, &site);

  return known != NULL ? *known : 0;
}

/* Whether the backup, which knows the changes up to @last, has it; from the log of
 * a file that knows them too. */
static gboolean
was_there (HeddleStore  *store,
           HeddleRecord *record,
           GHashTable   *last)
{
  sqlite3_stmt *stmt
      = heddle_store_prepare (store,
                              "SELECT site, seq, field, value FROM op WHERE kind = ?1 "
                              "AND row = ?2 ORDER BY hlc, site",
                              NULL);
  gboolean there = FALSE, deleted = FALSE;

  if (stmt == NULL)
    return FALSE;
  sqlite3_bind_text (stmt, 1, heddle_record_get_kind (record)->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, heddle_record_get_id (record), -1, SQLITE_TRANSIENT);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      if (sqlite3_column_int64 (stmt, 1) > get_last (last, sqlite3_column_int64 (stmt, 0)))
        continue;
      there = TRUE;
      if (g_strcmp0 ((const char *) sqlite3_column_text (stmt, 2), "deleted") == 0)
        deleted = sqlite3_column_int (stmt, 3) != 0;
    }
  sqlite3_reset (stmt);
  return there && !deleted;
}

/* Kinds and ids of the rows that @site touched after @known. */
static HeddleTouchedSet *
list_touched (HeddleStore *store,
              gint64       site,
              gint64       known)
{
  HeddleTouchedSet *set = heddle_touched_set_new ();
  sqlite3_stmt *stmt
      = heddle_store_prepare (store,
                              "SELECT DISTINCT kind, row FROM op WHERE site = ?1 AND seq > ?2 "
                              "LIMIT ?3", NULL);

  if (stmt == NULL)
    return set;
  sqlite3_bind_int64 (stmt, 1, site);
  sqlite3_bind_int64 (stmt, 2, known);
  sqlite3_bind_int (stmt, 3, MOST_ROWS);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const HeddleKind *kind
          = heddle_schema_get_kind (heddle_store_get_schema (store),
                                    (const char *) sqlite3_column_text (stmt, 0));

      if (kind != NULL)
        heddle_touched_set_add (set, kind, (const char *) sqlite3_column_text (stmt, 1));
    }
  sqlite3_reset (stmt);
  return set;
}

/* @last_then: (nullable): read from today's file, whose log says what was then */
static void
read_beyond (HeddleBackupRecords *self,
             HeddleStore         *store,
             GHashTable          *last,
             GHashTable          *known,
             GHashTable          *last_then)
{
  GHashTableIter iter;
  gint64 *site, *end;

  g_hash_table_iter_init (&iter, last);
  while (g_hash_table_iter_next (&iter, (gpointer *) &site, (gpointer *) &end))
    {
      g_autoptr (HeddleTouchedSet) set = NULL;

      if (*site <= HEDDLE_EDITION_LAST || *end <= get_last (known, *site))
        continue;
      set = list_touched (store, *site, get_last (known, *site));
      for (guint i = 0; i < set->list->len; i++)
        {
          const HeddleTouched *touched = &g_array_index (set->list, HeddleTouched, i);
          g_autoptr (HeddleRecord) record = get_whole (store, touched->kind, touched->id);
          Found *found = record != NULL ? add (self, record) : NULL;

          if (found == NULL)
            continue;
          if (last_then == NULL)
            found->title = heddle_record_dup_title (record);
          found->then = last_then != NULL ? was_there (store, record, last_then)
                                          : !heddle_record_is_deleted (record);
        }
    }
}

void
heddle_backup_records_read_then (HeddleBackupRecords *self,
                                 HeddleStore         *then,
                                 GHashTable          *last_then,
                                 GHashTable          *last_now)
{
  read_beyond (self, then, last_then, last_now, NULL);
}

void
heddle_backup_records_read_now (HeddleBackupRecords *self,
                                HeddleStore         *now,
                                GHashTable          *last_then,
                                GHashTable          *last_now)
{
  read_beyond (self, now, last_now, last_then, last_then);
}

void
heddle_backup_record_free (HeddleBackupRecord *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

/* What goes, what comes back, what changes; each by kind and title. */
static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  const HeddleBackupRecord *one = *(const HeddleBackupRecord *const *) a;
  const HeddleBackupRecord *other = *(const HeddleBackupRecord *const *) b;
  int order = (int) one->fate - (int) other->fate;

  if (order == 0)
    order = g_strcmp0 (one->kind->name, other->kind->name);
  return order != 0 ? order : g_utf8_collate (one->title, other->title);
}

static HeddleBackupRecord *
judge (const Found *found,
       HeddleStore *now)
{
  g_autoptr (HeddleRecord) record = heddle_store_get (now, found->kind, found->id, NULL);
  gboolean is_there = record != NULL && !heddle_record_is_deleted (record);
  HeddleBackupRecord *self;

  if (!is_there && !found->then)
    return NULL;
  self = g_new0 (HeddleBackupRecord, 1);
  self->kind = found->kind;
  self->id = g_strdup (found->id);
  self->title = record != NULL ? heddle_record_dup_title (record) : g_strdup (found->title);
  self->fate = !found->then ? HEDDLE_BACKUP_GOES
               : is_there   ? HEDDLE_BACKUP_CHANGES
                            : HEDDLE_BACKUP_COMES_BACK;
  return self;
}

GPtrArray *
heddle_backup_records_list (HeddleBackupRecords *self,
                            HeddleStore         *now)
{
  GPtrArray *records
      = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_backup_record_free);
  GHashTableIter iter;
  Found *found;

  g_hash_table_iter_init (&iter, self->found);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &found))
    {
      HeddleBackupRecord *record = judge (found, now);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  g_ptr_array_sort (records, compare_records);
  return records;
}
