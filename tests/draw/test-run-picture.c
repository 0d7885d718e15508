/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-run-picture.h"
#include "render.h"

#include <math.h>

#define TODAY (heddle_day_new (2027, 1, 18))

typedef struct
{
  char *dates[40];
  HeddleObserved rows[40];
  guint len;
  HeddleRunChart *chart;
  HeddleRunInput input;
  PangoContext *context;
} Fixture;

static const HeddleRunNote notes[] = {
  { 739632, "Test of change 4 begins", "breakfast start, 9 schools" },
  { 739700, "Counted anew", NULL },
  { 739730, "Another test of change begins here", "in the same weeks" },
};

/* Two years of months with a shift at their end, a late value and one to come. */
static void
set_up (Fixture       *self,
        gconstpointer  narrow)
{
  static const double values[] = {
    89.4, 88.9, 88.2, 87.6, 87.1, 87.9, 88.4, 88.0, 88.6, 88.4, 87.8, 88.7, 88.1,
    88.9, 87.4, 87.0, 88.0, 88.8, 89.1, 89.3, 89.0, 89.6, 90.1, 89.9, 90.4, 90.2, NAN, NAN, NAN,
  };
  HeddleRunSpec spec = { HEDDLE_SPLIT_OVERALL, HEDDLE_PACE_MONTH, FALSE, 0 };
  int month = 8, year = 2024;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      self->dates[i] = g_strdup_printf ("%04d-%02d", year, month);
      self->rows[i] = (HeddleObserved) { self->dates[i], NULL, { values[i], NAN, NAN, NAN },
                                         11648 };
      month = month == 6 ? 8 : month % 12 + 1;
      if (month == 1)
        year++;
    }
  self->len = G_N_ELEMENTS (values);
  self->chart = heddle_run_chart_new (self->rows, self->len, &spec, TODAY);
  self->input = (HeddleRunInput) {
    .chart = self->chart, .pace = HEDDLE_PACE_MONTH, .unit = " %", .target = 92,
    .target_on = "2028-06", .notes = notes, .n_notes = G_N_ELEMENTS (notes), .today = TODAY,
    .width = GPOINTER_TO_INT (narrow), .height = 458, .scale = 1,
  };
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

static void
tear_down (Fixture       *self,
           gconstpointer  narrow)
{
  for (guint i = 0; i < self->len; i++)
    g_free (self->dates[i]);
  heddle_run_chart_free (self->chart);
  g_object_unref (self->context);
}

static const HeddleRunText *
get_text (const HeddleRunPicture *self,
          guint                   index)
{
  return &g_array_index (self->texts, HeddleRunText, index);
}

static const HeddleRunText *
find_text (const HeddleRunPicture *self,
           const char             *text)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (g_str_equal (get_text (self, i)->text, text))
      return get_text (self, i);
  return NULL;
}

static void
check_apart (const HeddleRunPicture *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const graphene_rect_t *one = &get_text (self, i)->area;

      g_assert_cmpfloat (one->origin.x, >=, -0.5);
      g_assert_cmpfloat (one->origin.x + one->size.width, <=, self->width + 0.5);
      g_assert_cmpfloat (one->origin.y + one->size.height, <=, self->height + 0.5);
      for (guint j = i + 1; j < self->texts->len; j++)
        {
          graphene_rect_t area = get_text (self, j)->area;

          graphene_rect_inset (&area, 0.5f, 1.0f);
          if (graphene_rect_intersection (one, &area, NULL))
            g_error ("“%s” and “%s” overlap at %g × %g, scale %g", get_text (self, i)->text,
                     get_text (self, j)->text, self->width, self->height, self->scale);
        }
    }
}

/* All texts, those of one note after each other. */
static char *
dup_words (const HeddleRunPicture *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->texts->len; i++)
    g_string_append_printf (words, "%s ", get_text (self, i)->text);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Each note has all its words, whole, and its line: at it or under its number. */
