/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands in place of a file that could not be opened: which file, what
 * is wrong with it in words, and what can be done. */
GtkWidget *heddle_file_page_new (const char   *path,
                                 const GError *error);
/* What is wrong with the file, in a few words. */
const char *heddle_file_page_get_title (const GError *error);

G_END_DECLS
