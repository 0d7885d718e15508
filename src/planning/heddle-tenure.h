/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-edtf.h"

G_BEGIN_DECLS

/** HEDDLE_TENURE_NO_HOLDING: What a gap has instead of a holding. */
#define HEDDLE_TENURE_NO_HOLDING G_MAXUINT

/**
 * HeddleHolding:
 * @since: (nullable): EDTF, fuzzy or exact; %NULL where nobody knows
 * @until: (nullable): EDTF of the last day; %NULL while it lasts, or where
 *   nobody knows
 *
 * Somebody in a role, as on record.
 */
typedef struct
{
  const char *since;
  const char *until;
} HeddleHolding;

/**
 * HeddleTenureSort:
 * @HEDDLE_TENURE_HELD: somebody held the role
 * @HEDDLE_TENURE_NOBODY: the dates around it say that nobody did
 * @HEDDLE_TENURE_UNKNOWN: nothing is on record
 */
typedef enum
{
  HEDDLE_TENURE_HELD,
  HEDDLE_TENURE_NOBODY,
  HEDDLE_TENURE_UNKNOWN,
} HeddleTenureSort;

/**
 * HeddleTenure:
 * @last: %HEDDLE_DAY_OPEN where somebody holds it without an end; a gap that
 *   goes on ends today
 * @vague_first: of its first day only a month, a season or a year is known, or
 *   nothing
 * @vague_last: the same of its last day; also where it only ended because
 *   another began. A gap is as vague as what it lies between.
 * @row: 0, or more where several held the role at once
 * @holding: index of the holding, or %HEDDLE_TENURE_NO_HOLDING
 *
 * Part of the time of a role.
 */
typedef struct
{
  HeddleTenureSort sort;
  HeddleDay first;
  HeddleDay last;
  gboolean vague_first;
  gboolean vague_last;
  guint row;
  guint holding;
} HeddleTenure;

HeddleDay heddle_holdings_get_first (const HeddleHolding *holdings,
                                     guint                n_holdings);
GArray   *heddle_tenures_new        (const HeddleHolding *holdings,
                                     guint                n_holdings,
                                     HeddleDay            first,
                                     HeddleDay            today);

/* Its first and last day as EDTF: only the month where it is vague. */
char     *heddle_tenure_dup_first   (const HeddleTenure  *self);
char     *heddle_tenure_dup_last    (const HeddleTenure  *self);

G_END_DECLS
