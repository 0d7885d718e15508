/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-ics.h"

G_BEGIN_DECLS

/* Appends what the lines of one event mean: one event, or each of its days
 * where a rule repeats it. @text: from BEGIN:VEVENT to END:VEVENT, unfolded;
 * @row: the line of the file it begins in */
void heddle_ics_read_event (HeddleIcs  *self,
                            const char *text,
                            guint       row,
                            gboolean    cancelled);

G_END_DECLS
