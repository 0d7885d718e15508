/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trees become pages: read back with poppler's tools, which know nothing of Heddle. */

#include <glib/gstdio.h>
#include <string.h>

#include "heddle-paper-file.h"
#include "heddle-zip.h"

typedef struct
{
  char *folder;
  char *pdf;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("heddle-paper-XXXXXX", NULL);
  fixture->pdf = g_build_filename (fixture->folder, "a.pdf", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->pdf);
}

static void
write_to (HeddleDocument    *document,
          HeddlePaperFormat  format,
          const char        *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = heddle_paper_make (document, format, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
}

/* What a tool says about the PDF of a document. */
static char *
ask (Fixture        *fixture,
     HeddleDocument *document,
     const char     *tool,
     const char     *option)
{
  g_autoptr (GError) error = NULL;
  gboolean to_output = g_str_equal (tool, "pdftotext");
  const char *argv[] = { tool, option, fixture->pdf, to_output ? "-" : NULL, NULL };
  char *out = NULL;

  write_to (document, HEDDLE_PAPER_PDF, fixture->pdf);
  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL,
                     NULL, &error))
    g_test_skip ("poppler's tools are not installed");

  return out;
}

static HeddleDocument *
make_document (void)
{
  HeddleDocument *document = heddle_document_new ("Reading Gàidhlig together");

  document->work = g_strdup ("Work");
  document->name = g_strdup ("Name");
  document->footer = g_strdup ("As at Mon 18 January 2027; for the team");

  return document;
}

static HeddleNode *
add_table (HeddleDocument *document,
           guint           n_rows)
{
  static const HeddleColumn columns[] = { { "Number", 20, HEDDLE_ALIGN_END }, { "Words", -1 } };
  HeddleNode *table = heddle_node_add_table (document->body, columns, 2, "Table 1");

  for (guint i = 0; i < n_rows; i++)
    {
      HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *words = g_strdup_printf ("first%u line and\nlast%u line", i + 1, i + 1);

      heddle_row_add_cell (row, number);
      heddle_row_add_cell (row, words);
    }

  return table;
}

static void
test_structure (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (HeddleDocument) document = make_document ();
  g_autofree char *info = NULL, *structure = NULL, *text = NULL;
  const char *title, *paragraph, *table, *item;

  heddle_node_add_heading (document->body, 0, document->title);
  heddle_node_add_text (document->body, HEDDLE_TEXT_BODY, "Cànan nan Gàidheal: ò ù ì é");
  add_table (document, 2);
  heddle_node_add_item (document->body, 1, heddle_phrase_new ("An item"));
  heddle_node_add_blank (document->body, 6, "Still blank");

  info = ask (fixture, document, "pdfinfo", "-isodates");
  if (info == NULL)
    return;
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "Reading Gàidhlig together"));

  structure = ask (fixture, document, "pdfinfo", "-struct-text");
  title = strstr (structure, "H1");
  paragraph = strstr (structure, "Cànan nan Gàidheal: ò ù ì é");
  table = strstr (structure, "Table");
  item = strstr (structure, "An item");
  g_assert_nonnull (title);
  g_assert_true (title < paragraph && paragraph < table && table < item);
  g_assert_nonnull (strstr (structure, "Caption"));
  g_assert_nonnull (strstr (structure, "LBody"));
  g_assert_null (strstr (structure, "As at")); /* margins are decoration */

  text = ask (fixture, document, "pdftotext", "-layout");
  g_assert_nonnull (strstr (text, "Page 1 of 1"));
  g_assert_nonnull (strstr (text, "As at Mon 18 January 2027; for the team"));
}

/* Language, words of figures and heads of columns, which cairo does not write. */
static void
test_supplement (void)
{
  g_autoptr (HeddleDocument) document = make_document ();
  g_autoptr (GBytes) pdf = NULL;
  const char *bytes;
  gsize size;

  add_table (document, 1);
  heddle_node_add_blank (document->body, 6, "à");
  pdf = heddle_paper_make_pdf (document, NULL, NULL, NULL, NULL);
  bytes = g_bytes_get_data (pdf, &size);
  g_assert_nonnull (memmem (bytes, size, "/Lang (en-GB)", 13));
  g_assert_nonnull (memmem (bytes, size, "/MarkInfo << /Marked true >>", 28));
  g_assert_nonnull (memmem (bytes, size, "/Alt <FEFF00E0>", 15));
  g_assert_nonnull (memmem (bytes, size, "/Scope /Column", 14));
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;

  return n;
}

