/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What the rules find, worst first; dismissed ones last, with their reason.
 * @kind NULL: in the whole file; else what concerns this record. */
GPtrArray *heddle_findings_list    (HeddleStore         *store,
                                    const char          *kind,
                                    const char          *id,
                                    HeddleDay            today,
                                    GError             **error);
/* What collaboratives lack: people in their roles, and plans. Does not look
 * into plans, so that it stays cheap in a large file. */
GPtrArray *heddle_findings_of_collaboratives (HeddleStore *store,
                                    HeddleDay            today);
/* The same of one, and what is open about its plans, approvals and dates. */
GPtrArray *heddle_findings_of_collaborative (HeddleStore *store,
                                    const char          *id,
                                    HeddleDay            today);
/* What several episodes ask at once of one authority or person; looks into no plans. */
GPtrArray *heddle_findings_of_clashes (HeddleStore      *store,
                                    HeddleDay            today);
/* One change; a reason is needed. Comes back when its facts change. */
gboolean   heddle_findings_dismiss (HeddleStore         *store,
                                    const HeddleFinding *finding,
                                    const char          *reason,
                                    HeddleDay            today,
                                    GError             **error);

G_END_DECLS
