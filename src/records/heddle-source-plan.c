/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-source-plan.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleSourcePlan, heddle_source_plan)

static const HeddleChoice sorts[] = {
  { "authority", N_("Authority") },
  { "school", N_("School") },
  { "national", N_("National") },
  { "children-services", N_("Children’s services") },
  { "community-planning", N_("Community planning") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleSourcePlan, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleSourcePlan, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleSourcePlan, sort, sorts,
                 .label = N_("Sort")),
  HEDDLE_REFERENCE (HeddleSourcePlan, authority, "authority",
                    .label = N_("Authority"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleSourcePlan, places,
               .label = N_("Places"), .help = N_("Which of its priorities."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleSourcePlan, link,
               .label = N_("Link")),
  HEDDLE_TEXT (HeddleSourcePlan, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleSourcePlan *self = (HeddleSourcePlan *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

const HeddleKind heddle_source_plan_kind = {
  .name = "source-plan",
  .table = "source_plan",
  .label = N_("Source plan"),
  .label_plural = N_("Source plans"),
  .get_type = heddle_source_plan_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, sort, title, id",
  .since = 3,
  .dup_title = dup_title,
};
