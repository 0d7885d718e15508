/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-collaborative.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleCollaborative, heddle_collaborative)

static const HeddleChoice groupings[] = {
  { "regional", N_("Regional") },
  { "other", N_("Other") },
  { NULL, NULL },
};

const HeddleChoice heddle_collaborative_statuses[] = {
  { "active", N_("Active") },
  { "reduced", N_("Reduced") },
  { "ended", N_("Ended") },
  { "unknown", N_("Unknown") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_TEXT (HeddleCollaborative, code,
               .label = N_("Code"), .group = N_("Names"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleCollaborative, name,
               .label = N_("Name"), .group = N_("Names"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleCollaborative, short_name,
               .label = N_("Short name"), .help = N_("Where there is little room."),
               .group = N_("Names"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleCollaborative, other_names,
               .label = N_("Other names"),
               .help = N_("Names it has also been called, separated by semicolons."),
               .group = N_("Names"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleCollaborative, grouping, groupings,
                 .label = N_("Grouping"), .group = N_("About"), .initial = "regional"),
  HEDDLE_CHOICE (HeddleCollaborative, status, heddle_collaborative_statuses,
                 .label = N_("Status"), .help = N_("Whether it still meets."),
                 .group = N_("About")),
  HEDDLE_LONG_TEXT (HeddleCollaborative, status_note,
                    .label = N_("About its status"), .group = N_("About"),
                    .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleCollaborative, population,
                  .label = N_("Population"), .group = N_("About"),
                  .minimum = 0, .maximum = 100000000),
  HEDDLE_INTEGER (HeddleCollaborative, area,
                  .label = N_("Area (km²)"), .group = N_("About"),
                  .minimum = 0, .maximum = 1000000),
  HEDDLE_TEXT (HeddleCollaborative, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleCollaborative *self = (HeddleCollaborative *) record;

  return heddle_title_or_kind (record, self->name);
}

const HeddleKind heddle_collaborative_kind = {
  .name = "collaborative",
  .table = "collaborative",
  .label = N_("Collaborative"),
  .label_plural = N_("Collaboratives"),
  .get_type = heddle_collaborative_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "grouping DESC, name",
  .flags = HEDDLE_KIND_REFERENCE,
  .dup_title = dup_title,
};
