/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a capacity chart says, in words. */

#include "heddle-workforce-chart.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-names.h"
#include "heddle-date-text.h"

/* Of a whole quarter, which is named: what is too much in March is not so in January. */
static char *
dup_over_now (HeddleWorkforceChart *self)
{
  const HeddleCapacityCell *now = &self->sums[self->now];
  const char *when = heddle_workforce_chart_get_period (self, self->now)->short_label;
  g_autofree char *fte = heddle_workforce_dup_fte (now->peak);

  if (!heddle_capacity_cell_is_over (now))
    /* Translators: a quarter, "Jan – Mar 2027" */
    return g_strdup_printf (self->by == HEDDLE_WORKFORCE_ACTIVITY ? _("nothing short in %s")
                                                                  : _("nobody over in %s"), when);
  if (self->by == HEDDLE_WORKFORCE_ACTIVITY)
    /* Translators: FTE, a quarter */
    return g_strdup_printf (_("short by up to %s FTE in %s"), fte, when);

  /* Translators: FTE, a quarter */
  return g_strdup_printf (_("over by up to %s FTE in %s"), fte, when);
}

static const char *
get_headline (HeddleWorkforceChart *self)
{
  switch (self->by)
    {
    case HEDDLE_WORKFORCE_PERSON:
      /* Translators: a number, then "over by up to 0.3 FTE in Jan – Mar 2027" */
      return ngettext ("%u person has more work than time, %s",
                       "%u people have more work than time, %s", self->over);
    case HEDDLE_WORKFORCE_ORGANISATION:
      return ngettext ("%u organisation has people with more work than time, %s",
                       "%u organisations have people with more work than time, %s", self->over);
    case HEDDLE_WORKFORCE_ACTIVITY:
    default:
      return ngettext ("%u activity has less time than it needs, %s",
                       "%u activities have less time than they need, %s", self->over);
    }
}

static guint
count_unstaffed (HeddleWorkforceChart *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += ((HeddleWorkforceRow *) self->rows->pdata[i])->unstaffed ? 1 : 0;

  return n;
}

char *
heddle_workforce_chart_dup_headline (HeddleWorkforceChart *self)
{
  g_autofree char *now = NULL;
  guint nobody = count_unstaffed (self);

  if (self->rows->len == 0)
    return g_strdup (_("No work in these quarters"));
  if (self->over == 0 && nobody > 0)
    return g_strdup_printf (ngettext ("%u activity has nobody", "%u activities have nobody",
                                      nobody), nobody);
  if (self->over == 0)
    return g_strdup (self->by == HEDDLE_WORKFORCE_ACTIVITY
                       ? _("Every activity has the time that it needs")
                       : _("Nobody has more work than time"));
  now = dup_over_now (self);

  return g_strdup_printf (get_headline (self), self->over, now);
}

/* "from April": time that begins only after the period. */
static char *
dup_coming (HeddleWorkforce             *workforce,
            const HeddleWorkforceRow    *row,
            const HeddleWorkforcePeriod *period)
{
  HeddleDay day = heddle_capacity_find_time (workforce->by_person, row->number, period->last + 1);
  int year;
  int month;
  int of_month;

  if (day == HEDDLE_DAY_NONE)
    return g_strdup (_("no time"));
  heddle_day_get_ymd (day, &year, &month, &of_month);
  if (day > period->last + 366)
    /* Translators: a year from which on somebody has time */
    return g_strdup_printf (_("from %d"), year);

  /* Translators: a month from which on somebody has time */
  return g_strdup_printf (_("from %s"), heddle_date_names_get_month (month));
}

/* Where there is too much, an average hides it: the worst days are what counts. Those of
 * an organisation are of one of its people alone. */
static gboolean
shows_worst (HeddleWorkforceBy         by,
             const HeddleCapacityCell *cell)
{
  return by != HEDDLE_WORKFORCE_ORGANISATION && heddle_capacity_cell_is_over (cell);
}

char *
heddle_workforce_chart_dup_cell (HeddleWorkforce          *workforce,
                                 HeddleWorkforceChart     *self,
                                 const HeddleWorkforceRow *row,
                                 guint                     period)
{
  const HeddleCapacityCell *cell = &row->cells[period];
  gboolean worst = shows_worst (self->by, cell);
  g_autofree char *load = heddle_workforce_dup_fte (worst ? cell->peak_load : cell->load);
  g_autofree char *time = heddle_workforce_dup_fte (worst ? cell->peak_time : cell->time);

  if (self->by == HEDDLE_WORKFORCE_PERSON && !row->known)
    /* Translators: FTE of work of somebody of whose time nothing is on record */
    return g_strdup_printf (_("%s of ?"), load);
  if (self->by == HEDDLE_WORKFORCE_ACTIVITY && cell->time <= 0 && cell->load <= 0)
    /* Translators: an activity needs nobody in this quarter, for it does not run */
    return g_strdup (row->known ? _("not running") : _("nobody"));
  if (self->by == HEDDLE_WORKFORCE_ACTIVITY && !row->known)
    /* Translators: FTE that an activity is given */
    return g_strdup_printf (_("%s given"), time);
  if (self->by == HEDDLE_WORKFORCE_PERSON && cell->time <= 0 && cell->load <= 0)
    return dup_coming (workforce, row, heddle_workforce_chart_get_period (self, period));
  if (self->by == HEDDLE_WORKFORCE_ACTIVITY)
    /* Translators: FTE that an activity is given, FTE that it needs */
    return g_strdup_printf (_("%s for %s"), time, load);

  /* Translators: FTE of work, FTE of time */
  return g_strdup_printf (_("%s of %s"), load, time);
}

