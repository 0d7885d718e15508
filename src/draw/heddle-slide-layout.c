/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A slide for one size of window. Everything is a share of the window's height,
 * and what does not fit goes to a further page: type never gets smaller. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-slide-private.h"

/* In units. */
#define MARGIN_SIDE 88.0f
#define MARGIN_TOP 58.0f
#define MARGIN_BOTTOM 48.0f
#define FOOT_HEIGHT 52.0f
#define FOOT_GAP 18.0f
#define TITLE_TYPE 70.0f
#define SUBTITLE_TYPE 46.0f
#define MESSAGE_TYPE 110.0f
#define HEAD_GAP 22.0f
/* In the height of small type. */
#define PAGE_NUMBER 6.0f

/* Large type stands a little closer, as a share of its size. */
#define TRACKING -0.010f

/* No text takes more lines than this; what is left is cut. */
#define LINES_MAX 3

static void
piece_clear (gpointer data)
{
  HeddleSlidePiece *self = data;

  g_clear_object (&self->text);
}

/* (transfer none): valid until the next one is added. */
HeddleSlidePiece *
heddle_slide_pen_add (HeddleSlidePen       *pen,
                      HeddleSlidePieceKind  kind,
                      float                 x,
                      float                 y,
                      float                 width,
                      float                 height)
{
  HeddleSlidePiece piece = { .kind = kind };

  graphene_rect_init (&piece.area, x, y, width, height);
  g_array_append_val (pen->page, piece);
  return &g_array_index (pen->page, HeddleSlidePiece, pen->page->len - 1);
}

/* @type in units; @width in pixels, 0 for a single line as long as it is. */
PangoLayout *
heddle_slide_pen_make_text (HeddleSlidePen *pen,
                            const char     *text,
                            float           type,
                            PangoWeight     weight,
                            float           width)
{
  PangoLayout *layout = pango_layout_new (pen->context);
  PangoFontDescription *font =
    pango_font_description_copy (pango_context_get_font_description (pen->context));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, type * pen->unit * pen->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (
    (int) (type * pen->unit * pen->scale * PANGO_SCALE * TRACKING)));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text != NULL ? text : "", -1);
  if (width <= 0)
    {
      pango_layout_set_single_paragraph_mode (layout, TRUE);
      return layout;
    }
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, pen->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -LINES_MAX);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

float
heddle_slide_pen_get_width (PangoLayout *text)
{
  int width;

  pango_layout_get_pixel_size (text, &width, NULL);
  return (float) width;
}

float
heddle_slide_pen_get_height (PangoLayout *text)
{
  int height;

  pango_layout_get_pixel_size (text, NULL, &height);
  return (float) height;
}

/* Takes @text. */
HeddleSlidePiece *
heddle_slide_pen_add_text (HeddleSlidePen  *pen,
                           PangoLayout     *text,
                           HeddleSlideTone  tone,
                           float            x,
                           float            y)
{
  int own = pango_layout_get_width (text);
  float width = own < 0 ? heddle_slide_pen_get_width (text) : (float) own / PANGO_SCALE;
  HeddleSlidePiece *piece = heddle_slide_pen_add (pen, HEDDLE_SLIDE_PIECE_TEXT, x, y, width,
                                                  heddle_slide_pen_get_height (text));

  piece->text = text;
  piece->tone = tone;
  piece->type = (float) pango_font_description_get_size (pango_layout_get_font_description (text))
                / PANGO_SCALE;
  return piece;
}

/* One paragraph of the head, and the pen below it. */
static void
add_paragraph (HeddleSlidePen  *pen,
               const char      *text,
               float            type,
               PangoWeight      weight,
               HeddleSlideTone  tone)
{
  PangoLayout *layout;

  if (text == NULL)
    return;
  layout = heddle_slide_pen_make_text (pen, text, type, weight, pen->right - pen->left);
  pen->y += heddle_slide_pen_add_text (pen, layout, tone, pen->left, pen->y)->area.size.height;
}

/* An empty page. */
void
heddle_slide_pen_add_page (HeddleSlidePen *pen)
{
  pen->page = g_array_new (FALSE, FALSE, sizeof (HeddleSlidePiece));
  g_array_set_clear_func (pen->page, piece_clear);
  g_ptr_array_add (pen->layout->pages, pen->page);
  pen->y = MARGIN_TOP * pen->unit;
}

