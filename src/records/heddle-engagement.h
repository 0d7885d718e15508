/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ENGAGEMENT (heddle_engagement_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEngagement, heddle_engagement, HEDDLE, ENGAGEMENT, HeddleRecord)

/**
 * HeddleEngagement:
 *
 * What an authority does with the host after an episode
 * (CI guidance, section 5, stage 6).
 */
struct _HeddleEngagement
{
  HeddleRecord parent;

  char *episode;
  char *practice;
  char *authority;
  char *title;
  char *due;
  char *done_on;
};

extern const HeddleKind heddle_engagement_kind;

G_END_DECLS
