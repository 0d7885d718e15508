/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_CHANGE_UNDO (heddle_change_undo_get_type ())
G_DECLARE_FINAL_TYPE (HeddleChangeUndo, heddle_change_undo, HEDDLE, CHANGE_UNDO, GtkBox)

/**
 * heddle_change_undo_new:
 * @story: (element-type HeddleChangedRecord): what the change did
 * @can_undo: %FALSE where the file can only be read: the button is insensitive
 *
 * What undoing a change would do to records and values, and the button that asks for it
 * by the signal `undo`.
 */
GtkWidget *heddle_change_undo_new (GPtrArray *story,
                                   gboolean   can_undo);

G_END_DECLS
