/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REVIEW (heddle_review_get_type ())
G_DECLARE_FINAL_TYPE (HeddleReview, heddle_review, HEDDLE, REVIEW, HeddleRecord)

/**
 * HeddleReview:
 *
 * A meeting after the report: a review of the actions, or the review of progress at
 * an agreed later date (CI guidance, section 6, host).
 */
struct _HeddleReview
{
  HeddleRecord parent;

  char *episode;
  char *title;
  char *sort;
  char *due;
  char *held_on;
  char *outcome;
};

extern const HeddleKind heddle_review_kind;

G_END_DECLS
