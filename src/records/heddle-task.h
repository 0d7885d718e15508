/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TASK (heddle_task_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTask, heddle_task, HEDDLE, TASK, HeddleRecord)

/**
 * HeddleTask:
 *
 * A task of the Local Organisational Group of an episode (CI guidance, section 4).
 * Its id is made from episode and key, so that two copies agree.
 */
struct _HeddleTask
{
  HeddleRecord parent;

  char *episode;
  gint64 position;
  char *key;
  char *title;
  char *owner;
  char *done_on;
};

extern const HeddleKind heddle_task_kind;

G_END_DECLS
