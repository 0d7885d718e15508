/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaboratives.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heddle-findings.h"
#include "heddle-members.h"

gboolean
heddle_collaborative_is_regional (HeddleCollaborative *collaborative)
{
  return g_strcmp0 (collaborative->grouping, "regional") == 0;
}

const char *
heddle_collaborative_get_name (HeddleCollaborative *collaborative)
{
  if (collaborative->short_name != NULL)
    return collaborative->short_name;
  return collaborative->name != NULL ? collaborative->name : "";
}

const char *
heddle_collaborative_skip_name (HeddleCollaborative *collaborative,
                                const char          *message)
{
  const char *name = collaborative->name;
  const char *rest;

  if (name == NULL || !g_str_has_prefix (message, name))
    return message;
  rest = message + strlen (name);
  if (g_str_has_prefix (rest, ": "))
    return rest + strlen (": ");
  return *rest == ' ' ? rest + 1 : message;
}

const char *
heddle_authority_get_name (HeddleAuthority *authority)
{
  if (authority->short_name != NULL)
    return authority->short_name;
  return authority->name != NULL ? authority->name : "";
}

const char *
heddle_phase_get_word (HeddlePhase phase)
{
  static const char *const words[] = {
    [HEDDLE_PHASE_NONE] = N_("no episode"),
    [HEDDLE_PHASE_PLANNED] = N_("planned"),
    [HEDDLE_PHASE_PREPARING] = N_("preparing"),
    [HEDDLE_PHASE_REPORTING] = N_("fieldwork done, reporting"),
  };

  g_return_val_if_fail ((guint) phase < G_N_ELEMENTS (words), NULL);
  return _(words[phase]);
}

char *
heddle_appointment_dup_holder (HeddleAppointment *appointment)
{
  g_autoptr (HeddleRecord) person = NULL;

  if (appointment->person != NULL)
    person = heddle_store_get (heddle_record_get_store (HEDDLE_RECORD (appointment)),
                               &heddle_person_kind, appointment->person, NULL);
  if (person != NULL)
    return heddle_record_dup_title (person);
  return g_strdup (appointment->post != NULL ? appointment->post : "");
}

static void
authority_standing_free (gpointer data)
{
  HeddleAuthorityStanding *self = data;

  g_object_unref (self->authority);
  g_clear_object (&self->collaborative);
  g_clear_object (&self->membership);
  g_clear_object (&self->episode);
  g_free (self);
}

/* Steps with a day say when an episode begins and ends: its first and last
 * deadline. */
static HeddlePhase
get_phase (HeddleStore   *store,
           HeddleEpisode *episode,
           HeddleDay      fieldwork,
           HeddleDay      day)
{
  gboolean planned = g_strcmp0 (episode->status, "planned") == 0;
  g_autoptr (GPtrArray) deadlines = NULL;
  HeddleDay first = fieldwork;
  HeddleDay last = fieldwork;

  /* Late work does not end by itself. */
  if (planned && day > fieldwork)
    return HEDDLE_PHASE_REPORTING;

  deadlines =
    heddle_deadlines_of_episode (store, heddle_record_get_id (HEDDLE_RECORD (episode)));
  for (guint i = 0; i < deadlines->len; i++)
    {
      HeddleDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (deadline->last == HEDDLE_DAY_NONE)
        continue;
      first = MIN (first, deadline->last);
      last = MAX (last, deadline->last);
    }
  if (day < first)
    return HEDDLE_PHASE_PLANNED;
  if (day <= fieldwork)
    return HEDDLE_PHASE_PREPARING;
  return day <= last ? HEDDLE_PHASE_REPORTING : HEDDLE_PHASE_NONE;
}

/* Of several episodes of one host the one that is furthest on, then the
 * earliest. */
static void
add_episode (HeddleStore             *store,
             HeddleAuthorityStanding *standing,
             HeddleEpisode           *episode,
             HeddleDay                day)
{
  HeddleDay start = heddle_edtf_get_first (episode->fieldwork_start);
  HeddlePhase phase;

  if (start == HEDDLE_DAY_NONE)
    return;
  phase = get_phase (store, episode, start, day);
  if (phase < standing->phase || phase == HEDDLE_PHASE_NONE
      || (phase == standing->phase && start >= standing->start))
    return;
  standing->phase = phase;
  standing->start = start;
  g_set_object (&standing->episode, episode);
}

static HeddleAuthorityStanding *
find_authority (GPtrArray  *authorities,
                const char *id)
{
  for (guint i = 0; i < authorities->len; i++)
    {
      HeddleAuthorityStanding *standing = g_ptr_array_index (authorities, i);

      if (g_strcmp0 (heddle_record_get_id (HEDDLE_RECORD (standing->authority)), id) == 0)
        return standing;
    }
  return NULL;
}

