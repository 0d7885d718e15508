/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative-phase.h"

#include <glib/gi18n-lib.h>

#include "heddle-collaborative.h"
#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleCollaborativePhase, heddle_collaborative_phase)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleCollaborativePhase, collaborative, "collaborative",
                    .label = N_("Collaborative"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_TEXT (HeddleCollaborativePhase, name,
               .label = N_("Name"), .help = N_("What it was called then."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleCollaborativePhase, status, heddle_collaborative_statuses,
                 .label = N_("Status"), .help = N_("Whether it met then.")),
  HEDDLE_LONG_TEXT (HeddleCollaborativePhase, remark,
                    .label = N_("Remark"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_DATE (HeddleCollaborativePhase, since,
               .label = N_("Since"), .group = N_("Dates")),
  HEDDLE_DATE (HeddleCollaborativePhase, until,
               .label = N_("Until"), .help = N_("Last day."), .group = N_("Dates")),
  HEDDLE_TEXT (HeddleCollaborativePhase, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleCollaborativePhase *self = (HeddleCollaborativePhase *) record;
  g_autofree char *title =
    self->name != NULL ? g_strdup (self->name) : heddle_title_of_choice (record, "status");

  return heddle_title_within (record, "collaborative", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "until", "since", error);
}

const HeddleKind heddle_collaborative_phase_kind = {
  .name = "collaborative-phase",
  .table = "collaborative_phase",
  .label = N_("Phase of a collaborative"),
  .label_plural = N_("Phases of collaboratives"),
  .get_type = heddle_collaborative_phase_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "collaborative, since, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
