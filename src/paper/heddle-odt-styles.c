/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-odt-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The same type and distances as on the pages of the PDF. */
static const char paragraph_styles[] =
  "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>"
  "<style:style style:name=\"Text_20_body\" style:display-name=\"Text body\""
  " style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"text\">"
  "<style:paragraph-properties fo:margin-bottom=\"2.4mm\" style:line-height-at-least=\"14.5pt\""
  " fo:orphans=\"2\" fo:widows=\"2\"/></style:style>"
  "<style:style style:name=\"Title\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\" style:next-style-name=\"Subtitle\""
  " style:class=\"chapter\"><style:paragraph-properties fo:keep-with-next=\"always\""
  " style:line-height-at-least=\"26pt\" fo:margin-bottom=\"1mm\"/><style:text-properties"
  " fo:font-size=\"22pt\" fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Subtitle\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\" style:next-style-name=\"Text_20_body\""
  " style:class=\"chapter\"><style:paragraph-properties style:line-height-at-least=\"16pt\""
  " fo:margin-bottom=\"4mm\"/><style:text-properties fo:font-size=\"12pt\""
  " fo:color=\"#333333\"/></style:style>"
  "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\""
  " style:family=\"paragraph\" style:parent-style-name=\"Standard\""
  " style:next-style-name=\"Text_20_body\" style:default-outline-level=\"1\""
  " style:class=\"text\"><style:paragraph-properties fo:keep-with-next=\"always\""
  " style:line-height-at-least=\"20pt\" fo:margin-top=\"9mm\" fo:margin-bottom=\"2.4mm\"/>"
  "<style:text-properties fo:font-size=\"16pt\" fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\""
  " style:family=\"paragraph\" style:parent-style-name=\"Standard\""
  " style:next-style-name=\"Text_20_body\" style:default-outline-level=\"2\""
  " style:class=\"text\"><style:paragraph-properties fo:keep-with-next=\"always\""
  " style:line-height-at-least=\"17pt\" fo:margin-top=\"6mm\" fo:margin-bottom=\"1.6mm\"/>"
  "<style:text-properties fo:font-size=\"13pt\" fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Heading_20_3\" style:display-name=\"Heading 3\""
  " style:family=\"paragraph\" style:parent-style-name=\"Standard\""
  " style:next-style-name=\"Text_20_body\" style:default-outline-level=\"3\""
  " style:class=\"text\"><style:paragraph-properties fo:keep-with-next=\"always\""
  " style:line-height-at-least=\"14.5pt\" fo:margin-top=\"3.4mm\" fo:margin-bottom=\"0.8mm\"/>"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Lead\" style:family=\"paragraph\""
  " style:parent-style-name=\"Text_20_body\"><style:paragraph-properties"
  " style:line-height-at-least=\"16pt\" fo:margin-bottom=\"3mm\"/><style:text-properties"
  " fo:font-size=\"11pt\"/></style:style>"
  "<style:style style:name=\"Note\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\"><style:paragraph-properties"
  " style:line-height-at-least=\"12.5pt\" fo:margin-top=\"2mm\" fo:margin-bottom=\"3mm\"/>"
  "<style:text-properties fo:font-size=\"9pt\" fo:color=\"#333333\"/></style:style>"
  "<style:style style:name=\"Table_20_Contents\" style:display-name=\"Table Contents\""
  " style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"extra\">"
  "<style:paragraph-properties style:line-height-at-least=\"12.5pt\"/><style:text-properties"
  " fo:font-size=\"9pt\"/></style:style>"
  "<style:style style:name=\"Table_20_End\" style:display-name=\"Table End\""
  " style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\">"
  "<style:paragraph-properties fo:text-align=\"end\"/></style:style>"
  "<style:style style:name=\"Table_20_Centre\" style:display-name=\"Table Centre\""
  " style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\">"
  "<style:paragraph-properties fo:text-align=\"center\"/></style:style>"
  "<style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\""
  " style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\""
  " style:class=\"extra\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Table_20_Heading_20_End\" style:display-name=\"Table Heading End\""
  " style:family=\"paragraph\" style:parent-style-name=\"Table_20_Heading\">"
  "<style:paragraph-properties fo:text-align=\"end\"/></style:style>"
  "<style:style style:name=\"Caption\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\" style:class=\"extra\"><style:paragraph-properties"
  " fo:keep-with-next=\"always\" style:line-height-at-least=\"12.5pt\" fo:margin-top=\"4mm\""
  " fo:margin-bottom=\"1.4mm\"/><style:text-properties fo:font-size=\"9pt\""
  " fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"After_20_Table\" style:display-name=\"After Table\""
  " style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:paragraph-properties style:line-height-at-least=\"4mm\"/><style:text-properties"
  " fo:font-size=\"9pt\"/></style:style>"
  "<style:style style:name=\"Blank\" style:family=\"paragraph\""
  " style:parent-style-name=\"Table_20_Contents\"><style:paragraph-properties"
  " fo:background-color=\"#f1f1f1\" fo:border=\"none\" fo:border-bottom=\"0.5pt dotted #000000\""
  " fo:padding-top=\"1.5mm\" fo:margin-top=\"0.6mm\" fo:margin-bottom=\"0.8mm\"/></style:style>"
  "<style:style style:name=\"List_20_Item\" style:display-name=\"List Item\""
  " style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:paragraph-properties style:line-height-at-least=\"14.5pt\" fo:margin-bottom=\"0.8mm\"/>"
  "</style:style>"
  "<style:style style:name=\"Header\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\" style:class=\"extra\"><style:text-properties"
  " fo:font-size=\"9pt\" fo:color=\"#333333\"/></style:style>"
  "<style:style style:name=\"Footer\" style:family=\"paragraph\""
  " style:parent-style-name=\"Standard\" style:class=\"extra\"><style:text-properties"
  " fo:font-size=\"9pt\" fo:color=\"#333333\"/></style:style>";

