/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-activity.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleActivity, heddle_activity)

static const HeddleChoice statuses[] = {
  { "planned", N_("Planned") },
  { "running", N_("Running") },
  { "done", N_("Done") },
  { "stopped", N_("Stopped") },
  { NULL, NULL },
};

static const HeddleChoice supports[] = {
  { "light", N_("Light") },
  { "targeted", N_("Targeted") },
  { "intensive", N_("Intensive") },
  { NULL, NULL },
};

const HeddleChoice heddle_activity_provider_sorts[] = {
  { "collaborative", N_("Collaborative") },
  { "authority", N_("Authority") },
  { "education-scotland", N_("Education Scotland") },
  { "third-sector", N_("Third sector") },
  { "health", N_("Health") },
  { "university", N_("University") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleActivity, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleActivity, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleActivity, priority, "priority",
                    .label = N_("Priority"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleActivity, workstream, "workstream",
                    .label = N_("Workstream"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_CHOICE (HeddleActivity, status, statuses,
                 .label = N_("Status")),
  HEDDLE_LONG_TEXT (HeddleActivity, adds,
                    .label = N_("What it adds"), .help = N_("What nobody else does."),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleActivity, lead, "person",
                    .label = N_("Lead"), .help = N_("Who leads it."), .group = N_("Who"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleActivity, accountable, "authority",
                    .label = N_("Accountable"),
                    .help = N_("The authority that answers for it."), .group = N_("Who"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_CHOICE (HeddleActivity, provider_sort, heddle_activity_provider_sorts,
                 .label = N_("Sort of provider"), .group = N_("Who")),
  HEDDLE_REFERENCE (HeddleActivity, provider, "organisation",
                    .label = N_("Provider"), .group = N_("Who"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleActivity, audience,
               .label = N_("Audience"), .group = N_("For whom"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleActivity, sectors,
               .label = N_("Sectors"), .help = N_("Words separated by semicolons."),
               .group = N_("For whom"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleActivity, support, supports,
                 .label = N_("Level of support"), .group = N_("For whom")),
  HEDDLE_DATE (HeddleActivity, starts,
               .label = N_("Starts"), .group = N_("Dates")),
  HEDDLE_DATE (HeddleActivity, ends,
               .label = N_("Ends"), .group = N_("Dates")),
  HEDDLE_TEXT (HeddleActivity, place,
               .label = N_("Place"), .group = N_("Dates")),
  HEDDLE_DECIMAL (HeddleActivity, fte_needed,
                  .label = N_("Full-time equivalents needed"),
                  .help = N_("Days a week divided by five, or per cent of full time."),
                  .group = N_("People needed"), .flags = HEDDLE_FIELD_FTE,
                  .minimum = 0, .maximum = 100),
  HEDDLE_TEXT (HeddleActivity, expertise,
               .label = N_("Expertise needed"),
               .help = N_("Words separated by semicolons."), .group = N_("People needed"),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleActivity, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddleActivity, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleActivity *self = (HeddleActivity *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "ends", "starts", error);
}

gboolean
heddle_activity_is_over (HeddleActivity *self)
{
  return g_strcmp0 (self->status, "done") == 0 || g_strcmp0 (self->status, "stopped") == 0;
}

const HeddleKind heddle_activity_kind = {
  .name = "activity",
  .table = "activity",
  .label = N_("Activity"),
  .label_plural = N_("Activities"),
  .get_type = heddle_activity_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, position, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
