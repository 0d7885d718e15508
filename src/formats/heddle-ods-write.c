/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-ods.h"

#include <string.h>

#include "heddle-day.h"
#include "heddle-zip.h"

#define MIME_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define NAMESPACE "urn:oasis:names:tc:opendocument:xmlns:"
/* Excel and LibreOffice name sheets with no more than this, without signs that
 * mean something in a formula. */
#define TITLE_CHARACTERS 31
#define TITLE_FORBIDDEN "[]*?:/\\'"

static const char manifest[] =
  XML_HEAD
  "<manifest:manifest xmlns:manifest=\"" NAMESPACE "manifest:1.0\" manifest:version=\"1.3\">"
  "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\""
  " manifest:media-type=\"" MIME_TYPE "\"/>"
  "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"settings.xml\" manifest:media-type=\"text/xml\"/>"
  "</manifest:manifest>\n";

static const char styles[] =
  XML_HEAD
  "<office:document-styles xmlns:office=\"" NAMESPACE "office:1.0\""
  " xmlns:style=\"" NAMESPACE "style:1.0\""
  " xmlns:fo=\"" NAMESPACE "xsl-fo-compatible:1.0\" office:version=\"1.3\">"
  "<office:styles><style:default-style style:family=\"table-cell\">"
  "<style:text-properties fo:language=\"en\" fo:country=\"GB\"/></style:default-style>"
  "<style:style style:name=\"Default\" style:family=\"table-cell\"/></office:styles>"
  "</office:document-styles>\n";

static const char content_head[] =
  XML_HEAD
  "<office:document-content xmlns:office=\"" NAMESPACE "office:1.0\""
  " xmlns:table=\"" NAMESPACE "table:1.0\" xmlns:text=\"" NAMESPACE "text:1.0\""
  " xmlns:style=\"" NAMESPACE "style:1.0\" xmlns:number=\"" NAMESPACE "datastyle:1.0\""
  " xmlns:fo=\"" NAMESPACE "xsl-fo-compatible:1.0\" office:version=\"1.3\">"
  "<office:automatic-styles>"
  "<number:date-style style:name=\"N1\"><number:year number:style=\"long\"/>"
  "<number:text>-</number:text><number:month number:style=\"long\"/>"
  "<number:text>-</number:text><number:day number:style=\"long\"/></number:date-style>"
  "<number:text-style style:name=\"N2\"><number:text-content/></number:text-style>"
  "<style:style style:name=\"co1\" style:family=\"table-column\">"
  "<style:table-column-properties style:column-width=\"4.5cm\"/></style:style>"
  "<style:style style:name=\"head\" style:family=\"table-cell\""
  " style:parent-style-name=\"Default\">"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"day\" style:family=\"table-cell\""
  " style:parent-style-name=\"Default\" style:data-style-name=\"N1\"/>"
  "<style:style style:name=\"text\" style:family=\"table-cell\""
  " style:parent-style-name=\"Default\" style:data-style-name=\"N2\">"
  "<style:table-cell-properties fo:wrap-option=\"wrap\"/></style:style>"
  "</office:automatic-styles><office:body><office:spreadsheet>";

/* Blanks that follow each other and tabs are elements; @text: one line. */
static void
append_line (GString    *xml,
             const char *text,
             gsize       length)
{
  g_string_append (xml, "<text:p>");
  for (gsize i = 0; i < length; i++)
    switch (text[i])
      {
      case ' ':
        if (i == 0 || i + 1 == length || text[i - 1] == ' ')
          g_string_append (xml, "<text:s/>");
        else
          g_string_append_c (xml, ' ');
        break;
      case '\t':
        g_string_append (xml, "<text:tab/>");
        break;
      case '&':
        g_string_append (xml, "&amp;");
        break;
      case '<':
        g_string_append (xml, "&lt;");
        break;
      case '>':
        g_string_append (xml, "&gt;");
        break;
      default:
        /* what XML has no way to say is no text of a record either */
        if ((guchar) text[i] >= ' ')
          g_string_append_c (xml, text[i]);
        break;
      }
  g_string_append (xml, "</text:p>");
}

static void
append_text (GString    *xml,
             const char *text)
{
  const char *end;

  for (; (end = strchr (text, '\n')) != NULL; text = end + 1)
    append_line (xml, text, end - text);
  append_line (xml, text, strlen (text));
}

static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);
  return end > text && *end == '\0' && text[strspn (text, "+-.0123456789eE")] == '\0';
}

