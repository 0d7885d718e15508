/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REPORT_FINDING (heddle_report_finding_get_type ())
G_DECLARE_FINAL_TYPE (HeddleReportFinding, heddle_report_finding, HEDDLE, REPORT_FINDING,
                      HeddleRecord)

/**
 * HeddleReportFinding:
 *
 * A finding that a part of a report rests on. Its id is made from the pair.
 */
struct _HeddleReportFinding
{
  HeddleRecord parent;

  char *part;
  char *finding;
};

extern const HeddleKind heddle_report_finding_kind;

G_END_DECLS
