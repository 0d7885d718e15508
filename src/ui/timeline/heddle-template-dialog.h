/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows what an episode would take over from its template, which changed
 * since; its response "update" is the wish that it does.
 * @changes: (element-type utf8) */
AdwDialog *heddle_template_dialog_new (GPtrArray *changes);

G_END_DECLS
