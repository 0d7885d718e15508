/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Makes a template of an episode's steps as they are now, with their offsets
 * and roles; what was done, pinned or given to somebody stays behind. Where
 * there is a template of this name the new one is its next version. One change,
 * "Make Template Short review". Returns its id, transfer full. */
char *heddle_episode_copy_as_template (HeddleStore  *store,
                                       const char   *episode_id,
                                       const char   *name,
                                       GError      **error);

G_END_DECLS
