/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DISCUSSION (heddle_discussion_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDiscussion, heddle_discussion, HEDDLE, DISCUSSION, HeddleRecord)

/**
 * HeddleDiscussion:
 *
 * A talk about possible areas of focus, with Education Scotland, ADES or others
 * (CI guidance, section 5, stages 1 and 2).
 */
struct _HeddleDiscussion
{
  HeddleRecord parent;

  char *episode;
  char *focus_area;
  char *held_on;
  char *with_whom;
  char *outcome;
};

extern const HeddleKind heddle_discussion_kind;

G_END_DECLS
