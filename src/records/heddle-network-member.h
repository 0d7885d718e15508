/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_NETWORK_MEMBER (heddle_network_member_get_type ())
G_DECLARE_FINAL_TYPE (HeddleNetworkMember, heddle_network_member, HEDDLE, NETWORK_MEMBER,
                      HeddleRecord)

/**
 * HeddleNetworkMember:
 *
 * Who belongs to a network: a person, a post, or an authority.
 */
struct _HeddleNetworkMember
{
  HeddleRecord parent;

  char *network;
  char *person;
  char *authority;
  char *post;
};

extern const HeddleKind heddle_network_member_kind;

G_END_DECLS
