/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Archives as OpenDocument wants them, and those that nobody should trust. */

#include <string.h>

#include "heddle-format-error.h"
#include "heddle-zip.h"

#define MIME_TYPE "application/vnd.oasis.opendocument.text"

static GBytes *
make_archive (void)
{
  HeddleZip *zip = heddle_zip_new ();
  g_autofree char *text = g_strnfill (100000, 'x');

  heddle_zip_add (zip, "mimetype", MIME_TYPE, strlen (MIME_TYPE), HEDDLE_ZIP_STORE);
  heddle_zip_add (zip, "content.xml", text, 100000, HEDDLE_ZIP_DEFLATE);
  heddle_zip_add (zip, "Pictures/a.txt", "", 0, HEDDLE_ZIP_DEFLATE);
  return heddle_zip_finish (zip);
}

/* OpenDocument 1.3, part 2, 3.3: the first entry says what the file is, is not
 * compressed and has no extra field. */
static void
test_mime_type (void)
{
  g_autoptr (GBytes) archive = make_archive ();
  gsize size;
  const char *data = g_bytes_get_data (archive, &size);

  g_assert_cmpmem (data, 4, "PK\3\4", 4);
  g_assert_cmpmem (data + 30, 8, "mimetype", 8);
  g_assert_cmpmem (data + 38, strlen (MIME_TYPE), MIME_TYPE, strlen (MIME_TYPE));
  g_assert_cmpuint (size, <, 2000);
}

static void
test_round_trip (void)
{
  g_autoptr (GBytes) archive = make_archive ();
  g_autoptr (GBytes) again = make_archive ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) mime_type = heddle_zip_read (archive, "mimetype", 1000, &error);
  g_autoptr (GBytes) content = heddle_zip_read (archive, "content.xml", 100000, &error);
  g_autoptr (GBytes) empty = heddle_zip_read (archive, "Pictures/a.txt", 0, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (mime_type, NULL), g_bytes_get_size (mime_type), MIME_TYPE,
                   strlen (MIME_TYPE));
  g_assert_cmpuint (g_bytes_get_size (content), ==, 100000);
  g_assert_cmpuint (g_bytes_get_size (empty), ==, 0);
  g_assert_true (g_bytes_equal (archive, again));
}

static void
test_refused (void)
{
  g_autoptr (GBytes) archive = make_archive ();
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("record_id,title", 15);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (archive, 0, g_bytes_get_size (archive) / 2);
  const struct
  {
    GBytes *bytes;
    const char *name;
    int code;
  } rows[] = {
    { archive, "styles.xml", HEDDLE_FORMAT_ERROR_INVALID },
    { archive, "content.xml", HEDDLE_FORMAT_ERROR_TOO_LARGE },
    { nothing, "content.xml", HEDDLE_FORMAT_ERROR_INVALID },
    { text, "content.xml", HEDDLE_FORMAT_ERROR_INVALID },
    { half, "content.xml", HEDDLE_FORMAT_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (heddle_zip_read (rows[i].bytes, rows[i].name, 99999, &error));
      g_assert_error (error, HEDDLE_FORMAT_ERROR, rows[i].code);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zip/mime-type", test_mime_type);
  g_test_add_func ("/zip/round-trip", test_round_trip);
  g_test_add_func ("/zip/refused", test_refused);

  return g_test_run ();
}
