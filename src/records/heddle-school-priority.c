/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-school-priority.h"

#include <glib/gi18n-lib.h>

#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleSchoolPriority, heddle_school_priority)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleSchoolPriority, authority, "authority",
                    .label = N_("Authority"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleSchoolPriority, school, "school",
                    .label = N_("School"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleSchoolPriority, title,
               .label = N_("Title"),
               .flags = HEDDLE_FIELD_REQUIRED | HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleSchoolPriority, themes,
               .label = N_("Themes"), .help = N_("Words separated by semicolons."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_TEXT (HeddleSchoolPriority, year,
               .label = N_("Year"), .help = N_("As “2018/19”.")),
  HEDDLE_REFERENCE (HeddleSchoolPriority, priority, "priority",
                    .label = N_("Regional priority"),
                    .help = N_("The priority of the regional plan that takes it up."),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleSchoolPriority, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleSchoolPriority *self = (HeddleSchoolPriority *) record;
  g_autofree char *title = heddle_title_or_kind (record, self->title);

  return heddle_title_within (record, "authority", title);
}

const HeddleKind heddle_school_priority_kind = {
  .name = "school-priority",
  .table = "school_priority",
  .label = N_("School priority"),
  .label_plural = N_("School priorities"),
  .get_type = heddle_school_priority_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "authority, title, id",
  .since = 3,
  .dup_title = dup_title,
};
