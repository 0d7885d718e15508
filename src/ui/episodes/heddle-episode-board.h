/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EPISODE_BOARD (heddle_episode_board_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEpisodeBoard, heddle_episode_board, HEDDLE, EPISODE_BOARD, GtkBox)

/**
 * HeddleEpisodeBoard:
 *
 * The episodes that go on, as cards in a column for each of the six stages. Up
 * and down go through the cards of a stage, left and right from stage to stage;
 * Enter opens an episode.
 */

void       heddle_episode_board_fill       (HeddleEpisodeBoard *self,
                                            HeddleSession      *session,
                                            GListModel         *episodes);
/* The columns go below each other, and those without a card away. */
void       heddle_episode_board_set_stacked (HeddleEpisodeBoard *self,
                                            gboolean            stacked);
/* The first card, or %NULL. */
GtkWidget *heddle_episode_board_get_first  (HeddleEpisodeBoard *self);

G_END_DECLS
