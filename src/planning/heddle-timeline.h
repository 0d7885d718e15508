/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-offset.h"

G_BEGIN_DECLS

/**
 * HEDDLE_TIMELINE_ERROR:
 *
 * Domain of errors about the steps of a timeline. Messages are one sentence
 * without its full stop and name the step by its key.
 */
#define HEDDLE_TIMELINE_ERROR (heddle_timeline_error_quark ())

/**
 * HeddleTimelineError:
 * @HEDDLE_TIMELINE_ERROR_ANCHOR: a step counts from something that is not there
 * @HEDDLE_TIMELINE_ERROR_CYCLE: steps count from each other in a circle
 * @HEDDLE_TIMELINE_ERROR_OFFSET: an offset of a step cannot be read
 */
typedef enum
{
  HEDDLE_TIMELINE_ERROR_ANCHOR,
  HEDDLE_TIMELINE_ERROR_CYCLE,
  HEDDLE_TIMELINE_ERROR_OFFSET,
} HeddleTimelineError;

/** HEDDLE_DAYS_MAX: Most working days that a fieldwork may take. */
#define HEDDLE_DAYS_MAX 10

/**
 * HeddleStepKind:
 * @HEDDLE_STEP_NO_LATER_THAN: to be done by its date, and better before
 * @HEDDLE_STEP_MEETING: happens on its date at the latest
 * @HEDDLE_STEP_WINDOW: to be done between two dates
 * @HEDDLE_STEP_FIELDWORK: the fieldwork itself, whose first day is its date
 * @HEDDLE_STEP_NO_DATE: has no date until one is agreed by hand
 */
typedef enum
{
  HEDDLE_STEP_NO_LATER_THAN,
  HEDDLE_STEP_MEETING,
  HEDDLE_STEP_WINDOW,
  HEDDLE_STEP_FIELDWORK,
  HEDDLE_STEP_NO_DATE,
} HeddleStepKind;

/**
 * HeddleState:
 * @HEDDLE_STATE_UNDATED: not done, and without a date
 * @HEDDLE_STATE_OPEN: due later
 * @HEDDLE_STATE_DUE_SOON: due today or within the days that count as soon
 * @HEDDLE_STATE_OVERDUE: its due date is past
 * @HEDDLE_STATE_DONE: done in time, or never had a date
 * @HEDDLE_STATE_DONE_LATE: done after its due date
 *
 * How things stand with a step, seen from today.
 */
typedef enum
{
  HEDDLE_STATE_UNDATED,
  HEDDLE_STATE_OPEN,
  HEDDLE_STATE_DUE_SOON,
  HEDDLE_STATE_OVERDUE,
  HEDDLE_STATE_DONE,
  HEDDLE_STATE_DONE_LATE,
} HeddleState;

/**
 * HeddleStepInput:
 * @anchor: `fieldwork_start`, `fieldwork_end`, `step:KEY` or `plan_due`
 * @from: offset of the window's opening, "" for other kinds
 * @to: offset of the due date; "" where the step has no date
 * @pinned: agreed by hand, or %HEDDLE_DAY_NONE
 * @done_on: or %HEDDLE_DAY_NONE
 *
 * The facts of one step. Strings are borrowed.
 */
typedef struct
{
  const char *key;
  const char *label;
  HeddleStepKind kind;
  const char *anchor;
  const char *from;
  const char *to;
  HeddleDay pinned;
  const char *pin_reason;
  HeddleDay done_on;
} HeddleStepInput;

/**
 * HeddleStepDates:
 * @nominal: what the guidance says, before rolling
 * @due: the pinned date, or nominal rolled back to a working day; never later.
 *   The first fieldwork day is never rolled
 * @last: the last day that is in time: @due, or the last day of the fieldwork
 * @earliest: first day of a window, rolled forward; else %HEDDLE_DAY_NONE
 * @nominal_earliest: first day of a window before rolling
 * @reason: why @due differs from @nominal: the pin's reason, else the rule's; or NULL
 * @warning: school holiday and the nearest school day before, a window without
 *   a working day, a pin or fieldwork on a closed day, polling day; or NULL
 *
 * What the rules make of one step; %HEDDLE_DAY_NONE where it has no such date.
 */
typedef struct
{
  HeddleDay nominal;
  HeddleDay due;
  HeddleDay last;
  HeddleDay earliest;
  HeddleDay nominal_earliest;
  char *reason;
  char *warning;
} HeddleStepDates;

/**
 * HeddleTimelineInput:
 * @fieldwork_start: first day, or %HEDDLE_DAY_NONE where not agreed
 * @fieldwork_days: working days of the host, 1 to %HEDDLE_DAYS_MAX
 * @plan_due: for templates of plans
 */
typedef struct
{
  HeddleCalendar *calendar;
  HeddleDay fieldwork_start;
  int fieldwork_days;
  HeddleDay plan_due;
  const HeddleStepInput *steps;
  guint n_steps;
} HeddleTimelineInput;

GQuark           heddle_timeline_error_quark       (void);
HeddleDay        heddle_timeline_get_fieldwork_end (HeddleCalendar            *calendar,
                                                    HeddleDay                  start,
                                                    int                        days);
HeddleStepDates *heddle_timeline_compute           (const HeddleTimelineInput *input,
                                                    GError                   **error);
void             heddle_timeline_free_dates        (HeddleStepDates           *dates,
                                                    guint                      n);
HeddleState      heddle_timeline_get_state         (HeddleDay                  due,
                                                    HeddleDay                  done_on,
                                                    HeddleDay                  today,
                                                    int                        due_soon_days);
const char      *heddle_state_get_word             (HeddleState                state);
HeddleStepKind   heddle_step_kind_from_word        (const char                *word);

/**
 * HeddleMoveTone:
 * @HEDDLE_MOVE_PLAIN: the step moves as the guidance says, or stays
 * @HEDDLE_MOVE_SOLVED: something that was in the way is not any more
 * @HEDDLE_MOVE_WARNING: a warning about the new date
 * @HEDDLE_MOVE_LATE: the new date is past already
 *
 * What kind of remark explains a move; only exceptions deserve a sign.
 */
typedef enum
{
  HEDDLE_MOVE_PLAIN,
  HEDDLE_MOVE_SOLVED,
  HEDDLE_MOVE_WARNING,
  HEDDLE_MOVE_LATE,
} HeddleMoveTone;

/**
 * HeddleStepMove:
 * @step: its place in the timeline
 * @stays: it is done, pinned or without a date, and keeps what it had
 * @tone: what kind of remark @why is
 * @why: which rule gives the new date, or why it stays
 *
 * What moving the fieldwork does to one step.
 */
typedef struct
{
  guint step;
  HeddleDay old_due;
  HeddleDay new_due;
  HeddleDay old_earliest;
  HeddleDay new_earliest;
  gboolean stays;
  HeddleMoveTone tone;
  char *why;
} HeddleStepMove;

HeddleStepMove  *heddle_timeline_move              (const HeddleTimelineInput *before,
                                                    const HeddleTimelineInput *after,
                                                    HeddleDay                  today,
                                                    GError                   **error);
void             heddle_timeline_free_moves        (HeddleStepMove            *moves,
                                                    guint                      n);

/* Started late. */
guint            heddle_timeline_count_late        (const HeddleTimelineInput *input,
                                                    const HeddleStepDates     *dates,
                                                    HeddleDay                  today);
HeddleDay       *heddle_timeline_compress          (const HeddleTimelineInput *input,
                                                    const HeddleStepDates     *dates,
                                                    HeddleDay                  today);

G_END_DECLS
