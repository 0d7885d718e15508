/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heddle-screens.h"

/* The first screen of @names that is not @name, or -1. */
static int
find_other (const char *const *names,
            guint              n_screens,
            const char        *name)
{
  for (guint i = 0; i < n_screens; i++)
    if (g_strcmp0 (names[i], name) != 0)
      return (int) i;
  return -1;
}

static int
find (const char *const *names,
      guint              n_screens,
      const char        *name)
{
  for (guint i = 0; i < n_screens && name != NULL; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (int) i;
  return -1;
}

/**
 * heddle_screens_choose:
 * @names: (array length=n_screens): connectors, such as "HDMI-1"; never two alike
 * @own: (nullable): the one that who presents sits in front of
 * @chosen: (nullable): the one that was the audience's last time
 *
 * The audience's screen is the one that was chosen, if it is there; else one that is
 * not @own. The console is on @own, or on another that is not the audience's. With
 * one screen there is an audience only.
 */
void
heddle_screens_choose (const char *const *names,
                       guint              n_screens,
                       const char        *own,
                       const char        *chosen,
                       HeddleScreens     *screens)
{
  int mine = find (names, n_screens, own);

  *screens = (HeddleScreens) { .audience = n_screens > 0 ? 0 : -1, .console = -1 };
  if (n_screens < 2)
    return;
  screens->audience = find (names, n_screens, chosen);
  if (screens->audience < 0)
    screens->audience = find_other (names, n_screens, mine >= 0 ? own : names[0]);
  screens->console = mine >= 0 && mine != screens->audience
                       ? mine
                       : find_other (names, n_screens, names[screens->audience]);
}
