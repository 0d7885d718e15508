/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *heddle_id_new       (void);
char    *heddle_id_from_name (const char *space,
                              const char *name);
gboolean heddle_id_is_valid  (const char *id);

G_END_DECLS
