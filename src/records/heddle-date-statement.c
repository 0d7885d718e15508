/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-date-statement.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleDateStatement, heddle_date_statement)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleDateStatement, milestone, "milestone",
                    .label = N_("Milestone"), .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleDateStatement, iteration, "iteration",
                    .label = N_("Iteration"), .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_DATE (HeddleDateStatement, value,
               .label = N_("Date"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_TEXT (HeddleDateStatement, wording,
               .label = N_("Wording"),
               .help = N_("How the source writes it, a typed weekday included."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleDateStatement, source,
               .label = N_("Source"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleDateStatement, place,
               .label = N_("Place"), .help = N_("Where in the source."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_FLAG (HeddleDateStatement, effective,
               .label = N_("Effective"), .help = N_("The one that counts.")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleDateStatement *self = (HeddleDateStatement *) record;
  g_autofree char *source = heddle_title_or_kind (record, self->source);
  /* Translators: a date and the document that states it: "2018-01-31 (Letter)" */
  g_autofree char *said = g_strdup_printf (_("%s (%s)"), self->value != NULL ? self->value : "",
                                           source);

  return heddle_title_within (record, self->milestone != NULL ? "milestone" : "iteration", said);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_exactly_one (record, "milestone", "iteration", error);
}

const HeddleKind heddle_date_statement_kind = {
  .name = "date-statement",
  .table = "date_statement",
  .label = N_("Date statement"),
  .label_plural = N_("Date statements"),
  .get_type = heddle_date_statement_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "milestone, iteration, value, id",
  .dup_title = dup_title,
  .check = check,
};
