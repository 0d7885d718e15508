/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-approval.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleApproval, heddle_approval)

static const HeddleChoice parties[] = {
  { "chief-executive", N_("Chief Executive") },
  { "scottish-government", N_("Scottish Government") },
  { "chief-inspector", N_("Chief Inspector") },
  { NULL, NULL },
};

static const HeddleChoice outcomes[] = {
  { "agreed", N_("Agreed") },
  { "agreed-with-conditions", N_("Agreed with conditions") },
  { "not-agreed", N_("Not agreed") },
  { "advised", N_("Advised") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleApproval, iteration, "iteration",
                    .label = N_("Iteration"), .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleApproval, appointment, "appointment",
                    .label = N_("Appointment"), .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_CHOICE (HeddleApproval, party, parties,
                 .label = N_("Party"), .help = N_("Who is asked."),
                 .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_REFERENCE (HeddleApproval, authority, "authority",
                    .label = N_("Authority"), .help = N_("Whose Chief Executive."),
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleApproval, version, "plan-version",
                    .label = N_("Version"), .help = N_("Of the plan, as it was asked for."),
                    .since = 3, .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_EXACT_DAY (HeddleApproval, asked_on,
                    .label = N_("Asked on"), .group = N_("Answer")),
  HEDDLE_EXACT_DAY (HeddleApproval, reminded_on,
                    .label = N_("Reminded on"), .group = N_("Answer"), .since = 3),
  HEDDLE_EXACT_DAY (HeddleApproval, decided_on,
                    .label = N_("Decided on"), .group = N_("Answer")),
  HEDDLE_CHOICE (HeddleApproval, outcome, outcomes,
                 .label = N_("Outcome"), .group = N_("Answer")),
  HEDDLE_LONG_TEXT (HeddleApproval, conditions,
                    .label = N_("Conditions"), .group = N_("Answer"),
                    .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleApproval *self = (HeddleApproval *) record;
  g_autofree char *party = heddle_title_of_choice (record, "party");

  if (self->authority != NULL)
    {
      g_autofree char *authority = heddle_title_of_reference (record, "authority");
      g_autofree char *whose = g_strdup_printf (_("%s, %s"), party, authority);

      g_set_str (&party, whose);
    }

  return heddle_title_within (record, self->iteration != NULL ? "iteration" : "appointment",
                              party);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleApproval *self = (HeddleApproval *) record;

  if (!heddle_rule_exactly_one (record, "iteration", "appointment", error)
      || !heddle_rule_not_before (record, "decided_on", "asked_on", error)
      || !heddle_rule_not_before (record, "reminded_on", "asked_on", error))
    return FALSE;

  if (self->decided_on != NULL && self->outcome == NULL)
    return heddle_rule_refuse (record, "outcome", error,
                               _("must be given with the day of the decision"));
  if (self->outcome != NULL && self->decided_on == NULL)
    return heddle_rule_refuse (record, "decided_on", error,
                               _("must be given with the outcome"));

  return TRUE;
}

const HeddleKind heddle_approval_kind = {
  .name = "approval",
  .table = "approval",
  .label = N_("Approval"),
  .label_plural = N_("Approvals"),
  .get_type = heddle_approval_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "iteration, party, id",
  .dup_title = dup_title,
  .check = check,
};
