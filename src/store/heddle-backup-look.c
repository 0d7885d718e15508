/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A look into a backup before it takes a file's place. The backup is read in a
 * thread through a connection of its own; what the file of today has beyond it
 * is asked of the store afterwards. */

#include "heddle-backup-look.h"

#include <glib/gi18n-lib.h>

#include "heddle-backup-records.h"
#include "heddle-file.h"
#include "heddle-log.h"
#include "heddle-store-private.h"

/* More changes than this are counted, not listed. */
#define MOST_LISTED 50

/* One side of the comparison. Changes of a site are numbered without gaps, so
 * that the last number of each says which changes are there. */
typedef struct
{
  GHashTable *last; /* site → number of its last change */
  GArray *counts;   /* guint by kind of the schema */
} Side;

typedef struct
{
  char *path;
  const HeddleSchema *schema;
  HeddleStore *store; /* NULL: nothing to compare with */
  Side now;
  Side then;
  HeddleBackupRecords *records;
  HeddleBackupLook *look;
} Job;

static void
side_init (Side               *self,
           const HeddleSchema *schema)
{
  self->last = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->counts, schema->n_kinds);
}

static void
side_clear (Side *self)
{
  g_hash_table_unref (self->last);
  g_array_unref (self->counts);
}

static gint64
get_last (Side   *self,
          gint64  site)
{
  gint64 *last = g_hash_table_lookup (self->last, &site);

  return last != NULL ? *last : 0;
}

/* A kind that the file does not know yet has no records there. */
static guint
count_records (sqlite3          *db,
               const HeddleKind *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\" WHERE deleted = 0",
                                          kind->table);
  sqlite3_stmt *stmt = NULL;
  guint n = 0;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) == SQLITE_OK
      && sqlite3_step (stmt) == SQLITE_ROW)
    n = (guint) sqlite3_column_int (stmt, 0);
  sqlite3_finalize (stmt);
  return n;
}

static void
side_read (Side               *self,
           sqlite3            *db,
           const HeddleSchema *schema)
{
  sqlite3_stmt *stmt = NULL;

  for (guint k = 0; k < schema->n_kinds; k++)
    g_array_index (self->counts, guint, k) = count_records (db, schema->kinds[k]);

  sqlite3_prepare_v2 (db, "SELECT site, max (seq) FROM edit GROUP BY site", -1, &stmt, NULL);
  while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    {
      gint64 site = sqlite3_column_int64 (stmt, 0);
      gint64 last = sqlite3_column_int64 (stmt, 1);

      g_hash_table_insert (self->last, g_memdup2 (&site, sizeof site),
                           g_memdup2 (&last, sizeof last));
    }
  sqlite3_finalize (stmt);
}

static void
list_of_site (sqlite3   *db,
              gint64     site,
              gint64     after,
              GPtrArray *changes)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (db,
                          "SELECT seq, wall, author, label FROM edit WHERE site = ?1 "
                          "AND seq > ?2 ORDER BY seq DESC LIMIT ?3", -1, &stmt, NULL)
      != SQLITE_OK)
    return;
  sqlite3_bind_int64 (stmt, 1, site);
  sqlite3_bind_int64 (stmt, 2, after);
  sqlite3_bind_int (stmt, 3, MOST_LISTED);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      HeddleChange *change = g_new0 (HeddleChange, 1);

      change->site = site;
      change->seq = sqlite3_column_int64 (stmt, 0);
      change->wall = sqlite3_column_int64 (stmt, 1);
      change->author = g_strdup ((const char *) sqlite3_column_text (stmt, 2));
      change->label = g_strdup (heddle_log_get_shown_label ((const char *)
                                                            sqlite3_column_text (stmt, 3)));
      g_ptr_array_add (changes, change);
    }
  sqlite3_finalize (stmt);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const HeddleChange *one = *(const HeddleChange *const *) a;
  const HeddleChange *other = *(const HeddleChange *const *) b;

  if (one->wall != other->wall)
    return one->wall < other->wall ? 1 : -1;
  return (one->seq < other->seq) - (one->seq > other->seq);
}

/* What @self, read from @db, has beyond @other; editions, which come with
 * Heddle, apart. @n: how many in all. */
