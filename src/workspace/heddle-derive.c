/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what a commit touched to the rows that have to be worked out anew: each
 * once, however many of its parts were touched. */

#include "heddle-derive.h"

#include "heddle-derive-private.h"
#include "heddle-step-roles.h"

#define EDITION_SETTING "deadlines-edition"

/* What is dated after a report and in a plan, and the fields of what it is shown
 * with. */
static const struct
{
  const HeddleKind *kind;
  const char *episode;
  const char *person;
  const char *authority;
  const char *organisation;
  const char *plan;
  const char *collaborative;
} follow_ups[] = {
  { &heddle_action_kind, .episode = "episode", .person = "owner" },
  { &heddle_review_kind, .episode = "episode" },
  { &heddle_engagement_kind, .episode = "episode", .authority = "authority" },
  { &heddle_support_offer_kind, .episode = "episode", .person = "person",
    .authority = "authority", .organisation = "organisation" },
  { &heddle_circulation_kind },
  { &heddle_committee_date_kind, .authority = "authority" },
  { &heddle_activity_kind, .person = "lead", .plan = "plan" },
  { &heddle_professional_learning_kind, .person = "person", .plan = "plan" },
  { &heddle_communication_kind, .person = "owner", .collaborative = "collaborative" },
  { &heddle_observation_kind },
  { &heddle_intention_kind },
  { &heddle_test_of_change_kind, .person = "lead" },
  { &heddle_meeting_kind },
};

#define N_FOLLOW_UPS G_N_ELEMENTS (follow_ups)

gpointer
heddle_derive_dup_live (HeddleStore      *store,
                        const HeddleKind *kind,
                        const char       *id)
{
  g_autoptr (HeddleRecord) record = id != NULL ? heddle_store_get (store, kind, id, NULL) : NULL;

  if (record == NULL || heddle_record_is_deleted (record))
    return NULL;
  return g_steal_pointer (&record);
}

char *
heddle_derive_dup_value (HeddleRecord *record,
                         const char   *name)
{
  const HeddleField *field =
    name != NULL ? heddle_kind_get_field (heddle_record_get_kind (record), name) : NULL;
  g_auto (HeddleValue) value = HEDDLE_VALUE_INIT;

  if (field == NULL)
    return NULL;
  heddle_record_get_value (record, field, &value);
  return value.type == HEDDLE_VALUE_TEXT ? g_strdup (value.text) : NULL;
}

typedef struct
{
  HeddleStore *store;
  HeddleHostCalendars *calendars;
  gboolean every_episode;
  GHashTable *episodes; /* of ids, like the next four */
  GHashTable *milestones;
  GHashTable *iterations;
  GHashTable *approvals;
  GHashTable *appointments;
  gboolean every_follow_up;
  GHashTable *follow_ups[N_FOLLOW_UPS]; /* of ids each */
} Run;

typedef void (*SpreadFunc) (Run        *run,
                            const char *id);

static void
mark (GHashTable *targets,
      const char *id)
{
  if (id != NULL && !g_hash_table_contains (targets, id))
    g_hash_table_add (targets, g_strdup (id));
}

static void
mark_all (Run              *run,
          GHashTable       *targets,
          const HeddleKind *kind,
          const char       *field,
          const char       *value)
{
  g_autoptr (GPtrArray) records = heddle_query_records (run->store, kind, field, value);

  for (guint i = 0; i < records->len; i++)
    mark (targets, heddle_record_get_id (g_ptr_array_index (records, i)));
}

static GHashTable *
get_follow_ups (Run              *run,
                const HeddleKind *kind)
{
  for (guint i = 0; i < N_FOLLOW_UPS; i++)
    if (follow_ups[i].kind == kind)
      return run->follow_ups[i];
  g_return_val_if_reached (NULL);
}

static void
spread_report (Run        *run,
               const char *id)
{
  mark_all (run, get_follow_ups (run, &heddle_circulation_kind), &heddle_circulation_kind,
            "report", id);
}

static void
spread_committee_date (Run        *run,
                       const char *id)
{
  mark (get_follow_ups (run, &heddle_committee_date_kind), id);
  mark_all (run, get_follow_ups (run, &heddle_circulation_kind), &heddle_circulation_kind,
            "committee_date", id);
}

static void
spread_step (Run        *run,
             const char *id)
{
  g_autoptr (HeddleRecord) step = heddle_store_get (run->store, &heddle_step_kind, id, NULL);
  g_autoptr (GPtrArray) rows =
    heddle_deadlines_of_record (run->store, heddle_step_kind.name, id, NULL);

  if (step != NULL)
    mark (run->episodes, HEDDLE_STEP (step)->episode);
  /* The episode it had before, whose other steps may count from it. */
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    mark (run->episodes, ((HeddleDeadline *) g_ptr_array_index (rows, i))->episode);
}

