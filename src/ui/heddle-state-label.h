/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-timeline.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_STATE_LABEL (heddle_state_label_get_type ())
G_DECLARE_FINAL_TYPE (HeddleStateLabel, heddle_state_label, HEDDLE, STATE_LABEL, GtkBox)

/* A state in words, with its own sign and colour. */
void heddle_state_label_set (HeddleStateLabel *self,
                             HeddleState       state,
                             const char       *words);
/* Whether it may be cut off where there is no room; dates may not. */
void heddle_state_label_set_shrinks (HeddleStateLabel *self,
                                     gboolean          shrinks);
/* Where there is little room it takes several lines. */
void heddle_state_label_set_wraps (HeddleStateLabel *self);
/* Whether a line may end within a word, as it has to where a word is all there is room for;
 * measuring one that may costs more than all else of it. It may unless it is told. */
void heddle_state_label_set_breaks_words (HeddleStateLabel *self,
                                          gboolean          breaks);
/* Returns: (nullable): the sign of @state, which nothing due has not */
const char *heddle_state_label_get_icon (HeddleState state);

G_END_DECLS