/* A long table repeats its heads on each page and tears no row. */
static void
test_long_table (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (HeddleDocument) document = make_document ();
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint rows = 0;

  add_table (document, 1000);
  text = ask (fixture, document, "pdftotext", "-layout");
  if (text == NULL)
    return;

  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), >, 40);
  for (char **page = pages; *page != NULL && **page != '\0'; page++)
    {
      g_assert_cmpuint (count (*page, "Number"), ==, 1);
      g_assert_cmpuint (count (*page, "first"), ==, count (*page, "last"));
      g_assert_cmpuint (count (*page, "first"), >, 0);
      rows += count (*page, "first");
    }
  g_assert_cmpuint (rows, ==, 1000);
}

/* Whatever stands before it, a heading is never the last thing on a page. */
static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint before = 36; before < 52; before++)
    {
      g_autoptr (HeddleDocument) document = make_document ();
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;

      for (guint i = 0; i < before; i++)
        heddle_node_add_text (document->body, HEDDLE_TEXT_SMALL, "filler");
      heddle_node_add_heading (document->body, 1, "SECTION");
      heddle_node_add_heading (document->body, 2, "HEADING");
      if (before % 2 == 0)
        add_table (document, 3);
      else
        heddle_node_add_text (document->body, HEDDLE_TEXT_BODY, "Words that follow.");
      text = ask (fixture, document, "pdftotext", "-layout");
      if (text == NULL)
        return;

      pages = g_strsplit (text, "\f", -1);
      for (char **page = pages; *page != NULL; page++)
        if (strstr (*page, "SECTION") != NULL || strstr (*page, "HEADING") != NULL)
          {
            g_assert_nonnull (strstr (*page, "SECTION"));
            g_assert_nonnull (strstr (*page, before % 2 == 0 ? "first1" : "Words that"));
          }
    }
}

/* Nobody writes a cell longer than a page, but somebody pastes it. */
static void
test_tall_row (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (HeddleDocument) document = make_document ();
  HeddleNode *table = add_table (document, 1);
  HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
  GString *long_text = g_string_new (NULL);
  g_autofree char *words = NULL, *text = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (long_text, "word%u. ", i);
  words = g_string_free (long_text, FALSE);
  heddle_row_add_cell (row, "2");
  heddle_row_add_cell (row, words);
  text = ask (fixture, document, "pdftotext", "-raw");
  if (text == NULL)
    return;

  g_assert_cmpuint (count (text, "\f"), >, 1);
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u.", i);

      g_assert_cmpuint (count (text, word), ==, 1);
    }
}

/* Texts that want to be something else stay texts. */
static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const texts[] = {
    "<b>&amp; ]]> <!-- ", "\1\2\33[31m red", "a\342\200\256b", "\357\277\274", "",
    "no utf-8: \377\376", "' OR 1=1; --", "(\\) endobj\nstartxref\n0", "%PDF-1.4 \n%%EOF",
  };
  g_autoptr (HeddleDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  HeddleNode *table = add_table (document, 0);
  g_autofree char *text = NULL, *plain = NULL, *odt = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);
      HeddlePhrase *phrase = heddle_phrase_new (NULL);

      heddle_phrase_add_link (phrase, texts[i], "javascript:alert(1)");
      heddle_phrase_add_link (phrase, "x", "https://example.org/'><a");
      heddle_node_add_heading (document->body, 2, texts[i]);
      heddle_node_add_phrase (document->body, HEDDLE_TEXT_BODY, phrase);
      heddle_row_add_cell (row, texts[i]);
      heddle_row_add_cell (row, texts[i]);
    }
  text = ask (fixture, document, "pdftotext", "-layout");
  g_assert_true (text == NULL || strstr (text, "<b>&amp; ]]> <!--") != NULL);
  plain = heddle_paper_make_text (document);
  g_assert_true (g_utf8_validate (plain, -1, NULL));
  g_assert_null (strstr (plain, "\33"));
  odt = g_build_filename (fixture->folder, "a.odt", NULL);
  write_to (document, HEDDLE_PAPER_ODT, odt);
  g_assert_no_error (error);
}

