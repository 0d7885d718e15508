/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* A row that opens the milestone; it says when it is due and how it stands.
 * Nullable. */
GtkWidget *heddle_milestone_row_new      (HeddleSession *session,
                                          HeddleMilestone *milestone);
/* Under it one for each date that a source states, where there are several:
 * the one in force is marked, activating another lets that one count. @kind:
 * "milestone" or "iteration". */
void       heddle_statement_rows_add     (HeddleSession *session,
                                          GtkListBox    *list,
                                          const char    *kind,
                                          const char    *id);
/* Appends a row that belongs to the one before it, without a line between. */
void       heddle_row_join               (GtkListBox    *list,
                                          GtkWidget     *row);
/* The statement of a row of these; NULL for other rows. */
const char *heddle_statement_row_get_id  (GtkListBoxRow *row);

G_END_DECLS
