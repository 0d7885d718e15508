/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_CHOICE_CARD (heddle_choice_card_get_type ())
G_DECLARE_FINAL_TYPE (HeddleChoiceCard, heddle_choice_card, HEDDLE, CHOICE_CARD, AdwBin)

/* One of the things to start with: what it is, what it brings, and its button. */

G_END_DECLS
