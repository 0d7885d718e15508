/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-coverage.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COVERAGE_VIEW (heddle_coverage_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCoverageView, heddle_coverage_view, HEDDLE, COVERAGE_VIEW, GtkWidget)

/**
 * HeddleCoverageView:
 *
 * A matrix of what covers what. The arrows move between its cells, of which one at a
 * time can take the focus; columns that do not fit are on further pages.
 */

/**
 * HeddleCoverageView::chosen:
 * @row, @column: places in the coverage
 *
 * Another cell has the focus.
 */

/**
 * HeddleCoverageView::activated:
 * @row, @column: places in the coverage
 *
 * Enter, Space or a click on the cell that has the focus.
 */

/* @coverage: the caller's, and there until another is shown. @code: (nullable): of the
 * collaborative in whose hue the marks are. */
void heddle_coverage_view_show (HeddleCoverageView *self,
                                HeddleCoverage     *coverage,
                                const char         *code);

G_END_DECLS
