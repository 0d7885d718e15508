/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each copy of a file has a site id of its own, or two copies would give the
 * same numbers to different changes. A note in the user's state folder says
 * where the copy lies and how it was left; a copy without one is known by the
 * inode and machine that it has itself written down. */

#include "heddle-open.h"

#include <string.h>
#include <sys/stat.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heddle-log.h"

#define GROUP "file"
#define YEAR_S (365 * 24 * 60 * 60)
#define WEEK_US (G_GINT64_CONSTANT (7) * 24 * 60 * 60 * 1000000)

static char *
dup_note_path (gint64 site)
{
  g_autofree char *name = g_strdup_printf ("%016" G_GINT64_MODIFIER "x.ini", site);

  return g_build_filename (g_get_user_state_dir (), "heddle", "files", name, NULL);
}

static char *
dup_home (HeddleStore *self)
{
  g_autofree char *machine = NULL;
  struct stat status = { 0 };

  stat (self->path, &status);
  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL))
    machine = g_strdup ("");
  return g_strdup_printf ("%s:%" G_GUINT64_FORMAT, g_strchomp (machine),
                          (guint64) status.st_ino);
}

static char *
to_hex (const guint8 *bytes)
{
  GString *hex = g_string_new (NULL);

  for (guint i = 0; i < HEDDLE_HASH_BYTES; i++)
    g_string_append_printf (hex, "%02x", bytes[i]);
  return g_string_free_and_steal (hex);
}

