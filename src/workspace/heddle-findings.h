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
/* What is open about collaboratives, their plans and people: the same rules
 * without those that go through episodes. */
GPtrArray *heddle_findings_of_collaboratives (HeddleStore *store,
                                    HeddleDay            today);
/* One change; a reason is needed. Comes back when its facts change. */
gboolean   heddle_findings_dismiss (HeddleStore         *store,
                                    const HeddleFinding *finding,
                                    const char          *reason,
                                    HeddleDay            today,
                                    GError             **error);

G_END_DECLS