static void
add_episodes (HeddleStore *store,
              GPtrArray   *authorities,
              HeddleDay    day)
{
  g_autoptr (GPtrArray) episodes = heddle_query_records (store, &heddle_episode_kind, NULL, NULL);

  for (guint i = 0; i < episodes->len; i++)
    {
      HeddleEpisode *episode = g_ptr_array_index (episodes, i);
      HeddleAuthorityStanding *standing = find_authority (authorities, episode->host);

      if (standing != NULL && episode->fieldwork_start != NULL
          && (g_strcmp0 (episode->status, "planned") == 0
              || g_strcmp0 (episode->status, "closed") == 0))
        add_episode (store, standing, episode, day);
    }
}

static void
add_memberships (HeddleStore *store,
                 GPtrArray   *authorities,
                 HeddleDay    day)
{
  g_autoptr (GPtrArray) memberships =
    heddle_query_records (store, &heddle_membership_kind, NULL, NULL);

  for (guint i = 0; i < memberships->len; i++)
    {
      HeddleMembership *membership = g_ptr_array_index (memberships, i);
      HeddleAuthorityStanding *standing = find_authority (authorities, membership->authority);
      g_autoptr (HeddleRecord) record = NULL;

      if (standing == NULL
          || !heddle_members_covers (membership->since, membership->until, day))
        continue;
      record = heddle_store_get (store, &heddle_collaborative_kind, membership->collaborative,
                                 NULL);
      if (record == NULL || !heddle_collaborative_is_regional (HEDDLE_COLLABORATIVE (record)))
        continue;
      g_set_object (&standing->collaborative, HEDDLE_COLLABORATIVE (record));
      g_set_object (&standing->membership, membership);
    }
}

static int
compare_authorities (gconstpointer a,
                     gconstpointer b)
{
  HeddleAuthorityStanding *first = *(HeddleAuthorityStanding **) a;
  HeddleAuthorityStanding *second = *(HeddleAuthorityStanding **) b;

  return g_utf8_collate (heddle_authority_get_name (first->authority),
                         heddle_authority_get_name (second->authority));
}

GPtrArray *
heddle_collaboratives_authorities (HeddleStore *store,
                                   HeddleDay    day)
{
  GPtrArray *authorities = g_ptr_array_new_with_free_func (authority_standing_free);
  g_autoptr (GPtrArray) records =
    heddle_query_records (store, &heddle_authority_kind, NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleAuthorityStanding *standing = g_new0 (HeddleAuthorityStanding, 1);

      standing->authority = g_object_ref (g_ptr_array_index (records, i));
      g_ptr_array_add (authorities, standing);
    }
  g_ptr_array_sort (authorities, compare_authorities);
  add_memberships (store, authorities, day);
  add_episodes (store, authorities, day);
  return authorities;
}

static void
collaborative_standing_free (gpointer data)
{
  HeddleCollaborativeStanding *self = data;

  g_object_unref (self->record);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->open);
  g_free (self->lead);
  g_clear_object (&self->plan);
  g_clear_object (&self->iteration);
  g_clear_pointer (&self->approval, heddle_approval_state_free);
  g_free (self);
}

static char *
dup_lead (HeddleStore *store,
          const char  *id,
          HeddleDay    day)
{
  g_autoptr (GPtrArray) appointments =
    heddle_query_records (store, &heddle_appointment_kind, "collaborative", id);

  for (guint i = 0; i < appointments->len; i++)
    {
      HeddleAppointment *appointment = g_ptr_array_index (appointments, i);

      if (g_strcmp0 (appointment->role, "lead") == 0
          && (appointment->person != NULL || appointment->post != NULL)
          && heddle_members_covers (appointment->since, appointment->until, day))
        return heddle_appointment_dup_holder (appointment);
    }
  return NULL;
}

/* The plan that had begun by @day and began last, and of it the version that
 * was due last. */
