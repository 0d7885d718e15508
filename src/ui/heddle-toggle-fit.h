/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEDDLE_TYPE_TOGGLE_FIT (heddle_toggle_fit_get_type ())

/**
 * HeddleToggleFit:
 *
 * Holds a group of toggles, and shows its choices as a list instead where not all of
 * their words have room, as with large text in a narrow window.
 */
G_DECLARE_FINAL_TYPE (HeddleToggleFit, heddle_toggle_fit, HEDDLE, TOGGLE_FIT, GtkWidget)

G_END_DECLS