static void
append_cell (GString         *xml,
             HeddleSheetType  type,
             const char      *style,
             const char      *text)
{
  if (*text == '\0')
    {
      g_string_append (xml, "<table:table-cell/>");
      return;
    }

  if (type == HEDDLE_SHEET_NUMBER && is_number (text))
    g_string_append_printf (xml, "<table:table-cell office:value-type=\"float\""
                            " office:value=\"%s\">", text);
  else if (type == HEDDLE_SHEET_DAY && heddle_day_parse (text) != HEDDLE_DAY_NONE)
    g_string_append_printf (xml, "<table:table-cell table:style-name=\"day\""
                            " office:value-type=\"date\" office:date-value=\"%s\">", text);
  else
    g_string_append_printf (xml, "<table:table-cell table:style-name=\"%s\""
                            " office:value-type=\"string\">", style);
  append_text (xml, text);
  g_string_append (xml, "</table:table-cell>");
}

static char *
dup_sheet_title (HeddleSheet *sheet)
{
  const char *title = sheet->title != NULL && *sheet->title != '\0' ? sheet->title : "Heddle";
  g_autofree char *valid = g_utf8_make_valid (title, -1);
  g_autofree char *cut = g_utf8_substring (valid, 0, MIN (TITLE_CHARACTERS,
                                                          g_utf8_strlen (valid, -1)));

  for (char *p = cut; *p != '\0'; p++)
    if (strchr (TITLE_FORBIDDEN, *p) != NULL || g_ascii_iscntrl (*p))
      *p = ' ';
  return g_markup_escape_text (cut, -1);
}

static char *
dup_content (HeddleSheet *sheet)
{
  GString *xml = g_string_new (content_head);
  g_autofree char *title = dup_sheet_title (sheet);

  g_string_append_printf (xml, "<table:table table:name=\"%s\"><table:table-column"
                          " table:style-name=\"co1\" table:number-columns-repeated=\"%u\"/>"
                          "<table:table-header-rows><table:table-row>",
                          title, heddle_sheet_get_width (sheet));
  for (guint i = 0; sheet->header[i] != NULL; i++)
    append_cell (xml, HEDDLE_SHEET_TEXT, "head", sheet->header[i]);
  g_string_append (xml, "</table:table-row></table:table-header-rows>");

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      HeddleSheetRow *row = g_ptr_array_index (sheet->rows, i);

      g_string_append (xml, "<table:table-row>");
      for (guint j = 0; row->cells[j] != NULL; j++)
        append_cell (xml, sheet->types[j], "text", row->cells[j]);
      g_string_append (xml, "</table:table-row>\n");
    }
  g_string_append (xml, "</table:table></office:spreadsheet></office:body>"
                        "</office:document-content>\n");

  return g_string_free_and_steal (xml);
}

/* The first row stays while the others scroll. */
static char *
dup_settings (HeddleSheet *sheet)
{
  g_autofree char *title = dup_sheet_title (sheet);

#define ITEM(name, type, value) \
  "<config:config-item config:name=\"" name "\" config:type=\"" type "\">" value \
  "</config:config-item>"
  return g_strdup_printf (
    XML_HEAD
    "<office:document-settings xmlns:office=\"" NAMESPACE "office:1.0\""
    " xmlns:config=\"" NAMESPACE "config:1.0\" xmlns:ooo=\"http://openoffice.org/2004/office\""
    " office:version=\"1.3\"><office:settings>"
    "<config:config-item-set config:name=\"ooo:view-settings\">"
    "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
    ITEM ("ViewId", "string", "view1")
    "<config:config-item-map-named config:name=\"Tables\">"
    "<config:config-item-map-entry config:name=\"%s\">"
    ITEM ("VerticalSplitMode", "short", "2") ITEM ("VerticalSplitPosition", "int", "1")
    ITEM ("ActiveSplitRange", "short", "2") ITEM ("PositionBottom", "int", "1")
    "</config:config-item-map-entry></config:config-item-map-named>"
    "</config:config-item-map-entry></config:config-item-map-indexed>"
    "</config:config-item-set></office:settings></office:document-settings>\n", title);
#undef ITEM
}

GBytes *
heddle_ods_write (HeddleSheet *sheet)
{
  HeddleZip *zip = heddle_zip_new ();
  g_autofree char *content = dup_content (sheet);
  g_autofree char *settings = dup_settings (sheet);

  heddle_zip_add (zip, "mimetype", MIME_TYPE, strlen (MIME_TYPE), HEDDLE_ZIP_STORE);
  heddle_zip_add (zip, "META-INF/manifest.xml", manifest, strlen (manifest),
                  HEDDLE_ZIP_DEFLATE);
  heddle_zip_add (zip, "styles.xml", styles, strlen (styles), HEDDLE_ZIP_DEFLATE);
  heddle_zip_add (zip, "settings.xml", settings, strlen (settings), HEDDLE_ZIP_DEFLATE);
  heddle_zip_add (zip, "content.xml", content, strlen (content), HEDDLE_ZIP_DEFLATE);

  return heddle_zip_finish (zip);
}