/* Every page of a view begins with its title. Where the text is made larger, the
 * head, which stands on every page, grows a quarter as much. */
void
heddle_slide_pen_begin_page (HeddleSlidePen *pen)
{
  HeddleSlide *slide = pen->slide;
  float scale = pen->scale;

  heddle_slide_pen_add_page (pen);
  if (pen->message != NULL)
    return;

  if (pen->map_beside)
    heddle_slide_add_tiles (pen, MARGIN_SIDE * pen->unit);
  pen->scale = (3.0f + scale) / 4.0f;
  add_paragraph (pen, slide->kicker, SUBTITLE_TYPE, PANGO_WEIGHT_BOLD, HEDDLE_SLIDE_ACCENT);
  add_paragraph (pen, slide->title, TITLE_TYPE, PANGO_WEIGHT_ULTRABOLD, HEDDLE_SLIDE_PLAIN);
  add_paragraph (pen, slide->subtitle, SUBTITLE_TYPE, PANGO_WEIGHT_MEDIUM, HEDDLE_SLIDE_DIM);
  pen->scale = scale;
  pen->y += HEAD_GAP * pen->unit;
  pen->top = pen->y;
}

/* Few words, as large as they may be, in the middle. They grow as the head of other
 * pages does. */
static void
lay_message (HeddleSlidePen *pen)
{
  float width = pen->right - pen->left;
  float scale = pen->scale;
  PangoLayout *message, *subtitle = NULL;
  float height, y;

  pen->scale = (3.0f + scale) / 4.0f;
  message = heddle_slide_pen_make_text (pen, pen->message, MESSAGE_TYPE, PANGO_WEIGHT_ULTRABOLD,
                                        width);
  pango_layout_set_alignment (message, PANGO_ALIGN_CENTER);
  height = heddle_slide_pen_get_height (message);
  if (pen->slide->subtitle != NULL)
    {
      subtitle = heddle_slide_pen_make_text (pen, pen->slide->subtitle, TITLE_TYPE,
                                             PANGO_WEIGHT_MEDIUM, width);
      pango_layout_set_alignment (subtitle, PANGO_ALIGN_CENTER);
      height += heddle_slide_pen_get_height (subtitle);
    }
  pen->scale = scale;
  y = MAX ((pen->bottom + pen->y - height) / 2, pen->y);
  y += heddle_slide_pen_add_text (pen, message, HEDDLE_SLIDE_PLAIN, pen->left, y)
           ->area.size.height;
  if (subtitle != NULL)
    heddle_slide_pen_add_text (pen, subtitle, HEDDLE_SLIDE_DIM, pen->left, y);
}

/* Says which page of how many it is, where there are several. */
static void
lay_feet (HeddleSlidePen *pen)
{
  GPtrArray *pages = pen->layout->pages;
  float scale = pen->scale;
  float y;

  /* it grows as the head does */
  pen->scale = (3.0f + scale) / 4.0f;
  y = pen->layout->height - (MARGIN_BOTTOM + FOOT_HEIGHT * pen->scale) * pen->unit;

  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *number = NULL;
      const char *end = pen->has_keys ? NULL : pen->slide->foot_end;
      float room = pen->right - pen->left;
      PangoLayout *text;

      pen->page = g_ptr_array_index (pages, i);
      if (pages->len > 1)
        {
          /* Translators: page 1 of 2 */
          number = g_strdup_printf (_("%u of %u"), i + 1, pages->len);
          end = number;
        }
      if (end != NULL)
        {
          text = heddle_slide_pen_make_text (pen, end, HEDDLE_SLIDE_SMALL_TYPE,
                                             PANGO_WEIGHT_MEDIUM, 0);
          room -= heddle_slide_pen_get_width (text) + 40 * pen->unit;
          heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_DIM,
                                     pen->right - heddle_slide_pen_get_width (text), y);
        }
      if (pen->has_keys)
        heddle_slide_lay_keys (pen, y);
      /* a map that has the page for itself reaches down to here */
      else if (pen->slide->foot_start != NULL && room > 0
          && (i > 0 || pen->map_beside || pen->slide->tiles->len == 0))
        {
          text = heddle_slide_pen_make_text (pen, pen->slide->foot_start,
                                             HEDDLE_SLIDE_SMALL_TYPE, PANGO_WEIGHT_MEDIUM, room);
          pango_layout_set_height (text, -1);
          heddle_slide_pen_add_text (pen, text, HEDDLE_SLIDE_DIM, pen->left, y);
        }
    }
  pen->scale = scale;
}

