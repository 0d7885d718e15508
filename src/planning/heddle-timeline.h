/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-offset.h"

G_BEGIN_DECLS

typedef enum
{
  HEDDLE_STEP_NO_LATER_THAN,
  HEDDLE_STEP_MEETING,
  HEDDLE_STEP_WINDOW,
  HEDDLE_STEP_FIELDWORK,
  HEDDLE_STEP_NO_DATE,
} HeddleStepKind;

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
 * @due: the pinned date, or nominal rolled back to a working day; never later
 * @earliest: first day of a window, rolled forward; else %HEDDLE_DAY_NONE
 * @reason: why @due differs from @nominal: the pin's reason, else the rule's; or NULL
 * @warning: school holiday and the nearest school day before, crossed window; or NULL
 */
typedef struct
{
  HeddleDay nominal;
  HeddleDay due;
  HeddleDay earliest;
  HeddleDay nominal_earliest;
  char *reason;
  char *warning;
} HeddleStepDates;

/**
 * HeddleTimelineInput:
 * @fieldwork_start: first day, or %HEDDLE_DAY_NONE where not agreed
 * @fieldwork_days: working days of the host, 1 to 10
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

/* Last fieldwork day: @days working days counted from the first, which counts
 * even where it is no working day (fieldwork is never rolled). */
HeddleDay        heddle_timeline_get_fieldwork_end (HeddleCalendar            *calendar,
                                                    HeddleDay                  start,
                                                    int                        days);
/* One per step, in their order; free with heddle_timeline_free_dates(). An
 * anchor cycle or an unknown anchor is an error that names the step. */
HeddleStepDates *heddle_timeline_compute           (const HeddleTimelineInput *input,
                                                    GError                   **error);
void             heddle_timeline_free_dates        (HeddleStepDates           *dates,
                                                    guint                      n);
HeddleState      heddle_timeline_get_state         (HeddleDay                  due,
                                                    HeddleDay                  done_on,
                                                    HeddleDay                  today,
                                                    int                        due_soon_days);
const char      *heddle_state_get_word             (HeddleState                state);
const char      *heddle_step_kind_get_word         (HeddleStepKind             kind);
HeddleStepKind   heddle_step_kind_from_word        (const char                *word);

/**
 * HeddleStepMove:
 *
 * What moving the fieldwork does to one step. @stays where done, pinned or
 * without a date; @why says which rule gives the new date, or why it stays.
 */
typedef struct
{
  guint step;
  HeddleDay old_due;
  HeddleDay new_due;
  HeddleDay old_earliest;
  HeddleDay new_earliest;
  gboolean stays;
  char *why;
} HeddleStepMove;

HeddleStepMove  *heddle_timeline_move              (const HeddleTimelineInput *before,
                                                    const HeddleTimelineInput *after,
                                                    HeddleDay                  today,
                                                    GError                   **error);
void             heddle_timeline_free_moves        (HeddleStepMove            *moves,
                                                    guint                      n);

/* Started late: how many open steps before the fieldwork are already past
 * their due date, and dates for the open steps, in order, on working days
 * between today and the fieldwork. NONE for steps that are not compressed. */
guint            heddle_timeline_count_late        (const HeddleTimelineInput *input,
                                                    const HeddleStepDates     *dates,
                                                    HeddleDay                  today);
HeddleDay       *heddle_timeline_compress          (const HeddleTimelineInput *input,
                                                    const HeddleStepDates     *dates,
                                                    HeddleDay                  today);

G_END_DECLS
