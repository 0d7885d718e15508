/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plans.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaboratives.h"
#include "heddle-date-text.h"
#include "heddle-members.h"

static const char *const sorts[] = { "improvement", "workforce" };

void
heddle_plan_line_free (HeddlePlanLine *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->collaborative);
  g_clear_object (&self->plan);
  g_clear_object (&self->iteration);
  g_clear_pointer (&self->approval, heddle_approval_state_free);
  g_free (self->name);
  g_free (self->version);
  g_free (self->words);
  g_free (self->remark);
  g_free (self->asked);
  g_free (self->next);
  g_free (self->why);
  g_free (self);
}

static void
line_free (gpointer data)
{
  heddle_plan_line_free (data);
}

/* --- Which iteration -------------------------------------------------------- */

static gboolean
was_begun (HeddleStore     *store,
           HeddleIteration *iteration)
{
  g_autoptr (GPtrArray) approvals = NULL;

  if (iteration->submitted_on != NULL || iteration->agreed_on != NULL)
    return TRUE;
  approvals = heddle_query_records (store, &heddle_approval_kind, "iteration",
                                    heddle_id_of (iteration));
  return approvals->len > 0;
}

static int
compare_iterations (gconstpointer a,
                    gconstpointer b)
{
  HeddleDay days[2] = {
    heddle_edtf_get_last ((*(HeddleIteration **) a)->due),
    heddle_edtf_get_last ((*(HeddleIteration **) b)->due),
  };

  for (guint i = 0; i < 2; i++)
    if (days[i] == HEDDLE_DAY_NONE)
      days[i] = HEDDLE_DAY_OPEN;
  return days[0] != days[1] ? (days[0] < days[1] ? -1 : 1) : 0;
}

static void
choose_iteration (HeddleStore    *store,
                  HeddlePlanLine *self,
                  GPtrArray      *iterations)
{
  for (guint i = iterations->len; i > 0 && self->iteration == NULL; i--)
    if (was_begun (store, g_ptr_array_index (iterations, i - 1)))
      self->iteration = g_object_ref (g_ptr_array_index (iterations, i - 1));
  if (self->iteration == NULL && iterations->len > 0)
    self->iteration = g_object_ref (g_ptr_array_index (iterations, 0));
  if (self->iteration != NULL)
    self->approval = heddle_approval_state_load (store, heddle_iteration_kind.name,
                                                 heddle_id_of (self->iteration), NULL);
}

/* --- Stage and words -------------------------------------------------------- */

static HeddlePlanStage
derive_stage (HeddlePlanLine *self,
              HeddleDay       today)
{
  HeddleDay last = heddle_edtf_get_last (self->plan->ends);

  if (last != HEDDLE_DAY_NONE && last < today)
    return HEDDLE_PLAN_ENDED;
  if (self->approval == NULL)
    return HEDDLE_PLAN_DRAFT;
  switch (self->approval->status)
    {
    case HEDDLE_APPROVAL_AGREED:
    case HEDDLE_APPROVAL_AGREED_WITH_CONDITIONS:
      return HEDDLE_PLAN_IN_FORCE;
    case HEDDLE_APPROVAL_NOT_AGREED:
      return HEDDLE_PLAN_REFUSED;
    case HEDDLE_APPROVAL_WAITING:
      return HEDDLE_PLAN_BEING_APPROVED;
    case HEDDLE_APPROVAL_NOT_ASKED:
    default:
      return self->iteration->agreed_on != NULL ? HEDDLE_PLAN_IN_FORCE : HEDDLE_PLAN_DRAFT;
    }
}

static const char *
get_stage_word (HeddlePlanLine *self)
{
  switch (self->stage)
    {
    case HEDDLE_PLAN_NOT_BEGUN:
      return _("not begun");
    case HEDDLE_PLAN_BEING_APPROVED:
      return _("being approved");
    case HEDDLE_PLAN_REFUSED:
      return _("not agreed");
    case HEDDLE_PLAN_IN_FORCE:
      return _("in force");
    case HEDDLE_PLAN_ENDED:
      return _("ended");
    case HEDDLE_PLAN_DRAFT:
    default:
      return self->iteration != NULL && self->iteration->submitted_on != NULL ? _("submitted")
                                                                              : _("draft");
    }
}

