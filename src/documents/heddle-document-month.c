/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar on paper, a page for each month. */

#include <glib/gi18n-lib.h>

#include "heddle-calendar-parts.h"
#include "heddle-date-names.h"
#include "heddle-edtf.h"
#include "heddle-figure-text.h"
#include "heddle-month-layout.h"

#define WIDTH HEDDLE_MM (264)
#define WEEK_COLUMN HEDDLE_MM (8)
#define HEAD 16.0
#define KEY 18.0
/** DAY: What a day's number takes of a week's height. */
#define DAY 15.0
#define WEEK_HEIGHT HEDDLE_MM (27.6)
#define WEEK_LEAST HEDDLE_MM (23.4)
#define LANE HEDDLE_MM (4.4)

/* An entry of a month; nothing of it is a record. */
typedef struct
{
  char *code;
  char *text;
  const char *mark;
  gboolean done;
  gboolean span;
} Entry;

/* Why a day is hatched, or what is said at it. */
typedef struct
{
  char *text;
  HeddleDay first;
  HeddleDay last;
  gboolean closed;
} Closure;

typedef struct
{
  HeddleDay day; /* any of the month */
  GPtrArray *entries;
  GPtrArray *closures;
  gboolean assumed; /* one of the closures is */
  GArray *items; /* (element-type HeddleMonthItem): as entries */
} Month;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->code);
  g_free (self->text);
  g_free (self);
}

static void
closure_free (gpointer data)
{
  Closure *self = data;

  g_free (self->text);
  g_free (self);
}

static void
month_free (gpointer data)
{
  Month *self = data;

  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->closures);
  g_array_unref (self->items);
  g_free (self);
}

static double
get_column_x (guint column)
{
  return WEEK_COLUMN + (WIDTH - WEEK_COLUMN) * column / HEDDLE_WEEK;
}

static void
paint_label (cairo_t    *cr,
             const char *text,
             gboolean    bold,
             double      shade,
             double      x,
             double      y,
             double      width)
{
  HeddleFigureText label = { text, 9, bold, width, 1, HEDDLE_ALIGN_START, shade };

  heddle_figure_text_paint (&label, cr, x, y);
}

static guint
count_lanes (double height)
{
  return (guint) ((height - DAY) / LANE);
}

static void
paint_entry (const Entry            *entry,
             const HeddleMonthPlace *place,
             cairo_t                *cr,
             double                  y)
{
  double x = get_column_x (place->column) + 2;
  double width = get_column_x (place->column + place->n_columns) - x - 2;
  double top = y + DAY + place->lane * LANE, at = x + 13;
  gboolean fieldwork = g_str_equal (entry->mark, "fieldwork");
  HeddleFigureText code = { entry->code, 9, TRUE };

  if (entry->span)
    {
      cairo_rectangle (cr, x, top + 0.4, width, LANE - 1);
      cairo_set_source_rgb (cr, fieldwork ? 0.85 : 1, fieldwork ? 0.85 : 1, fieldwork ? 0.85 : 1);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0.2, 0.2, 0.2);
      cairo_set_line_width (cr, 0.5);
      cairo_stroke (cr);
    }
  heddle_calendar_mark_paint (entry->mark, entry->done, cr, x + 6.5, top + LANE / 2);
  if (entry->code != NULL && *entry->code != '\0')
    {
      paint_label (cr, entry->code, TRUE, 0, at, top + 0.7, width);
      at += heddle_figure_text_get_width (&code, cr) + 3;
    }
  paint_label (cr, entry->text, fieldwork, 0, at, top + 0.7, MAX (x + width - at, 9));
}

/* Why the day is hatched, at its right, beside its number. */
static void
paint_closures (const Month *month,
                cairo_t     *cr,
                HeddleDay    day,
                guint        column,
                double       y,
                double       height)
{
  double x = get_column_x (column), width = get_column_x (column + 1) - x;
  const char *said = NULL;

  for (guint i = 0; i < month->closures->len; i++)
    {
      const Closure *closure = g_ptr_array_index (month->closures, i);

      if (day < closure->first || day > closure->last)
        continue;
      if (closure->closed)
        heddle_calendar_hatch_paint (cr, x, y, width, height);
      /* what lasts is said where it begins */
      if (closure->closed || day == closure->first)
        said = closure->text;
    }
  if (said != NULL)
    {
      HeddleFigureText label = { said, 9, FALSE, width - 24, 1, HEDDLE_ALIGN_END, 0 };
      double wide = MIN (heddle_figure_text_get_width (&label, cr), width - 24);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_rectangle (cr, x + width - wide - 4, y + 1, wide + 3, 12);
      cairo_fill (cr);
      heddle_figure_text_paint (&label, cr, x + 21, y + 2);
    }
}

