/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * heddle_workforce_actions_install:
 * @klass: of #HeddleWorkforcePane
 *
 * The `workforce.` actions: what the pane's buttons do about time and requests. Each is
 * one change.
 */
void heddle_workforce_actions_install (GtkWidgetClass *klass);

G_END_DECLS
