/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-today-row.h"
#include "heddle-waiting.h"

G_BEGIN_DECLS

/* Rows of Today. Each takes what it shows, but a finding, of which the row
 * keeps @findings. */
GtkWidget *heddle_today_line_overdue   (HeddleSession  *session,
                                        HeddleDeadline *deadline);
/* @first: of its day */
GtkWidget *heddle_today_line_coming    (HeddleSession  *session,
                                        HeddleDeadline *deadline,
                                        gboolean        first);
/* What waits for an answer, and since when. Takes @waiting. */
GtkWidget *heddle_today_line_waiting   (HeddleSession  *session,
                                        HeddleWaiting  *waiting);
/* Finding @index, from 0, of @findings (element-type HeddleFinding). */
GtkWidget *heddle_today_line_finding   (GPtrArray      *findings,
                                        guint           index);
/* Fieldwork that comes, with its days. */
GtkWidget *heddle_today_line_fieldwork (HeddleSession  *session,
                                        HeddleEpisode  *episode);

G_END_DECLS
