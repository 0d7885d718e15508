/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables as text: what is written is read back, whatever is in it. */

#include <string.h>

#include "heddle-csv.h"
#include "heddle-format-error.h"

static HeddleSheet *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return heddle_csv_read (bytes, error);
}

static void
test_reading (void)
{
  static const struct
  {
    const char *text;
    const char *cell; /* first cell of the second column of the first row */
  } rows[] = {
    { "a,b\n1,2\n", "2" },
    { "a,b\r\n1,2\r\n", "2" },
    { "a,b\r\n1,2", "2" },
    { "\xef\xbb\xbf" "a,b\n1,2\n", "2" },
    { "a;b\n1;2,5\n", "2,5" },
    { "a,b\n1,\"2\"\"3\"\n", "2\"3" },
    { "a,b\n1,\"2\n3\"\n", "2\n3" },
    { "a,b\n1, 2 \n", "2" },
    { "a,b\n1,\" 2 \"\n", " 2 " },
    { "a,b\n1,\n", "" },
    { "a,b\n\n1,2\n\n", "2" },
    { "a,b\n1,'=2\n", "=2" },
    { "a,b\n1,''=2\n", "'=2" },
    { "a,b\n1,'2\n", "'2" },
    { "a,b\n1,Òbar\n", "Òbar" },
    { "a\tb\n1\t2,5\n", "2,5" },
    { "\"a;x\",b\n1,2\n", "2" },
    { "a,b,,\n1,2,,\n,,\n", "2" },
    { "a,b\r1,2\r", "2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeddleSheet) table = read_text (rows[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpint (heddle_sheet_find (table, "b"), ==, 1);
      g_assert_cmpint (heddle_sheet_find (table, "c"), ==, -1);
      g_assert_cmpuint (table->rows->len, ==, 1);
      g_assert_cmpstr (heddle_sheet_get (table, 0, 1), ==, rows[i].cell);
      g_assert_null (table->warning);
    }
}

static void
test_old_encoding (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) table = read_text ("a\nSti\xf9iriche \x96\n", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (heddle_sheet_get (table, 0, 0), ==, "Stiùiriche –");
  g_assert_nonnull (g_strstr_len (table->warning, -1, "Windows-1252"));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *word;
  } rows[] = {
    { "", "empty" },
    { "\n\n", "empty" },
    { "a\n\"open\n", "quotation" },
    { "a\nx\"y\n", "quotation" },
    { "a\n\"x\"y\n", "quotation" },
    { "a\n\x81\n", "neither" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (rows[i].text, &error));
      g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_nonnull (g_strstr_len (error->message, -1, rows[i].word));
    }
}

/* Tables that have to be whole say what is wrong with them. */
static void
test_shape (void)
{
  static const struct
  {
    const char *text;
    const char *word;
  } rows[] = {
    { "a,b\n1\n", "Row 2" },
    { "a,b\n1,2\n1,2,3\n", "Row 3" },
    { "a,a\n1,2\n", "twice" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HeddleSheet) table = read_text (rows[i].text, &error);

      g_assert_no_error (error);
      g_assert_false (heddle_sheet_check (table, &error));
      g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID);
      g_assert_nonnull (g_strstr_len (error->message, -1, rows[i].word));
    }
}

static void
test_zero_byte (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new ("a\n\0\n", 4);
  g_autoptr (GError) error = NULL;

  g_assert_null (heddle_csv_read (bytes, &error));
  g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_INVALID);
}

static char *
random_text (void)
{
  static const char *const parts[] = { "a", "'", "=", "+", "-", "@", "\t", "\n", "\r", ",", ";",
                                       "\"", " ", "Ò", "漢", "0" };
  guint n = g_test_rand_int_range (0, 8);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

  return g_string_free_and_steal (text);
}

static void
test_round_trip (void)
{
  enum { COLUMNS = 3 };
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeddleSheet) table = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < COLUMNS; i++)
    heddle_csv_append_text (csv, (const char *[]) { "one", "two", "three" }[i]);
  heddle_csv_end_row (csv);
  for (guint i = 0; i < 5000; i++)
    {
      for (guint j = 0; j < COLUMNS; j++)
        {
          /* a row that is blank is none */
          char *text = j == 1 ? g_strdup ("x") : random_text ();

          g_ptr_array_add (texts, text);
          heddle_csv_append_text (csv, text);
        }
      heddle_csv_end_row (csv);
    }

  bytes = g_bytes_new (csv->str, csv->len);
  table = heddle_csv_read (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (table->rows->len, ==, texts->len / COLUMNS);
  for (guint i = 0; i < texts->len; i++)
    g_assert_cmpstr (heddle_sheet_get (table, i / COLUMNS, i % COLUMNS), ==,
                     g_ptr_array_index (texts, i));
}

