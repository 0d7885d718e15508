/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Nothing is due, and what brings the first deadlines. */
GtkWidget *heddle_calendar_empty_new        (void);
/* Its button. */
GtkWidget *heddle_calendar_empty_get_action (GtkWidget *empty);
/* Where a filter leaves nothing, that is said, and nothing new offered. */
void       heddle_calendar_empty_explain    (GtkWidget *empty,
                                             gboolean   filtered);
/* The same for the episodes on the axis of time. */
void       heddle_calendar_empty_explain_tracks (GtkWidget *empty,
                                                 gboolean   filtered);

G_END_DECLS
