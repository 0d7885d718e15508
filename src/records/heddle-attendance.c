/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-attendance.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAttendance, heddle_attendance)

static const HeddleChoice states[] = {
  { "present", N_("Present") },
  { "online", N_("Online") },
  { "apologies", N_("Apologies") },
  { "absent", N_("Absent") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleAttendance, meeting, "meeting",
                    .label = N_("Meeting"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleAttendance, person, "person",
                    .label = N_("Person"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleAttendance, post,
               .label = N_("Post"), .help = N_("Where the person is not on record."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleAttendance, state, states,
                 .label = N_("State")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAttendance *self = (HeddleAttendance *) record;

  if (self->person == NULL)
    return heddle_title_or_kind (record, self->post);
  return heddle_title_of_reference (record, "person");
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  static const char *const names[] = { "person", "post", NULL };

  return heddle_rule_at_least_one (record, names, error);
}

const HeddleKind heddle_attendance_kind = {
  .name = "attendance",
  .table = "attendance",
  .label = N_("Attendance"),
  .label_plural = N_("Attendance"),
  .get_type = heddle_attendance_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "meeting, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
