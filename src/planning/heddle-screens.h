/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleScreens:
 * @audience: the screen that the audience looks at, or -1 where there is none
 * @console: the presenter's, or -1: with a single screen nothing private is shown
 *
 * Which of the screens shows what.
 */
typedef struct
{
  int audience;
  int console;
} HeddleScreens;

void heddle_screens_choose (const char *const *names,
                            guint              n_screens,
                            const char        *own,
                            const char        *chosen,
                            HeddleScreens     *screens);

G_END_DECLS
