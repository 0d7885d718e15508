/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-drivers.h"

G_BEGIN_DECLS

#define HEDDLE_TYPE_OUTLINE_DIALOG (heddle_outline_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HeddleOutlineDialog, heddle_outline_dialog, HEDDLE, OUTLINE_DIALOG,
                      AdwDialog)

/**
 * HeddleOutlineDialog:
 *
 * A whole diagram typed or pasted as lines. @below: id of a driver that the lines hang
 * on; NULL: they begin with an aim.
 */
AdwDialog *heddle_outline_dialog_new (HeddleStore *store,
                                      const char  *plan,
                                      const char  *below,
                                      const char  *title);

G_END_DECLS
