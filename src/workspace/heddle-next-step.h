/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-deadlines.h"

G_BEGIN_DECLS

/**
 * heddle_next_step_find:
 * @deadlines: (element-type HeddleDeadline): of one episode, by day
 *
 * Returns: (transfer none) (nullable): of what is open and has a date, what is
 *   due first
 */
HeddleDeadline *heddle_next_step_find      (GPtrArray            *deadlines);

/**
 * heddle_next_step_dup_words:
 * @next: (nullable): %NULL says that nothing is open
 *
 * Returns: (transfer full): "Fieldwork dates agreed is due tomorrow"
 */
char           *heddle_next_step_dup_words (const HeddleDeadline *next,
                                            HeddleDay             today);

G_END_DECLS
