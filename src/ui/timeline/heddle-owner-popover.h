/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-store.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_OWNER_POPOVER (heddle_owner_popover_get_type ())
G_DECLARE_FINAL_TYPE (HeddleOwnerPopover, heddle_owner_popover, HEDDLE, OWNER_POPOVER, GtkPopover)

/**
 * HeddleOwnerPopover:
 *
 * Chooses a person by post, or nobody in particular.
 */

/**
 * HeddleOwnerPopover::chosen:
 * @id: (nullable): the person; %NULL for nobody in particular
 */

/* @role: who it is where nobody is named */
GtkWidget *heddle_owner_popover_new (HeddleStore *store,
                                     const char  *title,
                                     const char  *role);

G_END_DECLS
