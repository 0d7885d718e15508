/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FOCUS_AREA (heddle_focus_area_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFocusArea, heddle_focus_area, HEDDLE, FOCUS_AREA, HeddleRecord)

/**
 * HeddleFocusArea:
 *
 * A candidate area of focus with what self-evaluation says of it
 * (CI guidance, section 5, stages 1 and 2).
 */
struct _HeddleFocusArea
{
  HeddleRecord parent;

  char *episode;
  gint64 position;
  char *title;
  gboolean chosen;
  char *strengths;
  char *improvements;
  char *rationale;
};

extern const HeddleKind heddle_focus_area_kind;

G_END_DECLS
