/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FEEDBACK (heddle_feedback_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFeedback, heddle_feedback, HEDDLE, FEEDBACK, HeddleRecord)

/**
 * HeddleFeedback:
 *
 * What one participant says about the process itself (CI guidance, section 6, team).
 * Who said it, and in which words, is private.
 */
struct _HeddleFeedback
{
  HeddleRecord parent;

  char *episode;
  char *member;
  char *role;
  char *useful;
  char *given_on;
  char *helped;
  char *hindered;
  char *suggestion;
};

extern const HeddleKind heddle_feedback_kind;

G_END_DECLS
