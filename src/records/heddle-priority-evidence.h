/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRIORITY_EVIDENCE (heddle_priority_evidence_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePriorityEvidence, heddle_priority_evidence,
                      HEDDLE, PRIORITY_EVIDENCE, HeddleRecord)

/**
 * HeddlePriorityEvidence:
 *
 * Evidence that a priority rests on. Its id is made from the pair.
 */
struct _HeddlePriorityEvidence
{
  HeddleRecord parent;

  char *priority;
  char *evidence;
};

extern const HeddleKind heddle_priority_evidence_kind;

G_END_DECLS
