/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-school.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleSchool, heddle_school)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleSchool, authority, "authority",
                    .label = N_("Authority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_TEXT (HeddleSchool, name,
               .label = N_("Name"), .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleSchool, code,
               .label = N_("Code"), .help = N_("As in national lists of schools."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleSchool, sector,
               .label = N_("Sector"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_INTEGER (HeddleSchool, roll,
                  .label = N_("Roll"), .help = N_("Pupils."), .minimum = 0,
                  .maximum = 100000),
  HEDDLE_TEXT (HeddleSchool, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleSchool *self = (HeddleSchool *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->name);

  return heddle_title_within (record, "authority", title);
}

const HeddleKind heddle_school_kind = {
  .name = "school",
  .table = "school",
  .label = N_("School"),
  .label_plural = N_("Schools"),
  .get_type = heddle_school_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "authority, name, id",
  .since = 3,
  .dup_title = dup_title,
};
