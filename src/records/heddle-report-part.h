/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REPORT_PART (heddle_report_part_get_type ())
G_DECLARE_FINAL_TYPE (HeddleReportPart, heddle_report_part, HEDDLE, REPORT_PART, HeddleRecord)

/**
 * HeddleReportPart:
 *
 * One of the parts of a report, twelve by the outline (CI guidance, Appendix 3).
 * Its id is made from report and key, so that two copies agree.
 */
struct _HeddleReportPart
{
  HeddleRecord parent;

  char *report;
  gint64 number;
  char *key;
  char *title;
  char *text;
  char *owner;
  char *state;
};

extern const HeddleKind heddle_report_part_kind;

G_END_DECLS
