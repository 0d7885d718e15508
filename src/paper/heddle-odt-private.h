/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "heddle-document.h"
#include "heddle-zip.h"

G_BEGIN_DECLS

/** HEDDLE_ODF_SPACES: The namespaces that the parts of a text document use. */
#define HEDDLE_ODF_SPACES                                                                      \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                         \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""                           \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""                             \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""                           \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""                          \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""                  \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""                    \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\""                                              \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""                                             \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" office:version=\"1.3\""

/* The styles that every document has, with its header and footer. Transfer full. */
char *heddle_odt_make_styles  (HeddleDocument *document);
/* What it says. Adds its pictures to @zip and their names to @pictures. */
char *heddle_odt_make_content (HeddleDocument *document,
                               HeddleZip      *zip,
                               GPtrArray      *pictures,
                               GCancellable   *cancellable);
/* Text for XML, blanks and line feeds as elements. */
void  heddle_odt_append_text  (GString        *out,
                               const char     *text,
                               gsize           length);

G_END_DECLS
