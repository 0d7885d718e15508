/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-network-member.h"

#include <glib/gi18n-lib.h>

#include "heddle-rules.h"
#include "heddle-titles.h"

HEDDLE_DEFINE_KIND (HeddleNetworkMember, heddle_network_member)

static const HeddleField fields[] = {
  HEDDLE_REFERENCE (HeddleNetworkMember, network, "network",
                    .label = N_("Network"), .flags = HEDDLE_FIELD_REQUIRED,
                    .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleNetworkMember, person, "person",
                    .label = N_("Person"), .on_delete = HEDDLE_DELETE_CASCADE),
  HEDDLE_REFERENCE (HeddleNetworkMember, authority, "authority",
                    .label = N_("Authority"), .on_delete = HEDDLE_DELETE_REFUSE),
  HEDDLE_TEXT (HeddleNetworkMember, post,
               .label = N_("Post"), .help = N_("Where no person is named."),
               .flags = HEDDLE_FIELD_SEARCHED),
};

static char *
dup_title (HeddleRecord *record)
{
  HeddleNetworkMember *self = (HeddleNetworkMember *) record;
  g_autofree char *who = NULL;

  if (self->person != NULL)
    who = heddle_title_of_reference (record, "person");
  else if (self->post != NULL)
    who = g_strdup (self->post);
  else
    who = heddle_title_of_reference (record, "authority");

  return heddle_title_within (record, "network", who);
}

static gboolean
check (HeddleRecord *record,
       GError      **error)
{
  static const char *const either[] = { "person", "authority", "post", NULL };

  return heddle_rule_at_least_one (record, either, error);
}

const HeddleKind heddle_network_member_kind = {
  .name = "network-member",
  .table = "network_member",
  .label = N_("Member of a network"),
  .label_plural = N_("Members of networks"),
  .get_type = heddle_network_member_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .order = "network, id",
  .since = 3,
  .dup_title = dup_title,
  .check = check,
};
