/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spreadsheets: what is written is read back, and what others write too. */

#include <string.h>

#include "heddle-format-error.h"
#include "heddle-ods-private.h"
#include "heddle-zip.h"

#define BEGIN "<office:spreadsheet><table:table table:name=\"A\">"
#define END "</table:table></office:spreadsheet>"
#define HEAD "<table:table-row>" TEXT ("a") TEXT ("b") "</table:table-row>"
#define TEXT(text) "<table:table-cell><text:p>" text "</text:p></table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"

static HeddleSheet *
read_xml (const char  *xml,
          GError     **error)
{
  return heddle_ods_read_content (xml, strlen (xml), error);
}

static char *
random_text (void)
{
  static const char *const parts[] = { "a", "'", "=", "+", " ", "  ", "\t", "\n", "<", ">", "&",
                                       "\"", "Ò", "漢", "0", "]]>", "🧵" };
  guint n = g_test_rand_int_range (0, 8);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

  return g_string_free_and_steal (text);
}

static void
test_round_trip (void)
{
  const char *const header[] = { "record_id", "text", "number", "day", NULL };
  g_autoptr (HeddleSheet) sheet = heddle_sheet_new ("People: a/b", header);
  g_autoptr (HeddleSheet) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;

  sheet->types[2] = HEDDLE_SHEET_NUMBER;
  sheet->types[3] = HEDDLE_SHEET_DAY;
  for (guint i = 0; i < 3000; i++)
    {
      static const char *const numbers[] = { "", "0", "-3", "0.2", "12345678.25", "3" };
      static const char *const days[] = { "", "2027-01-18", "2018-09", "2027-02-29" };
      g_autofree char *text = random_text ();
      const char *const cells[] = { "x", text, numbers[i % 6], days[i % 4] };

      heddle_sheet_add (sheet, cells);
    }

  bytes = heddle_ods_write (sheet);
  again = heddle_ods_write (sheet);
  g_assert_true (g_bytes_equal (bytes, again));
  read = heddle_ods_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->title, ==, "People  a b");
  g_assert_cmpuint (read->rows->len, ==, sheet->rows->len);
  for (guint i = 0; i < read->rows->len; i++)
    for (int j = 0; j < 4; j++)
      g_assert_cmpstr (heddle_sheet_get (read, i, j), ==, heddle_sheet_get (sheet, i, j));
}

