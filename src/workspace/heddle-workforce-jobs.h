/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What is done with people's time: each one change, with the person's name in its label. */

/**
 * HeddleAllocationWish:
 * @activity: (nullable): id
 * @role: (nullable): where it is for no activity
 * @collaborative: (nullable): id
 * @plan: (nullable): id of the workforce plan
 * @last: %HEDDLE_DAY_OPEN where it goes on
 */
typedef struct
{
  const char *activity;
  const char *role;
  const char *collaborative;
  const char *plan;
  double fte;
  HeddleDay first;
  HeddleDay last;
} HeddleAllocationWish;

char    *heddle_workforce_allocate   (HeddleStore                *store,
                                      const char                 *person,
                                      const HeddleAllocationWish *wish,
                                      GError                    **error);
char    *heddle_workforce_reallocate (HeddleStore                *store,
                                      const char                 *allocation,
                                      const char                 *person,
                                      double                      fte,
                                      HeddleDay                   from,
                                      GError                    **error);
char    *heddle_workforce_match_with (HeddleStore                *store,
                                      const char                 *request,
                                      const char                 *person,
                                      double                      fte,
                                      HeddleDay                   first,
                                      HeddleDay                   last,
                                      HeddleDay                   today,
                                      GError                    **error);
char    *heddle_workforce_lend       (HeddleStore                *store,
                                      const char                 *person,
                                      const char                 *collaborative,
                                      double                      fte,
                                      HeddleDay                   first,
                                      HeddleDay                   last,
                                      GError                    **error);

G_END_DECLS
