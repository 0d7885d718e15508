/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-provision.h"

#include <glib/gi18n-lib.h>

#include "heddle-activity.h"
#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleProvision, heddle_provision)

static const HeddleChoice areas[] = {
  { "learning-and-teaching", N_("Learning and teaching") },
  { "children-and-families", N_("Children and families") },
  { "leading", N_("Leading") },
  { "staff", N_("Staff") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleProvision, collaborative, "collaborative",
                    .label = N_("Collaborative"), .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleProvision, authority, "authority",
                    .label = N_("Authority"),
                    .help = N_("For whose schools; empty: every authority."),
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_TEXT (HeddleProvision, need,
               .label = N_("Need"), .help = N_("As a headteacher would say it."),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleProvision, area, areas,
                 .label = N_("Area")),
  HEDDLE_TEXT (HeddleProvision, title,
               .label = N_("What you get"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleProvision, provider_sort, heddle_activity_provider_sorts,
                 .label = N_("Sort of provider"), .group = N_("From whom"),
                 .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_REFERENCE (HeddleProvision, provider, "organisation",
                    .label = N_("Provider"), .group = N_("From whom"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleProvision, how,
               .label = N_("How"), .help = N_("How to get it."), .group = N_("From whom"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_DATE (HeddleProvision, until,
               .label = N_("Until"), .help = N_("Last day."), .group = N_("From whom")),
  HEDDLE_REFERENCE (HeddleProvision, activity, "activity",
                    .label = N_("Activity"), .group = N_("From whom"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleProvision, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleProvision *self = (HeddleProvision *) record;

  return heddle_title_or_kind (record, self->title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  static const char *const either[] = { "collaborative", "authority", NULL };

  return heddle_rule_at_least_one (record, either, error);
}

const HeddleKind heddle_provision_kind = {
  .name = "provision",
  .table = "provision",
  .label = N_("Provision"),
  .label_plural = N_("Where to go"),
  .get_type = heddle_provision_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "need, title, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
