/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Looks for another place for the focus. */
typedef void (*HeddleFocusLostFunc) (GtkWindow *window);

/**
 * heddle_kept_focus_attach:
 * @window: a window
 * @lost: called when the page that had the focus is not shown any more and
 *   nobody in its place has it: the second press of a double click may still
 *   reach a line of a page that the first has left
 *
 * Keeps the focus where it is while what has it changes to another width. For
 * one frame AdwBreakpointBin hides its child, by which GTK takes the focus away
 * from it, and then libadwaita gives it to whatever comes first.
 */
void heddle_kept_focus_attach (GtkWindow           *window,
                               HeddleFocusLostFunc  lost);

G_END_DECLS
