/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-text-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-format-error.h"

/* Enough to see how letters stand. */
#define SAMPLE 256

static gboolean
begins_with (const char *data,
             gsize       size,
             const char *mark,
             gsize       mark_size)
{
  return size >= mark_size && memcmp (data, mark, mark_size) == 0;
}

/* UTF-16 without a mark: every other byte of western letters is zero. */
static const char *
guess_utf16 (const char *data,
             gsize       size)
{
  gsize n = MIN (size, SAMPLE) / 2;
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < n * 2; i++)
    if (data[i] == '\0')
      zeros[i % 2]++;

  if (n == 0 || size % 2 != 0)
    return NULL;
  if (zeros[1] * 10 >= n * 8 && zeros[0] == 0)
    return "UTF-16LE";
  if (zeros[0] * 10 >= n * 8 && zeros[1] == 0)
    return "UTF-16BE";
  return NULL;
}

static char *
read_utf16 (const char  *data,
            gsize        size,
            const char  *encoding,
            gsize       *length,
            GError     **error)
{
  char *text = g_convert (data, size, "UTF-8", encoding, NULL, length, NULL);

  if (text != NULL && memchr (text, '\0', *length) == NULL)
    return text;

  g_free (text);
  g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                       _("This is no text: it begins like UTF-16 and does not go on so."));
  return NULL;
}

static char *
read_bytes (const char   *data,
            gsize         size,
            gsize        *length,
            const char  **name,
            GError      **error)
{
  char *text;

  if (memchr (data, '\0', size) != NULL)
    {
      g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                           _("This is no text: it holds zero bytes."));
      return NULL;
    }

  *length = size;
  *name = "UTF-8";
  if (g_utf8_validate (data, size, NULL))
    return g_strndup (data, size);

  *name = "Windows-1252";
  text = g_convert (data, size, "UTF-8", "WINDOWS-1252", NULL, length, NULL);
  if (text == NULL)
    g_set_error_literal (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID,
                         _("This is no text: it is neither UTF-8 nor Windows-1252."));
  return text;
}

char *
heddle_text_encoding_read (GBytes       *bytes,
                           gsize        *length,
                           const char  **name,
                           GError      **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *guess;

  if (size > HEDDLE_FORMAT_MAX_BYTES)
    {
      g_set_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE,
                   _("The file is larger than %d MB."), HEDDLE_FORMAT_MAX_BYTES / 1024 / 1024);
      return NULL;
    }
  /* an empty file has no data at all */
  if (data == NULL)
    data = "";

  *name = "UTF-16";
  if (begins_with (data, size, "\xff\xfe", 2))
    return read_utf16 (data + 2, size - 2, "UTF-16LE", length, error);
  if (begins_with (data, size, "\xfe\xff", 2))
    return read_utf16 (data + 2, size - 2, "UTF-16BE", length, error);
  guess = guess_utf16 (data, size);
  if (guess != NULL)
    return read_utf16 (data, size, guess, length, error);

  if (begins_with (data, size, HEDDLE_BYTE_ORDER_MARK, strlen (HEDDLE_BYTE_ORDER_MARK)))
    {
      data += strlen (HEDDLE_BYTE_ORDER_MARK);
      size -= strlen (HEDDLE_BYTE_ORDER_MARK);
    }
  return read_bytes (data, size, length, name, error);
}
