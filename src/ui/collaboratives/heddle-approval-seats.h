/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-collaborative-records.h"

G_BEGIN_DECLS

/* A line with the seat of each Chief Executive on the day of asking, and
 * beneath the Scottish Government and the Chief Inspector; where nobody was
 * asked, a button that asks. NULL where it is not yet time to. @code: of whose
 * hue. */
GtkWidget *heddle_approval_seats_row_new (const HeddlePlanIteration *version,
                                          const char              *code);

/* Whether somebody has answered, with their short name, beside words that say it: nothing to
 * click. @answer: (nullable): not asked; @code: (nullable): of the collaborative. */
GtkWidget *heddle_approval_tile_new (HeddleApproval *answer,
                                     const char     *label,
                                     const char     *code);

G_END_DECLS
