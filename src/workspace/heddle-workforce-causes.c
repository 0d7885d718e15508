/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a cell of the capacity chart is as it is, and who could help. */

#include "heddle-workforce-chart.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"

char *
heddle_workforce_dup_days (HeddleDay first,
                           HeddleDay last,
                           HeddleDay today)
{
  g_autofree char *day = NULL;

  if (first > today && last < HEDDLE_DAY_OPEN)
    return heddle_date_text_show_span (first, last, today);
  if (first > today)
    {
      day = heddle_date_text_show_day (first, today);
      return g_strdup_printf (_("from %s"), day);
    }
  if (last >= HEDDLE_DAY_OPEN)
    return g_strdup ("");
  day = heddle_date_text_show_day (last, today);

  /* Translators: until and with a day */
  return g_strdup_printf (_("to %s"), day);
}

/* --- Causes --------------------------------------------------------------- */

static void
cause_free (gpointer data)
{
  HeddleWorkforceCause *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

static char *
dup_collaborative (HeddleWorkforce *workforce,
                   const char      *id)
{
  g_autoptr (HeddleRecord) record = NULL;

  if (id != NULL)
    record = heddle_store_get (workforce->store, &heddle_collaborative_kind, id, NULL);

  return record != NULL
           ? g_strdup (heddle_collaborative_get_name (HEDDLE_COLLABORATIVE (record))) : NULL;
}

static HeddleWorkforceCause *
cause_new (HeddleWorkforce        *workforce,
           HeddleWorkforceBy       by,
           const HeddleAssignment *one,
           double                  fte,
           HeddleDay               today)
{
  HeddleWorkforceCause *cause = g_new0 (HeddleWorkforceCause, 1);
  HeddleWorker *worker = heddle_workforce_get_worker (workforce, one->person);
  g_autofree char *days = heddle_workforce_dup_days (one->first, one->last, today);
  g_autofree char *other = NULL;

  cause->id = g_strdup (one->id);
  cause->fte = fte;
  cause->given = one->fte;
  if (by == HEDDLE_WORKFORCE_ACTIVITY)
    {
      cause->title = g_strdup (worker->post);
      other = g_strdup (worker->home);
    }
  else
    {
      cause->title = heddle_workforce_dup_work (workforce, one);
      other = by == HEDDLE_WORKFORCE_ORGANISATION ? g_strdup (worker->post)
                                                  : dup_collaborative (workforce,
                                                                       one->collaborative);
    }
  if (other == NULL || *other == '\0')
    cause->detail = g_steal_pointer (&days);
  else if (*days == '\0')
    cause->detail = g_steal_pointer (&other);
  else
    cause->detail = g_strdup_printf ("%s; %s", other, days);

  return cause;
}

static gboolean
is_of_row (HeddleWorkforce          *workforce,
           HeddleWorkforceBy         by,
           const HeddleWorkforceRow *row,
           const gboolean           *scope,
           const HeddleAssignment   *one)
{
  if (by == HEDDLE_WORKFORCE_PERSON)
    return one->person == row->number;
  if (by == HEDDLE_WORKFORCE_ACTIVITY)
    return one->activity == row->number;

  return scope[one->person]
         && g_strcmp0 (heddle_workforce_get_worker (workforce, one->person)->home_id, row->id) == 0;
}

static gint
compare_causes (gconstpointer a,
                gconstpointer b)
{
  const HeddleWorkforceCause *first = *(HeddleWorkforceCause *const *) a;
  const HeddleWorkforceCause *second = *(HeddleWorkforceCause *const *) b;

  if (first->fte > second->fte)
    return -1;
  if (first->fte < second->fte)
    return 1;
  return g_utf8_collate (first->title, second->title);
}

GPtrArray *
heddle_workforce_list_causes (HeddleWorkforce             *workforce,
                              const HeddleWorkforceScope  *who,
                              HeddleWorkforceBy            by,
                              const HeddleWorkforceRow    *row,
                              const HeddleWorkforcePeriod *period,
                              HeddleDay                    today)
{
  GPtrArray *causes = g_ptr_array_new_with_free_func (cause_free);
  HeddleWorkforceScope within = *who;
  g_autofree gboolean *scope = NULL;

  within.first = period->first;
  within.last = period->last;
  if (by == HEDDLE_WORKFORCE_ORGANISATION)
    scope = heddle_workforce_list_scope (workforce, &within);
  for (guint i = 0; i < workforce->assignments->len; i++)
    {
      const HeddleAssignment *one = &g_array_index (workforce->assignments, HeddleAssignment, i);
      double fte;

      if (!is_of_row (workforce, by, row, scope, one))
        continue;
      fte = one->fte * heddle_capacity_share (one->first, one->last, period->first,
                                                      period->last);
      if (fte > 0)
        g_ptr_array_add (causes, cause_new (workforce, by, one, fte, today));
    }
  g_ptr_array_sort (causes, compare_causes);

  return causes;
}

/* --- Helpers -------------------------------------------------------------- */

static void
helper_free (gpointer data)
{
  HeddleWorkforceHelper *self = data;

  g_free (self->why);
  g_free (self);
}

static char *
dup_known (HeddleWorker          *worker,
           const HeddleMatchWish *wish)
{
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; worker->knows[i] != NULL; i++)
    if (wish->expertise != NULL && g_strv_contains (wish->expertise, worker->knows[i]))
      g_strv_builder_add (known, worker->expertise[i]);
  all = g_strv_builder_end (known);

  return g_strjoinv (", ", all);
}

