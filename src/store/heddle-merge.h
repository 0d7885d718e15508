/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-store.h"

G_BEGIN_DECLS

/**
 * HeddleMergeReport:
 * @merged: changes taken over
 * @known: changes that were here already
 * @waiting: changes left out because earlier ones of their site are missing
 */
typedef struct
{
  guint merged;
  guint known;
  guint waiting;
} HeddleMergeReport;

/* The changes of @site (0: all) from number @from on, newest @most at the
 * most left out by 0; and taking them over. State is a function of the set
 * of changes, so order, repetition and partial delivery cannot matter. A
 * damaged or forged change refuses the whole. */
GBytes  *heddle_merge_write (HeddleStore       *store,
                             gint64             site,
                             gint64             from,
                             guint              most,
                             GError           **error);
gboolean heddle_merge_read  (HeddleStore       *store,
                             GBytes            *changes,
                             HeddleMergeReport *report,
                             GError           **error);

G_END_DECLS
