/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-presentation.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_PRESENTER_CONSOLE (heddle_presenter_console_get_type ())
G_DECLARE_FINAL_TYPE (HeddlePresenterConsole, heddle_presenter_console, HEDDLE, PRESENTER_CONSOLE,
                      AdwWindow)

/**
 * HeddlePresenterConsole:
 *
 * What who presents sees, and nobody else: the live page and the next, private notes,
 * clocks and the agenda. It is dark, so that it does not light the room.
 */

GtkWindow *heddle_presenter_console_new          (HeddlePresentation     *presentation);
/* The audience's screen by its name, NULL: a window that is shared; its size and scale. */
void       heddle_presenter_console_set_audience (HeddlePresenterConsole *self,
                                                  const char             *name,
                                                  int                     width,
                                                  int                     height,
                                                  int                     scale);
/* Covers everything by the summary; %NULL uncovers it. */
void       heddle_presenter_console_set_summary  (HeddlePresenterConsole *self,
                                                  GtkWidget              *summary);
/* A sheet over it; %NULL closes the one that is open. */
void       heddle_presenter_console_show_dialog  (HeddlePresenterConsole *self,
                                                  AdwDialog              *dialog);
/* Writes what was typed and not written. */
void       heddle_presenter_console_save         (HeddlePresenterConsole *self);
/* Shows the time as it is by now. */
void       heddle_presenter_console_tick         (HeddlePresenterConsole *self);

G_END_DECLS
