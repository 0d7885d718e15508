/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-date-text.h"
#include "heddle-store.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_DATE_POPOVER (heddle_date_popover_get_type ())
G_DECLARE_FINAL_TYPE (HeddleDatePopover, heddle_date_popover, HEDDLE, DATE_POPOVER, GtkPopover)

/**
 * HeddleDatePopover:
 *
 * Asks for a day, in any form a date is read in, and for a reason where one is
 * needed. What cannot be read is said beneath the entry while it is typed.
 */

/**
 * HeddleDatePopover::chosen:
 * @day: a #HeddleDay
 * @reason: "" where none is asked for
 */

/**
 * HeddleDatePopover::released:
 *
 * The other button was pressed: no date after all.
 */

/* @release: (nullable): label of the other button */
GtkWidget *heddle_date_popover_new (const char              *title,
                                    const char              *apply,
                                    const char              *release,
                                    const HeddleDateContext *context,
                                    HeddleDay                day);
/* Asks for a reason too, which may not stay empty. */
void       heddle_date_popover_ask_reason (HeddleDatePopover *self,
                                           const char        *reason);

/**
 * heddle_date_popover_keep:
 * @what: what is asked, as a word for #HeddleFormDrafts
 * @record: id of what it is asked of
 *
 * Keeps day and reason where the popover is closed without an answer. Call it
 * when all is filled in; after the answer was taken, heddle_date_popover_forget().
 */
void       heddle_date_popover_keep       (HeddleDatePopover *self,
                                           HeddleStore       *store,
                                           const char        *what,
                                           const char        *record);
void       heddle_date_popover_forget     (HeddleDatePopover *self);

G_END_DECLS