static char *
dup_why (HeddleWorker          *worker,
         const HeddleMatch     *match,
         const HeddleMatchWish *wish)
{
  g_autoptr (GString) why = g_string_new (NULL);
  g_autofree char *known = dup_known (worker, wish);
  g_autofree char *free = heddle_workforce_dup_fte (match->free);
  g_autofree char *least = heddle_workforce_dup_fte (match->least);

  if (match->free < 0.005)
    g_string_append (why, worker->timed ? _("no time free") : _("time not known"));
  else if (match->fits || wish->fte <= 0)
    g_string_append_printf (why, _("%s FTE free"), match->fits ? least : free);
  else
    /* Translators: FTE: the mean, then what is left on the fullest day */
    g_string_append_printf (why, _("%s FTE free, %s on the fullest day"), free, least);
  if (*known != '\0')
    /* Translators: kinds of expertise */
    g_string_append_printf (why, _(", knows %s"), known);
  if (match->near)
    g_string_append (why, _(", in this collaborative"));

  return g_strdup (why->str);
}

GPtrArray *
heddle_workforce_match (HeddleWorkforce            *workforce,
                        const HeddleMatchWish      *wish,
                        const HeddleWorkforceScope *near)
{
  GPtrArray *helpers = g_ptr_array_new_with_free_func (helper_free);
  HeddleWorkforceScope within = *near;
  g_autoptr (GArray) people = NULL;
  g_autoptr (GArray) matches = NULL;

  within.first = wish->first;
  within.last = wish->last;
  people = heddle_workforce_list_matchable (workforce, &within);
  if (within.collaborative == NULL)
    for (guint i = 0; i < people->len; i++)
      g_array_index (people, HeddleMatchPerson, i).near = FALSE;
  matches = heddle_capacity_match (workforce->by_person,
                                   (const HeddleMatchPerson *) (const void *) people->data,
                                   people->len, wish);
  for (guint i = 0; i < matches->len; i++)
    {
      HeddleWorkforceHelper *helper = g_new0 (HeddleWorkforceHelper, 1);

      helper->match = g_array_index (matches, HeddleMatch, i);
      helper->why = dup_why (heddle_workforce_get_worker (workforce, helper->match.row),
                             &helper->match, wish);
      g_ptr_array_add (helpers, helper);
    }

  return helpers;
}

/* What the work of a cell needs; where no activity says, what the person knows. */
static GStrv
dup_needs (HeddleWorkforce             *workforce,
           HeddleWorkforceBy            by,
           const HeddleWorkforceRow    *row,
           const HeddleWorkforcePeriod *period)
{
  g_autoptr (GStrvBuilder) needs = g_strv_builder_new ();
  GStrv all;

  if (by == HEDDLE_WORKFORCE_ACTIVITY)
    return g_strdupv (heddle_workforce_get_work (workforce, row->number)->needs);
  for (guint i = 0; i < workforce->assignments->len; i++)
    {
      const HeddleAssignment *one = &g_array_index (workforce->assignments, HeddleAssignment, i);

      if (one->person == row->number && one->activity != HEDDLE_NOBODY
          && one->first <= period->last && one->last >= period->first)
        g_strv_builder_addv (needs, (const char **) heddle_workforce_get_work (workforce,
                                                                             one->activity)->needs);
    }
  all = g_strv_builder_end (needs);
  if (all[0] != NULL)
    return all;
  g_strfreev (all);

  return g_strdupv (heddle_workforce_get_worker (workforce, row->number)->knows);
}

GPtrArray *
heddle_workforce_list_helpers (HeddleWorkforce            *workforce,
                               const HeddleWorkforceScope *who,
                               HeddleWorkforceBy           by,
                               const HeddleWorkforceRow   *row,
                               guint                       period,
                               HeddleWorkforceChart       *chart)
{
  const HeddleWorkforcePeriod *days = heddle_workforce_chart_get_period (chart, period);
  const HeddleCapacityCell *cell = &row->cells[period];
  g_auto (GStrv) needs = NULL;
  HeddleMatchWish wish = { .fte = cell->peak, .first = days->first, .last = days->last };
  GPtrArray *helpers;

  if (by == HEDDLE_WORKFORCE_ORGANISATION)
    return g_ptr_array_new_with_free_func (helper_free);
  needs = dup_needs (workforce, by, row, days);
  wish.expertise = (const char *const *) needs;
  wish.except = by == HEDDLE_WORKFORCE_PERSON ? row->number : HEDDLE_NOBODY;
  if (heddle_capacity_cell_is_over (cell))
    {
      wish.first = cell->over_first;
      wish.last = cell->over_last;
    }
  helpers = heddle_workforce_match (workforce, &wish, who);
  for (guint i = helpers->len; i > 0; i--)
    if (((HeddleWorkforceHelper *) helpers->pdata[i - 1])->match.free < 0.005)
      g_ptr_array_remove_index (helpers, i - 1);

  return helpers;
}
