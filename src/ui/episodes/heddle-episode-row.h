/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-session.h"
#include "heddle-table.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EPISODE_ROW (heddle_episode_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEpisodeRow, heddle_episode_row, HEDDLE, EPISODE_ROW, GtkBox)

/* One episode of the list. A click activates `list.activate-item`. */
GtkWidget *heddle_episode_row_new  (HeddleSession    *session,
                                    GtkListItem      *item);
/* Shows the item's episode as it is now. */
void       heddle_episode_row_show (HeddleEpisodeRow *self);
/* The stage gives way to the next step. */
void       heddle_episode_row_set_narrow (HeddleEpisodeRow *self,
                                          gboolean          narrow);
/* (nullable) (transfer none) */
HeddleEpisode *heddle_episode_row_get_episode (HeddleEpisodeRow *self);
/* The same lines as a table. */
HeddleTable *heddle_episode_row_new_table    (void);
/* Adds @episode to @table, unless it may not leave the file. */
void         heddle_episode_row_add_to_table (HeddleTable   *table,
                                              HeddleSession *session,
                                              HeddleEpisode *episode);

G_END_DECLS
