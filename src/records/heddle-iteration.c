/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-iteration.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleIteration, heddle_iteration)

static const HeddleChoice sorts[] = {
  { "initial", N_("Initial") },
  { "autumn", N_("Autumn") },
  { "annual", N_("Annual") },
  { "other", N_("Other") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleIteration, plan, "plan",
                    .label = N_("Plan"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleIteration, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleIteration, sort, sorts,
                 .label = N_("Sort")),
  HEDDLE_REFERENCE (HeddleIteration, owner, "person",
                    .label = N_("Owner"), .help = N_("Who sees to it."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_DATE (HeddleIteration, due,
               .label = N_("Due"), .group = N_("Dates")),
  HEDDLE_DATE (HeddleIteration, submitted_on,
               .label = N_("Submitted on"), .group = N_("Dates")),
  HEDDLE_EXACT_DAY (HeddleIteration, agreed_on,
                    .label = N_("Agreed on"), .group = N_("Dates")),
  HEDDLE_TEXT (HeddleIteration, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleIteration *self = (HeddleIteration *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "plan", title);
}

const HeddleKind heddle_iteration_kind = {
  .name = "iteration",
  .table = "iteration",
  .label = N_("Iteration"),
  .label_plural = N_("Iterations"),
  .get_type = heddle_iteration_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "plan, due, id",
  .dup_title = dup_title,
};
