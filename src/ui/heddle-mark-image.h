/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-mark.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_MARK_IMAGE (heddle_mark_image_get_type ())
G_DECLARE_FINAL_TYPE (HeddleMarkImage, heddle_mark_image, HEDDLE, MARK_IMAGE, GtkWidget)

/* A mark as a widget, for rows: 18 px at the normal text size, presentation
 * only, since a word always stands beside it. */
GtkWidget *heddle_mark_image_new      (void);
/* Copies @mark. */
void       heddle_mark_image_set_mark (HeddleMarkImage  *self,
                                       const HeddleMark *mark);

G_END_DECLS
