/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has not answered, and who was not asked (letter to Chief Executives of
 * 3 October 2017, paragraph 3). */

#include "heddle-findings-private.h"

#include <glib/gi18n-lib.h>

#include "heddle-approval-state.h"

/* Days after which waiting is more than a note. */
#define PATIENCE 14

#define LETTER N_("Letter to Chief Executives, 3 October 2017, paragraph 3")

static const HeddleRule waiting = {
  "approval-waiting", HEDDLE_SEVERITY_NOTE, LETTER,
};
static const HeddleRule waiting_long = {
  "approval-waiting", HEDDLE_SEVERITY_WARNING, LETTER,
};
static const HeddleRule incomplete = {
  "approval-incomplete", HEDDLE_SEVERITY_WARNING, LETTER,
};
static const HeddleRule refused = {
  "approval-refused", HEDDLE_SEVERITY_WARNING, LETTER,
};
static const HeddleRule not_asked = {
  "approval-not-asked", HEDDLE_SEVERITY_NOTE, LETTER,
};

static void
add_waiting (HeddleRuleRun       *run,
             HeddleRecord        *subject,
             HeddleApprovalState *state)
{
  int days = run->today - state->asked_on;
  g_autofree char *title = heddle_record_dup_title (subject);
  GString *facts = g_string_new (NULL);
  HeddleFinding *finding;
  char *message;

  for (guint i = 0; i < state->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (state->rows, i);

      if (row->asked_on != NULL && row->decided_on == NULL)
        g_string_append_printf (facts, "%s ", heddle_record_get_id (HEDDLE_RECORD (row)));
    }
  /* Translators: a plan or appointment, answers missing, answers asked for, days */
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%s: %u of %u answers are missing, asked %d day ago.",
                                          "%s: %u of %u answers are missing, asked %d days ago.",
                                          (gulong) MAX (days, 0)),
                             title, state->n_waiting, state->rows->len, days);
  finding = heddle_rule_run_add (run, days >= PATIENCE ? &waiting_long : &waiting, subject,
                                 g_string_free_and_steal (facts), message);
  for (guint i = 0; i < state->rows->len; i++)
    {
      HeddleApproval *row = g_ptr_array_index (state->rows, i);

      if (row->asked_on != NULL && row->decided_on == NULL)
        heddle_rule_add_record (finding, HEDDLE_RECORD (row));
    }
}

static void
add_incomplete (HeddleRuleRun       *run,
                HeddleRecord        *subject,
                HeddleApprovalState *state)
{
  g_autofree char *title = heddle_record_dup_title (subject);
  g_autofree char *names = NULL;
  GString *missing = g_string_new (NULL);

  for (guint i = 0; i < state->missing->len; i++)
    {
      g_autofree char *name = heddle_record_dup_title (g_ptr_array_index (state->missing, i));

      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", name);
    }
  if (state->government_missing)
    g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                            _("Scottish Government"));
  if (state->inspector_missing)
    g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                            _("Chief Inspector"));
  names = g_string_free_and_steal (missing);
  heddle_rule_run_add (run, &incomplete, subject, g_strdup (names),
                       g_strdup_printf (_("%s: not asked for approval: %s."), title, names));
}

static void
add_refused (HeddleRuleRun       *run,
             HeddleRecord        *subject,
             HeddleApprovalState *state)
{
  for (guint i = 0; i < state->rows->len; i++)
    {
      HeddleRecord *row = g_ptr_array_index (state->rows, i);
      g_autofree char *title = NULL;
      HeddleFinding *finding;

      if (g_strcmp0 (HEDDLE_APPROVAL (row)->outcome, "not-agreed") != 0)
        continue;
      title = heddle_record_dup_title (row);
      finding = heddle_rule_run_add (run, &refused, row,
                                     g_strdup (HEDDLE_APPROVAL (row)->decided_on),
                                     g_strdup_printf (_("%s: not agreed."), title));
      heddle_rule_add_record (finding, subject);
    }
}

static void
check_subject (HeddleRuleRun    *run,
               const HeddleKind *kind,
               HeddleRecord     *subject,
               gboolean          needs_asking)
{
  g_autoptr (HeddleApprovalState) state =
    heddle_approval_state_load (run->store, kind->name, heddle_record_get_id (subject), NULL);

  if (state == NULL)
    return;
  if (state->asked_on == HEDDLE_DAY_NONE)
    {
      g_autofree char *title = NULL;

      if (!needs_asking || state->rows->len > state->n_waiting)
        return;
      title = heddle_record_dup_title (subject);
      heddle_rule_run_add (run, &not_asked, subject, NULL,
                           g_strdup_printf (_("%s: nobody was asked for approval."), title));
      return;
    }

  if (state->n_waiting > 0 && run->today >= state->asked_on)
    add_waiting (run, subject, state);
  if (state->missing->len > 0 || state->government_missing || state->inspector_missing)
    add_incomplete (run, subject, state);
  add_refused (run, subject, state);
}

void
heddle_rules_approvals (HeddleRuleRun *run)
{
  g_autoptr (GPtrArray) iterations = heddle_rule_run_list_iterations (run);
  g_autoptr (GPtrArray) leads =
    heddle_query_records (run->store, &heddle_appointment_kind, "role", "lead");

  for (guint i = 0; i < iterations->len; i++)
    {
      HeddleIteration *iteration = g_ptr_array_index (iterations, i);

      /* There is nothing to approve before it is submitted. */
      check_subject (run, &heddle_iteration_kind, HEDDLE_RECORD (iteration),
                     iteration->submitted_on != NULL);
    }
  for (guint i = 0; i < leads->len; i++)
    {
      HeddleAppointment *lead = g_ptr_array_index (leads, i);

      if (run->collaborative != NULL && g_strcmp0 (lead->collaborative, run->collaborative) != 0)
        continue;
      check_subject (run, &heddle_appointment_kind, HEDDLE_RECORD (lead),
                     lead->until == NULL && lead->collaborative != NULL
                     && (lead->person != NULL || lead->post != NULL));
    }
}
