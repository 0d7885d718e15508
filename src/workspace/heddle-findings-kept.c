/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules about the workforce read every allocation, and three ask for what they say
 * one after the other: the count in the sidebar, the list on Today, and that again when
 * a step is ticked, which cannot matter to them. So it is kept with the store until a
 * change could. Only texts and ids are kept: a record would keep the store alive. */

#include "heddle-findings-private.h"

#include "heddle-workforce.h"

typedef struct
{
  HeddleDay day;
  GPtrArray *findings;
} Kept;

/* All that the rules read, and what the names of these records are made of. */
static const HeddleKind *const kinds[] = {
  &heddle_allocation_kind, &heddle_working_time_kind, &heddle_person_kind,
  &heddle_activity_kind, &heddle_priority_kind, &heddle_plan_kind, &heddle_plan_version_kind,
  &heddle_iteration_kind, &heddle_workstream_kind, &heddle_appointment_kind,
  &heddle_collaborative_kind, &heddle_organisation_kind, &heddle_authority_kind,
};

static G_DEFINE_QUARK (heddle-kept-workforce-findings, kept)

static void
kept_free (gpointer data)
{
  Kept *self = data;

  g_ptr_array_unref (self->findings);
  g_free (self);
}

static gboolean
matters (const HeddleKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == kind)
      return TRUE;

  return FALSE;
}

static void
touched_cb (HeddleStore *store,
            GArray      *touched)
{
  for (guint i = 0; i < touched->len; i++)
    if (matters (g_array_index (touched, HeddleTouched, i).kind))
      {
        g_object_set_qdata (G_OBJECT (store), kept_quark (), NULL);
        g_signal_handlers_disconnect_by_func (store, touched_cb, NULL);
        return;
      }
}

static void
keep (HeddleStore *store,
      HeddleDay    today,
      GPtrArray   *findings)
{
  Kept *kept = g_new0 (Kept, 1);

  kept->day = today;
  kept->findings = g_ptr_array_ref (findings);
  if (g_object_get_qdata (G_OBJECT (store), kept_quark ()) == NULL)
    g_signal_connect (store, "touched", G_CALLBACK (touched_cb), NULL);
  g_object_set_qdata_full (G_OBJECT (store), kept_quark (), kept, kept_free);
}

static GPtrArray *
list_findings (HeddleStore *store,
               HeddleDay    today)
{
  Kept *kept = g_object_get_qdata (G_OBJECT (store), kept_quark ());
  /* What is read within a change may yet be taken back. */
  gboolean changing = heddle_store_is_changing (store);
  HeddleRuleRun run = { .store = store, .today = today };

  if (kept != NULL && kept->day == today && !changing)
    return g_ptr_array_ref (kept->findings);

  run.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) heddle_finding_free);
  heddle_rules_workforce (&run);
  if (!changing)
    keep (store, today, run.findings);

  return run.findings;
}

void
heddle_rules_workforce_kept (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) findings = list_findings (run->store, run->today);

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (run->findings, heddle_finding_copy (findings->pdata[i]));
}

guint
heddle_workforce_count_over (HeddleStore *store,
                             HeddleDay    today)
{
  g_autoptr (GPtrArray) findings = list_findings (store, today);
  const char *former = NULL;
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const HeddleFinding *finding = findings->pdata[i];
      const char *person = finding->ids->pdata[0];

      /* All that is found of a person stands together. */
      if (heddle_rule_says_over (finding->rule) && g_strcmp0 (person, former) != 0)
        {
          former = person;
          n++;
        }
    }

  return n;
}
