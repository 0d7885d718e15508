/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MEETING (heddle_meeting_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMeeting, heddle_meeting, HEDDLE, MEETING, HeddleRecord)

/**
 * HeddleMeeting:
 *
 * One meeting of a group. Its times are local; @opened_at and @closed_at say when it
 * really began and ended.
 */
struct _HeddleMeeting
{
  HeddleRecord parent;

  char *group;
  char *series;
  char *title;
  char *state;
  char *held_on;
  char *starts;
  char *ends;
  char *opened_at;
  char *closed_at;
  char *place;
  char *link;
  char *minutes_state;
  char *minutes_by;
};

extern const HeddleKind heddle_meeting_kind;

/* It was not held, and will not be. */
gboolean heddle_meeting_is_cancelled (HeddleMeeting *self);

G_END_DECLS
