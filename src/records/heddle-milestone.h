/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MILESTONE (heddle_milestone_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMilestone, heddle_milestone, HEDDLE, MILESTONE, HeddleRecord)

/**
 * HeddleMilestone:
 * @repeats: "yearly" where it comes again each year; the date is that of the first time
 *
 * A dated matter of the framework that belongs to no plan or episode: a deadline, or an
 * event.
 */
struct _HeddleMilestone
{
  HeddleRecord parent;

  char *title;
  char *short_word;
  char *collaborative;
  char *sort;
  char *owner;
  char *due;
  char *done_on;
  char *repeats;
  char *source;
};

extern const HeddleKind heddle_milestone_kind;

G_END_DECLS
