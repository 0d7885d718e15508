/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_GROUP_MEMBER (heddle_group_member_get_type ())
G_DECLARE_FINAL_TYPE (HeddleGroupMember, heddle_group_member, HEDDLE, GROUP_MEMBER, HeddleRecord)

/**
 * HeddleGroupMember:
 *
 * Somebody who belongs to a group, for as long as it lasts. A person who is not on
 * record is named by post.
 */
struct _HeddleGroupMember
{
  HeddleRecord parent;

  char *group;
  char *person;
  char *post;
  char *role;
  gint64 position;
  char *since;
  char *until;
};

extern const HeddleKind heddle_group_member_kind;

G_END_DECLS
