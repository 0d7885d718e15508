/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* A member as a small tile in the hue of @code, which opens the authority. */
GtkWidget *heddle_member_tile_new (HeddleAuthority *authority,
                                   const char      *code);

G_END_DECLS
