/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test-workspace.h"

G_BEGIN_DECLS

/* The Strategic Group. */
const char *test_add_group       (TestWorkspace *self);
/* On this day from 10:00 to 11:45. */
const char *test_add_meeting     (TestWorkspace *self,
                                  const char    *group,
                                  const char    *day);
/* At the end of the agenda, of ten minutes. */
const char *test_add_agenda_item (TestWorkspace *self,
                                  const char    *meeting,
                                  const char    *title);
/* The titles of the agenda: "A, B". */
char       *test_show_agenda     (TestWorkspace *self,
                                  const char    *meeting);

G_END_DECLS
