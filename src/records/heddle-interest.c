/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-interest.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleInterest, heddle_interest)

static const HeddleChoice states[] = {
  { "open", N_("Open") },
  { "accepted", N_("Accepted") },
  { "declined", N_("Declined") },
  { "withdrawn", N_("Withdrawn") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleInterest, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleInterest, authority, "authority",
                    .label = N_("Authority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleInterest, person, "person",
                    .label = N_("Person"), .help = N_("Where the person is on record."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleInterest, post,
               .label = N_("Post"), .help = N_("Who would come."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleInterest, expertise,
               .label = N_("Expertise"), .help = N_("Words separated by semicolons."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_EXACT_DAY (HeddleInterest, free_from,
                    .label = N_("Free from"), .group = N_("When")),
  HEDDLE_EXACT_DAY (HeddleInterest, free_until,
                    .label = N_("Free until"), .help = N_("Last day."),
                    .group = N_("When")),
  HEDDLE_EXACT_DAY (HeddleInterest, offered_on,
                    .label = N_("Offered on"), .group = N_("Answer")),
  HEDDLE_CHOICE (HeddleInterest, state, states,
                 .label = N_("State"), .group = N_("Answer"),
                 .flags = HEDDLE_FIELD_REQUIRED, .initial = "open"),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleInterest *self = (HeddleInterest *) record;
  g_autofree char *authority = heddle_title_of_reference (record, "authority");
  g_autofree char *title = self->post != NULL
                             ? g_strdup_printf (_("%s, %s"), self->post, authority)
                             : g_steal_pointer (&authority);

  return heddle_title_within (record, "episode", title);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "free_until", "free_from", error);
}

const HeddleKind heddle_interest_kind = {
  .name = "interest",
  .table = "interest",
  .label = N_("Offer to take part"),
  .label_plural = N_("Offers to take part"),
  .get_type = heddle_interest_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, offered_on, id",
  .since = 2,
  .dup_title = dup_title,
  .check = check,
};
