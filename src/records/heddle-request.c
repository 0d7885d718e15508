/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-request.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleRequest, heddle_request)

static const HeddleChoice states[] = {
  { "open", N_("Open") },
  { "asked", N_("Asked") },
  { "agreed", N_("Agreed") },
  { "declined", N_("Declined") },
  { "withdrawn", N_("Withdrawn") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleRequest, collaborative, "collaborative",
                    .label = N_("Collaborative"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleRequest, activity, "activity",
                    .label = N_("Activity"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleRequest, expertise,
               .label = N_("Expertise"), .help = N_("Words separated by semicolons."),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_DECIMAL (HeddleRequest, fte,
                  .label = N_("Full-time equivalent"),
                  .help = N_("Days a week divided by five, or per cent of full time."),
                  .flags = HEDDLE_FIELD_FTE, .minimum = 0, .maximum = 10),
  HEDDLE_CHOICE (HeddleRequest, state, states,
                 .label = N_("State"), .flags = HEDDLE_FIELD_REQUIRED, .initial = "open"),
  HEDDLE_REFERENCE (HeddleRequest, person, "person",
                    .label = N_("Person"), .help = N_("Who comes."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleRequest, asked_of, "organisation",
                    .label = N_("Asked of"), .group = N_("Asked"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_EXACT_DAY (HeddleRequest, asked_on,
                    .label = N_("Asked on"), .group = N_("Asked")),
  HEDDLE_EXACT_DAY (HeddleRequest, answered_on,
                    .label = N_("Answered on"), .group = N_("Asked")),
  HEDDLE_EXACT_DAY (HeddleRequest, starts,
                    .label = N_("First day"), .group = N_("Dates")),
  HEDDLE_EXACT_DAY (HeddleRequest, ends,
                    .label = N_("Last day"), .group = N_("Dates")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleRequest *self = (HeddleRequest *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->expertise);

  return heddle_title_within (record, "collaborative", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "ends", "starts", error)
         && heddle_rule_not_before (record, "answered_on", "asked_on", error);
}

const HeddleKind heddle_request_kind = {
  .name = "request",
  .table = "request",
  .label = N_("Request"),
  .label_plural = N_("Requests"),
  .get_type = heddle_request_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "collaborative, starts, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