static GPtrArray *
list_beyond (Side    *self,
             sqlite3 *db,
             Side    *other,
             guint   *n)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_change_free);
  GHashTableIter iter;
  gint64 *site, *last;

  *n = 0;
  g_hash_table_iter_init (&iter, self->last);
  while (g_hash_table_iter_next (&iter, (gpointer *) &site, (gpointer *) &last))
    {
      gint64 known = other != NULL ? get_last (other, *site) : 0;

      if (*site <= HEDDLE_EDITION_LAST || *last <= known)
        continue;
      *n += (guint) (*last - known);
      list_of_site (db, *site, known, changes);
    }
  g_ptr_array_sort (changes, compare_newest_first);
  if (changes->len > MOST_LISTED)
    g_ptr_array_set_size (changes, MOST_LISTED);
  return changes;
}

static void
job_free (gpointer data)
{
  Job *self = data;

  side_clear (&self->now);
  side_clear (&self->then);
  g_clear_pointer (&self->records, heddle_backup_records_free);
  g_clear_pointer (&self->look, heddle_backup_look_free);
  g_clear_object (&self->store);
  g_free (self->path);
  g_free (self);
}

void
heddle_backup_look_free (HeddleBackupLook *self)
{
  g_array_unref (self->counts);
  g_clear_pointer (&self->newest, g_ptr_array_unref);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  g_clear_pointer (&self->gained, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

static void
fill_counts (Job *self)
{
  for (guint k = 0; k < self->schema->n_kinds; k++)
    {
      HeddleBackupCount count = { self->schema->kinds[k],
                                  g_array_index (self->then.counts, guint, k),
                                  g_array_index (self->now.counts, guint, k) };

      if (count.then > 0 || count.now > 0)
        g_array_append_val (self->look->counts, count);
    }
}

/* Names of records come from a store, which has the file for itself. One of an older
 * Heddle would have to be changed to be opened. */
static void
read_records (Job *self)
{
  g_autoptr (HeddleStore) store
      = heddle_store_open (self->path, self->schema, HEDDLE_STORE_READ_ONLY, NULL);

  if (store != NULL)
    heddle_backup_records_read_then (self->records, store, self->then.last, self->now.last);
}

static void
look_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleFile) file = heddle_file_open (self->path, FALSE, &error);
  guint n_all;

  if (file == NULL || !heddle_file_check (file, self->schema->version, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  side_read (&self->then, file->db, self->schema);
  fill_counts (self);
  self->look->newest = list_beyond (&self->then, file->db, NULL, &n_all);
  self->look->gained = list_beyond (&self->then, file->db, &self->now, &self->look->n_gained);
  g_clear_pointer (&file, heddle_file_free);
  if (self->store != NULL && self->look->n_gained > 0)
    read_records (self);
  g_task_return_boolean (task, TRUE);
}

/**
 * heddle_backup_look_async:
 * @store: (nullable): the open file that the backup would replace
 *
 * The main loop goes on meanwhile, however large the backup is.
 */
void
heddle_backup_look_async (const char          *path,
                          const HeddleSchema  *schema,
                          HeddleStore         *store,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *self = g_new0 (Job, 1);

  self->path = g_strdup (path);
  self->schema = schema;
  self->look = g_new0 (HeddleBackupLook, 1);
  self->look->counts = g_array_new (FALSE, FALSE, sizeof (HeddleBackupCount));
  self->records = heddle_backup_records_new ();
  side_init (&self->now, schema);
  side_init (&self->then, schema);
  if (store != NULL)
    {
      self->store = g_object_ref (store);
      side_read (&self->now, heddle_store_get_db (store), schema);
    }
  g_task_set_task_data (task, self, job_free);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * heddle_backup_look_finish:
 *
 * Returns: (nullable) (transfer full): %NULL with one of HEDDLE_ERROR_FILE_*
 */
HeddleBackupLook *
heddle_backup_look_finish (GAsyncResult  *result,
                           GError       **error)
{
  Job *self = g_task_get_task_data (G_TASK (result));
  /* the thread may let go of the job last, and must not be who ends a store */
  g_autoptr (HeddleStore) store = g_steal_pointer (&self->store);
  sqlite3 *db;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  db = store != NULL ? heddle_store_get_db (store) : NULL;
  if (db != NULL)
    {
      self->look->lost = list_beyond (&self->now, db, &self->then, &self->look->n_lost);
      heddle_backup_records_read_now (self->records, store, self->then.last, self->now.last);
      self->look->records = heddle_backup_records_list (self->records, store);
    }
  else
    {
      self->look->lost = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_change_free);
      self->look->records = g_ptr_array_new ();
    }
  return g_steal_pointer (&self->look);
}
