/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Light or dark, as this user chose it: for every file and every window, and kept
 * in the user's settings folder. Who chose nothing has what the desktop has. */

/* Shows the program as it was chosen; before the first window there is. */
void           heddle_appearance_follow (void);
/* Light, dark, or what the desktop prefers. */
AdwColorScheme heddle_appearance_get    (void);

/**
 * heddle_appearance_set:
 * @scheme: one of %ADW_COLOR_SCHEME_DEFAULT, which follows the desktop,
 *   %ADW_COLOR_SCHEME_FORCE_LIGHT and %ADW_COLOR_SCHEME_FORCE_DARK
 *
 * Takes effect at once, and is kept. Where it cannot be kept it holds until the
 * program ends, and a message says why.
 */
void           heddle_appearance_set    (AdwColorScheme scheme);

/**
 * heddle_appearance_row_new:
 *
 * Returns: (transfer floating): a row of preferences that chooses, and says what
 *   the desktop asks for where that is followed
 */
GtkWidget     *heddle_appearance_row_new (void);

G_END_DECLS
