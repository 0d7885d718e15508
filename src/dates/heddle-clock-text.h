/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *heddle_clock_text_read (const char *text);

const char *heddle_clock_text_show (const char *time);

G_END_DECLS
