/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-page.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_EPISODES_PAGE (heddle_episodes_page_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEpisodesPage, heddle_episodes_page, HEDDLE, EPISODES_PAGE, HeddlePage)

/**
 * HeddleEpisodesPage:
 *
 * All episodes by their fieldwork: whose, what is next, how far away; or those
 * that go on by their stage, on a board.
 */

G_END_DECLS
