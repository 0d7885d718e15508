/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-episode-plan.h"
#include "heddle-table.h"

G_BEGIN_DECLS

/* What the timeline's page says at its top. @items: (element-type
 * HeddleStepItem). Those of counts are NULL where there is nothing to count. */
char      *heddle_timeline_words_heading   (HeddleEpisodePlan *plan,
                                            HeddleDay          today);
/* "3 steps overdue", @brief "3 overdue"; NULL for none. Transfer full. */
char      *heddle_timeline_words_overdue   (GPtrArray         *items,
                                            gboolean           brief);
/* "2 due in 14 days"; NULL for none. Transfer full. */
char      *heddle_timeline_words_soon      (GPtrArray         *items,
                                            int                due_soon_days);
/* "2 things to know", @brief "2 to know". Transfer full. */
char      *heddle_timeline_words_findings  (guint              n,
                                            gboolean           brief);
/* "4 of 12 done": steps before the fieldwork, or those after it. Transfer full. */
char      *heddle_timeline_words_done      (GPtrArray         *items,
                                            gboolean           before);
char      *heddle_timeline_words_late      (HeddleEpisodePlan *plan,
                                            guint              late,
                                            HeddleDay          today);
/* A finding's message where everything is about this episode: its name need
 * not begin every sentence. */
char      *heddle_timeline_words_finding   (HeddleEpisodePlan   *plan,
                                            const HeddleFinding *finding);
/* The icon of a finding, named by its severity's word. */
GtkWidget *heddle_timeline_words_make_icon (HeddleSeverity     severity);
/* The steps as a table to copy. */
HeddleTable *heddle_timeline_words_dup_table (HeddleEpisodePlan *plan,
                                              GPtrArray         *items);

G_END_DECLS
