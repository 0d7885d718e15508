/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every regional collaborative is to have: people in its roles and both
 * plans (letter to Chief Executives of 3 October 2017, paragraphs 3 and 4). */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-members.h"

#define LETTER N_("Letter to Chief Executives, 3 October 2017, paragraphs 3 and 4")

static const HeddleRule nothing_on_record = {
  "collaborative-empty", HEDDLE_SEVERITY_NOTE, LETTER,
};
static const HeddleRule without_lead = {
  "collaborative-without-lead", HEDDLE_SEVERITY_NOTE, LETTER,
};
static const HeddleRule without_contact = {
  "collaborative-without-contact", HEDDLE_SEVERITY_NOTE, LETTER,
};
static const HeddleRule without_officer = {
  "collaborative-without-officer", HEDDLE_SEVERITY_NOTE,
  N_("Guidance on regional improvement plans, paragraph 16"),
};
static const HeddleRule contact_not_confirmed = {
  "contact-not-confirmed", HEDDLE_SEVERITY_NOTE, LETTER,
};
static const HeddleRule without_improvement_plan = {
  "collaborative-without-improvement-plan", HEDDLE_SEVERITY_NOTE, LETTER,
};
static const HeddleRule without_workforce_plan = {
  "collaborative-without-workforce-plan", HEDDLE_SEVERITY_NOTE, LETTER,
};
static const HeddleRule membership_overlap = {
  "membership-overlap", HEDDLE_SEVERITY_WARNING, NULL,
};

/* Somebody can have been appointed before the role got its later name. */
static const struct
{
  const HeddleRule *rule;
  const char *roles[3];
  const char *message;
} needed_roles[] = {
  { &without_lead, { "lead", NULL },
    N_("%s has no Regional Improvement Lead.") },
  { &without_contact, { "chief-executive-contact", NULL },
    N_("%s has no Chief Executive as contact for the Scottish Government.") },
  { &without_officer, { "regional-lead-officer", "senior-regional-adviser", NULL },
    N_("%s has no Regional Lead Officer of Education Scotland.") },
};

static const struct
{
  const HeddleRule *rule;
  const char *sort;
  const char *message;
} needed_plans[] = {
  { &without_improvement_plan, "improvement", N_("%s has no improvement plan.") },
  { &without_workforce_plan, "workforce", N_("%s has no workforce plan.") },
};

static gboolean
holds (HeddleAppointment *appointment,
       const char *const *roles,
       HeddleDay          today)
{
  return g_strv_contains (roles, appointment->role != NULL ? appointment->role : "")
         && (appointment->person != NULL || appointment->post != NULL)
         && heddle_members_covers (appointment->since, appointment->until, today);
}

static void
check_contact (HeddleRuleRun       *run,
               HeddleCollaborative *collaborative,
               HeddleAppointment   *appointment)
{
  static const char *const contact[] = { "chief-executive-contact", NULL };
  g_autofree char *name = NULL;
  HeddleFinding *finding;

  if (!holds (appointment, contact, run->today) || appointment->confirmed_on != NULL)
    return;
  name = heddle_record_dup_title (HEDDLE_RECORD (collaborative));
  finding = heddle_rule_run_add (run, &contact_not_confirmed, HEDDLE_RECORD (appointment), NULL,
                                 g_strdup_printf (_("%s: the Chief Executive contact is not "
                                                    "confirmed to the Scottish Government."),
                                                  name));
  heddle_rule_add_record (finding, HEDDLE_RECORD (collaborative));
}

static void
check_roles (HeddleRuleRun       *run,
             HeddleCollaborative *collaborative,
             GPtrArray           *appointments)
{
  HeddleRecord *record = HEDDLE_RECORD (collaborative);
  g_autofree char *name = heddle_record_dup_title (record);

  for (guint i = 0; i < G_N_ELEMENTS (needed_roles); i++)
    {
      gboolean held = FALSE;

      for (guint j = 0; j < appointments->len && !held; j++)
        held = holds (g_ptr_array_index (appointments, j), needed_roles[i].roles, run->today);
      if (!held)
        heddle_rule_run_add (run, needed_roles[i].rule, record, NULL,
                             g_strdup_printf (_(needed_roles[i].message), name));
    }
  for (guint i = 0; i < appointments->len; i++)
    check_contact (run, collaborative, g_ptr_array_index (appointments, i));
}

static void
check_plans (HeddleRuleRun       *run,
             HeddleCollaborative *collaborative,
             GPtrArray           *plans)
{
  HeddleRecord *record = HEDDLE_RECORD (collaborative);
  g_autofree char *name = heddle_record_dup_title (record);

  for (guint i = 0; i < G_N_ELEMENTS (needed_plans); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < plans->len && !found; j++)
        {
          HeddlePlan *plan = g_ptr_array_index (plans, j);

          found = g_strcmp0 (plan->sort, needed_plans[i].sort) == 0;
        }
      if (!found)
        heddle_rule_run_add (run, needed_plans[i].rule, record, NULL,
                             g_strdup_printf (_(needed_plans[i].message), name));
    }
}

/* Whether one of @plans runs on @day or later; those that are over are history. */
static gboolean
is_any_current (GPtrArray *plans,
                HeddleDay  day)
{
  for (guint i = 0; i < plans->len; i++)
    {
      const char *ends = HEDDLE_PLAN (g_ptr_array_index (plans, i))->ends;

      if (ends == NULL || heddle_edtf_get_last (ends) >= day)
        return TRUE;
    }
  return FALSE;
}

