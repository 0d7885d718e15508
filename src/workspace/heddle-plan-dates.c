/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-plan-dates.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-plan-content.h"
#include "heddle-privacy.h"
#include "heddle-titles.h"

static void
date_free (gpointer data)
{
  HeddlePlanDate *self = data;

  g_free (self->date);
  g_free (self->what);
  g_free (self);
}

/* Takes @what. */
static void
add (GPtrArray  *dates,
     const char *date,
     char       *what,
     gboolean    waits)
{
  HeddlePlanDate *self;

  if (date == NULL)
    {
      g_free (what);
      return;
    }
  self = g_new0 (HeddlePlanDate, 1);
  self->date = g_strdup (date);
  self->what = what;
  self->waits = waits;
  g_ptr_array_add (dates, self);
}

static GPtrArray *
list (HeddleStore      *store,
      const HeddleKind *kind,
      const char       *field,
      const char       *id)
{
  return heddle_privacy_list_public (store, kind, field, id);
}

/* --- Of an iteration -------------------------------------------------------- */

/* "Chief Executive, Fife": whose answer it is, without the plan around it. */
static char *
dup_party (HeddleApproval *approval)
{
  g_autofree char *party = heddle_title_of_choice (HEDDLE_RECORD (approval), "party");
  g_autofree char *authority = NULL;

  if (approval->authority == NULL)
    return g_steal_pointer (&party);
  authority = heddle_title_of_reference (HEDDLE_RECORD (approval), "authority");
  return g_strdup_printf (_("%s, %s"), party, authority);
}

static void
add_approvals (GPtrArray       *dates,
               HeddleStore     *store,
               HeddleIteration *iteration)
{
  g_autoptr (GPtrArray) approvals = list (store, &heddle_approval_kind, "iteration",
                                          heddle_id_of (iteration));

  for (guint i = 0; i < approvals->len; i++)
    {
      HeddleApproval *approval = approvals->pdata[i];
      g_autofree char *who = dup_party (approval);

      add (dates, approval->asked_on, g_strdup_printf (_("%s: asked"), who),
           approval->decided_on == NULL);
      add (dates, approval->decided_on, g_strdup_printf (_("%s: answered"), who), FALSE);
    }
}

static void
add_intentions (GPtrArray       *dates,
                HeddleStore     *store,
                HeddleIteration *iteration)
{
  g_autoptr (GPtrArray) intentions = list (store, &heddle_intention_kind, "iteration",
                                           heddle_id_of (iteration));

  for (guint i = 0; i < intentions->len; i++)
    {
      HeddleIntention *intention = intentions->pdata[i];

      add (dates, intention->due,
           g_strdup_printf (_("To be taken up next: %s"), intention->text),
           !intention->taken_up);
    }
}

static void
add_iteration (GPtrArray       *dates,
               HeddleStore     *store,
               HeddleIteration *iteration)
{
  HeddleDay due = iteration->due != NULL ? heddle_edtf_get_last (iteration->due)
                                         : HEDDLE_DAY_NONE;
  HeddleDay nif = due != HEDDLE_DAY_NONE ? heddle_plan_get_nif_date (due) : HEDDLE_DAY_NONE;
  g_autofree char *nif_date = nif != HEDDLE_DAY_NONE ? heddle_day_to_iso (nif) : NULL;

  add (dates, iteration->due, g_strdup_printf (_("%s: due"), iteration->title),
       iteration->submitted_on == NULL && iteration->agreed_on == NULL);
  add (dates, iteration->submitted_on, g_strdup_printf (_("%s: submitted"), iteration->title),
       FALSE);
  add (dates, iteration->agreed_on, g_strdup_printf (_("%s: agreed"), iteration->title), FALSE);
  add (dates, nif_date, g_strdup_printf (_("The NIF after %s"), iteration->title), FALSE);
  add_approvals (dates, store, iteration);
  add_intentions (dates, store, iteration);
}