/* A map keeps its west in the west. */
static void
mirror (HeddleSlideLayout *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      GArray *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->len; j++)
        {
          graphene_rect_t *area = &g_array_index (page, HeddleSlidePiece, j).area;

          area->origin.x = self->width - area->origin.x - area->size.width;
        }
    }
}

/* A view that has nothing to show says so in the middle. */
static const char *
get_message (HeddleSlide *slide)
{
  gboolean bare = slide->rows->len + slide->choices->len + slide->tiles->len + slide->points->len
                    + slide->nodes->len + slide->chart.values->len
                  == 0 && slide->month == HEDDLE_DAY_NONE && slide->closing == NULL;

  return slide->message == NULL && bare ? slide->title : slide->message;
}

static void
lay_out (HeddleSlidePen *pen)
{
  HeddleSlide *slide = pen->slide;

  if (slide->tiles->len > 0)
    heddle_slide_lay_tiles (pen);
  pen->message = get_message (slide);
  heddle_slide_pen_begin_page (pen);
  if (pen->message != NULL)
    {
      lay_message (pen);
      return;
    }
  if (slide->points->len > 0)
    heddle_slide_lay_points (pen);
  if (slide->chart.values->len > 0)
    heddle_slide_lay_chart (pen);
  if (slide->nodes->len > 0)
    heddle_slide_lay_nodes (pen);
  if (slide->month != HEDDLE_DAY_NONE && heddle_slide_lay_month (pen) && slide->rows->len > 0)
    heddle_slide_pen_begin_page (pen);
  if (slide->choices->len > 0)
    heddle_slide_lay_choices (pen);
  if (slide->rows->len > 0)
    heddle_slide_lay_rows (pen);
  if (slide->closing != NULL)
    heddle_slide_lay_closing (pen);
}

/**
 * heddle_slide_layout_new:
 * @context: gives the font
 * @width, @height: of the window, in pixels
 * @size: of the text, in per cent
 *
 * A pure function of what it is given.
 *
 * Returns: (transfer full): where everything lies, page by page
 */
HeddleSlideLayout *
heddle_slide_layout_new (HeddleSlide  *slide,
                         PangoContext *context,
                         float         width,
                         float         height,
                         int           size,
                         gboolean      rtl)
{
  HeddleSlideLayout *self = g_new0 (HeddleSlideLayout, 1);
  float unit = height / 1080.0f;
  float scale = (float) size / 100.0f;
  HeddleSlidePen pen = {
    .layout = self,
    .slide = slide,
    .context = context,
    .unit = unit,
    .scale = scale,
    .rtl = rtl && slide->tiles->len == 0,
    .left = MARGIN_SIDE * unit,
    .right = width - MARGIN_SIDE * unit,
    .bottom = height
              - (MARGIN_BOTTOM + FOOT_GAP + FOOT_HEIGHT * (3.0f + scale) / 4.0f) * unit,
  };

  g_return_val_if_fail (width > 0 && height > 0 && size > 0, self);

  pen.scale = (3.0f + scale) / 4.0f;
  pen.has_keys = slide->keys->len > 0
                 && heddle_slide_lay_keys (&pen, 0) < pen.right - pen.left
                                                        - PAGE_NUMBER * HEDDLE_SLIDE_SMALL_TYPE
                                                            * unit * pen.scale;
  pen.scale = scale;
  self->slide = heddle_slide_ref (slide);
  self->unit = unit;
  self->width = width;
  self->height = height;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  lay_out (&pen);
  lay_feet (&pen);
  if (pen.rtl)
    mirror (self);
  return self;
}

void
heddle_slide_layout_free (HeddleSlideLayout *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->slide, heddle_slide_unref);
  g_free (self);
}
