/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-plan-version.h"

G_BEGIN_DECLS

/**
 * HeddleApprovalStatus:
 * @HEDDLE_APPROVAL_NOT_ASKED: nobody was asked yet
 * @HEDDLE_APPROVAL_WAITING: somebody has not answered
 * @HEDDLE_APPROVAL_AGREED: everybody agreed and the advice is there
 * @HEDDLE_APPROVAL_AGREED_WITH_CONDITIONS: the same, somebody with conditions
 * @HEDDLE_APPROVAL_NOT_AGREED: somebody did not agree
 *
 * Where the approval of an iteration or an appointment as a whole stands. It is
 * derived from its rows and kept nowhere.
 */
typedef enum
{
  HEDDLE_APPROVAL_NOT_ASKED,
  HEDDLE_APPROVAL_WAITING,
  HEDDLE_APPROVAL_AGREED,
  HEDDLE_APPROVAL_AGREED_WITH_CONDITIONS,
  HEDDLE_APPROVAL_NOT_AGREED,
} HeddleApprovalStatus;

/**
 * HeddleApprovalState:
 * @rows: (element-type HeddleApproval): the Chief Executives by authority, then
 *   the Scottish Government and the Chief Inspector
 * @asked_on: the first day somebody was asked, or %HEDDLE_DAY_NONE
 * @n_executives: Chief Executives among the rows
 * @n_executives_agreed: how many of them agreed, with conditions or without
 * @n_waiting: rows that were asked and have not answered
 * @missing: (element-type HeddleAuthority): members on the day of asking whose
 *   Chief Executive has no row
 * @version: (nullable): the version of the plan that was asked about last; all rows
 *   are about it
 * @earlier: (element-type HeddleApproval): rows about versions before it
 *
 * The approval board of an iteration or of an appointment (letter to Chief
 * Executives of 3 October 2017, paragraph 3).
 */
typedef struct
{
  HeddleApprovalStatus status;
  GPtrArray *rows;
  HeddleDay asked_on;
  guint n_executives;
  guint n_executives_agreed;
  guint n_waiting;
  gboolean government_missing;
  gboolean inspector_missing;
  GPtrArray *missing;
  HeddlePlanVersion *version;
  GPtrArray *earlier;
} HeddleApprovalState;

/**
 * HeddleApprovalSeat:
 * @answer: (nullable): its row; %NULL where the Chief Executive was not asked
 *
 * A member authority on the day of asking.
 */
typedef struct
{
  HeddleAuthority *authority;
  HeddleApproval *answer;
} HeddleApprovalSeat;

/* @kind: "iteration" or "appointment". */
HeddleApprovalState *heddle_approval_state_load (HeddleStore          *store,
                                                 const char           *kind,
                                                 const char           *id,
                                                 GError              **error);
void                 heddle_approval_state_free (HeddleApprovalState  *self);
/* (element-type HeddleApprovalSeat): one for each Chief Executive who was asked
 * and each who was forgotten, by name. */
GPtrArray           *heddle_approval_state_list_seats (HeddleApprovalState *self);
/* Whether the plan says something else by now than the version that was asked about. */
gboolean             heddle_approval_state_is_changed (HeddleApprovalState *self);
/* "agreed (version 3), changed since"; transfer full. */
char                *heddle_approval_state_dup_words (HeddleApprovalState *self);
/* Days since @row was asked for; -1 where it was not asked or has its answer. */
int                  heddle_approval_get_days_waiting (HeddleApproval     *row,
                                                 HeddleDay             today);
/* Translated, without a capital. Transfer none. */
const char          *heddle_approval_status_get_word (HeddleApprovalStatus status);
/* Makes the rows as of @day, one change: every Chief Executive of a member
 * authority, the Scottish Government, the Chief Inspector. Rows that are
 * already there stay as they are. Where the iteration has versions of the plan, the
 * rows are about the newest. */
gboolean             heddle_approval_ask        (HeddleStore          *store,
                                                 const char           *kind,
                                                 const char           *id,
                                                 HeddleDay             day,
                                                 GError              **error);
/* The same about a version of a plan; answers about versions before it stay with
 * them. A version made for no iteration is from now on one of the plan's last. */
gboolean             heddle_approval_ask_version (HeddleStore         *store,
                                                 const char           *version_id,
                                                 HeddleDay             day,
                                                 GError              **error);
/* Notes that somebody was reminded on @day, one change. */
gboolean             heddle_approval_remind     (HeddleStore          *store,
                                                 const char           *approval_id,
                                                 HeddleDay             day,
                                                 GError              **error);
/* Records an answer, one change. @outcome: a word of the field. */
gboolean             heddle_approval_answer     (HeddleStore          *store,
                                                 const char           *approval_id,
                                                 HeddleDay             day,
                                                 const char           *outcome,
                                                 const char           *conditions,
                                                 GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddleApprovalState, heddle_approval_state_free)

G_END_DECLS