/* Cells as LibreOffice and Excel write them. */
static void
test_cells (void)
{
  static const struct
  {
    const char *cell;
    const char *text;
  } rows[] = {
    { TEXT ("one <text:span>two</text:span>"), "one two" },
    { TEXT ("  one\n   two "), "one two " },
    { TEXT ("one<text:s text:c=\"3\"/>two<text:line-break/>three"), "one   two\nthree" },
    { "<table:table-cell office:value-type=\"float\" office:value=\"3\"><text:p>3,00</text:p>"
      "</table:table-cell>", "3" },
    { "<table:table-cell office:value-type=\"float\" office:value=\"0.1\"/>", "0.1" },
    { "<table:table-cell office:value-type=\"float\" office:value=\"1e400\"><text:p>big</text:p>"
      "</table:table-cell>", "big" },
    { "<table:table-cell office:value-type=\"percentage\" office:value=\"0.07\"/>", "7" },
    { "<table:table-cell office:value-type=\"currency\" office:value=\"12.5\"/>", "12.5" },
    { "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>", "yes" },
    { "<table:table-cell office:value-type=\"date\" office:date-value=\"2027-01-18\">"
      "<text:p>18/01/27</text:p></table:table-cell>", "2027-01-18" },
    { "<table:table-cell office:value-type=\"date\" office:date-value=\"2027-01-18T00:00:00\"/>",
      "2027-01-18" },
    { "<table:table-cell office:value-type=\"date\" office:date-value=\"2027-01-18T09:30:00\"/>",
      "2027-01-18 09:30" },
    { "<table:table-cell office:value-type=\"time\" office:time-value=\"PT09H30M00S\"/>",
      "09:30" },
    { "<table:table-cell office:value-type=\"string\" office:string-value=\"kept\"/>", "kept" },
    { "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\""
      " office:value=\"2\"/>", "2" },
    { "<table:table-cell><office:annotation><text:p>a note</text:p></office:annotation>"
      "<text:p>text</text:p></table:table-cell>", "text" },
    { "<table:table-cell><text:p>one</text:p><text:p>two</text:p></table:table-cell>",
      "one\ntwo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *xml = g_strconcat (BEGIN HEAD "<table:table-row>" TEXT ("x"), rows[i].cell,
                                          "</table:table-row>" END, NULL);
      g_autoptr (HeddleSheet) sheet = read_xml (xml, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (heddle_sheet_get (sheet, 0, 1), ==, rows[i].text);
    }
}

static void
test_repeats (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) sheet = read_xml (
    "<office:spreadsheet><table:table table:name=\"Empty\"/><table:table table:name=\"A\">"
    "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
    HEAD
    "<table:table-row table:number-rows-repeated=\"2\">"
    "<table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell>"
    "<table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row>"
    "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/>"
    "</table:table-row>" ROW (TEXT ("y"))
    "</table:table><table:table table:name=\"B\">" HEAD ROW (TEXT ("z")) "</table:table>"
    "</office:spreadsheet>", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sheet->title, ==, "A");
  g_assert_cmpuint (sheet->rows->len, ==, 3);
  g_assert_cmpuint (((HeddleSheetRow *) sheet->rows->pdata[1])->number, ==, 6);
  g_assert_cmpstr (heddle_sheet_get (sheet, 1, 1), ==, "x");
  g_assert_cmpuint (((HeddleSheetRow *) sheet->rows->pdata[2])->number, ==, 1048577);
}

static void
test_refused (void)
{
  static const char *const large[] = {
    BEGIN HEAD "<table:table-row table:number-rows-repeated=\"4000000000\">" TEXT ("x")
    "</table:table-row>" END,
    BEGIN HEAD "<table:table-row><table:table-cell table:number-columns-repeated=\"99999\">"
    "<text:p>x</text:p></table:table-cell></table:table-row>" END,
    BEGIN HEAD "<table:table-row><table:table-cell table:number-columns-repeated=\"99999\"/>"
    TEXT ("x") "</table:table-row>" END,
    BEGIN ROW (TEXT ("<text:s text:c=\"2000000000\"/>")) END,
  };
  static const char *const broken[] = {
    "", "<a>", BEGIN END, BEGIN HEAD, "<a>\xff</a>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
  };
  g_autofree char *deep = g_strnfill (3 * 1000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (large); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_xml (large[i], &error));
      g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_xml (broken[i], &error));
      g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID);
    }

  for (guint i = 0; i < 1000; i++)
    memcpy (deep + 3 * i, "<a>", 3);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_xml (deep, &error));
    g_assert_nonnull (g_strstr_len (error->message, -1, "deep"));
  }
}

/* 100 MB of blanks that pack to 100 kB. */
static void
test_bomb (void)
{
  HeddleZip *zip = heddle_zip_new ();
  gsize size = 5 * HEDDLE_FORMAT_MAX_BYTES;
  g_autofree char *blanks = g_strnfill (size, ' ');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  heddle_zip_add (zip, "content.xml", blanks, size, HEDDLE_ZIP_DEFLATE);
  bytes = heddle_zip_finish (zip);
  g_assert_null (heddle_ods_read (bytes, &error));
  g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ods/round-trip", test_round_trip);
  g_test_add_func ("/ods/cells", test_cells);
  g_test_add_func ("/ods/repeats", test_repeats);
  g_test_add_func ("/ods/refused", test_refused);
  g_test_add_func ("/ods/bomb", test_bomb);

  return g_test_run ();
}