/* "First version in force since Thu 5 Oct 2018": what still holds meanwhile. */
static void
add_remark (HeddlePlanLine *self,
            GPtrArray      *iterations,
            HeddleDay       today)
{
  if (self->stage != HEDDLE_PLAN_BEING_APPROVED && self->stage != HEDDLE_PLAN_REFUSED)
    return;
  for (guint i = iterations->len; i > 0; i--)
    {
      HeddleIteration *iteration = g_ptr_array_index (iterations, i - 1);
      g_autofree char *day = NULL;

      if (iteration->agreed_on == NULL || iteration == self->iteration)
        continue;
      day = heddle_date_text_show (iteration->agreed_on, today);
      self->remark = g_strdup_printf (_("%s in force since %s"), iteration->title, day);
      return;
    }
}

/* The last day somebody answered. */
static HeddleDay
get_decided (HeddlePlanLine *self)
{
  HeddleDay last = heddle_edtf_get_last (self->iteration->agreed_on);

  for (guint i = 0; i < self->approval->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (self->approval->rows, i);
      HeddleDay day = row->decided_on != NULL ? heddle_day_parse (row->decided_on)
                                              : HEDDLE_DAY_NONE;

      if (day != HEDDLE_DAY_NONE && (last == HEDDLE_DAY_NONE || day > last))
        last = day;
    }
  return last;
}

static char *
dup_asked (HeddlePlanLine *self,
           HeddleDay       today)
{
  HeddleDay decided = HEDDLE_DAY_NONE;
  g_autofree char *day = NULL;

  if (self->approval == NULL)
    return g_strdup ("");
  if (self->approval->status == HEDDLE_APPROVAL_WAITING)
    {
      day = heddle_date_text_show_day (self->approval->asked_on, today);
      return g_strdup_printf (_("asked %s"), day);
    }
  decided = get_decided (self);
  if (decided == HEDDLE_DAY_NONE)
    return g_strdup (_("not asked yet"));
  day = heddle_date_text_show_day (decided, today);
  return g_strdup_printf (self->stage == HEDDLE_PLAN_REFUSED ? _("not agreed %s")
                                                             : _("agreed %s"), day);
}

/* --- What is next ----------------------------------------------------------- */

/* Before anybody was asked, those would be asked who are members today. */
static void
count_seats (HeddleStore    *store,
             HeddlePlanLine *self,
             HeddleDay       today)
{
  if (self->approval != NULL
      && (self->approval->n_executives > 0 || self->approval->missing->len > 0))
    {
      self->n_seats = self->approval->n_executives + self->approval->missing->len;
      self->n_agreed = self->approval->n_executives_agreed;
    }
  else
    {
      g_autoptr (GPtrArray) members = heddle_members_on (store,
                                                         heddle_id_of (self->collaborative),
                                                         today);

      self->n_seats = members->len;
    }
}

static void
find_next (HeddlePlanLine *self,
           GPtrArray      *iterations,
           HeddleDay       today)
{
  HeddleDay last = heddle_edtf_get_last (self->plan->ends);

  if (self->stage == HEDDLE_PLAN_ENDED)
    {
      self->next = g_strdup (self->plan->ends);
      if (self->superseded)
        self->why = g_strdup (_("ended"));
      else
        {
          g_autofree char *length = heddle_date_text_show_length (last, today);

          self->why = g_strdup_printf (_("%s without a plan"), length);
        }
      return;
    }
  for (guint i = 0; i < iterations->len; i++)
    {
      HeddleIteration *iteration = g_ptr_array_index (iterations, i);
      gboolean waits = iteration == self->iteration
                       && self->stage == HEDDLE_PLAN_BEING_APPROVED;

      if (iteration->due == NULL || iteration->agreed_on != NULL
          || (iteration->submitted_on != NULL && !waits))
        continue;
      self->next = g_strdup (iteration->due);
      self->why = waits ? g_strdup_printf (_("answers to %s"), iteration->title)
                        : g_strdup (iteration->title);
      return;
    }
  self->next = g_strdup (self->plan->ends);
  self->why = g_strdup (self->plan->ends != NULL ? _("ends") : _("no date"));
}

