/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages as a PDF. What is painted goes page by page; its structure, which runs over
 * pages, is told at the end by references to the contents. Cairo writes neither the
 * language nor the words of figures, nor that the file is tagged; a supplement to the
 * file does, see heddle-pdf-supplement.c. */

#include <cairo-pdf.h>

#include "heddle-pages-private.h"
#include "heddle-paper-file.h"
#include "heddle-pdf-supplement.h"

typedef struct
{
  guint n_parts;
} Parts;

static void
begin_part (cairo_t   *cr,
            HeddleTag *tag,
            gpointer   data)
{
  Parts *parts = data;
  char attributes[64];

  if (tag == NULL)
    {
      cairo_tag_begin (cr, "Artifact", NULL);
      return;
    }

  g_snprintf (attributes, sizeof attributes, "tag_name='%s' id='c%u'", tag->name,
              parts->n_parts);
  g_array_append_val (tag->parts, parts->n_parts);
  parts->n_parts++;
  cairo_tag_begin (cr, CAIRO_TAG_CONTENT, attributes);
}

static void
end_part (cairo_t   *cr,
          HeddleTag *tag,
          gpointer   data)
{
  cairo_tag_end (cr, tag == NULL ? "Artifact" : CAIRO_TAG_CONTENT);
}

static gboolean
has_content (const HeddleTag *tag)
{
  if (tag->parts->len > 0)
    return TRUE;
  for (guint i = 0; i < tag->children->len; i++)
    if (has_content (g_ptr_array_index (tag->children, i)))
      return TRUE;

  return FALSE;
}

static void
tell_structure (cairo_t             *cr,
                const HeddleTag     *tag,
                HeddlePdfSupplement *supplement)
{
  if (!has_content (tag) && !g_str_equal (tag->name, "TD") && !g_str_equal (tag->name, "TH"))
    return;

  cairo_tag_begin (cr, tag->name, NULL);
  if (g_str_equal (tag->name, "Figure"))
    heddle_pdf_supplement_add_figure (supplement, tag->alt);
  else if (g_str_equal (tag->name, "TH"))
    heddle_pdf_supplement_add_head (supplement, tag->column_head);

  for (guint i = 0; i < tag->parts->len; i++)
    {
      char attributes[32];

      g_snprintf (attributes, sizeof attributes, "ref='c%u'",
                  g_array_index (tag->parts, guint, i));
      cairo_tag_begin (cr, CAIRO_TAG_CONTENT_REF, attributes);
      cairo_tag_end (cr, CAIRO_TAG_CONTENT_REF);
    }
  for (guint i = 0; i < tag->children->len; i++)
    tell_structure (cr, g_ptr_array_index (tag->children, i), supplement);
  cairo_tag_end (cr, tag->name);
}

static const HeddlePlaceMark *
find_mark (HeddlePages *pages,
           const char  *anchor)
{
  for (guint i = 0; i < pages->marks->len; i++)
    if (g_strcmp0 (g_array_index (pages->marks, HeddlePlaceMark, i).anchor, anchor) == 0)
      return &g_array_index (pages->marks, HeddlePlaceMark, i);

  return NULL;
}

/* Numbers as PDF wants them, whatever the locale. */
static char *
print_numbers (const double *numbers,
               guint         n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (number, sizeof number, "%.2f", numbers[i]);
      g_string_append_printf (text, i > 0 ? " %s" : "%s", number);
    }

  return g_string_free (text, FALSE);
}

static void
add_links (HeddlePages *pages,
           guint        page,
           cairo_t     *cr)
{
  GArray *ops = g_ptr_array_index (pages->pages, page);

  for (guint i = 0; i < ops->len; i++)
    {
      const HeddleOp *op = &g_array_index (ops, HeddleOp, i);
      const HeddlePlaceMark *mark = NULL;
      double box[] = { op->x, op->y, op->width, op->height };
      g_autofree char *rect = NULL, *attributes = NULL;

      if (op->sort == HEDDLE_OP_PAGE)
        mark = find_mark (pages, op->text);
      else if (op->sort != HEDDLE_OP_ANCHOR || op->figure != NULL || op->width <= 0)
        continue;

      if (mark != NULL)
        box[0] -= 30, box[2] = 30;
      rect = print_numbers (box, G_N_ELEMENTS (box));
      if (mark != NULL)
        {
          g_autofree char *to = print_numbers ((double[]) { 0, mark->y }, 2);

          attributes = g_strdup_printf ("page=%u pos=[%s] rect=[%s]", mark->page + 1, to, rect);
        }
      else if (op->sort == HEDDLE_OP_ANCHOR)
        attributes = g_strdup_printf ("uri='%s' rect=[%s]", op->text, rect);
      else
        continue;
      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
      cairo_tag_end (cr, CAIRO_TAG_LINK);
    }
}

static void
add_outline (HeddlePages     *pages,
             cairo_surface_t *surface)
{
  int above[8] = { 0 };

  for (guint i = 0; i < pages->marks->len; i++)
    {
      const HeddlePlaceMark *mark = &g_array_index (pages->marks, HeddlePlaceMark, i);
      int level = CLAMP (mark->level, 0, 3), parent = 0;
      g_autofree char *to = print_numbers ((double[]) { 0, mark->y }, 2);
      g_autofree char *attributes = g_strdup_printf ("page=%u pos=[%s]", mark->page + 1, to);

      for (int j = level - 1; j >= 0 && parent == 0; j--)
        parent = above[j];
      above[level] = cairo_pdf_surface_add_outline (surface, parent, mark->words, attributes,
                                                    CAIRO_PDF_OUTLINE_FLAG_OPEN);
      for (int j = level + 1; j < 8; j++)
        above[j] = 0;
    }
}

static cairo_status_t
take_bytes (void                *data,
            const unsigned char *bytes,
            unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Written as PDF 1.4: later ones may pack away what the supplement has to find. */
static cairo_surface_t *
make_surface (HeddlePages *pages,
              GByteArray  *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take_bytes, bytes,
                                                                  pages->width, pages->height);

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->document->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, pages->document->footer);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Heddle");

  return surface;
}

GBytes *
heddle_paper_make_pdf (HeddleDocument       *document,
                       GCancellable         *cancellable,
                       HeddlePaperProgress   progress,
                       gpointer              data,
                       GError              **error)
{
  g_autoptr (HeddlePages) pages = heddle_pages_new (document, cancellable, progress, data, error);
  g_autoptr (HeddlePdfSupplement) supplement = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  Parts parts = { 0 };

  if (pages == NULL)
    return NULL;

  bytes = g_byte_array_new ();
  supplement = heddle_pdf_supplement_new (document->language);
  surface = make_surface (pages, bytes);
  cr = cairo_create (surface);
  for (guint i = 0; i < pages->pages->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      heddle_pages_paint_tagged (pages, i, cr, begin_part, end_part, &parts);
      add_links (pages, i, cr);
      if (i + 1 < pages->pages->len)
        cairo_show_page (cr);
    }
  tell_structure (cr, pages->root, supplement);
  cairo_show_page (cr);
  add_outline (pages, surface);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_warning ("%s", cairo_status_to_string (cairo_surface_status (surface)));
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  heddle_pdf_supplement_append (supplement, bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
