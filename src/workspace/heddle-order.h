/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-workspace.h"

G_BEGIN_DECLS

/* The order that users give to records which have a field `position`. */

/* Moves the record by @by places among those with the same @owner_field, one change.
 * FALSE with an error where it fails; TRUE without a change where it is at the end. */
gboolean heddle_order_move     (HeddleStore       *store,
                                const HeddleKind  *kind,
                                const char        *owner_field,
                                const char        *id,
                                int                by,
                                GError           **error);
/* Whether records of the kind stand in an order that a user makes. */
gboolean heddle_order_has      (const HeddleKind  *kind);
/* The position after all of @owner. */
gint64   heddle_order_get_next (HeddleStore       *store,
                                const HeddleKind  *kind,
                                const char        *owner_field,
                                const char        *owner);

G_END_DECLS
