/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Removes a folder that a test made, and all that is in it. */
void test_folder_remove (const char *folder);

G_END_DECLS
