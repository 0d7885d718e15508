/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-committee-date.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleCommitteeDate, heddle_committee_date)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleCommitteeDate, authority, "authority",
                    .label = N_("Authority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_TEXT (HeddleCommitteeDate, committee,
               .label = N_("Committee"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddleCommitteeDate, meets_on,
                    .label = N_("Meets on"), .group = N_("Dates"),
                    .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_EXACT_DAY (HeddleCommitteeDate, papers_by,
                    .label = N_("Papers by"), .help = N_("Last day for its papers."),
                    .group = N_("Dates")),
  HEDDLE_INTEGER (HeddleCommitteeDate, weeks_before,
                  .label = N_("Weeks before"),
                  .help = N_("How long before the meeting a report is needed; empty: "
                             "the day above."), .group = N_("Dates"),
                  .minimum = 0, .maximum = 52),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleCommitteeDate *self = (HeddleCommitteeDate *) record;
  g_autofree char *committee = heddle_title_or_kind (record, self->committee);
  g_autofree char *dated = NULL;

  if (self->meets_on == NULL)
    return heddle_title_within (record, "authority", committee);

  dated = g_strdup_printf (_("%s (%s)"), committee, self->meets_on);
  return heddle_title_within (record, "authority", dated);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "meets_on", "papers_by", error);
}

const HeddleKind heddle_committee_date_kind = {
  .name = "committee-date",
  .table = "committee_date",
  .label = N_("Committee date"),
  .label_plural = N_("Committee dates"),
  .get_type = heddle_committee_date_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "authority, meets_on, id",
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};

HeddleDay
heddle_committee_date_get_papers_day (HeddleCommitteeDate *self)
{
  if (self->papers_by != NULL)
    return heddle_day_parse (self->papers_by);
  if (self->meets_on == NULL || self->weeks_before == HEDDLE_NO_INTEGER)
    return HEDDLE_DAY_NONE;
  return heddle_day_parse (self->meets_on) - 7 * (HeddleDay) self->weeks_before;
}
