/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-presentation.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_ROOM_DIALOG (heddle_room_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleRoomDialog, heddle_room_dialog, HEDDLE, ROOM_DIALOG, AdwDialog)

/* Whether the last row can read the type, and the size from which it can, which is
 * kept for every presentation. @presentation: (nullable): takes the size at once */
AdwDialog *heddle_room_dialog_new (HeddleSession      *session,
                                   HeddlePresentation *presentation);
/* The size that was chosen for the room, in per cent. */
int        heddle_room_get_size   (HeddleSession      *session);

G_END_DECLS
