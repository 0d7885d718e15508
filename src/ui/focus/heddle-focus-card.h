/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-records.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_FOCUS_CARD (heddle_focus_card_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFocusCard, heddle_focus_card, HEDDLE, FOCUS_CARD, AdwBin)

/* What the host says of its focus, field by field; what is empty says what belongs
 * there. A row opens the episode's form. */
GtkWidget *heddle_focus_card_new  (void);
/* @episode is not kept. */
void       heddle_focus_card_show (HeddleFocusCard *self,
                                   HeddleEpisode   *episode);

G_END_DECLS
