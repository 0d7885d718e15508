/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "heddle-session.h"

G_BEGIN_DECLS

/* Who sits in front of the window, light or dark, how long before a deadline
 * counts as soon, and the size of text. */
AdwDialog *heddle_preferences_new (HeddleSession *session);

G_END_DECLS
