/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks why; its response "apply" comes only with a reason. */
AdwDialog  *heddle_reason_dialog_new        (const char *title,
                                             const char *message,
                                             const char *apply);
const char *heddle_reason_dialog_get_reason (AdwDialog  *dialog);
/* Asks for something else in one line, such as a name, and proposes @text. */
void        heddle_reason_dialog_ask_for    (AdwDialog  *dialog,
                                             const char *label,
                                             const char *text);

G_END_DECLS
