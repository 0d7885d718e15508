/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_LEARNING (heddle_learning_get_type ())
G_DECLARE_FINAL_TYPE (HeddleLearning, heddle_learning, HEDDLE, LEARNING, HeddleRecord)

/**
 * HeddleLearning:
 *
 * What was learned beyond the report: by participants, for other contexts, or from
 * several episodes (CI guidance, section 5, stages 5 and 6).
 */
struct _HeddleLearning
{
  HeddleRecord parent;

  char *title;
  char *episode;
  char *sort;
  char *text;
  char *themes;
  char *sector;
  gint64 findings;
  char *shared_on;
  char *source;
};

extern const HeddleKind heddle_learning_kind;

G_END_DECLS
