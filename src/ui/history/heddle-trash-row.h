/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"
#include "heddle-trash.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_TRASH_ROW (heddle_trash_row_get_type ())
G_DECLARE_FINAL_TYPE (HeddleTrashRow, heddle_trash_row, HEDDLE, TRASH_ROW, GtkListBoxRow)

/**
 * HeddleTrashRow:
 *
 * A removed record: what it is, what comes back with it, when and by whom it was
 * removed, and what can be done with it. Its signal `chosen` says that it was chosen,
 * or is not any more; `put-back` that it is to be put back.
 */

/* @removed stays the caller's, and outlives the row. */
GtkWidget           *heddle_trash_row_new         (HeddleSession  *session,
                                                   HeddleRemoved  *removed);
/* Transfer none. */
const HeddleRemoved *heddle_trash_row_get_removed (HeddleTrashRow *self);
/* Columns, where there is room for them; else lines, and where that is @narrow a button
 * without its word. */
void                 heddle_trash_row_set_columns (HeddleTrashRow *self,
                                                   gboolean        columns,
                                                   gboolean        narrow);
/* The columns of all lines are as wide as each other and as their headings. */
void                 heddle_trash_row_align       (HeddleTrashRow *self,
                                                   GtkSizeGroup   *with,
                                                   GtkSizeGroup   *gone,
                                                   GtkSizeGroup   *end);
/* Whether it is ticked. */
gboolean             heddle_trash_row_get_chosen  (HeddleTrashRow *self);
/* Ticks it, or not. */
void                 heddle_trash_row_set_chosen  (HeddleTrashRow *self,
                                                   gboolean        chosen);
/* Whether all of @words, folded, are in it. */
gboolean             heddle_trash_row_has_words   (HeddleTrashRow *self,
                                                   const char     *words);
/* For a sort: what it is called, its kind, who removed it. */
const char          *heddle_trash_row_get_title   (HeddleTrashRow *self);
/* What it was, translated. Static. */
const char          *heddle_trash_row_get_kind    (HeddleTrashRow *self);
/* Who removed it. Transfer none. */
const char          *heddle_trash_row_get_who     (HeddleTrashRow *self);

G_END_DECLS
