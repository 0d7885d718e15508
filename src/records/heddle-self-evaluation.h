/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SELF_EVALUATION (heddle_self_evaluation_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSelfEvaluation, heddle_self_evaluation, HEDDLE, SELF_EVALUATION,
                      HeddleRecord)

/**
 * HeddleSelfEvaluation:
 *
 * What one kind of evidence says about a focus (CI guidance, section 5, stage 2).
 */
struct _HeddleSelfEvaluation
{
  HeddleRecord parent;

  char *episode;
  char *focus_area;
  char *factor;
  char *says;
  char *source;
};

extern const HeddleKind heddle_self_evaluation_kind;

G_END_DECLS
