/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-officers.h"

G_BEGIN_DECLS

/* A member as a small tile in the hue of @code, which opens the authority. */
GtkWidget *heddle_member_tile_new (HeddleAuthority *authority,
                                   const char      *code);

/* When an authority was a member and where that is written; opens the
 * membership. */
GtkWidget *heddle_membership_row_new (HeddleMembership *membership);

/* Who directs an authority or is its Chief Executive; opens the appointment. */
GtkWidget *heddle_officer_row_new (const HeddleOfficer *officer);

G_END_DECLS
