/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar on paper: months as pictures, and everything dated as a list. */

#include <glib/gi18n-lib.h>

#include "heddle-brief.h"
#include "heddle-date-names.h"
#include "heddle-figure-text.h"
#include "heddle-month-layout.h"
#include "heddle-privacy.h"

#define WIDTH HEDDLE_MM (264)
#define WEEK_COLUMN HEDDLE_MM (8)
#define HEAD 16.0
#define WEEK_HEIGHT HEDDLE_MM (28.8)
#define WEEK_LEAST HEDDLE_MM (24)
#define LANE HEDDLE_MM (4.5)
#define LANES 4

/* An entry of a month; nothing of it is a record. */
typedef struct
{
  char *code;
  char *text;
  gboolean fieldwork;
  gboolean span;
} Entry;

typedef struct
{
  HeddleDay day; /* any of the month */
  GPtrArray *entries;
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
month_free (gpointer data)
{
  Month *self = data;

  g_ptr_array_unref (self->entries);
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

static void
paint_entry (const Entry            *entry,
             const HeddleMonthPlace *place,
             cairo_t                *cr,
             double                  y)
{
  double x = get_column_x (place->column) + 2;
  double width = get_column_x (place->column + place->n_columns) - x - 2;
  double top = y + 15 + place->lane * LANE, at = x + 3;
  HeddleFigureText code = { entry->code, 9, TRUE };

  if (entry->span)
    {
      cairo_rectangle (cr, x, top + 0.4, width, LANE - 1);
      cairo_set_source_rgb (cr, entry->fieldwork ? 0.85 : 1, entry->fieldwork ? 0.85 : 1,
                            entry->fieldwork ? 0.85 : 1);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0.2, 0.2, 0.2);
      cairo_set_line_width (cr, 0.5);
      cairo_stroke (cr);
    }
  else
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_set_line_width (cr, 0.8);
      cairo_move_to (cr, x + 3, top + LANE / 2 - 3);
      cairo_rel_line_to (cr, 3, 3);
      cairo_rel_line_to (cr, -3, 3);
      cairo_rel_line_to (cr, -3, -3);
      cairo_close_path (cr);
      cairo_stroke (cr);
      at += 7;
    }
  if (entry->code != NULL && *entry->code != '\0')
    {
      paint_label (cr, entry->code, TRUE, 0, at, top + 0.7, width);
      at += heddle_figure_text_get_width (&code, cr) + 3;
    }
  paint_label (cr, entry->text, entry->fieldwork, 0, at, top + 0.7, MAX (x + width - at, 9));
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
                                  month->items->len, LANES);
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

        paint_label (cr, more, FALSE, 0.2, get_column_x (i) + 5, y + 15 + (LANES - 1) * LANE + 0.7,
                     80);
      }
}

static double
get_week_height (guint weeks)
{
  return weeks > 5 ? WEEK_LEAST : WEEK_HEIGHT;
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
}

/* Where its range begins and ends: this month, if nobody says. */
static void
get_range (const HeddleBrief *brief,
           HeddleDay         *from,
           HeddleDay         *to)
{
  int y, m, d;

  heddle_day_get_ymd (brief->from != HEDDLE_DAY_NONE ? brief->from : brief->today, &y, &m, &d);
  *from = brief->from != HEDDLE_DAY_NONE ? brief->from : heddle_day_new (y, m, 1);
  *to = brief->to != HEDDLE_DAY_NONE ? brief->to
                                     : heddle_day_add_months (heddle_day_new (y, m, 1), 1) - 1;
  /* two years fill any pack */
  *to = MIN (*to, heddle_day_add_months (*from, 24));
}

static GPtrArray *
list_entries (const HeddleBrief *brief,
              HeddleDay          from,
              HeddleDay          to)
{
  HeddleDeadlineFilter filter = { .collaborative = brief->collaborative };
  GPtrArray *all = heddle_deadlines_range (brief->store, &filter, from, to);

  for (guint i = all->len; i > 0; i--)
    if (!brief->with_private
        && heddle_privacy_hides_deadline (brief->store, g_ptr_array_index (all, i - 1)))
      g_ptr_array_remove_index (all, i - 1);

  return all;
}

/* What it is of, unless that is private. */
static const char *
get_subject (const HeddleBrief    *brief,
             const HeddleDeadline *deadline)
{
  g_autofree char *authority = heddle_brief_dup_name (brief, &heddle_authority_kind,
                                                      deadline->authority);
  g_autofree char *collaborative = heddle_brief_dup_name (brief, &heddle_collaborative_kind,
                                                          deadline->collaborative);

  if (deadline->subject == NULL)
    return _("National");
  if ((deadline->authority != NULL && authority == NULL)
      || (deadline->collaborative != NULL && collaborative == NULL))
    return "";

  return deadline->subject;
}

