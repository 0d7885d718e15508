/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-vfs.h"

#include <errno.h>

#include <sqlite3.h>

typedef struct
{
  sqlite3_file parent;
  sqlite3_file *real; /* behind this struct in the same block */
} FaultFile;

static sqlite3_vfs fault_vfs;
static sqlite3_vfs *real_vfs;

static struct
{
  Fault fault;
  guint countdown;
  gboolean lasting;
  guint n_failed;
} armed;

void
fault_vfs_arm (Fault    fault,
               guint    countdown,
               gboolean lasting)
{
  armed.fault = fault;
  armed.countdown = countdown;
  armed.lasting = lasting;
  armed.n_failed = 0;
}

guint
fault_vfs_n_failed (void)
{
  return armed.n_failed;
}

static gboolean
fails (void)
{
  if (armed.countdown == 0 || (armed.countdown > 1 && armed.countdown-- > 0))
    return FALSE;
  if (!armed.lasting)
    armed.countdown = 0;
  armed.n_failed++;
  errno = armed.fault == FAULT_FULL ? ENOSPC : EIO;
  return TRUE;
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((FaultFile *) (gpointer) file)->real;
}

static int
fault_close (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
fault_read (sqlite3_file *file,
            void         *buffer,
            int           amount,
            sqlite3_int64 offset)
{
  return real_of (file)->pMethods->xRead (real_of (file), buffer, amount, offset);
}

static int
fault_write (sqlite3_file *file,
             const void   *buffer,
             int           amount,
             sqlite3_int64 offset)
{
  if (fails ())
    return armed.fault == FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
  return real_of (file)->pMethods->xWrite (real_of (file), buffer, amount, offset);
}

static int
fault_truncate (sqlite3_file *file,
                sqlite3_int64 size)
{
  if (armed.fault == FAULT_IO && fails ())
    return SQLITE_IOERR_TRUNCATE;
  return real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  if (armed.fault == FAULT_IO && fails ())
    return SQLITE_IOERR_FSYNC;
  return real_of (file)->pMethods->xSync (real_of (file), flags);
}

static int
fault_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  return real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
fault_check_reserved_lock (sqlite3_file *file,
                           int          *locked)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), locked);
}

static int
fault_file_control (sqlite3_file *file,
                    int           op,
                    void         *data)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), op, data);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
fault_device_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_device_characteristics,
};

static int
fault_open (sqlite3_vfs       *vfs,
            sqlite3_filename   name,
            sqlite3_file      *file,
            int                flags,
            int               *out_flags)
{
  FaultFile *self = (FaultFile *) (gpointer) file;
  int rc;

  self->parent.pMethods = NULL;
  self->real = (sqlite3_file *) (gpointer) (self + 1);
  rc = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    self->parent.pMethods = &methods;
  return rc;
}

void
fault_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = "fault";
  fault_vfs.szOsFile = (int) sizeof (FaultFile) + real_vfs->szOsFile;
  fault_vfs.xOpen = fault_open;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, TRUE), ==, SQLITE_OK);
}
