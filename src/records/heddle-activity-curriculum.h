/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ACTIVITY_CURRICULUM (heddle_activity_curriculum_get_type ())
G_DECLARE_FINAL_TYPE (HeddleActivityCurriculum, heddle_activity_curriculum,
                      HEDDLE, ACTIVITY_CURRICULUM, HeddleRecord)

/**
 * HeddleActivityCurriculum:
 *
 * A curriculum area that an activity is about. Its id is made from the pair.
 */
struct _HeddleActivityCurriculum
{
  HeddleRecord parent;

  char *activity;
  char *curriculum_area;
};

extern const HeddleKind heddle_activity_curriculum_kind;

G_END_DECLS
