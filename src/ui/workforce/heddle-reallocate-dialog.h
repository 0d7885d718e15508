/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* Asks which work of @person, a record's id, that lies between two days goes to whom, how
 * much of it and from when; does it as one change. @fte: how much is too much; 0 proposes
 * all of it. */
void heddle_reallocate_dialog_present (GtkWidget     *parent,
                                       HeddleSession *session,
                                       const char    *person,
                                       double         fte,
                                       HeddleDay      first,
                                       HeddleDay      last);

G_END_DECLS
