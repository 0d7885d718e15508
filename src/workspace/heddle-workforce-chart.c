/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-names.h"
#include "heddle-date-text.h"

#define MOST_PERIODS 40

/* --- Periods -------------------------------------------------------------- */

void
heddle_workforce_period_clear (HeddleWorkforcePeriod *self)
{
  g_free (self->short_label);
  g_free (self->label);
}

void
heddle_workforce_period_init (HeddleWorkforcePeriod *self,
                              HeddleDay              day)
{
  int year;
  int from;
  int to;
  int of_month;

  self->first = heddle_capacity_get_quarter (day, &self->last);
  heddle_day_get_ymd (self->last, &year, &to, &of_month);
  heddle_day_get_ymd (self->first, &year, &from, &of_month);
  /* Translators: a quarter: its first and its last month */
  self->short_label = g_strdup_printf (C_("quarter", "%s – %s"),
                                       heddle_date_names_get_month_short (from),
                                       heddle_date_names_get_month_short (to));
  /* Translators: a quarter: its first month, its last month, the year */
  self->label = g_strdup_printf (C_("quarter", "%s – %s %d"), heddle_date_names_get_month (from),
                                 heddle_date_names_get_month (to), year);
}

/* The first column and the first of each year say which year it is. */
static void
add_period (GArray    *periods,
            HeddleDay  day)
{
  HeddleWorkforcePeriod period = { 0 };
  int year;
  int month;
  int of_month;

  heddle_workforce_period_init (&period, day);
  heddle_day_get_ymd (period.first, &year, &month, &of_month);
  if (periods->len == 0 || month == 1)
    {
      g_autofree char *months = period.short_label;

      /* Translators: a quarter: "Jan – Mar", the year */
      period.short_label = g_strdup_printf (C_("quarter", "%s %d"), months, year);
    }
  g_array_append_val (periods, period);
}

static GArray *
make_periods (HeddleDay from,
              HeddleDay to)
{
  GArray *periods = g_array_new (FALSE, TRUE, sizeof (HeddleWorkforcePeriod));
  HeddleDay day = from;

  g_array_set_clear_func (periods, (GDestroyNotify) heddle_workforce_period_clear);
  do
    {
      add_period (periods, day);
      day = g_array_index (periods, HeddleWorkforcePeriod, periods->len - 1).last + 1;
    }
  while (to != HEDDLE_DAY_NONE ? day <= to && periods->len < MOST_PERIODS
                               : periods->len < HEDDLE_WORKFORCE_QUARTERS);

  return periods;
}

const HeddleWorkforcePeriod *
heddle_workforce_chart_get_period (HeddleWorkforceChart *self,
                                   guint                 period)
{
  g_return_val_if_fail (period < self->periods->len, NULL);

  return &g_array_index (self->periods, HeddleWorkforcePeriod, period);
}

/* --- Rows ----------------------------------------------------------------- */

static void
row_free (gpointer data)
{
  HeddleWorkforceRow *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->sort_key);
  g_free (self->cells);
  g_free (self);
}

static HeddleWorkforceRow *
row_new (HeddleWorkforceChart *self,
         guint                 number,
         const HeddleKind     *kind,
         const char           *id,
         const char           *title,
         const char           *subtitle)
{
  HeddleWorkforceRow *row = g_new0 (HeddleWorkforceRow, 1);

  row->number = number;
  row->kind = kind;
  row->id = g_strdup (id);
  row->title = g_strdup (title);
  row->subtitle = g_strdup (subtitle);
  row->cells = g_new0 (HeddleCapacityCell, self->periods->len);

  return row;
}

static void
measure_row (HeddleWorkforceChart *self,
             HeddleCapacity       *capacity,
             guint                 number,
             HeddleCapacityCell   *cells)
{
  for (guint i = 0; i < self->periods->len; i++)
    {
      const HeddleWorkforcePeriod *period = heddle_workforce_chart_get_period (self, i);

      heddle_capacity_measure (capacity, number, period->first, period->last, &cells[i]);
    }
}

static gboolean
has_any (HeddleWorkforceChart     *self,
         const HeddleCapacityCell *cells)
{
  for (guint i = 0; i < self->periods->len; i++)
    if (cells[i].time > 0 || cells[i].load > 0)
      return TRUE;

  return FALSE;
}