static void
paint_day (const Month *month,
           cairo_t     *cr,
           HeddleDay    day,
           guint        column,
           double       y,
           double       height)
{
  int year, m, d, shown;
  gboolean other;
  g_autofree char *number = NULL;

  heddle_day_get_ymd (month->day, &year, &shown, &d);
  heddle_day_get_ymd (day, &year, &m, &d);
  other = m != shown;
  if (heddle_day_is_weekend (day))
    {
      cairo_set_source_rgb (cr, 0.945, 0.945, 0.945);
      cairo_rectangle (cr, get_column_x (column), y,
                       get_column_x (column + 1) - get_column_x (column), height);
      cairo_fill (cr);
    }
  paint_closures (month, cr, day, column, y, height);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_rectangle (cr, get_column_x (column), y, 0.4, height);
  cairo_fill (cr);
  number = d == 1 ? g_strdup_printf ("%d %s", d, heddle_date_names_get_month_short (m))
                  : g_strdup_printf ("%d", d);
  paint_label (cr, number, !other, other ? 0.267 : 0, get_column_x (column) + 4, y + 2, 60);
}

static void
paint_week (const Month *month,
            cairo_t     *cr,
            HeddleDay    monday,
            double       y,
            double       height)
{
  g_autoptr (HeddleMonthWeek) week
      = heddle_month_layout_week (monday, (const HeddleMonthItem *) (gpointer) month->items->data,
                                  month->items->len, count_lanes (height));
  g_autofree char *number = g_strdup_printf ("%d", heddle_day_get_iso_week (monday, NULL));

  for (guint i = 0; i < HEDDLE_WEEK; i++)
    paint_day (month, cr, monday + (HeddleDay) i, i, y, height);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, WEEK_COLUMN, y, WIDTH - WEEK_COLUMN, 0.5);
  cairo_fill (cr);
  paint_label (cr, number, FALSE, 0.267, 0, y + 2, WEEK_COLUMN);
  for (guint i = 0; i < week->places->len; i++)
    {
      const HeddleMonthPlace *place = &g_array_index (week->places, HeddleMonthPlace, i);

      paint_entry (g_ptr_array_index (month->entries, place->item), place, cr, y);
    }
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    if (week->more[i] > 0)
      {
        g_autofree char *more = g_strdup_printf (_("%u more"), week->more[i]);

        paint_label (cr, more, FALSE, 0.2, get_column_x (i) + 5,
                     y + DAY + (count_lanes (height) - 1) * LANE + 0.7, 80);
      }
}

static double
get_week_height (guint weeks)
{
  return weeks > 5 ? WEEK_LEAST : WEEK_HEIGHT;
}

/* What the marks mean, below the last week. */
static void
paint_key (const Month *month,
           cairo_t     *cr,
           double       y)
{
  double x = 0;
  const char *word, *label;

  for (guint i = 0; (word = heddle_calendar_mark_get (i, &label)) != NULL; i++)
    {
      HeddleFigureText text = { label, 9, FALSE, 200, 1 };

      heddle_calendar_mark_paint (word, FALSE, cr, x + 5, y + 6);
      heddle_figure_text_paint (&text, cr, x + 12, y);
      x += heddle_figure_text_get_width (&text, cr) + 26;
    }
  heddle_calendar_mark_paint ("no-later-than", TRUE, cr, x + 5, y + 6);
  paint_label (cr, _("done"), FALSE, 0, x + 12, y, 60);
  x += 46;
  heddle_calendar_hatch_paint (cr, x, y + 1, 14, 10);
  paint_label (cr, _("closed"), FALSE, 0, x + 18, y, 60);
  if (month->assumed)
    paint_label (cr, _("* assumed"), FALSE, 0.2, x + 62, y, 80);
}

static void
paint_month (cairo_t  *cr,
             double    width,
             double    height,
             gpointer  data)
{
  const Month *month = data;
  HeddleDay monday;
  guint weeks = heddle_month_get_weeks (month->day, &monday);
  double each = get_week_height (weeks);

  cairo_scale (cr, width / WIDTH, width / WIDTH);
  for (guint i = 0; i < HEDDLE_WEEK; i++)
    paint_label (cr, heddle_date_names_get_weekday ((int) i + 1), TRUE, 0, get_column_x (i) + 4, 0,
                 100);
  for (guint i = 0; i < weeks; i++)
    paint_week (month, cr, monday + (HeddleDay) (i * HEDDLE_WEEK), HEAD + i * each, each);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, WEEK_COLUMN, HEAD + weeks * each, WIDTH - WEEK_COLUMN, 0.5);
  cairo_fill (cr);
  paint_key (month, cr, HEAD + weeks * each + 5);
}

