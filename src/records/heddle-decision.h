/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DECISION (heddle_decision_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDecision, heddle_decision, HEDDLE, DECISION, HeddleRecord)

/**
 * HeddleDecision:
 *
 * What a meeting decided, and how it came to it.
 */
struct _HeddleDecision
{
  HeddleRecord parent;

  char *meeting;
  char *item;
  gint64 number;
  char *text;
  char *how;
  char *choice;
  char *episode;
};

extern const HeddleKind heddle_decision_kind;

G_END_DECLS