static char *
dup_code (const HeddleBrief    *brief,
          const HeddleDeadline *deadline)
{
  g_autoptr (HeddleRecord) record = NULL;

  if (deadline->authority != NULL)
    {
      record = heddle_store_get (brief->store, &heddle_authority_kind, deadline->authority, NULL);
      if (record != NULL && !heddle_brief_hides (brief, record))
        return g_strdup (HEDDLE_AUTHORITY (record)->code3);
    }
  else if (deadline->collaborative != NULL)
    {
      record = heddle_store_get (brief->store, &heddle_collaborative_kind,
                                 deadline->collaborative, NULL);
      if (record != NULL && !heddle_brief_hides (brief, record))
        return g_strdup (HEDDLE_COLLABORATIVE (record)->code);
    }

  return NULL;
}

static void
add_month (const HeddleBrief *brief,
           HeddleDay          first,
           HeddleNode        *body)
{
  Month *month = g_new0 (Month, 1);
  HeddleDay monday;
  guint weeks = heddle_month_get_weeks (first, &monday);
  g_autoptr (GPtrArray) deadlines = list_entries (brief, monday,
                                                  monday + (HeddleDay) weeks * HEDDLE_WEEK - 1);
  g_autoptr (GString) alt = g_string_new (NULL);
  double height = HEAD + get_week_height (weeks) * weeks + 1;

  month->day = first;
  month->entries = g_ptr_array_new_with_free_func (entry_free);
  month->items = g_array_new (FALSE, FALSE, sizeof (HeddleMonthItem));
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      Entry *entry = g_new0 (Entry, 1);
      HeddleMonthItem item = { deadline->first, deadline->last };
      g_autofree char *day = heddle_brief_dup_span (deadline->first, deadline->last);

      entry->code = dup_code (brief, deadline);
      entry->fieldwork = g_strcmp0 (deadline->mark, "fieldwork") == 0;
      entry->span = deadline->first != HEDDLE_DAY_NONE && deadline->first != deadline->last;
      entry->text = g_strdup (!entry->span && deadline->short_word != NULL
                                      && *deadline->short_word != '\0'
                                  ? deadline->short_word
                                  : deadline->what);
      g_ptr_array_add (month->entries, entry);
      g_array_append_val (month->items, item);
      g_string_append_printf (alt, "%s: %s%s%s. ", day, entry->code != NULL ? entry->code : "",
                              entry->code != NULL ? " " : "", deadline->what);
    }

  heddle_node_add_figure (body, heddle_figure_new (WIDTH, height, alt->str, paint_month, month,
                                                   month_free));
}

static char *
dup_scope (const HeddleBrief *brief)
{
  g_autofree char *name = heddle_brief_dup_name (brief, &heddle_collaborative_kind,
                                                 brief->collaborative);

  return name != NULL ? g_steal_pointer (&name) : g_strdup (_("All collaboratives; all kinds"));
}

HeddleDocument *
heddle_document_build_month (const HeddleDocumentRequest *request,
                             GError                     **error)
{
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin (request, _("Calendar"), _("Calendar"), _("Month"), NULL);
  g_autofree char *scope = dup_scope (request);
  HeddleDay from, to;
  int year, month, day;

  document->landscape = TRUE;
  get_range (request, &from, &to);
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
      add_month (request, first, document->body);
    }

  return g_steal_pointer (&document);
}

/* Everything dated, in the order in which it comes. */
HeddleDocument *
heddle_document_build_agenda (const HeddleDocumentRequest *request,
                              GError                     **error)
{
  const HeddleColumn columns[] = {
    { _("When"), 44 }, { _("What"), -1.6 }, { _("Where"), -0.9 }, { _("Who"), -1.1 },
    { _("Done"), 20 },
  };
  g_autoptr (HeddleDocument) document
      = heddle_brief_begin (request, _("What is due"), _("Calendar"), _("Agenda"), NULL);
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *scope = dup_scope (request), *span = NULL, *subtitle = NULL;
  HeddleNode *table = NULL;
  HeddleDay from, to;
  int month = 0, year, m, d;

  get_range (request, &from, &to);
  span = heddle_brief_dup_span (from, to);
  subtitle = g_strdup_printf ("%s; %s", span, scope);
  heddle_brief_add_title (document, subtitle);
  deadlines = list_entries (request, from, to);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *when = heddle_brief_dup_span (deadline->first, deadline->last);
      gboolean named = request->with_private
                       || !heddle_privacy_hides_owner (request->store, deadline);

      if (table == NULL)
        table = heddle_node_add_table (document->body, columns, G_N_ELEMENTS (columns), NULL);
      heddle_day_get_ymd (MAX (deadline->last, from), &year, &m, &d);
      if (m != month)
        {
          g_autofree char *head = g_strdup_printf ("%s %d", heddle_date_names_get_month (m), year);

          month = m;
          heddle_table_add_group (table, head);
        }
      heddle_brief_add_row (table, HEDDLE_ROW_PLAIN, when, deadline->what,
                            get_subject (request, deadline),
                            named && deadline->whom != NULL ? deadline->whom : "",
                            deadline->done_on != HEDDLE_DAY_NONE ? _("done") : "", NULL);
    }
  if (table == NULL)
    heddle_brief_add_nothing (document->body, _("Nothing is due in this time."));
  else
    table->dense = TRUE;

  return g_steal_pointer (&document);
}
