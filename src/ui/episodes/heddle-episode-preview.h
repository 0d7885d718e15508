/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"

G_BEGIN_DECLS

/* In a line or two, what planning an episode will make: its fieldwork days,
 * how many steps from when to when, and whether it starts late. Texts as
 * typed; says what is still needed where they cannot be read yet. @warnings: what
 * speaks against these days, or "". */
char *heddle_episode_preview_new (HeddleSession *session,
                                  const char    *host,
                                  const char    *fieldwork,
                                  const char    *days,
                                  const char    *template_id,
                                  char         **warnings);

G_END_DECLS
