/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* One of the three who agree a report or the statement in its place, in a list of
 * records: a box says that they do, and when. */
void heddle_agreement_fill_row (AdwActionRow  *row,
                                HeddleRecord  *record,
                                HeddleSession *session);

G_END_DECLS
