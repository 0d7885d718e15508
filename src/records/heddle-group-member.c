/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-group-member.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleGroupMember, heddle_group_member)

static const HeddleChoice roles[] = {
  { "chair", N_("Chair") },
  { "lead", N_("Lead") },
  { "secretary", N_("Secretary") },
  { "member", N_("Member") },
  { "adviser", N_("Adviser") },
  { NULL, NULL },
};

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleGroupMember, group, "meeting-group",
                    .label = N_("Group"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleGroupMember, person, "person",
                    .label = N_("Person"), .on_delete = HEDDLE_DELETE_CLEAR),
  HEDDLE_TEXT (HeddleGroupMember, post,
               .label = N_("Post"), .help = N_("Where the person is not on record."),
               .flags = HEDDLE_FIELD_SEARCHED),
  HEDDLE_CHOICE (HeddleGroupMember, role, roles,
                 .label = N_("Role"), .initial = "member"),
  HEDDLE_INTEGER (HeddleGroupMember, position,
                  .label = N_("Position"), .help = N_("Order in the list."),
                  .minimum = 0, .maximum = 100000),
  HEDDLE_DATE (HeddleGroupMember, since,
               .label = N_("Since"), .group = N_("Dates")),
  HEDDLE_DATE (HeddleGroupMember, until,
               .label = N_("Until"), .help = N_("Last day; empty while it lasts."),
               .group = N_("Dates")),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleGroupMember *self = (HeddleGroupMember *) record;

  if (self->person == NULL)
    return heddle_title_or_kind (record, self->post);
  return heddle_title_of_reference (record, "person");
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  static const char *const names[] = { "person", "post", NULL };

  return heddle_rule_at_least_one (record, names, error)
         && heddle_rule_not_before (record, "until", "since", error);
}

const HeddleKind heddle_group_member_kind = {
  .name = "group-member",
  .table = "group_member",
  .label = N_("Group member"),
  .label_plural = N_("Group members"),
  .get_type = heddle_group_member_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "position, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