static void
check_notes (const HeddleRunPicture *self,
             const HeddleRunInput   *input,
             PangoContext           *context)
{
  g_autofree char *words = dup_words (self);

  g_assert_cmpuint (self->flags->len, ==, input->n_notes);
  for (guint i = 0; i < input->n_notes; i++)
    {
      const HeddleRunFlag *flag = &g_array_index (self->flags, HeddleRunFlag, i);

      g_assert_nonnull (strstr (words, input->notes[i].title));
      if (input->notes[i].text != NULL)
        g_assert_nonnull (strstr (words, input->notes[i].text));
      g_assert_cmpfloat (flag->bubble.size.width, >, 0);
      g_assert_true ((flag->number > 0) == (self->legend > 0));
      g_assert_true ((flag->key.size.width > 0) == (self->legend > 0));
      for (guint j = 0; j < i; j++)
        g_assert_false (graphene_rect_intersection (
          &flag->bubble, &g_array_index (self->flags, HeddleRunFlag, j).bubble, NULL));
    }
  for (guint i = 0; i < self->texts->len; i++)
    {
      const HeddleRunText *text = get_text (self, i);
      g_autoptr (PangoLayout) layout = heddle_run_text_new (context, text->text, text->font);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      if (self->legend > 0 && text->area.origin.y >= self->height - self->legend)
        g_assert_cmpfloat ((float) width, <=, text->area.size.width + 1);
    }
}

/* As the window does: what the words at the foot take is added to the height. */
static HeddleRunPicture *
make_picture (Fixture *self,
              float    height)
{
  g_autoptr (HeddleRunPicture) first = NULL;

  self->input.height = height;
  first = heddle_run_picture_new (&self->input, self->context);
  self->input.height = height + first->legend;
  return heddle_run_picture_new (&self->input, self->context);
}

/* Where they have room, words stand at their lines; else numbers do, the earliest note's
 * first, and nothing of the plot is lost. */
static void
test_notes (Fixture       *self,
            gconstpointer  narrow)
{
  static const HeddleRunNote many[] = {
    { 739730, "Counted anew", NULL },
    { 739660, "Test of change 1 begins", "Breakfast before the bell" },
    { 739661, "Test of change 2 begins", "Breakfast before the bell" },
    { 739660, "A remark that goes on for so long that no line of this chart has room for it, "
              "whatever is left out at its sides to make some more of that", NULL },
    { 739900, "After the last value", "which does not matter" },
    { 700000, "Before the first value", NULL },
  };
  g_autoptr (HeddleRunPicture) beside = make_picture (self, 458);
  float plot;

  g_assert_cmpfloat (beside->legend, ==, 0);
  check_notes (beside, &self->input, self->context);
  self->input.notes = many;
  for (guint n = 0; n <= G_N_ELEMENTS (many); n++)
    for (float width = 560; width < 1700; width += 95)
      {
        g_autoptr (HeddleRunPicture) picture = NULL;

        self->input.width = width;
        self->input.n_notes = n;
        picture = make_picture (self, 300);
        check_notes (picture, &self->input, self->context);
        check_apart (picture);
        plot = picture->plot.size.height;
        g_assert_cmpfloat (plot, >, 140);
        g_assert_cmpfloat (picture->plot.origin.y + plot + picture->legend, <, picture->height);
        if (n < 4)
          continue;
        g_assert_cmpfloat (picture->legend, >, 0);
        g_assert_cmpuint (g_array_index (picture->flags, HeddleRunFlag, 1).number, ==,
                          n == 6 ? 2 : 1);
        g_assert_cmpuint (g_array_index (picture->flags, HeddleRunFlag, 2).number, ==,
                          n == 6 ? 4 : 3);
      }
}

