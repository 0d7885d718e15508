/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-programme-plan.h"

G_BEGIN_DECLS

/* What the programme's tab says. All are to be freed. */

/* "Tuesday 9 March", brief "Wed 10 March"; "" while the dates are open. */
char *heddle_programme_words_date   (const HeddleProgrammePlan *plan,
                                     int                        day,
                                     gboolean                   brief);
/* "Day 1, Tuesday 9 March 2027, 12 sessions" */
char *heddle_programme_words_day    (const HeddleProgrammePlan *plan,
                                     int                        day);
/* "11:30 – 13:00" */
char *heddle_programme_words_span   (HeddleProgrammeSession    *session);
/* Under the title: who leads, or for whom it is. */
char *heddle_programme_words_who    (const HeddleProgrammePlan *plan,
                                     guint                      session);
/* "3 people, 6 headteachers", "4, all host"; "" where nobody is named. */
char *heddle_programme_words_people (const HeddleProgrammePlan *plan,
                                     guint                      session);
/* Room, or that it is online. */
char *heddle_programme_words_where  (HeddleProgrammeSession    *session);
/* Everything about a session in one sentence. @problems: (element-type
 * HeddleProgrammeProblem). */
char *heddle_programme_words_spoken (const HeddleProgrammePlan *plan,
                                     guint                      session,
                                     GPtrArray                 *problems);
/* What a row of people says about somebody who is not named: "6 headteachers". */
char *heddle_programme_words_role   (HeddleParticipant         *participant);

G_END_DECLS
