/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which copies are kept, and where. */

#include "heddle-backup-private.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heddle-file.h"
#include "heddle-store-private.h"

/* NAME-2027-03-09T14-05-00Z-asked.db: sorts by time. */
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

/* As they stand in names, for whoever looks into the folder; never renamed. */
static const char *const reason_words[] = {
  [HEDDLE_BACKUP_UNKNOWN] = "",
  [HEDDLE_BACKUP_ASKED] = "asked",
  [HEDDLE_BACKUP_HOURLY] = "hourly",
  [HEDDLE_BACKUP_CLOSING] = "closing",
  [HEDDLE_BACKUP_IMPORT] = "import",
  [HEDDLE_BACKUP_UPDATE] = "update",
  [HEDDLE_BACKUP_RESTORE] = "restore",
  [HEDDLE_BACKUP_PURGE] = "purge",
};

void
heddle_backup_free (HeddleBackup *self)
{
  g_free (self->path);
  g_free (self);
}

/**
 * heddle_backup_dup_folder:
 * @parent: (nullable): the second folder; %NULL for the one beside the file
 *
 * Returns: (transfer full) (type filename): where the copies of @path are kept
 */
char *
heddle_backup_dup_folder (const char *path,
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

static HeddleBackupReason
read_reason (const char *name,
             const char *prefix)
{
  const char *rest = name + strlen (prefix) + strlen (TIME_PATTERN);
  g_autofree char *word = g_strndup (rest, strlen (rest) - strlen (".db"));

  for (guint i = 0; i < G_N_ELEMENTS (reason_words); i++)
    if (word[0] == '-' && g_str_equal (word + 1, reason_words[i]))
      return i;
  return HEDDLE_BACKUP_UNKNOWN;
}

static HeddleBackup *
describe (const char *folder,
          const char *name,
          const char *prefix)
{
  g_autoptr (GDateTime) time = read_time (name, prefix);
  HeddleBackup *backup;
  GStatBuf status;

  if (time == NULL)
    return NULL;
  backup = g_new0 (HeddleBackup, 1);
  backup->path = g_build_filename (folder, name, NULL);
  backup->wall = g_date_time_to_unix_usec (time);
  backup->size = g_stat (backup->path, &status) == 0 ? status.st_size : 0;
  backup->reason = read_reason (name, prefix);
  return backup;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const HeddleBackup *one = *(const HeddleBackup *const *) a;
  const HeddleBackup *other = *(const HeddleBackup *const *) b;

  return strcmp (other->path, one->path);
}

/**
 * heddle_backup_list:
 * @path: the file, which need not be open, nor even be there
 * @parent: (nullable): the second folder; %NULL for the one beside the file
 *
 * Returns: (transfer full) (element-type HeddleBackup): its copies there,
 *   newest first
 */
GPtrArray *
heddle_backup_list (const char *path,
                    const char *parent)
{
  g_autofree char *folder = heddle_backup_dup_folder (path, parent);
  g_autofree char *prefix = name_prefix (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_backup_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      HeddleBackup *backup = describe (folder, name, prefix);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_newest_first);
  return backups;
}

/* Marks the newest copy of each of the latest periods. */
static void
mark_kept (GPtrArray  *backups,
           const char *period,
           guint       n_kept,
           gboolean   *kept)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < backups->len && n_kept > 0; i++)
    {
      const HeddleBackup *backup = backups->pdata[i];
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc_usec (backup->wall);
      g_autofree char *current = g_date_time_format (time, period);

      if (g_strcmp0 (current, last) == 0)
        continue;
      kept[i] = TRUE;
      n_kept--;
      g_set_str (&last, current);
    }
}

void
heddle_backup_thin (const char *path,
                    const char *parent)
{
  g_autoptr (GPtrArray) backups = heddle_backup_list (path, parent);
  g_autofree gboolean *kept = g_new0 (gboolean, backups->len);

  for (guint i = 0; i < MIN (backups->len, N_NEWEST); i++)
    kept[i] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    mark_kept (backups, rules[i].period, rules[i].n_kept, kept);

  /* One that cannot be removed is tried again next time. */
  for (guint i = 0; i < backups->len; i++)
    if (!kept[i])
      g_unlink (((HeddleBackup *) backups->pdata[i])->path);
}

/* Where the log stands. */
#define STATE_SQL "SELECT printf('%d.%d', own, clock) FROM ctx"

gboolean
heddle_backup_has_state (const char *path,
                         const char *parent,
                         const char *state)
{
  g_autoptr (GPtrArray) backups = heddle_backup_list (path, parent);
  g_autoptr (HeddleFile) file = NULL;
  g_autofree char *copied = NULL;

  if (backups->len > 0)
    file = heddle_file_open (((HeddleBackup *) backups->pdata[0])->path, FALSE, NULL);
  if (file != NULL)
    copied = heddle_file_dup_text (file, STATE_SQL);
  return g_strcmp0 (copied, state) == 0;
}

