/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-support-offer.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleSupportOffer, heddle_support_offer)

static const HeddleChoice states[] = {
  { "offered", N_("Offered") },
  { "accepted", N_("Accepted") },
  { "declined", N_("Declined") },
  { "given", N_("Given") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleSupportOffer, episode, "episode",
                    .label = N_("Episode"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_TEXT (HeddleSupportOffer, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleSupportOffer, authority, "authority",
                    .label = N_("Authority"), .group = N_("Who"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleSupportOffer, organisation, "organisation",
                    .label = N_("Organisation"), .group = N_("Who"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddleSupportOffer, person, "person",
                    .label = N_("Person"), .group = N_("Who"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_CHOICE (HeddleSupportOffer, state, states,
                 .label = N_("State"), .group = N_("Answer"),
                 .flags = HEDDLE_FIELD_REQUIRED, .initial = "offered"),
  HEDDLE_EXACT_DAY (HeddleSupportOffer, offered_on,
                    .label = N_("Offered on"), .group = N_("Answer")),
  HEDDLE_DATE (HeddleSupportOffer, due,
               .label = N_("Due"), .help = N_("When it is to be given."),
               .group = N_("Answer")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleSupportOffer *self = (HeddleSupportOffer *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "episode", title);
}

const HeddleKind heddle_support_offer_kind = {
  .name = "support-offer",
  .table = "support_offer",
  .label = N_("Support offered"),
  .label_plural = N_("Support offered"),
  .get_type = heddle_support_offer_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "episode, due, id",
  .since = 2,
  .dup_title = dup_title,
};