static const char text_styles[] =
  "<style:style style:name=\"Strong_20_Emphasis\" style:display-name=\"Strong Emphasis\""
  " style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"Second_20_Rank\" style:display-name=\"Second Rank\""
  " style:family=\"text\"><style:text-properties fo:color=\"#444444\"/></style:style>"
  "<style:style style:name=\"Struck\" style:family=\"text\"><style:text-properties"
  " style:text-line-through-style=\"solid\"/></style:style>"
  "<style:style style:name=\"Lined\" style:family=\"text\"><style:text-properties"
  " style:text-underline-style=\"solid\" style:text-underline-width=\"auto\"/></style:style>"
  "<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet link\""
  " style:family=\"text\"><style:text-properties style:text-underline-style=\"solid\""
  " style:text-underline-width=\"auto\"/></style:style>"
  "<text:list-style style:name=\"List_20_Bullets\" style:display-name=\"List Bullets\">"
  "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">"
  "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
  "<style:list-level-label-alignment text:label-followed-by=\"listtab\""
  " text:list-tab-stop-position=\"5.5mm\" fo:text-indent=\"-5.5mm\" fo:margin-left=\"5.5mm\"/>"
  "</style:list-level-properties></text:list-level-style-bullet></text:list-style>"
  "<text:list-style style:name=\"List_20_Numbers\" style:display-name=\"List Numbers\">"
  "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\">"
  "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
  "<style:list-level-label-alignment text:label-followed-by=\"listtab\""
  " text:list-tab-stop-position=\"5.5mm\" fo:text-indent=\"-5.5mm\" fo:margin-left=\"5.5mm\"/>"
  "</style:list-level-properties></text:list-level-style-number></text:list-style>";

/* Heads of documents in English are in the language of their text. */
static void
append_defaults (GString        *out,
                 HeddleDocument *document)
{
  g_auto (GStrv) parts = g_strsplit (document->language, "-", 2);

  g_string_append_printf (
    out,
    "<style:default-style style:family=\"paragraph\"><style:paragraph-properties"
    " fo:hyphenation-ladder-count=\"no-limit\" style:tab-stop-distance=\"10mm\"/>"
    "<style:text-properties style:font-name=\"Adwaita Sans\" fo:font-size=\"10pt\""
    " fo:language=\"%s\" fo:country=\"%s\" fo:hyphenate=\"false\"/></style:default-style>"
    "<style:default-style style:family=\"table\"><style:table-properties"
    " table:border-model=\"collapsing\"/></style:default-style>",
    parts[0], parts[1] != NULL ? parts[1] : "none");
}