/* What changes with every write. */
static char *
dup_state (HeddleStore *self)
{
  struct stat status;

  if (stat (self->path, &status) != 0)
    return g_strdup ("");
  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT
                          ".%09ld",
                          (guint64) status.st_ino, (gint64) status.st_size,
                          (gint64) status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

static GKeyFile *
load_note (gint64 site)
{
  g_autofree char *path = dup_note_path (site);
  g_autoptr (GKeyFile) note = g_key_file_new ();

  if (!g_key_file_load_from_file (note, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_steal_pointer (&note);
}

/* Has every change that the note knows of. */
static gboolean
has_lineage (HeddleStore *self,
             GKeyFile    *note)
{
  gint64 last = g_key_file_get_int64 (note, GROUP, "last", NULL);
  g_autofree char *noted = g_key_file_get_string (note, GROUP, "hash", NULL);
  g_autofree char *hex = NULL;
  guint8 hash[HEDDLE_HASH_BYTES];

  if (last == 0)
    return TRUE;
  if (!heddle_log_get_hash (self, self->site, last, hash))
    return FALSE;
  hex = to_hex (hash);
  return g_strcmp0 (hex, noted) == 0;
}

/* Moved keeps its inode, a file system without lasting inodes its path. */
static gboolean
is_at_home (HeddleStore *self,
            GKeyFile    *note)
{
  g_autofree char *path = g_key_file_get_string (note, GROUP, "path", NULL);
  g_autofree char *noted = g_key_file_get_string (note, GROUP, "home", NULL);
  g_autofree char *home = dup_home (self);

  return g_strcmp0 (path, self->path) == 0 || g_strcmp0 (noted, home) == 0;
}

static gboolean
is_same_copy (HeddleStore *self,
              GKeyFile    *note)
{
  g_autofree char *home = NULL;
  g_autofree char *written = NULL;

  if (note != NULL)
    return is_at_home (self, note) && has_lineage (self, note);
  home = dup_home (self);
  written = heddle_store_get_setting (self, "home");
  return g_strcmp0 (home, written) == 0;
}

static gboolean
write_home (HeddleStore *self,
            GError     **error)
{
  g_autofree char *home = dup_home (self);

  return heddle_store_set_setting (self, "home", home, error);
}

/* 63 random bits, above those of editions: nobody gives them out. */
gint64
heddle_site_make_id (void)
{
  guint64 bits = (guint64) g_random_int () << 32 | g_random_int ();

  return (gint64) (bits >> 1 | G_GUINT64_CONSTANT (1) << 40);
}

char *
heddle_site_dup_renewal (gint64 site)
{
  return g_strdup_printf ("INSERT OR REPLACE INTO seen SELECT %" G_GINT64_FORMAT
                          ", 1, site, max (seq) FROM edit GROUP BY site;"
                          "UPDATE ctx SET own = %" G_GINT64_FORMAT, site, site);
}

/* Inside a transaction. */
gboolean
heddle_site_renew (HeddleStore *self,
                   GError     **error)
{
  gint64 site = heddle_site_make_id ();
  g_autofree char *sql = heddle_site_dup_renewal (site);

  if (!heddle_store_exec (self, sql, error))
    return FALSE;
  self->site = site;
  return TRUE;
}

static gboolean
move_in (HeddleStore *self,
         gboolean     renew,
         GError     **error)
{
  g_autoptr (HeddleTouchedSet) none = heddle_touched_set_new ();

  if (!heddle_store_begin (self, HEDDLE_MODE_APPLY, error))
    return FALSE;
  if ((renew && !heddle_site_renew (self, error)) || !write_home (self, error))
    {
      heddle_store_rollback (self);
      return FALSE;
    }
  return heddle_store_finish (self, none->list, error);
}

gboolean
heddle_site_settle (HeddleStore *self,
                    gboolean     is_new,
                    gboolean    *sound,
                    GError     **error)
{
  g_autoptr (GKeyFile) note = load_note (self->site);
  g_autofree char *left = NULL;
  g_autofree char *found = dup_state (self);
  gint64 age;

  if (is_new)
    {
      *sound = TRUE;
      self->checked = heddle_store_now (self);
      return move_in (self, FALSE, error);
    }

  if (note != NULL)
    {
      self->checked = g_key_file_get_int64 (note, GROUP, "checked", NULL);
      left = g_key_file_get_string (note, GROUP, "state", NULL);
    }
  age = heddle_store_now (self) - self->checked;
  *sound = g_strcmp0 (left, found) == 0 && age >= 0 && age < WEEK_US;
  return self->read_only || is_same_copy (self, note) || move_in (self, TRUE, error);
}

/* Of files that nobody opened for a year. */
static void
prune_notes (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 oldest = g_get_real_time () / G_USEC_PER_SEC - YEAR_S;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat status;

      if (stat (path, &status) == 0 && (gint64) status.st_mtim.tv_sec < oldest)
        g_unlink (path);
    }
}

static GKeyFile *
make_note (HeddleStore *self)
{
  g_autoptr (GKeyFile) note = g_key_file_new ();
  gint64 last = heddle_log_get_last (self, self->site);
  guint8 hash[HEDDLE_HASH_BYTES] = { 0 };
  g_autofree char *home = dup_home (self);
  g_autofree char *state = dup_state (self);
  g_autofree char *hex = NULL;

  heddle_log_get_hash (self, self->site, last, hash);
  hex = to_hex (hash);
  g_key_file_set_string (note, GROUP, "path", self->path);
  g_key_file_set_string (note, GROUP, "home", home);
  g_key_file_set_string (note, GROUP, "state", state);
  g_key_file_set_int64 (note, GROUP, "last", last);
  g_key_file_set_string (note, GROUP, "hash", hex);
  g_key_file_set_int64 (note, GROUP, "checked", self->checked);
  return g_steal_pointer (&note);
}

/* Writes the note. Without it the next opening checks the whole file, no
 * more: a folder that cannot be written is no reason to complain. */
void
heddle_site_leave (HeddleStore *self)
{
  g_autofree char *path = dup_note_path (self->site);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GKeyFile) note = NULL;
  g_autofree char *data = NULL;
  gsize length;

  if (self->read_only || !self->note_due || !heddle_open_is_in_place (self)
      || g_mkdir_with_parents (folder, 0700) != 0)
    return;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    prune_notes (folder);
  note = make_note (self);
  data = g_key_file_to_data (note, &length, NULL);
  g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600,
                            NULL);
  self->note_due = FALSE;
}
