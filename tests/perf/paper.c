/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan of some twenty pages as a PDF, against a bare program that sets the same texts
 * with Pango and cairo and does nothing else. Prints both times and how they compare;
 * fails where a document takes more than 2.5 times as long. */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>

#include "heddle-paper-file.h"

#define SECTIONS 14
#define ROWS 24
#define RUNS 7
#define MOST 2.5

static const char paragraph[]
  = "A regional plan says what is better done together than alone, with whom, by when and how "
    "anybody will know that it helped; what each authority does for itself stays in its own "
    "plan, and is named here only where the two meet.";
static const char *const cells[] = { "Numeracy champions visit each cluster three times",
                                     "Director, Fife", "Teachers of Primary 1 to 4",
                                     "January 2027", "running" };

static HeddleDocument *
make_document (void)
{
  static const HeddleColumn columns[] = { { "Activity", -1.5 }, { "Lead", -1 },
                                          { "For whom", -1 }, { "When", 30 }, { "State", 20 } };
  HeddleDocument *document = heddle_document_new ("Plan");

  document->work = g_strdup ("Plan");
  document->name = g_strdup ("Improvement plan");
  document->footer = g_strdup ("As at Mon 18 January 2027; for the team");
  for (int i = 0; i < SECTIONS; i++)
    {
      HeddleNode *table;

      heddle_node_add_heading (document->body, 1, "What the plan covers");
      for (int j = 0; j < 4; j++)
        heddle_node_add_text (document->body, HEDDLE_TEXT_BODY, paragraph);
      table = heddle_node_add_table (document->body, columns, G_N_ELEMENTS (columns), NULL);
      for (int j = 0; j < ROWS; j++)
        {
          HeddleNode *row = heddle_table_add_row (table, HEDDLE_ROW_PLAIN);

          for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
            heddle_row_add_cell (row, cells[k]);
        }
    }

  return document;
}

static double
set_text (cairo_t      *cr,
          PangoContext *context,
          const char   *text,
          double        size,
          gboolean      bold,
          double        width,
          double        x,
          double        y)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string ("Adwaita Sans, Inter");
  int height;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_size (layout, NULL, &height);
  pango_font_description_free (font);
  g_object_unref (layout);

  return height / (double) PANGO_SCALE;
}

static cairo_status_t
take_bytes (void                *data,
            const unsigned char *bytes,
            unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
turn_page (cairo_t *cr,
           double  *y,
           double   room)
{
  if (*y + room < HEDDLE_MM (273))
    return;
  cairo_show_page (cr);
  *y = HEDDLE_MM (26);
}

static guint
write_bare (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (take_bytes, bytes,
                                                                  HEDDLE_MM (210), HEDDLE_MM (297));
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  double y = HEDDLE_MM (26), width = HEDDLE_MM (165);
  guint size;

  for (int i = 0; i < SECTIONS; i++)
    {
      turn_page (cr, &y, 40);
      y += set_text (cr, context, "What the plan covers", 16, TRUE, width, HEDDLE_MM (25), y) + 8;
      for (int j = 0; j < 4; j++)
        {
          turn_page (cr, &y, 50);
          y += set_text (cr, context, paragraph, 10, FALSE, width, HEDDLE_MM (25), y) + 8;
        }
      for (int j = 0; j < ROWS; j++)
        {
          double highest = 0;

          turn_page (cr, &y, 30);
          for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
            {
              double height = set_text (cr, context, cells[k], 9, FALSE, width / 5 - 6,
                                        HEDDLE_MM (25) + k * width / 5, y);

              highest = MAX (highest, height);
            }
          y += highest + 8;
          cairo_rectangle (cr, HEDDLE_MM (25), y - 4, width, 0.3);
          cairo_fill (cr);
        }
    }
  cairo_show_page (cr);
  cairo_destroy (cr);
  g_object_unref (context);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  size = bytes->len;
  g_byte_array_unref (bytes);

  return size;
}

int
main (void)
{
  HeddleDocument *document = make_document ();
  HeddlePages *pages = heddle_pages_new (document, NULL, NULL, NULL, NULL);
  gint64 bare = G_MAXINT64, own = G_MAXINT64;

  /* both in turn, the best of each: what else runs disturbs both alike */
  for (int i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      GBytes *pdf;

      write_bare ();
      bare = MIN (bare, g_get_monotonic_time () - start);
      start = g_get_monotonic_time ();
      pdf = heddle_paper_make_pdf (document, NULL, NULL, NULL, NULL);
      own = MIN (own, g_get_monotonic_time () - start);
      g_bytes_unref (pdf);
    }
  printf ("%u pages: bare %.1f ms, document %.1f ms, %.2f times as long (at most %.1f)\n",
          heddle_pages_get_n (pages), bare / 1000.0, own / 1000.0, own / (double) bare, MOST);
  heddle_pages_free (pages);
  heddle_document_unref (document);

  return own <= bare * MOST ? 0 : 1;
}