/* The code of whose it is, kept in @codes with its name; unless that is private. */
static char *
dup_code (const HeddleBrief    *brief,
          const HeddleDeadline *deadline,
          GHashTable           *codes)
{
  const char *id = deadline->authority != NULL ? deadline->authority : deadline->collaborative;
  const HeddleKind *kind = deadline->authority != NULL ? &heddle_authority_kind
                                                       : &heddle_collaborative_kind;
  g_autoptr (HeddleRecord) record = NULL;
  const char *code;

  if (id != NULL)
    record = heddle_store_get (brief->store, kind, id, NULL);
  if (record == NULL || heddle_brief_hides (brief, record))
    return NULL;

  code = deadline->authority != NULL ? HEDDLE_AUTHORITY (record)->code3
                                     : HEDDLE_COLLABORATIVE (record)->code;
  if (code != NULL && *code != '\0')
    g_hash_table_insert (codes, g_strdup (code), heddle_record_dup_title (record));
  return g_strdup (code);
}

/* Those of everybody: what one authority alone keeps would hatch a day that the others
 * work on. */
static void
load_closures (const HeddleBrief *brief,
               Month             *month,
               HeddleDay          first,
               HeddleDay          last,
               GString           *alt)
{
  g_autoptr (GPtrArray) closures = heddle_brief_list (brief, &heddle_closure_kind, NULL, NULL);

  month->closures = g_ptr_array_new_with_free_func (closure_free);
  for (guint i = 0; i < closures->len; i++)
    {
      HeddleClosure *record = g_ptr_array_index (closures, i);
      HeddleDay starts = heddle_edtf_get_first (record->starts);
      HeddleDay ends = record->ends != NULL && *record->ends != '\0'
                           ? heddle_edtf_get_last (record->ends)
                           : heddle_edtf_get_last (record->starts);
      g_autofree char *span = NULL;
      Closure *closure;

      if ((record->authority != NULL && *record->authority != '\0') || starts == HEDDLE_DAY_NONE
          || ends < first || starts > last)
        continue;
      closure = g_new0 (Closure, 1);
      closure->first = starts;
      closure->last = ends;
      closure->closed = g_strcmp0 (record->sort, "bank-holiday") == 0;
      closure->text = g_strconcat (record->title, record->assumed ? "*" : "", NULL);
      month->assumed |= record->assumed;
      g_ptr_array_add (month->closures, closure);
      span = heddle_brief_dup_span (starts, ends);
      g_string_append_printf (alt, "%s: %s. ", span, closure->text);
    }
}

static Entry *
make_entry (const HeddleBrief    *brief,
            const HeddleDeadline *deadline,
            GHashTable           *codes)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->code = dup_code (brief, deadline, codes);
  entry->mark = heddle_calendar_mark_find (deadline->mark);
  entry->done = deadline->done_on != HEDDLE_DAY_NONE;
  entry->span = deadline->first != HEDDLE_DAY_NONE && deadline->first != deadline->last;
  entry->text = g_strdup (!entry->span && deadline->short_word != NULL
                                  && *deadline->short_word != '\0'
                              ? deadline->short_word
                              : deadline->what);
  return entry;
}

/* What found no line in its week is listed on the next page. */
static void
note_left_over (Month      *month,
                HeddleDay   monday,
                guint       weeks,
                GHashTable *left)
{
  for (guint i = 0; i < weeks; i++)
    {
      HeddleDay day = monday + (HeddleDay) (i * HEDDLE_WEEK);
      g_autoptr (HeddleMonthWeek) week = heddle_month_layout_week (
        day, (const HeddleMonthItem *) (gpointer) month->items->data, month->items->len,
        count_lanes (get_week_height (weeks)));
      g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);

      for (guint j = 0; j < week->places->len; j++)
        g_hash_table_add (placed, GUINT_TO_POINTER (
          g_array_index (week->places, HeddleMonthPlace, j).item));
      for (guint j = 0; j < month->items->len; j++)
        {
          const HeddleMonthItem *item = &g_array_index (month->items, HeddleMonthItem, j);
          HeddleDay first = item->first != HEDDLE_DAY_NONE ? item->first : item->last;

          if (first < day + HEDDLE_WEEK && item->last >= day
              && !g_hash_table_contains (placed, GUINT_TO_POINTER (j)))
            g_hash_table_add (left, GUINT_TO_POINTER (j));
        }
    }
}