static void
add_people (HeddleWorkforceChart *self,
            HeddleWorkforce      *workforce,
            const gboolean       *scope)
{
  g_autofree HeddleCapacityCell *cells = g_new0 (HeddleCapacityCell, self->periods->len);

  for (guint i = 0; i < workforce->people->len; i++)
    {
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, i);
      HeddleWorkforceRow *row;

      if (!scope[i])
        continue;
      measure_row (self, workforce->by_person, i, cells);
      if (!has_any (self, cells))
        continue;
      row = row_new (self, i, &heddle_person_kind,
                     heddle_record_get_id (HEDDLE_RECORD (worker->record)), worker->post,
                     worker->home);
      memcpy (row->cells, cells, sizeof (HeddleCapacityCell) * self->periods->len);
      row->known = worker->timed;
      g_ptr_array_add (self->rows, row);
    }
}

static HeddleWorkforceRow *
ensure_organisation (HeddleWorkforceChart *self,
                     GHashTable           *rows,
                     HeddleWorker         *worker)
{
  const char *key = worker->home_id != NULL ? worker->home_id : "";
  HeddleWorkforceRow *row = g_hash_table_lookup (rows, key);

  if (row != NULL)
    return row;
  row = row_new (self, HEDDLE_NOBODY,
                 g_strcmp0 (worker->home_id, worker->authority) == 0 ? &heddle_authority_kind
                                                                      : &heddle_organisation_kind,
                 worker->home_id, worker->home_id != NULL ? worker->home : _("No organisation"),
                 "");
  row->known = TRUE;
  g_hash_table_insert (rows, (gpointer) key, row);
  g_ptr_array_add (self->rows, row);

  return row;
}

/* People are counted in the number of their home organisation's row for a while. */
static void
add_organisations (HeddleWorkforceChart *self,
                   HeddleWorkforce      *workforce,
                   const gboolean       *scope)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autofree HeddleCapacityCell *cells = g_new0 (HeddleCapacityCell, self->periods->len);

  for (guint i = 0; i < workforce->people->len; i++)
    {
      HeddleWorkforceRow *row;
      guint n;

      if (!scope[i])
        continue;
      measure_row (self, workforce->by_person, i, cells);
      if (!has_any (self, cells))
        continue;
      row = ensure_organisation (self, rows, heddle_workforce_get_worker (workforce, i));
      for (guint k = 0; k < self->periods->len; k++)
        heddle_capacity_cell_add (&row->cells[k], &cells[k]);
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, row)) + 1;
      g_hash_table_insert (counts, row, GUINT_TO_POINTER (n));
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleWorkforceRow *row = self->rows->pdata[i];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, row));

      g_free (row->subtitle);
      row->subtitle = g_strdup_printf (ngettext ("%u person", "%u people", n), n);
    }
}

/* Who answers for it and who delivers it both stand beside its name. */
static char *
dup_activity_subtitle (HeddleWorkforce *workforce,
                       HeddleWork      *work)
{
  guint lead = heddle_workforce_find_person (workforce, work->record->lead);
  g_autoptr (HeddleRecord) accountable = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, lead != HEDDLE_NOBODY
                           ? heddle_workforce_get_worker (workforce, lead)->name
                           : _("no lead"));
  if (work->record->accountable != NULL)
    accountable = heddle_store_get (workforce->store, &heddle_authority_kind,
                                    work->record->accountable, NULL);
  if (accountable != NULL)
    {
      g_autofree char *name = heddle_record_dup_title (accountable);

      /* Translators: an authority; stands behind who leads an activity */
      g_string_append_printf (text, _("; accountable: %s"), name);
    }

  return g_strdup (text->str);
}

static void
add_activities (HeddleWorkforceChart       *self,
                HeddleWorkforce            *workforce,
                const HeddleWorkforceScope *who)
{
  HeddleDay first = heddle_workforce_chart_get_period (self, 0)->first;
  HeddleDay last = heddle_workforce_chart_get_period (self, self->periods->len - 1)->last;

  for (guint i = 0; i < workforce->activities->len; i++)
    {
      HeddleWork *work = heddle_workforce_get_work (workforce, i);
      g_autofree char *subtitle = NULL;
      HeddleWorkforceRow *row;

      if ((who->collaborative != NULL
           && g_strcmp0 (work->collaborative, who->collaborative) != 0)
          || work->first > last || work->last < first
          || g_strcmp0 (work->record->status, "stopped") == 0)
        continue;
      subtitle = dup_activity_subtitle (workforce, work);
      row = row_new (self, i, &heddle_activity_kind,
                     heddle_record_get_id (HEDDLE_RECORD (work->record)), work->title, subtitle);
      measure_row (self, workforce->by_activity, i, row->cells);
      row->known = !isnan (work->record->fte_needed);
      row->unstaffed = TRUE;
      for (guint k = 0; k < self->periods->len; k++)
        row->unstaffed = row->unstaffed && row->cells[k].time <= 0;
      g_ptr_array_add (self->rows, row);
    }
}

