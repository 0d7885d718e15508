/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which copies are kept, and where. */

#include "heddle-backup.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heddle-file.h"
#include "heddle-store-private.h"

/* NAME-2027-03-09T14-05-00Z.db: sorts by time. */
#define TIME_FORMAT "%Y-%m-%dT%H-%M-%SZ"
#define TIME_PATTERN "0000-00-00T00-00-00Z"

/* The newest copy of each of the latest so many days, weeks and months. */
static const struct
{
  const char *period;
  guint n_kept;
} rules[] = {
  { "%Y-%m-%d", 7 },
  { "%G-%V", 8 },
  { "%Y-%m", 12 },
};

#define N_NEWEST 10

/* The folder of the copies of @path in @parent, by default beside it. */
static char *
name_folder (const char *path,
             const char *parent)
{
  g_autofree char *own = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strconcat (base, ".backups", NULL);

  return g_build_filename (parent != NULL ? parent : own, name, NULL);
}

/* "heddle-" of heddle.db */
static char *
name_prefix (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';
  return g_strconcat (base, "-", NULL);
}

/* The time in the name of a copy of @prefix; NULL for any other file. */
static GDateTime *
read_time (const char *name,
           const char *prefix)
{
  g_autofree char *iso = NULL;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ".db")
      || strlen (name) < strlen (prefix) + strlen (TIME_PATTERN))
    return NULL;

  iso = g_strndup (name + strlen (prefix), strlen (TIME_PATTERN));
  if (strlen (iso) != strlen (TIME_PATTERN))
    return NULL;
  iso[13] = iso[16] = ':';
  return g_date_time_new_from_iso8601 (iso, NULL);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/* Paths, newest first. */
static GPtrArray *
list_folder (const char *folder,
             const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GDateTime) time = read_time (name, prefix);

      if (time != NULL)
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  g_ptr_array_sort (paths, compare_newest_first);
  return paths;
}

/**
 * heddle_backup_list:
 * @path: the file, which need not be open, nor even be there
 *
 * Returns: (transfer full) (element-type filename): its copies, newest first
 */
GPtrArray *
heddle_backup_list (const char *path)
{
  g_autofree char *folder = name_folder (path, NULL);
  g_autofree char *prefix = name_prefix (path);

  return list_folder (folder, prefix);
}

/* Marks the newest copy of each of the latest periods. */
static void
mark_kept (GPtrArray  *paths,
           const char *prefix,
           const char *period,
           guint       n_kept,
           gboolean   *kept)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < paths->len && n_kept > 0; i++)
    {
      g_autofree char *name = g_path_get_basename (paths->pdata[i]);
      g_autoptr (GDateTime) time = read_time (name, prefix);
      g_autofree char *current = g_date_time_format (time, period);

      if (g_strcmp0 (current, last) == 0)
        continue;
      kept[i] = TRUE;
      n_kept--;
      g_set_str (&last, current);
    }
}

static void
thin_folder (const char *folder,
             const char *prefix)
{
  g_autoptr (GPtrArray) paths = list_folder (folder, prefix);
  g_autofree gboolean *kept = g_new0 (gboolean, paths->len);

  for (guint i = 0; i < MIN (paths->len, N_NEWEST); i++)
    kept[i] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    mark_kept (paths, prefix, rules[i].period, rules[i].n_kept, kept);

  /* One that cannot be removed is tried again next time. */
  for (guint i = 0; i < paths->len; i++)
    if (!kept[i])
      g_unlink (paths->pdata[i]);
}

/* Where the log stands: equal for a file and a copy of it without change. */
#define STATE_SQL "SELECT printf('%d.%d', own, clock) FROM ctx"

static gboolean
is_state_of (const char *copy,
             const char *state)
{
  g_autoptr (HeddleFile) file = heddle_file_open (copy, FALSE, NULL);
  g_autofree char *copied = file != NULL ? heddle_file_dup_text (file, STATE_SQL) : NULL;

  return copied != NULL && g_str_equal (copied, state);
}

static char *
dup_state (HeddleStore *store,
           GError     **error)
{
  sqlite3_stmt *stmt = heddle_store_prepare (store, STATE_SQL, error);
  char *state = NULL;

  if (stmt == NULL || !heddle_store_step (store, stmt, _("read"), error))
    return NULL;
  state = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  return state;
}

static char *
name_copy (HeddleStore *store,
           const char  *folder,
           const char  *prefix)
{
  g_autoptr (GDateTime) now =
    g_date_time_new_from_unix_utc_usec (heddle_store_now (store));
  g_autofree char *time = g_date_time_format (now, TIME_FORMAT);
  g_autofree char *name = g_strconcat (prefix, time, ".db", NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
rotate_folder (HeddleStore *store,
               const char  *parent,
               const char  *state,
               GError     **error)
{
  const char *path = heddle_store_get_path (store);
  g_autofree char *folder = name_folder (path, parent);
  g_autofree char *prefix = name_prefix (path);
  g_autoptr (GPtrArray) copies = list_folder (folder, prefix);
  g_autofree char *copy = NULL;

  if (copies->len > 0 && is_state_of (copies->pdata[0], state))
    return TRUE;

  /* Only the last part: a second folder that is missing is a disk that is not
   * there, and must not be made on the disk below it. */
  if (g_mkdir (folder, 0700) != 0 && errno != EEXIST)
    {
      g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_IO,
                   _("\"%s\": could not make the backup folder: %s."), folder,
                   g_strerror (errno));
      return FALSE;
    }

  copy = name_copy (store, folder, prefix);
  if (!heddle_backup_write (store, copy, error))
    return FALSE;
  thin_folder (folder, prefix);
  return TRUE;
}

/**
 * heddle_backup_rotate:
 *
 * Old copies go only after a new one was written and checked.
 *
 * Returns: whether there is a copy of what the file holds now, in both folders
 *   where a second one is set
 */
gboolean
heddle_backup_rotate (HeddleStore *store,
                      GError     **error)
{
  g_autofree char *second = heddle_store_get_setting (store, "backup-folder");
  g_autofree char *state = dup_state (store, error);

  if (state == NULL || !rotate_folder (store, NULL, state, error))
    return FALSE;
  return second == NULL || *second == '\0' || rotate_folder (store, second, state, error);
}
