/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-professional-learning.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleProfessionalLearning, heddle_professional_learning)

static const HeddleChoice statuses[] = {
  { "planned", N_("Planned") },
  { "open", N_("Open") },
  { "full", N_("Full") },
  { "held", N_("Held") },
  { "cancelled", N_("Cancelled") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleProfessionalLearning, plan, "plan",
                    .label = N_("Plan"), .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleProfessionalLearning, activity, "activity",
                    .label = N_("Activity"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleProfessionalLearning, person, "person",
                    .label = N_("Person"), .help = N_("Where it is for one person."),
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleProfessionalLearning, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleProfessionalLearning, audience,
               .label = N_("Audience"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleProfessionalLearning, provider, "organisation",
                    .label = N_("Provider"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleProfessionalLearning, curriculum_area, "curriculum-area",
                    .label = N_("Curriculum area"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_CHOICE (HeddleProfessionalLearning, status, statuses,
                 .label = N_("Status")),
  HEDDLE_DATE (HeddleProfessionalLearning, starts,
               .label = N_("Starts"), .group = N_("When and where")),
  HEDDLE_DATE (HeddleProfessionalLearning, ends,
               .label = N_("Ends"), .group = N_("When and where")),
  HEDDLE_TEXT (HeddleProfessionalLearning, place,
               .label = N_("Place"), .group = N_("When and where")),
  HEDDLE_TEXT (HeddleProfessionalLearning, link,
               .label = N_("Link"), .group = N_("When and where")),
  HEDDLE_INTEGER (HeddleProfessionalLearning, places,
                  .label = N_("Places"), .group = N_("Places"), .minimum = 0,
                  .maximum = 100000),
  HEDDLE_INTEGER (HeddleProfessionalLearning, taken,
                  .label = N_("Places taken"), .group = N_("Places"), .minimum = 0,
                  .maximum = 100000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleProfessionalLearning *self = (HeddleProfessionalLearning *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  static const char *const either[] = { "plan", "person", NULL };

  return heddle_rule_at_least_one (record, either, error)
         && heddle_rule_not_before (record, "ends", "starts", error);
}

const HeddleKind heddle_professional_learning_kind = {
  .name = "professional-learning",
  .table = "professional_learning",
  .label = N_("Professional learning"),
  .label_plural = N_("Professional learning"),
  .get_type = heddle_professional_learning_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, starts, title, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
