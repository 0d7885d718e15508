/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <math.h>

#include "heddle-slide.h"
#include "render.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PangoContext, g_object_unref)

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Adwaita Sans, Inter, Sans 12");

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

/* What is due: @n rows under two headings, one of them long. */
static HeddleSlide *
make_rows (guint n)
{
  HeddleSlide *slide = heddle_slide_new ("Five things are late, four of them in episodes");

  heddle_slide_add_heading (slide, HEDDLE_SLIDE_ERROR, "Late");
  for (guint i = 0; i < n; i++)
    {
      HeddleSlideRow *row;

      if (i == n / 2)
        heddle_slide_add_heading (slide, HEDDLE_SLIDE_WARNING, "This week");
      row = heddle_slide_add_row (slide, i == 1 ? "Na h-Eileanan Siar: the documents of the "
                                                  "pre-meeting have gone to all who come"
                                                : "Fife: own preparation");
      row->lead = g_strdup ("Tue 19 Jan");
      row->trail = g_strdup (i < n / 2 ? "13 days late" : "tomorrow");
      row->tone = i < n / 2 ? HEDDLE_SLIDE_ERROR : HEDDLE_SLIDE_WARNING;
      heddle_slide_row_set_mark (row, HEDDLE_SHAPE_NO_LATER_THAN,
                                 i < n / 2 ? HEDDLE_STATE_OVERDUE : HEDDLE_STATE_DUE_SOON, "SEIC");
    }
  slide->foot_start = g_strdup ("What is due, Monday 18 January 2027");
  return slide;
}

static HeddleSlide *
make_matrix (void)
{
  static const char *const codes[] = { "NA", "TAY", "FVWL", "SEIC", "WP", "SWEIC" };
  HeddleSlide *slide = heddle_slide_new ("Staffing is the gap: five of six have nothing yet");

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    heddle_slide_add_column (slide, codes[i], codes[i]);
  for (guint i = 0; i < 14; i++)
    {
      HeddleSlideRow *row = heddle_slide_add_row (slide, "Developments, research");

      for (guint j = 0; j < G_N_ELEMENTS (codes); j++)
        heddle_slide_row_add_cell (row, HEDDLE_SLIDE_EMPTY + (i + j) % 3);
      row->trail = g_strdup ("4 of 6");
      row->tone = HEDDLE_SLIDE_DIM;
    }
  return slide;
}

/* Episodes on lines of their own, each a month after the other. */
static HeddleSlide *
make_tracks (void)
{
  HeddleSlide *slide = heddle_slide_new ("Three episodes are on their way");
  HeddleDay today = heddle_day_new (2027, 1, 18);

  slide->today = today;
  for (int i = 0; i < 3; i++)
    {
      HeddleSlideRow *row = heddle_slide_add_row (slide, i == 1 ? "Na h-Eileanan Siar" : "Fife");
      HeddleMark block = { .shape = HEDDLE_SHAPE_FIELDWORK, .state = HEDDLE_STATE_OPEN,
                           .code = "SEIC" };

      row->lead = g_strdup ("Tue 9 Mar");
      row->trail = g_strdup ("in 7 w 1 d");
      heddle_slide_row_set_mark (row, HEDDLE_SHAPE_FIELDWORK, HEDDLE_STATE_OPEN, "SEIC");
      heddle_slide_row_add_point (row, &block, today + 30 * (i + 1), today + 30 * (i + 1) + 2);
    }
  return slide;
}

static HeddleSlide *
make_decision (void)
{
  HeddleSlide *slide = heddle_slide_new ("Do we move Fife’s fieldwork by a week?");
  HeddleSlideChoice *choice = heddle_slide_add_choice (slide, "Keep", "9 – 11 March");

  slide->kicker = g_strdup ("Decision to take");
  heddle_slide_choice_add_point (choice, HEDDLE_SLIDE_SUCCESS, "No pre-election limits");
  heddle_slide_choice_add_point (choice, HEDDLE_SLIDE_WARNING, "Leads’ meeting in the holiday");
  choice = heddle_slide_add_choice (slide, "Move a week", "16 – 18 March");
  heddle_slide_choice_add_point (choice, HEDDLE_SLIDE_SUCCESS, "One week more to prepare");
  heddle_slide_choice_add_point (choice, HEDDLE_SLIDE_ERROR, "Stirling’s Director is away");
  slide->closing = g_strdup ("Decides: Local Organisational Group, today");
  slide->foot_start = g_strdup ("Item 4 of 7, Fife");
  slide->foot_end = g_strdup ("16 dates would move");
  return slide;
}

