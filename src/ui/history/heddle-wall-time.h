/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-session.h"

G_BEGIN_DECLS

/* When something was done, µs since 1970, on this machine's clock. */
HeddleDay  heddle_wall_time_get_day  (gint64         wall);
/* "9:08" */
char      *heddle_wall_time_dup_hour (gint64         wall);
/* "Today" or "Fri 15 Jan" */
char      *heddle_wall_time_dup_day  (gint64         wall,
                                      HeddleDay      today);
/* "Today, 9:08" */
char      *heddle_wall_time_dup_full (gint64         wall,
                                      HeddleDay      today);
/* The same within a sentence: "today, 9:08" */
char      *heddle_wall_time_dup_within (gint64       wall,
                                      HeddleDay      today);
/* "you", the post, or NULL where nobody signed. */
const char *heddle_wall_time_name_author (HeddleSession *session,
                                      const char    *author);

G_END_DECLS
