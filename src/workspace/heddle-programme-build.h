/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Sessions from the exemplar programme (CI guidance, Appendix 2) for all days of
 * the fieldwork, one group a theme. */
gboolean heddle_programme_add   (HeddleEdit     *edit,
                                 HeddleEpisode  *episode,
                                 GError        **error);

/* "Build programme of Fife, March 2027". An episode that has sessions keeps them
 * and the build is refused, unless they are to be replaced. */
gboolean heddle_programme_build (HeddleStore    *store,
                                 const char     *episode_id,
                                 gboolean        replace,
                                 GError        **error);

G_END_DECLS
