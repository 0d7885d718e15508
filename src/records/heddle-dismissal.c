/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-dismissal.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleDismissal, heddle_dismissal)

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleDismissal, rule,
               .label = N_("Rule"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleDismissal, kind,
               .label = N_("Kind"), .help = N_("Kind of the record it concerns."),
               .flags = HEDDLE_FIELD_INTERNAL),
  HEDDLE_TEXT (HeddleDismissal, record,
               .label = N_("Record"), .flags = HEDDLE_FIELD_INTERNAL),
  HEDDLE_TEXT (HeddleDismissal, facts,
               .label = N_("Facts"), .help = N_("Fingerprint of what was found."),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_INTERNAL),
  HEDDLE_LONG_TEXT (HeddleDismissal, reason,
                    .label = N_("Reason"),
                    .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddleDismissal, dismissed_on,
                    .label = N_("Dismissed on")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleDismissal *self = (HeddleDismissal *) record;

  return heddle_title_or_kind (record, self->rule);
}

const HeddleKind heddle_dismissal_kind = {
  .name = "dismissal",
  .table = "dismissal",
  .label = N_("Dismissal"),
  .label_plural = N_("Dismissals"),
  .get_type = heddle_dismissal_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "dismissed_on, id",
  .flags = HEDDLE_KIND_INTERNAL,
  .dup_title = dup_title,
};
