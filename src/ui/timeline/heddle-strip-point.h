/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-step-item.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_STRIP_POINT (heddle_strip_point_get_type ())
G_DECLARE_FINAL_TYPE (HeddleStripPoint, heddle_strip_point, HEDDLE, STRIP_POINT, GtkWidget)

/**
 * HeddleStripPoint:
 *
 * The part of a strip's mark that can be pointed at and focused: it paints
 * nothing but the ring of focus and hover. A mark is small, so this is larger.
 */

/**
 * HeddleStripPoint::activate:
 *
 * It was clicked, or Enter pressed.
 */

/**
 * HeddleStripPoint::lit:
 * @lit: the pointer or the focus is on it
 */

GtkWidget  *heddle_strip_point_new     (const char       *id,
                                        const char       *spoken);
/* Of the step. Transfer none. */
const char *heddle_strip_point_get_id  (HeddleStripPoint *self);
/* Whether it is marked as that of the line the pointer is on. */
void        heddle_strip_point_set_lit (HeddleStripPoint *self,
                                        gboolean          lit);

G_END_DECLS
