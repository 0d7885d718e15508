/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_INTEREST (heddle_interest_get_type ())
G_DECLARE_FINAL_TYPE (HeddleInterest, heddle_interest, HEDDLE, INTEREST, HeddleRecord)

/**
 * HeddleInterest:
 *
 * An authority that would lend somebody to the team of an episode
 * (CI guidance, section 6, team; update of September 2021, pilots).
 */
struct _HeddleInterest
{
  HeddleRecord parent;

  char *episode;
  char *authority;
  char *person;
  char *post;
  char *expertise;
  char *free_from;
  char *free_until;
  char *offered_on;
  char *state;
};

extern const HeddleKind heddle_interest_kind;

G_END_DECLS
