/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-observation.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleObservation, heddle_observation)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleObservation, measure, "measure",
                    .label = N_("Measure"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_DATE (HeddleObservation, due,
               .label = N_("Due"), .group = N_("Dates")),
  HEDDLE_DATE (HeddleObservation, observed_on,
               .label = N_("Observed on"), .group = N_("Dates")),
  HEDDLE_DECIMAL (HeddleObservation, value,
                  .label = N_("Value"), .group = N_("Values")),
  HEDDLE_DECIMAL (HeddleObservation, q1,
                  .label = N_("Most deprived fifth"), .group = N_("Values")),
  HEDDLE_DECIMAL (HeddleObservation, q5,
                  .label = N_("Least deprived fifth"), .group = N_("Values")),
  HEDDLE_DECIMAL (HeddleObservation, gap,
                  .label = N_("Gap"),
                  .help = N_("As published; it is worked out before rounding."),
                  .group = N_("Values")),
  HEDDLE_INTEGER (HeddleObservation, n,
                  .label = N_("Number"), .help = N_("How many it is of."),
                  .group = N_("Values"), .minimum = 0, .maximum = 10000000),
  HEDDLE_TEXT (HeddleObservation, remark,
               .label = N_("Remark"), .help = N_("Shown on the chart."),
               .group = N_("About"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_FLAG (HeddleObservation, baseline,
               .label = N_("Baseline"), .help = N_("What later values are held against."),
               .group = N_("About")),
  HEDDLE_TEXT (HeddleObservation, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleObservation *self = (HeddleObservation *) record;
  const char *date = self->observed_on != NULL ? self->observed_on : self->due;
  g_autofree char *title = heddle_title_or_kind (record, date);

  return heddle_title_within (record, "measure", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleObservation *self = (HeddleObservation *) record;
  static const char *const either[] = { "due", "observed_on", NULL };

  if (!heddle_rule_at_least_one (record, either, error))
    return FALSE;

  if (self->observed_on != NULL && isnan (self->value))
    return heddle_rule_refuse (record, "value", error,
                               _("must be given with the date of the observation"));
  if (self->observed_on == NULL && !isnan (self->value))
    return heddle_rule_refuse (record, "observed_on", error,
                               _("must be given with the value"));

  return TRUE;
}

const HeddleKind heddle_observation_kind = {
  .name = "observation",
  .table = "observation",
  .label = N_("Observation"),
  .label_plural = N_("Observations"),
  .get_type = heddle_observation_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "measure, observed_on, due, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
