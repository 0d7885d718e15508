/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TEAM_MEMBER (heddle_team_member_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTeamMember, heddle_team_member, HEDDLE, TEAM_MEMBER, HeddleRecord)

/**
 * HeddleTeamMember:
 *
 * A person in the core team of an episode, from being asked to being briefed.
 */
struct _HeddleTeamMember
{
  HeddleRecord parent;

  char *episode;
  char *person;
  char *side;
  char *role;
  char *brings;
  char *state;
  char *asked_on;
  char *answered_on;
  char *briefed_on;
  char *read_guidance_on;
};

extern const HeddleKind heddle_team_member_kind;

G_END_DECLS
