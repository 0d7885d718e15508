/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-learning.h"

#include <glib/gi18n-lib.h>

#include "heddle-practice.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleLearning, heddle_learning)

static const HeddleChoice sorts[] = {
  { "participants", N_("For participants") },
  { "other-contexts", N_("For other contexts") },
  { "national", N_("National") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleLearning, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleLearning, episode, "episode",
                    .label = N_("Episode"), .help = N_("Empty: from several."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_CHOICE (HeddleLearning, sort, sorts,
                 .label = N_("Sort"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_LONG_TEXT (HeddleLearning, text,
                    .label = N_("Text"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleLearning, themes,
               .label = N_("Themes"), .help = N_("Words separated by semicolons."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleLearning, sector, heddle_practice_sectors,
                 .label = N_("Sector")),
  HEDDLE_INTEGER (HeddleLearning, findings,
                  .label = N_("Findings"), .help = N_("How many it rests on."),
                  .group = N_("Evidence"), .minimum = 0, .maximum = 100000),
  HEDDLE_EXACT_DAY (HeddleLearning, shared_on,
                    .label = N_("Shared on"), .group = N_("Evidence")),
  HEDDLE_TEXT (HeddleLearning, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Evidence")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleLearning *self = (HeddleLearning *) record;

  return heddle_title_or_kind (record, self->title);
}

const HeddleKind heddle_learning_kind = {
  .name = "learning",
  .table = "learning",
  .label = N_("Learning"),
  .label_plural = N_("Learning"),
  .get_type = heddle_learning_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "title, id",
  .since = 2,
  .dup_title = dup_title,
};
