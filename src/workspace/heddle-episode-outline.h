/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What an episode comes with besides its timeline: the tasks of its Local
 * Organisational Group and a report in its parts. */

/* The eight tasks of the group (CI guidance, section 4). */
gboolean heddle_episode_outline_add_tasks  (HeddleEdit   *edit,
                                            const char   *episode_id,
                                            GError      **error);
/* The group itself, which meets (CI guidance, section 4). */
gboolean heddle_episode_outline_add_group  (HeddleEdit   *edit,
                                            const char   *episode_id,
                                            GError      **error);
/* A report with those who have to agree it; a full one (@sort "full") with the
 * twelve parts of the outline (CI guidance, Appendix 3), a "statement" without
 * any. Returns its id, transfer full. */
char    *heddle_episode_outline_add_report (HeddleEdit   *edit,
                                            const char   *episode_id,
                                            const char   *sort,
                                            GError      **error);

/* The same as one change each, for episodes that older versions planned. */

/* The id of the report of this sort, which is made where there is none. */
char    *heddle_report_create              (HeddleStore  *store,
                                            const char   *episode_id,
                                            const char   *sort,
                                            GError      **error);

G_END_DECLS
