/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_REPORT_EDITOR (heddle_report_editor_get_type ())
G_DECLARE_FINAL_TYPE (HeddleReportEditor, heddle_report_editor, HEDDLE, REPORT_EDITOR, AdwBin)

/**
 * HeddleReportEditor:
 *
 * One part of a report, or the statement in its place: its text, state, comments and the
 * findings that belong into it. What is typed is kept at most a second later, and
 * becomes one change when the text loses the focus or another part is shown.
 */

void heddle_report_editor_set_session (HeddleReportEditor *self,
                                       HeddleSession      *session);
/* Shows a part (a HeddleReportPart) or a statement (a HeddleReport) as it is now; text
 * that was typed and not written yet stays. */
void heddle_report_editor_show        (HeddleReportEditor *self,
                                       HeddleRecord       *record,
                                       const char         *episode_id);
/* Writes what was typed. */
void heddle_report_editor_save        (HeddleReportEditor *self);
/* Under 900 sp the findings stand below the text. */
void heddle_report_editor_set_compact (HeddleReportEditor *self,
                                       gboolean            compact);

G_END_DECLS
