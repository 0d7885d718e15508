/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"
#include "heddle-team-offers.h"

G_BEGIN_DECLS

/* An offer as a row of a list box: whose, what they bring, when they are free, and a
 * square for each theme of the focus, filled where it is met. With buttons to accept
 * and decline it where @answers, and it is open. The row activates "win.edit-record". */
GtkWidget *heddle_offer_row_new (HeddleSession         *session,
                                 const HeddleTeamOffer *offer,
                                 gboolean               answers);
/* What happens when @row is activated. */
void       heddle_offer_row_open (GtkListBoxRow        *row);

G_END_DECLS
