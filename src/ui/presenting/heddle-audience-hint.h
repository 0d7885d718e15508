/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_AUDIENCE_HINT (heddle_audience_hint_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAudienceHint, heddle_audience_hint, HEDDLE, AUDIENCE_HINT, GtkWidget)

/**
 * HeddleAudienceHint:
 *
 * A line at the foot of the audience's window for who presents without a console: the
 * keys that matter, or that something is done. It goes by itself and takes no clicks.
 * The audience reads it too: nothing private stands in it.
 */

GtkWidget *heddle_audience_hint_new       (void);
/* The keys that matter, for some seconds; with @meeting those that record too. */
void       heddle_audience_hint_show_keys (HeddleAudienceHint *self,
                                           gboolean            meeting);
/* The key that leaves, until it is told to go. */
void       heddle_audience_hint_show_end  (HeddleAudienceHint *self);
/* @words, for some seconds; a screen reader says them. */
void       heddle_audience_hint_say       (HeddleAudienceHint *self,
                                           const char         *words);
/* All keys, until it is told to go. */
void       heddle_audience_hint_show_all  (HeddleAudienceHint *self);
/* Whether the list of all keys is shown. */
gboolean   heddle_audience_hint_shows_all (HeddleAudienceHint *self);
/* Hides whatever it shows. */
void       heddle_audience_hint_go        (HeddleAudienceHint *self);

G_END_DECLS
