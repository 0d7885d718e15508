/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REPORT_LOG (heddle_report_log_get_type ())
G_DECLARE_FINAL_TYPE (HeddleReportLog, heddle_report_log, HEDDLE, REPORT_LOG, GtkBox)

/**
 * HeddleReportLog:
 *
 * Where a report went: to whom it was sent and when the timeline has it go, who agreed it,
 * when committees of the host meet, and which versions of it were kept.
 */

/**
 * heddle_report_log_show:
 * @session: kept from the first call on
 * @report: id of a report, or of the statement in its place
 * @host: (nullable): id of the authority whose committees are listed
 *
 * Shows these as they are now.
 */
void heddle_report_log_show       (HeddleReportLog *self,
                                   HeddleSession   *session,
                                   const char      *report,
                                   const char      *host);
/* Under 600 sp the ends of the rows stand below their titles. */
void heddle_report_log_set_narrow (HeddleReportLog *self,
                                   gboolean         narrow);

G_END_DECLS
