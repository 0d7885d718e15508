/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-approval-state.h"

G_BEGIN_DECLS

/* How far the agreement of a version of a plan is: "3 of 5 agreed".
 * @iteration, @approval: (nullable) */
char *heddle_plan_words_dup (HeddleIteration           *iteration,
                             const HeddleApprovalState *approval,
                             HeddleState               *state);

G_END_DECLS
