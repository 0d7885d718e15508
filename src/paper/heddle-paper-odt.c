/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text document of OpenDocument 1.3: an archive whose first entry, stored as it is,
 * says what it is. */

#include "heddle-odt-private.h"
#include "heddle-paper-file.h"

#include <string.h>

#define MIMETYPE "application/vnd.oasis.opendocument.text"

static char *
make_meta (HeddleDocument *document)
{
  return g_markup_printf_escaped ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<office:document-meta" HEDDLE_ODF_SPACES "><office:meta>"
                                  "<meta:generator>Heddle/" HEDDLE_VERSION "</meta:generator>"
                                  "<dc:title>%s</dc:title><dc:subject>%s</dc:subject>"
                                  "<dc:language>%s</dc:language></office:meta>"
                                  "</office:document-meta>",
                                  document->title,
                                  document->footer != NULL ? document->footer : "",
                                  document->language);
}

static char *
make_manifest (GPtrArray *pictures)
{
  GString *out = g_string_new (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
    " manifest:version=\"1.3\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\""
    " manifest:media-type=\"" MIMETYPE "\"/>");
  static const char *const parts[] = { "content.xml", "styles.xml", "meta.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (out, "<manifest:file-entry manifest:full-path=\"%s\""
                                 " manifest:media-type=\"text/xml\"/>", parts[i]);
  for (guint i = 0; i < pictures->len; i++)
    {
      const char *name = g_ptr_array_index (pictures, i);

      g_string_append_printf (out, "<manifest:file-entry manifest:full-path=\"%s\""
                                   " manifest:media-type=\"image/%s\"/>", name,
                              g_str_has_suffix (name, ".svg") ? "svg+xml" : "png");
    }
  g_string_append (out, "</manifest:manifest>");

  return g_string_free (out, FALSE);
}

static void
add_text (HeddleZip  *zip,
          const char *name,
          char       *text)
{
  heddle_zip_add (zip, name, text, strlen (text), HEDDLE_ZIP_DEFLATE);
  g_free (text);
}

GBytes *
heddle_paper_make_odt (HeddleDocument       *document,
                       GCancellable         *cancellable,
                       HeddlePaperProgress   progress,
                       gpointer              data,
                       GError              **error)
{
  g_autoptr (HeddleZip) zip = heddle_zip_new ();
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);

  heddle_zip_add (zip, "mimetype", MIMETYPE, strlen (MIMETYPE), HEDDLE_ZIP_STORE);
  add_text (zip, "content.xml", heddle_odt_make_content (document, zip, pictures, cancellable,
                                                         progress, data));
  add_text (zip, "styles.xml", heddle_odt_make_styles (document));
  add_text (zip, "meta.xml", make_meta (document));
  add_text (zip, "META-INF/manifest.xml", make_manifest (pictures));
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return heddle_zip_finish (g_steal_pointer (&zip));
}
