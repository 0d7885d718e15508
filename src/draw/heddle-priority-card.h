/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-palette.h"
#include "heddle-timeline.h"

G_BEGIN_DECLS

/**
 * HeddlePriorityCard:
 *
 * A priority of a plan in short: its number and title, what belongs to it, and in which
 * state its line of sight is. Each of its texts is laid out once as long as it fits.
 */
typedef struct _HeddlePriorityCard HeddlePriorityCard;

/**
 * HeddlePriorityCardTexts:
 * @number: "1"
 * @title: takes three lines at most
 * @counts: "2 NIF, 4 activities"
 * @words: what its line of sight lacks
 * @state: of that
 */
typedef struct
{
  const char *number;
  const char *title;
  const char *counts;
  const char *words;
  HeddleState state;
} HeddlePriorityCardTexts;

/* @context has the usual font, @scale says how large that is. */
HeddlePriorityCard *heddle_priority_card_new  (PangoContext                  *context,
                                               const HeddlePriorityCardTexts *texts,
                                               float                          scale);
void                heddle_priority_card_free (HeddlePriorityCard            *self);
/* In pixels: without a word cut, and with the words of the state on one line. */
void                heddle_priority_card_get_widths (HeddlePriorityCard *self,
                                                     float              *least,
                                                     float              *natural);
/* Returns: how high it is at @width */
float               heddle_priority_card_lay   (HeddlePriorityCard  *self,
                                                float                width);
/* As it was laid last. */
void                heddle_priority_card_paint (HeddlePriorityCard  *self,
                                                GtkSnapshot         *snapshot,
                                                gboolean             rtl,
                                                const HeddlePalette *palette);
/* Where the sign of the state stands, which the icon theme has. */
void                heddle_priority_card_get_sign (HeddlePriorityCard *self,
                                                   gboolean            rtl,
                                                   graphene_rect_t    *area);
/* That of the words about the state. Transfer none. */
const GdkRGBA      *heddle_priority_card_get_color (HeddleState          state,
                                                    const HeddlePalette *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeddlePriorityCard, heddle_priority_card_free)

G_END_DECLS