static HeddleSlide *
make_episode (void)
{
  HeddleSlide *slide = make_rows (2);
  HeddleDay start = heddle_day_new (2027, 3, 9);
  static const struct
  {
    HeddleShape shape;
    HeddleState state;
    int first, last;
    const char *word;
  } points[] = {
    { HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_OVERDUE, -63, -63, NULL },
    { HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_DUE_SOON, -49, -49, "T−7w" },
    { HEDDLE_SHAPE_MEETING, HEDDLE_STATE_OPEN, -28, -28, "T−4w" },
    { HEDDLE_SHAPE_NO_LATER_THAN, HEDDLE_STATE_OPEN, -26, -26, "too near" },
    { HEDDLE_SHAPE_FIELDWORK, HEDDLE_STATE_OPEN, 0, 2, "fieldwork" },
    { HEDDLE_SHAPE_WINDOW, HEDDLE_STATE_OPEN, 23, 30, "draft" },
    { HEDDLE_SHAPE_WINDOW, HEDDLE_STATE_OPEN, 51, 58, "final" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    heddle_slide_add_point (slide,
                            &(HeddleMark) { .shape = points[i].shape, .state = points[i].state,
                                            .code = "SEIC" },
                            start + points[i].first, start + points[i].last, points[i].word);
  slide->today = heddle_day_new (2027, 1, 18);
  return slide;
}

static HeddleSlide *
make_map (void)
{
  static const struct
  {
    const char *code;
    int column, row;
  } tiles[] = { { "ZET", 5, 0 }, { "FIF", 4, 5 }, { "GLG", 1, 5 }, { "DGY", 2, 8 } };
  HeddleSlide *slide = heddle_slide_new ("Over half of Scotland has hosted or is on the way");

  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    heddle_slide_add_tile (slide, tiles[i].code,
                           (HeddleTilePlace) { tiles[i].column, tiles[i].row },
                           HEDDLE_SLIDE_EMPTY + i % 3);
  for (guint i = 0; i < 3; i++)
    {
      HeddleSlideRow *row = heddle_slide_add_row (slide, "have hosted since 2024");

      row->lead = g_strdup ("15");
      row->cell = HEDDLE_SLIDE_COVERED - i;
      row->detail = g_strdup ("next: Inverclyde, Tue 2 February");
    }
  slide->foot_start = g_strdup ("32 authorities, 2024 – 2027");
  return slide;
}

static HeddleSlide *
make_message (void)
{
  HeddleSlide *slide = heddle_slide_new ("Break");

  slide->message = g_strdup ("Break until 11:15");
  return slide;
}

static HeddleSlide *
make_overfull (void)
{
  return make_rows (60);
}

static HeddleSlide *
make_due (void)
{
  return make_rows (8);
}

static const struct
{
  const char *name;
  HeddleSlide *(*make) (void);
} views[] = {
  { "due", make_due },         { "overfull", make_overfull }, { "coverage", make_matrix },
  { "tracks", make_tracks },
  { "decision", make_decision }, { "episode", make_episode },  { "map", make_map },
  { "message", make_message },
};

static const struct
{
  float width, height;
} windows[] = { { 1024, 768 }, { 1280, 720 }, { 1920, 1080 } };

static void
check_page (HeddleSlideLayout *layout,
            GArray            *page,
            int                size)
{
  graphene_rect_t window = GRAPHENE_RECT_INIT (0, 0, layout->width, layout->height);
  guint rows = 0;

  for (guint i = 0; i < page->len; i++)
    {
      const HeddleSlidePiece *piece = &g_array_index (page, HeddleSlidePiece, i);
      float least = layout->height * HEDDLE_SLIDE_SMALLEST;

      g_assert_true (graphene_rect_contains_rect (&window, &piece->area));
      if (piece->kind == HEDDLE_SLIDE_PIECE_LINE && piece->area.size.height < 4)
        rows++;
      if (piece->text == NULL)
        continue;
      g_test_message ("%s", pango_layout_get_text (piece->text));
      g_assert_cmpfloat (piece->type, >=, least);
      if (piece->kind == HEDDLE_SLIDE_PIECE_TEXT && size > 100)
        g_assert_cmpfloat (piece->type, >, least * 1.1f);
      for (guint j = 0; j < i; j++)
        {
          const HeddleSlidePiece *other = &g_array_index (page, HeddleSlidePiece, j);
          graphene_rect_t inset, common;

          if (other->text == NULL)
            continue;
          /* descenders may come near the line below */
          graphene_rect_inset_r (&piece->area, 1, piece->area.size.height * 0.05f, &inset);
          g_test_message ("and %s", pango_layout_get_text (other->text));
          g_assert_false (graphene_rect_intersection (&inset, &other->area, &common));
        }
    }
  g_assert_cmpuint (rows, <=, HEDDLE_SLIDE_ROWS_MAX);
}

/* Body type of 3.9 per cent of the height and more, nothing over anything else or
 * outside, ten rows at most: at each size of window and of text, in both directions. */
static void
test_legible (void)
{
  g_autoptr (PangoContext) context = make_context ();

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    for (guint w = 0; w < G_N_ELEMENTS (windows); w++)
      for (int size = 100; size <= 200; size += 50)
        {
          g_autoptr (HeddleSlide) slide = views[v].make ();
          g_autoptr (HeddleSlideLayout) layout =
            heddle_slide_layout_new (slide, context, windows[w].width, windows[w].height, size,
                                     (v + w) % 2 == 1);

          g_test_message ("%s at %g × %g, %d %%", views[v].name, windows[w].width,
                          windows[w].height, size);
          for (guint p = 0; p < layout->pages->len; p++)
            check_page (layout, g_ptr_array_index (layout->pages, p), size);
        }
}

static guint
count_text (HeddleSlideLayout *layout,
            guint              page,
            const char        *text)
{
  GArray *pieces = g_ptr_array_index (layout->pages, page);
  guint n = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const HeddleSlidePiece *piece = &g_array_index (pieces, HeddleSlidePiece, i);

      n += piece->text != NULL && g_str_equal (pango_layout_get_text (piece->text), text);
    }
  return n;
}

/* What does not fit goes on, under its heading, and no row is lost. */
static void
test_pages (void)
{
  g_autoptr (PangoContext) context = make_context ();
  g_autoptr (HeddleSlide) slide = make_overfull ();
  g_autoptr (HeddleSlideLayout) layout =
    heddle_slide_layout_new (slide, context, 1280, 720, 100, FALSE);
  guint n = layout->pages->len;
  g_autofree char *last = g_strdup_printf ("%u of %u", n, n);
  guint rows = 0;

  g_assert_cmpuint (n, >, 5);
  for (guint i = 0; i < n; i++)
    {
      rows += count_text (layout, i, "Fife: own preparation");
      g_assert_cmpuint (count_text (layout, i, "Late") + count_text (layout, i, "This week"),
                        >=, 1);
      g_assert_cmpuint (count_text (layout, i, slide->title), ==, 1);
    }
  g_assert_cmpuint (rows, ==, 59);
  g_assert_cmpuint (count_text (layout, n - 1, last), ==, 1);
}

/* A row that is longer than a page is on as many as it needs, whole; what is long at its
 * end stands below it. */
static void
test_long_rows (void)
{
  g_autoptr (PangoContext) context = make_context ();
  g_autoptr (HeddleSlide) slide = heddle_slide_new ("The team");
  g_autoptr (HeddleSlideLayout) layout = NULL;
  g_autoptr (GString) name = g_string_new (NULL);
  HeddleSlideRow *row;
  gboolean noted = FALSE;
  guint found = 0;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (name, "word%02u ", i);
  row = heddle_slide_add_row (slide, name->str);
  row->trail = g_strdup ("Senior Regional Adviser of all the islands and of the mainland too");
  layout = heddle_slide_layout_new (slide, context, 1024, 768, 200, FALSE);
  g_assert_cmpuint (layout->pages->len, >, 3);
  for (guint i = 0; i < layout->pages->len; i++)
    {
      GArray *page = g_ptr_array_index (layout->pages, i);

      for (guint j = 0; j < page->len; j++)
        {
          const HeddleSlidePiece *piece = &g_array_index (page, HeddleSlidePiece, j);
          const char *text = piece->text != NULL ? pango_layout_get_text (piece->text) : "";

          if (strstr (text, "word") == NULL && strstr (text, "Senior") == NULL)
            continue;
          g_assert_false (pango_layout_is_ellipsized (piece->text));
          for (const char *at = strstr (text, "word"); at != NULL; at = strstr (at + 1, "word"))
            g_assert_cmpuint (g_ascii_strtoull (at + 4, NULL, 10), ==, found++);
          noted |= g_str_has_prefix (text, "Senior") && g_str_has_suffix (text, "too");
        }
    }
  g_assert_cmpuint (found, ==, 60);
  g_assert_true (noted);
}

/* Relative luminance and contrast as WCAG 2 defines them. */
static double
get_luminance (const GdkRGBA *color)
{
  const float parts[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    sum += weights[i] * (parts[i] <= 0.04045f ? parts[i] / 12.92
                                              : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return sum;
}

static double
get_contrast (const GdkRGBA *a,
              const GdkRGBA *b)
{
  double x = get_luminance (a), y = get_luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

/* Later is further on, in the row it belongs to, and no text is in the way. */
static void
test_tracks (void)
{
  g_autoptr (PangoContext) context = make_context ();
  g_autoptr (HeddleSlide) slide = make_tracks ();
  g_autoptr (HeddleSlideLayout) layout
    = heddle_slide_layout_new (slide, context, 1280, 720, 100, FALSE);
  GArray *page = g_ptr_array_index (layout->pages, 0);
  float x = 0, y = 0;
  guint n = 0;

  for (guint i = 0; i < page->len; i++)
    {
      const HeddleSlidePiece *bar = &g_array_index (page, HeddleSlidePiece, i);

      if (bar->kind != HEDDLE_SLIDE_PIECE_BAR)
        continue;
      n++;
      g_assert_cmpfloat (bar->area.origin.x, >, x);
      g_assert_cmpfloat (bar->area.origin.y, >, y);
      x = bar->area.origin.x + bar->area.size.width;
      y = bar->area.origin.y + bar->area.size.height;
      for (guint j = 0; j < page->len; j++)
        {
          const HeddleSlidePiece *text = &g_array_index (page, HeddleSlidePiece, j);

          g_assert_false (text->text != NULL
                          && graphene_rect_intersection (&text->area, &bar->area, NULL));
        }
    }
  g_assert_cmpuint (n, ==, 3);
}

static void
test_contrast (void)
{
  for (int dark = 0; dark < 2; dark++)
    {
      const HeddleSlideColours *of = heddle_slide_colours_get (dark);

      for (guint i = 0; i < HEDDLE_SLIDE_ON_ACCENT; i++)
        {
          g_test_message ("tone %u, dark %d", i, dark);
          g_assert_cmpfloat (get_contrast (&of->tones[i], &of->ground), >=, 7);
          g_assert_cmpfloat (get_contrast (&of->tones[i], &of->card), >=, 7);
        }
      g_assert_cmpfloat (get_contrast (&of->tones[HEDDLE_SLIDE_ON_ACCENT],
                                       &of->tones[HEDDLE_SLIDE_ACCENT]), >=, 7);
      g_assert_cmpfloat (get_contrast (&of->on_deep, &of->deep), >=, 7);
      g_assert_cmpfloat (get_contrast (&of->tones[HEDDLE_SLIDE_PLAIN], &of->light), >=, 7);
    }
}

/* A screen reader gets all that the audience sees. */
static void
test_text (void)
{
  g_autoptr (HeddleSlide) slide = make_decision ();
  g_autofree char *text = heddle_slide_dup_text (slide);

  g_assert_cmpstr (text, ==,
                   "Decision to take: Do we move Fife’s fieldwork by a week?\n"
                   "Keep, 9 – 11 March\nNo pre-election limits\nLeads’ meeting in the holiday\n"
                   "Move a week, 16 – 18 March\nOne week more to prepare\n"
                   "Stirling’s Director is away\nDecides: Local Organisational Group, today\n"
                   "Item 4 of 7, Fife, 16 dates would move");
}

/* Each view is painted without a warning, on its ground. */
static void
test_paint (void)
{
  g_autoptr (PangoContext) context = make_context ();

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    for (int dark = 0; dark < 2; dark++)
      {
        const HeddleSlideColours *of = heddle_slide_colours_get (dark);
        g_autoptr (HeddleSlide) slide = views[v].make ();
        g_autoptr (HeddleSlideLayout) layout =
          heddle_slide_layout_new (slide, context, 1920, 1080, 100, FALSE);
        GtkSnapshot *snapshot = gtk_snapshot_new ();
        cairo_surface_t *surface;

        heddle_slide_paint (layout, 0, snapshot, context, dark);
        surface = render (snapshot, 1920, 1080, &of->tones[HEDDLE_SLIDE_ERROR]);
        g_assert_true (is_color (surface, 3, 3, &of->ground));
        cairo_surface_destroy (surface);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

  g_test_add_func ("/slide/legible", test_legible);
  g_test_add_func ("/slide/pages", test_pages);
  g_test_add_func ("/slide/long-rows", test_long_rows);
  g_test_add_func ("/slide/tracks", test_tracks);
  g_test_add_func ("/slide/contrast", test_contrast);
  g_test_add_func ("/slide/text", test_text);
  g_test_add_func ("/slide/paint", test_paint);

  return g_test_run ();
}
