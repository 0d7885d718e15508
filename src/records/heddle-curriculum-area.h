/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_CURRICULUM_AREA (heddle_curriculum_area_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCurriculumArea, heddle_curriculum_area,
                      HEDDLE, CURRICULUM_AREA, HeddleRecord)

/**
 * HeddleCurriculumArea:
 *
 * One of the areas of the curriculum.
 */
struct _HeddleCurriculumArea
{
  HeddleRecord parent;

  gint64 position;
  char *title;
  char *remark;
  char *status;
};

extern const HeddleKind heddle_curriculum_area_kind;

G_END_DECLS
