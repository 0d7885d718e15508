/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeddleGroupingProblem:
 * @n: people
 * @sizes: (array length=n_groups): of the groups; they add up to @n
 * @met: @n times @n: whether two have worked together already
 * @from_host: a group of nobody else is avoided before anything else
 * @fixed: the group in which somebody has to stay, or -1
 *
 * People to be put into groups of given sizes.
 */
typedef struct
{
  guint n;
  guint n_groups;
  const guint *sizes;
  const gboolean *met;
  const gboolean *from_host;
  const int *fixed;
} HeddleGroupingProblem;

void  heddle_grouping_solve (const HeddleGroupingProblem *problem,
                             guint                        bound,
                             guint                       *group_of);
guint heddle_grouping_count (const HeddleGroupingProblem *problem,
                             const guint                 *group_of);
guint heddle_grouping_bound (const guint                 *before,
                             guint                        n_before,
                             const guint                 *sizes,
                             guint                        n_groups,
                             guint                       *flow);

G_END_DECLS
