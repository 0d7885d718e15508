/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ACTION (heddle_action_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAction, heddle_action, HEDDLE, ACTION, HeddleRecord)

/**
 * HeddleAction:
 *
 * A next step with its owner and date: of a report (CI guidance, section 5, stage 6), or
 * agreed at a meeting.
 */
struct _HeddleAction
{
  HeddleRecord parent;

  char *episode;
  gint64 position;
  char *title;
  char *owner;
  char *finding;
  char *due;
  char *done_on;
  gint64 progress_done;
  gint64 progress_total;
  char *progress_unit;
  char *status_note;
  char *meeting;
  char *item;
};

extern const HeddleKind heddle_action_kind;

G_END_DECLS
