/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-practice.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddlePractice, heddle_practice)

const HeddleChoice heddle_practice_sectors[] = {
  { "early-learning", N_("Early learning") },
  { "primary", N_("Primary") },
  { "secondary", N_("Secondary") },
  { "special", N_("Special") },
  { "community", N_("Community learning") },
  { "all", N_("All") },
  { NULL, NULL },
};

static const HeddleChoice levels[] = {
  { "team", N_("The team") },
  { "collaborative", N_("The collaborative") },
  { "all-authorities", N_("All authorities") },
  { "public", N_("Everybody") },
  { NULL, NULL },
};

static const HeddleChoice consents[] = {
  { "to-be-asked", N_("To be asked") },
  { "asked", N_("Asked") },
  { "given", N_("Given") },
  { "refused", N_("Refused") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddlePractice, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddlePractice, authority, "authority",
                    .label = N_("Authority"), .help = N_("Where it is done."),
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddlePractice, episode, "episode",
                    .label = N_("Episode"), .help = N_("Where it was seen."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_REFERENCE (HeddlePractice, finding, "finding",
                    .label = N_("Finding"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_LONG_TEXT (HeddlePractice, summary,
                    .label = N_("Summary"), .help = N_("What is done, and what it needs."),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddlePractice, themes,
               .label = N_("Themes"), .help = N_("Words separated by semicolons."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddlePractice, sector, heddle_practice_sectors,
                 .label = N_("Sector")),
  HEDDLE_CHOICE (HeddlePractice, level, levels,
                 .label = N_("Shared with"), .help = N_("How far it may be shared."),
                 .group = N_("Consent")),
  HEDDLE_CHOICE (HeddlePractice, consent, consents,
                 .label = N_("Consent"), .help = N_("Of those whose practice it is."),
                 .group = N_("Consent"), .flags = HEDDLE_FIELD_REQUIRED,
                 .initial = "to-be-asked"),
  HEDDLE_EXACT_DAY (HeddlePractice, consent_on,
                    .label = N_("Asked or answered on"), .group = N_("Consent")),
  HEDDLE_INTEGER (HeddlePractice, groups,
                  .label = N_("Groups"), .help = N_("How many groups named it."),
                  .group = N_("Evidence"), .minimum = 0, .maximum = 10000),
  HEDDLE_INTEGER (HeddlePractice, voices,
                  .label = N_("Voices"), .help = N_("How many people named it."),
                  .group = N_("Evidence"), .minimum = 0, .maximum = 10000),
  HEDDLE_TEXT (HeddlePractice, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Evidence")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddlePractice *self = (HeddlePractice *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_practice_kind = {
  .name = "practice",
  .table = "practice",
  .label = N_("Practice worth sharing"),
  .label_plural = N_("Practice worth sharing"),
  .get_type = heddle_practice_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "title, id",
  .since = 2,
  .dup_title = dup_title,
};
