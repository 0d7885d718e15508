/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-bytes.h"

#include <math.h>
#include <string.h>

/**
 * heddle_bytes_put_integer:
 *
 * Appends eight bytes, the least first.
 */
void
heddle_bytes_put_integer (GByteArray *bytes,
                          gint64      integer)
{
  gint64 little = GINT64_TO_LE (integer);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

/**
 * heddle_bytes_put_text:
 *
 * Appends the length in bytes, then the text without its end.
 */
void
heddle_bytes_put_text (GByteArray *bytes,
                       const char *text)
{
  gsize length = strlen (text);

  heddle_bytes_put_integer (bytes, (gint64) length);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) length);
}

/**
 * heddle_bytes_put_value:
 *
 * Appends the type, then what a value of that type holds.
 */
void
heddle_bytes_put_value (GByteArray        *bytes,
                        const HeddleValue *value)
{
  gint64 bits;

  heddle_bytes_put_integer (bytes, value->type);
  switch (value->type)
    {
    case HEDDLE_VALUE_INTEGER:
      heddle_bytes_put_integer (bytes, value->integer);
      break;
    case HEDDLE_VALUE_DECIMAL:
      memcpy (&bits, &value->decimal, sizeof bits);
      heddle_bytes_put_integer (bytes, bits);
      break;
    case HEDDLE_VALUE_TEXT:
      heddle_bytes_put_text (bytes, value->text);
      break;
    case HEDDLE_VALUE_NULL:
    default:
      break;
    }
}

/**
 * heddle_bytes_get_raw:
 * @length: how many bytes
 *
 * Returns: (nullable) (transfer none): the next bytes, which live as long as those that are read;
 *   %NULL where there are fewer, which makes the reader bad
 */
const guint8 *
heddle_bytes_get_raw (HeddleBytesReader *self,
                      gsize              length)
{
  const guint8 *raw = self->at;

  if (self->bad || (gsize) (self->end - self->at) < length)
    {
      self->bad = TRUE;
      return NULL;
    }
  self->at += length;
  return raw;
}

/**
 * heddle_bytes_get_integer:
 *
 * Returns: what heddle_bytes_put_integer() wrote; 0 where the bytes have ended, which makes the
 *   reader bad
 */
gint64
heddle_bytes_get_integer (HeddleBytesReader *self)
{
  const guint8 *raw = heddle_bytes_get_raw (self, sizeof (gint64));
  gint64 little;

  if (raw == NULL)
    return 0;
  memcpy (&little, raw, sizeof little);
  return GINT64_FROM_LE (little);
}

char *
heddle_bytes_get_text (HeddleBytesReader *self,
                       gsize              most)
{
  gint64 length = heddle_bytes_get_integer (self);
  const guint8 *raw;

  if (length < 0 || (guint64) length > most)
    self->bad = TRUE;
  if (self->bad)
    return NULL;

  raw = heddle_bytes_get_raw (self, (gsize) length);
  if (raw == NULL
      || memchr (raw, 0, (gsize) length) != NULL
      || !g_utf8_validate_len ((const char *) raw, (gsize) length, NULL))
    {
      self->bad = TRUE;
      return NULL;
    }
  return g_strndup ((const char *) raw, (gsize) length);
}

/**
 * heddle_bytes_get_value:
 * @most: how long a text may be, in bytes
 * @value: (inout): what it holds is freed
 *
 * Reads what heddle_bytes_put_value() wrote. The reader turns bad where it is of no type,
 * too long or no number.
 */
void
heddle_bytes_get_value (HeddleBytesReader *self,
                        gsize              most,
                        HeddleValue       *value)
{
  gint64 type = heddle_bytes_get_integer (self);
  gint64 bits;
  double decimal;
  g_autofree char *text = NULL;

  heddle_value_clear (value);
  switch (type)
    {
    case HEDDLE_VALUE_NULL:
      break;
    case HEDDLE_VALUE_INTEGER:
      heddle_value_set_integer (value, heddle_bytes_get_integer (self));
      break;
    case HEDDLE_VALUE_DECIMAL:
      bits = heddle_bytes_get_integer (self);
      memcpy (&decimal, &bits, sizeof decimal);
      heddle_value_set_decimal (value, decimal);
      if (!isfinite (decimal))
        self->bad = TRUE;
      break;
    case HEDDLE_VALUE_TEXT:
      text = heddle_bytes_get_text (self, most);
      heddle_value_set_text (value, text);
      break;
    default:
      self->bad = TRUE;
    }
}
