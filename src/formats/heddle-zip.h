/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HeddleZip HeddleZip;

/**
 * HeddleZipFlags:
 * @HEDDLE_ZIP_STORE: put it in as it is, not compressed
 */
typedef enum
{
  HEDDLE_ZIP_DEFLATE = 0,
  HEDDLE_ZIP_STORE = 1 << 0,
} HeddleZipFlags;

/* An archive as OpenDocument wants it: entries in the order they are added,
 * without extra fields, so that a first entry `mimetype` that is stored says
 * at byte 38 what the file is. All entries have the same fixed time: the same
 * entries make the same bytes. */
HeddleZip *heddle_zip_new    (void);
/* @name: path within the archive, at most 255 bytes, parted by slashes */
void       heddle_zip_add    (HeddleZip       *self,
                              const char      *name,
                              gconstpointer    data,
                              gsize            size,
                              HeddleZipFlags   flags);
/* The whole archive. Frees @self. */
GBytes    *heddle_zip_finish (HeddleZip       *self);
void       heddle_zip_free   (HeddleZip       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleZip, heddle_zip_free)

/* One entry of an archive whose every size is doubted: %NULL with a
 * %HEDDLE_FORMAT_ERROR where it is no archive, has no such entry, is damaged,
 * needs a password, or unpacks to more than @most bytes. */
GBytes    *heddle_zip_read   (GBytes          *archive,
                              const char      *name,
                              gsize            most,
                              GError         **error);

G_END_DECLS
