/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-day.h"
#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COMMITTEE_DATE (heddle_committee_date_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCommitteeDate, heddle_committee_date, HEDDLE, COMMITTEE_DATE,
                      HeddleRecord)

/**
 * HeddleCommitteeDate:
 *
 * A meeting of a committee of an authority, and by when its papers are needed
 * (CI guidance, section 5, stage 5).
 */
struct _HeddleCommitteeDate
{
  HeddleRecord parent;

  char *authority;
  char *committee;
  char *meets_on;
  char *papers_by;
  gint64 weeks_before;
};

extern const HeddleKind heddle_committee_date_kind;

/* By when its papers are needed; HEDDLE_DAY_NONE where neither a day nor a number
 * of weeks before says it. */
HeddleDay heddle_committee_date_get_papers_day (HeddleCommitteeDate *self);

G_END_DECLS
