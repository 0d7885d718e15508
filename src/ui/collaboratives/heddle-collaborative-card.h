/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-collaboratives.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_COLLABORATIVE_CARD (heddle_collaborative_card_get_type ())
G_DECLARE_FINAL_TYPE (HeddleCollaborativeCard, heddle_collaborative_card,
                      HEDDLE, COLLABORATIVE_CARD, GtkButton)

/**
 * HeddleCollaborativeCard:
 *
 * A collaborative at a glance: members, lead, plan, episode and what is open.
 * Opens its page.
 */

GtkWidget *heddle_collaborative_card_new  (void);
/* @standing is not kept. */
void       heddle_collaborative_card_show (HeddleCollaborativeCard           *self,
                                           const HeddleCollaborativeStanding *standing,
                                           HeddleDay                          today);

G_END_DECLS
