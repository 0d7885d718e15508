/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *heddle_kept_numbers_dup (const char *text);

G_END_DECLS
