/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-appointment.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleAppointment, heddle_appointment)

static const HeddleChoice roles[] = {
  { "lead", N_("Regional Improvement Lead") },
  { "chief-executive-contact", N_("Chief Executive contact") },
  { "regional-lead-officer", N_("Regional Lead Officer") },
  { "senior-regional-adviser", N_("Senior Regional Adviser") },
  { "director", N_("Director") },
  { "chief-executive", N_("Chief Executive") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_CHOICE (HeddleAppointment, role, roles,
                 .label = N_("Role"), .group = N_("Role"), .flags = HEDDLE_FIELD_REQUIRED),
  HEDDLE_REFERENCE (HeddleAppointment, person, "person",
                    .label = N_("Held by"), .group = N_("Role"),
                    .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleAppointment, post,
               .label = N_("Post"), .help = N_("Where the person is not on record."),
               .group = N_("Role"), .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_REFERENCE (HeddleAppointment, collaborative, "collaborative",
                    .label = N_("Collaborative"), .group = N_("Role"),
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_REFERENCE (HeddleAppointment, authority, "authority",
                    .label = N_("Authority"), .group = N_("Role"),
                    .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_DATE (HeddleAppointment, since,
               .label = N_("Since"), .group = N_("Dates")),
  HEDDLE_DATE (HeddleAppointment, until,
               .label = N_("Until"), .help = N_("Last day; empty while it lasts."),
               .group = N_("Dates")),
  HEDDLE_DATE (HeddleAppointment, due,
               .label = N_("Due"), .help = N_("By when somebody is to be named."),
               .group = N_("Dates")),
  HEDDLE_DATE (HeddleAppointment, confirmed_on,
               .label = N_("Confirmed on"), .group = N_("Dates")),
  HEDDLE_TEXT (HeddleAppointment, source,
               .label = N_("Source"),
               .help = N_("Where this is written: document and place in it."),
               .group = N_("Source")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleAppointment *self = (HeddleAppointment *) record;
  g_autofree char *role = heddle_title_of_choice (record, "role");
  g_autofree char *where = NULL;

  if (self->collaborative == NULL && self->authority == NULL)
    return g_steal_pointer (&role);

  where = heddle_title_of_reference (record, self->collaborative != NULL
                                               ? "collaborative" : "authority");
  return g_strdup_printf (_("%s, %s"), role, where);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  return heddle_rule_not_before (record, "until", "since", error);
}

const HeddleKind heddle_appointment_kind = {
  .name = "appointment",
  .table = "appointment",
  .label = N_("Appointment"),
  .label_plural = N_("Appointments"),
  .get_type = heddle_appointment_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "role, since, id",
  .dup_title = dup_title,
  .check = check,
};
