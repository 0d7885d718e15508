/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEMBERSHIP (heddle_membership_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMembership, heddle_membership, HEDDLE, MEMBERSHIP, HeddleRecord)

/**
 * HeddleMembership:
 *
 * An authority in a collaborative, for as long as it is a member.
 */
struct _HeddleMembership
{
  HeddleRecord parent;

  char *collaborative;
  char *authority;
  char *since;
  char *until;
  char *source;
};

extern const HeddleKind heddle_membership_kind;

G_END_DECLS
