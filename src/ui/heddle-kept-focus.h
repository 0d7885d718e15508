/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * heddle_kept_focus_attach:
 * @window: a window
 *
 * Keeps the focus where it is while what has it changes to another width. For
 * one frame AdwBreakpointBin hides its child, by which GTK takes the focus away
 * from it, and then libadwaita gives it to whatever comes first.
 */
void heddle_kept_focus_attach (GtkWindow *window);

G_END_DECLS