static HeddleState
derive_state (HeddlePlanLine *self,
              HeddleDay       today,
              int             soon_days)
{
  HeddleDay next = heddle_edtf_get_last (self->next);

  if (self->stage == HEDDLE_PLAN_NOT_BEGUN)
    return HEDDLE_STATE_UNDATED;
  if (self->stage == HEDDLE_PLAN_ENDED)
    return self->superseded ? HEDDLE_STATE_DONE : HEDDLE_STATE_OVERDUE;
  if (self->stage == HEDDLE_PLAN_REFUSED)
    return HEDDLE_STATE_OVERDUE;
  if (self->stage == HEDDLE_PLAN_BEING_APPROVED
      || (next != HEDDLE_DAY_NONE && next <= today + soon_days))
    return HEDDLE_STATE_DUE_SOON;
  return self->stage == HEDDLE_PLAN_IN_FORCE ? HEDDLE_STATE_DONE : HEDDLE_STATE_OPEN;
}

static char *
dup_name (const char *sort,
          HeddlePlan *plan)
{
  const char *word = g_str_equal (sort, sorts[1]) ? _("Workforce plan") : _("Improvement plan");
  HeddleDay last = plan != NULL ? heddle_edtf_get_last (plan->ends) : HEDDLE_DAY_NONE;
  HeddleDay first = plan != NULL ? heddle_edtf_get_first (plan->starts) : HEDDLE_DAY_NONE;
  int year;

  if (first == HEDDLE_DAY_NONE || first == HEDDLE_DAY_OPEN)
    return g_strdup (word);
  year = heddle_day_get_year (first);
  if (last == HEDDLE_DAY_NONE || last == HEDDLE_DAY_OPEN || heddle_day_get_year (last) == year)
    return g_strdup_printf ("%s %d", word, year);
  return g_strdup_printf ("%s %d–%02d", word, year, heddle_day_get_year (last) % 100);
}

/* --- Lines ------------------------------------------------------------------ */

static HeddlePlanLine *
line_new (HeddleStore         *store,
          HeddleCollaborative *collaborative,
          HeddlePlan          *plan,
          gboolean             superseded,
          HeddleDay            today,
          int                  soon_days)
{
  HeddlePlanLine *self = g_new0 (HeddlePlanLine, 1);
  g_autoptr (GPtrArray) iterations =
    heddle_query_records (store, &heddle_iteration_kind, "plan", heddle_id_of (plan));

  self->collaborative = g_object_ref (collaborative);
  self->plan = g_object_ref (plan);
  self->sort = g_str_equal (plan->sort, sorts[1]) ? sorts[1] : sorts[0];
  g_ptr_array_sort (iterations, compare_iterations);
  choose_iteration (store, self, iterations);
  self->stage = derive_stage (self, today);
  self->superseded = superseded && self->stage == HEDDLE_PLAN_ENDED;
  self->name = dup_name (self->sort, plan);
  self->version = g_strdup (self->iteration != NULL ? self->iteration->title : _("no version yet"));
  self->words = g_strdup (get_stage_word (self));
  self->asked = dup_asked (self, today);
  add_remark (self, iterations, today);
  count_seats (store, self, today);
  find_next (self, iterations, today);
  self->state = derive_state (self, today, soon_days);
  return self;
}

static HeddlePlanLine *
missing_new (HeddleStore         *store,
             HeddleCollaborative *collaborative,
             const char          *sort,
             HeddleDay            today)
{
  HeddlePlanLine *self = g_new0 (HeddlePlanLine, 1);

  self->collaborative = g_object_ref (collaborative);
  self->sort = sort;
  self->stage = HEDDLE_PLAN_NOT_BEGUN;
  self->state = HEDDLE_STATE_UNDATED;
  self->name = dup_name (sort, NULL);
  self->version = g_strdup (_("none on record"));
  self->words = g_strdup (get_stage_word (self));
  self->asked = g_strdup ("");
  self->why = g_strdup ("");
  count_seats (store, self, today);
  return self;
}

/* The one that began last first. */
static int
compare_plans (gconstpointer a,
               gconstpointer b)
{
  return -g_strcmp0 ((*(HeddlePlan **) a)->starts, (*(HeddlePlan **) b)->starts);
}

