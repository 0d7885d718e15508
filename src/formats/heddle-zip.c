/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Written by hand because an OpenDocument file must begin with an entry
 * without extra fields, which libarchive adds to every one. */

#include "heddle-zip.h"

#include <gio/gio.h>
#include <string.h>

#define VERSION 20       /* of the format: directories and deflate */
#define UTF8_NAMES 0x800 /* flag of an entry */
#define STORED 0
#define DEFLATED 8
#define DOS_DAY 0x21 /* 1 January 1980, the first there is */

struct _HeddleZip
{
  GByteArray *body;
  GByteArray *directory;
  guint n_entries;
};

HeddleZip *
heddle_zip_new (void)
{
  HeddleZip *self = g_new0 (HeddleZip, 1);

  self->body = g_byte_array_new ();
  self->directory = g_byte_array_new ();

  return self;
}

void
heddle_zip_free (HeddleZip *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->body);
  g_byte_array_unref (self->directory);
  g_free (self);
}

static void
append_number (GByteArray *bytes,
               guint32     number,
               guint       size)
{
  for (guint i = 0; i < size; i++)
    {
      guint8 byte = number >> (8 * i) & 0xff;

      g_byte_array_append (bytes, &byte, 1);
    }
}

/* The checksum of the format. */
static guint32
sum_bytes (const guint8 *data,
           gsize         size)
{
  static guint32 table[256];
  static gsize made;
  guint32 sum = 0xffffffff;

  if (g_once_init_enter (&made))
    {
      for (guint32 i = 0; i < 256; i++)
        {
          table[i] = i;
          for (guint bit = 0; bit < 8; bit++)
            table[i] = table[i] & 1 ? table[i] >> 1 ^ 0xedb88320 : table[i] >> 1;
        }
      g_once_init_leave (&made, 1);
    }

  for (gsize i = 0; i < size; i++)
    sum = table[(sum ^ data[i]) & 0xff] ^ sum >> 8;
  return ~sum;
}

static GBytes *
deflate_bytes (gconstpointer data,
               gsize         size)
{
  g_autoptr (GZlibCompressor) compressor =
    g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  g_autoptr (GBytes) plain = g_bytes_new_static (data, size);

  return g_converter_convert_bytes (G_CONVERTER (compressor), plain, NULL);
}

/* What stands in front of an entry and in the directory alike. */
static void
append_header (GByteArray *bytes,
               guint       method,
               guint32     sum,
               gsize       packed,
               gsize       size,
               const char *name)
{
  append_number (bytes, VERSION, 2);
  append_number (bytes, UTF8_NAMES, 2);
  append_number (bytes, method, 2);
  append_number (bytes, 0, 2);
  append_number (bytes, DOS_DAY, 2);
  append_number (bytes, sum, 4);
  append_number (bytes, packed, 4);
  append_number (bytes, size, 4);
  append_number (bytes, strlen (name), 2);
  append_number (bytes, 0, 2); /* no extra field */
}

void
heddle_zip_add (HeddleZip      *self,
                const char     *name,
                gconstpointer   data,
                gsize           size,
                HeddleZipFlags  flags)
{
  g_autoptr (GBytes) packed = NULL;
  guint32 sum = sum_bytes (data, size);
  guint32 offset = self->body->len;
  guint method = STORED;
  gsize packed_size = size;

  g_return_if_fail (strlen (name) < 256);
  g_return_if_fail (size < G_MAXUINT32 / 2);

  if (!(flags & HEDDLE_ZIP_STORE) && size > 0)
    packed = deflate_bytes (data, size);
  if (packed != NULL && g_bytes_get_size (packed) < size)
    {
      method = DEFLATED;
      data = g_bytes_get_data (packed, &packed_size);
    }

  g_byte_array_append (self->body, (const guint8 *) "PK\3\4", 4);
  append_header (self->body, method, sum, packed_size, size, name);
  g_byte_array_append (self->body, (const guint8 *) name, strlen (name));
  g_byte_array_append (self->body, data, packed_size);

  g_byte_array_append (self->directory, (const guint8 *) "PK\1\2", 4);
  append_number (self->directory, VERSION, 2);
  append_header (self->directory, method, sum, packed_size, size, name);
  append_number (self->directory, 0, 2); /* comment */
  append_number (self->directory, 0, 2); /* disk */
  append_number (self->directory, 0, 2);
  append_number (self->directory, 0, 4); /* attributes */
  append_number (self->directory, offset, 4);
  g_byte_array_append (self->directory, (const guint8 *) name, strlen (name));
  self->n_entries++;
}

GBytes *
heddle_zip_finish (HeddleZip *self)
{
  GByteArray *bytes = g_byte_array_ref (self->body);
  guint32 offset = bytes->len;

  g_byte_array_append (bytes, self->directory->data, self->directory->len);
  g_byte_array_append (bytes, (const guint8 *) "PK\5\6", 4);
  append_number (bytes, 0, 4); /* disks */
  append_number (bytes, self->n_entries, 2);
  append_number (bytes, self->n_entries, 2);
  append_number (bytes, self->directory->len, 4);
  append_number (bytes, offset, 4);
  append_number (bytes, 0, 2); /* comment */
  heddle_zip_free (self);

  return g_byte_array_free_to_bytes (bytes);
}
