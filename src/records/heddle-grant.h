/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_GRANT (heddle_grant_get_type ())
G_DECLARE_FINAL_TYPE (HeddleGrant, heddle_grant, HEDDLE, GRANT, HeddleRecord)

/**
 * HeddleGrant:
 * @amount: in pounds
 *
 * Money offered or paid to a collaborative for a year.
 */
struct _HeddleGrant
{
  HeddleRecord parent;

  char *collaborative;
  char *year;
  double amount;
  char *purpose;
  char *status;
  char *source;
};

extern const HeddleKind heddle_grant_kind;

G_END_DECLS
