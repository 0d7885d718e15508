/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEETING_GROUP (heddle_meeting_group_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeetingGroup, heddle_meeting_group, HEDDLE, MEETING_GROUP, HeddleRecord)

/**
 * HeddleMeetingGroup:
 *
 * People who meet: the Strategic or the Operational Group (CI guidance 2024, §4), the
 * Local Organisational Group of an episode, the board of a collaborative.
 */
struct _HeddleMeetingGroup
{
  HeddleRecord parent;

  char *name;
  char *sort;
  char *collaborative;
  char *episode;
  char *purpose;
  char *place;
  char *link;
};

extern const HeddleKind heddle_meeting_group_kind;

G_END_DECLS
