/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workforce-map.h"
#include "test-workspace.h"

G_BEGIN_DECLS

/* A collaborative's workforce: a lead, a quality improvement officer of another
 * collaborative who is lent half a week, an adviser of Education Scotland, and one
 * activity that needs 0.8 FTE. */
typedef struct
{
  const char *collaborative;
  const char *plan;
  const char *activity;
  const char *lead;
  const char *officer;
  const char *adviser;
  const char *coach;
  const char *given;
} TestTeam;

TestTeam    test_team_make           (TestWorkspace *self);
/* @authority or @organisation: by name, where the person comes from. */
const char *test_team_add_person     (TestWorkspace *self,
                                      const char    *post,
                                      const char    *authority,
                                      const char    *organisation,
                                      const char    *expertise);
void        test_team_add_time       (TestWorkspace *self,
                                      const char    *person,
                                      const char    *what,
                                      const char    *fte,
                                      const char    *since,
                                      const char    *collaborative);
const char *test_team_add_allocation (TestWorkspace *self,
                                      const char    *person,
                                      const char    *activity,
                                      const char    *role,
                                      const char    *fte,
                                      const char    *starts,
                                      const char    *ends);

/* NULL: there is none. */
const HeddleWorkforceRow *test_team_find_row       (HeddleWorkforceChart *chart,
                                                    const char           *title);
/* Ends the test where there is none. */
const HeddleExpertiseRow *test_team_find_expertise (HeddleExpertiseMap   *map,
                                                    const char           *title);
/* To half a thousandth. */
void                      test_assert_about        (double                found,
                                                    double                wanted);

G_END_DECLS
