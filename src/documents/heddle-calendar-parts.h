/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "heddle-brief.h"

G_BEGIN_DECLS

/* What calendars on paper have in common. */

/* Where the range begins and ends: this month, if nobody says. */
void        heddle_calendar_parts_get_range    (const HeddleBrief *brief,
                                                HeddleDay         *from,
                                                HeddleDay         *to);
/* Everything dated that this audience may see: (element-type HeddleDeadline). */
GPtrArray  *heddle_calendar_parts_list_entries (const HeddleBrief *brief,
                                                HeddleDay          from,
                                                HeddleDay          to);
/* "All collaboratives; all kinds" */
char       *heddle_calendar_parts_dup_scope    (const HeddleBrief *brief);

/* The words of the marks, for a key; %NULL after the last. */
const char *heddle_calendar_mark_get           (guint              place,
                                                const char       **label);
/* The mark of a deadline's word. @word: (nullable) */
const char *heddle_calendar_mark_find          (const char        *word);
/* The same shapes as on the screen, without colour. @x, @y: the middle */
void        heddle_calendar_mark_paint         (const char        *word,
                                                gboolean           done,
                                                cairo_t           *cr,
                                                double             x,
                                                double             y);
/* What is closed. */
void        heddle_calendar_hatch_paint        (cairo_t           *cr,
                                                double             x,
                                                double             y,
                                                double             width,
                                                double             height);

G_END_DECLS
