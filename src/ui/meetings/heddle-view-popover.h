/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* (transfer floating): lets it be chosen what an audience sees of @item: the view, and what
 * that is about. Each choice is made at once. */
GtkWidget *heddle_view_popover_new (HeddleSession    *session,
                                    HeddleAgendaItem *item);

G_END_DECLS