/* One open item for a collaborative that nobody has begun to keep, instead of
 * one for each thing it lacks. */
static void
check_collaborative (HeddleRuleRun       *run,
                     HeddleCollaborative *collaborative)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (collaborative));
  g_autoptr (GPtrArray) appointments =
    heddle_query_records (run->store, &heddle_appointment_kind, "collaborative", id);
  g_autoptr (GPtrArray) plans =
    heddle_query_records (run->store, &heddle_plan_kind, "collaborative", id);

  if (appointments->len == 0 && !is_any_current (plans, run->today))
    {
      g_autofree char *name = heddle_record_dup_title (HEDDLE_RECORD (collaborative));

      heddle_rule_run_add (run, &nothing_on_record, HEDDLE_RECORD (collaborative), NULL,
                           g_strdup_printf (_("%s: fill in its Regional Improvement "
                                              "Lead, contacts and plans."), name));
      return;
    }
  check_roles (run, collaborative, appointments);
  check_plans (run, collaborative, plans);
}

static int
compare_memberships (gconstpointer a,
                     gconstpointer b)
{
  HeddleMembership *first = *(HeddleMembership **) a;
  HeddleMembership *second = *(HeddleMembership **) b;
  int order = g_strcmp0 (first->authority, second->authority);

  return order != 0 ? order : g_strcmp0 (heddle_record_get_id (HEDDLE_RECORD (first)),
                                         heddle_record_get_id (HEDDLE_RECORD (second)));
}

static gboolean
is_looked_at (HeddleRuleRun *run,
              const char    *collaborative_id)
{
  return run->collaborative == NULL || g_strcmp0 (run->collaborative, collaborative_id) == 0;
}

static gboolean
is_regional (HeddleStore *store,
             const char  *collaborative_id)
{
  g_autoptr (HeddleRecord) record =
    heddle_store_get (store, &heddle_collaborative_kind, collaborative_id, NULL);

  return record != NULL
         && g_strcmp0 (HEDDLE_COLLABORATIVE (record)->grouping, "regional") == 0;
}

/* Certainly at the same time: fuzzy ends get the benefit of doubt, for in the
 * month of a change an authority is in both. */
static gboolean
overlap (HeddleMembership *a,
         HeddleMembership *b)
{
  HeddleDay a_since = heddle_edtf_get_last (a->since);
  HeddleDay b_since = heddle_edtf_get_last (b->since);
  HeddleDay a_until = a->until != NULL ? heddle_edtf_get_first (a->until) : HEDDLE_DAY_OPEN;
  HeddleDay b_until = b->until != NULL ? heddle_edtf_get_first (b->until) : HEDDLE_DAY_OPEN;

  return MAX (a_since, b_since) <= MIN (a_until, b_until);
}

static void
add_overlap (HeddleRuleRun    *run,
             HeddleMembership *a,
             HeddleMembership *b)
{
  g_autofree char *first = heddle_record_dup_title (HEDDLE_RECORD (a));
  g_autofree char *second = heddle_record_dup_title (HEDDLE_RECORD (b));
  HeddleFinding *finding;

  /* Other groupings may cut across the regions. */
  if (!is_regional (run->store, a->collaborative) || !is_regional (run->store, b->collaborative))
    return;
  finding = heddle_rule_run_add (run, &membership_overlap, HEDDLE_RECORD (a),
                                 g_strdup_printf ("%s %s %s %s %s",
                                                  heddle_record_get_id (HEDDLE_RECORD (b)),
                                                  a->since != NULL ? a->since : "",
                                                  a->until != NULL ? a->until : "",
                                                  b->since != NULL ? b->since : "",
                                                  b->until != NULL ? b->until : ""),
                                 g_strdup_printf (_("Two memberships at the same time: %s, "
                                                    "and %s."), first, second));
  heddle_rule_add_record (finding, HEDDLE_RECORD (b));
}

static void
check_memberships (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (run->store, &heddle_membership_kind, NULL, NULL);

  g_ptr_array_sort (memberships, compare_memberships);
  for (guint i = 0; i < memberships->len; i++)
    for (guint j = i + 1; j < memberships->len; j++)
      {
        HeddleMembership *a = g_ptr_array_index (memberships, i);
        HeddleMembership *b = g_ptr_array_index (memberships, j);

        if (g_strcmp0 (a->authority, b->authority) != 0)
          break;
        if (overlap (a, b)
            && (is_looked_at (run, a->collaborative) || is_looked_at (run, b->collaborative)))
          add_overlap (run, a, b);
      }
}

void
heddle_rules_collaboratives (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) collaboratives =
    heddle_query_records (run->store, &heddle_collaborative_kind, "grouping", "regional");

  for (guint i = 0; i < collaboratives->len; i++)
    {
      HeddleCollaborative *collaborative = g_ptr_array_index (collaboratives, i);

      if (g_strcmp0 (collaborative->status, "ended") != 0
          && is_looked_at (run, heddle_record_get_id (HEDDLE_RECORD (collaborative))))
        check_collaborative (run, collaborative);
    }
  check_memberships (run);
}
