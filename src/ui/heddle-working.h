/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-turns.h"

G_BEGIN_DECLS

/**
 * heddle_working_run:
 * @widget: in the window that waits
 * @label: "Removing for good…"
 * @work: what is done with @store, in turns with the window
 * @ended: called when it has ended, stopped or not
 * @data: of both
 *
 * Work that the window waits for without being held up. Where it takes long
 * enough to be noticed, a dialog says so, and can stop it.
 */
void heddle_working_run (GtkWidget       *widget,
                         HeddleStore     *store,
                         const char      *label,
                         HeddleTurnsFunc  work,
                         HeddleTurnsFunc  ended,
                         gpointer         data);

G_END_DECLS