static void
add_plan (HeddleStore                 *store,
          HeddleCollaborativeStanding *self,
          HeddleDay                    day)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (self->record));
  g_autoptr (GPtrArray) plans =
    heddle_query_records (store, &heddle_plan_kind, "collaborative", id);
  g_autoptr (GPtrArray) iterations = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      HeddlePlan *plan = g_ptr_array_index (plans, i);

      if (g_strcmp0 (plan->sort, "improvement") == 0 && heddle_edtf_get_first (plan->starts) <= day
          && (self->plan == NULL
              || heddle_edtf_get_first (plan->starts)
                   > heddle_edtf_get_first (self->plan->starts)))
        g_set_object (&self->plan, plan);
    }
  if (self->plan == NULL)
    return;

  iterations = heddle_query_records (store, &heddle_iteration_kind, "plan",
                                     heddle_record_get_id (HEDDLE_RECORD (self->plan)));
  for (guint i = 0; i < iterations->len; i++)
    {
      HeddleIteration *iteration = g_ptr_array_index (iterations, i);

      if (self->iteration == NULL
          || heddle_edtf_get_first (iteration->due)
               > heddle_edtf_get_first (self->iteration->due))
        g_set_object (&self->iteration, iteration);
    }
  if (self->iteration != NULL)
    self->approval = heddle_approval_state_load (
        store, "iteration", heddle_record_get_id (HEDDLE_RECORD (self->iteration)), NULL);
}

/* A grouping has its members by their memberships, whatever else they are. */
static void
add_members (HeddleStore                 *store,
             HeddleCollaborativeStanding *self,
             GPtrArray                   *authorities,
             HeddleDay                    day)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (self->record));
  g_autoptr (GPtrArray) members = heddle_members_on (store, id, day);

  for (guint i = 0; i < members->len; i++)
    {
      HeddleAuthorityStanding *standing =
        find_authority (authorities, heddle_record_get_id (g_ptr_array_index (members, i)));

      if (standing == NULL)
        continue;
      g_ptr_array_add (self->members, standing);
      if (standing->phase != HEDDLE_PHASE_NONE
          && (self->host == NULL || standing->start < self->host->start))
        self->host = standing;
    }
  g_ptr_array_sort (self->members, compare_authorities);
}

static void
add_open (HeddleCollaborativeStanding *self,
          GPtrArray                   *findings)
{
  const char *id = heddle_record_get_id (HEDDLE_RECORD (self->record));

  for (guint i = 0; i < findings->len; i++)
    {
      HeddleFinding *finding = g_ptr_array_index (findings, i);

      if (finding->dismissed == NULL
          && g_ptr_array_find_with_equal_func (finding->ids, id, g_str_equal, NULL))
        g_ptr_array_add (self->open,
                         g_strdup (heddle_collaborative_skip_name (self->record,
                                                                   finding->message)));
    }
}

int
heddle_collaborative_compare (HeddleCollaborative *a,
                              HeddleCollaborative *b)
{
  static const char *const order[] = { "NA", "TAY", "FVWL", "SEIC", "WP", "SWEIC" };
  HeddleCollaborative *records[2] = { a, b };
  guint ranks[2];

  for (guint i = 0; i < 2; i++)
    {
      ranks[i] = heddle_collaborative_is_regional (records[i]) ? G_N_ELEMENTS (order)
                                                               : G_N_ELEMENTS (order) + 1;
      for (guint j = 0; j < G_N_ELEMENTS (order); j++)
        if (g_strcmp0 (records[i]->code, order[j]) == 0)
          ranks[i] = j;
    }
  if (ranks[0] != ranks[1])
    return ranks[0] < ranks[1] ? -1 : 1;
  return g_utf8_collate (heddle_collaborative_get_name (a), heddle_collaborative_get_name (b));
}

static int
compare_standings (gconstpointer a,
                   gconstpointer b)
{
  return heddle_collaborative_compare ((*(HeddleCollaborativeStanding **) a)->record,
                                       (*(HeddleCollaborativeStanding **) b)->record);
}

/**
 * heddle_collaboratives_list:
 * @authorities: (element-type HeddleAuthorityStanding): outlives the result,
 *   whose members it holds
 *
 * Returns: (transfer full) (element-type HeddleCollaborativeStanding):
 */
GPtrArray *
heddle_collaboratives_list (HeddleStore *store,
                            GPtrArray   *authorities,
                            HeddleDay    day,
                            HeddleDay    today)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (collaborative_standing_free);
  g_autoptr (GPtrArray) records =
    heddle_query_records (store, &heddle_collaborative_kind, NULL, NULL);
  g_autoptr (GPtrArray) findings = heddle_findings_of_collaboratives (store, today);

  for (guint i = 0; i < records->len; i++)
    {
      HeddleCollaborativeStanding *self = g_new0 (HeddleCollaborativeStanding, 1);

      self->record = g_object_ref (g_ptr_array_index (records, i));
      self->members = g_ptr_array_new ();
      self->open = g_ptr_array_new_with_free_func (g_free);
      self->lead = dup_lead (store, heddle_record_get_id (HEDDLE_RECORD (self->record)), day);
      add_members (store, self, authorities, day);
      add_plan (store, self, day);
      add_open (self, findings);
      g_ptr_array_add (list, self);
    }
  g_ptr_array_sort (list, compare_standings);
  return list;
}
