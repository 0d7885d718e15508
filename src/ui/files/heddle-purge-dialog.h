/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* Asks over @window whether a record's personal data shall go for good, and
 * says what goes and what stays; "win.purge-now" does it. FALSE with @error
 * where it cannot be done. */
gboolean heddle_purge_dialog_present (GtkWidget         *window,
                                      HeddleSession     *session,
                                      const HeddleKind  *kind,
                                      const char        *id,
                                      GError           **error);

G_END_DECLS
