/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-approval-state.h"
#include "heddle-workspace.h"

G_BEGIN_DECLS

/**
 * HeddlePhase:
 * @HEDDLE_PHASE_NONE: no episode, or one that is over
 * @HEDDLE_PHASE_PLANNED: its first step is still ahead
 * @HEDDLE_PHASE_PREPARING: under way, up to the end of the fieldwork
 * @HEDDLE_PHASE_REPORTING: after the fieldwork
 *
 * How far an episode is on a day.
 */
typedef enum
{
  HEDDLE_PHASE_NONE,
  HEDDLE_PHASE_PLANNED,
  HEDDLE_PHASE_PREPARING,
  HEDDLE_PHASE_REPORTING,
} HeddlePhase;

/**
 * HeddleAuthorityStanding:
 * @collaborative: (nullable): where it belongs on the day
 * @membership: (nullable): by which it belongs there
 * @episode: (nullable): the one it hosts
 * @start: fieldwork of @episode
 *
 * An authority on a day.
 */
typedef struct
{
  HeddleAuthority *authority;
  HeddleCollaborative *collaborative;
  HeddleMembership *membership;
  HeddleEpisode *episode;
  HeddlePhase phase;
  HeddleDay start;
} HeddleAuthorityStanding;

/**
 * HeddleCollaborativeStanding:
 * @members: (element-type HeddleAuthorityStanding): by name
 * @lead: (nullable): who leads it, as shown; %NULL where nobody does
 * @plan: (nullable): the improvement plan that began last
 * @iteration: (nullable): its newest version
 * @approval: (nullable): of @iteration
 * @host: (nullable): the member whose episode comes first
 * @open: (element-type utf8): what the rules find today, a sentence each
 *
 * A collaborative on a day.
 */
typedef struct
{
  HeddleCollaborative *record;
  GPtrArray *members;
  char *lead;
  HeddlePlan *plan;
  HeddleIteration *iteration;
  HeddleApprovalState *approval;
  HeddleAuthorityStanding *host;
  GPtrArray *open;
} HeddleCollaborativeStanding;

/* (element-type HeddleAuthorityStanding), by name. */
GPtrArray  *heddle_collaboratives_authorities (HeddleStore *store,
                                               HeddleDay    day);
/* (element-type HeddleCollaborativeStanding): the regional ones in the order
 * of their map from north to south, then others. @authorities: of the same day. */
GPtrArray  *heddle_collaboratives_list        (HeddleStore *store,
                                               GPtrArray   *authorities,
                                               HeddleDay    day,
                                               HeddleDay    today);
/* Grouped as regional, not as other. */
gboolean    heddle_collaborative_is_regional  (HeddleCollaborative *collaborative);
/* From north to south, as the eye goes over the map; what is not of the map comes
 * after, by name. */
int         heddle_collaborative_compare      (HeddleCollaborative *a,
                                               HeddleCollaborative *b);
/* Short where there is a short name. */
const char *heddle_collaborative_get_name     (HeddleCollaborative *collaborative);
/* What a finding says, without whose it is: that stands above it. */
const char *heddle_collaborative_skip_name    (HeddleCollaborative *collaborative,
                                               const char          *message);
/* Its short name, else its name, else "". Transfer none. */
const char *heddle_authority_get_name         (HeddleAuthority     *authority);
/* Translated, without a capital. Transfer none. */
const char *heddle_phase_get_word             (HeddlePhase          phase);
/* Who holds an appointment, as shown; empty where nobody is named. */
char       *heddle_appointment_dup_holder     (HeddleAppointment   *appointment);

G_END_DECLS
