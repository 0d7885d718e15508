/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REQUEST (heddle_request_get_type ())
G_DECLARE_FINAL_TYPE (HeddleRequest, heddle_request, HEDDLE, REQUEST, HeddleRecord)

/**
 * HeddleRequest:
 * @fte: days a week / 5, 0 to 10
 *
 * Expertise that a collaborative asks for, of whom, and what came of it.
 */
struct _HeddleRequest
{
  HeddleRecord parent;

  char *collaborative;
  char *activity;
  char *expertise;
  double fte;
  char *state;
  char *person;
  char *asked_of;
  char *asked_on;
  char *answered_on;
  char *starts;
  char *ends;
};

extern const HeddleKind heddle_request_kind;

G_END_DECLS