char *
heddle_backup_dup_state (HeddleStore *store,
                         GError     **error)
{
  sqlite3_stmt *stmt = heddle_store_prepare (store, STATE_SQL, error);
  char *state = NULL;

  if (stmt == NULL || !heddle_store_step (store, stmt, N_("read"), error))
    return NULL;
  state = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  return state;
}

char *
heddle_backup_dup_next (const char          *path,
                        const char          *parent,
                        gint64               wall,
                        HeddleBackupReason   reason,
                        GError             **error)
{
  g_autofree char *folder = heddle_backup_dup_folder (path, parent);
  g_autofree char *prefix = name_prefix (path);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc_usec (wall);
  g_autofree char *time = g_date_time_format (now, TIME_FORMAT);
  const char *word = reason_words[reason];
  /* the second folder gets what the first has, by the same name */
  g_autoptr (GPtrArray) own = heddle_backup_list (path, NULL);
  g_autofree char *newest =
    own->len > 0 ? g_path_get_basename (((HeddleBackup *) own->pdata[0])->path) : NULL;
  g_autofree char *name = g_strconcat (prefix, time, *word != '\0' ? "-" : "", word, ".db", NULL);

  /* Only the last part: a second folder that is missing is a disk that is not
   * there, and must not be made on the disk below it. */
  if (g_mkdir (folder, 0700) != 0 && errno != EEXIST)
    {
      if (errno == ENOENT && parent != NULL)
        g_set_error (error, HEDDLE_ERROR, HEDDLE_ERROR_FILE_MISSING,
                     _("The second backup folder \"%s\" is not there."), parent);
      else
        heddle_copy_set_errno_error (error, errno, folder, _("make the backup folder"));
      return NULL;
    }
  return g_build_filename (folder, parent != NULL && own->len > 0 ? newest : name, NULL);
}

static gboolean
rotate_folder (HeddleStore         *store,
               const char          *parent,
               gint64               wall,
               HeddleBackupReason   reason,
               const char          *state,
               GError             **error)
{
  const char *path = heddle_store_get_path (store);
  g_autofree char *copy = NULL;

  if (heddle_backup_has_state (path, parent, state))
    return TRUE;
  copy = heddle_backup_dup_next (path, parent, wall, reason, error);
  if (copy == NULL || !heddle_backup_write (store, copy, error))
    return FALSE;
  heddle_backup_thin (path, parent);
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
heddle_backup_rotate (HeddleStore         *store,
                      HeddleBackupReason   reason,
                      GError             **error)
{
  g_autofree char *second = heddle_store_get_setting (store, "backup-folder");
  g_autofree char *state = heddle_backup_dup_state (store, error);
  gint64 wall = heddle_store_now (store);

  if (state == NULL)
    return FALSE;
  heddle_backup_abandon (store);
  if (!rotate_folder (store, NULL, wall, reason, state, error))
    return FALSE;
  return second == NULL || *second == '\0'
         || rotate_folder (store, second, wall, reason, state, error);
}

/**
 * heddle_backup_is_current:
 *
 * Whether the newest copy beside the file holds what the file holds now.
 */
gboolean
heddle_backup_is_current (HeddleStore *store)
{
  g_autofree char *state = heddle_backup_dup_state (store, NULL);

  return state != NULL && heddle_backup_has_state (heddle_store_get_path (store), NULL, state);
}

/* Copies that restoring put aside, "NAME.before-restore-TIME". */
static gboolean
remove_put_aside (const char  *path,
                  GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (base, ".before-restore-", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *kept = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, prefix) && g_unlink (kept) != 0)
        {
          heddle_copy_set_errno_error (error, errno, kept, _("remove it"));
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * heddle_backup_remove_before:
 * @parent: (nullable): the second folder; %NULL for the one beside the file
 * @wall: in µs since 1970
 *
 * For when copies hold what must not be kept any longer.
 */
gboolean
heddle_backup_remove_before (const char  *path,
                             const char  *parent,
                             gint64       wall,
                             GError     **error)
{
  g_autoptr (GPtrArray) backups = heddle_backup_list (path, parent);

  for (guint i = 0; i < backups->len; i++)
    {
      const HeddleBackup *backup = backups->pdata[i];

      if (backup->wall < wall && g_unlink (backup->path) != 0)
        {
          heddle_copy_set_errno_error (error, errno, backup->path, _("remove it"));
          return FALSE;
        }
    }
  return parent != NULL || remove_put_aside (path, error);
}
