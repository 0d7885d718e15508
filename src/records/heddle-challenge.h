/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CHALLENGE (heddle_challenge_get_type ())
G_DECLARE_FINAL_TYPE (HeddleChallenge, heddle_challenge, HEDDLE, CHALLENGE, HeddleRecord)

/**
 * HeddleChallenge:
 *
 * What somebody outside a plan’s making questioned in it, and the reply.
 */
struct _HeddleChallenge
{
  HeddleRecord parent;

  char *plan;
  char *iteration;
  char *text;
  char *made_by;
  char *post;
  char *made_on;
  char *reply;
  char *replied_on;
};

extern const HeddleKind heddle_challenge_kind;

G_END_DECLS