/* What was agreed there is shown with the name of the group. */
static void
spread_meeting (Run        *run,
                const char *id)
{
  mark (get_follow_ups (run, &heddle_meeting_kind), id);
  mark_all (run, get_follow_ups (run, &heddle_action_kind), &heddle_action_kind, "meeting", id);
}

/* Each record of @kind whose @field is @id spreads. */
static void
spread_each (Run              *run,
             const HeddleKind *kind,
             const char       *field,
             const char       *id,
             SpreadFunc        spread)
{
  g_autoptr (GPtrArray) records = heddle_query_records (run->store, kind, field, id);

  for (guint i = 0; i < records->len; i++)
    spread (run, heddle_record_get_id (g_ptr_array_index (records, i)));
}

static void
spread_meeting_group (Run        *run,
                      const char *id)
{
  spread_each (run, &heddle_meeting_kind, "group", id, spread_meeting);
}

static void
spread_episode (Run        *run,
                const char *id)
{
  mark (run->episodes, id);
  for (guint i = 0; i < N_FOLLOW_UPS; i++)
    if (follow_ups[i].episode != NULL)
      mark_all (run, run->follow_ups[i], follow_ups[i].kind, follow_ups[i].episode, id);
  spread_each (run, &heddle_report_kind, "episode", id, spread_report);
  /* A local group meets where its episode is, for its host. */
  spread_each (run, &heddle_meeting_group_kind, "episode", id, spread_meeting_group);
}

static void
spread_milestone (Run        *run,
                  const char *id)
{
  mark (run->milestones, id);
}

static void
spread_approval (Run        *run,
                 const char *id)
{
  g_autoptr (HeddleRecord) record =
    heddle_store_get (run->store, &heddle_approval_kind, id, NULL);

  mark (run->approvals, id);
  /* Nobody waits for answers about a version when a newer one is asked about. */
  if (record != NULL && HEDDLE_APPROVAL (record)->version != NULL)
    mark_all (run, run->approvals, &heddle_approval_kind, "iteration",
              HEDDLE_APPROVAL (record)->iteration);
}

static void
spread_iteration (Run        *run,
                  const char *id)
{
  mark (run->iterations, id);
  mark_all (run, run->approvals, &heddle_approval_kind, "iteration", id);
  mark_all (run, get_follow_ups (run, &heddle_intention_kind), &heddle_intention_kind,
            "iteration", id);
}

static void
spread_appointment (Run        *run,
                    const char *id)
{
  mark (run->appointments, id);
  mark_all (run, run->approvals, &heddle_approval_kind, "appointment", id);
}

static void
spread_measure (Run        *run,
                const char *id)
{
  mark_all (run, get_follow_ups (run, &heddle_observation_kind), &heddle_observation_kind,
            "measure", id);
}

static void
spread_driver (Run        *run,
               const char *id)
{
  mark_all (run, get_follow_ups (run, &heddle_test_of_change_kind),
            &heddle_test_of_change_kind, "driver", id);
}

static void
spread_plan (Run        *run,
             const char *id)
{
  spread_each (run, &heddle_iteration_kind, "plan", id, spread_iteration);
  spread_each (run, &heddle_measure_kind, "plan", id, spread_measure);
  spread_each (run, &heddle_driver_kind, "plan", id, spread_driver);
  for (guint i = 0; i < N_FOLLOW_UPS; i++)
    if (follow_ups[i].plan != NULL)
      mark_all (run, run->follow_ups[i], follow_ups[i].kind, follow_ups[i].plan, id);
}

static void
spread_collaborative (Run        *run,
                      const char *id)
{
  /* Which of two collaboratives an authority is shown with is a question of
   * their sort. */
  run->every_episode = run->every_follow_up = TRUE;
  mark_all (run, run->milestones, &heddle_milestone_kind, "collaborative", id);
  spread_each (run, &heddle_plan_kind, "collaborative", id, spread_plan);
  spread_each (run, &heddle_appointment_kind, "collaborative", id, spread_appointment);
}

/* Steps are whose who holds the place of their role. A place that was not made
 * with its episode may have been another's before. */
static void
spread_slot (Run        *run,
             const char *id)
{
  g_autoptr (HeddleRecord) slot = heddle_store_get (run->store, &heddle_slot_kind, id, NULL);

  if (slot != NULL && heddle_slot_is_of_group (HEDDLE_SLOT (slot)))
    mark (run->episodes, HEDDLE_SLOT (slot)->episode);
  else
    run->every_episode = TRUE;
}