/* What Unicode has of other encodings, as Excel saves them. */
static void
test_utf16 (void)
{
  static const struct
  {
    const char *encoding;
    const char *mark;
  } rows[] = {
    { "UTF-16LE", "\xff\xfe" },
    { "UTF-16BE", "\xfe\xff" },
    { "UTF-16LE", "" },
    { "UTF-16BE", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GByteArray) file = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (HeddleSheet) table = NULL;
      gsize length;
      g_autofree char *text = g_convert ("name\tplace\r\nBòrd\tDùn Dè\r\n", -1, rows[i].encoding,
                                         "UTF-8", NULL, &length, NULL);

      g_byte_array_append (file, (const guint8 *) rows[i].mark, strlen (rows[i].mark));
      g_byte_array_append (file, (const guint8 *) text, length);
      bytes = g_bytes_new (file->data, file->len);
      table = heddle_csv_read (bytes, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (heddle_sheet_get (table, 0, 1), ==, "Dùn Dè");
      g_assert_nonnull (g_strstr_len (table->how, -1, "UTF-16"));
    }
}

/* Rows that are ragged are read, counted as a spreadsheet counts them, and
 * know what they lack. */
static void
test_ragged (void)
{
  static const struct
  {
    guint number;
    guint n_cells;
    const char *last;
  } expected[] = { { 2, 3, "3" }, { 3, 2, "" }, { 5, 4, "3" }, { 6, 3, "3" } };
  g_autoptr (GError) error = NULL;
  g_autoptr (HeddleSheet) table =
    read_text ("a,b,c\r\n1,2,3\r\n1,2\r\n\r\n1,2,3,4\r\n1,2,3,\r\n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (table->rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      HeddleSheetRow *row = g_ptr_array_index (table->rows, i);

      g_assert_cmpuint (row->number, ==, expected[i].number);
      g_assert_cmpuint (row->n_cells, ==, expected[i].n_cells);
      g_assert_cmpstr (row->cells[2], ==, expected[i].last);
    }
}

static void
test_too_large (void)
{
  g_autoptr (GString) wide = g_string_new ("a");
  g_autoptr (GString) long_table = g_string_new ("a\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < HEDDLE_FORMAT_MAX_COLUMNS; i++)
    g_string_append_printf (wide, ",a%u", i);
  g_assert_null (read_text (wide->str, &error));
  g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE);
  g_clear_error (&error);

  for (guint i = 0; i <= HEDDLE_FORMAT_MAX_ROWS; i++)
    g_string_append (long_table, "1\n");
  g_assert_null (read_text (long_table->str, &error));
  g_assert_error (error, HEDDLE_FORMAT_ERROR, HEDDLE_FORMAT_ERROR_TOO_LARGE);
}

/* Whatever a file holds, it is a table or an error. */
static void
test_any_bytes (void)
{
  static const char letters[] = "a,;\"'\n\r\t =\xc3\x98\xff\x81";
  guint n_tables = 0;

  for (guint i = 0; i < 20000; i++)
    {
      guint length = g_test_rand_int_range (0, 24);
      g_autofree char *text = g_malloc (length + 1);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HeddleSheet) table = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < length; j++)
        text[j] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      bytes = g_bytes_new (text, length);
      table = heddle_csv_read (bytes, &error);
      g_assert_true ((table == NULL) == (error != NULL));
      n_tables += table != NULL;
      for (guint row = 0; table != NULL && row < table->rows->len; row++)
        {
          HeddleSheetRow *found = g_ptr_array_index (table->rows, row);

          g_assert_cmpuint (g_strv_length (found->cells), ==, heddle_sheet_get_width (table));
        }
    }
  g_assert_cmpuint (n_tables, >, 0);
}

/* No cell of a text begins like a formula; numbers may. */
static void
test_formulas (void)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  heddle_csv_append_text (csv, "=1+1");
  heddle_csv_append_text (csv, "-2m");
  heddle_csv_append_number (csv, "-3");
  heddle_csv_append_number (csv, NULL);
  heddle_csv_append_text (csv, "\tx");
  heddle_csv_end_row (csv);
  g_assert_cmpstr (csv->str, ==, "'=1+1,'-2m,-3,,\"'\tx\"\r\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/reading", test_reading);
  g_test_add_func ("/csv/old-encoding", test_old_encoding);
  g_test_add_func ("/csv/refused", test_refused);
  g_test_add_func ("/csv/zero-byte", test_zero_byte);
  g_test_add_func ("/csv/utf-16", test_utf16);
  g_test_add_func ("/csv/ragged", test_ragged);
  g_test_add_func ("/csv/shape", test_shape);
  g_test_add_func ("/csv/too-large", test_too_large);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  g_test_add_func ("/csv/any-bytes", test_any_bytes);
  g_test_add_func ("/csv/formulas", test_formulas);

  return g_test_run ();
}
