/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-calendar-state.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ENTRY_CHIP (heddle_entry_chip_get_type ())
G_DECLARE_FINAL_TYPE (HeddleEntryChip, heddle_entry_chip, HEDDLE, ENTRY_CHIP, GtkWidget)

/**
 * HeddleEntryChip:
 *
 * One entry of the calendar: a chip or bar in a month, a line of two rows in a
 * list of a day, or a card with its whole name. Or the count of those for
 * which there was no room. One widget, painted whole, so that a month of them
 * costs little; it is named to screen readers in one sentence.
 *
 * A click and Enter open what the entry comes from, or activate
 * `calendar.list-day` for a count; Space activates `calendar.tick`, Ctrl+Shift
 * and an arrow `calendar.shift` with how many days later it shall be.
 */

typedef enum
{
  HEDDLE_LOOK_CHIP,
  HEDDLE_LOOK_LINE,
  HEDDLE_LOOK_CARD,
} HeddleEntryLook;

/* @look stays: in a grid a chip is one of its cells, as a line it is a button. */
GtkWidget         *heddle_entry_chip_new       (HeddleCalendarState *state,
                                                HeddleEntryLook      look);
/* Shows @entry, which the chip keeps. @span: as a bar over days, which begins and ends
 * here where @starts and @ends say so. */
void               heddle_entry_chip_set_entry (HeddleEntryChip     *self,
                                                HeddleAgendaEntry   *entry,
                                                gboolean             span,
                                                gboolean             starts,
                                                gboolean             ends);
/* Shows instead that @n_more entries of @day have no place. */
void               heddle_entry_chip_set_more  (HeddleEntryChip     *self,
                                                guint                n_more,
                                                HeddleDay            day);
/* NULL for the count. */
HeddleAgendaEntry *heddle_entry_chip_get_entry (HeddleEntryChip     *self);

G_END_DECLS
