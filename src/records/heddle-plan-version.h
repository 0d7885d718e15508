/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-kind.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PLAN_VERSION (heddle_plan_version_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePlanVersion, heddle_plan_version, HEDDLE, PLAN_VERSION,
                      HeddleRecord)

/**
 * HeddlePlanVersion:
 * @number: from 1 on, rising within the plan
 * @content: the parts as headings and lines of text
 * @digest: SHA-256 of @content, as hexadecimal digits
 *
 * A plan as it stood on a day. Its records are the working copy; this text does not
 * change any more, and approvals are of it (letter to Chief Executives, 3 October 2017,
 * paragraph 3).
 */
struct _HeddlePlanVersion
{
  HeddleRecord parent;

  char *plan;
  char *iteration;
  gint64 number;
  char *label;
  char *made_on;
  char *content;
  char *digest;
};

extern const HeddleKind heddle_plan_version_kind;

G_END_DECLS
