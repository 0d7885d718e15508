/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-collaboratives.h"
#include "heddle-table.h"

G_BEGIN_DECLS

/* The authorities as a table: its columns, its rows, and their copy. */

/* Adds the columns; rows are put in by heddle_authority_table_show(). */
void        heddle_authority_table_setup    (GtkColumnView *view);
/* @authorities: (element-type HeddleAuthorityStanding) */
void        heddle_authority_table_show     (GtkColumnView *view,
                                             GPtrArray     *authorities);
/* Id of the authority in a row. */
const char *heddle_authority_table_get_id   (GtkColumnView *view,
                                             guint          position);
/* What is listed, in the order in which it is. Transfer full. */
HeddleTable *heddle_authority_table_dup_table (GtkColumnView *view);

G_END_DECLS