char *
heddle_workforce_chart_dup_over (HeddleWorkforceBy         by,
                                 const HeddleCapacityCell *cell)
{
  g_autofree char *over = NULL;

  if (!heddle_capacity_cell_is_over (cell))
    return NULL;
  over = heddle_workforce_dup_fte (cell->peak);

  /* What an activity lacks has a minus. */
  return g_strconcat (by == HEDDLE_WORKFORCE_ACTIVITY ? "\u2212" : "+", over, NULL);
}

char *
heddle_workforce_dup_state (HeddleWorkforceBy         by,
                            const HeddleCapacityCell *cell,
                            HeddleDay                 today)
{
  gboolean activity = by == HEDDLE_WORKFORCE_ACTIVITY;
  g_autofree char *fte = NULL;
  g_autofree char *days = NULL;

  if (!heddle_capacity_cell_is_over (cell))
    {
      fte = heddle_workforce_dup_fte (cell->free);
      if (activity)
        return g_strdup (_("has what it needs"));
      return cell->free < 0.005 ? g_strdup (_("time all given"))
                                : g_strdup_printf (_("%s FTE free"), fte);
    }
  fte = heddle_workforce_dup_fte (cell->peak);
  days = heddle_date_text_show_span (cell->over_first, cell->over_last, today);

  /* Translators: FTE, from when to when */
  return g_strdup_printf (activity ? _("short by up to %s FTE, %s")
                                   : _("over by up to %s FTE, %s"), fte, days);
}

char *
heddle_workforce_chart_dup_name (HeddleWorkforce          *workforce,
                                 HeddleWorkforceChart     *self,
                                 const HeddleWorkforceRow *row,
                                 guint                     period)
{
  const HeddleCapacityCell *cell = &row->cells[period];
  const char *when = heddle_workforce_chart_get_period (self, period)->label;
  const char *who = self->by == HEDDLE_WORKFORCE_PERSON
                      ? heddle_workforce_get_worker (workforce, row->number)->name : row->title;
  g_autofree char *load = heddle_workforce_dup_fte (cell->load);
  g_autofree char *time = heddle_workforce_dup_fte (cell->time);
  g_autofree char *words = heddle_workforce_chart_dup_cell (workforce, self, row, period);
  g_autofree char *means = NULL;
  g_autofree char *state = NULL;

  if ((self->by != HEDDLE_WORKFORCE_ORGANISATION && !row->known)
      || (cell->time <= 0 && cell->load <= 0))
    return g_strdup_printf (_("%s, %s: %s"), who, when, words);
  means = self->by == HEDDLE_WORKFORCE_ACTIVITY
            ? g_strdup_printf (_("needs %s FTE, is given %s FTE on average"), load, time)
            : g_strdup_printf (_("%s FTE of work, %s FTE of time on average"), load, time);
  if (!heddle_capacity_cell_is_over (cell))
    return g_strdup_printf (_("%s, %s: %s"), who, when, means);
  state = heddle_workforce_dup_state (self->by, cell, cell->over_first);
  if (!shows_worst (self->by, cell))
    /* Translators: who, when, by how much they are over, averages */
    return g_strdup_printf (_("%s, %s: %s; %s"), who, when, state, means);

  /* Translators: who, when, by how much they are over, "0.8 of 0.5", averages */
  return g_strdup_printf (_("%s, %s: %s, %s; %s"), who, when, state, words, means);
}

/* --- As a table ----------------------------------------------------------- */

static void
add_line (HeddleTable              *table,
          HeddleWorkforceChart     *self,
          const char               *title,
          const char               *subtitle,
          const HeddleCapacityCell *cells)
{
  g_autoptr (GStrvBuilder) line = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  g_strv_builder_add_many (line, title, subtitle, NULL);
  for (guint i = 0; i < self->periods->len; i++)
    {
      g_strv_builder_take (line, g_strdup_printf ("%.2f", cells[i].load));
      g_strv_builder_take (line, g_strdup_printf ("%.2f", cells[i].time));
      g_strv_builder_take (line, heddle_capacity_cell_is_over (&cells[i])
                                   ? g_strdup_printf ("%.2f", cells[i].over) : g_strdup (""));
    }
  texts = g_strv_builder_end (line);
  heddle_table_add (table, (const char *const *) texts);
}

HeddleTable *
heddle_workforce_chart_to_table (HeddleWorkforceChart *self)
{
  gboolean activity = self->by == HEDDLE_WORKFORCE_ACTIVITY;
  const char *const firsts[] = { _("Person"), _("Organisation"), _("Activity") };
  const char *const seconds[] = { _("Organisation"), _("People"), _("Lead") };
  const char *const columns[] = { activity ? _("needed") : _("work"),
                                  activity ? _("given") : _("time"),
                                  activity ? _("short") : _("over") };
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  HeddleTable *table;

  g_strv_builder_add_many (headings, firsts[self->by], seconds[self->by], NULL);
  for (guint i = 0; i < self->periods->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
      /* Translators: a column of a table: a quarter, and "work", "time" or "over" */
      g_strv_builder_take (headings,
                           g_strdup_printf (_("%s, %s"),
                                            heddle_workforce_chart_get_period (self, i)->label,
                                            columns[k]));
  texts = g_strv_builder_end (headings);
  table = heddle_table_new (_("Capacity in FTE, on average over each quarter"),
                            (const char *const *) texts);
  for (guint i = 0; i < self->rows->len; i++)
    {
      HeddleWorkforceRow *row = self->rows->pdata[i];

      add_line (table, self, row->title, row->subtitle, row->cells);
    }
  add_line (table, self, _("Together"), "", self->sums);

  return table;
}