/* Numbers keep apart even where all are of one day. */
static void
test_crowd (Fixture       *self,
            gconstpointer  narrow)
{
  HeddleRunNote crowd[60];

  for (guint i = 0; i < G_N_ELEMENTS (crowd); i++)
    crowd[i] = (HeddleRunNote) { 739900, "Counted anew", NULL };
  self->input.notes = crowd;
  self->input.n_notes = G_N_ELEMENTS (crowd);
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (HeddleRunPicture) picture = NULL;

      self->input.rtl = rtl == 1;
      picture = make_picture (self, 300);
      check_notes (picture, &self->input, self->context);
      check_apart (picture);
      for (guint i = 0; i < picture->flags->len; i++)
        {
          const graphene_rect_t *bubble =
            &g_array_index (picture->flags, HeddleRunFlag, i).bubble;

          g_assert_cmpfloat (bubble->origin.x, >=, 0);
          g_assert_cmpfloat (bubble->origin.x + bubble->size.width, <=, picture->width);
        }
    }
}

/* No words run into each other, at any size, size of text and direction. */
static void
test_apart (Fixture       *self,
            gconstpointer  narrow)
{
  for (float width = 280; width < 1700; width += 71)
    for (float scale = 1; scale <= 2; scale += 0.5f)
      for (int rtl = 0; rtl < 2; rtl++)
        {
          g_autoptr (HeddleRunPicture) picture = NULL;

          if (width < 280 * scale)
            continue;
          self->input.width = width;
          self->input.scale = scale;
          self->input.rtl = rtl == 1;
          picture = make_picture (self, 320 * scale);
          check_apart (picture);
          check_notes (picture, &self->input, self->context);
        }
}

static void
test_places (Fixture       *self,
             gconstpointer  narrow)
{
  g_autoptr (HeddleRunPicture) picture = heddle_run_picture_new (&self->input, self->context);
  g_autoptr (HeddleRunPicture) mirrored = NULL;
  const HeddleRunDot *first, *last;
  float bottom = picture->plot.origin.y + picture->plot.size.height;

  /* 26 values, the late one and the next; not the one after. */
  g_assert_cmpuint (picture->dots->len, ==, 28);
  first = &g_array_index (picture->dots, HeddleRunDot, 0);
  last = &g_array_index (picture->dots, HeddleRunDot, 25);
  g_assert_cmpfloat (first->x, <, last->x);
  g_assert_cmpfloat (last->y, <, first->y);
  for (guint i = 0; i < picture->dots->len; i++)
    {
      const HeddleRunDot *dot = &g_array_index (picture->dots, HeddleRunDot, i);

      g_assert_cmpfloat (dot->y, >=, picture->plot.origin.y);
      g_assert_cmpfloat (dot->y, <=, bottom);
    }
  g_assert_cmpfloat (picture->target_y, <, picture->median_y);
  g_assert_cmpfloat (picture->frozen_x, <, last->x);
  g_assert_cmpuint (picture->sessions->len, ==, 3);
  g_assert_nonnull (find_text (picture, "2025/26"));
  g_assert_nonnull (find_text (picture, "Target 92.0"));
  g_assert_nonnull (find_text (picture, "90.2 %"));
  g_assert_nonnull (find_text (picture, "Median 88.3"));
  g_assert_nonnull (find_text (picture, "frozen, first 12"));
  g_assert_nonnull (find_text (picture, "Shift: 9 in a row above"));
  g_assert_nonnull (find_text (picture, "Test of change 4 begins"));
  g_assert_cmpuint (heddle_run_picture_find (picture, first->x + 2), ==, 0);
  g_assert_cmpuint (heddle_run_picture_find (picture, last->x - 2), ==, 25);

  self->input.rtl = TRUE;
  mirrored = heddle_run_picture_new (&self->input, self->context);
  g_assert_cmpfloat_with_epsilon (g_array_index (mirrored->dots, HeddleRunDot, 0).x,
                                  picture->width - first->x, 0.01);
}

