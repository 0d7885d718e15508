/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FINDINGS_VIEW (heddle_findings_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFindingsView, heddle_findings_view, HEDDLE, FINDINGS_VIEW, AdwBin)

/**
 * HeddleFindingsView:
 *
 * A list of findings with what can be done with the one that is chosen: by its menu,
 * by Ctrl+1 to Ctrl+5 for its kind and by Delete. Enter edits it.
 */

/**
 * HeddleFindingsView::edit:
 * @finding: a [class@FieldworkFinding]
 *
 * The text of a finding is to be changed.
 */

void     heddle_findings_view_set_session (HeddleFindingsView *self,
                                           HeddleSession      *session);
/* @findings: (element-type HeddleFieldworkFinding). Only what differs is exchanged, so
 * that the place in the list stays. */
void     heddle_findings_view_show        (HeddleFindingsView *self,
                                           GPtrArray          *findings);
/* Goes to a finding and gives it the focus if @focus; NULL: to the last, which it
 * returns, or NULL where there is none. */
gpointer heddle_findings_view_go_to       (HeddleFindingsView *self,
                                           const char         *id,
                                           gboolean            focus);

G_END_DECLS
