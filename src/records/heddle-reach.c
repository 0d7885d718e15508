/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-reach.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleReach, heddle_reach)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleReach, collaborative, "collaborative",
                    .label = N_("Collaborative"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleReach, plan, "plan",
                    .label = N_("Plan"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleReach, activity, "activity",
                    .label = N_("Activity"), .help = N_("Empty: all of its work."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DATE (HeddleReach, counted_on,
               .label = N_("Counted on"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_INTEGER (HeddleReach, schools,
                  .label = N_("Schools"), .group = N_("Numbers"), .minimum = 0,
                  .maximum = 1000000),
  HEDDLE_INTEGER (HeddleReach, staff,
                  .label = N_("Staff"), .group = N_("Numbers"), .minimum = 0,
                  .maximum = 10000000),
  HEDDLE_INTEGER (HeddleReach, pupils,
                  .label = N_("Pupils"), .group = N_("Numbers"), .minimum = 0,
                  .maximum = 10000000),
  HEDDLE_TEXT (HeddleReach, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleReach *self = (HeddleReach *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->counted_on);

  return heddle_title_within (record, "collaborative", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  static const char *const either[] = { "schools", "staff", "pupils", NULL };

  return heddle_rule_at_least_one (record, either, error);
}

const HeddleKind heddle_reach_kind = {
  .name = "reach",
  .table = "reach",
  .label = N_("Reach"),
  .label_plural = N_("Reach"),
  .get_type = heddle_reach_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "collaborative, counted_on, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
