/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-workforce-pane-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-date-text.h"

/* FTE that are shown alike. */
#define SAME 0.005

static void
add_causes (HeddleWorkforcePane *self,
            const char          *title,
            GPtrArray           *causes)
{
  GtkListBox *list;

  if (causes->len == 0)
    return;
  list = heddle_pane_add_group (self, title);
  for (guint i = 0; i < MIN (causes->len, HEDDLE_PANE_MOST_LINES); i++)
    {
      const HeddleWorkforceCause *cause = causes->pdata[i];
      g_autofree char *fte = heddle_workforce_dup_fte (cause->given);
      g_autoptr (HeddleRecord) record =
        heddle_store_get (heddle_session_get_store (self->session), &heddle_allocation_kind,
                          cause->id, NULL);

      heddle_pane_add_row (list, cause->title, cause->detail, fte, "heading", record);
    }
  heddle_pane_add_more (list, causes->len);
}

static void
add_fte (GtkListBox *list,
         const char *title,
         const char *subtitle,
         double      fte,
         const char *tone)
{
  g_autofree char *number = heddle_workforce_dup_fte (fte);
  g_autofree char *words = g_strdup_printf (_("%s FTE"), number);

  heddle_pane_add_row (list, title, subtitle, words, tone, NULL);
}

/* Time and work, or what an activity is given and needs. */
static void
add_both (GtkListBox        *list,
          HeddleWorkforceBy  by,
          double             time,
          double             load)
{
  gboolean activity = by == HEDDLE_WORKFORCE_ACTIVITY;

  add_fte (list, activity ? _("Is given") : _("Time"), NULL, time, "heading");
  add_fte (list, activity ? _("Needs") : _("Work"), NULL, load, "heading");
}

/* The worst days first; averages second, where these are other figures. */
static void
add_figures (HeddleWorkforcePane      *self,
             HeddleWorkforceBy         by,
             const HeddleCapacityCell *cell)
{
  gboolean over = heddle_capacity_cell_is_over (cell);
  gboolean organisation = by == HEDDLE_WORKFORCE_ORGANISATION;
  gboolean even = fabs (cell->time - cell->peak_time) < SAME
                  && fabs (cell->load - cell->peak_load) < SAME;
  HeddleDay today = heddle_pane_get_today (self);
  GtkListBox *list;

  if (over)
    {
      g_autofree char *days = heddle_date_text_show_span (cell->over_first, cell->over_last,
                                                           today);

      list = heddle_pane_add_group (self, NULL);
      if (!organisation)
        add_both (list, by, cell->peak_time, cell->peak_load);
      add_fte (list, organisation                        ? _("One person over by")
                     : by == HEDDLE_WORKFORCE_ACTIVITY ? _("Short by") : _("Over by"),
               days, cell->peak, "error");
    }
  if (over && even && !organisation)
    return;
  list = heddle_pane_add_group (self, _("On average over the quarter"));
  add_both (list, by, cell->time, cell->load);
  if (!over)
    {
      g_autofree char *state = heddle_workforce_dup_state (by, cell, today);

      heddle_pane_add_row (list, state, NULL, NULL, NULL, NULL);
    }
}

/* --- Capacity ------------------------------------------------------------- */