static void
check_xml (GBytes     *odt,
           const char *name,
           const char *needle)
{
  static const GMarkupParser parser = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) part = heddle_zip_read (odt, name, 1 << 20, &error);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  const char *text;
  gsize size;

  g_assert_no_error (error);
  text = g_bytes_get_data (part, &size);
  g_markup_parse_context_parse (context, text, (gssize) size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  if (needle != NULL)
    g_assert_nonnull (g_strstr_len (text, (gssize) size, needle));
}

static void
paint_nothing (cairo_t  *cr,
               double    width,
               double    height,
               gpointer  data)
{
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

static void
test_odt (void)
{
  g_autoptr (HeddleDocument) document = make_document ();
  g_autoptr (GBytes) odt = NULL;
  const char *bytes;
  gsize size;

  heddle_node_add_heading (document->body, 0, "<Title> & \"more\"");
  heddle_node_add_heading (document->body, 1, "Section");
  add_table (document, 3);
  heddle_node_add_item (document->body, 0, heddle_phrase_new ("item"));
  heddle_node_add_figure (document->body, heddle_figure_new (50, 50, "A <black> square",
                                                             paint_nothing, NULL, NULL));
  odt = heddle_paper_make_odt (document, NULL, NULL, NULL, NULL);
  bytes = g_bytes_get_data (odt, &size);
  g_assert_cmpmem (bytes + 30, 8, "mimetype", 8);
  g_assert_cmpmem (bytes + 38, 39, "application/vnd.oasis.opendocument.text", 39);

  check_xml (odt, "content.xml", "<table:table-header-rows>");
  check_xml (odt, "content.xml", "<text:h text:style-name=\"Heading_20_1\"");
  check_xml (odt, "content.xml", "<svg:title>A &lt;black&gt; square</svg:title>");
  check_xml (odt, "content.xml", "text:style-name=\"List_20_Bullets\"");
  check_xml (odt, "styles.xml", "fo:language=\"en\" fo:country=\"GB\"");
  check_xml (odt, "styles.xml", "<text:page-number");
  check_xml (odt, "styles.xml", "<text:page-count");
  check_xml (odt, "meta.xml", "<dc:title>Reading Gàidhlig together</dc:title>");
  check_xml (odt, "META-INF/manifest.xml", "Pictures/1.svg");
}

static void
count_cb (double   done,
          gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (done, >=, *last);
  g_assert_cmpfloat (done, <=, 1);
  *last = done;
}

/* Work tells how far it is; what is stopped makes nothing. */
static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (HeddleDocument) document = make_document ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (guint i = 0; i < 20; i++)
    add_table (document, 10);
  for (guint i = 0; i < HEDDLE_PAPER_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;
      double done = 0;
      g_autoptr (GBytes) bytes = heddle_paper_make (document, (HeddlePaperFormat) i, NULL,
                                                    count_cb, &done, &error);

      g_assert_no_error (error);
      if (i != HEDDLE_PAPER_TEXT)
        g_assert_cmpfloat (done, >, 0.9);
    }

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < HEDDLE_PAPER_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (heddle_paper_make (document, (HeddlePaperFormat) i, cancellable, NULL, NULL,
                                        &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_text (void)
{
  g_autoptr (HeddleDocument) document = make_document ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  heddle_node_add_heading (document->body, 0, document->title);
  add_table (document, 2);
  heddle_node_add_text (document->body, HEDDLE_TEXT_BODY,
                        "A sentence that is longer than one line of a letter is, so that it has "
                        "to go on in the next one.");
  text = heddle_paper_make_text (document);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    g_assert_cmpint (g_utf8_strlen (*line, -1), <=, 78);
  g_assert_nonnull (strstr (text, "first2 line and"));
  g_assert_nonnull (strstr (text, "As at Mon 18 January 2027"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/paper/structure", Fixture, NULL, set_up, test_structure, tear_down);
  g_test_add_func ("/paper/supplement", test_supplement);
  g_test_add ("/paper/long-table", Fixture, NULL, set_up, test_long_table, tear_down);
  g_test_add ("/paper/headings", Fixture, NULL, set_up, test_headings, tear_down);
  g_test_add ("/paper/tall-row", Fixture, NULL, set_up, test_tall_row, tear_down);
  g_test_add ("/paper/hostile", Fixture, NULL, set_up, test_hostile, tear_down);
  g_test_add_func ("/paper/odt", test_odt);
  g_test_add ("/paper/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  g_test_add_func ("/paper/text", test_text);

  return g_test_run ();
}
