/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** HEDDLE_NOBODY: In place of the index of a person: nobody, or nobody named. */
#define HEDDLE_NOBODY (-1)
/** HEDDLE_DAY_MINUTES: Minutes of a day; the latest time at which a session ends. */
#define HEDDLE_DAY_MINUTES (24 * 60)

/**
 * HeddleProgrammeSort:
 * @HEDDLE_PROGRAMME_OTHER: for those who are named in it
 * @HEDDLE_PROGRAMME_WHOLE: for everybody, such as the welcome or the reflection
 * @HEDDLE_PROGRAMME_PLENARY: in which everybody hears what the groups have found
 * @HEDDLE_PROGRAMME_GROUP: one of the groups by theme that meet side by side
 * @HEDDLE_PROGRAMME_BREAK: for everybody; asks nobody's time
 * @HEDDLE_PROGRAMME_RECORDING: in which recorders write down the key points
 *
 * What a session of the fieldwork is.
 */
typedef enum
{
  HEDDLE_PROGRAMME_OTHER,
  HEDDLE_PROGRAMME_WHOLE,
  HEDDLE_PROGRAMME_PLENARY,
  HEDDLE_PROGRAMME_GROUP,
  HEDDLE_PROGRAMME_BREAK,
  HEDDLE_PROGRAMME_RECORDING,
} HeddleProgrammeSort;

/**
 * HeddleProgrammeSide:
 * @HEDDLE_PROGRAMME_TEAM: the Collaborative Improvement team, visitors as a rule
 * @HEDDLE_PROGRAMME_STAFF: the host authority's own
 * @HEDDLE_PROGRAMME_SCHOOL: headteachers, teachers, young people
 * @HEDDLE_PROGRAMME_FAMILY: parents and carers
 * @HEDDLE_PROGRAMME_PARTNER: other services
 *
 * Whose time somebody's attendance takes.
 */
typedef enum
{
  HEDDLE_PROGRAMME_TEAM,
  HEDDLE_PROGRAMME_STAFF,
  HEDDLE_PROGRAMME_SCHOOL,
  HEDDLE_PROGRAMME_FAMILY,
  HEDDLE_PROGRAMME_PARTNER,
} HeddleProgrammeSide;

/** HEDDLE_PROGRAMME_SIDES: How many sides there are. */
#define HEDDLE_PROGRAMME_SIDES (HEDDLE_PROGRAMME_PARTNER + 1)

/**
 * HeddleSessionFacts:
 * @day: of the fieldwork, from 1
 * @starts: minutes after midnight
 * @ends: minutes after midnight; not after @starts where it was entered wrongly
 * @facilitator: index of a person or %HEDDLE_NOBODY
 * @recorder: index of a person or %HEDDLE_NOBODY
 */
typedef struct
{
  int day;
  int starts;
  int ends;
  HeddleProgrammeSort sort;
  int facilitator;
  int recorder;
} HeddleSessionFacts;

/**
 * HeddleProgrammePerson:
 * @from_host: works for the host authority
 * @side: schools and families are heard; they do not form pairs with the team
 */
typedef struct
{
  gboolean from_host;
  HeddleProgrammeSide side;
} HeddleProgrammePerson;

/**
 * HeddleProgrammeMember:
 * @session: index of the session
 * @person: index of the person, or %HEDDLE_NOBODY for people by their number
 * @number: how many people, 1 for a named one
 * @schools: from how many schools they come, 0 where not known
 *
 * Somebody, or some people, in one session.
 */
typedef struct
{
  guint session;
  int person;
  guint number;
  HeddleProgrammeSide side;
  guint schools;
} HeddleProgrammeMember;

/**
 * HeddleProgrammeInput:
 * @days: days of the fieldwork
 * @members: in any order; somebody named twice in a session counts once
 *
 * The facts of one programme. Arrays are borrowed.
 */
typedef struct
{
  int days;
  const HeddleSessionFacts *sessions;
  guint n_sessions;
  const HeddleProgrammePerson *people;
  guint n_people;
  const HeddleProgrammeMember *members;
  guint n_members;
} HeddleProgrammeInput;

