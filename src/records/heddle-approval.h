/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_APPROVAL (heddle_approval_get_type ())
G_DECLARE_FINAL_TYPE (HeddleApproval, heddle_approval, HEDDLE, APPROVAL, HeddleRecord)

/**
 * HeddleApproval:
 * @version: of the plan, as it was asked for; empty in older rows
 * @reminded_on: the last day somebody was reminded of it
 *
 * What one party said to an iteration of a plan or to an appointment.
 */
struct _HeddleApproval
{
  HeddleRecord parent;

  char *iteration;
  char *appointment;
  char *party;
  char *authority;
  char *version;
  char *asked_on;
  char *reminded_on;
  char *decided_on;
  char *outcome;
  char *conditions;
};

extern const HeddleKind heddle_approval_kind;

G_END_DECLS
