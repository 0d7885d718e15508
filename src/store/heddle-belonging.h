/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "heddle-log.h"

G_BEGIN_DECLS

/* The record, those that are removed with it, and those that are removed with
 * them; also such as are in the trash. NULL with @error. */
HeddleTouchedSet *heddle_belonging_list (HeddleStore       *store,
                                         const HeddleKind  *kind,
                                         const char        *id,
                                         GError           **error);

G_END_DECLS
