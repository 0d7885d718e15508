/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-presentation.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AUDIENCE_WINDOW (heddle_audience_window_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAudienceWindow, heddle_audience_window, HEDDLE, AUDIENCE_WINDOW,
                      GtkWindow)

/* What the audience sees, and nothing else: no header, no notice, no pointer that
 * rests. Where who presents sees nothing else either, a hint says the keys now and
 * then. */
GtkWindow *heddle_audience_window_new       (HeddlePresentation   *presentation);
/* Covers the view by @widget, which is as public as a slide; %NULL uncovers it. Keys
 * of presenting rest meanwhile. @title: the window's */
void       heddle_audience_window_set_sheet (HeddleAudienceWindow *self,
                                             GtkWidget            *widget,
                                             const char           *title);
/* Whether there is no console. */
void       heddle_audience_window_set_alone (HeddleAudienceWindow *self,
                                             gboolean              alone);
/* Says for some seconds that something is done, where there is no console. */
void       heddle_audience_window_say       (HeddleAudienceWindow *self,
                                             const char           *words);
/* Shows the list of the keys, or takes it away. Returns whether it was there. */
gboolean   heddle_audience_window_hide_keys (HeddleAudienceWindow *self);
/* Shows the list of all keys. */
void       heddle_audience_window_show_keys (HeddleAudienceWindow *self);

G_END_DECLS
