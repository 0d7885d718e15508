/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-search.h"
#include "heddle-session.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_SEARCH_ROW (heddle_search_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleSearchRow, heddle_search_row, HEDDLE, SEARCH_ROW, GtkListBoxRow)

/* Something that was found: its sign, its name with what matched marked, where
 * it was found or when it is due, whose it is. */
GtkWidget       *heddle_search_row_new     (HeddleSession   *session,
                                            const HeddleHit *hit,
                                            const char      *words);
/* Transfer none. */
const char      *heddle_search_row_get_kind (HeddleSearchRow *self);
/* Transfer none. */
const char      *heddle_search_row_get_id  (HeddleSearchRow *self);
/* Where it was found; %NULL: in its name. */
const char      *heddle_search_row_get_field (HeddleSearchRow *self);
/* %HEDDLE_DAY_NONE where it has no date. */
HeddleDay        heddle_search_row_get_day (HeddleSearchRow *self);
/* Enter means this one. */
void             heddle_search_row_set_chosen (HeddleSearchRow *self,
                                            gboolean         chosen);

G_END_DECLS
