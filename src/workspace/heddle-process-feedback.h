/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddleProcessFeedback:
 * @members: people in the teams who have not declined
 * @answers: how many have given feedback
 * @very, @fairly, @little: how useful they found it; who did not say counts in none
 *
 * What those who took part say of the process itself, without who said what
 * (Collaborative Improvement guidance, section 6, team).
 */
typedef struct
{
  guint members;
  guint answers;
  guint very;
  guint fairly;
  guint little;
} HeddleProcessFeedback;

void  heddle_process_feedback_count     (HeddleStore                 *store,
                                         const char *const           *episodes,
                                         gboolean                     with_private,
                                         HeddleProcessFeedback       *feedback);
char *heddle_process_feedback_dup_words (const HeddleProcessFeedback *feedback);

G_END_DECLS
