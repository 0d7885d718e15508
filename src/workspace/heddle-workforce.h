/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-capacity-match.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/** HEDDLE_NOBODY: A number of no person or activity. */
#define HEDDLE_NOBODY G_MAXUINT

/**
 * HeddleWorker:
 * @name: post and home: "Data officer, Scottish Borders"
 * @post: the post alone
 * @home: whose the person is, which stays so wherever the person works; "" if unknown
 * @home_id: (nullable): id of the organisation or authority, by which people are grouped
 * @sort: which sort of organisation that is: "authority", "education-scotland" …
 * @authority: (nullable): id of the authority the person belongs to
 * @expertise: as written
 * @knows: the same, folded
 * @timed: something is on record about the person's time
 */
typedef struct
{
  HeddlePerson *record;
  char *name;
  char *post;
  char *home;
  char *home_id;
  const char *sort;
  char *authority;
  GStrv expertise;
  GStrv knows;
  gboolean timed;
} HeddleWorker;

/**
 * HeddleAssignment:
 * @id: of the allocation
 * @person: number of the worker
 * @activity: number of the activity, or %HEDDLE_NOBODY
 * @collaborative: (nullable): id of the one it is for, also by way of its activity
 * @last: %HEDDLE_DAY_OPEN where it goes on
 * @fte: days a week ÷ 5
 */
typedef struct
{
  const char *id;
  guint person;
  guint activity;
  const char *collaborative;
  HeddleDay first;
  HeddleDay last;
  double fte;
} HeddleAssignment;

/**
 * HeddleWork:
 * @collaborative: (nullable): id, by way of its plan
 * @needs: folded expertise
 * @first, @last: of the activity, %HEDDLE_DAY_FIRST and %HEDDLE_DAY_OPEN where open
 * @over: it is done or was stopped
 */
typedef struct
{
  HeddleActivity *record;
  char *title;
  const char *collaborative;
  GStrv needs;
  HeddleDay first;
  HeddleDay last;
  gboolean over;
} HeddleWork;

/**
 * HeddleWorkforce:
 * @people: (element-type HeddleWorker): by post
 * @activities: (element-type HeddleWork)
 * @assignments: (element-type HeddleAssignment): in no order
 * @times: (element-type HeddleWorkingTime): of the same order as @time_spans
 * @time_spans: (element-type HeddleCapacityTime): of people
 * @loads: (element-type HeddleCapacityLoad): of people, in the order of @assignments
 * @by_person: time of people against their work
 * @by_activity: what activities are given against what they need
 *
 * Everybody's time and work as one reading of the file has it.
 */
typedef struct
{
  HeddleStore *store;
  GPtrArray *people;
  GPtrArray *activities;
  GArray *assignments;
  GPtrArray *times;
  GArray *time_spans;
  GArray *loads;
  HeddleCapacity *by_person;
  HeddleCapacity *by_activity;
  GHashTable *person_index;
  GHashTable *activity_index;
  GPtrArray *plans;
  GStringChunk *words; /* ids of allocations and what they are for */
  GHashTable *places;  /* while it is read: authorities and organisations */
  gboolean engaged;
  gboolean public; /* only what may leave the file is in it */
} HeddleWorkforce;

/**
 * HeddleWorkforceScope:
 * @collaborative: (nullable): id; only whoever works for it, is lent to it, has an
 *   appointment there or belongs to one of its members in the period
 * @sort: (nullable): only people of this sort of organisation
 */
typedef struct
{
  const char *collaborative;
  const char *sort;
  HeddleDay first;
  HeddleDay last;
} HeddleWorkforceScope;

HeddleWorkforce *heddle_workforce_new           (HeddleStore                *store);
HeddleWorkforce *heddle_workforce_new_engaged   (HeddleStore                *store);
HeddleWorkforce *heddle_workforce_new_public    (HeddleStore                *store);
void             heddle_workforce_free          (HeddleWorkforce            *self);
/* @person: from 0, less than there are. Transfer none. */
HeddleWorker    *heddle_workforce_get_worker    (HeddleWorkforce            *self,
                                                 guint                       person);
/* @activity: from 0, less than there are. Transfer none. */
HeddleWork      *heddle_workforce_get_work      (HeddleWorkforce            *self,
                                                 guint                       activity);
/* The place of a person; %HEDDLE_NOBODY where there is none with this id. */
guint            heddle_workforce_find_person   (HeddleWorkforce            *self,
                                                 const char                 *id);
/* The place of an activity; %HEDDLE_NOBODY where there is none with this id. */
guint            heddle_workforce_find_activity (HeddleWorkforce            *self,
                                                 const char                 *id);
/* "Data clinics": the activity, else the role. Transfer full. */
char            *heddle_workforce_dup_work      (HeddleWorkforce            *self,
                                                 const HeddleAssignment     *assignment);
/* One flag a person, as many as there are people; free with g_free(). */
gboolean        *heddle_workforce_list_scope    (HeddleWorkforce            *self,
                                                 const HeddleWorkforceScope *scope);
/* (element-type HeddleMatchPerson): for heddle_capacity_match(); borrows. */
GArray          *heddle_workforce_list_matchable (HeddleWorkforce           *self,
                                                 const HeddleWorkforceScope *scope);
/* The quarter to begin with: that of @today where anybody of the scope still works,
 * else that in which the last year of work begins. */
HeddleDay        heddle_workforce_find_start    (HeddleWorkforce            *self,
                                                 const char                 *collaborative,
                                                 HeddleDay                   today);
/* How many people have more work than time on @today or later; of whose time nothing is
 * on record nobody can say that it is too little. From what the rules found last. */
guint            heddle_workforce_count_over    (HeddleStore                *store,
                                                 HeddleDay                   today);
/* "0.5", and "0.25" where one place would round. */
char            *heddle_workforce_dup_fte       (double                      fte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleWorkforce, heddle_workforce_free)

G_END_DECLS