static void
add_helpers (HeddleWorkforcePane      *self,
             HeddleWorkforce          *workforce,
             HeddleWorkforceBy         by,
             const HeddleWorkforceRow *row,
             const HeddleCapacityCell *cell,
             GPtrArray                *helpers)
{
  gboolean allots = by == HEDDLE_WORKFORCE_ACTIVITY && heddle_capacity_cell_is_over (cell);
  GtkListBox *list;

  if (helpers->len == 0)
    return;
  list = heddle_pane_add_group (self, _("Could help"));
  for (guint i = 0; i < MIN (helpers->len, HEDDLE_PANE_MOST_LINES); i++)
    {
      const HeddleWorkforceHelper *helper = helpers->pdata[i];
      HeddleWorker *worker = heddle_workforce_get_worker (workforce, helper->match.row);
      AdwActionRow *line = heddle_pane_add_row (list, worker->name, helper->why, NULL, NULL,
                                                HEDDLE_RECORD (worker->record));
      double fte = MIN (cell->peak, helper->match.least);
      g_autofree char *name = g_strdup_printf (_("Allocate %s"), worker->name);

      if (allots && fte >= 0.05)
        heddle_pane_row_add_button (line, _("Allocate"), name, "workforce.allocate",
                                    g_variant_new ("(ssdii)", heddle_id_of (worker->record),
                                                   row->id, fte, cell->over_first,
                                                   cell->over_last));
    }
  heddle_pane_add_more (list, helpers->len);
}

void
heddle_workforce_pane_show_cell (HeddleWorkforcePane        *self,
                                 HeddleWorkforce            *workforce,
                                 HeddleWorkforceChart       *chart,
                                 const HeddleWorkforceScope *who,
                                 guint                       number,
                                 guint                       period)
{
  const HeddleWorkforceRow *row = chart->rows->pdata[number];
  const HeddleWorkforcePeriod *days = heddle_workforce_chart_get_period (chart, period);
  const HeddleCapacityCell *cell = &row->cells[period];
  g_autoptr (GPtrArray) causes = heddle_workforce_list_causes (workforce, who, chart->by, row, days,
                                                               heddle_pane_get_today (self));
  g_autoptr (GPtrArray) helpers = heddle_workforce_list_helpers (workforce, who, chart->by, row,
                                                                 period, chart);
  g_autofree char *subtitle = g_strdup_printf (_("%s; %s"), row->subtitle, days->label);

  heddle_pane_set_title (self, row->title, subtitle);
  add_figures (self, chart->by, cell);
  add_causes (self, chart->by == HEDDLE_WORKFORCE_ACTIVITY ? _("Who works on it")
                                                           : _("Because of"), causes);
  add_helpers (self, workforce, chart->by, row, cell, helpers);
  if (chart->by == HEDDLE_WORKFORCE_PERSON)
    heddle_pane_add_button (self, _("_Allocate…"), "workforce.add",
                            g_variant_new ("(sss)", "allocation", row->id, ""));
  if (chart->by == HEDDLE_WORKFORCE_PERSON && causes->len > 0)
    heddle_pane_add_button (self, _("_Reallocate…"), "workforce.reallocate",
                            g_variant_new ("(sdii)", row->id, cell->peak,
                                           heddle_capacity_cell_is_over (cell) ? cell->over_first
                                                                               : days->first,
                                           days->last));
  if (chart->by == HEDDLE_WORKFORCE_ACTIVITY)
    heddle_pane_add_button (self, _("_Ask for Somebody…"), "workforce.ask",
                            g_variant_new_string (row->id));
}

/* --- People --------------------------------------------------------------- */

static void
add_times (HeddleWorkforcePane *self,
           HeddleWorkforce     *workforce,
           guint                person)
{
  GtkListBox *list = NULL;

  for (guint i = 0; i < workforce->times->len; i++)
    {
      const HeddleCapacityTime *span = &g_array_index (workforce->time_spans, HeddleCapacityTime,
                                                       i);
      HeddleRecord *time = workforce->times->pdata[i];
      g_autofree char *title = NULL;
      g_autofree char *days = NULL;
      g_autofree char *fte = heddle_workforce_dup_fte (span->fte);
      g_autoptr (HeddleRecord) lent = NULL;

      if (span->row != person)
        continue;
      if (list == NULL)
        list = heddle_pane_add_group (self, _("Time"));
      if (HEDDLE_WORKING_TIME (time)->collaborative != NULL)
        lent = heddle_store_get (workforce->store, &heddle_collaborative_kind,
                                 HEDDLE_WORKING_TIME (time)->collaborative, NULL);
      title = heddle_record_dup_text (time, heddle_kind_get_field (heddle_record_get_kind (time),
                                                                   "what"));
      days = heddle_workforce_dup_days (span->first, span->last, heddle_pane_get_today (self));
      if (lent != NULL)
        {
          g_autofree char *name = heddle_record_dup_title (lent);
          g_autofree char *words = g_strdup_printf (*days != '\0' ? _("for %s; %s") : _("for %s"),
                                                    name, days);

          heddle_pane_add_row (list, title, words, fte, "heading", time);
        }
      else
        heddle_pane_add_row (list, title, days, fte, "heading", time);
    }
}

