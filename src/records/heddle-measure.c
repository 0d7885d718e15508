/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-measure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleMeasure, heddle_measure)

static const HeddleChoice units[] = {
  { "per-cent", N_("Per cent") },
  { "points", N_("Points") },
  { "count", N_("Count") },
  { "days", N_("Days") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleChoice directions[] = {
  { "higher", N_("Higher is better") },
  { "lower", N_("Lower is better") },
  { NULL, NULL },
};

static const HeddleChoice intervals[] = {
  { "month", N_("Month") },
  { "term", N_("Term") },
  { "year", N_("Year") },
  { NULL, NULL },
};

static const HeddleChoice progresses[] = {
  { "not-started", N_("Not started") },
  { "behind", N_("Behind") },
  { "on-track", N_("On track") },
  { "achieved", N_("Achieved") },
  { NULL, NULL },
};

static const HeddleChoice confidences[] = {
  { "low", N_("Low") },
  { "fair", N_("Fair") },
  { "high", N_("High") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleMeasure, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleMeasure, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleMeasure, priority, "priority",
                    .label = N_("Priority"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleMeasure, code,
               .label = N_("Code"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleMeasure, unit, units,
                 .label = N_("Unit")),
  HEDDLE_CHOICE (HeddleMeasure, direction, directions,
                 .label = N_("Better")),
  HEDDLE_REFERENCE (HeddleMeasure, owner, "person",
                    .label = N_("Owner"), .help = N_("Who sees to it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DECIMAL (HeddleMeasure, baseline,
                  .label = N_("Baseline"), .group = N_("Baseline and target")),
  HEDDLE_DATE (HeddleMeasure, baseline_on,
               .label = N_("Baseline of"), .group = N_("Baseline and target")),
  HEDDLE_DECIMAL (HeddleMeasure, target,
                  .label = N_("Target"), .group = N_("Baseline and target")),
  HEDDLE_DATE (HeddleMeasure, target_on,
               .label = N_("Target by"), .group = N_("Baseline and target")),
  HEDDLE_CHOICE (HeddleMeasure, every, intervals,
                 .label = N_("Observed every"), .group = N_("Observation")),
  HEDDLE_INTEGER (HeddleMeasure, median_points,
                  .label = N_("Points of the median"),
                  .help = N_("How many first values make the median that "
                             "later ones are held against; 0: twelve."),
                  .group = N_("Observation"), .minimum = 0, .maximum = 1000),
  HEDDLE_FLAG (HeddleMeasure, split,
               .label = N_("By quintile"),
               .help = N_("Values are given for the most and least "
                          "deprived fifth too."),
               .group = N_("Observation")),
  HEDDLE_CHOICE (HeddleMeasure, progress, progresses,
                 .label = N_("Progress"), .group = N_("Judgement")),
  HEDDLE_CHOICE (HeddleMeasure, confidence, confidences,
                 .label = N_("Confidence"), .help = N_("That the target is reached."),
                 .group = N_("Judgement")),
  HEDDLE_INTEGER (HeddleMeasure, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .group = N_("Order"), .minimum = 0, .maximum = 100000),
  HEDDLE_TEXT (HeddleMeasure, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleMeasure *self = (HeddleMeasure *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

/* TRUE where @value, of @field, is a percentage or empty. */
static gboolean
check_percentage (HeddleRecord *record,
                  const char   *field,
                  double        value,
                  GError      **error)
{
  if (isnan (value) || (value >= 0 && value <= 100))
    return TRUE;
  return heddle_rule_refuse (record, field, error,
                             _("is no percentage: it must lie between 0 and 100"));
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  HeddleMeasure *self = (HeddleMeasure *) record;

  if (!heddle_rule_not_before (record, "target_on", "baseline_on", error))
    return FALSE;

  if (g_strcmp0 (self->unit, "per-cent") != 0)
    return TRUE;
  return check_percentage (record, "baseline", self->baseline, error)
         && check_percentage (record, "target", self->target, error);
}

const HeddleKind heddle_measure_kind = {
  .name = "measure",
  .table = "measure",
  .label = N_("Measure"),
  .label_plural = N_("Measures"),
  .get_type = heddle_measure_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, position, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
