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

/**
 * heddle_collaborative_add_record:
 * @widget: in the window
 * @id: the collaborative's
 * @...: pairs of field and text, then %NULL; a %NULL text leaves its field empty
 *
 * Opens the form of a new record of @kind that belongs to the collaborative.
 */
void heddle_collaborative_add_record (GtkWidget        *widget,
                                      const char       *id,
                                      const HeddleKind *kind,
                                      ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
