/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-id.h"

#include <string.h>

#define ID_MAX 64
#define UUID_BYTES 16

/* Root of all ids that are made from names; never to be changed, or the same
 * records would get other ids in two files. */
static const char root_space[] = "4b8f2f0e-6f53-5d0b-9a55-0d4e6f2c9b71";

/**
 * heddle_id_new:
 *
 * Returns: (transfer full): a random UUID
 */
char *
heddle_id_new (void)
{
  return g_uuid_string_random ();
}

static void
parse_uuid (const char *uuid,
            guint8      bytes[UUID_BYTES])
{
  guint n = 0;

  for (const char *p = uuid; *p != '\0' && n < UUID_BYTES; p++)
    {
      if (*p == '-')
        continue;
      bytes[n++] = (guint8) (g_ascii_xdigit_value (p[0]) << 4
                             | g_ascii_xdigit_value (p[1]));
      p++;
    }
}

static char *
make_v5 (const char *space,
         const char *name)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 bytes[20];
  gsize length = sizeof bytes;

  parse_uuid (space, bytes);
  g_checksum_update (sum, bytes, UUID_BYTES);
  g_checksum_update (sum, (const guchar *) name, -1);
  g_checksum_get_digest (sum, bytes, &length);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-"
                          "%02x%02x%02x%02x%02x%02x",
                          bytes[0], bytes[1], bytes[2], bytes[3],
                          bytes[4], bytes[5], bytes[6], bytes[7],
                          bytes[8], bytes[9], bytes[10], bytes[11],
                          bytes[12], bytes[13], bytes[14], bytes[15]);
}

/**
 * heddle_id_from_name:
 * @space: what the name is unique in: the name of a kind, or the id of a record
 * @name: the public code or key
 *
 * The same names give the same id in every file, so that two files agree on
 * what ships with Heddle.
 *
 * Returns: (transfer full): a UUID of version 5
 */
char *
heddle_id_from_name (const char *space,
                     const char *name)
{
  g_autofree char *kind_space = NULL;

  if (g_uuid_string_is_valid (space))
    return make_v5 (space, name);

  kind_space = make_v5 (root_space, space);
  return make_v5 (kind_space, name);
}

/**
 * heddle_id_is_valid:
 *
 * Whether @id can be the id of a record: lower-case letters, digits and hyphens.
 */
gboolean
heddle_id_is_valid (const char *id)
{
  gsize length = strlen (id);

  if (length == 0 || length > ID_MAX)
    return FALSE;
  for (const char *p = id; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '-')
      return FALSE;
  return TRUE;
}
