/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-brief.h"
#include "heddle-measures.h"
#include "heddle-plan-coverage.h"

G_BEGIN_DECLS

/* Parts that the documents of a plan share. */

/* A document about one plan; %NULL with @error. @plan: (out) (transfer full) */
HeddleDocument *heddle_plan_parts_begin       (const HeddleBrief       *brief,
                                               const char              *title,
                                               const char              *name,
                                               HeddlePlan             **plan,
                                               GError                 **error);
/* "version 3, being approved"; transfer full. */
char           *heddle_plan_parts_dup_version (const HeddleBrief       *brief,
                                               HeddlePlan              *plan);
/* A matrix with its headline, in tables of @columns columns. */
void            heddle_plan_parts_add_matrix  (HeddleCoverage          *coverage,
                                               const char              *caption,
                                               guint                    columns,
                                               HeddleNode              *body);
/* A run chart in grey, with its words; %NULL where there are no values. @width and
 * @height: in points */
HeddleFigure   *heddle_plan_parts_draw_run    (const HeddleMeasureRun  *run,
                                               HeddleSplit              split,
                                               double                   width,
                                               double                   height);

G_END_DECLS
