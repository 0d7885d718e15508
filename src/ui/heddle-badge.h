/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-store.h"

G_BEGIN_DECLS

/* The code of a collaborative, as a label in its colour. */

/* Code of the collaborative with this id, interned; NULL where there is none. */
const char *heddle_badge_get_code (HeddleStore *store,
                                   const char  *id);
/* @code NULL: national. */
void        heddle_badge_set      (GtkLabel    *label,
                                   const char  *code);

G_END_DECLS