static void
spread_person (Run        *run,
               const char *id)
{
  g_autoptr (GPtrArray) steps =
    heddle_query_records (run->store, &heddle_step_kind, "owner", id);

  for (guint i = 0; i < steps->len; i++)
    mark (run->episodes, HEDDLE_STEP (g_ptr_array_index (steps, i))->episode);
  spread_each (run, &heddle_slot_kind, "person", id, spread_slot);
  mark_all (run, run->milestones, &heddle_milestone_kind, "owner", id);
  spread_each (run, &heddle_iteration_kind, "owner", id, spread_iteration);
  mark_all (run, run->appointments, &heddle_appointment_kind, "person", id);
  spread_each (run, &heddle_measure_kind, "owner", id, spread_measure);
  for (guint i = 0; i < N_FOLLOW_UPS; i++)
    if (follow_ups[i].person != NULL)
      mark_all (run, run->follow_ups[i], follow_ups[i].kind, follow_ups[i].person, id);
}

/* People are shown with their organisation or authority: "Director, Fife". */
static void
spread_people (Run        *run,
               const char *field,
               const char *id)
{
  spread_each (run, &heddle_person_kind, field, id, spread_person);
}

static void
spread_organisation (Run        *run,
                     const char *id)
{
  spread_people (run, "organisation", id);
  for (guint i = 0; i < N_FOLLOW_UPS; i++)
    if (follow_ups[i].organisation != NULL)
      mark_all (run, run->follow_ups[i], follow_ups[i].kind, follow_ups[i].organisation, id);
}

static void
spread_authority (Run        *run,
                  const char *id)
{
  spread_each (run, &heddle_episode_kind, "host", id, spread_episode);
  for (guint i = 0; i < N_FOLLOW_UPS; i++)
    if (follow_ups[i].authority != NULL)
      mark_all (run, run->follow_ups[i], follow_ups[i].kind, follow_ups[i].authority, id);
  mark_all (run, run->approvals, &heddle_approval_kind, "authority", id);
  mark_all (run, run->appointments, &heddle_appointment_kind, "authority", id);
  spread_people (run, "authority", id);
}

/* A closure or membership may have been another authority's before this
 * change. Reading all episodes is what such an edit costs. */
static void
spread_closure (Run        *run,
                const char *id)
{
  run->every_episode = TRUE;
}

static void
spread_membership (Run        *run,
                   const char *id)
{
  run->every_episode = run->every_follow_up = TRUE;
}

static const struct
{
  const HeddleKind *kind;
  SpreadFunc spread;
  gboolean changes_calendars;
} sources[] = {
  { &heddle_step_kind, spread_step, FALSE },
  { &heddle_episode_kind, spread_episode, FALSE },
  { &heddle_milestone_kind, spread_milestone, FALSE },
  { &heddle_approval_kind, spread_approval, FALSE },
  { &heddle_iteration_kind, spread_iteration, FALSE },
  { &heddle_appointment_kind, spread_appointment, FALSE },
  { &heddle_plan_kind, spread_plan, FALSE },
  { &heddle_measure_kind, spread_measure, FALSE },
  { &heddle_driver_kind, spread_driver, FALSE },
  { &heddle_collaborative_kind, spread_collaborative, FALSE },
  { &heddle_person_kind, spread_person, FALSE },
  { &heddle_slot_kind, spread_slot, FALSE },
  { &heddle_organisation_kind, spread_organisation, FALSE },
  { &heddle_authority_kind, spread_authority, TRUE },
  { &heddle_membership_kind, spread_membership, FALSE },
  { &heddle_closure_kind, spread_closure, TRUE },
  { &heddle_report_kind, spread_report, FALSE },
  { &heddle_committee_date_kind, spread_committee_date, FALSE },
  { &heddle_meeting_kind, spread_meeting, FALSE },
  { &heddle_meeting_group_kind, spread_meeting_group, FALSE },
};

/* A removed step is no part of its episode any more, nor is that of a removed
 * episode: its row has to go by itself. */
static gboolean
forget_step (HeddleStore         *store,
             const HeddleTouched *touched,
             GError             **error)
{
  g_autoptr (HeddleRecord) step = NULL;

  if (touched->kind != &heddle_step_kind)
    return TRUE;
  step = heddle_store_get (store, touched->kind, touched->id, NULL);
  if (step != NULL && !heddle_record_is_deleted (step))
    return TRUE;
  return heddle_deadlines_replace (store, touched->kind->name, touched->id, NULL, 0, error);
}

typedef gboolean (*DeriveFunc) (HeddleStore  *store,
                                const char   *id,
                                GError      **error);

static gboolean
derive_each (Run         *run,
             GHashTable  *targets,
             DeriveFunc   derive,
             GError     **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, targets);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!derive (run->store, id, error))
      return FALSE;
  return TRUE;
}

