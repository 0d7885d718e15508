/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-timeline.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRIORITY_FACE (heddle_priority_face_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePriorityFace, heddle_priority_face, HEDDLE, PRIORITY_FACE, GtkWidget)

/* What a priority's card shows, painted: one widget of a card for all its texts. Its button
 * says the same to a screen reader. */
GtkWidget *heddle_priority_face_new (const char  *number,
                                     const char  *title,
                                     const char  *counts,
                                     HeddleState  state,
                                     const char  *words);

G_END_DECLS
