/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-date-text.h"

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

G_END_DECLS