static gboolean
derive_episodes (Run     *run,
                 GError **error)
{
  GHashTableIter iter;
  gpointer id;

  if (run->every_episode)
    mark_all (run, run->episodes, &heddle_episode_kind, NULL, NULL);
  if (g_hash_table_size (run->episodes) == 0)
    return TRUE;
  if (run->calendars == NULL)
    run->calendars = heddle_host_calendars_new (run->store);

  g_hash_table_iter_init (&iter, run->episodes);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!heddle_derive_episode (run->store, id, run->calendars, error))
      return FALSE;
  return TRUE;
}

static gboolean
derive_follow_ups (Run     *run,
                   GError **error)
{
  for (guint i = 0; i < N_FOLLOW_UPS; i++)
    {
      GHashTableIter iter;
      gpointer id;

      if (run->every_follow_up)
        mark_all (run, run->follow_ups[i], follow_ups[i].kind, NULL, NULL);
      g_hash_table_iter_init (&iter, run->follow_ups[i]);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        if (!heddle_derive_follow_up (run->store, follow_ups[i].kind, id, error))
          return FALSE;
    }
  return TRUE;
}

static GHashTable *
new_targets (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Marks what a commit touched; FALSE with @error. */
static gboolean
spread_touched (Run                 *run,
                const HeddleTouched *touched,
                guint                n_touched,
                gboolean            *calendars_change,
                GError             **error)
{
  for (guint i = 0; i < n_touched; i++)
    {
      if (!forget_step (run->store, &touched[i], error))
        return FALSE;
      for (guint j = 0; j < G_N_ELEMENTS (sources); j++)
        if (sources[j].kind == touched[i].kind)
          {
            sources[j].spread (run, touched[i].id);
            *calendars_change |= sources[j].changes_calendars;
          }
      for (guint j = 0; j < N_FOLLOW_UPS; j++)
        if (follow_ups[j].kind == touched[i].kind)
          mark (run->follow_ups[j], touched[i].id);
    }
  return TRUE;
}

static void
free_follow_ups (Run *run)
{
  for (guint i = 0; i < N_FOLLOW_UPS; i++)
    g_hash_table_unref (run->follow_ups[i]);
}

static gboolean
derive (HeddleStore         *store,
        const HeddleTouched *touched,
        guint                n_touched,
        gpointer             data,
        GError             **error)
{
  g_autoptr (GHashTable) episodes = new_targets ();
  g_autoptr (GHashTable) milestones = new_targets ();
  g_autoptr (GHashTable) iterations = new_targets ();
  g_autoptr (GHashTable) approvals = new_targets ();
  g_autoptr (GHashTable) appointments = new_targets ();
  HeddleHostCalendars **kept = data;
  gboolean calendars_change = FALSE;
  gboolean derived;
  Run run = {
    .store = store, .episodes = episodes, .milestones = milestones,
    .iterations = iterations, .approvals = approvals, .appointments = appointments,
  };

  for (guint i = 0; i < N_FOLLOW_UPS; i++)
    run.follow_ups[i] = new_targets ();
  if (!spread_touched (&run, touched, n_touched, &calendars_change, error))
    {
      free_follow_ups (&run);
      return FALSE;
    }

  /* Calendars are kept from commit to commit, but those of a commit that
   * changes them only when it is certain that it stands. */
  if (calendars_change)
    g_clear_pointer (kept, heddle_host_calendars_free);
  run.calendars = *kept;
  derived = derive_episodes (&run, error)
            && derive_each (&run, milestones, heddle_derive_milestone, error)
            && derive_each (&run, iterations, heddle_derive_iteration, error)
            && derive_each (&run, approvals, heddle_derive_approval, error)
            && derive_each (&run, appointments, heddle_derive_appointment, error)
            && derive_follow_ups (&run, error);
  free_follow_ups (&run);
  if (calendars_change)
    g_clear_pointer (&run.calendars, heddle_host_calendars_free);
  *kept = run.calendars;
  return derived;
}

static void
free_kept (gpointer data)
{
  HeddleHostCalendars **kept = data;

  g_clear_pointer (kept, heddle_host_calendars_free);
  g_free (kept);
}

/**
 * heddle_derive_attach:
 *
 * From now on every commit, undo and merge works out the deadlines of what it
 * touches, within its own transaction.
 */
void
heddle_derive_attach (HeddleStore *store)
{
  heddle_store_set_derive (store, derive, g_new0 (HeddleHostCalendars *, 1), free_kept);
}

gboolean
heddle_derive_update (HeddleStore  *store,
                      GError      **error)
{
  g_autofree char *derived = heddle_store_get_setting (store, EDITION_SETTING);
  g_autofree char *edition = g_strdup_printf ("%d", HEDDLE_DERIVE_EDITION);

  if (heddle_store_is_read_only (store))
    return TRUE;
  if (g_strcmp0 (derived, edition) == 0 && !heddle_store_needs_rederive (store))
    return TRUE;
  return heddle_store_rederive (store, error)
         && heddle_store_set_setting (store, EDITION_SETTING, edition, error);
}
