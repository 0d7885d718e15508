/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What the file knows already for a part of an episode's report (Collaborative
 * Improvement guidance, Appendix 3), as a text to begin with; nothing private. NULL
 * where it knows nothing, or has no such part. Transfer full. */
char *heddle_report_draft_part (HeddleStore *store,
                                const char  *episode_id,
                                const char  *key,
                                HeddleDay    today);

G_END_DECLS