static gint
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const HeddleWorkforceRow *first = *(HeddleWorkforceRow *const *) a;
  const HeddleWorkforceRow *second = *(HeddleWorkforceRow *const *) b;

  return strcmp (first->sort_key, second->sort_key);
}

/* By title, then by subtitle. To compare two texts as a reader would costs as much as a key
 * of one, and hundreds of rows are compared thousands of times. */
static void
sort_rows (HeddleWorkforceChart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleWorkforceRow *row = self->rows->pdata[i];
      g_autofree char *title = g_utf8_collate_key (row->title, -1);
      g_autofree char *subtitle = g_utf8_collate_key (row->subtitle, -1);

      row->sort_key = g_strconcat (title, "\1", subtitle, NULL);
    }
  g_ptr_array_sort (self->rows, compare_rows);
}

static void
add_up (HeddleWorkforceChart *self)
{
  self->sums = g_new0 (HeddleCapacityCell, self->periods->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleWorkforceRow *row = self->rows->pdata[i];
      gboolean over = FALSE;

      for (guint k = 0; k < self->periods->len; k++)
        {
          heddle_capacity_cell_add (&self->sums[k], &row->cells[k]);
          over = over || heddle_capacity_cell_is_over (&row->cells[k]);
        }
      self->over += over ? 1 : 0;
    }
}

guint
heddle_workforce_chart_count_over (HeddleWorkforceChart *self,
                                   guint                 period)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HeddleWorkforceRow *row = self->rows->pdata[i];

      n += heddle_capacity_cell_is_over (&row->cells[period]) ? 1 : 0;
    }

  return n;
}

/**
 * heddle_workforce_chart_new:
 * @workforce: everybody
 * @who: who of them is shown; its days do not count
 * @by: what a row is
 * @from: a day of the first period
 * @to: a day of the last period, or %HEDDLE_DAY_NONE for as many as a chart usually has
 * @today: what day it is
 *
 * A row has the whole time and all the work of its people, also for others: somebody is
 * overloaded by all of it together.
 *
 * Returns: (transfer full): the chart
 */
HeddleWorkforceChart *
heddle_workforce_chart_new (HeddleWorkforce            *workforce,
                            const HeddleWorkforceScope *who,
                            HeddleWorkforceBy           by,
                            HeddleDay                   from,
                            HeddleDay                   to,
                            HeddleDay                   today)
{
  HeddleWorkforceChart *self = g_new0 (HeddleWorkforceChart, 1);
  HeddleWorkforceScope within = *who;
  g_autofree gboolean *scope = NULL;

  self->by = by;
  self->periods = make_periods (from, to);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  within.first = heddle_workforce_chart_get_period (self, 0)->first;
  within.last = heddle_workforce_chart_get_period (self, self->periods->len - 1)->last;
  for (guint i = 0; i < self->periods->len; i++)
    {
      const HeddleWorkforcePeriod *period = heddle_workforce_chart_get_period (self, i);

      if (period->first <= today && today <= period->last)
        self->now = i;
    }
  scope = heddle_workforce_list_scope (workforce, &within);
  if (by == HEDDLE_WORKFORCE_PERSON)
    add_people (self, workforce, scope);
  else if (by == HEDDLE_WORKFORCE_ORGANISATION)
    add_organisations (self, workforce, scope);
  else
    add_activities (self, workforce, &within);
  if (by != HEDDLE_WORKFORCE_ACTIVITY)
    sort_rows (self);
  add_up (self);

  return self;
}

void
heddle_workforce_chart_free (HeddleWorkforceChart *self)
{
  g_array_unref (self->periods);
  g_ptr_array_unref (self->rows);
  g_free (self->sums);
  g_free (self);
}
