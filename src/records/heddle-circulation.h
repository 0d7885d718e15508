/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CIRCULATION (heddle_circulation_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCirculation, heddle_circulation, HEDDLE, CIRCULATION, HeddleRecord)

/**
 * HeddleCirculation:
 *
 * To whom a report goes and when (CI guidance, Appendix 1 and section 5, stage 5).
 */
struct _HeddleCirculation
{
  HeddleRecord parent;

  char *report;
  char *audience;
  char *to_whom;
  char *committee_date;
  char *due;
  char *sent_on;
  gint64 version;
};

extern const HeddleKind heddle_circulation_kind;

G_END_DECLS