/* --- Of the plan ------------------------------------------------------------ */

/* What names an iteration belongs to that, what names none to all. */
static gboolean
is_of (const char *named,
       const char *iteration)
{
  return iteration == NULL || named == NULL || g_str_equal (named, iteration);
}

static void
add_versions (GPtrArray   *dates,
              HeddleStore *store,
              const char  *plan,
              const char  *iteration)
{
  g_autoptr (GPtrArray) versions = list (store, &heddle_plan_version_kind, "plan", plan);

  for (guint i = 0; i < versions->len; i++)
    {
      HeddlePlanVersion *version = versions->pdata[i];

      if (is_of (version->iteration, iteration))
        add (dates, version->made_on,
             g_strdup_printf (_("Version %d made"), (int) version->number), FALSE);
    }
}

static void
add_challenges (GPtrArray   *dates,
                HeddleStore *store,
                const char  *plan,
                const char  *iteration)
{
  g_autoptr (GPtrArray) challenges = list (store, &heddle_challenge_kind, "plan", plan);

  for (guint i = 0; i < challenges->len; i++)
    {
      HeddleChallenge *challenge = challenges->pdata[i];

      if (!is_of (challenge->iteration, iteration))
        continue;
      add (dates, challenge->made_on, g_strdup_printf (_("Challenge: %s"), challenge->text),
           challenge->reply == NULL);
      if (challenge->reply != NULL)
        add (dates, challenge->replied_on, g_strdup_printf (_("Reply: %s"), challenge->reply),
             FALSE);
    }
}

static void
add_contributions (GPtrArray   *dates,
                   HeddleStore *store,
                   const char  *plan)
{
  g_autoptr (GPtrArray) contributions = list (store, &heddle_consultation_kind, "plan", plan);

  for (guint i = 0; i < contributions->len; i++)
    {
      HeddleConsultation *one = contributions->pdata[i];
      g_autofree char *group = heddle_title_of_choice (HEDDLE_RECORD (one), "group");

      add (dates, one->held_on, g_strdup_printf (_("Contribution: %s"), group),
           one->changed == NULL);
    }
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const HeddlePlanDate *one = *(HeddlePlanDate *const *) a;
  const HeddlePlanDate *other = *(HeddlePlanDate *const *) b;
  HeddleDay first = heddle_edtf_get_first (one->date);
  HeddleDay second = heddle_edtf_get_first (other->date);

  if (first != second)
    return first < second ? -1 : 1;
  return g_utf8_collate (one->what, other->what);
}

GPtrArray *
heddle_plan_dates_list (HeddleStore *store,
                        const char  *plan,
                        const char  *iteration)
{
  GPtrArray *dates = g_ptr_array_new_with_free_func (date_free);
  g_autoptr (GPtrArray) iterations = list (store, &heddle_iteration_kind, "plan", plan);

  for (guint i = 0; i < iterations->len; i++)
    if (is_of (heddle_id_of (iterations->pdata[i]), iteration))
      add_iteration (dates, store, iterations->pdata[i]);
  add_contributions (dates, store, plan);
  add_versions (dates, store, plan, iteration);
  add_challenges (dates, store, plan, iteration);
  g_ptr_array_sort (dates, compare_dates);
  return dates;
}

HeddleTable *
heddle_plan_dates_to_table (HeddleStore *store,
                            const char  *plan,
                            HeddleDay    today)
{
  const char *const headings[] = { _("Date"), _("What"), _("State"), NULL };
  HeddleTable *table = heddle_table_new (_("Timeline of the iterations"), headings);
  g_autoptr (GPtrArray) dates = heddle_plan_dates_list (store, plan, NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      const HeddlePlanDate *one = dates->pdata[i];
      g_autofree char *date = heddle_date_text_show (one->date, today);

      heddle_table_add (table, (const char *[]) { date, one->what,
                                                  one->waits ? _("waits") : "", NULL });
    }
  return table;
}
