/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-coverage.h"
#include "heddle-plan-content.h"
#include "heddle-table.h"

G_BEGIN_DECLS

/* What a plan covers, from its records. */

HeddleCoverage *heddle_plan_coverage_make (HeddleStore             *store,
                                           HeddlePlanContent       *content,
                                           HeddleCoverageDimension  dimension);
/* The newest improvement plan of each regional collaborative side by side; a
 * collaborative without one has an empty column. */
HeddleCoverage *heddle_plan_coverage_all  (HeddleStore             *store,
                                           HeddleCoverageDimension  dimension,
                                           gboolean                 with_private);
/* What a plan, or with %NULL all side by side, covers as a table, worked out without what is
 * private; %NULL where nothing of it may leave the file. Transfer full. */
HeddleTable    *heddle_plan_coverage_make_table (HeddleStore       *store,
                                           const char              *plan,
                                           HeddleCoverageDimension  dimension);
/* The improvement plan of a collaborative that began last; NULL where there is none.
 * Transfer full. */
HeddlePlan     *heddle_plan_find_newest   (HeddleStore             *store,
                                           const char              *collaborative,
                                           gboolean                 with_private);

G_END_DECLS
