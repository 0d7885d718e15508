/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-closure.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleClosure, heddle_closure)

static const HeddleChoice sorts[] = {
  { "bank-holiday", N_("Bank holiday") },
  { "local-holiday", N_("Local holiday") },
  { "school-holiday", N_("School holiday") },
  { "in-service", N_("In-service day") },
  { "pre-election", N_("Pre-election period") },
  { "polling", N_("Polling day") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleClosure, authority, "authority",
                    .label = N_("Authority"), .help = N_("Empty: every authority."),
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_TEXT (HeddleClosure, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleClosure, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_EXACT_DAY (HeddleClosure, starts,
                    .label = N_("First day"), .group = N_("Dates"),
                    .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_EXACT_DAY (HeddleClosure, ends,
                    .label = N_("Last day"), .group = N_("Dates"),
                    .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_FLAG (HeddleClosure, assumed,
               .label = N_("Assumed"), .help = N_("Nobody has confirmed these dates."),
               .group = N_("Dates")),
  HEDDLE_TEXT (HeddleClosure, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleClosure *self = (HeddleClosure *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);
  /* Translators: a holiday and its first day: "Good Friday (2027-03-26)" */
  g_autofree char *dated = g_strdup_printf (_("%s (%s)"), title,
                                            self->starts != NULL ? self->starts : "");

  return heddle_title_within (record, "authority", dated);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "ends", "starts", error);
}

const HeddleKind heddle_closure_kind = {
  .name = "closure",
  .table = "closure",
  .label = N_("Closure"),
  .label_plural = N_("Closures"),
  .get_type = heddle_closure_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "starts, title",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
  .check = check,
};