static void
append_margin (GString    *out,
               const char *element,
               const char *style,
               const char *start)
{
  g_string_append_printf (out, "<style:%s><text:p text:style-name=\"%s\">", element, style);
  if (start != NULL)
    heddle_odt_append_text (out, start, strlen (start));
  g_string_append (out, "<text:tab/>");
}

static void
append_page (GString        *out,
             HeddleDocument *document)
{
  gboolean lies = document->landscape;

  g_string_append_printf (
    out,
    "<style:style style:name=\"MHeader\" style:family=\"paragraph\""
    " style:parent-style-name=\"Header\"><style:paragraph-properties fo:padding-bottom=\"1.6mm\""
    " fo:border=\"none\" fo:border-bottom=\"0.4pt solid #777777\"><style:tab-stops>"
    "<style:tab-stop style:position=\"%dmm\" style:type=\"right\"/></style:tab-stops>"
    "</style:paragraph-properties></style:style>"
    "<style:style style:name=\"MFooter\" style:family=\"paragraph\""
    " style:parent-style-name=\"Footer\"><style:paragraph-properties fo:padding-top=\"1.6mm\""
    " fo:border=\"none\" fo:border-top=\"0.4pt solid #777777\"><style:tab-stops>"
    "<style:tab-stop style:position=\"%dmm\" style:type=\"right\"/></style:tab-stops>"
    "</style:paragraph-properties></style:style>"
    "<style:page-layout style:name=\"pm1\"><style:page-layout-properties"
    " fo:page-width=\"%dmm\" fo:page-height=\"%dmm\" style:print-orientation=\"%s\""
    " fo:margin-left=\"%dmm\" fo:margin-right=\"%dmm\" fo:margin-top=\"%dmm\""
    " fo:margin-bottom=\"%dmm\"/><style:header-style><style:header-footer-properties"
    " fo:min-height=\"12mm\" fo:margin-bottom=\"6mm\"/></style:header-style>"
    "<style:footer-style><style:header-footer-properties fo:min-height=\"11mm\""
    " fo:margin-top=\"5mm\"/></style:footer-style></style:page-layout>",
    lies ? 264 : 165, lies ? 264 : 165, lies ? 297 : 210, lies ? 210 : 297,
    lies ? "landscape" : "portrait", lies ? 18 : 25, lies ? 15 : 20, lies ? 9 : 12,
    lies ? 8 : 11);
}

/* The words around the two fields, as the pages of a PDF have them. */
static void
append_number (GString *out)
{
  g_auto (GStrv) words = g_strsplit (_("Page %u of %u"), "%u", 3);

  heddle_odt_append_text (out, words[0], strlen (words[0]));
  g_string_append (out, "<text:page-number text:select-page=\"current\">1</text:page-number>");
  if (words[1] != NULL)
    heddle_odt_append_text (out, words[1], strlen (words[1]));
  g_string_append (out, "<text:page-count>1</text:page-count>");
}

char *
heddle_odt_make_styles (HeddleDocument *document)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<office:document-styles" HEDDLE_ODF_SPACES ">");

  g_string_append (out, "<office:font-face-decls><style:font-face style:name=\"Adwaita Sans\""
                        " svg:font-family=\"'Adwaita Sans', Inter, Arial\""
                        " style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>"
                        "</office:font-face-decls><office:styles>");
  append_defaults (out, document);
  g_string_append (out, paragraph_styles);
  g_string_append (out, text_styles);
  g_string_append (out, "</office:styles><office:automatic-styles>");
  append_page (out, document);
  g_string_append (out, "</office:automatic-styles><office:master-styles>"
                        "<style:master-page style:name=\"Standard\""
                        " style:page-layout-name=\"pm1\">");
  append_margin (out, "header", "MHeader", document->work);
  if (document->name != NULL)
    heddle_odt_append_text (out, document->name, strlen (document->name));
  g_string_append (out, "</text:p></style:header>");
  append_margin (out, "footer", "MFooter", document->footer);
  append_number (out);
  g_string_append (out, "</text:p></style:footer></style:master-page></office:master-styles>"
                        "</office:document-styles>");

  return g_string_free (out, FALSE);
}
