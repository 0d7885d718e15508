/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COLLABORATIVE_PHASE (heddle_collaborative_phase_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCollaborativePhase, heddle_collaborative_phase,
                      HEDDLE, COLLABORATIVE_PHASE, HeddleRecord)

/**
 * HeddleCollaborativePhase:
 *
 * What a collaborative was called and whether it met, from one day to another.
 */
struct _HeddleCollaborativePhase
{
  HeddleRecord parent;

  char *collaborative;
  char *name;
  char *status;
  char *remark;
  char *since;
  char *until;
  char *source;
};

extern const HeddleKind heddle_collaborative_phase_kind;

G_END_DECLS
