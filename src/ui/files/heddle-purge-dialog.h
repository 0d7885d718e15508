/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* Asks over @window whether a record's personal data shall go for good, and
 * says what goes and what stays, or why it cannot be done; "win.purge-now" does
 * it. */
void heddle_purge_dialog_present (GtkWidget         *window,
                                  HeddleSession     *session,
                                  const HeddleKind  *kind,
                                  const char        *id);

G_END_DECLS
