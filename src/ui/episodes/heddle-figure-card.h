/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_FIGURE_CARD (heddle_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (HeddleFigureCard, heddle_figure_card, HEDDLE, FIGURE_CARD, GtkButton)

/**
 * HeddleFigureCard:
 *
 * A number, what it counts and a second line; pressing it opens the tab of the
 * episode that tells more.
 */

/* @tab: name of that tab; %NULL: there is none */
void heddle_figure_card_set (HeddleFigureCard *self,
                             const char       *figure,
                             const char       *what,
                             const char       *more,
                             const char       *tab);

G_END_DECLS
