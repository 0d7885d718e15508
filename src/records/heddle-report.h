/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REPORT (heddle_report_get_type ())
G_DECLARE_FINAL_TYPE (HeddleReport, heddle_report, HEDDLE, REPORT, HeddleRecord)

/**
 * HeddleReport:
 *
 * What an episode reports: the full report in its parts, or the short statement
 * in its place (CI guidance, section 5, stage 5, and Appendix 3).
 */
struct _HeddleReport
{
  HeddleRecord parent;

  char *episode;
  char *sort;
  char *state;
  char *statement;
  gint64 version;
  gint64 outline_version;
};

extern const HeddleKind heddle_report_kind;

G_END_DECLS
