/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-history.h"
#include "heddle-session.h"

G_BEGIN_DECLS

/* A line of History. It owns @change. */
GtkWidget          *heddle_change_row_new        (HeddleSession *session,
                                                  HeddleChange  *change);
/* With its day, among others of the same record. */
GtkWidget          *heddle_change_row_new_short  (HeddleSession *session,
                                                  HeddleChange  *change);
/* Transfer none. */
const HeddleChange *heddle_change_row_get_change (GtkWidget     *row);

G_END_DECLS
