/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRACTICE_INTEREST (heddle_practice_interest_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePracticeInterest, heddle_practice_interest, HEDDLE, PRACTICE_INTEREST,
                      HeddleRecord)

/**
 * HeddlePracticeInterest:
 *
 * An authority that would like to take up a practice
 * (CI guidance, section 5, stage 6).
 */
struct _HeddlePracticeInterest
{
  HeddleRecord parent;

  char *practice;
  char *authority;
  char *said_on;
  char *remark;
};

extern const HeddleKind heddle_practice_interest_kind;

G_END_DECLS
