/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PARTICIPANT (heddle_participant_get_type ())
G_DECLARE_FINAL_TYPE (HeddleParticipant, heddle_participant, HEDDLE, PARTICIPANT, HeddleRecord)

/**
 * HeddleParticipant:
 *
 * Who takes part in a session: a person, or so many of a role
 * (update of September 2021: headteachers and class teachers meet the team).
 */
struct _HeddleParticipant
{
  HeddleRecord parent;

  char *session;
  char *person;
  char *role;
  char *belongs;
  gint64 number;
  gint64 schools;
};

extern const HeddleKind heddle_participant_kind;

G_END_DECLS
