/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DISMISSAL (heddle_dismissal_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDismissal, heddle_dismissal, HEDDLE, DISMISSAL, HeddleRecord)

/**
 * HeddleDismissal:
 *
 * A finding that somebody set aside, with the reason; it holds while the facts stay the
 * same.
 */
struct _HeddleDismissal
{
  HeddleRecord parent;

  char *rule;
  char *kind;
  char *record;
  char *facts;
  char *reason;
  char *dismissed_on;
};

extern const HeddleKind heddle_dismissal_kind;

G_END_DECLS
