/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks why a finding may be left as it is; its response "dismiss" comes only
 * with a reason. */
AdwDialog  *heddle_dismiss_dialog_new        (const char *message);
const char *heddle_dismiss_dialog_get_reason (AdwDialog  *dialog);

G_END_DECLS
