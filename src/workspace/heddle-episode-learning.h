/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Practice worth sharing is looked for in every episode (CI guidance, section 5,
 * stage 3). */

/* Whether some of it reached the library. */
gboolean heddle_episode_has_practice   (HeddleStore  *store,
                                        const char   *episode_id);
/* "Close learning of Fife, March 2027". An episode that leaves no practice needs
 * a @reason; NULL keeps the one it has. */
gboolean heddle_episode_close_learning (HeddleStore  *store,
                                        const char   *episode_id,
                                        HeddleDay     day,
                                        const char   *reason,
                                        GError      **error);

G_END_DECLS
