/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-day.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_WINDOW (heddle_window_get_type ())
G_DECLARE_FINAL_TYPE (HeddleWindow, heddle_window, HEDDLE, WINDOW, AdwApplicationWindow)

/**
 * HeddleWindow:
 *
 * The one window: an open file in its shell, or the choice of what to start
 * with, or why a file cannot be opened. What is inside talks to it by actions:
 * `win.open-record` (kind, id), `win.open-episode` (id, name of a tab),
 * `win.announce` (text), `win.report` (what went wrong), `win.edit-record`
 * (kind, id), `win.plan-episode`.
 */

/* @fixed_today: see heddle_session_new(). */
GtkWidget *heddle_window_new           (GtkApplication *app,
                                        HeddleDay       fixed_today);
/* Opens @path in place of what is open; what is wrong with it is said in the window. */
void       heddle_window_open_file     (HeddleWindow   *self,
                                        const char     *path);
/* Brings it to the front; while something is presented, that, and never a page that
 * the audience is not to see. */
void       heddle_window_present       (HeddleWindow   *self);
/* Whether something is presented: another file has to wait. */
gboolean   heddle_window_is_presenting (HeddleWindow   *self);
/* The default file, or the choice of what to start with. */
void       heddle_window_start         (HeddleWindow   *self);

G_END_DECLS
