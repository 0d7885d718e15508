/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who works in an episode, and who is missing. */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-date-text.h"
#include "heddle-team.h"

static const HeddleRule side_missing = {
  "team-side-missing", HEDDLE_SEVERITY_WARNING, N_("CI guidance, section 4 and Appendix 1"),
};
static const HeddleRule slots_empty = {
  "slots-empty", HEDDLE_SEVERITY_NOTE, N_("CI guidance, section 4"),
};
static const HeddleRule not_free = {
  "person-not-free", HEDDLE_SEVERITY_WARNING, N_("CI guidance, section 6"),
};
static const HeddleRule two_hosts = {
  "two-hosts", HEDDLE_SEVERITY_NOTE, N_("CI guidance, section 6, host"),
};
static const HeddleRule host_alone = {
  "host-without-collaborative", HEDDLE_SEVERITY_NOTE, NULL,
};

/* Sides that send people to every team; the host's may follow later. */
static const struct
{
  const char *word;
  const char *label;
} needed_sides[] = {
  { "ades", N_("ADES") },
  { "education-scotland", N_("Education Scotland") },
  { "other-authorities", N_("other authorities") },
};

static gboolean
has_side (GPtrArray  *team,
          const char *side)
{
  for (guint i = 0; i < team->len; i++)
    {
      HeddleTeamMember *member = g_ptr_array_index (team, i);

      if (g_strcmp0 (member->side, side) == 0 && g_strcmp0 (member->state, "declined") != 0)
        return TRUE;
    }
  return FALSE;
}

static char *
join (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static void
check_sides (HeddleRuleRun *run)
{
  HeddleRecord *episode = HEDDLE_RECORD (run->plan->episode);
  g_autoptr (GPtrArray) team =
    heddle_query_records (run->store, &heddle_team_member_kind, "episode",
                          heddle_record_get_id (episode));
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *title = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (needed_sides); i++)
    if (!has_side (team, needed_sides[i].word))
      g_ptr_array_add (missing, (char *) _(needed_sides[i].label));
  if (missing->len == 0)
    return;

  title = heddle_record_dup_title (episode);
  names = join (missing);
  heddle_rule_run_add (run, &side_missing, episode, g_strdup (names),
                       g_strdup_printf (_("%s: nobody in the team yet from %s."),
                                        title, names));
}

static void
check_slots (HeddleRuleRun *run)
{
  HeddleRecord *episode = HEDDLE_RECORD (run->plan->episode);
  g_autoptr (GPtrArray) slots =
    heddle_query_records (run->store, &heddle_slot_kind, "episode",
                          heddle_record_get_id (episode));
  g_autoptr (GPtrArray) empty = g_ptr_array_new ();
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autofree char *title = NULL;
  g_autofree char *names = NULL;
  HeddleFinding *finding;

  for (guint i = 0; i < slots->len; i++)
    {
      HeddleSlot *slot = g_ptr_array_index (slots, i);

      if (slot->person != NULL)
        continue;
      g_ptr_array_add (empty, slot);
      g_ptr_array_add (roles, slot->role);
    }
  if (empty->len == 0)
    return;

  title = heddle_record_dup_title (episode);
  names = join (roles);
  finding = heddle_rule_run_add (run, &slots_empty, episode, g_strdup (names),
                                 g_strdup_printf (_("%s: still to be filled: %s."),
                                                  title, names));
  for (guint i = 0; i < empty->len; i++)
    heddle_rule_add_record (finding, g_ptr_array_index (empty, i));
}

/* What people have said of their own days; why they are away stays with them. */
static void
check_free (HeddleRuleRun *run)
{
  HeddleRecord *episode = HEDDLE_RECORD (run->plan->episode);
  g_autoptr (GPtrArray) team =
    heddle_query_records (run->store, &heddle_team_member_kind, "episode",
                          heddle_record_get_id (episode));

  for (guint i = 0; i < team->len; i++)
    {
      HeddleTeamMember *member = g_ptr_array_index (team, i);
      HeddleDay busy;
      g_autoptr (HeddleRecord) person = NULL;
      g_autofree char *name = NULL;
      g_autofree char *day = NULL;
      HeddleFinding *finding;

      if (g_strcmp0 (member->state, "declined") == 0)
        continue;
      busy = heddle_team_find_busy (run->store, run->plan, member->person, NULL);
      if (busy == HEDDLE_DAY_NONE)
        continue;
      person = heddle_store_get (run->store, &heddle_person_kind, member->person, NULL);
      if (person == NULL)
        continue;
      name = heddle_record_dup_title (person);
      day = heddle_date_text_show_day (busy, run->today);
      finding = heddle_rule_run_add (run, &not_free, HEDDLE_RECORD (member),
                                     g_strdup_printf ("%d", busy),
                                     /* Translators: a person's post, a day */
                                     g_strdup_printf (_("%s is not free on %s, a day of the "
                                                        "fieldwork."), name, day));
      heddle_rule_add_record (finding, person);
      heddle_rule_add_record (finding, episode);
    }
}

/* What is possible and unusual about who hosts. */
static void
check_hosts (HeddleRuleRun *run)
{
  HeddleEpisodePlan *plan = run->plan;
  g_autofree char *title = heddle_record_dup_title (HEDDLE_RECORD (plan->episode));
  g_autofree char *host = heddle_record_dup_title (HEDDLE_RECORD (plan->host));
  g_autoptr (HeddleRecord) second =
    heddle_record_dup_reference (HEDDLE_RECORD (plan->episode),
                                 heddle_kind_get_field (&heddle_episode_kind, "co_host"));

  if (second != NULL)
    {
      g_autofree char *other = heddle_record_dup_title (second);

      heddle_rule_run_add (run, &two_hosts, HEDDLE_RECORD (plan->episode), g_strdup (other),
                           /* Translators: an episode, the names of two authorities */
                           g_strdup_printf (_("%s: %s and %s host together; agree which of "
                                              "them leads."), title, host, other));
    }
  if (plan->collaborative == NULL)
    heddle_rule_run_add (run, &host_alone, HEDDLE_RECORD (plan->episode), g_strdup (host),
                         /* Translators: an episode, the name of an authority */
                         g_strdup_printf (_("%s: %s is in no collaborative at that time."), title,
                                          host));
}

void
heddle_rules_team (HeddleRuleRun *run)
{
  if (run->plan->fieldwork_end != HEDDLE_DAY_NONE && run->plan->fieldwork_end < run->today)
    return;
  check_hosts (run);
  check_sides (run);
  check_slots (run);
  check_free (run);
}
