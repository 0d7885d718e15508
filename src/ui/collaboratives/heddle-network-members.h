/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* Puts a button at the end of @row that says how many members @network has; its menu names
 * them, opens the form of each, and adds one. */
void heddle_network_members_add (AdwActionRow  *row,
                                 HeddleNetwork *network);

G_END_DECLS