/* Few values have the name of their month each, however far they are apart. */
static void
test_months (Fixture       *self,
             gconstpointer  narrow)
{
  static const char *const names[] = { "Aug", "Nov", "Feb" };
  HeddleRunSpec spec = { HEDDLE_SPLIT_OVERALL, HEDDLE_PACE_TERM, FALSE, 0 };
  const HeddleObserved rows[] = { self->rows[0], self->rows[3], self->rows[6] };
  g_autoptr (HeddleRunChart) chart = heddle_run_chart_new (rows, 3, &spec, TODAY);
  g_autoptr (HeddleRunPicture) picture = NULL;

  self->input.chart = chart;
  self->input.pace = HEDDLE_PACE_TERM;
  picture = heddle_run_picture_new (&self->input, self->context);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const HeddleRunText *name = find_text (picture, names[i]);
      float x = g_array_index (picture->dots, HeddleRunDot, i).x;

      g_assert_nonnull (name);
      g_assert_cmpfloat (name->area.origin.x, <=, x + 1);
      g_assert_cmpfloat (name->area.origin.x + name->area.size.width, >=, x - 1);
    }
  check_apart (picture);
}

/* Without any value there is still a place for what is due; without anything, none. */
static void
test_empty (Fixture       *self,
            gconstpointer  narrow)
{
  HeddleRunSpec spec = { HEDDLE_SPLIT_OVERALL, HEDDLE_PACE_YEAR, FALSE, 0 };
  g_autoptr (HeddleRunChart) nothing = heddle_run_chart_new (NULL, 0, &spec, TODAY);
  g_autoptr (HeddleRunChart) planned = heddle_run_chart_new (&self->rows[26], 1, &spec, TODAY);
  g_autoptr (HeddleRunChart) one = heddle_run_chart_new (self->rows, 1, &spec, TODAY);
  const HeddleRunChart *const charts[] = { nothing, planned, one };
  static const guint dots[] = { 0, 1, 1 };

  self->input.target = NAN;
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (HeddleRunPicture) picture = NULL;

      self->input.chart = charts[i];
      picture = heddle_run_picture_new (&self->input, self->context);
      g_assert_cmpuint (picture->dots->len, ==, dots[i]);
      check_apart (picture);
    }
}

/* A value off a shift is hollow, one in it filled, and a late one a red triangle. */
static void
test_paint (Fixture       *self,
            gconstpointer  narrow)
{
  for (int dark = 0; dark < 2; dark++)
    for (int contrast = 0; contrast < 2; contrast++)
      {
        const HeddlePalette *palette = heddle_palette_get (dark == 1, contrast == 1);
        g_autoptr (HeddleRunPicture) picture = NULL;
        GtkSnapshot *snapshot = gtk_snapshot_new ();
        cairo_surface_t *surface;
        const HeddleRunDot *dots;
        HeddleHue hue;

        self->input.n_notes = 1;
        picture = heddle_run_picture_new (&self->input, self->context);
        dots = (const HeddleRunDot *) (const void *) picture->dots->data;
        heddle_palette_get_hue (palette, "SEIC", &hue);
        heddle_run_picture_paint (picture, self->chart, snapshot, self->context, "SEIC", palette);
        surface = render (snapshot, (int) picture->width, (int) picture->height, &palette->view);
        g_assert_true (is_color (surface, (int) dots[3].x, (int) dots[3].y, &palette->view));
        g_assert_true (is_color (surface, (int) dots[24].x, (int) dots[24].y, &hue.ink));
        g_assert_true (is_color (surface, (int) dots[26].x - 3, (int) dots[26].y + 4,
                                 &palette->error));
        cairo_surface_destroy (surface);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

#define ADD(path, test) \
  g_test_add (path, Fixture, GINT_TO_POINTER (716), set_up, test, tear_down)
  ADD ("/run-picture/apart", test_apart);
  ADD ("/run-picture/notes", test_notes);
  ADD ("/run-picture/crowd", test_crowd);
  ADD ("/run-picture/R20/places", test_places);
  ADD ("/run-picture/months", test_months);
  ADD ("/run-picture/empty", test_empty);
  ADD ("/run-picture/paint", test_paint);
#undef ADD

  return g_test_run ();
}
