/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "power-vfs.h"

#include <string.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

#define SECTOR 512

/* A write, or a truncation where there is no data. */
typedef struct
{
  gint64 offset;
  GBytes *data;
} Pending;

typedef struct
{
  char *path;
  GByteArray *durable;
  GArray *pending;
  gboolean synced; /* its being there, too */
  /* a journal has others than a database */
  const sqlite3_io_methods *real;
  sqlite3_io_methods methods;
} Watched;

static sqlite3_vfs power_vfs;
static sqlite3_vfs *real_vfs;

static GHashTable *files;   /* sqlite3_file → Watched, not owned */
static GPtrArray *watched;
static GRand *chance;
static guint countdown;
static gboolean out;

static void
clear_pending (gpointer data)
{
  Pending *pending = data;

  g_clear_pointer (&pending->data, g_bytes_unref);
}

static void
watched_free (gpointer data)
{
  Watched *self = data;

  g_free (self->path);
  g_byte_array_unref (self->durable);
  g_array_unref (self->pending);
  g_free (self);
}

static Watched *
watched_new (const char *path)
{
  Watched *self = g_new0 (Watched, 1);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  self->path = g_strdup (path);
  self->durable = g_byte_array_new ();
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  g_array_set_clear_func (self->pending, clear_pending);
  self->synced = g_file_get_contents (path, &bytes, &length, NULL);
  g_byte_array_append (self->durable, (const guint8 *) bytes, (guint) length);
  g_ptr_array_add (watched, self);
  return self;
}

static void
resize (GByteArray *bytes,
        guint       length)
{
  guint old = bytes->len;

  g_byte_array_set_size (bytes, length);
  if (length > old)
    memset (bytes->data + old, 0, length - old);
}

static void
apply (GByteArray    *bytes,
       gint64         offset,
       const guint8  *data,
       gsize          length)
{
  if (bytes->len < offset + length)
    resize (bytes, (guint) (offset + length));
  memcpy (bytes->data + offset, data, length);
}

/* The layer. */

static gboolean
fails (void)
{
  if (!out && countdown > 0 && --countdown == 0)
    out = TRUE;
  return out;
}

static Watched *
find (sqlite3_file *file)
{
  return g_hash_table_lookup (files, file);
}

static void
remember (Watched    *self,
          gint64      offset,
          const void *data,
          gsize       length)
{
  Pending pending = { offset, data != NULL ? g_bytes_new (data, length) : NULL };

  g_array_append_val (self->pending, pending);
}

static int
power_write (sqlite3_file *file,
             const void   *data,
             int           amount,
             sqlite3_int64 offset)
{
  Watched *self = find (file);

  /* the write during which power fails may reach the disk in part */
  if (!out)
    remember (self, offset, data, (gsize) amount);
  if (fails ())
    return SQLITE_IOERR_WRITE;
  return self->real->xWrite (file, data, amount, offset);
}

static int
power_truncate (sqlite3_file *file,
                sqlite3_int64 size)
{
  Watched *self = find (file);

  if (fails ())
    return SQLITE_IOERR_TRUNCATE;
  remember (self, size, NULL, 0);
  return self->real->xTruncate (file, size);
}

static void
settle (Watched *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    {
      const Pending *pending = &g_array_index (self->pending, Pending, i);

      if (pending->data == NULL)
        resize (self->durable, (guint) pending->offset);
      else
        apply (self->durable, pending->offset, g_bytes_get_data (pending->data, NULL),
               g_bytes_get_size (pending->data));
    }
  g_array_set_size (self->pending, 0);
  self->synced = TRUE;
}

static int
power_sync (sqlite3_file *file,
            int           flags)
{
  Watched *self = find (file);

  if (fails ())
    return SQLITE_IOERR_FSYNC;
  settle (self);
  return self->real->xSync (file, flags);
}

static int
power_close (sqlite3_file *file)
{
  const sqlite3_io_methods *real = find (file)->real;

  g_hash_table_remove (files, file);
  return real->xClose (file);
}

static int
power_open (sqlite3_vfs       *vfs,
            sqlite3_filename   name,
            sqlite3_file      *file,
            int                flags,
            int               *out_flags)
{
  Watched *self = watched != NULL ? watched_new (name) : NULL;
  int rc = real_vfs->xOpen (real_vfs, name, file, flags, out_flags);

  if (self == NULL || rc != SQLITE_OK)
    return rc;

  self->real = file->pMethods;
  self->methods = *self->real;
  self->methods.iVersion = 1;
  self->methods.xWrite = power_write;
  self->methods.xTruncate = power_truncate;
  self->methods.xSync = power_sync;
  self->methods.xClose = power_close;
  file->pMethods = &self->methods;
  g_hash_table_insert (files, file, self);
  return SQLITE_OK;
}

/* A file that is gone has nothing that could be lost. */
static int
power_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync)
{
  g_assert_true (watched == NULL || out);
  return out ? SQLITE_IOERR_DELETE : real_vfs->xDelete (real_vfs, name, sync);
}

void
power_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  power_vfs = *real_vfs;
  power_vfs.zName = "power";
  power_vfs.xOpen = power_open;
  power_vfs.xDelete = power_delete;
  files = g_hash_table_new (NULL, NULL);
  g_assert_cmpint (sqlite3_vfs_register (&power_vfs, TRUE), ==, SQLITE_OK);
}

void
power_vfs_watch (GRand *rand,
                 guint  calls)
{
  chance = rand;
  countdown = calls;
  out = FALSE;
  watched = g_ptr_array_new_with_free_func (watched_free);
}

gboolean
power_vfs_is_out (void)
{
  return out;
}

/* What is left. */

static void
survive_write (GByteArray    *image,
               const Pending *pending,
               gboolean       all)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (pending->data, &length);

  for (gsize at = 0; at < length;)
    {
      gsize to_end = SECTOR - (gsize) (pending->offset + (gint64) at) % SECTOR;
      gsize piece = MIN (to_end, length - at);
      gsize kept = piece;

      if (!all && g_rand_int_range (chance, 0, 50) == 0)
        kept = (gsize) g_rand_int_range (chance, 0, (gint32) piece);
      if (all || g_rand_boolean (chance))
        apply (image, pending->offset + (gint64) at, data + at, kept);
      at += piece;
    }
}

static void
restore (Watched *self)
{
  gboolean all = g_rand_int_range (chance, 0, 4) == 0;
  gboolean none = g_rand_int_range (chance, 0, 4) == 0;

  for (guint i = 0; i < self->pending->len && !none; i++)
    {
      const Pending *pending = &g_array_index (self->pending, Pending, i);

      if (pending->data != NULL)
        survive_write (self->durable, pending, all);
      else if (all || g_rand_boolean (chance))
        resize (self->durable, (guint) pending->offset);
    }

  if (!self->synced && g_rand_boolean (chance))
    g_unlink (self->path);
  else
    g_assert_true (g_file_set_contents_full (self->path,
                                             (const char *) self->durable->data,
                                             self->durable->len,
                                             G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

void
power_vfs_restore (void)
{
  for (guint i = 0; i < watched->len; i++)
    restore (watched->pdata[i]);
  g_clear_pointer (&watched, g_ptr_array_unref);
  g_hash_table_remove_all (files);
  out = FALSE;
  countdown = 0;
}
