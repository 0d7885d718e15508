/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is changed, the table of deadlines that follows commit by commit is
 * the one that is made anew from the records. */

#include "heddle-history.h"
#include "test-workspace.h"

#define EDITS 400
#define BETWEEN_REBUILDS 8

/* Kinds whose records decide on deadlines. */
static const HeddleKind *const kinds[] = {
  &heddle_authority_kind, &heddle_collaborative_kind, &heddle_membership_kind,
  &heddle_organisation_kind, &heddle_person_kind, &heddle_appointment_kind,
  &heddle_plan_kind, &heddle_iteration_kind, &heddle_approval_kind,
  &heddle_milestone_kind, &heddle_date_statement_kind, &heddle_episode_kind,
  &heddle_step_kind, &heddle_slot_kind, &heddle_team_member_kind, &heddle_closure_kind,
  &heddle_report_kind, &heddle_circulation_kind, &heddle_committee_date_kind,
  &heddle_action_kind, &heddle_review_kind, &heddle_engagement_kind, &heddle_support_offer_kind,
  &heddle_activity_kind, &heddle_professional_learning_kind, &heddle_communication_kind,
  &heddle_measure_kind, &heddle_observation_kind, &heddle_intention_kind, &heddle_driver_kind,
  &heddle_test_of_change_kind, &heddle_meeting_kind, &heddle_meeting_group_kind,
};

static HeddleRecord *
pick (TestWorkspace    *self,
      const HeddleKind *kind)
{
  g_autoptr (GPtrArray) records = heddle_query_records (self->store, kind, NULL, NULL);

  if (records->len == 0)
    return NULL;
  return g_object_ref (g_ptr_array_index (records, g_test_rand_int_range (0, (int) records->len)));
}

static char *
random_day (void)
{
  return heddle_day_to_iso (TEST_TODAY + g_test_rand_int_range (-200, 300));
}

static char *
random_text (TestWorkspace     *self,
             const HeddleField *field)
{
  static const char *const offsets[] = { "-7w", "-2m", "+3w", "-1wd", "+10d" };
  static const char *const fuzzy[] = { "2027-03", "2027-21", "2027", "2026-12/2027-01", NULL };
  guint n = 0;

  switch (field->type)
    {
    case HEDDLE_FIELD_DAY:
      return random_day ();
    case HEDDLE_FIELD_DATE:
      n = (guint) g_test_rand_int_range (0, 8);
      return n < G_N_ELEMENTS (fuzzy) ? g_strdup (fuzzy[n]) : random_day ();
    case HEDDLE_FIELD_INTEGER:
      return g_strdup_printf ("%d", g_test_rand_int_range (1, 8));
    case HEDDLE_FIELD_FLAG:
      return g_strdup (g_test_rand_bit () ? "1" : "0");
    case HEDDLE_FIELD_CHOICE:
      while (field->choices[n].word != NULL)
        n++;
      return g_strdup (field->choices[g_test_rand_int_range (0, (int) n)].word);
    case HEDDLE_FIELD_REFERENCE:
      {
        const HeddleKind *target = heddle_schema_get_kind (heddle_store_get_schema (self->store),
                                                           field->target);
        g_autoptr (HeddleRecord) record = pick (self, target);

        return record != NULL ? g_strdup (heddle_record_get_id (record)) : NULL;
      }
    case HEDDLE_FIELD_TEXT:
    case HEDDLE_FIELD_LONG_TEXT:
    case HEDDLE_FIELD_TIME:
    case HEDDLE_FIELD_DECIMAL:
    default:
      if (g_str_has_prefix (field->name, "offset_"))
        return g_strdup (offsets[g_test_rand_int_range (0, G_N_ELEMENTS (offsets))]);
      return g_strdup_printf ("Word %d", g_test_rand_int_range (0, 1000));
    }
}

/* One change to one record; what a rule refuses is left. */
static void
change (TestWorkspace *self)
{
  const HeddleKind *kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))];
  const HeddleField *field = &kind->fields[g_test_rand_int_range (0, (int) kind->n_fields)];
  g_autoptr (HeddleRecord) record = pick (self, kind);
  g_autofree char *text = NULL;
  g_autoptr (HeddleEdit) edit = NULL;
  const char *id;

  if (record == NULL)
    return;
  id = heddle_record_get_id (record);
  edit = heddle_edit_begin (self->store, "Change", NULL);
  if (g_test_rand_int_range (0, 8) == 0)
    {
      if (heddle_edit_remove (edit, kind, id, NULL))
        heddle_edit_commit (g_steal_pointer (&edit), NULL);
      return;
    }
  text = random_text (self, field);
  if (heddle_edit_set_text (edit, kind, id, field->name, text, NULL))
    heddle_edit_commit (g_steal_pointer (&edit), NULL);
}

static void
test_random (TestWorkspace *self,
             gconstpointer  data)
{
  guint n_undone = 0;

  for (guint i = 0; i < EDITS; i++)
    {
      g_autofree char *kept = NULL;
      g_autofree char *made = NULL;
      g_autoptr (GError) error = NULL;

      if (g_test_rand_int_range (0, 5) == 0)
        n_undone += heddle_history_undo (self->store, NULL, NULL);
      else
        change (self);
      if (i % BETWEEN_REBUILDS != 0)
        continue;

      kept = test_dump_deadlines (self);
      heddle_store_rederive (self->store, &error);
      g_assert_no_error (error);
      made = test_dump_deadlines (self);
      g_assert_cmpstr (kept, ==, made);
    }
  g_assert_cmpuint (n_undone, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_workspace_add_example ("/deadlines/random", test_random);

  return g_test_run ();
}
