/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REPORT_VERSION (heddle_report_version_get_type ())
G_DECLARE_FINAL_TYPE (HeddleReportVersion, heddle_report_version, HEDDLE, REPORT_VERSION,
                      HeddleRecord)

/**
 * HeddleReportVersion:
 *
 * All parts of a report as they stood when it was sent.
 */
struct _HeddleReportVersion
{
  HeddleRecord parent;

  char *report;
  gint64 number;
  char *label;
  char *made_on;
  char *content;
};

extern const HeddleKind heddle_report_version_kind;

G_END_DECLS
