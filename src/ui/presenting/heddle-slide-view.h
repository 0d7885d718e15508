/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-slide.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SLIDE_VIEW (heddle_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSlideView, heddle_slide_view, HEDDLE, SLIDE_VIEW, GtkWidget)

/* One page of a slide, as large as its room: everything grows with its height. To a
 * screen reader it is an image whose description is all that the slide says. */
GtkWidget *heddle_slide_view_new       (void);
/* The view keeps a reference. */
void       heddle_slide_view_set_slide (HeddleSlideView *self,
                                        HeddleSlide     *slide);
/* @page: from 0. */
void       heddle_slide_view_set_page  (HeddleSlideView *self,
                                        guint            page);
/* In per cent. */
void       heddle_slide_view_set_size  (HeddleSlideView *self,
                                        int              size);
/* Lays it out as in a window of @width × @height and shows that smaller, as large as
 * there is room: the pages of another window. 0: as its own room. */
void       heddle_slide_view_set_room  (HeddleSlideView *self,
                                        int              width,
                                        int              height);
/* A cover hides the slide. */
void       heddle_slide_view_set_cover (HeddleSlideView *self,
                                        const GdkRGBA   *cover);
/* How many pages the slide has in the present room; known once it has one. */
guint      heddle_slide_view_get_n_pages (HeddleSlideView *self);

G_END_DECLS
