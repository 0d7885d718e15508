/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "heddle-kind.h"

G_BEGIN_DECLS

/**
 * heddle_collaborative_actions_install:
 * @klass: of a #HeddlePage that shows a collaborative
 *
 * The `collaborative.` actions that change what the file holds: what is added
 * to a collaborative, which of its stated dates counts, who was asked for
 * approval and answered.
 */
void heddle_collaborative_actions_install (GtkWidgetClass *klass);

G_END_DECLS