/**
 * HeddleProgrammeFaultSort:
 * @HEDDLE_PROGRAMME_FAULT_TIMES: a session ends before it starts, or the next day
 * @HEDDLE_PROGRAMME_FAULT_OUTSIDE: a session on a day that the fieldwork has not
 * @HEDDLE_PROGRAMME_FAULT_TWO_PLACES: a person in sessions at the same time
 * @HEDDLE_PROGRAMME_FAULT_OVERLAP: a session for everybody and another one at the
 *   same time
 * @HEDDLE_PROGRAMME_FAULT_NO_FACILITATOR: nobody leads a group
 * @HEDDLE_PROGRAMME_FAULT_NO_RECORDER: nobody takes down a group's key points
 * @HEDDLE_PROGRAMME_FAULT_VISITOR_LEADS: a group's facilitator is not from the host
 * @HEDDLE_PROGRAMME_FAULT_NO_PLENARY: no plenary follows on groups
 * @HEDDLE_PROGRAMME_FAULT_ONLY_HOST: a group of nobody but the host's people
 *
 * What may be wrong with a programme. CI guidance, Appendix 2.
 */
typedef enum
{
  HEDDLE_PROGRAMME_FAULT_TIMES,
  HEDDLE_PROGRAMME_FAULT_OUTSIDE,
  HEDDLE_PROGRAMME_FAULT_TWO_PLACES,
  HEDDLE_PROGRAMME_FAULT_OVERLAP,
  HEDDLE_PROGRAMME_FAULT_NO_FACILITATOR,
  HEDDLE_PROGRAMME_FAULT_NO_RECORDER,
  HEDDLE_PROGRAMME_FAULT_VISITOR_LEADS,
  HEDDLE_PROGRAMME_FAULT_NO_PLENARY,
  HEDDLE_PROGRAMME_FAULT_ONLY_HOST,
} HeddleProgrammeFaultSort;

/**
 * HeddleProgrammeFault:
 * @person: who is in two places, else %HEDDLE_NOBODY
 * @sessions: (element-type guint): those concerned, by time
 */
typedef struct
{
  HeddleProgrammeFaultSort sort;
  int person;
  GArray *sessions;
} HeddleProgrammeFault;

GPtrArray          *heddle_programme_check           (const HeddleProgrammeInput *input);
void                heddle_programme_fault_free      (HeddleProgrammeFault       *fault);
gboolean            heddle_programme_has_times       (const HeddleSessionFacts   *session);
gboolean            heddle_programme_overlap         (const HeddleSessionFacts   *a,
                                                      const HeddleSessionFacts   *b);
guint              *heddle_programme_sort            (const HeddleProgrammeInput *input);
guint              *heddle_programme_find_blocks     (const HeddleProgrammeInput *input,
                                                      guint                      *n_blocks);
gboolean           *heddle_programme_find_attendance (const HeddleProgrammeInput *input);
gboolean            heddle_programme_is_for_all      (HeddleProgrammeSort         sort);
HeddleProgrammeSort heddle_programme_sort_from_word  (const char                 *word);
HeddleProgrammeSide heddle_programme_side_from_word  (const char                 *word);

/**
 * HeddleProgrammeTime:
 * @minutes: people times the length of their sessions
 * @people: how many; somebody named counts once, numbers without a name add up
 * @schools: added up
 *
 * What a programme asks of one side. CI guidance, Principles: the greatest
 * effect for the least intrusion.
 */
typedef struct
{
  guint64 minutes;
  guint people;
  guint schools;
} HeddleProgrammeTime;

void heddle_programme_get_time (const HeddleProgrammeInput *input,
                                HeddleProgrammeTime         times[HEDDLE_PROGRAMME_SIDES]);

/**
 * HeddleProgrammePart:
 * @HEDDLE_PROGRAMME_PART_EVERYBODY: the session is for everybody
 * @HEDDLE_PROGRAMME_PART_MEMBER: named in the session
 * @HEDDLE_PROGRAMME_PART_RECORDER: takes down the key points
 * @HEDDLE_PROGRAMME_PART_FACILITATOR: leads
 *
 * What somebody does in a session; the greatest of several.
 */
typedef enum
{
  HEDDLE_PROGRAMME_PART_EVERYBODY,
  HEDDLE_PROGRAMME_PART_MEMBER,
  HEDDLE_PROGRAMME_PART_RECORDER,
  HEDDLE_PROGRAMME_PART_FACILITATOR,
} HeddleProgrammePart;

/**
 * HeddleProgrammeEntry:
 * @clash: somewhere else at the same time too
 *
 * A line of somebody's timetable.
 */
typedef struct
{
  guint session;
  HeddleProgrammePart part;
  gboolean clash;
} HeddleProgrammeEntry;

GArray *heddle_programme_get_timetable (const HeddleProgrammeInput *input,
                                        guint                       person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleProgrammeFault, heddle_programme_fault_free)

G_END_DECLS
