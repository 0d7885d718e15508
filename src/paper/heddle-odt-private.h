/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "heddle-pages.h"
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

/**
 * HeddleOdtContent:
 * @styles: automatic ones: of tables, their columns and cells, of paragraphs that keep
 *   with the next or begin a page
 * @cells: names of styles of cells that @styles has
 * @width: of the text, in millimetres
 * @break_before: what comes next begins on a new page
 *
 * The text of a document while it is written.
 */
typedef struct
{
  GString *styles;
  GString *body;
  GHashTable *cells;
  HeddleZip *zip;
  GPtrArray *pictures;
  GCancellable *cancellable;
  HeddlePaperProgress progress; /* (nullable) */
  gpointer data;
  HeddleNode *root;
  HeddleNode *side; /* (nullable): not written yet */
  guint n_tables;
  guint n_figures;
  guint n_paragraphs;
  double width;
  gboolean in_list;
  gboolean break_before;
} HeddleOdtContent;

/* The styles that every document has, with its header and footer. Transfer full. */
char *heddle_odt_make_styles  (HeddleDocument *document);
/* What it says. Adds its pictures to @zip and their names to @pictures. */
char *heddle_odt_make_content (HeddleDocument      *document,
                               HeddleZip           *zip,
                               GPtrArray           *pictures,
                               GCancellable        *cancellable,
                               HeddlePaperProgress  progress,
                               gpointer             data);
/* Text for XML, blanks and line feeds as elements. */
void  heddle_odt_append_text  (GString        *out,
                               const char     *text,
                               gsize           length);


/* A number for XML, whatever the locale; returns @buffer. */
const char *heddle_odt_format (char   *buffer,
                               double  value);
/* Appends all that is in @group. */
void  heddle_odt_append_nodes  (HeddleOdtContent *self,
                                HeddleNode       *group);
/* Appends a table with its rows. */
void  heddle_odt_append_table  (HeddleOdtContent *self,
                                HeddleNode       *node);
/* Groups side by side, or one in a frame. */
void  heddle_odt_append_groups (HeddleOdtContent *self,
                                HeddleNode       *node);
/* Opens a paragraph; @together: it stays with what follows. */
void  heddle_odt_begin_paragraph (HeddleOdtContent *self,
                                  const char       *style,
                                  gboolean          together);

G_END_DECLS
