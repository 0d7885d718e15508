/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-approval-state.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/* What is on record about one collaborative, in the order it is read in. */

/**
 * HeddlePlanIteration:
 * @approval: never %NULL
 * @seats: (element-type HeddleApprovalSeat): of @approval
 */
typedef struct
{
  HeddleIteration *iteration;
  HeddleApprovalState *approval;
  GPtrArray *seats;
} HeddlePlanIteration;

/**
 * HeddlePlanStory:
 * @over: its last day has passed
 * @versions: (element-type HeddlePlanIteration): the newest first
 */
typedef struct
{
  HeddlePlan *plan;
  gboolean over;
  GPtrArray *versions;
} HeddlePlanStory;

/* (element-type HeddlePlanStory): those that run, then those that are over,
 * the newest first. */
GPtrArray *heddle_collaborative_plans      (HeddleStore         *store,
                                            const char          *id,
                                            HeddleDay            today);
/* (element-type HeddleMilestone): its own, and for a regional collaborative the
 * national ones, too: open ones by date, those without a date last, then what
 * is over, the latest first. */
GPtrArray *heddle_collaborative_milestones (HeddleStore         *store,
                                            HeddleCollaborative *collaborative,
                                            HeddleDay            today);
/* (element-type HeddleMembership): by authority, then day. */
GPtrArray *heddle_collaborative_memberships (HeddleStore        *store,
                                            const char          *id);
/* "Argyll and Bute since Autumn 2017, the others since October 2016": of those
 * of @memberships who are members on @day. */
char      *heddle_memberships_dup_words    (GPtrArray           *memberships,
                                            HeddleDay            day);

/* (element-type HeddleFinding): what the rules find about it, its plans,
 * appointments and milestones, and nobody has put aside; but not that a role is
 * vacant or that nothing is on record, which its lanes say. Messages do not name it again. */
GPtrArray *heddle_collaborative_findings   (HeddleStore         *store,
                                            HeddleCollaborative *collaborative,
                                            HeddleDay            today);
/* (element-type HeddleEpisode): planned ones of those who are members today, by
 * fieldwork. */
GPtrArray *heddle_collaborative_episodes   (HeddleStore         *store,
                                            const char          *id,
                                            HeddleDay            today);

G_END_DECLS