static void
add_left_over (const HeddleBrief *brief,
               Month             *month,
               GPtrArray         *deadlines,
               HeddleNode        *body)
{
  const HeddleColumn columns[] = { { _("When"), 60 }, { _("Code"), 24 }, { _("What"), -1 } };
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  HeddleDay monday;
  guint weeks = heddle_month_get_weeks (month->day, &monday);
  HeddleNode *table;

  note_left_over (month, monday, weeks, left);
  if (g_hash_table_size (left) == 0)
    return;

  heddle_node_add_page_break (body);
  heddle_node_add_heading (body, 2, _("What found no room in its week"));
  table = heddle_node_add_table (body, columns, G_N_ELEMENTS (columns), NULL);
  table->dense = TRUE;
  for (guint i = 0; i < deadlines->len; i++)
    if (g_hash_table_contains (left, GUINT_TO_POINTER (i)))
      {
        const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
        const Entry *entry = g_ptr_array_index (month->entries, i);
        g_autofree char *when = heddle_brief_dup_span (deadline->first, deadline->last);

        heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, when,
                              entry->code != NULL ? entry->code : "", deadline->what, NULL);
      }
}

static void
add_month (const HeddleBrief *brief,
           HeddleDay          first,
           GHashTable        *codes,
           HeddleNode        *body)
{
  Month *month = g_new0 (Month, 1);
  HeddleDay monday;
  guint weeks = heddle_month_get_weeks (first, &monday);
  HeddleDay last = monday + (HeddleDay) weeks * HEDDLE_WEEK - 1;
  g_autoptr (GPtrArray) deadlines = heddle_calendar_parts_list_entries (brief, monday, last);
  g_autoptr (GString) alt = g_string_new (NULL);
  double height = HEAD + get_week_height (weeks) * weeks + KEY;

  month->day = first;
  month->entries = g_ptr_array_new_with_free_func (entry_free);
  month->items = g_array_new (FALSE, FALSE, sizeof (HeddleMonthItem));
  load_closures (brief, month, monday, last, alt);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      Entry *entry = make_entry (brief, deadline, codes);
      HeddleMonthItem item = { deadline->first, deadline->last };
      g_autofree char *day = heddle_brief_dup_span (deadline->first, deadline->last);

      g_ptr_array_add (month->entries, entry);
      g_array_append_val (month->items, item);
      g_string_append_printf (alt, "%s: %s%s%s. ", day, entry->code != NULL ? entry->code : "",
                              entry->code != NULL ? " " : "", deadline->what);
    }

  heddle_node_add_figure (body, heddle_figure_new (WIDTH, height, alt->str, paint_month, month,
                                                   month_free));
  add_left_over (brief, month, deadlines, body);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* What the codes stand for: (element-type utf8 utf8). */
static void
add_codes (GHashTable *codes,
           HeddleNode *body)
{
  guint n;
  g_autofree char **keys = (char **) g_hash_table_get_keys_as_array (codes, &n);
  g_autoptr (HeddlePhrase) phrase = heddle_phrase_new ("");

  if (n == 0)
    return;

  g_sort_array (keys, n, sizeof (char *), compare_texts, NULL);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, "; ");
      heddle_phrase_add (phrase, HEDDLE_INK_BOLD, keys[i]);
      heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, "\302\240");
      heddle_phrase_add (phrase, HEDDLE_INK_PLAIN, g_hash_table_lookup (codes, keys[i]));
    }
  heddle_node_add_heading (body, 2, _("Codes"));
  heddle_node_add_phrase (body, HEDDLE_TEXT_BODY, g_steal_pointer (&phrase));
}

HeddleDocument *
heddle_document_build_month (const HeddleDocumentRequest *request,
                             GError                     **error)
{
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin (request, _("Calendar"), _("Calendar"), _("Month"), NULL);
  g_autofree char *scope = heddle_calendar_parts_dup_scope (request);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  HeddleDay from, to;
  int year, month, day;

  document->landscape = TRUE;
  heddle_calendar_parts_get_range (request, &from, &to);
  heddle_day_get_ymd (from, &year, &month, &day);
  for (HeddleDay first = heddle_day_new (year, month, 1); first <= to;
       first = heddle_day_add_months (first, 1))
    {
      g_autofree char *title = NULL;

      heddle_day_get_ymd (first, &year, &month, &day);
      title = g_strdup_printf ("%s %d", heddle_date_names_get_month (month), year);
      if (document->body->children != NULL)
        heddle_node_add_page_break (document->body);
      heddle_node_add_heading (document->body, 0, title)->together = TRUE;
      heddle_node_add_text (document->body, HEDDLE_TEXT_SMALL, scope)->together = TRUE;
      add_month (request, first, codes, document->body);
    }
  add_codes (codes, document->body);

  return g_steal_pointer (&document);
}