static void
add_learning (HeddleWorkforcePane *self,
              HeddleWorkforce     *workforce,
              HeddleWorker        *worker)
{
  g_autoptr (GPtrArray) records =
    heddle_query_records (workforce->store, &heddle_professional_learning_kind, "person",
                          heddle_id_of (worker->record));
  GtkListBox *list;

  if (records->len == 0)
    return;
  list = heddle_pane_add_group (self, _("Professional learning"));
  for (guint i = 0; i < MIN (records->len, HEDDLE_PANE_MOST_LINES); i++)
    {
      HeddleProfessionalLearning *learning = records->pdata[i];
      g_autofree char *when = heddle_date_text_show (learning->starts,
                                                     heddle_pane_get_today (self));

      heddle_pane_add_row (list, learning->title, when, NULL, NULL, HEDDLE_RECORD (learning));
    }
}

void
heddle_workforce_pane_show_person (HeddleWorkforcePane         *self,
                                   HeddleWorkforce             *workforce,
                                   const HeddleWorkforceScope  *who,
                                   const HeddleWorkforcePeriod *period,
                                   guint                        person)
{
  HeddleWorker *worker = heddle_workforce_get_worker (workforce, person);
  const char *id = heddle_id_of (worker->record);
  HeddleWorkforceRow row = { .number = person };
  HeddleCapacityCell cell;
  g_autoptr (GPtrArray) causes = heddle_workforce_list_causes (workforce, who,
                                                               HEDDLE_WORKFORCE_PERSON,
                                                               &row, period,
                                                               heddle_pane_get_today (self));
  g_autofree char *knows = g_strjoinv ("; ", worker->expertise);
  g_autofree char *subtitle = *worker->home != '\0'
    /* Translators: whose somebody is, a quarter */
    ? g_strdup_printf (_("from %s; %s"), worker->home, period->label) : g_strdup (period->label);

  heddle_capacity_measure (workforce->by_person, person, period->first, period->last, &cell);
  heddle_pane_set_title (self, worker->post, subtitle);
  if (worker->timed)
    add_figures (self, HEDDLE_WORKFORCE_PERSON, &cell);
  else
    {
      heddle_pane_add_row (heddle_pane_add_group (self, NULL), _("No time on record"),
                           _("Add working time to see what is free."), NULL, NULL, NULL);
      heddle_pane_add_button (self, _("Add _Working Time…"), "workforce.add",
                              g_variant_new ("(sss)", "working-time", id, "post"));
    }
  add_causes (self, _("Works on"), causes);
  add_times (self, workforce, person);
  if (*knows != '\0')
    heddle_pane_add_row (heddle_pane_add_group (self, _("Knows")), knows, NULL, NULL, NULL,
                         HEDDLE_RECORD (worker->record));
  add_learning (self, workforce, worker);
  heddle_pane_add_button (self, _("_Allocate…"), "workforce.add",
                          g_variant_new ("(sss)", "allocation", id, ""));
  heddle_pane_add_button (self, _("_Lend…"), "workforce.add",
                          g_variant_new ("(sss)", "working-time", id, "secondment"));
  heddle_pane_add_button (self, _("Add L_earning…"), "workforce.add",
                          g_variant_new ("(sss)", "professional-learning", id, ""));
}