static void
add_collaborative (HeddleStore         *store,
                   GPtrArray           *lines,
                   HeddleCollaborative *collaborative,
                   HeddleDay            today,
                   int                  soon_days)
{
  g_autoptr (GPtrArray) plans = heddle_query_records (store, &heddle_plan_kind, "collaborative",
                                                      heddle_id_of (collaborative));

  g_ptr_array_sort (plans, compare_plans);
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      guint n = 0;

      for (guint j = 0; j < plans->len; j++)
        {
          HeddlePlan *plan = g_ptr_array_index (plans, j);

          if (g_str_equal (plan->sort, sorts[i]))
            g_ptr_array_add (lines, line_new (store, collaborative, plan, n++ > 0, today,
                                              soon_days));
        }
      if (n == 0 && heddle_collaborative_is_regional (collaborative))
        g_ptr_array_add (lines, missing_new (store, collaborative, sorts[i], today));
    }
}

GPtrArray *
heddle_plans_list (HeddleStore *store,
                   HeddleDay    today,
                   int          soon_days)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GPtrArray) collaboratives =
    heddle_query_records (store, &heddle_collaborative_kind, NULL, NULL);

  g_ptr_array_sort_values (collaboratives, (GCompareFunc) heddle_collaborative_compare);
  for (guint i = 0; i < collaboratives->len; i++)
    add_collaborative (store, lines, g_ptr_array_index (collaboratives, i), today, soon_days);
  return lines;
}

HeddlePlanLine *
heddle_plan_line_load (HeddleStore *store,
                       const char  *id,
                       HeddleDay    today,
                       int          soon_days)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (HeddleRecord) plan = heddle_store_get (store, &heddle_plan_kind, id, NULL);
  g_autoptr (HeddleRecord) collaborative = NULL;

  if (plan == NULL)
    return NULL;
  collaborative = heddle_store_get (store, &heddle_collaborative_kind,
                                    HEDDLE_PLAN (plan)->collaborative, NULL);
  if (collaborative == NULL)
    return NULL;
  add_collaborative (store, lines, HEDDLE_COLLABORATIVE (collaborative), today, soon_days);
  for (guint i = 0; i < lines->len; i++)
    {
      HeddlePlanLine *line = g_ptr_array_index (lines, i);

      if (line->plan != NULL && g_str_equal (heddle_id_of (line->plan), id))
        return g_ptr_array_steal_index (lines, i);
    }
  /* Removed, and not yet left by the page that shows it. */
  return line_new (store, HEDDLE_COLLABORATIVE (collaborative), HEDDLE_PLAN (plan), FALSE, today,
                   soon_days);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const HeddlePlanLine *lines[2] = { *(HeddlePlanLine **) a, *(HeddlePlanLine **) b };
  HeddleDay days[2];

  for (guint i = 0; i < 2; i++)
    {
      days[i] = heddle_edtf_get_last (lines[i]->next);
      if (days[i] == HEDDLE_DAY_NONE)
        days[i] = HEDDLE_DAY_OPEN;
    }
  if (days[0] != days[1])
    return days[0] < days[1] ? -1 : 1;
  return heddle_collaborative_compare (lines[0]->collaborative, lines[1]->collaborative);
}

void
heddle_plans_sort_by_date (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_dates);
}

char *
heddle_plans_dup_headline (GPtrArray *lines)
{
  guint ended = 0;
  guint waiting = 0;
  guint missing = 0;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const HeddlePlanLine *line = g_ptr_array_index (lines, i);

      ended += line->stage == HEDDLE_PLAN_ENDED && !line->superseded;
      waiting += line->stage == HEDDLE_PLAN_BEING_APPROVED;
      missing += line->stage == HEDDLE_PLAN_NOT_BEGUN;
    }
  if (ended > 0)
    first = g_strdup_printf (ngettext ("%u plan has run out", "%u plans have run out", ended),
                             ended);
  else if (missing > 0)
    first = g_strdup_printf (ngettext ("%u plan is not begun", "%u plans are not begun", missing),
                             missing);
  if (waiting > 0)
    second = g_strdup_printf (ngettext ("%u waits for an answer", "%u wait for an answer",
                                        waiting), waiting);
  if (first != NULL && second != NULL)
    /* Translators: "2 plans have run out; 1 waits for an answer" */
    return g_strdup_printf (_("%s; %s"), first, second);
  if (first != NULL || second != NULL)
    return g_strdup (first != NULL ? first : second);
  return g_strdup (_("Every collaborative has its plans"));
}
