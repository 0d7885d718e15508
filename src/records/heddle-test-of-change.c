/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-test-of-change.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleTestOfChange, heddle_test_of_change)

static const HeddleChoice stages[] = {
  { "plan", N_("Plan") },
  { "do", N_("Do") },
  { "study", N_("Study") },
  { "act", N_("Act") },
  { NULL, NULL },
};

static const HeddleChoice decisions[] = {
  { "adopt", N_("Adopt") },
  { "adapt", N_("Adapt") },
  { "stop", N_("Stop") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleTestOfChange, driver, "driver",
                    .label = N_("Change idea"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_INTEGER (HeddleTestOfChange, number,
                  .label = N_("Number"), .minimum = 1, .maximum = 9999),
  HEDDLE_TEXT (HeddleTestOfChange, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleTestOfChange, stage, stages,
                 .label = N_("Stage")),
  HEDDLE_CHOICE (HeddleTestOfChange, decision, decisions,
                 .label = N_("Decision")),
  HEDDLE_REFERENCE (HeddleTestOfChange, lead, "person",
                    .label = N_("Lead"), .help = N_("Who leads it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DATE (HeddleTestOfChange, starts,
               .label = N_("Starts"), .group = N_("Dates")),
  HEDDLE_DATE (HeddleTestOfChange, ends,
               .label = N_("Ends"), .group = N_("Dates")),
  HEDDLE_LONG_TEXT (HeddleTestOfChange, predicts,
                    .label = N_("Prediction"), .help = N_("What is expected to happen."),
                    .group = N_("Learning"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_LONG_TEXT (HeddleTestOfChange, learned,
                    .label = N_("What was learned"), .group = N_("Learning"),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleTestOfChange, n,
                  .label = N_("Number of cases"),
                  .help = N_("Classes, pupils or visits it was tried with."),
                  .group = N_("Learning"), .minimum = 0, .maximum = 10000000),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleTestOfChange *self = (HeddleTestOfChange *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "driver", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "ends", "starts", error);
}

const HeddleKind heddle_test_of_change_kind = {
  .name = "test-of-change",
  .table = "test_of_change",
  .label = N_("Test of change"),
  .label_plural = N_("Tests of change"),
  .get_type = heddle_test_of_change_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "driver, number, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
