/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-tenures.h"

G_BEGIN_DECLS

/* The gaps of @lanes in words, each with a button for the action
 * "collaborative.fill-gap". What is open now comes first; what nobody knows of
 * the past is in the picture only. Hides @list where there are none. */
void heddle_gap_rows_show (GtkListBox *list,
                           GPtrArray  *lanes,
                           HeddleDay   today);

G_END_DECLS
