/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-strip.h"

G_BEGIN_DECLS

/* What the parts of the layout share: the axis is laid first, then what stands on it. */

/* Left edge of what reaches from the beginning of @first to that of @after. */
float    heddle_strip_get_left      (const HeddleStrip      *self,
                                     HeddleDay               first,
                                     HeddleDay               after);
/* How wide a text is; 0 where there is none. */
float    heddle_strip_measure       (const HeddleStripInput *input,
                                     const HeddleStripText  *text);
/* Whether there is room for the names of steps. */
gboolean heddle_strip_has_names     (const HeddleStrip      *self);
/* A text that would leave the strip is pushed back into it. */
void     heddle_strip_keep_inside   (const HeddleStrip      *self,
                                     const HeddleStripInput *input,
                                     HeddleStripText        *text);
/* Where work or school stands still, and the periods before an election. */
void     heddle_strip_lay_closures  (HeddleStrip            *self,
                                     const HeddleStripInput *input);
/* After the marks, which they keep clear of. */
void     heddle_strip_place_period_names (HeddleStrip            *self,
                                          const HeddleStripInput *input);
/* For g_array_set_clear_func(). */
void     heddle_strip_clear_closure (gpointer                data);
/* For g_array_set_clear_func(). */
void     heddle_strip_clear_period  (gpointer                data);
/* The steps: bars, marks above each other, and what is noted beside them. */
void     heddle_strip_lay_marks     (HeddleStrip            *self,
                                     const HeddleStripInput *input);
/* For g_array_set_clear_func(). */
void     heddle_strip_clear_mark    (gpointer                data);

G_END_DECLS
