/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-audience.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_AUDIENCE_WINDOW (heddle_audience_window_get_type ())
G_DECLARE_FINAL_TYPE (HeddleAudienceWindow, heddle_audience_window, HEDDLE, AUDIENCE_WINDOW,
                      GtkWindow)

/* What the audience sees, and nothing else: no header, no notice, no pointer that
 * rests. It follows each change of the file. */
GtkWindow *heddle_audience_window_new         (HeddleSession               *session,
                                               GtkWindow                   *parent);
/* One view after the other, in this order. */
void       heddle_audience_window_add_view    (HeddleAudienceWindow        *self,
                                               const HeddleAudienceSubject *subject);
/* The agenda of a meeting and each of its items. */
void       heddle_audience_window_add_meeting (HeddleAudienceWindow        *self,
                                               const char                  *meeting_id);
/* Shows the first view. */
void       heddle_audience_window_start       (HeddleAudienceWindow        *self);

G_END_DECLS
