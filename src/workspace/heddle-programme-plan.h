/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-episode-plan.h"
#include "heddle-regroup.h"

G_BEGIN_DECLS

/**
 * HeddleProgrammePlan:
 * @sessions: (element-type HeddleProgrammeSession): by day, time and letter, as
 *   @input has them
 * @people: (element-type HeddlePerson): the team, and who is named in a session,
 *   as @input has them
 * @participants: (element-type HeddleParticipant): as the members of @input
 * @days: (array): the date of each day of the fieldwork, or none where it is not
 *   agreed
 *
 * The programme of an episode and its facts by number. A snapshot: ask again after
 * a commit. The records are the only ones of their kinds that it keeps.
 */
typedef struct
{
  HeddleStore *store;
  HeddleEpisode *episode;
  gboolean public; /* only what may leave the file is in it */
  GPtrArray *sessions;
  GPtrArray *people;
  GPtrArray *participants;
  HeddleDay days[HEDDLE_DAYS_MAX];
  HeddleProgrammeInput input;
} HeddleProgrammePlan;

/**
 * HeddleProgrammeProblem:
 * @rule: id of its rule
 * @text: "Group C has no recorder"
 * @when: "Tue 9 Mar 11:30", or "" where it has no time of its own
 * @facts: what it rests on
 * @sessions: (element-type guint): the sessions it is about, by time
 *
 * Something that somebody should know about a programme, in words.
 */
typedef struct
{
  const char *rule;
  HeddleSeverity severity;
  char *text;
  char *when;
  char *facts;
  GArray *sessions;
} HeddleProgrammeProblem;

HeddleProgrammePlan    *heddle_programme_plan_new           (HeddleStore               *store,
                                                             HeddleEpisodePlan         *episode);
HeddleProgrammePlan    *heddle_programme_plan_new_public    (HeddleStore               *store,
                                                             HeddleEpisodePlan         *episode);
void                    heddle_programme_plan_free          (HeddleProgrammePlan       *self);
/* @index: from 0, less than there are. Transfer none. */
HeddleProgrammeSession *heddle_programme_plan_get_session   (const HeddleProgrammePlan *self,
                                                             guint                      index);
int                     heddle_programme_plan_find_session  (const HeddleProgrammePlan *self,
                                                             const char                *id);
int                     heddle_programme_plan_find_person   (const HeddleProgrammePlan *self,
                                                             const char                *id);
char                   *heddle_programme_plan_dup_person    (const HeddleProgrammePlan *self,
                                                             guint                      person);
HeddleDay               heddle_programme_plan_get_day       (const HeddleProgrammePlan *self,
                                                             int                        day);
guint                   heddle_programme_plan_count_members (const HeddleProgrammePlan *self,
                                                             guint                      session,
                                                             HeddleProgrammeSide        side);
GPtrArray              *heddle_programme_plan_list_problems (const HeddleProgrammePlan *self,
                                                             HeddleDay                  today);
void                    heddle_programme_problem_free       (HeddleProgrammeProblem    *self);

/* "Group C", "“Conclusions”" */
char                   *heddle_programme_dup_name           (HeddleProgrammeSession    *session);
/* Minutes after midnight, -1 where it is none. */
int                     heddle_programme_read_clock         (const char                *time);
/* "09:00" */
char                   *heddle_programme_write_clock        (int                        minutes);
/* "64 h", "1 h 30 min" */
char                   *heddle_programme_dup_hours          (guint64                    minutes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleProgrammePlan, heddle_programme_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleProgrammeProblem, heddle_programme_problem_free)

G_END_DECLS
